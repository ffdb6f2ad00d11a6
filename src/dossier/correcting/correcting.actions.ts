import { Type } from 'typebox'
import type { Action } from '../action.ts'
import { closed, entry, reason, text } from '../body.schema.ts'
import { foundBy } from './correction.ts'

const done = ['decided', 'returned'] as const

/** The wrong result stays where it is; what is done about it is done in a dossier of its own, with a clock of its own. */
export const correctingActions = {
  'request-correction': {
    from: done,
    to: done,
    permission: 'dossier.request-correction',
    clock: 'none',
    words: { vi: 'Yêu cầu đính chính kết quả', en: 'Ask for a correction of the result' },
  },
} as const satisfies Record<string, Action>

/** `result`: its id, needed where there are several. `reasonCode` is a key of `catalogue/correction-reasons.yaml`. */
export const correctingBodies = {
  'request-correction': Type.Object(
    {
      result: Type.Optional(text(60)),
      entry: text(300),
      reasonCode: text(60),
      reason,
      foundBy: Type.Enum(foundBy),
      oldPaper: Type.Enum(['handed-in', 'with-citizen', 'none'] as const),
      ...entry,
    },
    closed,
  ),
} as const

/** Said at the hand-over of a corrected result: whether the wrong paper came back. */
export const oldPaperSchema = Type.Enum(['taken-back', 'not-returned'] as const)
