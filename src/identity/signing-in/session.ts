import { sql } from 'kysely'
import { type Db, localDate, tables } from '#platform'
import type { Post } from '../actor.ts'
import type { IdentityTables } from '../identity.tables.ts'
import type { Capacity, Role } from '../role.ts'
import { cookieName, openCookie, type SessionKey } from './session-key.ts'

/** What a door knows of a request; #web gives it. */
export interface Ask {
  readonly cookies: Readonly<Record<string, string | undefined>>
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly db: Db
  /** The law's time, which a demo may move: posts begin and end by it. Sessions live by the database's own clock. */
  readonly now: Temporal.Instant
}

/** Somebody who is signed in, with the posts held today. */
export interface Person {
  readonly officerId: string
  readonly name: string
  /** The post chosen, or the first; null when none is held today. */
  readonly post: Post | null
  readonly posts: readonly Post[]
  /** The password was given by somebody else: nothing is open but to choose one's own. */
  readonly mustChangePassword: boolean
  /** Keys of one letter are switched on. */
  readonly singleKeys: boolean
}

/** Hours that a session may last, and hours that it may lie idle. */
export const sessionHours = 12
export const idleHours = 2

interface Row {
  readonly id: string
  readonly officer: string
  readonly name: string
  readonly active: string | null
  readonly stale: boolean
  readonly must_change: boolean
  readonly single_keys: boolean
  readonly post: string | null
  readonly role: string | null
  readonly agency: string | null
  readonly title_vi: string | null
  readonly title_en: string | null
  readonly capacity: string | null
  readonly principal: string | null
  readonly principal_name: string | null
}

/** A post between its days. */
const inForce = (post: 'b' | 'd', now: Temporal.Instant) => {
  const day = localDate(now).toString()
  const of = sql.ref(post)
  return sql`(${of}.valid_from <= ${day}::date and (${of}.valid_to is null or ${of}.valid_to >= ${day}::date)
    and (${of}.ended_at is null or ${of}.ended_at > ${now.toString()}::timestamptz))`
}

/**
 * One statement for session, officer and posts. A post counts between its own days and those of its agency, so that an
 * ended post or a merged agency takes the rights away with the next request. A post held in somebody's place counts only
 * while the absence stands, and while both that post and the one by which somebody stands in are held.
 */
const readRows = async (db: Db, token: string, now: Temporal.Instant): Promise<readonly Row[]> => {
  const day = localDate(now).toString()
  const { rows } = await sql<Row>`
    select s.id, o.id as officer, o.name, o.must_change_password as must_change, o.single_keys, s.post as active,
      s.last_seen_at < now() - interval '5 minutes' as stale,
      held.id as post, held.role, held.agency, held.title_vi, held.title_en, held.capacity,
      held.principal, held.principal_name
    from sign_in_session s
    join officer o on o.id = s.user_id and o.locked_at is null
    left join lateral (
      select p.*, b.officer as principal, bo.name as principal_name
      from post p join agency a on a.code = p.agency
      left join absence x on x.id = p.absence
      left join post b on b.id = x.post
      left join officer bo on bo.id = b.officer
      left join post d on d.id = x.delegate_post
      where p.officer = o.id
        and p.valid_from <= ${day}::date and (p.valid_to is null or p.valid_to >= ${day}::date)
        and (p.ended_at is null or p.ended_at > ${now.toString()}::timestamptz)
        and a.active_from <= ${day}::date and (a.active_to is null or a.active_to >= ${day}::date)
        and (p.absence is null or (x.cancelled_at is null and ${inForce('b', now)} and ${inForce('d', now)}))
    ) held on true
    where s.token = ${token} and s.expires_at > now()
      and s.last_seen_at > now() - make_interval(hours => ${idleHours})
    order by held.position, held.valid_from, held.id`.execute(db)
  return rows
}

/** Written at most every five minutes: a sign of life is not worth a write at every request. */
const touch = (db: Db, id: string): Promise<unknown> =>
  tables<IdentityTables>(db)
    .updateTable('sign_in_session')
    .set({ last_seen_at: sql`now()` })
    .where('id', '=', id)
    .execute()

const postOf = (row: Row): Post => ({
  id: row.post!,
  role: row.role as Role,
  agency: row.agency!,
  title: { vi: row.title_vi!, en: row.title_en! },
  capacity: row.capacity as Capacity | null,
  ...(row.principal === null ? {} : { onBehalfOf: { officerId: row.principal, name: row.principal_name ?? '' } }),
})

/** The token of the request's session cookie when the signature holds. */
export const sessionToken = (cookies: Ask['cookies'], key: SessionKey): string | undefined =>
  openCookie(cookies[cookieName('session_token', key)], key)

/** Who is signed in, in one statement; undefined for a strange, tampered, expired, idle or ended session. */
export const findPerson = async (ask: Ask, key: SessionKey): Promise<Person | undefined> => {
  const token = sessionToken(ask.cookies, key)
  if (token === undefined) return undefined
  const rows = await readRows(ask.db, token, ask.now)
  const [first] = rows
  if (first === undefined) return undefined
  if (first.stale) await touch(ask.db, first.id)
  const posts = rows.filter(({ post }) => post !== null).map(postOf)
  const post = posts.find(({ id }) => id === first.active) ?? posts[0] ?? null
  return {
    officerId: first.officer,
    name: first.name,
    post,
    posts,
    mustChangePassword: first.must_change,
    singleKeys: first.single_keys,
  }
}

/** Remembers in the session which post the officer works in from now on; false when it is not one of his today. */
export const choosePost = async (ask: Ask, person: Person, postId: string, key: SessionKey): Promise<boolean> => {
  const token = sessionToken(ask.cookies, key)
  if (token === undefined || !person.posts.some(({ id }) => id === postId)) return false
  await setSessionPost(ask.db, token, postId)
  return true
}

export const setSessionPost = async (db: Db, token: string, postId: string): Promise<void> => {
  await tables<IdentityTables>(db)
    .updateTable('sign_in_session')
    .set({ post: postId })
    .where('token', '=', token)
    .execute()
}

export const setSingleKeys = async (db: Db, officerId: string, on: boolean): Promise<void> => {
  await tables<IdentityTables>(db).updateTable('officer').set({ single_keys: on }).where('id', '=', officerId).execute()
}

export const findSessionPost = async (db: Db, token: string): Promise<string | null> => {
  const row = await tables<IdentityTables>(db)
    .selectFrom('sign_in_session')
    .select('post')
    .where('token', '=', token)
    .executeTakeFirst()
  return row?.post ?? null
}

/** Ends every session of an officer: after a new password, or when somebody leaves. */
export const endSessions = async (db: Db, officerId: string): Promise<void> => {
  await tables<IdentityTables>(db).deleteFrom('sign_in_session').where('user_id', '=', officerId).execute()
}

/** Removes what can let nobody in any more: expired and idle sessions, codes asked for, old misses. For a daily job. */
export const forgetExpired = async (db: Db): Promise<void> => {
  await sql`delete from sign_in_session
    where expires_at <= now() or last_seen_at <= now() - make_interval(hours => ${idleHours})`.execute(db)
  await sql`delete from sign_in_verification where expires_at <= now()`.execute(db)
  await sql`delete from sign_in_miss where last_at < now() - interval '1 day'`.execute(db)
}
