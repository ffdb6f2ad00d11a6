import { Type } from 'typebox'
import type { Action } from '../action.ts'
import { closed, entry, reason, text } from '../body.schema.ts'

const alive = ['submitted', 'accepted', 'processing', 'awaiting-citizen', 'awaiting-payment', 'decided'] as const

/** What was filled in from a result may be mended like whatever was typed: with a reason, and the old words kept. */
export const feedingActions = {
  'correct-fact': {
    from: alive,
    to: alive,
    permission: 'dossier.correct-data',
    clock: 'none',
    words: { vi: 'Sửa nội dung từ kết quả', en: 'Correct what a result says' },
  },
} as const satisfies Record<string, Action>

/** Fact → value, by the keys that the bundle names; a date is YYYY-MM-DD. */
export const factsSchema = Type.Record(Type.String({ pattern: '^[a-z][a-z0-9-]{0,40}$' }), text(500), {
  maxProperties: 20,
  additionalProperties: false,
})

export const feedingBodies = {
  'correct-fact': Type.Object({ fact: text(90), value: text(500), reason, ...entry }, closed),
} as const
