/** From the first day to the last, both included, as decrees write it («đến hết ngày 30/6/2025»). */
export interface Period {
  readonly from: Temporal.PlainDate
  /** Null: no end is known. */
  readonly to: Temporal.PlainDate | null
}

const { compare } = Temporal.PlainDate

export const covers = (period: Period, day: Temporal.PlainDate): boolean =>
  compare(period.from, day) <= 0 && (period.to === null || compare(day, period.to) <= 0)

export const overlap = (a: Period, b: Period): boolean =>
  (b.to === null || compare(a.from, b.to) <= 0) && (a.to === null || compare(b.from, a.to) <= 0)

/** Whether every day of `inner` is a day of `outer`. */
export const contains = (outer: Period, inner: Period): boolean =>
  compare(outer.from, inner.from) <= 0 && (outer.to === null || (inner.to !== null && compare(inner.to, outer.to) <= 0))

/** Whether the period is over by `day`. */
export const endedBefore = (period: Period, day: Temporal.PlainDate): boolean =>
  period.to !== null && compare(period.to, day) < 0
