import { addFile, type FileType, fileTypeOf } from '#document'
import { type Actor, permits } from '#identity'
import { type Db, digestOf, localDate, type Refusal, refuse, type Scan, ScanFailed } from '#platform'
import { findDossier } from '../dossier.store.ts'
import type { Dossier } from '../dossier.ts'
import type { DossierEvent, EventOf } from '../events.ts'
import { evolve } from '../evolve.ts'
import { newId } from '../new-id.ts'
import { reachOf } from '../reach.ts'
import { mayRead } from '../read-dossier.ts'
import { record, stampOf } from '../record.ts'
import { relationsOf } from '../relations.ts'
import type { DossierServices, FileKeeping } from '../services.ts'
import { type Status, statuses } from '../status.ts'

/** 10 MB hold forty pages of a good scan; more files go in a second sending. */
export const uploadLimits = { fileBytes: 10_000_000, files: 10, bytes: 50_000_000 } as const

/** Papers may come as long as the dossier is worked on. */
const takesFiles = (status: Status): boolean => !statuses[status].closed && status !== 'decided'

/** Files of one sending belong to the round that they came in: after a supplement was asked for, they are a new version. */
export const versionOf = ({ supplements }: Pick<Dossier, 'supplements'>): number =>
  1 + supplements.filter(({ state }) => state === 'sent' || state === 'received').length

export interface Checked {
  readonly content: Uint8Array
  readonly type: FileType
}

/** Every file is what it may be, or none is taken. */
const checkFiles = (files: readonly Uint8Array[]): readonly Checked[] | Refusal => {
  if (files.length === 0) return refuse('no-file')
  if (files.length > uploadLimits.files || files.some(({ length }) => length > uploadLimits.fileBytes))
    return refuse('file-too-large', { megabytes: uploadLimits.fileBytes / 1_000_000, files: uploadLimits.files })
  const checked = files.flatMap((content) => {
    const type = fileTypeOf(content)
    return type === null ? [] : [{ content, type }]
  })
  return checked.length === files.length ? checked : refuse('file-type')
}

interface Infected {
  /** What the scanner calls it. */
  readonly found: string
  readonly content: Uint8Array
}

/** The first file in which the scanner found something; null: nothing, or nobody looks. */
const scanFiles = async (scan: Scan | null, files: readonly Checked[]): Promise<Infected | Refusal | null> => {
  if (scan === null) return null
  try {
    for (const { content } of files) {
      const found = await scan(content)
      if (found !== null) return { found, content }
    }
    return null
  } catch (error) {
    if (error instanceof ScanFailed) return refuse('scan-unavailable')
    throw error
  }
}

/** Files that are what they may be and hold nothing harmful, or the reason why none is taken. */
export const inspectFiles = async (
  { scan }: Pick<FileKeeping, 'scan'>,
  files: readonly Uint8Array[],
): Promise<readonly Checked[] | Refusal> => {
  const checked = checkFiles(files)
  if ('refusal' in checked) return checked
  const bad = await scanFiles(scan, checked)
  if (bad === null) return checked
  return 'refusal' in bad ? bad : refuse('file-infected')
}

/** The right by table, then the state; whoever may not read the dossier is not told that it exists. */
export const attachRefusal = async (
  services: DossierServices,
  dossier: Dossier,
  { actor, now }: By,
): Promise<Refusal | null> => {
  const [directory, { field }] = await Promise.all([
    services.agencies(),
    services.procedures.version(dossier.procedureVersionId, localDate(dossier.acceptedAt ?? dossier.submittedAt)),
  ])
  const reach = reachOf(directory, actor.agency, localDate(now), dossier, field)
  const held = relationsOf(dossier, actor, reach, directory.authorityOf(actor.agency).code)
  const right = permits(actor, 'dossier.attach-file', held)
  if (right !== true) return mayRead(actor, directory, dossier, now) === true ? right : refuse('dossier-not-found')
  return takesFiles(dossier.status) ? null : refuse('files-closed')
}

export interface Attach {
  /** Key of the paper. */
  readonly component: string
  readonly files: readonly Uint8Array[]
}

export interface By {
  readonly actor: Actor
  readonly now: Temporal.Instant
}

/** Writes what happened to files; nothing of the dossier itself changes by it. */
export const recordFiles = (
  tx: Db,
  services: DossierServices,
  dossier: Dossier,
  events: readonly DossierEvent[],
  { actor, now }: By,
): Promise<Dossier> => {
  const after = events.reduce<Dossier>((before, event) => evolve(before, event), dossier)
  const author = { action: events.at(-1)?.type ?? 'file-added', name: actor.name }
  return record(tx, services, dossier, after, [{ events, stamp: stampOf(actor, now, now, undefined) }], author)
}

/** The infected bytes are kept nowhere; that they came is, by digest and by the scanner's name for what it found. */
const turnAway = async (
  tx: Db,
  services: DossierServices,
  dossier: Dossier,
  component: string,
  { found, content }: Infected,
  by: By,
): Promise<Refusal> => {
  const data = { component, found: found.slice(0, 100), digest: digestOf(content), bytes: content.length }
  await recordFiles(tx, services, dossier, [{ type: 'file-refused', data }], by)
  return refuse('file-infected')
}

/**
 * Keeps scans of one paper: bytes in the blob store, a row a file, and an event with digest and size alone, so that the chain
 * holds nothing personal. The same bytes twice in one version are one file. A refusal writes nothing but that malware came: its
 * door commits also then.
 */
export const attachFiles = async (
  tx: Db,
  services: DossierServices,
  { blobs, scan }: FileKeeping,
  idOrCode: string,
  { component, files }: Attach,
  by: By,
): Promise<Dossier | Refusal> => {
  const dossier = await findDossier(tx, idOrCode, 'lock')
  if (dossier === null) return refuse('dossier-not-found')
  const shut = await attachRefusal(services, dossier, by)
  if (shut !== null) return shut
  if (!dossier.components.some(({ key }) => key === component))
    return refuse('unknown-component', { papers: [component] })
  const checked = checkFiles(files)
  if ('refusal' in checked) return checked
  const bad = await scanFiles(scan, checked)
  if (bad !== null) return 'refusal' in bad ? bad : turnAway(tx, services, dossier, component, bad, by)
  const version = versionOf(dossier)
  const events: EventOf<'file-added'>[] = []
  for (const { content, type } of checked) {
    const of = { id: newId(), dossierId: dossier.id, component, version, type }
    const added = await addFile(tx, blobs, { ...of, content, addedAt: by.now, addedBy: by.actor.officerId })
    if (added === null) continue
    const { digest, bytes } = added
    events.push({ type: 'file-added', data: { component, version, digest, type, bytes } })
  }
  return events.length === 0 ? refuse('file-there') : recordFiles(tx, services, dossier, events, by)
}
