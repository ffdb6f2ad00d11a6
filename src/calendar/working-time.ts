import { dayIn, dayNumberOf, instantOf, msPerDay, msPerMinute, timeIn, timeOfDay, wallOf } from './civil.ts'
import { lengthOf, momentAfter, workOn } from './spans.ts'
import {
  assertWorks,
  type ClosedReason,
  closedReason,
  dayOf,
  type WorkCalendar,
  workingDayFrom,
} from './work-calendar.ts'

/**
 * The first instant at which that many minutes of counting hours have passed since `from`. With 0 minutes: `from` itself
 * or, outside the hours, the next opening that counts.
 */
export const afterWorkingMinutes = (
  from: Temporal.Instant,
  minutes: number,
  calendar: WorkCalendar,
): Temporal.Instant => {
  if (!(minutes >= 0 && Number.isFinite(minutes))) throw new RangeError(`not a number of minutes: ${minutes}`)
  assertWorks(calendar)
  const start = wallOf(from)
  let left = Math.round(minutes * msPerMinute)
  for (let number = dayIn(start); ; number += 1) {
    const work = workOn(dayOf(calendar, number), start)
    const moment = momentAfter(work, left)
    if (moment !== undefined) return moment === start ? from : instantOf(moment)
    left -= lengthOf(work)
  }
}

/** Minutes of counting hours from `a` to `b`; negative when `b` is earlier. */
export const workingMinutesBetween = (a: Temporal.Instant, b: Temporal.Instant, calendar: WorkCalendar): number => {
  const [start, end] = [wallOf(a), wallOf(b)]
  if (end < start) return -workingMinutesBetween(b, a, calendar)
  let total = 0
  for (let number = dayIn(start); number <= dayIn(end); number += 1) {
    const untilEnd = workOn(dayOf(calendar, number), start, [{ from: end, to: Number.POSITIVE_INFINITY }])
    total += lengthOf(untilEnd)
  }
  return total / msPerMinute
}

/** Whether the doors are open, for reception too; the last moment of a shift belongs to it. */
export const isOpen = (instant: Temporal.Instant, calendar: WorkCalendar): boolean => {
  const wall = wallOf(instant)
  const time = timeIn(wall)
  return dayOf(calendar, dayIn(wall)).open.some(({ from, to }) => from <= time && time <= to)
}

/** The instant itself when the doors are open, else the next opening, for reception too. */
export const nextOpening = (instant: Temporal.Instant, calendar: WorkCalendar): Temporal.Instant => {
  if (isOpen(instant, calendar)) return instant
  assertWorks(calendar)
  const wall = wallOf(instant)
  for (let number = dayIn(wall); ; number += 1) {
    const opening = dayOf(calendar, number).open.find(({ from }) => number * msPerDay + from > wall)
    if (opening) return instantOf(number * msPerDay + opening.from)
  }
}

/** Whether limits run on that date. */
export const isWorkingDate = (date: Temporal.PlainDate | string, calendar: WorkCalendar): boolean =>
  dayOf(calendar, dayNumberOf(date)).shifts.length > 0

/**
 * Working dates after `from` up to and with `to`, counted no further than `most`; none when `to` is not later. A page of
 * rows asks for some hundreds of days: in Temporal that took a millisecond.
 */
export const workingDatesBetween = (
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  calendar: WorkCalendar,
  most: number,
): number => {
  const last = dayNumberOf(to)
  let working = 0
  for (let number = dayNumberOf(from) + 1; number <= last && working < most; number += 1)
    if (dayOf(calendar, number).shifts.length > 0) working += 1
  return working
}

/** Why limits do not run on that date; null on a working day. */
export const whyClosed = (
  date: Temporal.PlainDate | string,
  calendar: WorkCalendar,
): { readonly reason: ClosedReason; readonly name: { vi: string; en: string } | null } | null => {
  const day = dayOf(calendar, dayNumberOf(date))
  return day.shifts.length > 0 ? null : { reason: closedReason(day), name: day.special?.name ?? null }
}

export interface TransferRule {
  /** 'HH:mm'; accepted after it, the paper may travel the next working day. */
  readonly cutoff: string
  /** Working hours of the next working day that are then given. */
  readonly graceHours: number
}

/**
 * When an accepted paper dossier must be at the solving agency (NĐ 61/2018 Art 18, NĐ 118/2025 Art 18): by the end of
 * the same working day, or, accepted after the cut-off or on a day without counting hours, within the first working
 * hours of the next working day.
 */
export const transferDeadline = (
  acceptedAt: Temporal.Instant,
  calendar: WorkCalendar,
  { cutoff, graceHours }: TransferRule,
): Temporal.Instant => {
  const wall = wallOf(acceptedAt)
  const today = dayOf(calendar, dayIn(wall))
  const closing = today.shifts.at(-1)?.to
  if (closing !== undefined && timeIn(wall) <= Math.min(timeOfDay(cutoff), closing))
    return instantOf(today.number * msPerDay + closing)
  const next = workingDayFrom(calendar, today.number + 1)
  return afterWorkingMinutes(instantOf(next.number * msPerDay), graceHours * 60, calendar)
}
