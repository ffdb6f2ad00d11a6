import { dueAt } from '#calendar'
import { refuse } from '#platform'
import type { CommandOf } from '../action-bodies.ts'
import { askRefusal, namedLines } from '../checking/checked-papers.ts'
import type { DecideContext } from '../context.ts'
import type { Decided } from '../decision.ts'
import {
  type ComponentRow,
  type Dossier,
  type DossierClock,
  openSteps,
  openStop,
  type PlannedStep,
  type Supplement,
  timesReturned,
} from '../dossier.ts'
import type { DossierEvent } from '../events.ts'
import { evolve } from '../evolve.ts'
import { awaitSupplementKey, opinionKey } from '../step-keys.ts'
import { duesSet } from './due.ts'
import { openProposal } from './open-proposal.ts'
import { actorsSteps, plannedStep, stepFinished, stepOpened } from './steps.ts'

/** Stands beside a paper that was brought after it had failed. */
export const suppliedNote = 'Đã bổ sung'

/** When the solving agency first had the dossier: the return period runs from here. */
const solverReceivedAt = (dossier: Dossier): Temporal.Instant | undefined =>
  dossier.steps.find(
    ({ key }) => plannedStep(dossier, key)?.function !== 'reception' && plannedStep(dossier, key) !== undefined,
  )?.receivedAt

const returnRefused = (dossier: Dossier, context: DecideContext) => {
  if (timesReturned(dossier) >= context.rules.supplement.timesAfter) return refuse('returned-once')
  const received = solverReceivedAt(dossier)
  if (received === undefined) return refuse('not-transferred')
  const last = dueAt(received, context.rules.supplement.within, context.calendarOf(context.actor.agency)).dueAt
  return last !== null && Temporal.Instant.compare(context.occurredAt, last) > 0
    ? refuse('return-period-passed', { until: last.toString() })
    : null
}

/** The handler finds the dossier incomplete. He may not turn to the citizen himself (NĐ 118/2025 Điều 5.1e, 19.5). */
export const proposeReturn = (
  dossier: Dossier,
  command: CommandOf<'propose-return'>,
  context: DecideContext,
): Decided => {
  const step = actorsSteps(dossier, context).find(({ key }) => key !== opinionKey)
  if (step === undefined) return refuse('not-your-step')
  if (openProposal(dossier) !== undefined) return refuse('return-already-proposed')
  const refusal = returnRefused(dossier, context) ?? askRefusal(dossier.components, command.body.lines)
  if (refusal !== null) return refusal
  const lines = namedLines(dossier.components, command.body.lines)
  const supplement: Supplement = {
    id: context.newId(),
    phase: 'after-acceptance',
    state: 'proposed',
    stepId: step.id,
    lines,
    proposedBy: context.actor.postId,
    approvedBy: null,
    requestedAt: context.occurredAt,
    sentAt: null,
    receivedAt: null,
  }
  return [
    {
      type: 'supplement-proposed',
      data: { id: supplement.id, phase: supplement.phase, lines: lines.length },
      detail: { lines: lines.map((line) => ({ ...line })) },
      carry: supplement,
    },
  ]
}

const awaitSupplement = (dossier: Dossier): PlannedStep => ({
  key: awaitSupplementKey,
  function: 'reception',
  agency: dossier.plan[0]?.agency ?? dossier.receivedAtAgency,
  role: dossier.plan[0]?.role ?? 'receptionist',
  limit: { value: 0, unit: 'none' },
  parallel: false,
  next: [],
})

/** The head approves: the clock ends, the open steps rest, and the one-stop has to tell the citizen. */
export const approveReturn = (dossier: Dossier, _: CommandOf<'approve-return'>, context: DecideContext): Decided => {
  const supplement = openProposal(dossier)
  if (supplement === undefined) return refuse('no-return-proposed')
  const refusal =
    openStop(dossier) === undefined
      ? (returnRefused(dossier, context) ?? askRefusal(dossier.components, supplement.lines))
      : refuse('already-paused')
  if (refusal !== null) return refusal
  const sent: Supplement = {
    ...supplement,
    state: 'sent',
    lines: namedLines(dossier.components, supplement.lines),
    approvedBy: context.actor.postId,
    sentAt: context.occurredAt,
  }
  return [
    ...openSteps(dossier).map((step) => stepFinished(step, 'returned-to-citizen', context)),
    { type: 'supplement-sent', data: { id: supplement.id, phase: supplement.phase }, carry: sent },
    { type: 'clock-ended', data: { at: context.occurredAt.toString() } },
    stepOpened(awaitSupplement(dossier), context),
  ]
}

export const rejectReturn = (
  dossier: Dossier,
  command: CommandOf<'reject-return'>,
  context: DecideContext,
): Decided => {
  const supplement = openProposal(dossier)
  if (supplement === undefined) return refuse('no-return-proposed')
  return [
    {
      type: 'supplement-rejected',
      data: { id: supplement.id },
      detail: { reason: command.body.reason },
      carry: { ...supplement, state: 'rejected', approvedBy: context.actor.postId },
    },
  ]
}

/** The steps where the work stood when the dossier went back: they begin anew, all of them. */
const resumedSteps = (dossier: Dossier): readonly PlannedStep[] => {
  const rested = dossier.steps.filter(({ outcome }) => outcome === 'returned-to-citizen')
  const last = rested.at(-1)?.finishedAt?.epochMilliseconds
  return rested
    .filter(({ finishedAt }) => finishedAt?.epochMilliseconds === last)
    .map(({ key }) => plannedStep(dossier, key))
    .filter((planned) => planned !== undefined)
}

/** What failed was brought anew, so its old verdict is no longer true: it waits to be looked at again. */
const broughtAgain = ({ components }: Dossier): readonly DossierEvent[] => {
  const failed = components.filter(({ verdict }) => verdict === 'fail')
  if (failed.length === 0) return []
  const counts = { unchecked: 0, pass: 0, fail: 0 }
  for (const { verdict } of components) counts[verdict === 'fail' ? 'unchecked' : verdict] += 1
  const carry = failed.map(
    (row): ComponentRow => ({
      ...row,
      verdict: 'unchecked',
      reason: suppliedNote,
      reasonKey: null,
      originals: row.originals + row.copies === 0 ? 1 : row.originals,
    }),
  )
  return [{ type: 'components-checked', data: { counts }, detail: { reasons: {} }, carry }]
}

/**
 * The one-stop records the complete supplement. Before acceptance nothing runs yet; after it a new clock starts from zero
 * with a new appointment, and the old due dates stay in the list (NĐ 61/2018 Điều 19.4; NĐ 118/2025 Điều 19.5).
 */
export const recordSupplement = (
  dossier: Dossier,
  command: CommandOf<'record-supplement'>,
  context: DecideContext,
): Decided => {
  const waiting = dossier.supplements.find(({ state }) => state === 'sent')
  if (waiting === undefined) return refuse('no-supplement-asked')
  const note = command.body.note
  const received: DossierEvent = {
    type: 'supplement-received',
    data: { id: waiting.id, phase: waiting.phase },
    ...(note === undefined ? {} : { detail: { note } }),
    carry: { ...waiting, state: 'received', receivedAt: context.occurredAt },
  }
  const brought = broughtAgain(dossier)
  if (waiting.phase === 'before-acceptance') return [received, ...brought]
  if (dossier.clock === null) throw new Error('a dossier was returned without a clock')
  const clock: DossierClock = {
    ...dossier.clock,
    startedAt: context.occurredAt.toString(),
    extensions: [],
    endedAt: null,
  }
  const restarted: DossierEvent = {
    type: 'clock-restarted',
    data: { startedAt: clock.startedAt, limit: clock.limit },
    carry: clock,
  }
  const closing = openSteps(dossier).map((step) => stepFinished(step, 'supplement-received', context))
  const opened = resumedSteps(dossier).map((planned) => stepOpened(planned, context))
  const before = [received, ...brought, ...closing, restarted, ...opened]
  return [...before, ...duesSet(before.reduce(evolve, dossier), clock, [], 'restart', context)]
}
