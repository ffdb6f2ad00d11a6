import type { Door } from '#web'
import type { DossierServices } from '../services.ts'
import { handoverListPage } from './list.page.tsx'
import { handoverListPrintPage } from './list-print.page.tsx'
import { handoverListsPage } from './lists.page.tsx'
import { newHandoverListPage } from './new-list.page.tsx'

/** The pages of the lists on which papers go from one agency to another. */
export const listingDoors = (services: DossierServices): readonly Door[] => [
  handoverListsPage(services),
  newHandoverListPage(services),
  handoverListPage(services),
  handoverListPrintPage(services),
]
