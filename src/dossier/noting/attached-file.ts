import { type Attachment, attachmentsOf, type FileType } from '#document'
import { type Db, type Refusal, refuse } from '#platform'
import type { DossierServices } from '../services.ts'

/** A file with its bytes. */
export interface OpenedFile {
  readonly id: string
  readonly type: FileType
  readonly bytes: Uint8Array
}

/** One file of what is written about a dossier, where `shown` says that its holder is of the kind that is read here. */
export const openAttached = async (
  db: Db,
  { files }: Pick<DossierServices, 'files'>,
  dossierId: string,
  wanted: string,
  shown: (file: Attachment) => boolean | Promise<boolean>,
): Promise<OpenedFile | Refusal> => {
  const file = (await attachmentsOf(db, dossierId)).find(({ id }) => id === wanted)
  if (file === undefined || !(await shown(file))) return refuse('file-gone')
  const bytes = (await files?.blobs.get(file.digest)) ?? null
  return bytes === null ? refuse('file-gone') : { id: file.id, type: file.type, bytes }
}
