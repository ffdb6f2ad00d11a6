import type { Door } from '#web'
import type { DossierServices } from '../services.ts'
import { certificationBookPage } from './book.page.tsx'
import { certifiedPage } from './certified.page.tsx'
import { certifiedPrints } from './certified-prints.page.tsx'
import { certifyPage } from './certify.page.tsx'

/** The pages of certification: its counter, what was certified, its book. */
export const certifyingDoors = (services: DossierServices): readonly Door[] => [
  certifyPage(services),
  certifiedPage(services),
  ...certifiedPrints(services),
  certificationBookPage(services),
]
