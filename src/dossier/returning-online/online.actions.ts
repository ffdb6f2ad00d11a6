import { Type } from 'typebox'
import type { Action } from '../action.ts'
import { closed, entry, text } from '../body.schema.ts'
import { namedFilesSchema } from '../checking/named-files.schema.ts'
import { receiptSchema } from '../handing-over/handing.actions.ts'
import { partySchema } from '../party.schema.ts'

const beforeReturn = ['accepted', 'processing', 'awaiting-citizen', 'awaiting-payment', 'decided'] as const

/** Acts on results as signed files, and on the way in which a result goes to the citizen. */
export const onlineActions = {
  'attach-result': {
    from: ['decided'],
    to: ['decided'],
    permission: 'dossier.attach-result',
    clock: 'none',
    words: { vi: 'Đính kèm kết quả điện tử', en: 'Attach the electronic result' },
  },
  'choose-return': {
    from: beforeReturn,
    to: beforeReturn,
    permission: 'dossier.choose-return',
    clock: 'none',
    words: { vi: 'Đổi cách nhận kết quả', en: 'Change the way of return' },
  },
  'give-original': {
    from: ['returned'],
    to: ['returned'],
    permission: 'dossier.give-original',
    clock: 'none',
    words: { vi: 'Trao bản giấy của kết quả', en: 'Give the paper of the result' },
  },
} as const satisfies Record<string, Action>

export const onlineBodies = {
  /** `result`: id, where there are several. Without a file the one that is there is checked again. */
  'attach-result': Type.Object(
    {
      result: Type.Optional(text(60)),
      paper: Type.Optional(
        Type.Enum(['with', 'none'] as const, {
          description: 'none: it was signed electronically alone; with (default): a paper original exists too',
        }),
      ),
      files: Type.Optional(namedFilesSchema),
      ...entry,
    },
    closed,
  ),
  'choose-return': Type.Object({ by: Type.Enum(['counter', 'post', 'online'] as const), ...entry }, closed),
  'give-original': Type.Object(
    {
      recipient: Type.Optional(partySchema),
      paper: Type.Optional(text(200)),
      proof: receiptSchema,
      ...entry,
    },
    closed,
  ),
} as const

/** Of registering a result that is there as a signed file: whether its paper came along. */
export const paperHereSchema = Type.Optional(
  Type.Enum(['here', 'apart'] as const, {
    description:
      'Where the result is there as a signed file: `here` the paper has come too, `apart` it stays where it is. Left out: here only when it was handed on to this agency on paper',
  }),
)
