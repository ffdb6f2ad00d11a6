import { type Actor, permits } from '#identity'
import type { PublishedProcedure } from '#procedure'
import type { Action } from './action.ts'
import { type ActionName, actions } from './actions.ts'
import { assignableSteps, assignedRole } from './assigning/decide-assignment.ts'
import { askedHere, unanswered } from './consulting/opinion.ts'
import { correctable } from './correcting/correction.ts'
import { possibleActions } from './decide.ts'
import { type Dossier, openSteps, openStop, type Step, timesReturned } from './dossier.ts'
import { isExpected, openShipment, waitsToLeave } from './handing-over/handover.ts'
import { leftBehind } from './handing-over/papers-at-hand.ts'
import {
  askedReappointment,
  pendingReappointment,
  signedReappointment,
  standingReappointment,
  timesReappointed,
} from './reappointing/reappointment.ts'
import { isOwn, relationsOf } from './relations.ts'
import { handoversAtWork, openPaperReturn } from './returning/paper-return.ts'
import { papersPlace } from './returning/papers-go-back.ts'
import { paperLeft } from './returning-online/decide-online.ts'
import { isPaperOnly } from './returning-online/return-ways.ts'
import { type Judging, openStopCauses, type StopCause } from './solving/decide-stop.ts'
import { holdsStep, openProposal } from './solving/open-proposal.ts'
import { goesBackFrom } from './solving/ways.ts'
import { opinionKey } from './step-keys.ts'

/** Who asks: the post, the agencies whose work it does, and the authority above it. */
export interface Asker {
  readonly actor: Actor
  readonly reach: ReadonlySet<string>
  readonly authority: string
  /** How often the regime of the day lets a dossier be returned after acceptance. */
  readonly returnsAllowed: number
  /** For what he might stop it now; while a citizen still has time to answer there is hardly a cause. */
  readonly stopCauses: readonly StopCause[]
}

/** What the rules of the day leave to this post in this dossier. */
export const allowancesOf = (
  dossier: Dossier,
  judging: Judging & { readonly rules: { readonly supplement: { readonly timesAfter: number } } },
): Pick<Asker, 'returnsAllowed' | 'stopCauses'> => ({
  returnsAllowed: judging.rules.supplement.timesAfter,
  stopCauses: openStopCauses(dossier, judging),
})

type Also = (dossier: Dossier, mine: readonly Step[], procedure: PublishedProcedure, asker: Asker) => boolean

const isReady = ({ finishedAt }: Dossier, mine: readonly Step[]): boolean =>
  finishedAt !== null && mine.some(({ function: is }) => is === 'handing-over')

const hasProposal = (dossier: Dossier): boolean => openProposal(dossier) !== undefined

/** What an act needs beyond state and right, so that nobody is offered a door that is shut. `decide` has the last word. */
const also: Partial<Record<ActionName, Also>> = {
  accept: ({ bundle }, _, procedure) => procedure.immediate !== true && bundle?.waitsFor == null,
  'issue-immediately': (_, __, procedure) => procedure.immediate === true,
  decline: ({ acceptedAt }) => acceptedAt === null,
  'change-route': ({ acceptedAt }) => acceptedAt !== null,
  'confirm-handover': (dossier, _, __, { reach }) =>
    handoversAtWork(dossier).some(({ confirmedAt, toAgency }) => confirmedAt === null && reach.has(toAgency)),
  'send-papers': (dossier, _, __, { reach }) =>
    handoversAtWork(dossier).some((each) => waitsToLeave(each) && reach.has(each.fromAgency)),
  'forward-papers': (dossier, _, __, { reach }) => leftBehind(dossier, reach) !== null,
  'report-missing': (dossier, _, __, { reach }) =>
    handoversAtWork(dossier).some((each) => isExpected(each) && reach.has(each.toAgency)),
  'complete-step': (dossier, mine) =>
    mine.some((step) => {
      const { function: is, key } = step
      if (holdsStep(dossier, step)) return false
      return is === 'signing' ? goesBackFrom(dossier.plan, key) : is !== 'handing-over' && key !== opinionKey
    }),
  'assign-step': (dossier, _, __, { reach }) => assignableSteps(dossier, reach).length > 0,
  'release-step': (dossier, _, __, { reach, actor }) =>
    assignableSteps(dossier, reach).some(
      ({ officerId }) => officerId !== null && (actor.role !== assignedRole || isOwn(actor, officerId)),
    ),
  'give-opinion': (dossier, _, __, { reach, actor }) =>
    unanswered(dossier, dossier.lastActAt).some(({ step }) => reach.has(step.agency) && step.role === actor.role),
  'remind-opinion': (dossier, _, __, { reach }) => askedHere(dossier, reach, dossier.lastActAt).length > 0,
  'cancel-opinion': (dossier, _, __, { reach }) => askedHere(dossier, reach, dossier.lastActAt).length > 0,
  'ask-opinion': (_, mine) => mine.some(({ key }) => key !== opinionKey),
  'propose-return': (dossier, mine, _, { returnsAllowed }) =>
    mine.some(({ key }) => key !== opinionKey) && !hasProposal(dossier) && timesReturned(dossier) < returnsAllowed,
  'approve-return': hasProposal,
  'reject-return': hasProposal,
  pause: (dossier) => openStop(dossier) === undefined && dossier.clock !== null,
  resume: (dossier) => openStop(dossier) !== undefined,
  extend: (dossier, _, procedure) =>
    openStop(dossier) === undefined &&
    (procedure.cases.find(({ key }) => key === dossier.caseKey)?.extensions ?? []).some(
      ({ key }) => !dossier.clock?.extensions.some((used) => used.key === key),
    ),
  'request-reappointment': (dossier) =>
    dossier.dueAt !== null && standingReappointment(dossier) === undefined && timesReappointed(dossier) === 0,
  'sign-reappointment': (dossier, _, __, { actor }) => {
    const asked = askedReappointment(dossier)
    return dossier.dueAt !== null && asked !== undefined && asked.askedBy !== actor.postId
  },
  'reject-reappointment': (dossier) => pendingReappointment(dossier) !== undefined,
  reappoint: (dossier) => dossier.dueAt !== null && signedReappointment(dossier) !== undefined,
  decide: (dossier, mine) => mine.some(({ function: is }) => is === 'signing') && !hasProposal(dossier),
  'register-result': (dossier, mine) =>
    dossier.finishedAt === null && mine.some(({ function: is }) => is === 'handing-over'),
  'post-result': (dossier, mine) => isReady(dossier, mine) && openShipment(dossier) === undefined,
  'take-back': (dossier, mine) => isReady(dossier, mine) && openShipment(dossier) !== undefined,
  'hand-over': isReady,
  'attach-result': (_, __, procedure) => !isPaperOnly(procedure),
  'choose-return': (dossier) => openShipment(dossier) === undefined,
  'give-original': paperLeft,
  'request-correction': (dossier) => correctable(dossier).length > 0 && dossier.detailsDestroyedAt === null,
  'return-papers': (dossier, _, __, { reach }) => {
    const place = openPaperReturn(dossier) === undefined ? null : papersPlace(dossier)
    return place?.at === 'agency' && reach.has(place.agency)
  },
  stop: (_, __, ___, { stopCauses }) => stopCauses.length > 0,
  'sign-stop-notice': ({ noticeDueAt }) => noticeDueAt !== null,
  'correct-fact': ({ facts, detailsDestroyedAt }) => facts.length > 0 && detailsDestroyedAt === null,
  'record-fee': ({ fees }) => fees.some(({ receiptNumber }) => receiptNumber === null),
}

/** The acts that are open to this asker now, in the order of the table. */
export const openActions = (dossier: Dossier, procedure: PublishedProcedure, asker: Asker): readonly ActionName[] => {
  const held = relationsOf(dossier, asker.actor, asker.reach, asker.authority)
  const mine = openSteps(dossier).filter(({ agency, role }) => asker.reach.has(agency) && role === asker.actor.role)
  return possibleActions(dossier).filter((name) => {
    const action: Action = actions[name]
    if (permits(asker.actor, action.permission, held) !== true) return false
    if (action.atStep === true && mine.length === 0) return false
    return also[name]?.(dossier, mine, procedure, asker) ?? true
  })
}
