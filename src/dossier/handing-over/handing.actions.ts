import { Type } from 'typebox'
import type { Action } from '../action.ts'
import { closed, entry, text } from '../body.schema.ts'
import { comeBackCauses } from './handover.ts'
import { signedFor } from './receiver.ts'

/** Ended, with what the citizen brought still to go back to him: without a result, or lent to whoever was only asked. */
const ended = ['declined', 'withdrawn', 'stopped', 'returned'] as const

/** States in which papers may be between two agencies; those of an ended dossier are on their way back. */
export const travelling = ['processing', 'awaiting-citizen', 'awaiting-payment', 'decided', ...ended] as const

/** Acts on the papers themselves: they leave, they are missed, they go by post and come back. No clock asks for them. */
export const handingActions = {
  'send-papers': {
    from: travelling,
    to: travelling,
    permission: 'dossier.send-papers',
    clock: 'none',
    words: { vi: 'Gửi bản giấy đi', en: 'Send the papers off' },
  },
  'forward-papers': {
    from: ['processing', 'decided'],
    to: ['processing', 'decided'],
    permission: 'dossier.send-papers',
    clock: 'none',
    words: { vi: 'Chuyển tiếp bản giấy', en: 'Forward the papers' },
  },
  'report-missing': {
    from: travelling,
    to: travelling,
    permission: 'dossier.confirm-handover',
    clock: 'none',
    words: { vi: 'Báo thiếu bản giấy', en: 'Report papers missing' },
  },
  'post-result': {
    from: ['decided'],
    to: ['decided'],
    permission: 'dossier.hand-over',
    clock: 'none',
    atStep: true,
    words: { vi: 'Giao bưu chính', en: 'Give to the post' },
  },
  'take-back': {
    from: ['decided'],
    to: ['decided'],
    permission: 'dossier.hand-over',
    clock: 'none',
    atStep: true,
    words: { vi: 'Nhận lại từ bưu chính', en: 'Take back from the post' },
  },
  'return-papers': {
    from: ended,
    to: ended,
    permission: 'dossier.hand-over',
    clock: 'none',
    words: { vi: 'Trả lại giấy tờ', en: 'Give the papers back' },
  },
} as const satisfies Record<string, Action>

/** What proves the receipt. Only the code's own page can say «code»: it has checked it. */
export const receiptSchema = Type.Optional(
  Type.Enum([signedFor] as const, {
    description: `Proof of receipt. ${signedFor}: the recipient signed the receipt; taken as said at the counter when left out.`,
  }),
)

/** What these acts are told. `handover` and `list` are ids; without a hand-over all that wait here are meant. */
export const handingBodies = {
  'send-papers': Type.Object({ handover: Type.Optional(text(60)), list: Type.Optional(text(60)), ...entry }, closed),
  'forward-papers': Type.Object({ ...entry }, closed),
  'report-missing': Type.Object({ handover: Type.Optional(text(60)), note: text(500), ...entry }, closed),
  'post-result': Type.Object(
    {
      carrier: text(100),
      trackingNumber: text(40),
      takenBy: text(100),
      manifest: Type.Optional(text(60)),
      ...entry,
    },
    closed,
  ),
  'take-back': Type.Object({ cause: Type.Enum(comeBackCauses), note: Type.Optional(text(500)), ...entry }, closed),
} as const
