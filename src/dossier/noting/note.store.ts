import { sql } from 'kysely'
import { type Db, tables } from '#platform'
import type { DossierTables } from '../dossier.tables.ts'
import { type Note, shownNotes } from './note.ts'

const instant = (date: Date): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(date.getTime())

export const addNote = async (tx: Db, note: Note & { readonly salt: string }): Promise<void> => {
  await tables<DossierTables>(tx)
    .insertInto('dossier_note')
    .values({
      id: note.id,
      dossier_id: note.dossierId,
      officer: note.officer,
      post: note.post,
      body: note.text,
      salt: note.salt,
      written_at: note.writtenAt.toString(),
      withdrawn_at: null,
    })
    .execute()
  if (note.mentions.length === 0) return
  await tables<DossierTables>(tx)
    .insertInto('dossier_note_mention')
    .values(note.mentions.map((officer) => ({ note_id: note.id, officer })))
    .execute()
}

const select = (db: Db) =>
  tables<DossierTables>(db)
    .selectFrom('dossier_note as n')
    .select(['n.id', 'n.dossier_id', 'n.officer', 'n.post', 'n.body', 'n.written_at', 'n.withdrawn_at'])
    .select(
      sql<string[]>`array(select m.officer from dossier_note_mention m where m.note_id = n.id order by m.officer)`.as(
        'mentions',
      ),
    )

type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>

const noteOf = (row: Row): Note => ({
  id: row.id,
  dossierId: row.dossier_id,
  officer: row.officer,
  post: row.post,
  text: row.body,
  writtenAt: instant(row.written_at),
  withdrawnAt: row.withdrawn_at === null ? null : instant(row.withdrawn_at),
  mentions: row.mentions,
})

/** The latest notes of a dossier, the newest last; with `before`, those that were written before that note. */
export const notesOf = async (
  db: Db,
  dossierId: string,
  { before, limit = shownNotes }: { readonly before?: string | undefined; readonly limit?: number } = {},
): Promise<readonly Note[]> => {
  const rows = await select(db)
    .where('n.dossier_id', '=', dossierId)
    .$if(before !== undefined, (query) =>
      query.where(
        sql<boolean>`(n.written_at, n.id) < (select b.written_at, b.id from dossier_note b where b.id = ${before}::uuid)`,
      ),
    )
    .orderBy('n.written_at', 'desc')
    .orderBy('n.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(noteOf).reverse()
}

/** One note; locked until the transaction ends. */
export const findNote = async (tx: Db, dossierId: string, id: string): Promise<Note | null> => {
  const row = await select(tx)
    .where('n.dossier_id', '=', dossierId)
    .where(sql<boolean>`n.id::text = ${id}`)
    .forUpdate('n')
    .executeTakeFirst()
  return row === undefined ? null : noteOf(row)
}

export const markWithdrawn = async (tx: Db, id: string, at: Temporal.Instant): Promise<void> => {
  await tables<DossierTables>(tx)
    .updateTable('dossier_note')
    .set({ withdrawn_at: at.toString() })
    .where('id', '=', id)
    .execute()
}

/** Whom a note calls, for whoever tells them. */
export interface NoteMentions {
  readonly dossierId: string
  readonly officers: readonly string[]
}

/** Null when there is no such note, or it was withdrawn before anybody heard of it. Its author is not told of himself. */
export const mentionsIn = async (db: Db, noteId: string): Promise<NoteMentions | null> => {
  const row = await select(db).where(sql<boolean>`n.id::text = ${noteId}`).executeTakeFirst()
  if (row === undefined || row.withdrawn_at !== null) return null
  return { dossierId: row.dossier_id, officers: row.mentions.filter((officer) => officer !== row.officer) }
}

/** Whether an attachment's holder is a note of this dossier. */
export const isNote = async (db: Db, dossierId: string, id: string): Promise<boolean> =>
  (await tables<DossierTables>(db)
    .selectFrom('dossier_note')
    .select('id')
    .where('dossier_id', '=', dossierId)
    .where('id', '=', id)
    .executeTakeFirst()) !== undefined
