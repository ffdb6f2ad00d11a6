import { type BlobStore, type Db, tables } from '#platform'
import type { DocumentTables } from './document.tables.ts'
import { addingLock } from './file.store.ts'
import type { FileType } from './file-type.ts'

/** A file that belongs to no paper of the dossier but to something written about it. */
export interface Attachment {
  readonly id: string
  readonly dossierId: string
  /** Id of the note that it is attached to. */
  readonly holder: string
  readonly digest: string
  readonly type: FileType
  readonly bytes: number
  readonly addedAt: Temporal.Instant
  /** Id of the officer. */
  readonly addedBy: string
}

export type NewAttachment = Omit<Attachment, 'digest' | 'bytes'> & { readonly content: Uint8Array }

/** Null when the holder has these bytes already. */
export const addAttachment = async (tx: Db, blobs: BlobStore, file: NewAttachment): Promise<Attachment | null> => {
  await addingLock.execute(tx)
  const { content, ...rest } = file
  const stored: Attachment = { ...rest, digest: await blobs.put(content), bytes: content.length }
  const { numInsertedOrUpdatedRows } = await tables<DocumentTables>(tx)
    .insertInto('document_attachment')
    .values({
      id: stored.id,
      dossier_id: stored.dossierId,
      holder: stored.holder,
      digest: stored.digest,
      type: stored.type,
      bytes: stored.bytes,
      added_at: stored.addedAt.toString(),
      added_by: stored.addedBy,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n ? stored : null
}

/** Everything attached to what was written about a dossier, in the order it came. */
export const attachmentsOf = async (db: Db, dossierId: string): Promise<readonly Attachment[]> => {
  const rows = await tables<DocumentTables>(db)
    .selectFrom('document_attachment')
    .selectAll()
    .where('dossier_id', '=', dossierId)
    .orderBy('added_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    dossierId: row.dossier_id,
    holder: row.holder,
    digest: row.digest,
    type: row.type as FileType,
    bytes: row.bytes,
    addedAt: Temporal.Instant.from(new Date(row.added_at).toISOString()),
    addedBy: row.added_by,
  }))
}
