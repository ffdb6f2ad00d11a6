import { timeZone } from '#platform'

/**
 * The plain numbers that the counting runs on. A day number counts days from 1970-01-01; a wall is a local clock
 * reading in milliseconds from 1970-01-01T00:00, so that `wall = dayNumber * msPerDay + time of day`. Temporal stands
 * at the borders only: its date arithmetic costs 1.5 µs a day, and a limit of 3,650 days crosses 5,000 of them.
 */
export const msPerMinute = 60_000
export const msPerDay = 86_400_000

export interface Civil {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Days since 1970-01-01 to year, month and day (Howard Hinnant, "chrono-compatible low-level date algorithms"). */
export const civilOf = (dayNumber: number): Civil => {
  const shifted = dayNumber + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  }
}

const twoDigits = (value: number) => (value < 10 ? `0${value}` : `${value}`)

export const isoOf = ({ year, month, day }: Civil): string =>
  `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`

const epoch = Temporal.PlainDate.from('1970-01-01')

export const dayNumberOf = (date: Temporal.PlainDate | string): number =>
  epoch.until(Temporal.PlainDate.from(date), { largestUnit: 'days' }).days

export const plainDateOf = (dayNumber: number): Temporal.PlainDate => {
  const { year, month, day } = civilOf(dayNumber)
  return new Temporal.PlainDate(year, month, day)
}

/** Monday 0 … Sunday 6; 1970-01-01 was a Thursday. */
export const weekdayOf = (dayNumber: number): number => (((dayNumber + 3) % 7) + 7) % 7

export const dayIn = (wall: number): number => Math.floor(wall / msPerDay)
export const timeIn = (wall: number): number => wall - dayIn(wall) * msPerDay

/** To the millisecond, which is what the database and JSON clients keep. */
export const wallOf = (instant: Temporal.Instant): number =>
  instant.epochMilliseconds + instant.toZonedDateTimeISO(timeZone).offsetNanoseconds / 1_000_000

export const instantOf = (wall: number): Temporal.Instant =>
  plainDateOf(dayIn(wall))
    .toZonedDateTime({
      timeZone,
      plainTime: new Temporal.PlainTime().add({ milliseconds: timeIn(wall) }),
    })
    .toInstant()

/** '07:30' to milliseconds of the day. */
export const timeOfDay = (clock: string): number => {
  const [hours, minutes] = clock.split(':').map(Number)
  return ((hours ?? 0) * 60 + (minutes ?? 0)) * msPerMinute
}

/** Milliseconds of the day to '07:30'; seconds are cut off. */
export const clockOf = (time: number): string => {
  const minutes = Math.floor(time / msPerMinute)
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`
}
