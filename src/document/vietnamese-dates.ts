import { localDate, timeZone } from '#platform'

const two = (value: number): string => String(value).padStart(2, '0')

/** NĐ 30/2020, Phụ lục I: a 0 stands before days below 10 and before the months 1 and 2. */
const month = (value: number): string => (value < 3 ? two(value) : String(value))

/** «ngày 05 tháng 3 năm 2026», in local time. */
export const longDate = (day: Temporal.PlainDate | Temporal.Instant): string => {
  const date = day instanceof Temporal.Instant ? localDate(day) : day
  return `ngày ${two(date.day)} tháng ${month(date.month)} năm ${date.year}`
}

/** «17 giờ 00 phút, ngày 25 tháng 11 năm 2026», in local time. */
export const longTime = (instant: Temporal.Instant): string => {
  const { hour, minute } = instant.toZonedDateTimeISO(timeZone)
  return `${two(hour)} giờ ${two(minute)} phút, ${longDate(instant)}`
}
