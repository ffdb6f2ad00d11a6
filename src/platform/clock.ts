/** The one source of "now". Commands take an Instant; only doors and the worker ask a clock. */
export interface Clock {
  now(): Temporal.Instant
}

export const systemClock: Clock = { now: () => Temporal.Now.instant() }

export const fixedClock = (instant: Temporal.Instant | string): Clock => {
  const at = Temporal.Instant.from(instant)
  return { now: () => at }
}

export const timeZone = 'Asia/Ho_Chi_Minh'

export const localDate = (instant: Temporal.Instant): Temporal.PlainDate =>
  instant.toZonedDateTimeISO(timeZone).toPlainDate()
