import { randomUUID } from 'node:crypto'
import { type Db, tables } from '#platform'
import type { NoticeTables } from './notice.tables.ts'
import type { ChannelName, NoticeKind, NoticeState } from './notice.words.ts'

/** One outcome of one message. */
export interface NoticeRow {
  readonly dossierId: string
  readonly kind: NoticeKind
  readonly occasion: string
  readonly channel: ChannelName
  readonly state: NoticeState
  /** The appointment that the message named. */
  readonly dueAt: Temporal.Instant | null
  readonly createdAt: Temporal.Instant
}

export type Occasion = Pick<NoticeRow, 'dossierId' | 'kind' | 'occasion'>

/** Whether this occasion has found its end; a failed try has not. */
export const isSettled = async (db: Db, { dossierId, kind, occasion }: Occasion): Promise<boolean> => {
  const row = await tables<NoticeTables>(db)
    .selectFrom('notice')
    .select('id')
    .where('dossier_id', '=', dossierId)
    .where('kind', '=', kind)
    .where('occasion', '=', occasion)
    .where('state', '!=', 'failed')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export const addNotice = async (db: Db, row: NoticeRow): Promise<void> => {
  const createdAt = row.createdAt.toString()
  await tables<NoticeTables>(db)
    .insertInto('notice')
    .values({
      id: randomUUID(),
      dossier_id: row.dossierId,
      kind: row.kind,
      occasion: row.occasion,
      due_at: row.dueAt?.toString() ?? null,
      channel: row.channel,
      state: row.state,
      created_at: createdAt,
      sent_at: row.state === 'sent' ? createdAt : null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** What a dossier's people were told, the oldest first: for the dossier's page. */
export const noticesOf = async (db: Db, dossierId: string): Promise<readonly NoticeRow[]> => {
  const rows = await tables<NoticeTables>(db)
    .selectFrom('notice')
    .selectAll()
    .where('dossier_id', '=', dossierId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  const instant = (date: Date) => Temporal.Instant.fromEpochMilliseconds(date.getTime())
  return rows.map((row) => ({
    dossierId: row.dossier_id,
    kind: row.kind as NoticeKind,
    occasion: row.occasion,
    channel: row.channel as ChannelName,
    state: row.state as NoticeState,
    dueAt: row.due_at === null ? null : instant(row.due_at),
    createdAt: instant(row.created_at),
  }))
}
