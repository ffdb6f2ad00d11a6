import { CompiledQuery } from 'kysely'
import type { Db } from '#platform'

/** A colleague who has the same dossier open. */
export interface Present {
  readonly name: string
  readonly since: Temporal.Instant
}

/** Minutes that a sign of life lasts: a page that was closed is forgotten after them. */
const lasts = 5

/** `$1` dossier, `$2` officer, `$3` now, `$4` the end. What has ended goes away; whoever stays keeps the first moment. */
const text = `with gone as (
    delete from dossier_presence where (dossier_id, officer_id) in (select dossier_id, officer_id from dossier_presence
      where until <= $3::timestamptz and officer_id <> $2 limit 50 for update skip locked)
  ), here as (
    insert into dossier_presence as own (dossier_id, officer_id, opened_at, until) values ($1, $2, $3::timestamptz, $4::timestamptz)
    on conflict (dossier_id, officer_id) do update set
      opened_at = case when own.until > $3::timestamptz then own.opened_at else $3::timestamptz end, until = $4::timestamptz
  )
  select o.name, p.opened_at from dossier_presence p join officer o on o.id = p.officer_id
  where p.dossier_id = $1 and p.officer_id <> $2 and p.until > $3::timestamptz order by p.opened_at, o.name`

/**
 * Says that this officer has the dossier open now, and who else has. It holds nobody back: two who act at once are told by
 * the act itself. Whether the officer may read the dossier was asked before.
 */
export const bePresent = async (
  db: Db,
  dossierId: string,
  officerId: string,
  now: Temporal.Instant,
): Promise<readonly Present[]> => {
  const until = now.add({ minutes: lasts }).toString()
  const { rows } = await db.executeQuery(CompiledQuery.raw(text, [dossierId, officerId, now.toString(), until]))
  return (rows as { name: string; opened_at: Date }[]).map(({ name, opened_at }) => ({
    name,
    since: Temporal.Instant.fromEpochMilliseconds(opened_at.getTime()),
  }))
}
