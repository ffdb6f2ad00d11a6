import { sql } from 'kysely'
import { type BlobStore, type Db, tables, transact } from '#platform'
import type { DocumentTables } from './document.tables.ts'
import type { FileType } from './file-type.ts'

/** A scan or upload of one paper of a dossier. */
export interface DossierFile {
  readonly id: string
  readonly dossierId: string
  /** Key of the paper. */
  readonly component: string
  /** 1, and one more after each request for a supplement. */
  readonly version: number
  readonly digest: string
  readonly type: FileType
  readonly bytes: number
  readonly addedAt: Temporal.Instant
  /** Id of the officer. */
  readonly addedBy: string
  /** Taken out of the check, and kept; null: it counts. */
  readonly withdrawn: Withdrawal | null
}

/** That a file was bad or put to the wrong paper. */
export interface Withdrawal {
  readonly at: Temporal.Instant
  /** Id of the officer. */
  readonly by: string
  readonly reason: string
}

/**
 * Between putting a blob and writing its row nobody may sweep it away: who adds holds this lock shared, who sweeps alone. It ends
 * with the transaction.
 */
export const addingLock = sql`select pg_advisory_xact_lock_shared(hashtext(current_schema() || '.document_file'))`
const sweepingLock = sql`select pg_advisory_xact_lock(hashtext(current_schema() || '.document_file'))`

export type NewFile = Omit<DossierFile, 'digest' | 'bytes' | 'withdrawn'> & { readonly content: Uint8Array }

/** Null when this paper has these bytes in this version already. */
export const addFile = async (tx: Db, blobs: BlobStore, file: NewFile): Promise<DossierFile | null> => {
  await addingLock.execute(tx)
  const { content, ...rest } = file
  const stored = { ...rest, digest: await blobs.put(content), bytes: content.length, withdrawn: null }
  const { numInsertedOrUpdatedRows } = await tables<DocumentTables>(tx)
    .insertInto('document_file')
    .values({
      id: stored.id,
      dossier_id: stored.dossierId,
      component: stored.component,
      version: stored.version,
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

const instantOf = (at: Date | string): Temporal.Instant => Temporal.Instant.from(new Date(at).toISOString())

/** The newest version first, in the order they came; those that were taken out are among them. */
export const filesOf = async (db: Db, dossierId: string): Promise<readonly DossierFile[]> => {
  const rows = await tables<DocumentTables>(db)
    .selectFrom('document_file')
    .selectAll()
    .where('dossier_id', '=', dossierId)
    .orderBy('version', 'desc')
    .orderBy('added_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    dossierId: row.dossier_id,
    component: row.component,
    version: row.version,
    digest: row.digest,
    type: row.type as FileType,
    bytes: row.bytes,
    addedAt: instantOf(row.added_at),
    addedBy: row.added_by,
    withdrawn:
      row.withdrawn_at === null
        ? null
        : { at: instantOf(row.withdrawn_at), by: row.withdrawn_by ?? '', reason: row.withdrawn_reason ?? '' },
  }))
}

/** Marks a file as taken out; its bytes stay. False when it is out already, or no such file is there. */
export const withdrawFile = async (tx: Db, fileId: string, { at, by, reason }: Withdrawal): Promise<boolean> => {
  const { numUpdatedRows } = await tables<DocumentTables>(tx)
    .updateTable('document_file')
    .set({ withdrawn_at: at.toString(), withdrawn_by: by, withdrawn_reason: reason })
    .where('id', '=', fileId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Takes a dossier's files out of the tables; their bytes go with the next sweep. Gives how many they were. */
export const forgetFiles = async (tx: Db, dossierId: string): Promise<number> => {
  const { numDeletedRows } = await tables<DocumentTables>(tx)
    .deleteFrom('document_file')
    .where('dossier_id', '=', dossierId)
    .executeTakeFirst()
  const attached = await tables<DocumentTables>(tx)
    .deleteFrom('document_attachment')
    .where('dossier_id', '=', dossierId)
    .executeTakeFirst()
  await tables<DocumentTables>(tx).deleteFrom('document_upload').where('dossier_id', '=', dossierId).execute()
  return Number(numDeletedRows + attached.numDeletedRows)
}

const unowned = async (tx: Db, digests: readonly string[]): Promise<readonly string[]> => {
  const { rows } = await sql<{ digest: string }>`select d.digest from unnest(${digests}::text[]) d (digest)
    where not exists (select from document_file f where f.digest = d.digest)
      and not exists (select from document_attachment a where a.digest = d.digest)
      and not exists (select from document_upload u where u.digest = d.digest)`.execute(tx)
  return rows.map(({ digest }) => digest)
}

/** Removes every blob that no file names any more, a batch a transaction. Gives how many they were. */
export const sweepBlobs = async (db: Db, blobs: BlobStore): Promise<number> => {
  let swept = 0
  for await (const digests of blobs.batches()) {
    swept += await transact(db, async (tx) => {
      await sweepingLock.execute(tx)
      const orphans = await unowned(tx, digests)
      for (const digest of orphans) await blobs.remove(digest)
      return orphans.length
    })
  }
  return swept
}

export const sweepTask = 'document.sweep'
