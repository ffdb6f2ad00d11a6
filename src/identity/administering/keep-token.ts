import { sql } from 'kysely'
import { type Db, isRefusal, type Refusal, refuse } from '#platform'
import type { Role } from '../role.ts'
import { type IssuedToken, issueToken, revokeTokens, type TokenRequest } from '../service-token.ts'
import { type Keeper, recordChange } from './account-change.ts'

/** A token as it is listed: never the token itself. */
export interface KnownToken {
  readonly postId: string
  readonly officerId: string
  readonly name: string
  readonly role: Role
  readonly agency: string
  readonly issuedAt: Temporal.Instant
  readonly revokedAt: Temporal.Instant | null
}

interface Row {
  readonly post: string
  readonly officer: string
  readonly name: string
  readonly role: Role
  readonly agency: string
  readonly issued_at: Date
  readonly revoked_at: Date | null
}

const instant = (date: Date): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(date.getTime())

const toToken = (row: Row): KnownToken => ({
  postId: row.post,
  officerId: row.officer,
  name: row.name,
  role: row.role,
  agency: row.agency,
  issuedAt: instant(row.issued_at),
  revokedAt: row.revoked_at === null ? null : instant(row.revoked_at),
})

const select = sql`select t.post, p.officer, o.name, p.role, p.agency, t.issued_at, t.revoked_at
  from service_token t join post p on p.id = t.post join officer o on o.id = p.officer`

const tokensOnPage = 100

/** The tokens that still let somebody in first, the latest first; at most 100. */
export const listTokens = async (db: Db): Promise<readonly KnownToken[]> => {
  const { rows } = await sql<Row>`${select}
    order by t.revoked_at is not null, t.issued_at desc, t.post limit ${tokensOnPage}`.execute(db)
  return rows.map(toToken)
}

/** Issues a token and writes down who did. The token is told this once. */
export const makeToken = async (
  tx: Db,
  by: Keeper,
  request: TokenRequest,
  now: Temporal.Instant,
): Promise<IssuedToken | Refusal> => {
  const issued = await issueToken(tx, request, now)
  if (isRefusal(issued)) return issued
  await recordChange(tx, by, { officer: issued.officerId, what: 'token-made', post: issued.postId }, now)
  return issued
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** From now on nobody comes in with the token of this post. Refuses one that is unknown or revoked already. */
export const revokeToken = async (
  tx: Db,
  by: Keeper,
  postId: string,
  now: Temporal.Instant,
): Promise<true | Refusal> => {
  if (!uuid.test(postId)) return refuse('identity.unknown-token')
  const { rows } = await sql<Row>`${select} where t.post = ${postId} and t.revoked_at is null for update of t`.execute(
    tx,
  )
  const [row] = rows
  if (row === undefined) return refuse('identity.unknown-token')
  await revokeTokens(tx, postId, now)
  await recordChange(tx, by, { officer: row.officer, what: 'token-revoked', post: postId }, now)
  return true
}
