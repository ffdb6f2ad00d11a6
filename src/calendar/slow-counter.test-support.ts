import type { Interval, Stop, TimeLimit, WorkCalendar } from './index.ts'

/**
 * The rules of working time a second time, as slow and plain as possible: dates by Temporal, hours minute by minute, and
 * nothing shared with the room but its types. It knows whole minutes only.
 */
const zone = 'Asia/Ho_Chi_Minh'

const hoursOf = (date: Temporal.PlainDate, calendar: WorkCalendar): readonly Interval[] => {
  const special = calendar.days.get(date.toString())
  const weekly = (day: Temporal.PlainDate) => calendar.week[day.dayOfWeek - 1] as readonly Interval[]
  if (special === undefined) return weekly(date)
  if (special.intervals) return special.intervals
  if (special.kind !== 'make-up') return []
  const replaced = special.standsFor === undefined ? [] : weekly(Temporal.PlainDate.from(special.standsFor))
  if (replaced.some((interval) => interval.counts)) return replaced
  return calendar.week.find((list) => list.some((interval) => interval.counts)) as readonly Interval[]
}

/** Local 'HH:mm' of every minute of the date that counts; a minute is named by its beginning. */
const minutesOf = (date: Temporal.PlainDate, calendar: WorkCalendar): string[] => {
  const minutes: string[] = []
  let time = Temporal.PlainTime.from('00:00')
  for (let index = 0; index < 24 * 60; index += 1) {
    const name = time.toString({ smallestUnit: 'minute' })
    if (hoursOf(date, calendar).some(({ from, to, counts }) => counts && from <= name && name < to)) minutes.push(name)
    time = time.add({ minutes: 1 })
  }
  return minutes
}

const works = (date: Temporal.PlainDate, calendar: WorkCalendar) => hoursOf(date, calendar).some(({ counts }) => counts)

const counting = (date: Temporal.PlainDate, calendar: WorkCalendar) =>
  hoursOf(date, calendar).filter(({ counts }) => counts)

const instantAt = (date: Temporal.PlainDate, time: string) =>
  date.toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant()

const closing = (date: Temporal.PlainDate, calendar: WorkCalendar) =>
  instantAt(date, (counting(date, calendar).at(-1) as Interval).to)

export const isInWorkingTime = (instant: Temporal.Instant, calendar: WorkCalendar): boolean => {
  const local = instant.toZonedDateTimeISO(zone)
  const time = local.toPlainTime()
  return counting(local.toPlainDate(), calendar).some(
    ({ from, to }) =>
      Temporal.PlainTime.compare(from, time) <= 0 && Temporal.PlainTime.compare(time, Temporal.PlainTime.from(to)) <= 0,
  )
}

export const slowStart = (received: Temporal.Instant, calendar: WorkCalendar): Temporal.ZonedDateTime => {
  const local = received.toZonedDateTimeISO(zone)
  let date = local.toPlainDate()
  if (works(date, calendar) && Temporal.Instant.compare(received, closing(date, calendar)) <= 0) return local
  do date = date.add({ days: 1 })
  while (!works(date, calendar))
  return instantAt(date, (counting(date, calendar)[0] as Interval).from).toZonedDateTimeISO(zone)
}

const isStoppedDate = (date: Temporal.PlainDate, stops: readonly Stop[]) =>
  stops.some((stop) => {
    const from = stop.from.toZonedDateTimeISO(zone).toPlainDate()
    const to = (stop.to as Temporal.Instant).toZonedDateTimeISO(zone).toPlainDate()
    return Temporal.PlainDate.compare(from, date) <= 0 && Temporal.PlainDate.compare(date, to) < 0
  })

const isStoppedInstant = (instant: Temporal.Instant, stops: readonly Stop[]) =>
  stops.some(
    ({ from, to }) =>
      Temporal.Instant.compare(from, instant) <= 0 && Temporal.Instant.compare(instant, to as Temporal.Instant) < 0,
  )

const slowHours = (start: Temporal.ZonedDateTime, hours: number, calendar: WorkCalendar, stops: readonly Stop[]) => {
  let left = hours * 60
  for (let date = start.toPlainDate(); ; date = date.add({ days: 1 })) {
    for (const minute of minutesOf(date, calendar)) {
      const instant = instantAt(date, minute)
      if (Temporal.Instant.compare(instant, start.toInstant()) < 0 || isStoppedInstant(instant, stops)) continue
      left -= 1
      if (left === 0) return instant.add({ minutes: 1 })
    }
  }
}

const slowWorkingDays = (first: Temporal.PlainDate, days: number, calendar: WorkCalendar, stops: readonly Stop[]) => {
  let left = days
  for (let date = first; ; date = date.add({ days: 1 })) {
    if (!works(date, calendar) || isStoppedDate(date, stops)) continue
    if (left === 1) return closing(date, calendar)
    if (left < 1) {
      const minutes = minutesOf(date, calendar)
      return instantAt(date, minutes[minutes.length * left - 1] as string).add({ minutes: 1 })
    }
    left -= 1
  }
}

const slowDays = (start: Temporal.PlainDate, days: number, calendar: WorkCalendar, stops: readonly Stop[]) => {
  let date = start
  for (let left = days; left > 0; ) {
    date = date.add({ days: 1 })
    if (!isStoppedDate(date, stops)) left -= 1
  }
  while (!works(date, calendar) || isStoppedDate(date, stops)) date = date.add({ days: 1 })
  return closing(date, calendar)
}

/** When a limit is due; closed stops only, hours from 1 on. */
export const slowDue = (
  received: Temporal.Instant,
  limit: TimeLimit,
  calendar: WorkCalendar,
  stops: readonly Stop[],
  cutoff = '15:00',
): Temporal.Instant | null => {
  const start = slowStart(received, calendar)
  const today = start.toPlainDate()
  const tomorrow = today.add({ days: 1 })
  if (limit.unit === 'none') return null
  if (limit.unit === 'working-hour') return slowHours(start, limit.value, calendar, stops)
  if (limit.unit === 'day') return slowDays(today, limit.value, calendar, stops)
  if (limit.unit === 'working-day')
    return limit.value === 0 ? closing(today, calendar) : slowWorkingDays(tomorrow, limit.value, calendar, stops)
  const inTime = Temporal.PlainTime.compare(start.toPlainTime(), Temporal.PlainTime.from(cutoff)) <= 0
  return slowWorkingDays(inTime ? today : tomorrow, 1, calendar, stops)
}

/** Counted minutes from a to b, one by one. */
export const slowMinutes = (a: Temporal.Instant, b: Temporal.Instant, calendar: WorkCalendar): number => {
  let total = 0
  const last = b.toZonedDateTimeISO(zone).toPlainDate()
  let date = a.toZonedDateTimeISO(zone).toPlainDate()
  while (Temporal.PlainDate.compare(date, last) <= 0) {
    const day = date
    total += minutesOf(day, calendar)
      .map((minute) => instantAt(day, minute))
      .filter((minute) => Temporal.Instant.compare(a, minute) <= 0 && Temporal.Instant.compare(minute, b) < 0).length
    date = date.add({ days: 1 })
  }
  return total
}
