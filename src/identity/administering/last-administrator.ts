import { sql } from 'kysely'
import { type Db, type Refusal, refuse } from '#platform'
import { relationsFor } from '../permissions.ts'
import { roles } from '../role.ts'

/** The roles that keep accounts, by the permission table. */
export const keepingRoles = roles.filter((role) => relationsFor('admin.officers', role).length > 0)

interface Without {
  /** Whose posts do not count. */
  readonly officer?: string
  /** Which post does not count. */
  readonly post?: string
}

/** Two administrators who take one another's post at once would both find the other still there: they come one by one. */
const oneByOne = (tx: Db) => sql`select pg_advisory_xact_lock(71, hashtext(current_schema()))`.execute(tx)

const keepersOn = async (
  tx: Db,
  day: Temporal.PlainDate,
  now: Temporal.Instant,
): Promise<readonly Required<Without>[]> => {
  const on = day.toString()
  const { rows } = await sql<Required<Without>>`
    select p.officer, p.id as post from post p
    join officer o on o.id = p.officer and o.kind = 'person' and o.locked_at is null
    join agency a on a.code = p.agency
    where p.role = any(${keepingRoles}::text[])
      and p.valid_from <= ${on}::date and (p.valid_to is null or p.valid_to >= ${on}::date)
      and (p.ended_at is null or p.ended_at > ${now.toString()}::timestamptz)
      and a.active_from <= ${on}::date and (a.active_to is null or a.active_to >= ${on}::date)`.execute(tx)
  return rows
}

/** Refuses what would leave nobody who may keep accounts on that day. */
export const keepsAnAdministrator = async (
  tx: Db,
  without: Without,
  day: Temporal.PlainDate,
  now: Temporal.Instant,
): Promise<true | Refusal<'identity.last-administrator'>> => {
  await oneByOne(tx)
  const keepers = await keepersOn(tx, day, now)
  const left = keepers.filter(({ officer, post }) => officer !== without.officer && post !== without.post)
  return left.length === 0 && keepers.length > 0 ? refuse('identity.last-administrator') : true
}
