import type { Actor } from '#identity'
import { type Db, isRefusal, type Refusal, refuse } from '#platform'
import { actOnDossier } from '../act-on-dossier.ts'
import type { Command } from '../action-bodies.ts'
import { openShipment } from '../handing-over/handover.ts'
import { houseOf } from '../listing/keep-list.ts'
import type { DossierServices } from '../services.ts'
import {
  closeLine,
  insertManifest,
  lockDossiers,
  lockManifest,
  markPosted,
  type Numbered,
  saveNumbers,
} from './post-manifest.store.ts'
import { findManifest, type Manifest, type ManifestLine, parcelsOf } from './post-manifests.query.ts'
import { isAsScanned, plainTracking, twiceIn } from './tracking-number.ts'

interface By {
  readonly actor: Actor
  readonly now: Temporal.Instant
}

/** Opens a manifest with the results that were ticked; what somebody else took meanwhile is left out. */
export const openManifest = async (
  tx: Db,
  services: DossierServices,
  { carrier, dossiers }: { readonly carrier: string; readonly dossiers: readonly string[] },
  by: By,
): Promise<string | Refusal> => {
  await lockDossiers(tx, dossiers)
  const waiting = await parcelsOf(tx, await houseOf(services, by))
  const dossierIds = waiting.map(({ dossierId }) => dossierId).filter((id) => dossiers.includes(id))
  if (dossierIds.length === 0) return refuse('list-empty')
  const { agency, postId, name } = by.actor
  return insertManifest(tx, { agency, carrier, dossierIds, by: { post: postId, name }, now: by.now })
}

export const manifestFor = async (db: Db, services: DossierServices, id: string, by: By): Promise<Manifest | Refusal> =>
  (await findManifest(db, id, await houseOf(services, by))) ?? refuse('list-not-found')

/** A parcel that could not be done, and why; the others went through. */
export interface FailedParcel {
  readonly line: ManifestLine
  readonly refusal: Refusal
}

const listed = ({ lines }: Manifest): readonly ManifestLine[] => lines.filter(({ state }) => state === 'listed')

/** Numbers that would stand on two envelopes: results for one person at one address may lie in one. */
const sharedNumbers = (lines: readonly ManifestLine[], numbers: readonly Numbered[]): readonly string[] => {
  const told = new Map(numbers.map(({ dossierId, trackingNumber }) => [dossierId, trackingNumber]))
  const envelopes = lines.map(({ dossierId, trackingNumber, addressee, address }) => ({
    number: told.has(dossierId) ? told.get(dossierId) : trackingNumber,
    to: `${addressee} ${address}`,
  }))
  return twiceIn([...new Map(envelopes.map((each) => [`${each.number} ${each.to}`, each.number ?? null])).values()])
}

/** Writes the numbers of the labels down; nothing leaves yet. */
export const numberParcels = async (
  tx: Db,
  services: DossierServices,
  { id, numbers }: { readonly id: string; readonly numbers: readonly Numbered[] },
  by: By,
): Promise<Manifest | Refusal> => {
  await lockManifest(tx, id)
  const manifest = await manifestFor(tx, services, id, by)
  if (isRefusal(manifest)) return manifest
  if (manifest.postedAt !== null) return refuse('list-already-sent')
  if (numbers.some(({ trackingNumber }) => !isAsScanned(trackingNumber))) return refuse('tracking-number-changed')
  const plain = numbers.map(({ dossierId, trackingNumber }) => ({
    dossierId,
    trackingNumber: trackingNumber === null ? null : plainTracking(trackingNumber),
  }))
  const twice = sharedNumbers(listed(manifest), plain)
  if (twice.length > 0) return refuse('tracking-number-twice', { numbers: twice })
  await saveNumbers(tx, id, plain)
  return manifestFor(tx, services, id, by)
}

/** The post takes them: each result by its own act; a parcel without a number stays behind and can go another time. */
export const postManifest = async (
  tx: Db,
  services: DossierServices,
  { id, takenBy }: { readonly id: string; readonly takenBy: string },
  by: By,
): Promise<readonly FailedParcel[] | Refusal> => {
  const manifest = await numberParcels(tx, services, { id, numbers: [] }, by)
  if (isRefusal(manifest)) return manifest
  if (listed(manifest).every(({ trackingNumber }) => trackingNumber === null)) return refuse('no-tracking-number')
  const failed: FailedParcel[] = []
  for (const line of listed(manifest)) {
    const { dossierId, trackingNumber } = line
    const body = { carrier: manifest.carrier, trackingNumber: trackingNumber ?? '', takenBy, manifest: id }
    const done =
      trackingNumber === null
        ? refuse('no-tracking-number')
        : await actOnDossier(tx, services, dossierId, { action: 'post-result', body }, by)
    if (isRefusal(done)) failed.push({ line, refusal: done })
    await closeLine(tx, id, dossierId, isRefusal(done) ? null : (openShipment(done)?.id ?? null))
  }
  await markPosted(tx, id, takenBy, by.now)
  return failed
}

/** The post has delivered these: each dossier is closed by its own act. */
export const deliverParcels = async (
  tx: Db,
  services: DossierServices,
  { id, dossiers }: { readonly id: string; readonly dossiers: readonly string[] },
  by: By,
): Promise<readonly FailedParcel[] | Refusal> => {
  const manifest = await manifestFor(tx, services, id, by)
  if (isRefusal(manifest)) return manifest
  const failed: FailedParcel[] = []
  for (const line of manifest.lines) {
    if (line.state !== 'posted' || !dossiers.includes(line.dossierId)) continue
    const command: Command = { action: 'hand-over', body: { by: 'post' } }
    const done = await actOnDossier(tx, services, line.dossierId, command, by)
    if (isRefusal(done)) failed.push({ line, refusal: done })
  }
  return failed
}
