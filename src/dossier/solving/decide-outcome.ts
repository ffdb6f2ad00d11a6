import { isRefusal, refuse } from '#platform'
import type { CommandOf } from '../action-bodies.ts'
import type { DecideContext } from '../context.ts'
import { type Decided, decision } from '../decision.ts'
import { type Dossier, openStop, type ResultRow } from '../dossier.ts'
import type { DossierEvent, EventOf } from '../events.ts'
import { completeFacts } from '../feeding/decide-facts.ts'
import { beneficiariesOf } from '../grouping/beneficiaries.ts'
import { numberEach, resultsForEach } from '../grouping/results-for-each.ts'
import { isUnderWay } from '../handing-over/handover.ts'
import { paperTrail } from '../handing-over/paper-places.ts'
import { papersGoBack } from '../returning/papers-go-back.ts'
import { isWhollyElectronic } from '../returning-online/electronic-files.ts'
import { openProposal, proposalLapsed } from './open-proposal.ts'
import { registered } from './result.ts'
import { actorsSteps, passOn } from './steps.ts'
import { waysOn } from './ways.ts'

/** The competent authority grants, or refuses in writing and with reasons, within the limit (NĐ 118/2025 Điều 19.8). */
export const decide = (dossier: Dossier, command: CommandOf<'decide'>, context: DecideContext): Decided => {
  const step = actorsSteps(dossier, context).find(({ function: is }) => is === 'signing')
  if (step === undefined) return refuse('not-at-signing')
  if (openStop(dossier) !== undefined) return refuse('already-paused')
  if (openProposal(dossier) !== undefined) return refuse('return-pending')
  const { outcome, documentName, documentNumber, reason, each, refused } = command.body
  if (outcome === 'refused' && reason === undefined) return refuse('reason-needed', { papers: [] })
  if (each === 'one' && beneficiariesOf(dossier).length === 0) return refuse('no-beneficiaries')
  if (refused !== undefined && each !== 'one') return refuse('refused-need-each')
  const common = decision(context, outcome, documentName, documentNumber)
  const own = each === 'one' ? resultsForEach(dossier, common, command.body, context) : null
  if (own !== null && isRefusal(own)) return own
  return [
    {
      type: 'decided',
      data: { outcome: own?.outcome ?? outcome, capacity: context.actor.capacity },
      ...(reason === undefined ? {} : { detail: { reason } }),
      carry: own?.first ?? common,
    },
    ...(own === null ? [] : [own.listed]),
    ...passOn(dossier, step, waysOn(dossier.plan, step.key), { medium: 'electronic', from: step.agency }, context),
  ]
}

/** Whoever registers the result has it in hand: its paper has arrived. */
const arrivedWith = (dossier: Dossier, stepId: string, context: DecideContext): readonly DossierEvent[] =>
  dossier.handovers
    .filter((handover) => handover.stepId === stepId && isUnderWay(handover))
    .map((handover) => ({
      type: 'handover-confirmed',
      data: { id: handover.id },
      carry: { ...handover, confirmedAt: context.occurredAt, confirmedBy: context.actor.postId },
    }))

/**
 * Whoever registers a result has its paper in hand; of one that is there as a signed file only where he says so, or the paper was
 * handed on to him.
 */
const paperRegistered = (
  dossier: Dossier,
  { paper }: ResultRow,
  said: 'here' | 'apart' | undefined,
): ResultRow['paper'] => {
  if (paper === 'none' || !isWhollyElectronic(dossier)) return paper
  if (said !== undefined) return said === 'here' ? 'with' : 'apart'
  const { stays, goesTo } = paperTrail(dossier, 'result')
  const place = stays.at(-1)?.place
  const here = dossier.returnedAtAgency
  return goesTo === here ||
    (place?.at === 'way' && place.to === here) ||
    (place?.at === 'agency' && place.agency === here)
    ? 'with'
    : 'apart'
}

/** What is not numbered yet gets its number here: everybody's result comes with the first. */
const numberedHere = (dossier: Dossier, body: CommandOf<'register-result'>['body']): readonly ResultRow[] => {
  const waiting = dossier.results.filter(({ registeredAt }) => registeredAt === null)
  const open = waiting.filter(({ documentNumber, beneficiaryId }) => beneficiaryId === null || documentNumber === null)
  const numbered = numberEach(open, body)
  return waiting.map((row) => ({
    ...(numbered.find(({ id }) => id === row.id) ?? row),
    paper: paperRegistered(dossier, row, body.paper),
  }))
}

/** Of a group dossier everybody's result is registered at once; the outcome told is the dossier's. */
const withOthers = (
  done: EventOf<'result-registered'>,
  outcome: Dossier['outcome'],
  others: readonly ResultRow[],
): EventOf<'result-registered'> => {
  if (others.length === 0) return done
  const { result, finishedAt } = done.carry
  const registeredAt = finishedAt
  const number = [result, ...others].find((row) => row.outcome === outcome)?.documentNumber ?? null
  return {
    ...done,
    data: { ...done.data, outcome: outcome ?? done.data.outcome, documentNumber: number },
    carry: { ...done.carry, others: others.map((row) => ({ ...row, registeredAt })) },
  }
}

export const registerResult = (
  dossier: Dossier,
  command: CommandOf<'register-result'>,
  context: DecideContext,
): Decided => {
  if (dossier.finishedAt !== null) return refuse('already-registered')
  const here = actorsSteps(dossier, context).find(({ function: is }) => is === 'handing-over')
  const [result, ...others] = numberedHere(dossier, command.body)
  if (here === undefined || result === undefined) return refuse('result-not-here')
  const said = completeFacts(dossier, command.body.facts, result.documentNumber, context)
  if (isRefusal(said)) return said
  const alone = registered(dossier, result, context, undefined)
  const done = command.body.common === true ? { ...alone, data: { ...alone.data, common: true as const } } : alone
  return [...said, withOthers(done, dossier.outcome, others), ...arrivedWith(dossier, here.id, context)]
}

/** The citizen's wish, honoured until the decision (NĐ 118/2025 Điều 21). */
export const withdraw = (dossier: Dossier, command: CommandOf<'withdraw'>, context: DecideContext): Decided => [
  {
    type: 'closed',
    data: { as: 'withdrawn', cause: 'citizen' },
    ...(command.body.reason === undefined ? {} : { detail: { reason: command.body.reason } }),
    carry: { closedAt: context.occurredAt },
  },
  ...proposalLapsed(dossier),
  ...papersGoBack(dossier, context),
]
