import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { AgencyDirectory } from '#agency'
import { type Db, isRefusal, localDate, type Refusal, refuse, tables } from '#platform'
import type { Actor } from '../actor.ts'
import type { IdentityTables } from '../identity.tables.ts'
import { insertPosts } from '../officer.store.ts'
import { findHeldPost, type NamedPost } from './absences.query.ts'
import { deputyTitle, recordsFor, standsInFor } from './standing-in.ts'

export interface NewAbsence {
  readonly post: string
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
  /** The post by which somebody stands in; null: nobody does. */
  readonly delegate: string | null
  /** Number of the written authorisation. */
  readonly document: string | null
}

/** Posts of the agency and of the one-stops and divisions under it. */
export const deskUnder = (directory: AgencyDirectory, agency: string, day: Temporal.PlainDate): readonly string[] => [
  agency,
  ...directory
    .childrenOf(agency, day)
    .flatMap(({ kind, code }) => (kind === 'division' || kind === 'one-stop' ? [code] : [])),
]

const overlaps = async (tx: Db, { post, from, to }: NewAbsence): Promise<boolean> => {
  // one after the other for one post: two who record at once would both find it free
  await sql`select id from post where id = ${post} for update`.execute(tx)
  const { rows } = await sql`select id from absence where post = ${post} and cancelled_at is null
    and from_day <= ${to.toString()}::date and to_day >= ${from.toString()}::date limit 1`.execute(tx)
  return rows.length > 0
}

const titleFor = (absent: NamedPost, other: NamedPost): NamedPost['title'] => {
  if (absent.role === 'signatory') return other.title
  if (absent.role !== 'unit-head') return absent.title
  return absent.title.vi === other.title.vi ? other.title : deputyTitle(absent.title, other.title)
}

interface Told {
  readonly absent: NamedPost
  readonly other: NamedPost | null
  readonly capacity: NamedPost['capacity']
}

const check = async (
  tx: Db,
  directory: AgencyDirectory,
  actor: Actor,
  typed: NewAbsence,
  now: Temporal.Instant,
): Promise<Told | Refusal> => {
  const today = localDate(now)
  if (Temporal.PlainDate.compare(typed.to, typed.from) < 0 || Temporal.PlainDate.compare(typed.to, today) < 0)
    return refuse('identity.bad-period')
  const [own, absent, other] = await Promise.all(
    [actor.postId, typed.post, typed.delegate].map((id) => (id === null ? null : findHeldPost(tx, id, now))),
  )
  const may = own != null && absent != null && recordsFor(own, absent, deskUnder(directory, own.agency, today))
  if (!may) return refuse('identity.not-your-absence')
  if (await overlaps(tx, typed)) return refuse('identity.absence-overlaps')
  if (typed.delegate === null) return { absent, other: null, capacity: null }
  const standing = other == null ? null : standsInFor(absent, other, (code) => directory.authorityOf(code).code)
  if (standing === null || other == null) return refuse('identity.not-a-delegate')
  if (standing.needsDocument && typed.document === null) return refuse('identity.authorisation-needed')
  return { absent, other, capacity: standing.capacity }
}

/**
 * Records days on which the holder of a post is away. Whoever stands in gets a post of the same role at the same agency for
 * these days and nothing beyond; it is over by itself.
 */
export const recordAbsence = async (
  tx: Db,
  directory: AgencyDirectory,
  actor: Actor,
  typed: NewAbsence,
  now: Temporal.Instant,
): Promise<string | Refusal> => {
  const told = await check(tx, directory, actor, typed, now)
  if (isRefusal(told)) return told
  const { absent, other, capacity } = told
  const id = randomUUID()
  const [from, to] = [typed.from.toString(), typed.to.toString()]
  await tables<IdentityTables>(tx)
    .insertInto('absence')
    .values({
      id,
      post: absent.id,
      from_day: from,
      to_day: to,
      delegate_post: other?.id ?? null,
      capacity,
      document: typed.document,
      recorded_at: now.toString(),
      recorded_by: actor.officerId,
      recorded_as: actor.postId,
    })
    .execute()
  if (other === null) return id
  const { role, agency } = absent
  const given = { role, agency, title: titleFor(absent, other), from, to, ...(capacity === null ? {} : { capacity }) }
  const added = await insertPosts(tx, other.officer, [given], id)
  return isRefusal(added) ? added : id
}

/** Ends an absence at once: the holder is back, and whoever stood in has no more right with the next request. */
export const cancelAbsence = async (
  tx: Db,
  directory: AgencyDirectory,
  actor: Actor,
  id: string,
  now: Temporal.Instant,
): Promise<true | Refusal> => {
  const row = await tables<IdentityTables>(tx)
    .selectFrom('absence')
    .select(['post', 'cancelled_at'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined || row.cancelled_at !== null) return refuse('identity.not-your-absence')
  const [own, absent] = await Promise.all([actor.postId, row.post].map((each) => findHeldPost(tx, each, now)))
  if (own == null || absent == null || !recordsFor(own, absent, deskUnder(directory, own.agency, localDate(now))))
    return refuse('identity.not-your-absence')
  await tables<IdentityTables>(tx)
    .updateTable('absence')
    .set({ cancelled_at: now.toString(), cancelled_by: actor.officerId })
    .where('id', '=', id)
    .execute()
  await tables<IdentityTables>(tx)
    .updateTable('post')
    .set({ ended_at: now.toString() })
    .where('absence', '=', id)
    .where('ended_at', 'is', null)
    .execute()
  return true
}
