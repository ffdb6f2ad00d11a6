import type { HistoryEntry } from './history.query.ts'

/** One press of an officer may leave several events: they are told together. */
export interface Act {
  readonly entries: readonly HistoryEntry[]
  readonly occurredAt: Temporal.Instant
  readonly recordedAt: Temporal.Instant
  readonly late: boolean
  readonly lateReason: string | null
  readonly officer: string
  readonly post: string
  /** In whose place, where it was not in the own. */
  readonly behalf: string | null
}

const keyOf = ({ event }: HistoryEntry): string => `${event.recordedAt} ${event.actor.post} ${event.actor.officer}`

const actOf = (entries: readonly HistoryEntry[]): Act => {
  const [first] = entries
  if (first === undefined) throw new Error('an act without events')
  const { occurredAt, recordedAt, lateReason, actor } = first.event
  const why = first.detail?.lateReason
  return {
    entries,
    occurredAt: Temporal.Instant.from(occurredAt),
    recordedAt: Temporal.Instant.from(recordedAt),
    late: lateReason,
    lateReason: typeof why === 'string' ? why : null,
    officer: actor.officer,
    post: actor.post,
    behalf: actor.behalf ?? null,
  }
}

/** The history as acts, the latest first; within an act the events stand in their order. */
export const actsOf = (history: readonly HistoryEntry[]): readonly Act[] => {
  const groups: HistoryEntry[][] = []
  for (const entry of history) {
    const last = groups.at(-1)
    if (last?.[0] !== undefined && keyOf(last[0]) === keyOf(entry)) last.push(entry)
    else groups.push([entry])
  }
  return groups.map(actOf).toReversed()
}
