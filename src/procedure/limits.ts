import type { TimeLimit } from '#calendar'
import type { Decision } from './procedure.schema.ts'

/** What the law gives for a case and channel, and the shorter time that the province has promised, if any. */
export interface ChannelLimit {
  readonly statutory: TimeLimit
  /** Null: nothing shorter is promised. Kept beside the statutory limit, so that a cut of time can be proved. */
  readonly committed: TimeLimit | null
  /** The document that promised it: it is published beside the promise. */
  readonly committedBy?: Decision
}

export interface EffectiveLimit extends ChannelLimit {
  /** The one that a dossier is timed by. */
  readonly effective: TimeLimit
}

const hour = 60
/** A day of the shipped calendar has 7,5 office hours; in an office with longer days more fits into a limit, never less. */
const workingDay = 7.5 * hour

/**
 * Minutes of work that fit into a limit. One day, working or calendar, counts the office hours of a day, so that the steps of a route can be
 * compared with a limit in days. `none` has no end: infinite.
 */
export const limitMinutes = ({ value, unit }: TimeLimit): number => {
  if (unit === 'none') return Number.POSITIVE_INFINITY
  if (unit === 'same-day') return workingDay
  return value * (unit === 'working-hour' ? hour : workingDay)
}

/** Minutes that a step takes from the limit of the whole: a step without a limit takes none. */
export const stepMinutes = (limit: TimeLimit): number => (limit.unit === 'none' ? 0 : limitMinutes(limit))

/** Whether a promise keeps within the law. Five working days fill a week of seven calendar days. */
export const noLonger = (promise: TimeLimit, law: TimeLimit): boolean => {
  if (promise.unit === law.unit) return promise.value <= law.value
  if (promise.unit === 'working-day' && law.unit === 'day') return (promise.value * 7) / 5 <= law.value
  return limitMinutes(promise) <= limitMinutes(law)
}

export const effectiveLimit = (limit: ChannelLimit): EffectiveLimit => ({
  ...limit,
  effective: limit.committed ?? limit.statutory,
})

/** Why a limit cannot be counted: a fraction of something that has no halves, or no number where one is needed. */
export type LimitFlaw = 'fraction' | 'zero' | null

export const limitFlaw = ({ value, unit }: TimeLimit): LimitFlaw => {
  if (unit === 'same-day' || unit === 'none') return null
  if (value <= 0) return 'zero'
  return unit !== 'working-day' && !Number.isInteger(value) ? 'fraction' : null
}
