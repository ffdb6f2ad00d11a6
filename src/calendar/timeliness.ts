import { dayIn, wallOf } from './civil.ts'
import type { TimeLimit } from './time-limit.ts'

export type Timeliness = 'early' | 'on-time' | 'late'

/**
 * `finish` is the instant the signed result or refusal was registered at the one-stop, never the citizen's pick-up; `due`
 * the last lawful due instant. Limits of hours compare instants, limits of days local dates; without a due instant
 * (no limit, or stopped) nothing is late.
 */
export const timeliness = (finish: Temporal.Instant, due: Temporal.Instant | null, limit: TimeLimit): Timeliness => {
  if (due === null || limit.unit === 'none') return 'on-time'
  const difference =
    limit.unit === 'working-hour'
      ? Temporal.Instant.compare(finish, due)
      : Math.sign(dayIn(wallOf(finish)) - dayIn(wallOf(due)))
  if (difference === 0) return 'on-time'
  return difference < 0 ? 'early' : 'late'
}
