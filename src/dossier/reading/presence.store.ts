import { CompiledQuery } from 'kysely'
import { type Db, newsChannel } from '#platform'
import type { DossierNews } from '../today/live-news.ts'

/** A colleague who has the same dossier open. */
export interface Present {
  readonly name: string
  readonly since: Temporal.Instant
  /** After this moment nobody counts as present who gave no other sign. */
  readonly until: Temporal.Instant
}

/** How long a sign of life lasts: a page may run no script and never say again that it is there; an open line says so every ten seconds. */
export const lasting = { page: { minutes: 5 }, line: { seconds: 25 }, left: { seconds: 5 } } as const

const others = `select o.name, p.opened_at, p.until from dossier_presence p join officer o on o.id = p.officer_id
  where p.dossier_id = $1 and p.officer_id <> $2 and p.until > $3::timestamptz`

/**
 * `$1` dossier, `$2` officer, `$3` now, `$4` the end, `$5` what is told to those who look. What has ended goes away; whoever
 * stays keeps the first moment, and only who comes is announced.
 */
const text = `with gone as (
    delete from dossier_presence where (dossier_id, officer_id) in (select dossier_id, officer_id from dossier_presence
      where until <= $3::timestamptz and officer_id <> $2 limit 50 for update skip locked)
  ), here as (
    insert into dossier_presence as own (dossier_id, officer_id, opened_at, until) values ($1, $2, $3::timestamptz, $4::timestamptz)
    on conflict (dossier_id, officer_id) do update set
      opened_at = case when own.until > $3::timestamptz then own.opened_at else $3::timestamptz end, until = $4::timestamptz
    returning opened_at
  )
  select other.*, case when here.opened_at = $3::timestamptz then pg_notify(${newsChannel}, $5::text) end
  from here left join (${others}) other on true order by other.opened_at, other.name`

interface Row {
  readonly name: string | null
  readonly opened_at: Date
  readonly until: Date
}

const instant = (at: Date): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(at.getTime())

const presentIn = (rows: readonly unknown[]): readonly Present[] =>
  (rows as readonly Row[]).flatMap(({ name, opened_at, until }) =>
    name === null ? [] : [{ name, since: instant(opened_at), until: instant(until) }],
  )

const newsOf = (news: Pick<DossierNews, 'dossier' | 'left'>): string =>
  JSON.stringify({ ...news, desks: [] } satisfies DossierNews)

/**
 * Says that this officer has the dossier open now, and who else has. It holds nobody back: two who act at once are told by
 * the act itself. Whether the officer may read the dossier was asked before.
 */
export const bePresent = async (
  db: Db,
  dossier: string,
  officer: string,
  now: Temporal.Instant,
  by: 'page' | 'line',
): Promise<readonly Present[]> => {
  const until = now.add(lasting[by]).toString()
  const parameters = [dossier, officer, now.toString(), until, newsOf({ dossier })]
  return presentIn((await db.executeQuery(CompiledQuery.raw(text, parameters))).rows)
}

/** Who else has it open, without being there. */
export const othersPresent = async (
  db: Db,
  dossier: string,
  officer: string,
  now: Temporal.Instant,
): Promise<readonly Present[]> => {
  const ordered = `${others} order by p.opened_at, o.name`
  return presentIn((await db.executeQuery(CompiledQuery.raw(ordered, [dossier, officer, now.toString()]))).rows)
}

/** A line that stays, of somebody who has shut another page of the same dossier: nothing is announced. */
export const stayPresent = async (db: Db, dossier: string, officer: string, now: Temporal.Instant): Promise<void> => {
  const stay = 'update dossier_presence set until = $3::timestamptz where dossier_id = $1 and officer_id = $2'
  await db.executeQuery(CompiledQuery.raw(stay, [dossier, officer, now.add(lasting.line).toString()]))
}

/** A page was shut. Whoever only went on to another page of the dossier has a few seconds to be there again. */
export const leave = async (db: Db, dossier: string, officer: string, now: Temporal.Instant): Promise<void> => {
  const go = `with gone as (
      update dossier_presence set until = least(until, $3::timestamptz) where dossier_id = $1 and officer_id = $2
      returning officer_id
    ) select pg_notify(${newsChannel}, $4::text) from gone`
  const parameters = [dossier, officer, now.add(lasting.left).toString(), newsOf({ dossier, left: officer })]
  await db.executeQuery(CompiledQuery.raw(go, parameters))
}
