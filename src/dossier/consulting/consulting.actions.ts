import { Type } from 'typebox'
import type { Action } from '../action.ts'
import { closed, date, entry, reason, text } from '../body.schema.ts'
import { namedFilesSchema } from '../checking/named-files.schema.ts'

const answerable = ['processing', 'awaiting-citizen', 'awaiting-payment', 'decided', 'returned'] as const
const waiting = ['processing', 'awaiting-payment'] as const

/** Questions to other agencies (NĐ 61/2018 Điều 19.5): each is a step of its own, and the dossier’s clock runs on. */
export const consultingActions = {
  'ask-opinion': {
    from: ['processing'],
    to: ['processing'],
    permission: 'dossier.ask-opinion',
    clock: 'none',
    atStep: true,
    words: { vi: 'Lấy ý kiến cơ quan khác', en: 'Ask other agencies' },
  },
  // An answer that comes late, or after the decision, is kept too.
  'give-opinion': {
    from: answerable,
    to: answerable,
    permission: 'dossier.give-opinion',
    clock: 'none',
    words: { vi: 'Trả lời ý kiến', en: 'Give the opinion' },
  },
  'remind-opinion': {
    from: waiting,
    to: waiting,
    permission: 'dossier.ask-opinion',
    clock: 'none',
    words: { vi: 'Đôn đốc trả lời ý kiến', en: 'Remind of a question' },
  },
  'cancel-opinion': {
    from: waiting,
    to: waiting,
    permission: 'dossier.ask-opinion',
    clock: 'none',
    words: { vi: 'Rút câu hỏi ý kiến', en: 'Take a question back' },
  },
} as const satisfies Record<string, Action>

/** 240 working hours are six weeks. */
const workingHours = Type.Integer({ minimum: 1, maximum: 240 })

/** How many agencies one act may ask. */
export const mostAsked = 20

/** `opinion` and `step` are the id of the question; without it the first that waits is meant. */
export const consultingBodies = {
  'ask-opinion': Type.Object(
    {
      to: Type.Array(
        Type.Object(
          { agency: text(40), question: Type.Optional(text(2000)), workingHours: Type.Optional(workingHours) },
          closed,
        ),
        { minItems: 1, maxItems: mostAsked },
      ),
      question: Type.Optional(text(2000)),
      workingHours: Type.Optional(workingHours),
      papers: Type.Optional(Type.Array(text(60), { maxItems: 100 })),
      ...entry,
    },
    closed,
  ),
  'give-opinion': Type.Object(
    {
      step: Type.Optional(text(60)),
      answer: text(2000),
      documentNumber: Type.Optional(text(80)),
      documentDate: Type.Optional(date),
      /** The document itself. Over the API it is sent ahead and named here; a form brings it along. */
      files: Type.Optional(namedFilesSchema),
      ...entry,
    },
    closed,
  ),
  'remind-opinion': Type.Object({ opinion: Type.Optional(text(60)), ...entry }, closed),
  'cancel-opinion': Type.Object({ opinion: Type.Optional(text(60)), reason, ...entry }, closed),
} as const
