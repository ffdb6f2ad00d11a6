import type { Door } from '#web'
import type { DossierServices } from '../services.ts'
import { trackPage } from './track.page.tsx'
import { trackingLinkPage } from './tracking-link.page.tsx'

/** The doors through which a citizen looks up a dossier. */
export const trackingDoors = (services: DossierServices): readonly Door[] => [
  trackPage(services),
  trackingLinkPage(services),
]
