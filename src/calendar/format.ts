import { type Lang, localDate, timeZone } from '#platform'
import { weekdays } from './calendar.words.ts'
import { dayNumberOf, weekdayOf } from './civil.ts'

const twoDigits = (value: number) => String(value).padStart(2, '0')

/** 'dd/MM/yyyy'; an instant is shown as its local date. The same in both languages: callers need not know that. */
export const formatDate = (date: Temporal.PlainDate | Temporal.Instant | string, _lang?: Lang): string => {
  const { day, month, year } = date instanceof Temporal.Instant ? localDate(date) : Temporal.PlainDate.from(date)
  return `${twoDigits(day)}/${twoDigits(month)}/${String(year).padStart(4, '0')}`
}

/** 'HH:mm', local. */
export const formatTime = (instant: Temporal.Instant): string => {
  const { hour, minute } = instant.toZonedDateTimeISO(timeZone)
  return `${twoDigits(hour)}:${twoDigits(minute)}`
}

/** 'HH:mm dd/MM/yyyy', local. */
export const formatInstant = (instant: Temporal.Instant, lang?: Lang): string =>
  `${formatTime(instant)} ${formatDate(instant, lang)}`

/** «thứ Hai», 'Monday'. */
export const weekdayName = (date: Temporal.PlainDate | string, lang: Lang): string =>
  weekdays[weekdayOf(dayNumberOf(date))]?.[lang] ?? ''
