import { randomUUID } from 'node:crypto'
import { agencyDirectory } from '#agency'
import { type Db, fold, type Refusal, refuse, tables, type Words } from '#platform'
import type { IdentityTables } from './identity.tables.ts'
import type { Capacity, Role } from './role.ts'

export interface NewPost {
  readonly role: Role
  readonly agency: string
  readonly title: Words
  readonly capacity?: Capacity
  /** First and last day, both included; without a last day the post is open. */
  readonly from: string
  readonly to?: string
}

export type PostRefusal = Refusal<'identity.unknown-agency' | 'identity.bad-period'>

export const insertOfficer = async (
  tx: Db,
  { kind, name }: { kind: 'person' | 'service'; name: string },
  now: Temporal.Instant,
): Promise<string> => {
  const id = randomUUID()
  await tables<IdentityTables>(tx)
    .insertInto('officer')
    .values({ id, kind, name: name.normalize('NFC'), folded: fold(name), created_at: now.toString() })
    .execute()
  return id
}

/** Adds posts in the order in which they are offered, and returns their ids. */
export const insertPosts = async (
  tx: Db,
  officerId: string,
  posts: readonly NewPost[],
  absence: string | null = null,
): Promise<readonly string[] | PostRefusal> => {
  const directory = await agencyDirectory(tx)
  for (const { agency, from, to } of posts) {
    if (to !== undefined && to < from) return refuse('identity.bad-period')
    const active = directory.find(agency)?.active
    const [begins, ends] = [active?.from.toString(), active?.to?.toString()]
    const within = begins !== undefined && begins <= from && (ends === undefined || from <= ends)
    if (!within) return refuse('identity.unknown-agency', { agency })
  }
  const rows = posts.map(({ role, agency, title, capacity, from, to }, position) => ({
    id: randomUUID(),
    officer: officerId,
    role,
    agency,
    title_vi: title.vi,
    title_en: title.en,
    capacity: capacity ?? null,
    // in somebody's place: offered after the own posts
    position: absence === null ? position : 1000,
    valid_from: from,
    valid_to: to ?? null,
    absence,
  }))
  if (rows.length > 0) await tables<IdentityTables>(tx).insertInto('post').values(rows).execute()
  return rows.map(({ id }) => id)
}

/**
 * Ends a post with its last day; rights are gone with the first request of the next day, or with the first after
 * `endedAt` when that is given. Refuses a day before the post's first.
 */
export const endPost = async (
  tx: Db,
  postId: string,
  lastDay: Temporal.PlainDate,
  endedAt?: Temporal.Instant,
): Promise<true | Refusal<'identity.not-your-post' | 'identity.bad-period'>> => {
  const db = tables<IdentityTables>(tx)
  const post = await db.selectFrom('post').select('valid_from').where('id', '=', postId).executeTakeFirst()
  if (post === undefined) return refuse('identity.not-your-post')
  if (lastDay.toString() < post.valid_from) return refuse('identity.bad-period')
  await db
    .updateTable('post')
    .set({ valid_to: lastDay.toString(), ended_at: endedAt?.toString() ?? null })
    .where('id', '=', postId)
    .execute()
  return true
}

export interface NewSignIn {
  readonly officerId: string
  readonly name: string
  readonly username: string
  readonly email: string
  /** As better-auth hashes it (scrypt). */
  readonly passwordHash: string
}

/** The rows that better-auth would write at sign-up, which is closed: in the same transaction as the officer. */
export const insertSignIn = async (tx: Db, signIn: NewSignIn, now: Temporal.Instant): Promise<void> => {
  const { officerId, name, username, email, passwordHash } = signIn
  const at = { created_at: now.toString(), updated_at: now.toString() }
  await tables<IdentityTables>(tx)
    .insertInto('sign_in_user')
    .values({ id: officerId, name: name.normalize('NFC'), username, email, email_verified: true, ...at })
    .execute()
  await tables<IdentityTables>(tx)
    .insertInto('sign_in_account')
    .values({
      id: randomUUID(),
      account_id: officerId,
      provider_id: 'credential',
      user_id: officerId,
      password: passwordHash,
      ...at,
    })
    .execute()
}

export const isTaken = async (db: Db, username: string, email: string): Promise<boolean> => {
  const row = await tables<IdentityTables>(db)
    .selectFrom('sign_in_user')
    .select('id')
    .where((where) => where.or([where('username', '=', username), where('email', '=', email)]))
    .executeTakeFirst()
  return row !== undefined
}
