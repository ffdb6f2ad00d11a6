import { dueAt, reappointedAfterCalendarChange, type TimeLimit, type WorkCalendar } from '#calendar'
import { type Dossier, openSteps, openStop, type Step } from '../dossier.ts'
import type { EventOf, StepDueCause } from '../events.ts'
import { stopsSince } from '../solving/due.ts'
import { plannedStep } from '../solving/steps.ts'
import { opinionKey } from '../step-keys.ts'

type CalendarOf = (agency: string) => WorkCalendar

const limitOf = (dossier: Dossier, step: Step): TimeLimit | undefined =>
  step.timeLimit ?? plannedStep(dossier, step.key)?.limit

/** A stop of the dossier's clock halts its steps, but not the agency that was asked for an opinion: often it is the ground. */
const stopsOf = (dossier: Dossier, step: Step) =>
  step.key === opinionKey ? [] : stopsSince(step.receivedAt.toString(), dossier.stops)

const later = (one: Temporal.Instant, other: Temporal.Instant | null): Temporal.Instant =>
  other !== null && Temporal.Instant.compare(other, one) > 0 ? other : one

const moved = (
  step: Step,
  to: Temporal.Instant,
  cause: StepDueCause,
  ground: string | null,
): EventOf<'step-due-set'> => ({
  type: 'step-due-set',
  data: {
    id: step.id,
    from: step.dueAt?.toString() ?? null,
    dueAt: to.toString(),
    cause,
    ...(ground === null ? {} : { ground }),
  },
  carry: { dueAt: to },
})

/**
 * The open steps whose date a changed calendar moves: counted anew, never shortened, and never left at an hour at which
 * the agency is closed. Both dates are written down with the cause. A stopped clock's steps are counted when it goes on.
 */
export const stepDuesAfterCalendarChange = (
  dossier: Dossier,
  calendarOf: CalendarOf,
  ground: string | null,
): readonly EventOf<'step-due-set'>[] =>
  openSteps(dossier).flatMap((step) => {
    const limit = limitOf(dossier, step)
    if (step.dueAt === null || limit === undefined) return []
    if (openStop(dossier) !== undefined && step.key !== opinionKey) return []
    const clock = { received: step.receivedAt, limit, stops: stopsOf(dossier, step), promised: step.dueAt }
    const { lawfulDue, promisedDue, cause } = reappointedAfterCalendarChange(clock, calendarOf(step.agency))
    const to = later(promisedDue, lawfulDue)
    return to.equals(step.dueAt) ? [] : [moved(step, to, 'calendar-change', ground ?? cause?.name?.vi ?? null)]
  })

/** The open steps when the dossier's clock goes on: the stop is not counted against whoever had to wait. */
export const stepDuesAfterStop = (dossier: Dossier, calendarOf: CalendarOf): readonly EventOf<'step-due-set'>[] =>
  openSteps(dossier).flatMap((step) => {
    const limit = limitOf(dossier, step)
    if (step.dueAt === null || limit === undefined || step.key === opinionKey) return []
    const to = later(step.dueAt, dueAt(step.receivedAt, limit, calendarOf(step.agency), stopsOf(dossier, step)).dueAt)
    return to.equals(step.dueAt) ? [] : [moved(step, to, 'stop', null)]
  })
