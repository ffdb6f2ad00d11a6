import { Type } from 'typebox'
import type { Action } from '../action.ts'
import { closed, entry, reason, text } from '../body.schema.ts'

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

const officer = {
  ...text(60),
  description: 'Id of a handler of the unit; `by-rule`: whom the unit’s rule chooses',
}

/** Said in place of an officer: the unit's rule chooses him now. */
export const byRule = 'by-rule'

/** What these acts are told. `step` is an id or key of an open step. */
export const assigningBodies = {
  'assign-step': Type.Object(
    { step: Type.Optional(text(60)), officer, reason: Type.Optional(reason), ...entry },
    closed,
  ),
  'release-step': Type.Object({ step: Type.Optional(text(60)), reason, ...entry }, closed),
} as const
