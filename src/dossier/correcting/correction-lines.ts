import { lineWords } from '../history/history.words.ts'
import { known, plain, type Teller, text, told } from '../history/line-parts.ts'
import type { CorrectingEvents } from './correcting.events.ts'
import { askCorrectionWords, correctionStateWords, foundByWords } from './correcting.words.ts'
import { correctionReasonName } from './reasons.ts'

/** How the history tells of corrections. */
export const correctionTellers = {
  'correction-asked': (data, detail, naming) => [
    ...plain(lineWords.code, data.code, naming),
    known(foundByWords, data.foundBy, naming.lang),
    correctionReasonName(text(data.reasonCode))[naming.lang],
    ...told(askCorrectionWords.entry, detail.entry, naming),
    ...told(lineWords.reason, detail.reason, naming),
  ],
  'correction-answered': (data, _, naming) => [
    ...plain(lineWords.code, data.code, naming),
    known(correctionStateWords, data.as, naming.lang),
    ...plain(lineWords.number, data.documentNumber, naming),
  ],
} as const satisfies Record<keyof CorrectingEvents, Teller>
