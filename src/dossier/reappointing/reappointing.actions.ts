import { Type } from 'typebox'
import type { Action } from '../actions.ts'

const solving = ['processing', 'decided'] as const

/** Apology and new date by three hands; no clock moves, for the lawful date stands. */
export const reappointingActions = {
  'request-reappointment': {
    from: ['processing'],
    to: ['processing'],
    permission: 'dossier.request-reappointment',
    clock: 'none',
    words: { vi: 'Đề nghị xin lỗi, hẹn lại', en: 'Ask for a new appointment' },
  },
  'sign-reappointment': {
    from: solving,
    to: solving,
    permission: 'dossier.sign-reappointment',
    clock: 'none',
    words: { vi: 'Ký xin lỗi', en: 'Sign the apology' },
  },
  'reject-reappointment': {
    from: solving,
    to: solving,
    permission: 'dossier.sign-reappointment',
    clock: 'none',
    words: { vi: 'Không ký xin lỗi', en: 'Refuse the new appointment' },
  },
  reappoint: {
    from: solving,
    to: solving,
    permission: 'dossier.reappoint',
    clock: 'none',
    words: { vi: 'Hẹn lại với công dân', en: 'Give the new appointment' },
  },
} as const satisfies Record<string, Action>

export const isReappointing = (action: string): boolean => Object.hasOwn(reappointingActions, action)

const closed = { additionalProperties: false } as const
const text = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' })
const instant = Type.String({ maxLength: 40, description: 'RFC 3339 instant with offset' })
const entry = { occurredAt: Type.Optional(instant), lateReason: Type.Optional(text(500)) }

/** `reasonCode` is a key of `catalogue/reappointment-reasons.yaml`. */
export const reappointingBodies = {
  'request-reappointment': Type.Object({ reasonCode: text(60), reason: text(2000), dueAt: instant, ...entry }, closed),
  'sign-reappointment': Type.Object({ ...entry }, closed),
  'reject-reappointment': Type.Object({ reason: text(2000), ...entry }, closed),
  reappoint: Type.Object({ ...entry }, closed),
} as const
