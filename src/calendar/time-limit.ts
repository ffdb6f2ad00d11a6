/**
 * How long the law gives. `working-day` may have halves («2,5 ngày làm việc»); `day` is a calendar day; `working-hour`
 * runs inside office hours; `same-day` has a cut-off; `none` has no due instant and is always on time.
 */
export const limitUnits = ['working-day', 'day', 'working-hour', 'same-day', 'none'] as const
export type LimitUnit = (typeof limitUnits)[number]

export interface TimeLimit {
  /** How many of the unit; 0 for `same-day` and `none`. A fraction only for `working-day`. */
  readonly value: number
  readonly unit: LimitUnit
}

/** No procedure gives more; it also keeps every count short. */
export const longestLimit = 3650

/** Whether a value of unknown origin is a limit that `dueAt` takes. */
export const isTimeLimit = (candidate: unknown): candidate is TimeLimit => {
  if (typeof candidate !== 'object' || candidate === null) return false
  const { value, unit } = candidate as Partial<TimeLimit>
  if (typeof value !== 'number' || !limitUnits.some((known) => known === unit)) return false
  return value >= 0 && value <= longestLimit && (unit === 'working-day' || Number.isInteger(value))
}
