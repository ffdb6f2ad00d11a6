import { isRefusal, localDate, refuse } from '#platform'
import type { CommandOf } from '../action-bodies.ts'
import type { DecideContext } from '../context.ts'
import type { Decided } from '../decision.ts'
import type { Dossier, PlannedStep, Step } from '../dossier.ts'
import type { DossierEvent } from '../events.ts'
import { workStep } from '../solving/decide-travel.ts'
import { handedOn, stepFinished, stepOpened } from '../solving/steps.ts'
import { opinionKey } from '../step-keys.ts'
import { askedHere, type Consultation, type Opinion, unanswered } from './opinion.ts'

type Asking = CommandOf<'ask-opinion'>['body']
type Refused = Exclude<Decided, readonly DossierEvent[]>

interface Question {
  readonly desk: string
  readonly question: string
  readonly workingHours: number
}

/** One agency with its own question and time, or the shared ones. */
const questionTo = (body: Asking, to: Asking['to'][number], context: DecideContext): Question | Refused => {
  const desk = context.opinionDesk(to.agency)
  if (isRefusal(desk)) return desk
  if (context.reach.has(desk)) return refuse('own-opinion')
  const question = to.question ?? body.question
  if (question === undefined) return refuse('question-missing')
  const workingHours = to.workingHours ?? body.workingHours
  return workingHours === undefined ? refuse('time-to-answer-missing') : { desk, question, workingHours }
}

const questionsIn = (body: Asking, context: DecideContext): readonly Question[] | Refused => {
  const asked: Question[] = []
  for (const to of body.to) {
    const question = questionTo(body, to, context)
    if (isRefusal(question)) return question
    if (asked.some(({ desk }) => desk === question.desk)) return refuse('asked-twice', { agency: to.agency })
    asked.push(question)
  }
  return asked
}

/** A question that nothing has become of yet. */
const unasked = {
  reminders: 0,
  remindedAt: null,
  cancelledAt: null,
  cancelReason: null,
  answeredAt: null,
  answeredBy: null,
  answer: null,
  documentNumber: null,
  documentDate: null,
} as const

const askedBy = (step: Step, { actor, occurredAt }: DecideContext) => ({
  askedBy: actor.postId,
  askedFrom: step.agency,
  askedAt: occurredAt,
})

/** The step at the asked agency, its question, and the line of the control sheet. */
const opened = (
  dossier: Dossier,
  { desk, question, workingHours }: Question,
  papers: readonly string[],
  step: Step,
  context: DecideContext,
): readonly DossierEvent[] => {
  const limit = { value: workingHours, unit: 'working-hour' } as const
  const planned: PlannedStep = {
    key: opinionKey,
    function: 'consultation',
    agency: desk,
    role: 'handler',
    limit,
    parallel: false,
    next: [],
  }
  const open = stepOpened(planned, context, step.id)
  const { id } = open.data
  const opinion: Opinion = { ...unasked, id, question, papers, ...askedBy(step, context) }
  return [
    { ...open, carry: { ...open.carry, limit } },
    { type: 'opinion-asked', data: { id, agency: desk, papers: [...papers] }, detail: { question }, carry: opinion },
    handedOn(dossier, step.agency, open, 'electronic', context),
  ]
}

/**
 * Asks one or several agencies at once, each by a step of its own that is open from now on. All of them or none: nobody is
 * asked while another is misspelt.
 */
export const askOpinion = (dossier: Dossier, { body }: CommandOf<'ask-opinion'>, context: DecideContext): Decided => {
  const step = workStep(dossier, context, undefined)
  if (step === undefined) return refuse('not-your-step')
  const papers = [...new Set(body.papers ?? [])]
  const strange = papers.filter((key) => !dossier.components.some((each) => each.key === key))
  if (strange.length > 0) return refuse('unknown-component', { papers: strange })
  const questions = questionsIn(body, context)
  return isRefusal(questions)
    ? questions
    : questions.flatMap((question) => opened(dossier, question, papers, step, context))
}

const isFor =
  ({ reach, actor }: DecideContext, named: string | undefined) =>
  ({ step }: Consultation): boolean =>
    reach.has(step.agency) && step.role === actor.role && (named === undefined || named === step.id)

/** The answer with its document. Late it is taken and says so; when the work went on without it, it is kept on file. */
export const giveOpinion = (dossier: Dossier, { body }: CommandOf<'give-opinion'>, context: DecideContext): Decided => {
  const asked = unanswered(dossier, context.occurredAt).find(isFor(context, body.step))
  if (asked === undefined) return refuse('no-opinion-asked')
  const { opinion, step, late } = asked
  const documentDate = body.documentDate ?? null
  if (documentDate !== null && documentDate > localDate(context.occurredAt).toString())
    return refuse('document-date-ahead')
  const documentNumber = body.documentNumber ?? null
  const files = context.documents ?? []
  const given: DossierEvent = {
    type: 'opinion-given',
    data: { id: opinion.id, late, documentNumber, documentDate, files: files.map((file) => ({ ...file })) },
    detail: { answer: body.answer },
    carry: {
      ...opinion,
      answeredAt: context.occurredAt,
      answeredBy: context.actor.postId,
      answer: body.answer,
      documentNumber,
      documentDate,
    },
  }
  return step.finishedAt === null ? [given, stepFinished(step, 'answered', context)] : [given]
}

const mine = (dossier: Dossier, named: string | undefined, context: DecideContext): Consultation | Refused =>
  askedHere(dossier, context.reach, context.occurredAt).find(
    ({ opinion }) => named === undefined || named === opinion.id,
  ) ?? refuse('no-opinion-waiting')

/** Once a day is enough; the desk is told anew, and the sheet counts it. */
export const remindOpinion = (
  dossier: Dossier,
  { body }: CommandOf<'remind-opinion'>,
  context: DecideContext,
): Decided => {
  const asked = mine(dossier, body.opinion, context)
  if (isRefusal(asked)) return asked
  const { opinion } = asked
  const today = localDate(context.occurredAt)
  if (opinion.remindedAt !== null && localDate(opinion.remindedAt).equals(today)) return refuse('reminded-today')
  const reminders = opinion.reminders + 1
  return [
    {
      type: 'opinion-reminded',
      data: { id: opinion.id, reminders },
      carry: { ...opinion, reminders, remindedAt: context.occurredAt },
    },
  ]
}

/** Taken back before it was answered; the asked agency reads why. */
export const cancelOpinion = (
  dossier: Dossier,
  { body }: CommandOf<'cancel-opinion'>,
  context: DecideContext,
): Decided => {
  const asked = mine(dossier, body.opinion, context)
  if (isRefusal(asked)) return asked
  const { opinion, step } = asked
  return [
    {
      type: 'opinion-cancelled',
      data: { id: opinion.id },
      detail: { reason: body.reason },
      carry: { ...opinion, cancelledAt: context.occurredAt, cancelReason: body.reason },
    },
    stepFinished(step, 'cancelled', context),
  ]
}
