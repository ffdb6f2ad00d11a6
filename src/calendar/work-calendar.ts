import type { Words } from '#platform'
import { type Civil, civilOf, dayNumberOf, isoOf, timeOfDay, weekdayOf } from './civil.ts'

/** Office hours of one shift, local time 'HH:mm'. */
export interface Interval {
  readonly from: string
  readonly to: string
  /** false: open for reception, but no limit runs in it (Saturday reception by local decision). */
  readonly counts: boolean
}

/** BLLĐ 2019 Art 112 (holiday), Art 111.3 (compensation); weekdays exchanged by notice (swap-off, make-up). */
export const specialKinds = ['holiday', 'compensation', 'swap-off', 'make-up'] as const
export type SpecialKind = (typeof specialKinds)[number]

/** How sure a day is: a published notice was read, known without the notice at hand, or computed from the rules. */
export const confidences = ['sourced', 'knowledge-high', 'predicted'] as const
export type Confidence = (typeof confidences)[number]

export interface SpecialDay {
  readonly kind: SpecialKind
  readonly name: Words
  readonly confidence: Confidence
  readonly source?: string
  /** The holiday that a compensation day stands for, or the other day of an exchange; 'YYYY-MM-DD'. */
  readonly standsFor?: string
  /** Hours of this day alone; without them a make-up day has those of the day it stands for and others have none. */
  readonly intervals?: readonly Interval[]
}

/** A holiday of fixed date, for years that the calendar does not cover. */
export interface AnnualDay {
  /** 'MM-DD' */
  readonly date: string
  readonly name: Words
  readonly since?: number
}

/** Monday first. */
export type Week = readonly (readonly Interval[])[]

export interface WorkCalendar {
  readonly id: string
  readonly name: Words
  readonly week: Week
  /** By date, 'YYYY-MM-DD'. */
  readonly days: ReadonlyMap<string, SpecialDay>
  readonly annual: readonly AnnualDay[]
  /** Years whose special days are listed; any other has only the week and the annual days, and is predicted. */
  readonly covers: { readonly from: number; readonly to: number }
  /** First year whose days are not announced yet. */
  readonly predictedFrom: number
}

/** A stretch of time in milliseconds, [from, to]: of a day in a `WorkDay`, of the wall clock in the counting. */
export interface Span {
  readonly from: number
  readonly to: number
}

export type ClosedReason = 'rest' | 'reception-only' | 'holiday' | 'compensation' | 'swap-off'

/** What one date is to the counting. */
export interface WorkDay {
  readonly number: number
  readonly date: string
  /** Shifts that limits run in; none: not a working day. */
  readonly shifts: readonly Span[]
  /** All shifts, those for reception only included. */
  readonly open: readonly Span[]
  readonly special: SpecialDay | undefined
  readonly predicted: boolean
}

interface Hours {
  readonly shifts: readonly Span[]
  readonly open: readonly Span[]
}

const hoursByList = new WeakMap<readonly Interval[], Hours>()

/** Parsed once a list: 'HH:mm' read again for every day took two thirds of `dueAt`. */
const hoursOf = (intervals: readonly Interval[]): Hours => {
  const known = hoursByList.get(intervals)
  if (known) return known
  const spanOf = ({ from, to }: Interval): Span => ({ from: timeOfDay(from), to: timeOfDay(to) })
  const inOrder = intervals.toSorted((a, b) => a.from.localeCompare(b.from))
  const hours = { shifts: inOrder.filter(({ counts }) => counts).map(spanOf), open: inOrder.map(spanOf) }
  hoursByList.set(intervals, hours)
  return hours
}

const closed: readonly Interval[] = []
const someCount = (intervals: readonly Interval[]) => intervals.some(({ counts }) => counts)

/** A make-up Saturday has the hours of the day it makes up for, whatever those are at this agency. */
const makeUpHours = (week: Week, { standsFor }: SpecialDay): readonly Interval[] => {
  const ofThatDay = standsFor === undefined ? closed : (week[weekdayOf(dayNumberOf(standsFor))] ?? closed)
  return [ofThatDay, ...week].find(someCount) ?? closed
}

const intervalsOn = (week: Week, number: number, special: SpecialDay | undefined): readonly Interval[] => {
  if (special === undefined) return week[weekdayOf(number)] ?? closed
  if (special.intervals !== undefined) return special.intervals
  return special.kind === 'make-up' ? makeUpHours(week, special) : closed
}

const isCovered = ({ covers }: WorkCalendar, year: number) => covers.from <= year && year <= covers.to

const specialOn = (calendar: WorkCalendar, civil: Civil, date: string): SpecialDay | undefined => {
  const listed = calendar.days.get(date)
  if (listed !== undefined || isCovered(calendar, civil.year)) return listed
  const monthDay = date.slice(-5)
  const annual = calendar.annual.find((day) => day.date === monthDay && civil.year >= (day.since ?? civil.year))
  return annual && { kind: 'holiday', name: annual.name, confidence: 'predicted' }
}

export const dayOf = (calendar: WorkCalendar, number: number): WorkDay => {
  const civil = civilOf(number)
  const date = isoOf(civil)
  const special = specialOn(calendar, civil, date)
  const { shifts, open } = hoursOf(intervalsOn(calendar.week, number, special))
  const predicted =
    civil.year >= calendar.predictedFrom || !isCovered(calendar, civil.year) || special?.confidence === 'predicted'
  return { number, date, shifts, open, special, predicted }
}

export const isWorkingDay = ({ shifts }: WorkDay): boolean => shifts.length > 0

/** Why a day without counting shifts has none. */
export const closedReason = ({ special, open }: WorkDay): ClosedReason => {
  if (special !== undefined && special.kind !== 'make-up') return special.kind
  return open.length > 0 ? 'reception-only' : 'rest'
}

/**
 * Every search for a working day ends because some weekday has counting hours; a calendar without any is a bug.
 * @throws RangeError
 */
export const assertWorks = ({ id, week }: WorkCalendar): void => {
  if (!week.some(someCount)) throw new RangeError(`calendar ${id} has no working hours in its week`)
}

/** The first working day on or after `number`. */
export const workingDayFrom = (calendar: WorkCalendar, number: number): WorkDay => {
  assertWorks(calendar)
  let day = dayOf(calendar, number)
  while (!isWorkingDay(day)) day = dayOf(calendar, day.number + 1)
  return day
}
