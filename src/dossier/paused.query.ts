import { sql } from 'kysely'

/** The clock of dossier `d` stands: it has a limit and at present no date. As `isPaused` says it of a whole dossier. */
export const paused = sql<boolean>`(d.due_at is null and d.lawful_due_at is null and d.accepted_at is not null
  and d.clock -> 'limit' ->> 'unit' <> 'none')`

/** Since when: the open stop, else the end of its clock. */
export const pausedSince = sql<Date | null>`coalesce(
  (select max(s.from_at) from dossier_stop s where s.dossier_id = d.id and s.to_at is null),
  (d.clock ->> 'endedAt')::timestamptz)`
