import { Type } from 'typebox'
import type { Action } from '../actions.ts'

const open = ['processing', 'awaiting-payment'] as const

/** Acts on whose work a step is; the case itself stands as it stood. */
export const assigningActions = {
  'assign-step': {
    from: open,
    to: open,
    permission: 'dossier.assign-step',
    clock: 'none',
    words: { vi: 'Phân công', en: 'Assign' },
  },
  'release-step': {
    from: open,
    to: open,
    permission: 'dossier.release-step',
    clock: 'none',
    words: { vi: 'Thu hồi, trả lại việc', en: 'Take back or give back' },
  },
} as const satisfies Record<string, Action>

const closed = { additionalProperties: false } as const
const text = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' })
const entry = {
  occurredAt: Type.Optional(Type.String({ maxLength: 40, description: 'RFC 3339 instant with offset' })),
  lateReason: Type.Optional(text(500)),
}

/** What these acts are told. `step` is an id or key of an open step, `officer` the id of a handler of the unit. */
export const assigningBodies = {
  'assign-step': Type.Object(
    { step: Type.Optional(text(60)), officer: text(60), reason: Type.Optional(text(2000)), ...entry },
    closed,
  ),
  'release-step': Type.Object({ step: Type.Optional(text(60)), reason: text(2000), ...entry }, closed),
} as const
