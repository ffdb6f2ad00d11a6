import { dueAt, type Stop, type TimeLimit, type WorkCalendar } from '#calendar'
import type { DecideContext } from '../context.ts'
import type { Dossier, DossierClock, DueCause, StopRow } from '../dossier.ts'
import type { EventOf } from '../events.ts'

export const stopsSince = (startedAt: string, stops: readonly StopRow[]): readonly Stop[] =>
  stops
    .filter(({ toAt }) => toAt === null || Temporal.Instant.compare(toAt, startedAt) > 0)
    .map(({ fromAt, toAt }) => (toAt === null ? { from: fromAt } : { from: fromAt, to: toAt }))

/**
 * A named legal extension lengthens a limit of the same unit; where the base is «trong ngày» the extension is the whole
 * new limit (kết hôn, khai tử cần xác minh: không quá 05, 03 ngày làm việc).
 */
export const extendedLimit = (limit: TimeLimit, extensions: readonly { readonly limit: TimeLimit }[]): TimeLimit =>
  extensions.reduce<TimeLimit>(
    (sum, { limit: more }) => (sum.unit === more.unit ? { unit: sum.unit, value: sum.value + more.value } : more),
    limit,
  )

export const clockDue = (clock: DossierClock, stops: readonly StopRow[], calendar: WorkCalendar, cutoff: string) => {
  const started = Temporal.Instant.from(clock.startedAt)
  const since = stopsSince(clock.startedAt, stops)
  return {
    promised: dueAt(started, extendedLimit(clock.limit, clock.extensions), calendar, since, { cutoff }),
    statutory: dueAt(started, extendedLimit(clock.statutory, clock.extensions), calendar, since, { cutoff }),
  }
}

/** The next entry of the append-only list of due dates, computed from the clock and its stops. */
export const dueSet = (
  dossier: Dossier,
  clock: DossierClock,
  stops: readonly StopRow[],
  cause: DueCause,
  context: DecideContext,
): EventOf<'due-set'> => {
  const calendar = context.calendarOf(dossier.competentAgency)
  const { promised, statutory } = clockDue(clock, stops, calendar, context.rules.transfer.cutoff)
  const text = (instant: Temporal.Instant | null) => instant?.toString() ?? null
  return {
    type: 'due-set',
    data: {
      dueAt: text(promised.dueAt),
      statutoryDueAt: text(statutory.dueAt),
      cause,
      lawful: true,
      predicted: promised.predicted,
    },
    carry: {
      id: context.newId(),
      seq: dossier.dues.length + 1,
      dueAt: promised.dueAt,
      statutoryDueAt: statutory.dueAt,
      cause,
      lawful: true,
      predicted: promised.predicted,
      authority: context.actor.postId,
      setAt: context.recordedAt,
      explanation: promised.explanation,
    },
  }
}
