import { type Attachment, addAttachment } from '#document'
import type { Actor } from '#identity'
import type { Db, Refusal } from '#platform'
import type { Dossier } from '../dossier.ts'
import { newId } from '../new-id.ts'
import type { DossierServices } from '../services.ts'
import { type Brought, type Checked, keepingOf, takeFiles } from './take-files.ts'

interface Holding {
  readonly dossierId: string
  /** Id of the note, message or answer. */
  readonly holder: string
}

interface By {
  readonly actor: Actor | 'citizen'
  readonly now: Temporal.Instant
}

/** Keeps files that were looked into. The same bytes twice are one file. */
export const keepAttached = async (
  tx: Db,
  services: DossierServices,
  { dossierId, holder }: Holding,
  files: readonly Checked[],
  { actor, now }: By,
): Promise<readonly Attachment[]> => {
  const { blobs } = keepingOf(services)
  const addedBy = actor === 'citizen' ? actor : actor.officerId
  const kept: Attachment[] = []
  for (const { content, type } of files) {
    const file = { id: newId(), dossierId, holder, type, content, addedAt: now, addedBy }
    const added = await addAttachment(tx, blobs, file)
    if (added !== null) kept.push(added)
  }
  return kept
}

/** Looks into files and attaches them to what is being written: all of them or none. */
export const attachTo = async (
  tx: Db,
  services: DossierServices,
  dossier: Dossier,
  { holder, ...brought }: Brought & Pick<Holding, 'holder'>,
  by: By,
): Promise<readonly Attachment[] | Refusal> => {
  if (brought.files.length === 0) return []
  const checked = await takeFiles(tx, services, dossier, brought, by)
  if ('refusal' in checked) return checked
  return keepAttached(tx, services, { dossierId: dossier.id, holder }, checked, by)
}
