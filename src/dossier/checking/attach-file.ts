import { addFile } from '#document'
import { type Actor, permits } from '#identity'
import { type Db, localDate, type Refusal, refuse } from '#platform'
import { findDossier } from '../dossier.store.ts'
import type { Dossier } from '../dossier.ts'
import type { DossierEvent, EventOf } from '../events.ts'
import { evolve } from '../evolve.ts'
import { newId } from '../new-id.ts'
import { reachOf } from '../reach.ts'
import { mayRead } from '../read-dossier.ts'
import { record, stampOf } from '../record.ts'
import { relationsOf } from '../relations.ts'
import type { DossierServices } from '../services.ts'
import { type Status, statuses } from '../status.ts'
import { keepingOf, takeFiles } from './take-files.ts'

/** Papers may come as long as the dossier is worked on. */
const takesFiles = (status: Status): boolean => !statuses[status].closed && status !== 'decided'

/** Files of one sending belong to the round that they came in: after a supplement was asked for, they are a new version. */
export const versionOf = ({ supplements }: Pick<Dossier, 'supplements'>): number =>
  1 + supplements.filter(({ state }) => state === 'sent' || state === 'received').length

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

/**
 * Keeps scans of one paper: bytes in the blob store, a row a file, and an event with digest and size alone, so that the chain
 * holds nothing personal. The same bytes twice in one version are one file. A refusal writes nothing but that malware came: its
 * door commits also then.
 */
export const attachFiles = async (
  tx: Db,
  services: DossierServices,
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
  const checked = await takeFiles(tx, services, dossier, { place: 'scan', component, files }, by)
  if ('refusal' in checked) return checked
  const { blobs } = keepingOf(services)
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
