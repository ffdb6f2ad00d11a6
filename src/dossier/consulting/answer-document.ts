import { localDate, refuse } from '#platform'
import type { CommandOf } from '../action-bodies.ts'
import type { DecideContext } from '../context.ts'
import type { Decided } from '../decision.ts'
import type { Dossier, Step } from '../dossier.ts'
import { onlyConsults } from './consulted-leg.ts'

type Told = Pick<CommandOf<'complete-step'>['body'], 'answerNumber' | 'answerDate' | 'files'>

/**
 * Whether a step of the route gives an opinion, so that a document may come with it: the consultation itself, and the approval
 * of it by whoever heads an agency that does nothing else.
 */
export const givesOpinion = ({ steps }: Pick<Dossier, 'steps'>, step: Pick<Step, 'agency' | 'function'>): boolean =>
  step.function === 'consultation' ||
  (step.function === 'review' && onlyConsults(steps.filter(({ agency }) => agency === step.agency)))

/** Number, date and files of the document by which an agency on the route answers; nothing where none was told. */
export const answerDocument = (dossier: Dossier, step: Step, told: Told, context: DecideContext): Decided => {
  const { answerNumber = null, answerDate = null } = told
  const files = context.documents ?? []
  if (answerNumber === null && answerDate === null && files.length === 0) return []
  if (!givesOpinion(dossier, step)) return refuse('no-opinion-here')
  if (answerDate !== null && answerDate > localDate(context.occurredAt).toString()) return refuse('document-date-ahead')
  return [
    {
      type: 'opinion-documented',
      data: {
        id: step.id,
        documentNumber: answerNumber,
        documentDate: answerDate,
        files: files.map((file) => ({ ...file })),
      },
    },
  ]
}
