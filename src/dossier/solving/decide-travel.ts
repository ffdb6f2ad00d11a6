import { type Facts, isRefusal, refuse } from '#platform'
import type { CommandOf } from '../action-bodies.ts'
import { answerDocument } from '../consulting/answer-document.ts'
import type { DecideContext } from '../context.ts'
import { type Decided, tacitDecision } from '../decision.ts'
import { type Dossier, type Handover, openSteps, type Step } from '../dossier.ts'
import type { DossierEvent } from '../events.ts'
import { evolve } from '../evolve.ts'
import { completeFacts, enterFacts } from '../feeding/decide-facts.ts'
import { type Numbers, numberEach } from '../grouping/results-for-each.ts'
import { papersSetOff } from '../handing-over/papers-at-hand.ts'
import { lacksNumber } from '../numbering/document-number.ts'
import { handoversAtWork } from '../returning/paper-return.ts'
import { arrivedAfterEnd } from '../returning/papers-go-back.ts'
import { awaitSupplementKey, opinionKey } from '../step-keys.ts'
import { holdsStep, proposalLapsed } from './open-proposal.ts'
import { stepName } from './step-name.ts'
import { actorsSteps, chooseNext, passOn, plannedStep, stepFinished } from './steps.ts'
import { leadsBack, waysOn } from './ways.ts'

/** The step that an act of this post is about: the one named, or the first of its own work. */
export const workStep = (dossier: Dossier, context: DecideContext, named: string | undefined): Step | undefined => {
  const mine = actorsSteps(dossier, context).filter(({ key }) => key !== opinionKey && key !== awaitSupplementKey)
  return named === undefined ? mine[0] : mine.find(({ id, key }) => id === named || key === named)
}

/** On paper only from where the papers lie. */
const passOnBy = (
  dossier: Dossier,
  step: Step,
  keys: readonly string[],
  { medium, note }: { readonly medium?: Handover['medium'] | undefined; readonly note?: string | undefined },
  context: DecideContext,
): Decided => {
  if (medium !== 'paper') return passOn(dossier, step, keys, { medium: 'electronic', from: step.agency, note }, context)
  const from = papersSetOff(dossier, step, context.reach)
  return typeof from === 'string' ? passOn(dossier, step, keys, { medium, from, note }, context) : from
}

/** The dossier leaves the one-stop for the agency that solves it (NĐ 118/2025 Điều 20). Late is listed, never blocked. */
export const transfer = (dossier: Dossier, command: CommandOf<'transfer'>, context: DecideContext): Decided => {
  const reception = openSteps(dossier).find(({ key }) => key === dossier.plan[0]?.key)
  if (reception === undefined) return refuse('nothing-to-transfer')
  return passOnBy(dossier, reception, waysOn(dossier.plan, reception.key), command.body, context)
}

export const confirmHandover = (
  dossier: Dossier,
  command: CommandOf<'confirm-handover'>,
  context: DecideContext,
): Decided => {
  const waiting = handoversAtWork(dossier).filter(
    ({ confirmedAt, toAgency, id }) =>
      confirmedAt === null &&
      context.reach.has(toAgency) &&
      (command.body.handover === undefined || command.body.handover === id),
  )
  if (waiting.length === 0) return refuse('no-handover-waiting')
  const confirmed = waiting.map(
    (handover): DossierEvent => ({
      type: 'handover-confirmed',
      data: { id: handover.id },
      ...(command.body.note === undefined ? {} : { detail: { note: command.body.note } }),
      carry: { ...handover, confirmedAt: context.occurredAt, confirmedBy: context.actor.postId },
    }),
  )
  return waiting.some(({ medium }) => medium === 'paper')
    ? [...confirmed, ...arrivedAfterEnd(confirmed.reduce(evolve, dossier), context)]
    : confirmed
}

export const takeStep = (dossier: Dossier, command: CommandOf<'take-step'>, context: DecideContext): Decided => {
  const mine = actorsSteps(dossier, context)
  const step =
    command.body.step === undefined
      ? mine[0]
      : mine.find(({ id, key }) => id === command.body.step || key === command.body.step)
  if (step === undefined) return refuse('not-your-step')
  const { officerId, onBehalfOf } = context.actor
  const { reason } = command.body
  const from = step.officerId === officerId ? null : step.officerId
  // a colleague's work is taken over for a reason that the history keeps; of an absence it is known
  if (from !== null && from !== onBehalfOf?.officerId && reason === undefined) return refuse('assignment-reason')
  const data = { id: step.id, officer: officerId, ...(from === null ? {} : { from }) }
  return [{ type: 'step-taken', data, ...(reason === undefined ? {} : { detail: { reason } }) }]
}

/** Steps with an act of their own may not be waved through: a signature, and the hand-over of the result. */
const ownAct: Partial<Record<Step['function'], 'decide' | 'hand-over'>> = {
  signing: 'decide',
  'handing-over': 'hand-over',
}

/** From a step with an act of its own a dossier may only be sent back to where it has been. */
const goesBack = (dossier: Dossier, { key }: Step, next: string | undefined): boolean =>
  next !== undefined &&
  leadsBack(dossier.plan, key, next) &&
  dossier.steps.some((step) => step.key === next && step.finishedAt !== null)

/** An opinion that is overdue holds nobody up any longer: it is overtaken when the step that asked goes on. */
const overtakenOpinions = (dossier: Dossier, step: Step, context: DecideContext): readonly DossierEvent[] | null => {
  const waiting = openSteps(dossier).filter(({ key, askedBy }) => key === opinionKey && askedBy === step.id)
  const overdue = ({ dueAt }: Step) => dueAt !== null && Temporal.Instant.compare(dueAt, context.occurredAt) < 0
  return waiting.every(overdue) ? waiting.map((each) => stepFinished(each, 'overtaken', context)) : null
}

/** Steps by what they are called; their keys stay for programs. */
const named = (dossier: Dossier, options: readonly string[], { procedure }: DecideContext): Facts => {
  const names = options.flatMap((key) => plannedStep(dossier, key) ?? []).map((step) => stepName(procedure, step))
  return { options, vi: names.map(({ vi }) => vi), en: names.map(({ en }) => en) }
}

/** Where the result gets its number, it also gets what the next procedures of its bundle need of it; elsewhere it may. */
const factsAt = (
  dossier: Dossier,
  step: Step,
  { facts, documentNumber }: CommandOf<'complete-step'>['body'],
  context: DecideContext,
): Decided => {
  if (step.function !== 'registering') return enterFacts(dossier, facts, context)
  const number = documentNumber ?? dossier.results.find(({ registeredAt }) => registeredAt === null)?.documentNumber
  return completeFacts(dossier, facts, number, context)
}

export const completeStep = (
  dossier: Dossier,
  command: CommandOf<'complete-step'>,
  context: DecideContext,
): Decided => {
  const step = workStep(dossier, context, command.body.step)
  const planned = step && plannedStep(dossier, step.key)
  if (step === undefined || planned === undefined) return refuse('not-your-step')
  const act = ownAct[step.function]
  if (act !== undefined && !goesBack(dossier, step, command.body.next)) return refuse('own-act', { act })
  if (holdsStep(dossier, step)) return refuse('return-pending')
  const choice = chooseNext(planned, command.body.next)
  if (choice.kind === 'choose')
    return refuse(planned.parallel ? 'both-begin' : 'choose-next', named(dossier, choice.options, context))
  const returns = choice.keys.some((key) => leadsBack(dossier.plan, step.key, key))
  if (returns && command.body.note === undefined) return refuse('reason-to-go-back')
  const overtaken = overtakenOpinions(dossier, step, context)
  if (overtaken === null) return refuse('opinion-waiting')
  const silence = consentBySilence(dossier, choice.keys, context)
  if (isRefusal(silence)) return silence
  const { facts, documentNumber } = command.body
  // the registrar's step is the number: nothing goes on from it without
  if (!returns && step.function === 'registering' && lacksNumber(dossier.results, documentNumber))
    return refuse('number-needed')
  const said = returns ? enterFacts(dossier, facts, context) : factsAt(dossier, step, command.body, context)
  if (isRefusal(said)) return said
  const document = answerDocument(dossier, step, command.body, context)
  if (isRefusal(document)) return document
  const events = passOnBy(dossier, step, choice.keys, command.body, context)
  if (isRefusal(events)) return events
  return [...overtaken, ...silence, ...said, ...numbered(dossier, command.body), ...document, ...events]
}

/**
 * Without a signature a dossier reaches the hand-over only where the procedure takes silence for consent; that consent is
 * then recorded as the decision (1.003622: thông báo tổ chức lễ hội).
 */
const consentBySilence = (dossier: Dossier, keys: readonly string[], context: DecideContext): Decided => {
  const handsOver = keys.some((key) => plannedStep(dossier, key)?.function === 'handing-over')
  if (!handsOver || dossier.decidedAt !== null) return []
  if (context.procedure.tacit !== true || dossier.corrects !== null) return refuse('not-decided')
  const { lawfulDueAt } = dossier
  if (lawfulDueAt !== null && Temporal.Instant.compare(context.occurredAt, lawfulDueAt) < 0)
    return refuse('silence-not-yet', { until: lawfulDueAt.toString() })
  return [
    {
      type: 'decided',
      data: { outcome: 'granted', capacity: null },
      carry: tacitDecision(context),
    },
    ...proposalLapsed(dossier),
  ]
}

/** The registrar gives the signed decision its number in the agency's book. */
const numbered = (
  dossier: Dossier,
  { documentNumber, refusalNumber, common }: Numbers & { readonly common?: boolean | undefined },
): readonly DossierEvent[] => {
  const given = documentNumber ?? refusalNumber
  if (given === undefined) return []
  const waiting = dossier.results.filter(({ registeredAt }) => registeredAt === null)
  return waiting.length === 0
    ? []
    : [
        {
          type: 'result-numbered',
          data: {
            documentNumber: given,
            ...(documentNumber && refusalNumber ? { refusalNumber } : {}),
            ...(common === true ? { common } : {}),
          },
          carry: numberEach(waiting, { documentNumber, refusalNumber }),
        },
      ]
}
