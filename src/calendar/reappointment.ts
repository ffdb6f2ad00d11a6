import type { Words } from '#platform'
import { dayIn, wallOf } from './civil.ts'
import { type DueOptions, dueAt, type Stop } from './due.ts'
import type { TimeLimit } from './time-limit.ts'
import { type ClosedReason, closedReason, dayOf, isWorkingDay, type WorkCalendar } from './work-calendar.ts'
import { isOpen, nextOpening } from './working-time.ts'

/** An open dossier's clock, and the appointment that the citizen was told. */
export interface RunningClock {
  readonly received: Temporal.Instant
  readonly limit: TimeLimit
  readonly stops?: readonly Stop[]
  readonly options?: DueOptions
  readonly promised: Temporal.Instant
}

/** Why the agency is closed at the promised instant: the day off, or other hours on a working day. */
export interface MoveCause {
  readonly reason: ClosedReason | 'office-hours'
  readonly name: Words | null
}

export interface Reappointment {
  /** What the law requires under the changed calendar; null while the clock is stopped or without a limit. */
  readonly lawfulDue: Temporal.Instant | null
  /** What the citizen is told; never earlier than before. */
  readonly promisedDue: Temporal.Instant
  readonly moved: boolean
  /** null: not moved. */
  readonly cause: MoveCause | null
}

const causeAt = (instant: Temporal.Instant, calendar: WorkCalendar): MoveCause => {
  const day = dayOf(calendar, dayIn(wallOf(instant)))
  const reason = isWorkingDay(day) ? 'office-hours' : closedReason(day)
  return { reason, name: day.special?.name ?? null }
}

/**
 * What a changed calendar does to an open dossier: the lawful due instant is computed anew; the promise stays unless the
 * agency is now closed at that instant, and then moves to its next opening or, if that is later, to the new lawful due.
 * It never becomes earlier.
 * @throws RangeError as `dueAt` does
 */
export const reappointedAfterCalendarChange = (clock: RunningClock, changed: WorkCalendar): Reappointment => {
  const { promised } = clock
  const lawfulDue = dueAt(clock.received, clock.limit, changed, clock.stops, clock.options).dueAt
  if (isOpen(promised, changed)) return { lawfulDue, promisedDue: promised, moved: false, cause: null }
  const opening = nextOpening(promised, changed)
  const isLater = lawfulDue !== null && Temporal.Instant.compare(lawfulDue, opening) > 0
  return { lawfulDue, promisedDue: isLater ? lawfulDue : opening, moved: true, cause: causeAt(promised, changed) }
}
