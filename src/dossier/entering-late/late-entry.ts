import { parseInstant, type Refusal, refuse } from '#platform'

/** What a command says of its time: nothing, or when it really happened and why it is written down only now. */
export interface LateEntry {
  readonly occurredAt?: string | undefined
  readonly lateReason?: string | undefined
}

/** When an act happened; `last`: the last act of a person on the dossier, which a late entry must not overtake. */
export const occurrence = (
  entry: LateEntry,
  now: Temporal.Instant,
  last: Temporal.Instant | null,
): Temporal.Instant | Refusal => {
  if (entry.occurredAt === undefined) return now
  const at = parseInstant(entry.occurredAt)
  if (at === null || Temporal.Instant.compare(at, now) > 0) return refuse('entry-in-future')
  if (entry.lateReason === undefined) return refuse('late-reason-needed')
  return last !== null && Temporal.Instant.compare(at, last) < 0
    ? refuse('entry-before-last', { last: last.toString() })
    : at
}
