import type { Door } from '#web'
import { intakeDonePage } from './accepting/intake-done.page.tsx'
import { actPages } from './acting/act.page.tsx'
import { rulesPage } from './assigning/rules.page.tsx'
import { teamPage } from './assigning/team.page.tsx'
import { moveRoutesPage } from './carrying-over/move-routes.page.tsx'
import { certifyingDoors } from './certifying/certifying-doors.ts'
import { checkingDoors } from './checking/checking-doors.ts'
import { opinionFilePage } from './consulting/opinion-file.page.tsx'
import { opinionFilesApi } from './consulting/opinion-files.api.ts'
import { correspondingDoors } from './corresponding/corresponding-doors.ts'
import { dossierApi } from './dossier.api.ts'
import { registerPage } from './entering/register.page.tsx'
import { registerPrintPages } from './entering/register-print.page.tsx'
import { beneficiariesPrintPage } from './grouping/beneficiaries-print.page.tsx'
import { resultsPrintPage } from './grouping/results-print.page.tsx'
import { historyPage } from './history/history.page.tsx'
import { printedPages } from './issuing/printed.page.tsx'
import { joiningDoors } from './joining/joining-doors.ts'
import { bundleIntakePage } from './joint-intake/bundle-intake.page.tsx'
import { listingDoors } from './listing/listing-doors.ts'
import { lostSlipPage } from './lookup/lost-slip.page.tsx'
import { passedOnApi } from './lookup/passed-on.api.ts'
import { passedOnPage } from './lookup/passed-on.page.tsx'
import { searchPage } from './lookup/search.page.tsx'
import { postingDoors } from './posting/posting-doors.ts'
import { dossierPages } from './reading/dossier.page.tsx'
import { presenceStream } from './reading/presence.api.ts'
import { intakeSuggestions } from './reception/intake.api.ts'
import { intakePage } from './reception/intake.page.tsx'
import { unansweredPage } from './reminding/unanswered.page.tsx'
import { watchApi } from './reminding/watch.api.ts'
import { watchPage } from './reminding/watch.page.tsx'
import { returningDoors } from './returning/returning-doors.ts'
import type { DossierServices } from './services.ts'
import { liveStream } from './today/live.api.ts'
import { todayPage } from './today/today.page.tsx'
import { batchApi } from './together/batch.api.ts'
import { batchPage } from './together/batch.page.tsx'
import { trackingDoors } from './tracking/tracking-doors.ts'

export const dossierDoors = (services: DossierServices): readonly Door[] => [
  ...dossierApi(services),
  ...joiningDoors(services),
  intakeSuggestions(services),
  intakePage(services),
  intakeDonePage(services),
  bundleIntakePage(services),
  ...certifyingDoors(services),
  ...listingDoors(services),
  ...postingDoors(services),
  ...returningDoors(services),
  ...printedPages(services),
  registerPage(services),
  ...registerPrintPages(services),
  ...trackingDoors(services),
  ...batchApi(services),
  batchPage(services),
  moveRoutesPage(services),
  todayPage(services),
  liveStream(services),
  presenceStream(services),
  unansweredPage(services),
  watchPage(services),
  watchApi(services),
  teamPage(services),
  rulesPage(services),
  ...dossierPages(services),
  beneficiariesPrintPage(services),
  resultsPrintPage(services),
  ...actPages(services),
  ...checkingDoors(services),
  opinionFilePage(services),
  ...opinionFilesApi(services),
  ...correspondingDoors(services),
  historyPage(services),
  searchPage(services),
  passedOnPage(services),
  passedOnApi(services),
  lostSlipPage(services),
]
