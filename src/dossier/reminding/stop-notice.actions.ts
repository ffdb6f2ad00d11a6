import { Type } from 'typebox'
import type { Action } from '../action.ts'
import { closed, entry } from '../body.schema.ts'

/** What the switch closed has its notice signed by a person, whoever might have closed it by hand (NĐ 118/2025 Điều 19.5). */
export const stopNoticeActions = {
  'sign-stop-notice': {
    from: ['stopped'],
    to: ['stopped'],
    permission: 'dossier.stop',
    clock: 'none',
    words: { vi: 'Ký thông báo dừng', en: 'Sign the notice of stopping' },
  },
} as const satisfies Record<string, Action>

export const stopNoticeBodies = { 'sign-stop-notice': Type.Object({ ...entry }, closed) } as const
