import type { Words } from '#platform'
import type { LimitUnit } from './time-limit.ts'
import { type ClosedReason, closedReason, isWorkingDay, type WorkDay } from './work-calendar.ts'

/**
 * received: came in when the clock could not start · start: the clock starts · counted, skipped: one date each, and why ·
 * rolled: the last calendar day is closed, so the next working day · due · stopped-since: an open stop, nothing is due ·
 * no-limit.
 */
export type ExplanationKind =
  | 'received'
  | 'start'
  | 'counted'
  | 'skipped'
  | 'rolled'
  | 'due'
  | 'stopped-since'
  | 'no-limit'

export type SkipReason = ClosedReason | 'after-hours' | 'after-cutoff' | 'stopped'

/** One line of the answer, plain data that JSON keeps; `explain` gives its words. */
export interface ExplanationLine {
  /** Local date, 'YYYY-MM-DD'. */
  readonly date: string
  readonly kind: ExplanationKind
  readonly unit: LimitUnit
  /** Local time 'HH:mm' of received, start, due and stopped-since. */
  readonly at?: string
  /** How much of the limit has been counted when this date is over; the last one is the limit itself. */
  readonly ordinal?: number
  /** Working minutes that count on this date (hours and fractions of a day). */
  readonly minutes?: number
  readonly reason?: SkipReason
  /** Name of the holiday, compensation or make-up day. */
  readonly name?: Words
  /** The date lies in a year that is not announced yet. */
  readonly predicted?: true
}

/** The part of a line that the calendar day gives. */
export const lineOn = (day: WorkDay): Pick<ExplanationLine, 'date' | 'name' | 'predicted'> => ({
  date: day.date,
  ...(day.special && { name: day.special.name }),
  ...(day.predicted && { predicted: true }),
})

/** Why no time of this date counts: closed, or else (a working day) what the caller names. */
export const reasonFor = (day: WorkDay, otherwise: SkipReason): SkipReason =>
  isWorkingDay(day) ? otherwise : closedReason(day)
