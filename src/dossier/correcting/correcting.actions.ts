import { Type } from 'typebox'
import type { Action } from '../actions.ts'
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

const text = (maxLength: number) =>
  Type.String({ minLength: 1, maxLength, pattern: '^(?![^\\uFFFD]*\\uFFFD)[\\s\\S]*\\S' })

/** `result`: its id, needed where there are several. `reasonCode` is a key of `catalogue/correction-reasons.yaml`. */
export const correctingBodies = {
  'request-correction': Type.Object(
    {
      result: Type.Optional(text(60)),
      entry: text(300),
      reasonCode: text(60),
      reason: text(2000),
      foundBy: Type.Enum(foundBy),
      oldPaper: Type.Enum(['handed-in', 'with-citizen', 'none'] as const),
      occurredAt: Type.Optional(Type.String({ maxLength: 40, description: 'RFC 3339 instant with offset' })),
      lateReason: Type.Optional(Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' })),
    },
    { additionalProperties: false },
  ),
} as const

/** Said at the hand-over of a corrected result: whether the wrong paper came back. */
export const oldPaperSchema = Type.Enum(['taken-back', 'not-returned'] as const)
