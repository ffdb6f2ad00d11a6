import type { Door } from '#web'
import type { DossierServices } from '../services.ts'
import { checkPage, scansPage } from './check.page.tsx'
import { filePage } from './file.page.tsx'
import { filesApi } from './files.api.ts'

/** The check of papers, and their scans. */
export const checkingDoors = (services: DossierServices): readonly Door[] => [
  checkPage(services),
  scansPage(services),
  filePage(services),
  ...filesApi(services),
]
