import { CompiledQuery } from 'kysely'
import { reappointedAfterCalendarChange } from '#calendar'
import { type Db, transact } from '#platform'
import { record } from './act-on-dossier.ts'
import { findDossier } from './dossier.store.ts'
import { type Dossier, type DueEntry, openStop } from './dossier.ts'
import type { EventOf } from './events.ts'
import { evolve } from './evolve.ts'
import type { DossierServices } from './services.ts'
import { extendedLimit } from './solving/due.ts'

const running = `select id from dossier where closed_at is null and accepted_at is not null and due_at is not null
  and finished_at is null and id > $1 order by id limit $2`
const page = 500

const law = { post: 'law', officer: 'law', role: 'law', agency: 'law' } as const

const dueSet = (
  dossier: Dossier,
  entry: Omit<DueEntry, 'id' | 'seq' | 'cause' | 'authority' | 'explanation' | 'predicted'>,
  ground: string | null,
  newId: () => string,
): EventOf<'due-set'> => ({
  type: 'due-set',
  data: {
    dueAt: entry.dueAt?.toString() ?? null,
    statutoryDueAt: entry.statutoryDueAt?.toString() ?? null,
    cause: 'calendar-change',
    lawful: entry.lawful,
    predicted: false,
    ...(ground === null ? {} : { ground }),
  },
  carry: {
    ...entry,
    id: newId(),
    seq: dossier.dues.length + 1,
    cause: 'calendar-change',
    authority: 'law',
    predicted: false,
    explanation: [],
  },
})

/**
 * A calendar that changed after an appointment moves the lawful date; the promise is never shortened and moves only if the
 * agency is then closed. Both dates are written down, each with the cause. Empty: nothing changed for this dossier.
 */
export const calendarChangeOf = (
  dossier: Dossier,
  services: DossierServices,
  now: Temporal.Instant,
  newId: () => string,
): readonly EventOf<'due-set'>[] => {
  const { clock, dueAt, lawfulDueAt } = dossier
  if (clock === null || clock.endedAt !== null || dueAt === null || openStop(dossier) !== undefined) return []
  const stops = dossier.stops.flatMap(({ fromAt, toAt }) => (toAt === null ? [] : [{ from: fromAt, to: toAt }]))
  const limit = extendedLimit(clock.limit, clock.extensions)
  const received = Temporal.Instant.from(clock.startedAt)
  const changed = reappointedAfterCalendarChange(
    { received, limit, stops, promised: dueAt },
    services.calendarOf(dossier.competentAgency),
  )
  const same = (a: Temporal.Instant | null, b: Temporal.Instant | null) => a?.epochMilliseconds === b?.epochMilliseconds
  if (same(changed.lawfulDue, lawfulDueAt) && !changed.moved) return []
  const ground = changed.cause?.name?.vi ?? null
  const statutoryDueAt = dossier.dues.at(-1)?.statutoryDueAt ?? null
  const lawful = dueSet(dossier, { dueAt: changed.lawfulDue, statutoryDueAt, lawful: true, setAt: now }, ground, newId)
  if (same(changed.lawfulDue, changed.promisedDue)) return [lawful]
  const promised = dueSet(
    { ...dossier, dues: [...dossier.dues, lawful.carry] },
    { dueAt: changed.promisedDue, statutoryDueAt, lawful: false, setAt: now },
    ground,
    newId,
  )
  return [lawful, promised]
}

/** Recomputes every open dossier after a calendar has changed; safe to run again. Answers how many were moved. */
export const recomputeAfterCalendarChange = async (
  db: Db,
  services: DossierServices,
  now: Temporal.Instant,
  newId: () => string = () => crypto.randomUUID(),
): Promise<number> => {
  await services.agencies()
  let moved = 0
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const { rows } = await db.executeQuery(CompiledQuery.raw(running, [after, page]))
    for (const { id } of rows as { id: string }[]) {
      const read = await findDossier(db, id)
      if (read === null || calendarChangeOf(read, services, now, newId).length === 0) continue
      moved += await transact(db, async (tx) => {
        const dossier = await findDossier(tx, id, 'lock')
        const events = dossier === null ? [] : calendarChangeOf(dossier, services, now, newId)
        if (dossier === null || events.length === 0) return 0
        const author = { action: 'calendar-change', name: 'Lịch làm việc' }
        await record(
          tx,
          services,
          dossier,
          events.reduce(evolve, dossier),
          events,
          { occurredAt: now, recordedAt: now, actor: law },
          author,
        )
        return 1
      })
    }
    const last = (rows as { id: string }[]).at(-1)
    if (last === undefined || rows.length < page) return moved
    after = last.id
  }
}
