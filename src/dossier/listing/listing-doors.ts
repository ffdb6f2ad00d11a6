import type { Door } from '#web'
import { postManifestPage } from '../posting/manifest.page.tsx'
import { postManifestPrintPage } from '../posting/manifest-print.page.tsx'
import { postManifestsPage } from '../posting/manifests.page.tsx'
import { postIntakePage } from '../posting/post-intake.page.tsx'
import { sittingPage, sittingPrintPage } from '../posting/sitting.page.tsx'
import { byCodePage } from '../returning/by-code.page.tsx'
import { papersBackPage } from '../returning/papers-back.page.tsx'
import { returnReceiptPage } from '../returning/return-receipt.page.tsx'
import type { DossierServices } from '../services.ts'
import { handoverListPage } from './list.page.tsx'
import { handoverListPrintPage } from './list-print.page.tsx'
import { handoverListsPage } from './lists.page.tsx'
import { newHandoverListPage } from './new-list.page.tsx'

/** The pages on papers under way and on results that are returned. */
export const listingDoors = (services: DossierServices): readonly Door[] => [
  handoverListsPage(services),
  newHandoverListPage(services),
  handoverListPage(services),
  handoverListPrintPage(services),
  postManifestsPage(services),
  postManifestPage(services),
  postManifestPrintPage(services),
  postIntakePage(services),
  sittingPage(services),
  sittingPrintPage(services),
  byCodePage(services),
  returnReceiptPage(services),
  papersBackPage(services),
]
