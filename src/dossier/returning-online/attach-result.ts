import { formatDate } from '#calendar'
import { readSignedPdf, type SignedPdfFault, trustAnchors } from '#document'
import { permits } from '#identity'
import { type Db, digestOf, isRefusal, localDate, type Refusal, refuse } from '#platform'
import { type Act, actOnDossier } from '../act-on-dossier.ts'
import type { CommandOf } from '../action-bodies.ts'
import { keepAttached } from '../checking/attach-to.ts'
import { keepingOf, takeFiles } from '../checking/take-files.ts'
import { findDossier } from '../dossier.store.ts'
import type { Dossier } from '../dossier.ts'
import { readsOf } from '../reach.ts'
import { mayRead } from '../read-dossier.ts'
import { relationsOf } from '../relations.ts'
import type { DossierServices } from '../services.ts'
import { fileOf, standing } from './electronic-files.ts'

/** The right by table, before anything is looked into; whoever may not read the dossier is not told that it exists. */
const shutTo = async (services: DossierServices, dossier: Dossier, { actor, now }: Act): Promise<Refusal | null> => {
  const directory = await services.agencies()
  const reads = readsOf(directory, actor.agency, localDate(now), dossier)
  const held = relationsOf(dossier, actor, reads, directory.authorityOf(actor.agency).code)
  const right = permits(actor, 'dossier.attach-result', held)
  if (right === true) return null
  return mayRead(actor, directory, dossier, now) === true ? right : refuse('dossier-not-found')
}

/** The bytes of the file that stands for a result already, to be checked again; null: there is none. */
const keptBytes = async (
  services: DossierServices,
  dossier: Dossier,
  wanted: string | undefined,
): Promise<Uint8Array | null> => {
  const results = standing(dossier).filter(({ id }) => wanted === undefined || id === wanted)
  const file = results.flatMap((result) => fileOf(dossier, result) ?? [])[0]
  return file === undefined ? null : keepingOf(services).blobs.get(file.digest)
}

const faultRefusal = (fault: SignedPdfFault, until: string | undefined): Refusal => {
  if (until === undefined) return refuse(fault)
  const day = formatDate(localDate(Temporal.Instant.from(until)))
  return refuse(fault, { until, vi: day, en: day })
}

const brought = async (
  tx: Db,
  services: DossierServices,
  dossier: Dossier,
  files: readonly Uint8Array[],
  act: Act,
): Promise<Uint8Array | Refusal> => {
  if (files.length > 1) return refuse('one-signed-file')
  const checked = await takeFiles(tx, services, dossier, { place: 'result', files }, act)
  if (isRefusal(checked)) return checked
  const [file] = checked
  return file?.type === 'application/pdf' ? file.content : refuse('one-signed-file')
}

/**
 * A signed result and what its signatures say. Nothing is kept of a file that does not hold; of one that does the history keeps digest
 * and verdict, and its bytes are stored once the act stands. Without a file the one that is there is checked again: an authority may
 * have become known since.
 */
export const attachSignedResult = async (
  tx: Db,
  services: DossierServices,
  idOrCode: string,
  body: CommandOf<'attach-result'>['body'],
  files: readonly Uint8Array[],
  act: Act,
): Promise<Dossier | Refusal> => {
  const dossier = await findDossier(tx, idOrCode, 'lock')
  if (dossier === null) return refuse('dossier-not-found')
  const shut = await shutTo(services, dossier, act)
  if (shut !== null) return shut
  const command = { action: 'attach-result', body } as const
  const content =
    files.length === 0
      ? await keptBytes(services, dossier, body.result)
      : await brought(tx, services, dossier, files, act)
  if (content === null) return actOnDossier(tx, services, dossier.id, command, act)
  if (isRefusal(content)) return content
  const reading = await readSignedPdf(content, { anchors: await trustAnchors(tx), now: act.now })
  if ('fault' in reading) return faultRefusal(reading.fault, reading.until)
  const signedResult = { digest: digestOf(content), bytes: content.length, reading }
  const done = await actOnDossier(tx, services, dossier.id, command, { ...act, signedResult })
  if (isRefusal(done)) return done
  const file = done.electronic.findLast(
    ({ digest, replacedAt }) => digest === signedResult.digest && replacedAt === null,
  )
  if (file === undefined) throw new Error('a signed result was attached and is not there')
  await keepAttached(tx, services, { dossierId: done.id, holder: file.id }, [{ content, type: 'application/pdf' }], act)
  return done
}
