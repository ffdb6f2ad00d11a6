import { type Static, Type } from 'typebox'
import type { Consultation } from './opinion.ts'

const text = Type.Union([Type.String(), Type.Null()])

/** A question as the API tells it. */
export const opinionSchema = Type.Object({
  id: Type.String(),
  agency: Type.String({ description: 'Desk that was asked' }),
  askedFrom: Type.String(),
  askedAt: Type.String(),
  dueAt: text,
  state: Type.Enum(['waiting', 'answered', 'cancelled', 'overtaken'] as const),
  question: Type.String(),
  papers: Type.Array(Type.String(), { description: 'Keys of the papers sent along' }),
  reminders: Type.Integer(),
  remindedAt: text,
  cancelReason: text,
  answer: text,
  answeredAt: text,
  answeredLate: Type.Boolean(),
  documentNumber: text,
  documentDate: text,
})

export const opinionView = ({ opinion, step, state, late }: Consultation): Static<typeof opinionSchema> => ({
  id: opinion.id,
  agency: step.agency,
  askedFrom: opinion.askedFrom,
  askedAt: opinion.askedAt.toString(),
  dueAt: step.dueAt?.toString() ?? null,
  state,
  question: opinion.question,
  papers: [...opinion.papers],
  reminders: opinion.reminders,
  remindedAt: opinion.remindedAt?.toString() ?? null,
  cancelReason: opinion.cancelReason,
  answer: opinion.answer,
  answeredAt: opinion.answeredAt?.toString() ?? null,
  answeredLate: state === 'answered' && late,
  documentNumber: opinion.documentNumber,
  documentDate: opinion.documentDate,
})
