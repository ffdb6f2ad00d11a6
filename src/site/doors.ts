import type { DossierServices } from '#dossier'
import type { Door } from '#web'
import { calculatorPage } from './calculator.page.tsx'
import { dueDatesApi } from './due-dates.api.ts'
import { formDownloadPage } from './form-download.page.tsx'
import { helpPage } from './help.page.tsx'
import { homePage } from './home.page.tsx'
import { postingPage, postingPdfPage } from './posting.page.tsx'
import { procedurePage } from './procedure.page.tsx'
import { proceduresPage } from './procedures.page.tsx'

const openings = [
  homePage,
  proceduresPage,
  procedurePage,
  formDownloadPage,
  postingPage,
  postingPdfPage,
  calculatorPage,
  dueDatesApi,
  helpPage,
]

/** Every public address of the site. */
export const siteDoors = (services: DossierServices): readonly Door[] => openings.map((open) => open(services))
