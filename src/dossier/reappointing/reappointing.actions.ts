import { Type } from 'typebox'
import type { Action } from '../action.ts'
import { closed, entry, instant, reason, text } from '../body.schema.ts'

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

/** `reasonCode` is a key of `catalogue/reappointment-reasons.yaml`. */
export const reappointingBodies = {
  'request-reappointment': Type.Object({ reasonCode: text(60), reason, dueAt: instant, ...entry }, closed),
  'sign-reappointment': Type.Object({ ...entry }, closed),
  'reject-reappointment': Type.Object({ reason, ...entry }, closed),
  reappoint: Type.Object({ ...entry }, closed),
} as const
