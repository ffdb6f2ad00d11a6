import type { Door } from '#web'
import { dossierApi } from './dossier.api.ts'
import type { DossierServices } from './services.ts'

export const dossierDoors = (services: DossierServices): readonly Door[] => [...dossierApi(services)]
