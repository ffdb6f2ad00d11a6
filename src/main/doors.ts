import { flowChart } from '#document'
import type { DossierServices } from '#dossier'
import type { Door } from '#web'
import { dossierDoors } from '../dossier/doors.ts'
import { identityDoors } from '../identity/doors.ts'
import { noticeDoors } from '../notice/doors.ts'
import { procedureDoors } from '../procedure/doors.ts'
import { siteDoors } from '../site/doors.ts'

/** Every address of the service, room by room. */
export const makeDoors = (services: DossierServices): readonly Door[] => [
  ...siteDoors(services),
  ...procedureDoors({ ...services, draw: flowChart }),
  ...identityDoors,
  ...dossierDoors(services),
  ...noticeDoors(services),
]
