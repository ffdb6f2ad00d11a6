/** A date known to the day, the month or only the year, as old papers have them. */
export interface PartialDate {
  readonly year: number
  readonly month: number | null
  readonly day: number | null
}

const earliest = 1850
const latest = 2150

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Arithmetic, not Temporal: this runs in browsers too, and not every office's browser has it. */
const daysIn = (year: number, month: number): number => {
  if (month === 2) return isLeap(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** Null when there is no such day, or the year is out of living reach. */
export const partialDate = (year: number, month: number | null, day: number | null): PartialDate | null => {
  if (!(year >= earliest && year <= latest)) return null
  if (month === null) return day === null ? { year, month, day } : null
  if (!(month >= 1 && month <= 12)) return null
  return day === null || (day >= 1 && day <= daysIn(year, month)) ? { year, month, day } : null
}

/** The spellings people use: day first, any separator or none; the year alone; the month and the year; ISO from machines. */
const spellings = [
  /^(?<day>\d{1,2})[/.\-\s](?<month>\d{1,2})[/.\-\s](?<year>\d{4})$/,
  /^(?<day>\d{2})(?<month>\d{2})(?<year>\d{4})$/,
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/,
  /^(?<month>\d{1,2})[/.\-\s](?<year>\d{4})$/,
  /^(?<year>\d{4})$/,
] as const

/** «5/1/2026», «05012026», «05-01-2026», «2026-01-05», «1/2026», «2026»; null when it cannot be read or is no day. */
export const parsePartialDate = (typed: string): PartialDate | null => {
  const text = typed.trim().replace(/\s*([/.-])\s*/g, '$1')
  const parts = spellings.map((spelling) => spelling.exec(text)?.groups).find((groups) => groups !== undefined)
  if (parts === undefined) return null
  const number = (part: string | undefined) => (part === undefined ? null : Number(part))
  return partialDate(Number(parts.year), number(parts.month), number(parts.day))
}

const two = (value: number): string => String(value).padStart(2, '0')

/** 05/01/2026, 01/2026 or 2026. */
export const formatPartialDate = ({ year, month, day }: PartialDate): string =>
  [day, month, year]
    .filter((part) => part !== null)
    .map(two)
    .join('/')

/** The full day, or null when it is not known to the day. */
export const toPlainDate = ({ year, month, day }: PartialDate): Temporal.PlainDate | null =>
  month === null || day === null ? null : new Temporal.PlainDate(year, month, day)
