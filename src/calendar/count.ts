import { civilOf, dayIn, isoOf, msPerDay, msPerMinute, timeIn } from './civil.ts'
import { type ExplanationLine, lineOn, reasonFor, type SkipReason } from './explanation.ts'
import { lengthOf, momentAfter, workOn } from './spans.ts'
import type { LimitUnit, TimeLimit } from './time-limit.ts'
import { closedReason, dayOf, isWorkingDay, type Span, type WorkCalendar, type WorkDay } from './work-calendar.ts'

export interface Stops {
  readonly spans: readonly Span[]
  /** Begin of the earliest stop without end, from which nothing counts any more; Infinity: none. */
  readonly openFrom: number
}

/** All times are walls, see civil.ts. */
export interface CountTask {
  readonly start: number
  readonly limit: TimeLimit
  readonly calendar: WorkCalendar
  readonly stops: Stops
  readonly cutoff: number
}

export interface Count {
  readonly due: number | null
  readonly lines: readonly ExplanationLine[]
  readonly predicted: boolean
}

/** In limits of days a date d is not counted when from.date ≤ d < to.date of a stop. */
const isStopped = (number: number, { spans }: Stops) =>
  spans.some(({ from, to }) => dayIn(from) <= number && number < dayIn(to))

const reasonAgainst = (day: WorkDay, stops: Stops): SkipReason | undefined => {
  if (!isWorkingDay(day)) return closedReason(day)
  return isStopped(day.number, stops) ? 'stopped' : undefined
}

const skipped = (day: WorkDay, unit: LimitUnit, reason: SkipReason): ExplanationLine => ({
  ...lineOn(day),
  kind: 'skipped',
  unit,
  reason,
})

const lastMomentOf = (day: WorkDay): number => day.number * msPerDay + (day.shifts.at(-1)?.to ?? 0)

/** The day on which it ends: at the end of its last shift, or where a share of its minutes has passed. */
const lastWorkingDay = ({ limit }: CountTask, day: WorkDay, share: number, before: Omit<Count, 'due'>): Count => {
  const work = workOn(day, day.number * msPerDay)
  const worked = Math.round(lengthOf(work) * share)
  const line: ExplanationLine = {
    ...lineOn(day),
    kind: 'counted',
    unit: limit.unit,
    ordinal: limit.value,
    ...(share < 1 && { minutes: worked / msPerMinute }),
  }
  return { ...before, due: momentAfter(work, worked) ?? null, lines: [...before.lines, line] }
}

/** Counts `days` working days from `first` on; of the last one only `share` has to pass. */
const countWorkingDays = (task: CountTask, first: number, days: number, share: number): Count => {
  const { limit, calendar, stops } = task
  const lines: ExplanationLine[] = []
  let predicted = false
  let counted = 0
  for (let number = first; number < dayIn(stops.openFrom); number += 1) {
    const day = dayOf(calendar, number)
    predicted ||= day.predicted
    const reason = reasonAgainst(day, stops)
    if (reason !== undefined) {
      lines.push(skipped(day, limit.unit, reason))
      continue
    }
    counted += 1
    if (counted === days) return lastWorkingDay(task, day, share, { lines, predicted })
    lines.push({ ...lineOn(day), kind: 'counted', unit: limit.unit, ordinal: counted })
  }
  return { due: null, lines, predicted }
}

const workingDays = (task: CountTask): Count => {
  const { value } = task.limit
  const startDay = dayIn(task.start)
  if (value === 0) return { due: lastMomentOf(dayOf(task.calendar, startDay)), lines: [], predicted: false }
  const days = Math.ceil(value)
  return countWorkingDays(task, startDay + 1, days, value - (days - 1))
}

/** It is the start of the clock that has to be in time, also one that was moved to an opening. */
const sameDay = (task: CountTask): Count => {
  const startDay = dayIn(task.start)
  if (timeIn(task.start) <= task.cutoff) return countWorkingDays(task, startDay, 1, 1)
  const late = skipped(dayOf(task.calendar, startDay), task.limit.unit, 'after-cutoff')
  const count = countWorkingDays(task, startDay + 1, 1, 1)
  return { ...count, lines: [late, ...count.lines] }
}

/** From the last calendar day to the first that is working and not stopped: BLDS 2015 Art 148.5. */
const rollForward = ({ limit, calendar, stops }: CountTask, from: number): Count => {
  const lines: ExplanationLine[] = []
  let predicted = false
  for (let number = from; number < dayIn(stops.openFrom); number += 1) {
    const day = dayOf(calendar, number)
    predicted ||= day.predicted
    const reason = reasonAgainst(day, stops)
    if (reason === undefined) return { due: lastMomentOf(day), lines, predicted }
    lines.push({ ...lineOn(day), kind: 'rolled', unit: limit.unit, reason })
  }
  return { due: null, lines, predicted }
}

const calendarDays = (task: CountTask): Count => {
  const { limit, calendar, stops } = task
  const lines: ExplanationLine[] = []
  let number = dayIn(task.start)
  let counted = 0
  while (counted < limit.value) {
    number += 1
    if (number >= dayIn(stops.openFrom)) return { due: null, lines, predicted: false }
    if (isStopped(number, stops)) {
      lines.push(skipped(dayOf(calendar, number), limit.unit, 'stopped'))
      continue
    }
    counted += 1
    lines.push({ date: isoOf(civilOf(number)), kind: 'counted', unit: limit.unit, ordinal: counted })
  }
  const rolled = rollForward(task, number)
  return { ...rolled, lines: [...lines, ...rolled.lines] }
}

const workingHours = ({ start, limit, calendar, stops }: CountTask): Count => {
  const lines: ExplanationLine[] = []
  const need = limit.value * 60 * msPerMinute
  let predicted = false
  let worked = 0
  for (let number = dayIn(start); number * msPerDay < stops.openFrom; number += 1) {
    const day = dayOf(calendar, number)
    predicted ||= day.predicted
    const work = workOn(day, start, stops.spans)
    const today = Math.min(lengthOf(work), need - worked)
    const due = momentAfter(work, need - worked)
    worked += today
    const minutes = today / msPerMinute
    if (today > 0) {
      lines.push({ ...lineOn(day), kind: 'counted', unit: limit.unit, minutes, ordinal: worked / msPerMinute / 60 })
    } else if (due === undefined) {
      const reason = workOn(day, start).some(({ from, to }) => from < to) ? 'stopped' : 'after-hours'
      lines.push(skipped(day, limit.unit, reasonFor(day, reason)))
    }
    if (due !== undefined) return { due, lines, predicted }
  }
  return { due: null, lines, predicted }
}

const noLimit = ({ start, limit, calendar }: CountTask): Count => ({
  due: null,
  lines: [{ date: dayOf(calendar, dayIn(start)).date, kind: 'no-limit', unit: limit.unit }],
  predicted: false,
})

/** One counter a unit: a new unit does not compile without one. */
export const counters = {
  'working-day': workingDays,
  day: calendarDays,
  'working-hour': workingHours,
  'same-day': sameDay,
  none: noLimit,
} as const satisfies Record<LimitUnit, (task: CountTask) => Count>
