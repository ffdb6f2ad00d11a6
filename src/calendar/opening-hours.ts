import type { Lang } from '#platform'
import { weekdays } from './calendar.words.ts'
import { clockOf, dayIn, instantOf, msPerDay, timeIn, wallOf } from './civil.ts'
import { dayOf, type Interval, type WorkCalendar } from './work-calendar.ts'
import { nextOpening } from './working-time.ts'

/** Weekdays in a row that have the same hours; Monday is 0. */
export interface OpeningHours {
  readonly from: number
  readonly to: number
  /** In the order of the day; 'HH:mm'. */
  readonly intervals: readonly Interval[]
}

const inOrder = (intervals: readonly Interval[]) => intervals.toSorted((a, b) => a.from.localeCompare(b.from))

const signature = (intervals: readonly Interval[]): string =>
  intervals.map(({ from, to, counts }) => `${from}-${to}${counts ? '' : '*'}`).join()

/** The usual week, closed days left out: what hangs at the door. */
export const openingHours = ({ week }: WorkCalendar): readonly OpeningHours[] => {
  const runs: OpeningHours[] = []
  week.forEach((day, weekday) => {
    const intervals = inOrder(day)
    const last = runs.at(-1)
    if (last !== undefined && last.to === weekday - 1 && signature(last.intervals) === signature(intervals))
      runs[runs.length - 1] = { ...last, to: weekday }
    else if (intervals.length > 0) runs.push({ from: weekday, to: weekday, intervals })
  })
  return runs
}

const joiner = { vi: ' và ', en: ' and ' } as const satisfies Record<Lang, string>
const receptionOnly = { vi: ' (chỉ tiếp nhận)', en: ' (reception only)' } as const satisfies Record<Lang, string>

const runText = ({ from, to, intervals }: OpeningHours, lang: Lang): string => {
  const [first, last] = [weekdays[from]?.[lang] ?? '', weekdays[to]?.[lang] ?? '']
  const days = from === to ? first : `${first} – ${last}`
  const hours = intervals.map((each) => `${each.from}–${each.to}`).join(joiner[lang])
  return `${days}, ${hours}${intervals.some(({ counts }) => counts) ? '' : receptionOnly[lang]}`
}

/** «Thứ Hai – thứ Sáu, 07:30–11:30 và 13:30–17:00» */
export const formatOpeningHours = (calendar: WorkCalendar, lang: Lang): string => {
  const text = openingHours(calendar)
    .map((run) => runText(run, lang))
    .join('; ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Whether the doors are open, for reception too: until when, or from when on. */
export type OpenState =
  | { readonly open: true; readonly until: Temporal.Instant }
  | { readonly open: false; readonly opensAt: Temporal.Instant }

export const openState = (now: Temporal.Instant, calendar: WorkCalendar): OpenState => {
  const wall = wallOf(now)
  const day = dayIn(wall)
  const time = timeIn(wall)
  const shift = dayOf(calendar, day).open.find(({ from, to }) => from <= time && time < to)
  if (shift !== undefined) return { open: true, until: instantOf(day * msPerDay + shift.to) }
  return { open: false, opensAt: nextOpening(now.add({ milliseconds: 1 }), calendar) }
}

/** The hours of one date as 'HH:mm–HH:mm'; empty on a closed day. */
export const hoursOn = (instant: Temporal.Instant, calendar: WorkCalendar): readonly string[] =>
  dayOf(calendar, dayIn(wallOf(instant))).open.map(({ from, to }) => `${clockOf(from)}–${clockOf(to)}`)
