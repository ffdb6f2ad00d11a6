import { timeZone } from '#platform'

/** A day or a whole month of a book. */
export interface BookPeriod {
  readonly year: number
  readonly from: Temporal.Instant
  /** Up to but without this instant. */
  readonly until: Temporal.Instant
  /** As people type it: 23/11/2026 or 11/2026. */
  readonly text: string
}

const midnight = (day: Temporal.PlainDate): Temporal.Instant => day.toZonedDateTime(timeZone).toInstant()
const two = (value: number): string => String(value).padStart(2, '0')

const dateFrom = (year: number, month: number, day: number): Temporal.PlainDate | null => {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' })
  } catch {
    return null
  }
}

/** «23/11/2026», «11/2026»; null when it is neither. A book goes by the year, and so does every period of it. */
export const readPeriod = (typed: string): BookPeriod | null => {
  const [, first, second, third] = /^(\d{1,2})[/.-](\d{1,4})(?:[/.-](\d{4}))?$/.exec(typed.replaceAll(/\s/g, '')) ?? []
  const whole = third === undefined
  const start = whole
    ? dateFrom(Number(second), Number(first), 1)
    : dateFrom(Number(third), Number(second), Number(first))
  if (start === null || start.year < 2000) return null
  const end = start.add(whole ? { months: 1 } : { days: 1 })
  const month = `${two(start.month)}/${start.year}`
  return {
    year: start.year,
    from: midnight(start),
    until: midnight(end),
    text: whole ? month : `${two(start.day)}/${month}`,
  }
}
