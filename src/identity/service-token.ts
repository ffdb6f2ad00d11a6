import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { type AgencyDirectory, agencyDirectory, covers } from '#agency'
import { type Db, isRefusal, localDate, type Refusal, refuse, tables } from '#platform'
import { type Actor, actorOf } from './actor.ts'
import type { IdentityTables } from './identity.tables.ts'
import { roleWords } from './identity.words.ts'
import { insertOfficer, insertPosts } from './officer.store.ts'
import type { Capacity, Role } from './role.ts'

/** `mct_` lets scanners of leaked secrets know it; 32 random bytes need no salt. */
const prefix = 'mct_'

const digestOf = (token: string): Buffer => createHash('sha256').update(token).digest()

export interface IssuedToken {
  /** Shown this once; only its SHA-256 is kept. */
  readonly token: string
  readonly officerId: string
  readonly postId: string
}

export interface TokenRequest {
  readonly role: Role
  readonly agency: string
  /** What acts through it, for history: «Cổng Dịch vụ công quốc gia». */
  readonly name?: string
  /** How it signs; without it a signatory of a collective body signs in its name (TM.), any other as the head. */
  readonly capacity?: Capacity
}

const serviceTitle = { vi: 'Tài khoản dịch vụ', en: 'Service account' }

/** Who signs for a body of several, signs in its name (NĐ 30/2020/NĐ-CP Phụ lục I, phần II, mục 7). */
const signsAs = (
  { role, agency, capacity }: TokenRequest,
  directory: AgencyDirectory,
  day: Temporal.PlainDate,
): Capacity | undefined => {
  if (capacity !== undefined || role !== 'signatory') return capacity
  return directory.letterheadAt(agency, day).collective === null ? undefined : 'TM.'
}

/** What stands in history and over a signature line where the service was given no name of its own. */
const usualName = ({ role, agency }: TokenRequest, directory: AgencyDirectory, day: Temporal.PlainDate): string =>
  `Phần mềm kết nối (${roleWords[role].vi.toLowerCase()}, ${directory.shortNameAt(agency, day).vi})`

/**
 * Makes a service account with one post and its token. Refuses an agency that is not active today, and one without a
 * one-stop for a receptionist. The post is as old as the agency, so that a demo whose clock goes back keeps its tokens.
 */
export const issueToken = async (
  tx: Db,
  request: TokenRequest,
  now: Temporal.Instant,
): Promise<IssuedToken | Refusal> => {
  const { role, agency, name } = request
  const [directory, day] = [await agencyDirectory(tx), localDate(now)]
  const active = directory.find(agency)?.active
  if (active === undefined || !covers(active, day)) return refuse('identity.unknown-agency', { agency })
  const receives = directory.oneStopsOn(day).some(({ code, parent }) => code === agency || parent === agency)
  if (role === 'receptionist' && !receives) return refuse('identity.no-one-stop', { agency })
  const service = { kind: 'service', name: name ?? usualName(request, directory, day) } as const
  const officerId = await insertOfficer(tx, service, now)
  const capacity = signsAs(request, directory, day)
  const post = { role, agency, title: serviceTitle, from: active.from.toString() }
  const posts = await insertPosts(tx, officerId, [{ ...post, ...(capacity === undefined ? {} : { capacity }) }])
  if (isRefusal(posts)) return posts
  const postId = posts[0]!
  const token = prefix + randomBytes(32).toString('base64url')
  await tables<IdentityTables>(tx)
    .insertInto('service_token')
    .values({ token_digest: digestOf(token), post: postId, issued_at: now.toString() })
    .execute()
  return { token, officerId, postId }
}

/** From now on nobody comes in with a token of this post; repeating it changes nothing. */
export const revokeTokens = async (tx: Db, postId: string, now: Temporal.Instant): Promise<void> => {
  await tables<IdentityTables>(tx)
    .updateTable('service_token')
    .set({ revoked_at: now.toString() })
    .where('post', '=', postId)
    .where('revoked_at', 'is', null)
    .execute()
}

interface Row {
  readonly officer: string
  readonly name: string
  readonly post: string
  readonly role: string
  readonly agency: string
  readonly title_vi: string
  readonly title_en: string
  readonly capacity: string | null
}

/** The service account of a token; undefined when it is unknown, revoked, or its post or agency is over. */
export const findServiceActor = async (db: Db, token: string, now: Temporal.Instant): Promise<Actor | undefined> => {
  if (!token.startsWith(prefix)) return undefined
  const day = localDate(now).toString()
  const { rows } = await sql<Row>`
    select o.id as officer, o.name, p.id as post, p.role, p.agency, p.title_vi, p.title_en, p.capacity
    from service_token t
    join post p on p.id = t.post
    join officer o on o.id = p.officer and o.locked_at is null
    join agency a on a.code = p.agency
    where t.token_digest = ${digestOf(token)} and t.revoked_at is null
      and p.valid_from <= ${day}::date and (p.valid_to is null or p.valid_to >= ${day}::date)
      and (p.ended_at is null or p.ended_at > ${now.toString()}::timestamptz)
      and a.active_from <= ${day}::date and (a.active_to is null or a.active_to >= ${day}::date)`.execute(db)
  const [row] = rows
  if (row === undefined) return undefined
  const title = { vi: row.title_vi, en: row.title_en }
  const capacity = row.capacity as Capacity | null
  const post = { id: row.post, role: row.role as Role, agency: row.agency, title, capacity }
  return actorOf('service', { id: row.officer, name: row.name }, post)
}
