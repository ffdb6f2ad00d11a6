import { sql } from 'kysely'
import { type Db, localDate, type Words } from '#platform'
import type { Capacity, Role } from '../role.ts'
import type { HeldPost } from './standing-in.ts'

export interface NamedPost extends HeldPost {
  readonly name: string
  readonly title: Words
}

interface Row {
  readonly id: string
  readonly officer: string
  readonly name: string
  readonly role: string
  readonly agency: string
  readonly capacity: string | null
  readonly title_vi: string
  readonly title_en: string
  readonly absence: string | null
}

const namedOf = (row: Row): NamedPost => ({
  id: row.id,
  officer: row.officer,
  name: row.name,
  role: row.role as Role,
  agency: row.agency,
  capacity: row.capacity as Capacity | null,
  title: { vi: row.title_vi, en: row.title_en },
  inPlace: row.absence !== null,
})

const held = (now: Temporal.Instant) => {
  const day = localDate(now).toString()
  return sql`o.kind = 'person' and o.locked_at is null and p.valid_from <= ${day}::date
    and (p.valid_to is null or p.valid_to >= ${day}::date)
    and (p.ended_at is null or p.ended_at > ${now.toString()}::timestamptz)`
}

const columns = sql`p.id, p.officer, o.name, p.role, p.agency, p.capacity, p.title_vi, p.title_en, p.absence`

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** A post that is held today, with its holder; null for any other id. */
export const findHeldPost = async (db: Db, id: string, now: Temporal.Instant): Promise<NamedPost | null> => {
  if (!uuid.test(id)) return null
  const { rows } = await sql<Row>`select ${columns} from post p join officer o on o.id = p.officer
    where p.id = ${id} and ${held(now)}`.execute(db)
  return rows[0] === undefined ? null : namedOf(rows[0])
}

/** The posts that are held today at some agencies, and one officer's wherever they are, by name. */
export const heldAt = async (
  db: Db,
  agencies: readonly string[],
  officer: string,
  now: Temporal.Instant,
): Promise<readonly NamedPost[]> => {
  const { rows } = await sql<Row>`select ${columns} from post p join officer o on o.id = p.officer
    where (p.agency = any(${agencies}::text[]) or p.officer = ${officer}) and ${held(now)} order by o.folded, p.position, p.id limit 500`.execute(
    db,
  )
  return rows.map(namedOf)
}

/** Days on which somebody is away, today or later. */
export interface Absence {
  readonly id: string
  readonly post: string
  readonly name: string
  readonly title: Words
  readonly agency: string
  /** YYYY-MM-DD, both included. */
  readonly from: string
  readonly to: string
  readonly delegate: string | null
  readonly capacity: string | null
  readonly document: string | null
}

export const absencesAt = async (
  db: Db,
  posts: readonly string[],
  now: Temporal.Instant,
): Promise<readonly Absence[]> => {
  if (posts.length === 0) return []
  const { rows } = await sql<Omit<Absence, 'title'> & { title_vi: string; title_en: string }>`
    select a.id, a.post, o.name, p.title_vi, p.title_en, p.agency, a.from_day as "from", a.to_day as "to",
      d_o.name as delegate, a.capacity, a.document
    from absence a join post p on p.id = a.post join officer o on o.id = p.officer
    left join post d on d.id = a.delegate_post left join officer d_o on d_o.id = d.officer
    where a.post = any(${posts}::uuid[]) and a.cancelled_at is null and a.to_day >= ${localDate(now).toString()}::date
    order by a.from_day, o.folded, a.id limit 200`.execute(db)
  return rows.map(({ title_vi, title_en, ...row }) => ({ ...row, title: { vi: title_vi, en: title_en } }))
}

/** Who of the holders of posts is away on a day: officer → last day. */
export const awayOn = async (
  db: Db,
  officers: readonly string[],
  day: Temporal.PlainDate,
): Promise<ReadonlyMap<string, string>> => {
  if (officers.length === 0) return new Map()
  const { rows } = await sql<{ officer: string; until: string }>`
    select p.officer, max(a.to_day)::date as until from absence a join post p on p.id = a.post
    where p.officer = any(${officers}::uuid[]) and a.cancelled_at is null
      and a.from_day <= ${day.toString()}::date and a.to_day >= ${day.toString()}::date
    group by p.officer`.execute(db)
  return new Map(rows.map(({ officer, until }) => [officer, until]))
}
