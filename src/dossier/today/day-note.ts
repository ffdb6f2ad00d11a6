import { formatDate, isWorkingDate, type WorkCalendar, weekdayName, whyClosed } from '#calendar'
import type { Words } from '#platform'
import { dayWords as words } from './day-note.words.ts'

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** «Thứ Hai, 23/11/2026» */
export const dayHeading = (day: Temporal.PlainDate): Words => ({
  vi: `${capital(weekdayName(day, 'vi'))}, ${formatDate(day)}`,
  en: `${weekdayName(day, 'en')}, ${formatDate(day)}`,
})

/** Closed days in a row from this one on. */
const closedRun = (from: Temporal.PlainDate, calendar: WorkCalendar): number => {
  let days = 0
  while (days < 30 && !isWorkingDate(from.add({ days }), calendar)) days += 1
  return days
}

/** The name of the first special day of a run: «Ngày Văn hóa Việt Nam»; null for a plain weekend. */
const nameOf = (from: Temporal.PlainDate, days: number, calendar: WorkCalendar): Words | null =>
  Array.from({ length: days }, (_, at) => whyClosed(from.add({ days: at }), calendar)?.name ?? null).find(
    (name) => name !== null,
  ) ?? null

/** How far ahead a holiday is worth a word to those who plan their week. */
const ahead = 5

/**
 * What is special about a day: that it is closed, or that a holiday is near; null on an ordinary day. A plain weekend is
 * said only on itself.
 */
export const dayNote = (today: Temporal.PlainDate, calendar: WorkCalendar): Words | null => {
  const closed = closedRun(today, calendar)
  if (closed > 0) {
    const name = nameOf(today, closed, calendar)
    return words.closedToday(name ?? words.rest, formatDate(today.add({ days: closed })).slice(0, 5))
  }
  for (let days = 1; days <= ahead; days += 1) {
    const from = today.add({ days })
    const run = closedRun(from, calendar)
    if (run === 0) continue
    const name = nameOf(from, run, calendar)
    if (name !== null) return words.closedSoon(days === 1 ? words.tomorrow : words.on(from), name, run)
    days += run - 1
  }
  return null
}
