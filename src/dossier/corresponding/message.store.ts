import { sql } from 'kysely'
import { type Db, tables } from '#platform'
import type { DossierTables } from '../dossier.tables.ts'
import { type CitizenMessage, type MessageState, shownMessages } from './message.ts'

const instant = (date: Date): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(date.getTime())
const maybe = (date: Date | null): Temporal.Instant | null => (date === null ? null : instant(date))

export const addMessage = async (tx: Db, message: CitizenMessage & { readonly salt: string }): Promise<void> => {
  await tables<DossierTables>(tx)
    .insertInto('dossier_citizen_message')
    .values({
      id: message.id,
      dossier_id: message.dossierId,
      direction: message.state === 'received' ? 'from-citizen' : 'to-citizen',
      state: message.state,
      one_stop: message.oneStop,
      body: message.text,
      salt: message.salt,
      written_by: message.writtenBy,
      written_post: message.writtenPost,
      written_at: message.writtenAt.toString(),
      settled_by: message.settledBy,
      settled_post: message.settledPost,
      settled_at: message.settledAt?.toString() ?? null,
    })
    .execute()
}

/** Writes the answer to a proposal. */
export const settleMessage = async (tx: Db, message: CitizenMessage & { readonly salt: string }): Promise<void> => {
  await tables<DossierTables>(tx)
    .updateTable('dossier_citizen_message')
    .set({
      state: message.state,
      body: message.text,
      salt: message.salt,
      proposed_body: message.proposedText,
      reason: message.reason,
      settled_by: message.settledBy,
      settled_post: message.settledPost,
      settled_at: message.settledAt?.toString() ?? null,
    })
    .where('id', '=', message.id)
    .execute()
}

const select = (db: Db) => tables<DossierTables>(db).selectFrom('dossier_citizen_message').selectAll()

type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>

const messageOf = (row: Row): CitizenMessage => ({
  id: row.id,
  dossierId: row.dossier_id,
  state: row.state as MessageState,
  oneStop: row.one_stop,
  text: row.body,
  proposedText: row.proposed_body,
  reason: row.reason,
  writtenBy: row.written_by,
  writtenPost: row.written_post,
  writtenAt: instant(row.written_at),
  settledBy: row.settled_by,
  settledPost: row.settled_post,
  settledAt: maybe(row.settled_at),
  readAt: maybe(row.read_at),
})

/** The latest messages of a dossier, the newest last; with `before`, those that were written before that one. */
export const messagesOf = async (
  db: Db,
  dossierId: string,
  { before, limit = shownMessages }: { readonly before?: string | undefined; readonly limit?: number } = {},
): Promise<readonly CitizenMessage[]> => {
  const rows = await select(db)
    .where('dossier_id', '=', dossierId)
    .$if(before !== undefined, (query) =>
      query.where(
        sql<boolean>`(written_at, id) < (select b.written_at, b.id from dossier_citizen_message b where b.id = ${before}::uuid)`,
      ),
    )
    .orderBy('written_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(messageOf).reverse()
}

/** One message; locked until the transaction ends. */
export const findMessage = async (tx: Db, dossierId: string, id: string): Promise<CitizenMessage | null> => {
  const row = await select(tx)
    .where('dossier_id', '=', dossierId)
    .where(sql<boolean>`id::text = ${id}`)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? null : messageOf(row)
}

/** How many a citizen has written about a dossier since. */
export const receivedSince = async (tx: Db, dossierId: string, since: Temporal.Instant): Promise<number> => {
  const { n } = await tables<DossierTables>(tx)
    .selectFrom('dossier_citizen_message')
    .select(sql<number>`count(*)::int`.as('n'))
    .where('dossier_id', '=', dossierId)
    .where('state', '=', 'received')
    .where('written_at', '>', sql<Date>`${since.toString()}::timestamptz`)
    .executeTakeFirstOrThrow()
  return n
}

/** Marks what the citizen wrote as opened. Answers whether anything was new. */
export const markOpened = async (
  db: Db,
  dossierId: string,
  officer: string,
  now: Temporal.Instant,
): Promise<boolean> => {
  const { numUpdatedRows } = await tables<DossierTables>(db)
    .updateTable('dossier_citizen_message')
    .set({ read_at: now.toString(), read_by: officer })
    .where('dossier_id', '=', dossierId)
    .where('state', '=', 'received')
    .where('read_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Who of the officers is to hear of a message: whose proposal was turned down; whose words the citizen answers. */
export const concernedBy = async (
  db: Db,
  messageId: string,
): Promise<{
  readonly dossierId: string
  readonly state: MessageState
  readonly officers: readonly string[]
} | null> => {
  const row = await select(db).where(sql<boolean>`id::text = ${messageId}`).executeTakeFirst()
  if (row === undefined) return null
  const { dossier_id: dossierId, state, written_by: writer } = row
  if (state === 'turned-down') return { dossierId, state, officers: writer === null ? [] : [writer] }
  if (state !== 'received') return null
  const last = await tables<DossierTables>(db)
    .selectFrom('dossier_citizen_message')
    .select(['written_by', 'settled_by'])
    .where('dossier_id', '=', dossierId)
    .where('state', '=', 'sent')
    .where('settled_at', '<=', row.written_at)
    .orderBy('settled_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  // the one-stop has its own list
  const asker = last === undefined || last.written_by === last.settled_by ? null : last.written_by
  return { dossierId, state, officers: asker === null ? [] : [asker] }
}

/** How the message stands that holds an attachment; null: its holder is no message of this dossier. */
export const stateOf = async (db: Db, dossierId: string, id: string): Promise<MessageState | null> => {
  const row = await tables<DossierTables>(db)
    .selectFrom('dossier_citizen_message')
    .select('state')
    .where('dossier_id', '=', dossierId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? null : (row.state as MessageState)
}
