import { CompiledQuery } from 'kysely'
import type { AgencyDirectory } from '#agency'
import { type Actor, relationsFor } from '#identity'
import { type Db, localDate } from '#platform'
import { deskOf } from '../reach.ts'

/** What a one-stop has before it: a citizen's message that nobody has opened, or a proposal that nobody has answered. */
export interface WaitingMessage {
  readonly id: string
  readonly dossierId: string
  readonly code: string
  readonly ownerName: string
  readonly procedureCode: string
  readonly kind: 'received' | 'proposed'
  readonly at: Temporal.Instant
}

/** How far they are counted. */
export const countedTo = 100
export const messagesAPage = 50

/**
 * A dossier goes on at the one-stop that succeeded: the index finds by the agency's name of then, the dossier says whose it is
 * now. `$1` agencies of then and now, `$2` of now.
 */
const waiting = `from dossier_citizen_message m join dossier d on d.id = m.dossier_id
  where ((m.state = 'received' and m.read_at is null) or m.state = 'proposed')
    and m.one_stop = any($1::text[]) and d.received_at_agency = any($2::text[])`

const places = (directory: AgencyDirectory, agency: string, now: Temporal.Instant) => {
  const day = localDate(now)
  const desk = deskOf(directory, agency, day)
  const before = desk.flatMap((code) => directory.predecessorsOf(code, day).map((each) => each.code))
  return [[...new Set([...desk, ...before])], desk] as const
}

type Asker = Pick<Actor, 'role' | 'agency'>

const speaks = ({ role }: Asker): boolean => relationsFor('citizen-message.send', role).length > 0

/** How many wait, counted no further than 100; null: this post does not speak to citizens. */
export const waitingCount = async (
  db: Db,
  actor: Asker,
  directory: AgencyDirectory,
  now: Temporal.Instant,
): Promise<number | null> => {
  if (!speaks(actor)) return null
  const text = `select count(*)::int as n from (select 1 ${waiting} limit ${countedTo}) w`
  const { rows } = await db.executeQuery(CompiledQuery.raw(text, [...places(directory, actor.agency, now)]))
  return (rows[0] as { n: number }).n
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const listed = `select m.id, m.dossier_id, m.state, m.written_at, d.code, d.owner_name, d.procedure_code ${waiting}
  and ($3::uuid is null or (m.written_at, m.id) > (select a.written_at, a.id from dossier_citizen_message a where a.id = $3))
  order by m.written_at, m.id limit $4`

interface Row {
  readonly id: string
  readonly dossier_id: string
  readonly state: 'received' | 'proposed'
  readonly written_at: Date
  readonly code: string | null
  readonly owner_name: string
  readonly procedure_code: string
}

/** Those that wait, the oldest first, a page at a time; `after` is the last of the page before. */
export const waitingMessages = async (
  db: Db,
  actor: Asker,
  directory: AgencyDirectory,
  now: Temporal.Instant,
  { after, limit = messagesAPage }: { readonly after?: string | undefined; readonly limit?: number } = {},
): Promise<{ readonly rows: readonly WaitingMessage[]; readonly next: string | null }> => {
  if (!speaks(actor)) return { rows: [], next: null }
  const cursor = after !== undefined && uuid.test(after) ? after : null
  const asked = [...places(directory, actor.agency, now), cursor, limit + 1]
  const { rows } = await db.executeQuery(CompiledQuery.raw(listed, asked))
  const found = (rows as readonly Row[]).map((row) => ({
    id: row.id,
    dossierId: row.dossier_id,
    code: row.code ?? '',
    ownerName: row.owner_name,
    procedureCode: row.procedure_code,
    kind: row.state,
    at: Temporal.Instant.fromEpochMilliseconds(row.written_at.getTime()),
  }))
  const page = found.slice(0, limit)
  return { rows: page, next: found.length > limit ? (page.at(-1)?.id ?? null) : null }
}
