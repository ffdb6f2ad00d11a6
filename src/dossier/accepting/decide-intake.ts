import { transferDeadline } from '#calendar'
import { isRefusal, refuse } from '#platform'
import type { CommandOf } from '../action-bodies.ts'
import { askRefusal, namedLines } from '../checking/checked-papers.ts'
import { checkComponents } from '../checking/decide-check.ts'
import type { DecideContext } from '../context.ts'
import { type Decided, decision, signerOf } from '../decision.ts'
import {
  type ComponentRow,
  type Dossier,
  type DossierClock,
  openSteps,
  type PlannedStep,
  type Supplement,
} from '../dossier.ts'
import type { DossierEvent, EventOf } from '../events.ts'
import { evolve } from '../evolve.ts'
import { broughtPapers } from '../feeding/feed.ts'
import { issuedTo } from '../handing-over/issued-to.ts'
import { recipientRefusal } from '../handing-over/receiver.ts'
import { papersGoBack } from '../returning/papers-go-back.ts'
import { duesSet } from '../solving/due.ts'
import { registered } from '../solving/result.ts'
import { stepFinished, stepOpened, transferDueOf } from '../solving/steps.ts'

const missing = (components: readonly ComponentRow[]): readonly string[] =>
  components.filter(({ required, verdict }) => required && verdict === 'fail').map(({ name }) => name)

/** Required papers that nobody has looked at. One that counts no sheets is one that this citizen need not bring. */
const unlooked = (components: readonly ComponentRow[]): readonly string[] =>
  components
    .filter(({ required, verdict, originals, copies }) => required && verdict === 'unchecked' && originals + copies > 0)
    .map(({ name }) => name)

/** At the counter an accepted dossier has until its transfer is due (NĐ 118/2025 Điều 20), whatever the route gives it. */
export const openedAtCounter = (planned: PlannedStep, context: DecideContext): EventOf<'step-opened'> => {
  const opened = stepOpened(planned, context)
  if (planned.function !== 'reception') return opened
  const dueAt = transferDeadline(context.occurredAt, context.calendarOf(planned.agency), context.rules.transfer)
  return { ...opened, data: { ...opened.data, dueAt: dueAt.toString() }, carry: { ...opened.carry, dueAt } }
}

const acceptance = (dossier: Dossier, context: DecideContext): Decided => {
  const facts = context.acceptance
  if (facts === null) throw new Error('accept was decided without its code and plan')
  if (dossier.bundle?.waitsFor != null) return refuse('waits-for-result')
  const failed = missing(dossier.components)
  if (failed.length > 0) return refuse('papers-missing', { papers: failed })
  const unseen = unlooked(dossier.components)
  if (unseen.length > 0) return refuse('papers-not-looked-at', { papers: unseen })
  const { limit, statutory, plan } = facts
  const startedAt = context.occurredAt.toString()
  const clock: DossierClock = { startedAt, limit, statutory, extensions: [], endedAt: null }
  const accepted: DossierEvent = {
    type: 'accepted',
    data: {
      code: facts.code,
      regime: context.rules.regime,
      competent: facts.competent,
      version: facts.version,
      limit,
      statutory,
    },
    carry: {
      acceptedAt: context.occurredAt,
      acceptedBy: context.actor.name,
      clock,
      plan,
      transferDue: transferDueOf(dossier.receivedAtAgency, context),
    },
  }
  const after = evolve(dossier, accepted)
  const [first] = plan
  const closing = openSteps(dossier).map((step) => stepFinished(step, 'accepted', context))
  return [
    accepted,
    ...closing,
    ...(first === undefined ? [] : [openedAtCounter(first, context)]),
    ...duesSet(after, clock, [], 'initial', context),
  ]
}

/** The papers are looked at in the same press: what the slip lists is what was received. */
export const accept = (dossier: Dossier, { body }: CommandOf<'accept'>, context: DecideContext): Decided => {
  if (context.procedure.immediate === true) return refuse('only-immediate')
  const checked =
    body.checks === undefined
      ? []
      : checkComponents(dossier, { action: 'check-components', body: { checks: body.checks } }, context)
  if (isRefusal(checked)) return checked
  const accepted = acceptance(checked.reduce(evolve, dossier), context)
  return isRefusal(accepted) ? accepted : [...checked, ...accepted]
}

/** Certified copies and the like: accepted, decided and returned in one act, counted once (NĐ 61/2018 Điều 17). */
export const issueImmediately = (
  dossier: Dossier,
  command: CommandOf<'issue-immediately'>,
  context: DecideContext,
): Decided => {
  if (context.procedure.immediate !== true) return refuse('not-immediate')
  // an identity paper is not demanded: of whom it is asked, each procedure says (NĐ 23/2015/NĐ-CP)
  const unknown = recipientRefusal(dossier.parties, command.body, context)
  if (unknown !== null) return unknown
  const received = issuedTo(dossier, command, context)
  const accepted = acceptance(dossier, context)
  if (isRefusal(accepted)) return accepted
  const after = accepted.reduce(evolve, dossier)
  const closing = openSteps(after).map((step) => stepFinished(step, 'issued', context))
  const result = decision(context, 'granted', command.body.documentName, command.body.documentNumber)
  const decided: DossierEvent = {
    type: 'decided',
    data: { outcome: 'granted', capacity: signerOf(context).capacity },
    carry: result,
  }
  const registration = registered(closing.reduce(evolve, after), result, context, command.body.documentNumber)
  const handed: DossierEvent = {
    type: 'handed-over',
    data: received.data,
    detail: received.detail,
    carry: {
      results: [{ ...registration.carry.result, handedOverAt: context.occurredAt }],
      recipient: received.recipient,
    },
  }
  return [...accepted, ...closing, decided, registration, handed]
}

export const decline = (dossier: Dossier, command: CommandOf<'decline'>, context: DecideContext): Decided =>
  dossier.acceptedAt === null
    ? [
        {
          type: 'closed',
          data: { as: 'declined', cause: null },
          detail: { reason: command.body.reason },
          carry: { closedAt: context.occurredAt },
        },
        // declined as it came in: whoever brought the papers never let go of them
        ...(dossier.submittedAt.equals(context.occurredAt) ? [] : papersGoBack(dossier, context)),
      ]
    : refuse('already-accepted')

/** Before acceptance: everything at once, and only once; no clock runs (NĐ 61/2018 Điều 11.2c). */
export const requestSupplement = (
  dossier: Dossier,
  command: CommandOf<'request-supplement'>,
  context: DecideContext,
): Decided => {
  const asked = dossier.supplements.filter(({ phase }) => phase === 'before-acceptance').length
  if (asked >= context.rules.supplement.timesBefore) return refuse('supplement-once')
  const refusal = askRefusal(broughtPapers(dossier), command.body.lines)
  if (refusal !== null) return refusal
  const lines = namedLines(dossier.components, command.body.lines)
  const supplement: Supplement = {
    id: context.newId(),
    phase: 'before-acceptance',
    state: 'sent',
    stepId: null,
    lines,
    proposedBy: context.actor.postId,
    approvedBy: context.actor.postId,
    requestedAt: context.occurredAt,
    sentAt: context.occurredAt,
    receivedAt: null,
  }
  return [
    {
      type: 'supplement-proposed',
      data: { id: supplement.id, phase: supplement.phase, lines: lines.length },
      detail: { lines: lines.map((line) => ({ ...line })) },
      carry: { ...supplement, state: 'proposed', sentAt: null, approvedBy: null },
    },
    { type: 'supplement-sent', data: { id: supplement.id, phase: supplement.phase }, carry: supplement },
  ]
}

/** A mistaken acceptance is voided with its reason and keeps its number. */
export const voidAcceptance = (_: Dossier, command: CommandOf<'void'>, context: DecideContext): Decided => [
  {
    type: 'closed',
    data: { as: 'voided', cause: 'mistake' },
    detail: { reason: command.body.reason },
    carry: { closedAt: context.occurredAt },
  },
]
