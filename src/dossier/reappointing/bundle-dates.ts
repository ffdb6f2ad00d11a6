import type { DueCause } from '../dossier-parts.ts'

/** One entry of the append-only list of dates that the citizen was given for all results of a bundle. */
export interface BundleDate {
  readonly id: string
  readonly dueAt: Temporal.Instant
  readonly cause: DueCause
  /** Key of the procedure whose date moved it; null: the slip's own date. */
  readonly leg: string | null
  readonly setAt: Temporal.Instant
}

/** What the citizen of a bundle goes by now; null: no date was given. */
export const appointmentIn = (dates: readonly BundleDate[]): Temporal.Instant | null => dates.at(-1)?.dueAt ?? null

/** The next date of the list: what the legs now lead to, where that is later than what was promised. */
export const laterDate = (dates: readonly BundleDate[], now: Temporal.Instant | null): Temporal.Instant | null => {
  const before = appointmentIn(dates)
  return now !== null && before !== null && Temporal.Instant.compare(now, before) > 0 ? now : null
}
