import { dueAt, transferDeadline } from '#calendar'
import type { DecideContext } from '../context.ts'
import { type Dossier, type Handover, openSteps, type PlannedStep, type Step, type TransferDue } from '../dossier.ts'
import type { DossierEvent, EventOf } from '../events.ts'
import { leadsBack, waysOn } from './ways.ts'

export const plannedStep = (dossier: Pick<Dossier, 'plan'>, key: string): PlannedStep | undefined =>
  dossier.plan.find((step) => step.key === key)

/** The open steps at which this actor works: an agency within reach, and the same role. */
export const actorsSteps = (dossier: Dossier, context: DecideContext): readonly Step[] =>
  openSteps(dossier).filter((step) => context.reach.has(step.agency) && step.role === context.actor.role)

export const stepOpened = (
  planned: PlannedStep,
  context: DecideContext,
  askedBy: string | null = null,
): EventOf<'step-opened'> => {
  const due = dueAt(context.occurredAt, planned.limit, context.calendarOf(planned.agency)).dueAt
  return {
    type: 'step-opened',
    data: {
      id: context.newId(),
      key: planned.key,
      function: planned.function,
      agency: planned.agency,
      role: planned.role,
      dueAt: due?.toString() ?? null,
    },
    carry: { receivedAt: context.occurredAt, dueAt: due, askedBy },
  }
}

export const stepFinished = (
  step: Pick<Step, 'id'>,
  outcome: string,
  context: DecideContext,
  note?: string,
): EventOf<'step-finished'> => ({
  type: 'step-finished',
  data: { id: step.id, outcome },
  ...(note === undefined ? {} : { detail: { note } }),
  carry: { finishedAt: context.occurredAt },
})

/** When an accepted dossier must have left the one-stop; the electronic date is never later than the paper's. */
export const transferDueOf = (oneStop: string, context: DecideContext): TransferDue => {
  const { graceHours, cutoff, electronicCutoff } = context.rules.transfer
  const by = (hour: string) =>
    transferDeadline(context.occurredAt, context.calendarOf(oneStop), { cutoff: hour, graceHours }).toString()
  return { electronic: by(electronicCutoff), paper: by(cutoff) }
}

/** The transfer from the one-stop keeps the date of its acceptance; later on a sending is its own beginning. */
const handoverDue = (dossier: Dossier, from: string, medium: Handover['medium'], context: DecideContext) => {
  if (dossier.status === 'accepted' && dossier.transferDue !== null)
    return Temporal.Instant.from(dossier.transferDue[medium])
  return medium === 'paper'
    ? transferDeadline(context.occurredAt, context.calendarOf(from), context.rules.transfer)
    : context.occurredAt
}

interface HandOn {
  readonly from: string
  readonly to: string
  readonly stepId: string
  readonly medium: 'electronic' | 'paper'
}

/** Every hand-over writes a row of the control sheet: electronic at once, paper within the regime's time. */
export const handOn = (
  dossier: Dossier,
  { from, to, stepId, medium }: HandOn,
  context: DecideContext,
): EventOf<'handed-on'> => {
  const deadline = handoverDue(dossier, from, medium, context)
  const id = context.newId()
  return {
    type: 'handed-on',
    data: { medium, from, to, step: stepId, dueAt: deadline.toString() },
    carry: {
      id,
      medium,
      fromAgency: from,
      toAgency: to,
      stepId,
      dueAt: deadline,
      sentAt: context.occurredAt,
      sentBy: context.actor.postId,
      confirmedAt: medium === 'electronic' ? context.occurredAt : null,
      confirmedBy: null,
      leftAt: null,
      listId: null,
      missingAt: null,
    },
  }
}

/** To the agency of a step that has just been opened. */
export const handedOn = (
  dossier: Dossier,
  from: string,
  { data }: EventOf<'step-opened'>,
  medium: HandOn['medium'],
  context: DecideContext,
): EventOf<'handed-on'> => handOn(dossier, { from, to: data.agency, stepId: data.id, medium }, context)

/** Parallel branches meet: a step waits until no other open step still leads on to it. */
const leadsTo = (dossier: Dossier, from: string, target: string, seen = new Set<string>()): boolean => {
  if (seen.has(from)) return false
  seen.add(from)
  return waysOn(dossier.plan, from).some((key) => key === target || leadsTo(dossier, key, target, seen))
}

/** Sent back, a branch begins anew by itself; what is still asked elsewhere is not asked twice. */
const mustWait = (dossier: Dossier, finished: Step, target: string): boolean => {
  const others = openSteps(dossier).filter(({ id }) => id !== finished.id)
  if (leadsBack(dossier.plan, finished.key, target)) return others.some(({ key }) => key === target)
  return others.some(({ key }) => key === target || leadsTo(dossier, key, target))
}

export type NextChoice =
  | { readonly kind: 'go'; readonly keys: readonly string[] }
  | { readonly kind: 'choose'; readonly options: readonly string[] }

/** Which steps follow: one, all of a parallel split, or the one that the officer names at a branch. */
export const chooseNext = (planned: PlannedStep, named: string | undefined): NextChoice => {
  if (planned.parallel || planned.next.length <= 1) {
    const known = named === undefined || planned.next.includes(named)
    return known ? { kind: 'go', keys: planned.next } : { kind: 'choose', options: planned.next }
  }
  return named !== undefined && planned.next.includes(named)
    ? { kind: 'go', keys: [named] }
    : { kind: 'choose', options: planned.next }
}

interface Passing {
  readonly medium: Handover['medium']
  /** Where the papers set off, if they go along. */
  readonly from: string
  readonly note?: string | undefined
}

/** Finishes a step and opens what follows, each with its hand-over. */
export const passOn = (
  dossier: Dossier,
  step: Step,
  keys: readonly string[],
  { medium, from, note }: Passing,
  context: DecideContext,
): readonly DossierEvent[] => {
  const opened = keys
    .filter((key) => !mustWait(dossier, step, key))
    .map((key) => plannedStep(dossier, key))
    .filter((planned) => planned !== undefined)
    .flatMap((planned, at) => {
      const open = stepOpened(planned, context)
      // There is one paper: where branches part it goes the first way, the others read it on screen.
      const by = at === 0 ? medium : 'electronic'
      return [open, handedOn(dossier, by === 'paper' ? from : step.agency, open, by, context)]
    })
  return [stepFinished(step, keys.join('+') || 'done', context, note), ...opened]
}
