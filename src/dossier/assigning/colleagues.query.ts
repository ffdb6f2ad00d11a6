import { sql } from 'kysely'
import type { AgencyDirectory } from '#agency'
import { awayOn } from '#identity'
import { type Db, localDate } from '#platform'
import { assignedRole } from './decide-assignment.ts'

/** Somebody who may be given the work of handlers at a desk today. */
export interface Colleague {
  readonly id: string
  readonly name: string
  /** Where the post is held: at the desk itself, or at the authority that does the work of its units. */
  readonly agencies: readonly string[]
  /** Open work in hand at these desks, counted no further than 1,000. */
  readonly open: number
  /** The last day (YYYY-MM-DD) of an absence that today lies in; null: here. */
  readonly away: string | null
}

/** The agencies whose handlers do the work of a desk: itself and the authority above it. */
export const handlersDesks = (directory: AgencyDirectory, agency: string): readonly string[] => [
  ...new Set([agency, directory.authorityOf(agency).code]),
]

/** Locked accounts, service accounts, posts that are over and posts held in somebody's place do not count. In the order of names. */
export const colleaguesAt = async (
  db: Db,
  directory: AgencyDirectory,
  desks: readonly string[],
  now: Temporal.Instant,
): Promise<readonly Colleague[]> => {
  const places = [...new Set(desks.flatMap((desk) => handlersDesks(directory, desk)))]
  if (places.length === 0) return []
  const today = localDate(now)
  const day = today.toString()
  const { rows } = await sql<Omit<Colleague, 'away'>>`
    select o.id, o.name, array_agg(distinct p.agency) as agencies,
      (select count(*)::int from (select 1 from dossier_step s where s.agency = any(${desks}::text[])
        and s.role = ${assignedRole} and s.finished_at is null and s.officer_id = o.id::text limit 1000) w) as open
    from post p join officer o on o.id = p.officer
    where o.kind = 'person' and o.locked_at is null and p.absence is null and p.role = ${assignedRole} and p.agency = any(${places}::text[])
      and p.valid_from <= ${day}::date and (p.valid_to is null or p.valid_to >= ${day}::date)
      and (p.ended_at is null or p.ended_at > ${now.toString()}::timestamptz)
    group by o.id, o.name order by o.name, o.id`.execute(db)
  const away = await awayOn(
    db,
    rows.map(({ id }) => id),
    today,
  )
  return rows.map((row) => ({ ...row, away: away.get(row.id) ?? null }))
}

/** Who of them may be given the work of one desk. */
export const handlersOf = (
  colleagues: readonly Colleague[],
  directory: AgencyDirectory,
): ((agency: string) => ReadonlySet<string>) => {
  return (agency) => {
    const desks = handlersDesks(directory, agency)
    return new Set(colleagues.filter(({ agencies }) => agencies.some((at) => desks.includes(at))).map(({ id }) => id))
  }
}
