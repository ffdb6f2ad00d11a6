import { sql } from 'kysely'
import { type Db, fold, localDate, type Words } from '#platform'
import type { Capacity, Role } from '../role.ts'

/** A post with its days, as it is told on the pages of accounts. */
export interface HeldPost {
  readonly id: string
  readonly role: Role
  readonly agency: string
  readonly title: Words
  readonly capacity: Capacity | null
  readonly from: string
  readonly to: string | null
  readonly state: 'held' | 'ahead' | 'over'
}

export interface Account {
  readonly id: string
  readonly name: string
  readonly username: string
  /** Null where nobody can receive anything. */
  readonly email: string | null
  readonly locked: boolean
  readonly mustChangePassword: boolean
  readonly secondFactor: boolean
  /** On how many machines the officer is signed in. */
  readonly sessions: number
  readonly posts: readonly HeldPost[]
}

interface PostRow {
  readonly id: string
  readonly role: Role
  readonly agency: string
  readonly title_vi: string
  readonly title_en: string
  readonly capacity: Capacity | null
  readonly valid_from: string
  readonly valid_to: string | null
  readonly ended: boolean
}

interface Row {
  readonly id: string
  readonly name: string
  readonly username: string
  readonly email: string
  readonly locked: boolean
  readonly must_change: boolean
  readonly second: boolean
  readonly sessions: number
  readonly posts: readonly PostRow[]
}

const stateOf = ({ valid_from, valid_to, ended }: PostRow, day: string): HeldPost['state'] => {
  if (ended || (valid_to !== null && valid_to < day)) return 'over'
  return valid_from > day ? 'ahead' : 'held'
}

const toPost = (row: PostRow, day: string): HeldPost => ({
  id: row.id,
  role: row.role,
  agency: row.agency,
  title: { vi: row.title_vi, en: row.title_en },
  capacity: row.capacity,
  from: row.valid_from,
  to: row.valid_to,
  state: stateOf(row, day),
})

const toAccount = (row: Row, day: string): Account => ({
  id: row.id,
  name: row.name,
  username: row.username,
  email: row.email.endsWith('.invalid') ? null : row.email,
  locked: row.locked,
  mustChangePassword: row.must_change,
  secondFactor: row.second,
  sessions: row.sessions,
  posts: row.posts.map((post) => toPost(post, day)),
})

const select = (now: Temporal.Instant) => sql`
  select o.id, o.name, u.username, u.email, o.locked_at is not null as locked, o.must_change_password as must_change,
    u.two_factor_enabled as second,
    (select count(*) from sign_in_session s where s.user_id = u.id and s.expires_at > now())::int as sessions,
    coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'role', p.role, 'agency', p.agency, 'title_vi', p.title_vi,
        'title_en', p.title_en, 'capacity', p.capacity, 'valid_from', p.valid_from, 'valid_to', p.valid_to,
        'ended', coalesce(p.ended_at <= ${now.toString()}::timestamptz, false)
          or coalesce(a.active_to < ${localDate(now).toString()}::date, false))
      order by p.valid_to is not null, p.position, p.valid_from, p.id) from post p
      join agency a on a.code = p.agency where p.officer = o.id), '[]') as posts
  from sign_in_user u join officer o on o.id = u.id`

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`)

/** One page of accounts in the order of their user names. */
export interface AccountsPage {
  readonly accounts: readonly Account[]
  /** Where the next page begins; null at the end. */
  readonly next: string | null
}

export const accountsOnPage = 25

export interface AccountsAsked {
  /** Part of a name without marks, or the beginning of a user name; empty: everybody. */
  readonly text: string
  /** The user name that the page before ended with. */
  readonly after: string | null
}

/** Accounts of people, a page at a time. */
export const listAccounts = async (
  db: Db,
  { text, after }: AccountsAsked,
  now: Temporal.Instant,
): Promise<AccountsPage> => {
  const folded = fold(text)
  const fits =
    folded === ''
      ? sql`true`
      : sql`(o.folded like ${`%${escapeLike(folded)}%`} or u.username like ${`${escapeLike(folded)}%`})`
  const { rows } = await sql<Row>`${select(now)}
    where ${fits} and ${after === null ? sql`true` : sql`u.username > ${after}`}
    order by u.username limit ${accountsOnPage + 1}`.execute(db)
  const day = localDate(now).toString()
  const accounts = rows.slice(0, accountsOnPage).map((row) => toAccount(row, day))
  return { accounts, next: rows.length > accountsOnPage ? (accounts.at(-1)?.username ?? null) : null }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** One account by its id or its user name; null when there is none. */
export const findAccount = async (db: Db, idOrName: string, now: Temporal.Instant): Promise<Account | null> => {
  const which = uuid.test(idOrName) ? sql`u.id = ${idOrName}` : sql`u.username = ${idOrName}`
  const { rows } = await sql<Row>`${select(now)} where ${which}`.execute(db)
  const [row] = rows
  return row === undefined ? null : toAccount(row, localDate(now).toString())
}
