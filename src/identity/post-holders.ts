import { type Db, tables } from '#platform'
import type { IdentityTables } from './identity.tables.ts'
import type { Role } from './role.ts'

/** The people who hold a post of this role at one of these agencies on a day. */
export const postHolders = async (
  db: Db,
  role: Role,
  agencies: readonly string[],
  day: Temporal.PlainDate,
): Promise<readonly string[]> => {
  if (agencies.length === 0) return []
  const rows = await tables<IdentityTables>(db)
    .selectFrom('post as p')
    .innerJoin('officer as o', 'o.id', 'p.officer')
    .select('o.id')
    .distinct()
    .where('o.kind', '=', 'person')
    .where('p.role', '=', role)
    .where('p.agency', 'in', [...agencies])
    .where('p.ended_at', 'is', null)
    .where('p.valid_from', '<=', day.toString())
    .where((eb) => eb.or([eb('p.valid_to', 'is', null), eb('p.valid_to', '>=', day.toString())]))
    .orderBy('o.id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Who holds a post on a day; null: nobody, or a machine. */
export const holderOfPost = async (db: Db, post: string, day: Temporal.PlainDate): Promise<string | null> => {
  const row = await tables<IdentityTables>(db)
    .selectFrom('post as p')
    .innerJoin('officer as o', 'o.id', 'p.officer')
    .select('o.id')
    .where('o.kind', '=', 'person')
    .where('p.id', '=', post)
    .where('p.ended_at', 'is', null)
    .where((eb) => eb.or([eb('p.valid_to', 'is', null), eb('p.valid_to', '>=', day.toString())]))
    .executeTakeFirst()
  return row?.id ?? null
}

/** Where an officer gets mail; null: nowhere. Whoever was added without an address has one that nobody receives at. */
export const mailAddressOf = async (db: Db, officer: string): Promise<string | null> => {
  const row = await tables<IdentityTables>(db)
    .selectFrom('sign_in_user')
    .select('email')
    .where('id', '=', officer)
    .executeTakeFirst()
  return row === undefined || row.email.endsWith('.invalid') ? null : row.email
}
