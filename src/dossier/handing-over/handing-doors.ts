import type { Door } from '#web'
import type { DossierServices } from '../services.ts'
import { byCodePage } from './by-code.page.tsx'
import { handoverListPage } from './list.page.tsx'
import { handoverListPrintPage } from './list-print.page.tsx'
import { handoverListsPage } from './lists.page.tsx'
import { postManifestPage } from './manifest.page.tsx'
import { postManifestPrintPage } from './manifest-print.page.tsx'
import { postManifestsPage } from './manifests.page.tsx'
import { newHandoverListPage } from './new-list.page.tsx'
import { returnReceiptPage } from './return-receipt.page.tsx'

/** The pages on papers under way and on results that are returned. */
export const handingDoors = (services: DossierServices): readonly Door[] => [
  handoverListsPage(services),
  newHandoverListPage(services),
  handoverListPage(services),
  handoverListPrintPage(services),
  postManifestsPage(services),
  postManifestPage(services),
  postManifestPrintPage(services),
  byCodePage(services),
  returnReceiptPage(services),
]
