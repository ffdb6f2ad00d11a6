import type { StepFunction } from '#procedure'
import type { Status } from '../status.ts'

/**
 * What waits for a post while the work lies at somebody else's desk: a return to the citizen for the head's word (NĐ
 * 118/2025 Điều 19.5), an apology for a signature, a new date for the one-stop to tell (Điều 19.6). Of what was returned from this desk the citizen decides.
 */
export const decisions = ['return', 'asked', 'signed', 'returned'] as const

export type Decision = (typeof decisions)[number]

export interface InboxFilter {
  /** The agencies whose work the post does; usually one. */
  readonly agencies: readonly string[]
  /** The agency that decides above them: what was returned to the citizen from this desk is found by it. */
  readonly authority?: string | undefined
  readonly role: string
  /** Only work taken on by this officer. */
  readonly officerId?: string | undefined
  /** With `officerId`: his work too, in whose place somebody acts. */
  readonly behalfOf?: string | undefined
  /** Only what falls due at or after this instant. */
  readonly dueFrom?: Temporal.Instant | undefined
  /** Only what falls due before this instant. */
  readonly dueBefore?: Temporal.Instant | undefined
  /** Only what is near its date at this instant: not late, and soon (decision 0044). */
  readonly soonAt?: Temporal.Instant | undefined
  readonly functions?: readonly StepFunction[] | undefined
  readonly statuses?: readonly Status[] | undefined
  /** Only work that nobody has taken on. */
  readonly untaken?: boolean | undefined
  /** Only steps whose own time has passed before this instant. */
  readonly stepDueBefore?: Temporal.Instant | undefined
  /** Only work that came to this desk after this instant. */
  readonly arrivedAfter?: Temporal.Instant | undefined
  /** Only dossiers received from this instant on, and before the other. */
  readonly receivedFrom?: Temporal.Instant | undefined
  readonly receivedBefore?: Temporal.Instant | undefined
  /** Codes of procedures. */
  readonly procedures?: readonly string[] | undefined
  /** The one-stop that received the dossier. */
  readonly receivedAt?: string | undefined
  /** Only where a paper has not been looked at. */
  readonly unchecked?: boolean | undefined
  /** Only dossiers that wait for this decision, at whatever step they are: it is not the step that waits. */
  readonly decision?: Decision | undefined
  /** Beside the steps, dossiers that wait for one of these decisions. */
  readonly beside?: readonly Decision[] | undefined
  /** Only where another agency has to do something first. */
  readonly elsewhere?: boolean | undefined
  /** Only where papers are on their way to this step and not confirmed. */
  readonly papersComing?: boolean | undefined
  /** Only steps that are late by their own clock; the caller turns it into `stepDueBefore`. */
  readonly stepLate?: boolean | undefined
  /** Whether the result lies at the one-stop: the time limit is over. */
  readonly finished?: boolean | undefined
  /** What waits of one bundle is one row and counts once: its most urgent step stands for it. Decisions stay each by itself. */
  readonly bundlesOnce?: boolean | undefined
  /** Where the page before ended; opaque. */
  readonly after?: string | undefined
  /** 1 to 100; default 25. */
  readonly limit?: number | undefined
}
