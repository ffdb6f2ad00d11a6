import type { Door } from '#web'
import type { DossierServices } from '../services.ts'
import { bundleApi } from './bundle.api.ts'
import { bundlePage } from './bundle.page.tsx'
import { bundlesPage } from './bundles.page.tsx'

/** The doors of bundles once they are taken in. */
export const joiningDoors = (services: DossierServices): readonly Door[] => [
  ...bundleApi(services),
  bundlesPage(services),
  bundlePage(services),
]
