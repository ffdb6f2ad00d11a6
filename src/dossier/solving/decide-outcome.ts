import { dueAt } from '#calendar'
import { refuse } from '#platform'
import type { CommandOf } from '../action-bodies.ts'
import type { DecideContext } from '../context.ts'
import { type Decided, decision } from '../decision.ts'
import { type Dossier, openSteps, openStop } from '../dossier.ts'
import { partyOf } from '../party.ts'
import { registered } from './result.ts'
import { actorsSteps, passOn, plannedStep, stepFinished } from './steps.ts'

/** The competent authority grants, or refuses in writing and with reasons, within the limit (NĐ 118/2025 Điều 19.8). */
export const decide = (dossier: Dossier, command: CommandOf<'decide'>, context: DecideContext): Decided => {
  const step = actorsSteps(dossier, context).find(({ function: is }) => is === 'signing')
  const planned = step && plannedStep(dossier, step.key)
  if (step === undefined || planned === undefined) return refuse('not-at-signing')
  if (openStop(dossier) !== undefined) return refuse('already-paused')
  const { outcome, documentName, documentNumber, reason } = command.body
  if (outcome === 'refused' && reason === undefined) return refuse('reason-needed', { papers: [] })
  const signed = decision(context, outcome, documentName, documentNumber)
  return [
    {
      type: 'decided',
      data: { outcome, capacity: context.actor.capacity },
      ...(reason === undefined ? {} : { detail: { reason } }),
      carry: signed,
    },
    ...passOn(dossier, step, planned.next, 'electronic', context),
  ]
}

export const registerResult = (
  dossier: Dossier,
  command: CommandOf<'register-result'>,
  context: DecideContext,
): Decided => {
  if (dossier.finishedAt !== null) return refuse('already-registered')
  const here = actorsSteps(dossier, context).find(({ function: is }) => is === 'handing-over')
  const result = dossier.results.find(({ registeredAt }) => registeredAt === null)
  if (here === undefined || result === undefined) return refuse('result-not-here')
  return [registered(dossier, result, context, command.body.documentNumber)]
}

/** Who received it, with which identity paper or authorisation; originals go back with it. */
export const handOver = (dossier: Dossier, command: CommandOf<'hand-over'>, context: DecideContext): Decided => {
  if (dossier.finishedAt === null) return refuse('result-not-registered')
  const here = actorsSteps(dossier, context).find(({ function: is }) => is === 'handing-over')
  if (here === undefined) return refuse('result-not-here')
  const { recipient, paper } = command.body
  if (dossier.returnChannel === 'counter' && paper === undefined && recipient?.identity === undefined)
    return refuse('who-received')
  const party = recipient === undefined ? null : partyOf('recipient', recipient, context.newId(), context.occurredAt)
  return [
    stepFinished(here, 'handed-over', context),
    // An opinion that nobody gave in time has been overtaken: nothing is left waiting on a closed dossier.
    ...openSteps(dossier).flatMap((step) => (step.id === here.id ? [] : [stepFinished(step, 'overtaken', context)])),
    {
      type: 'handed-over',
      data: { by: dossier.returnChannel },
      detail: { recipient: party?.name ?? dossier.ownerName, paper: paper ?? party?.idNumber ?? null },
      carry: {
        results: dossier.results.map((row) => ({ ...row, handedOverAt: context.occurredAt })),
        recipient: party,
      },
    },
  ]
}

/** The citizen's wish, honoured until the decision (NĐ 118/2025 Điều 21). */
export const withdraw = (_: Dossier, command: CommandOf<'withdraw'>, context: DecideContext): Decided => [
  {
    type: 'closed',
    data: { as: 'withdrawn', cause: 'citizen' },
    ...(command.body.reason === undefined ? {} : { detail: { reason: command.body.reason } }),
    carry: { closedAt: context.occurredAt },
  },
]

/** The one-stop closes only a return that nobody answered within the regime's period (NĐ 118/2025 Điều 19.5). */
const notUnanswered = (dossier: Dossier, context: DecideContext) => {
  const period = context.rules.supplement.closeUnanswered
  const sent = dossier.supplements.find(({ state, phase }) => state === 'sent' && phase === 'after-acceptance')?.sentAt
  if (period === null || sent == null || dossier.status !== 'awaiting-citizen') return refuse('not-unanswered')
  const until = dueAt(sent, period, context.calendarOf(dossier.competentAgency)).dueAt
  return until !== null && Temporal.Instant.compare(context.occurredAt, until) <= 0
    ? refuse('still-awaited', { until: until.toString() })
    : null
}

/** The causes of an agency's stop. The word stays in the chain for ever, so whatever else was typed goes to the detail. */
export const stopCauseKeys = ['no-supplement', 'no-payment', 'no-object', 'other-decision', 'other'] as const

const knownCause = (cause: string): string => stopCauseKeys.find((key) => key === cause) ?? 'other'

/** The agency's stop, with its cause: a different exit than refusal or withdrawal. */
export const stop = (dossier: Dossier, command: CommandOf<'stop'>, context: DecideContext): Decided => {
  const byOneStop = context.actor.role === 'receptionist' || command.body.cause === 'unanswered'
  const refusal = byOneStop ? notUnanswered(dossier, context) : null
  if (refusal !== null) return refusal
  const cause = byOneStop ? 'unanswered' : knownCause(command.body.cause)
  return [
    {
      type: 'closed',
      data: { as: 'stopped', cause },
      detail: { reason: command.body.reason, ...(cause === command.body.cause ? {} : { cause: command.body.cause }) },
      carry: { closedAt: context.occurredAt },
    },
  ]
}
