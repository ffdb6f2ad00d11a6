import type { Door } from '#web'
import type { DossierServices } from '../services.ts'
import { postManifestPage } from './manifest.page.tsx'
import { postManifestPrintPage } from './manifest-print.page.tsx'
import { postManifestsPage } from './manifests.page.tsx'
import { postIntakeApi } from './post-intake.api.ts'
import { postIntakePage } from './post-intake.page.tsx'
import { sittingPage, sittingPrintPage } from './sitting.page.tsx'

/** The pages of what goes and comes by post. */
export const postingDoors = (services: DossierServices): readonly Door[] => [
  postManifestsPage(services),
  postManifestPage(services),
  postManifestPrintPage(services),
  postIntakePage(services),
  postIntakeApi(services),
  sittingPage(services),
  sittingPrintPage(services),
]
