import type { DossierServices } from '#dossier'
import type { Door } from '#web'
import { calculatorPage } from './appointing/calculator.page.tsx'
import { dueDatesApi } from './appointing/due-dates.api.ts'
import { helpPage } from './help.page.tsx'
import { homePage } from './home.page.tsx'
import { sheetPage, sheetPdfPage } from './process-sheet/process-sheet.page.tsx'
import { formDownloadPage } from './publishing/form-download.page.tsx'
import { postingPage, postingPdfPage } from './publishing/posting.page.tsx'
import { procedurePage } from './publishing/procedure.page.tsx'
import { proceduresPage } from './publishing/procedures.page.tsx'

const openings = [
  homePage,
  proceduresPage,
  procedurePage,
  sheetPage,
  sheetPdfPage,
  formDownloadPage,
  postingPage,
  postingPdfPage,
  calculatorPage,
  dueDatesApi,
  helpPage,
]

/** Every public address of the site. */
export const siteDoors = (services: DossierServices): readonly Door[] => openings.map((open) => open(services))
