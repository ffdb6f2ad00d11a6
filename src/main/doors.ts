import { agencyRefusals } from '#agency'
import { type DossierServices, dossierRefusals } from '#dossier'
import { identityRefusals } from '#identity'
import type { RefusalTexts } from '#platform'
import { procedureRefusals } from '#procedure'
import type { Door } from '#web'
import { dossierDoors } from '../dossier/doors.ts'

/** Every address of the service, room by room. */
export const makeDoors = (services: DossierServices): readonly Door[] => [...dossierDoors(services)]

/** Every sentence that says no. */
export const refusals: readonly RefusalTexts[] = [agencyRefusals, identityRefusals, procedureRefusals, dossierRefusals]
