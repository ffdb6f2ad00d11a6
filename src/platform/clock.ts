/** The one source of "now". Commands take an Instant; only doors and the worker ask a clock. */
export interface Clock {
  now(): Temporal.Instant
  /** How far it is ahead of the system's time: not zero only when the demo's clock has been moved. */
  readonly offset: Temporal.Duration
}

const noOffset = new Temporal.Duration()

export const systemClock: Clock = { now: () => Temporal.Now.instant(), offset: noOffset }

export const fixedClock = (instant: Temporal.Instant | string): Clock => {
  const at = Temporal.Instant.from(instant)
  return { now: () => at, offset: noOffset }
}

export const timeZone = 'Asia/Ho_Chi_Minh'

export const localDate = (instant: Temporal.Instant): Temporal.PlainDate =>
  instant.toZonedDateTimeISO(timeZone).toPlainDate()

/** An instant as people and programs write it (RFC 9557, with its offset); null for any other text. */
export const parseInstant = (text: string): Temporal.Instant | null => {
  try {
    return Temporal.Instant.from(text)
  } catch {
    return null
  }
}
