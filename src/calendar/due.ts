import { civilOf, clockOf, dayIn, instantOf, msPerDay, plainDateOf, timeIn, timeOfDay, wallOf } from './civil.ts'
import { type Count, counters, type Stops } from './count.ts'
import { type ExplanationLine, lineOn, reasonFor } from './explanation.ts'
import { isTimeLimit, type LimitUnit, type TimeLimit } from './time-limit.ts'
import { assertWorks, dayOf, isWorkingDay, type WorkCalendar, type WorkDay } from './work-calendar.ts'

/** A stretch in which the clock stands still, [from, to); without `to` it is still standing. */
export interface Stop {
  readonly from: Temporal.Instant
  readonly to?: Temporal.Instant
}

export interface Due {
  /** null: no limit, or the clock is stopped. */
  readonly dueAt: Temporal.Instant | null
  readonly startAt: Temporal.Instant
  readonly startDate: Temporal.PlainDate
  /** The due date depends on a year whose days off are not announced yet. */
  readonly predicted: boolean
  /** Begin of the earliest open stop. */
  readonly stoppedSince: Temporal.Instant | null
  readonly explanation: readonly ExplanationLine[]
}

export interface DueOptions {
  /** Latest start for `same-day`, 'HH:mm'; NĐ 61/2018 Art 17–18 and NĐ 118/2025 Art 18 name 15:00. */
  readonly cutoff?: string
}

export const defaultCutoff = '15:00'

/** Local years in which instants may lie; before 1975 the zone itself jumped. */
export const calendarYears = { from: 1976, to: 2199 } as const

/** Years that this calendar can count: nobody entered the days off before its first, later ones are predicted. */
export const yearsOf = ({ covers }: WorkCalendar) => ({
  from: Math.max(calendarYears.from, covers.from),
  to: calendarYears.to,
})

export const isWithinCalendar = (instant: Temporal.Instant, calendar: WorkCalendar): boolean => {
  const { year } = civilOf(dayIn(wallOf(instant)))
  const { from, to } = yearsOf(calendar)
  return from <= year && year <= to
}

interface Start {
  readonly wall: number
  readonly lines: readonly ExplanationLine[]
  readonly predicted: boolean
}

const lastMoment = ({ shifts }: WorkDay): number => shifts.at(-1)?.to ?? 0

/** The clock starts at the acceptance; after the day's last shift or on a closed day, with the next working day. */
const startOf = (received: number, calendar: WorkCalendar, unit: LimitUnit): Start => {
  const first = dayOf(calendar, dayIn(received))
  const lineAt = (kind: 'received' | 'start', day: WorkDay, time: number): ExplanationLine => ({
    ...lineOn(day),
    kind,
    unit,
    at: clockOf(time),
  })
  if (isWorkingDay(first) && timeIn(received) <= lastMoment(first))
    return { wall: received, lines: [lineAt('start', first, timeIn(received))], predicted: first.predicted }
  const lines = [lineAt('received', first, timeIn(received))]
  let predicted = first.predicted
  let day = first
  do {
    lines.push({ ...lineOn(day), kind: 'skipped', unit, reason: reasonFor(day, 'after-hours') })
    day = dayOf(calendar, day.number + 1)
    predicted ||= day.predicted
  } while (!isWorkingDay(day))
  const opening = day.shifts[0]?.from ?? 0
  return { wall: day.number * msPerDay + opening, lines: [...lines, lineAt('start', day, opening)], predicted }
}

const stopsOf = (stops: readonly Stop[]): Stops => {
  const spans = stops.map(({ from, to }) => ({ from: wallOf(from), to: to ? wallOf(to) : Number.POSITIVE_INFINITY }))
  const open = spans.filter(({ to }) => to === Number.POSITIVE_INFINITY).map(({ from }) => from)
  return { spans, openFrom: Math.min(...open, Number.POSITIVE_INFINITY) }
}

const lastLine = (count: Count, openFrom: number, unit: LimitUnit, calendar: WorkCalendar): ExplanationLine[] => {
  const lineAt = (kind: 'stopped-since' | 'due', wall: number): ExplanationLine => ({
    ...lineOn(dayOf(calendar, dayIn(wall))),
    kind,
    unit,
    at: clockOf(timeIn(wall)),
  })
  if (openFrom !== Number.POSITIVE_INFINITY) return [lineAt('stopped-since', openFrom)]
  return count.due === null ? [] : [lineAt('due', count.due)]
}

const assertInput = (received: Temporal.Instant, limit: TimeLimit, calendar: WorkCalendar, stops: readonly Stop[]) => {
  assertWorks(calendar)
  if (!isTimeLimit(limit)) throw new RangeError(`not a time limit: ${JSON.stringify(limit)}`)
  const outside = [received, ...stops.flatMap(({ from, to }) => (to ? [from, to] : [from]))].find(
    (instant) => !isWithinCalendar(instant, calendar),
  )
  const { from: first, to: last } = yearsOf(calendar)
  if (outside) throw new RangeError(`${outside} lies outside ${first}–${last}`)
}

/**
 * When a result is due, and why (BLDS 2015 Art 147–148: the start day is excluded, a last day that is closed rolls
 * forward; NĐ 118/2025 Art 17.3: the clock starts with the complete dossier).
 * An open stop has no due instant. Stops may overlap, touch or begin before the start.
 * @throws RangeError for a limit that `isTimeLimit` rejects, an instant outside `yearsOf` the calendar, or a calendar without
 * working hours. Doors check these first.
 */
export const dueAt = (
  received: Temporal.Instant,
  limit: TimeLimit,
  calendar: WorkCalendar,
  stops: readonly Stop[] = [],
  options: DueOptions = {},
): Due => {
  assertInput(received, limit, calendar, stops)
  const receivedWall = wallOf(received)
  const start = startOf(receivedWall, calendar, limit.unit)
  const { spans, openFrom } = stopsOf(stops)
  const cutoff = timeOfDay(options.cutoff ?? defaultCutoff)
  const count = counters[limit.unit]({
    start: start.wall,
    limit,
    calendar,
    stops: { spans, openFrom },
    cutoff,
  })
  const due = openFrom === Number.POSITIVE_INFINITY ? count.due : null
  return {
    dueAt: due === null ? null : instantOf(due),
    startAt: start.wall === receivedWall ? received : instantOf(start.wall),
    startDate: plainDateOf(dayIn(start.wall)),
    predicted: due !== null && (start.predicted || count.predicted),
    stoppedSince: openFrom === Number.POSITIVE_INFINITY ? null : instantOf(openFrom),
    explanation: [...start.lines, ...count.lines, ...lastLine(count, openFrom, limit.unit, calendar)],
  }
}
