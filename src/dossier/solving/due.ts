import { type Due, dueAt, type Stop, type TimeLimit, type WorkCalendar } from '#calendar'
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

/** The re-appointment that the citizen still counts on: none since the clock last started. */
const standingPromise = (dossier: Dossier): Temporal.Instant | null => {
  const began = dossier.dues.findLastIndex(({ cause }) => cause === 'initial' || cause === 'restart')
  return dossier.dues.slice(began + 1).find(({ cause }) => cause === 're-appointment')?.dueAt ?? null
}

const entry = (
  dossier: Dossier,
  at: { readonly due: Due; readonly told: Temporal.Instant | null; readonly statutory: Temporal.Instant | null },
  facts: { readonly seq: number; readonly cause: DueCause; readonly lawful: boolean },
  context: DecideContext,
): EventOf<'due-set'> => {
  const { due, told, statutory } = at
  const shared = { cause: facts.cause, lawful: facts.lawful, predicted: due.predicted }
  return {
    type: 'due-set',
    data: { dueAt: told?.toString() ?? null, statutoryDueAt: statutory?.toString() ?? null, ...shared },
    carry: {
      id: context.newId(),
      seq: dossier.dues.length + facts.seq,
      dueAt: told,
      statutoryDueAt: statutory,
      ...shared,
      authority: context.actor.postId,
      setAt: context.recordedAt,
      explanation: due.explanation,
    },
  }
}

/**
 * The next entries of the append-only list of due dates, computed from the clock and its stops: the lawful one, and after
 * it what the citizen was promised, where a re-appointment had promised a later day.
 */
export const duesSet = (
  dossier: Dossier,
  clock: DossierClock,
  stops: readonly StopRow[],
  cause: DueCause,
  context: DecideContext,
): readonly EventOf<'due-set'>[] => {
  const calendar = context.calendarOf(dossier.competentAgency)
  const { promised: due, statutory } = clockDue(clock, stops, calendar, context.rules.cutoff)
  const at = { due, told: due.dueAt, statutory: statutory.dueAt }
  const lawful = entry(dossier, at, { seq: 1, cause, lawful: true }, context)
  const promise = cause === 'initial' || cause === 'restart' ? null : standingPromise(dossier)
  if (promise === null || due.dueAt === null || Temporal.Instant.compare(promise, due.dueAt) <= 0) return [lawful]
  return [lawful, entry(dossier, { ...at, told: promise }, { seq: 2, cause, lawful: false }, context)]
}
