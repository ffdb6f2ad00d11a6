import type { DossierServices } from '#dossier'
import type { Door } from '#web'
import { calculatorPage } from './calculator.page.tsx'
import { formDownloadPage } from './form-download.page.tsx'
import { homePage } from './home.page.tsx'
import { postingPage, postingPdfPage } from './posting.page.tsx'
import { procedurePage } from './procedure.page.tsx'
import { proceduresPage } from './procedures.page.tsx'

const pages = [homePage, proceduresPage, procedurePage, formDownloadPage, postingPage, postingPdfPage, calculatorPage]

/** Every public address of the site. */
export const siteDoors = (services: DossierServices): readonly Door[] => pages.map((open) => open(services))
