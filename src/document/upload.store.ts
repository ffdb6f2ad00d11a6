import { type BlobStore, type Db, tables } from '#platform'
import type { DocumentTables } from './document.tables.ts'
import { addingLock } from './file.store.ts'
import type { FileType } from './file-type.ts'

/** A file that was sent ahead, to be named in what is done with it. */
export interface Upload {
  readonly id: string
  readonly dossierId: string
  readonly digest: string
  readonly type: FileType
  readonly bytes: number
  readonly uploadedAt: Temporal.Instant
  /** Id of the officer or service account. */
  readonly uploadedBy: string
}

export type NewUpload = Omit<Upload, 'digest' | 'bytes'> & { readonly content: Uint8Array }

/** For how long a file waits to be named. */
export const uploadsLast = { hours: 24 } as const

export const addUpload = async (tx: Db, blobs: BlobStore, file: NewUpload): Promise<Upload> => {
  await addingLock.execute(tx)
  const { content, ...rest } = file
  const stored: Upload = { ...rest, digest: await blobs.put(content), bytes: content.length }
  await tables<DocumentTables>(tx)
    .insertInto('document_upload')
    .values({
      id: stored.id,
      dossier_id: stored.dossierId,
      digest: stored.digest,
      type: stored.type,
      bytes: stored.bytes,
      uploaded_at: stored.uploadedAt.toString(),
      uploaded_by: stored.uploadedBy,
    })
    .execute()
  return stored
}

/** Digests of what this account sent to this dossier and may still name, by id. */
export const uploadDigestsOf = async (
  db: Db,
  { dossierId, uploadedBy }: Pick<Upload, 'dossierId' | 'uploadedBy'>,
  now: Temporal.Instant,
): Promise<ReadonlyMap<string, string>> => {
  const rows = await tables<DocumentTables>(db)
    .selectFrom('document_upload')
    .select(['id', 'digest'])
    .where('dossier_id', '=', dossierId)
    .where('uploaded_by', '=', uploadedBy)
    .where('uploaded_at', '>', new Date(now.subtract(uploadsLast).epochMilliseconds))
    .execute()
  return new Map(rows.map(({ id, digest }) => [id, digest]))
}

/** Lets go of what nobody may name any more; the bytes go with the next sweep. */
export const forgetUploads = async (db: Db, now: Temporal.Instant): Promise<void> => {
  await tables<DocumentTables>(db)
    .deleteFrom('document_upload')
    .where('uploaded_at', '<=', new Date(now.subtract(uploadsLast).epochMilliseconds))
    .execute()
}
