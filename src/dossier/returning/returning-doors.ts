import type { Door } from '#web'
import { onlineDoors } from '../returning-online/online-doors.ts'
import type { DossierServices } from '../services.ts'
import { byCodePage } from './by-code.page.tsx'
import { papersBackPage } from './papers-back.page.tsx'
import { returnReceiptPage } from './return-receipt.page.tsx'

/** The pages on which results and papers go back to the citizen. */
export const returningDoors = (services: DossierServices): readonly Door[] => [
  byCodePage(services),
  returnReceiptPage(services),
  papersBackPage(services),
  ...onlineDoors(services),
]
