import { addUpload, type Upload, uploadDigestsOf } from '#document'
import { permits } from '#identity'
import { type Db, isRefusal, localDate, type Refusal, refuse } from '#platform'
import { findDossier } from '../dossier.store.ts'
import type { Dossier } from '../dossier.ts'
import { newId } from '../new-id.ts'
import { readsOf } from '../reach.ts'
import { mayRead } from '../read-dossier.ts'
import { relationsOf } from '../relations.ts'
import type { DossierServices } from '../services.ts'
import type { By } from './attach-file.ts'
import { keepingOf, takeFiles } from './take-files.ts'

/** The right by table; whoever may not read the dossier is not told that it exists. */
const uploadRefusal = async (
  services: DossierServices,
  dossier: Dossier,
  { actor, now }: By,
): Promise<Refusal | null> => {
  const directory = await services.agencies()
  const reads = readsOf(directory, actor.agency, localDate(now), dossier)
  const held = relationsOf(dossier, actor, reads, directory.authorityOf(actor.agency).code)
  const right = permits(actor, 'file.upload', held)
  if (right !== true) return mayRead(actor, directory, dossier, now) === true ? right : refuse('dossier-not-found')
  return dossier.detailsDestroyedAt === null ? null : refuse('writing-destroyed')
}

/** Keeps a file for a day, until an act, a note, a message or a scan names it. It is looked into at once. */
export const uploadFile = async (
  tx: Db,
  services: DossierServices,
  idOrCode: string,
  content: Uint8Array,
  by: By,
): Promise<Upload | Refusal> => {
  const dossier = await findDossier(tx, idOrCode, 'lock')
  if (dossier === null) return refuse('dossier-not-found')
  const shut = await uploadRefusal(services, dossier, by)
  if (shut !== null) return shut
  const files = content.length === 0 ? [] : [content]
  const checked = await takeFiles(tx, services, dossier, { place: 'ahead', files }, by)
  if (isRefusal(checked)) return checked
  const [file] = checked
  if (file === undefined) return refuse('no-file')
  const of = { id: newId(), dossierId: dossier.id, uploadedAt: by.now, uploadedBy: by.actor.officerId }
  return addUpload(tx, keepingOf(services).blobs, { ...of, ...file })
}

/** The bytes of the files that this account has sent ahead to this dossier, in the order in which they are named, each once. */
export const namedFiles = async (
  db: Db,
  services: DossierServices,
  idOrCode: string,
  ids: readonly string[] | undefined,
  { actor, now }: By,
): Promise<readonly Uint8Array[] | Refusal> => {
  if (ids === undefined || ids.length === 0) return []
  const dossier = await findDossier(db, idOrCode)
  if (dossier === null) return refuse('dossier-not-found')
  const digests = await uploadDigestsOf(db, { dossierId: dossier.id, uploadedBy: actor.officerId }, now)
  const { blobs } = keepingOf(services)
  const found: Uint8Array[] = []
  for (const id of new Set(ids)) {
    const digest = digests.get(id)
    const bytes = digest === undefined ? null : await blobs.get(digest)
    if (bytes === null) return refuse('upload-unknown', { file: id })
    found.push(bytes)
  }
  return found
}
