import { type ExplanationLine, formatDate, reappointedAfterCalendarChange } from '#calendar'
import { type Db, transact } from '#platform'
import { findDossier } from '../dossier.store.ts'
import { type Dossier, type DueEntry, openStop } from '../dossier.ts'
import type { DossierEvent, EventOf } from '../events.ts'
import { evolve } from '../evolve.ts'
import { newId as makeId } from '../new-id.ts'
import { lawStamp, record } from '../record.ts'
import { type DossierServices, regimeOf } from '../services.ts'
import { clockDue, extendedLimit, stopsSince } from '../solving/due.ts'
import { stepDuesAfterCalendarChange } from './step-dues.ts'
import { walkDossiers } from './walk-dossiers.ts'

const running = `select id from dossier where closed_at is null and accepted_at is not null
  and finished_at is null and id > $1 order by id limit $2`

type Reckoned = Pick<DueEntry, 'dueAt' | 'statutoryDueAt' | 'lawful' | 'predicted' | 'explanation' | 'setAt'>

const dueSet = (dossier: Dossier, entry: Reckoned, ground: string | null, newId: () => string): EventOf<'due-set'> => ({
  type: 'due-set',
  data: {
    dueAt: entry.dueAt?.toString() ?? null,
    statutoryDueAt: entry.statutoryDueAt?.toString() ?? null,
    cause: 'calendar-change',
    lawful: entry.lawful,
    predicted: entry.predicted,
    ...(ground === null ? {} : { ground }),
  },
  carry: { ...entry, id: newId(), seq: dossier.dues.length + 1, cause: 'calendar-change', authority: 'law' },
})

const daysOf = (lines: readonly ExplanationLine[]): ReadonlyMap<string, string> => {
  const byDate = Object.groupBy(lines, ({ date }) => date)
  const told = (line: ExplanationLine) => [line.kind, line.reason, line.at, line.minutes, line.ordinal].join()
  return new Map(Object.entries(byDate).map(([date, ofDay]) => [date, (ofDay ?? []).map(told).join(';')]))
}

const nameOn = (date: string, lines: readonly ExplanationLine[]): string | undefined =>
  lines.find((line) => line.date === date && line.name !== undefined)?.name?.vi

/** The cause: the first day that the calendar now counts otherwise, by its name if it has (or had) one. */
const changedDay = (before: readonly ExplanationLine[], after: readonly ExplanationLine[]): string | null => {
  const [old, now] = [daysOf(before), daysOf(after)]
  const date = [...now.keys(), ...old.keys()].toSorted().find((each) => old.get(each) !== now.get(each))
  if (date === undefined) return null
  const name = nameOn(date, after) ?? nameOn(date, before)
  return name === undefined ? formatDate(date) : `${name} (${formatDate(date)})`
}

const same = (a: Temporal.Instant | null, b: Temporal.Instant | null) => a?.epochMilliseconds === b?.epochMilliseconds

/** The dates under the calendar of today; null when nothing is to be reckoned: no clock, ended or stopped. */
const reckon = (dossier: Dossier, services: DossierServices, now: Temporal.Instant) => {
  const { clock, dueAt, acceptedAt } = dossier
  if (clock === null || clock.endedAt !== null || dueAt === null || acceptedAt === null) return null
  if (openStop(dossier) !== undefined) return null
  const calendar = services.calendarOf(dossier.competentAgency)
  const { cutoff } = regimeOf(services, dossier, now)('time-limit').transfer
  const told = {
    received: Temporal.Instant.from(clock.startedAt),
    limit: extendedLimit(clock.limit, clock.extensions),
    stops: stopsSince(clock.startedAt, dossier.stops),
    options: { cutoff },
    promised: dueAt,
  }
  return {
    promise: reappointedAfterCalendarChange(told, calendar),
    due: clockDue(clock, dossier.stops, calendar, cutoff),
  }
}

/**
 * A calendar that changed after an appointment moves the lawful date; the promise is never shortened and moves only if the
 * agency is then closed. Both dates are written down, each with the cause. Empty: nothing changed for this dossier.
 */
const dossierDues = (
  dossier: Dossier,
  services: DossierServices,
  now: Temporal.Instant,
  newId: () => string,
): readonly EventOf<'due-set'>[] => {
  const reckoned = reckon(dossier, services, now)
  const before = dossier.dues.findLast(({ lawful }) => lawful)
  if (reckoned === null || before === undefined) return []
  const { promise, due } = reckoned
  const { dueAt, predicted, explanation } = due.promised
  const statutoryDueAt = due.statutory.dueAt
  const stands = same(dueAt, before.dueAt) && same(statutoryDueAt, before.statutoryDueAt)
  if (stands && predicted === before.predicted && !promise.moved) return []
  const moved = promise.cause?.name?.vi
  const ground = changedDay(before.explanation, explanation) ?? moved ?? null
  const entry = { dueAt, statutoryDueAt, lawful: true, predicted, explanation, setAt: now }
  const lawful = dueSet(dossier, entry, ground, newId)
  if (same(dueAt, promise.promisedDue)) return [lawful]
  const told = { ...entry, dueAt: promise.promisedDue, lawful: false, explanation: [] }
  return [lawful, dueSet({ ...dossier, dues: [...dossier.dues, lawful.carry] }, told, ground, newId)]
}

/** Everything that a changed calendar moves in a dossier: the citizen's date, and the dates of the steps under way. */
export const calendarChangeOf = (
  dossier: Dossier,
  services: DossierServices,
  now: Temporal.Instant,
  newId: () => string,
): readonly DossierEvent[] => {
  const dues = dossierDues(dossier, services, now, newId)
  return [...dues, ...stepDuesAfterCalendarChange(dossier, services.calendarOf, dues[0]?.data.ground ?? null)]
}

const recomputeOne = (
  db: Db,
  services: DossierServices,
  id: string,
  now: Temporal.Instant,
  newId: () => string,
): Promise<boolean> =>
  transact(db, async (tx) => {
    const dossier = await findDossier(tx, id, 'lock')
    const events = dossier === null ? [] : calendarChangeOf(dossier, services, now, newId)
    if (dossier === null || events.length === 0) return false
    const entry = { events, stamp: lawStamp(now, now) }
    const author = { action: 'due-set', name: 'Lịch làm việc' }
    await record(tx, services, dossier, events.reduce(evolve, dossier), [entry], author)
    return true
  })

/**
 * Recomputes every open dossier after a calendar has changed, each in its own transaction; safe to run again. Answers how
 * many got other dates.
 */
export const recomputeAfterCalendarChange = async (
  db: Db,
  services: DossierServices,
  now: Temporal.Instant,
  newId: () => string = () => makeId(),
): Promise<number> => {
  await services.agencies()
  return walkDossiers(db, running, [], async (id) => {
    const read = await findDossier(db, id)
    if (read === null || calendarChangeOf(read, services, now, newId).length === 0) return false
    return recomputeOne(db, services, id, now, newId)
  })
}
