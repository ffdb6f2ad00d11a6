import { attachmentsOf } from '#document'
import { type Db, type Refusal, refuse, transact } from '#platform'
import type { Download } from '#web'
import { findDossier } from '../dossier.store.ts'
import type { Dossier, ElectronicResult } from '../dossier.ts'
import type { OpenedFile } from '../noting/attached-file.ts'
import { recordBeside } from '../record.ts'
import type { DossierServices } from '../services.ts'
import { offeredFiles } from './electronic-files.ts'

export interface OpenedResult {
  readonly dossier: Pick<Dossier, 'id' | 'code'>
  readonly file: OpenedFile
}

/** The bytes of one signed result. */
export const bytesOf = async (
  db: Db,
  { files }: Pick<DossierServices, 'files'>,
  dossier: Dossier,
  wanted: string,
): Promise<OpenedResult | Refusal> => {
  const kept = (await attachmentsOf(db, dossier.id)).find(({ holder }) => holder === wanted)
  const known = dossier.electronic.some(({ id }) => id === wanted)
  const bytes = kept === undefined || !known ? null : ((await files?.blobs.get(kept.digest)) ?? null)
  if (kept === undefined || bytes === null) return refuse('file-gone')
  return { dossier, file: { id: wanted, type: kept.type, bytes } }
}

export const resultName = ({ dossier, file }: OpenedResult): Pick<Download, 'type' | 'name'> => ({
  type: file.type,
  name: `${dossier.code ?? dossier.id}-ket-qua-${file.id.slice(-6)}.pdf`,
})

const fetched = (file: ElectronicResult, now: Temporal.Instant) =>
  ({
    type: 'result-fetched',
    data: { id: file.id, digest: file.digest },
    carry: { file: { ...file, openedAt: now } },
  }) as const

/**
 * A result that the citizen fetches: only what is offered, and the first time is written down. Whoever calls has seen the proof of
 * slip and code.
 */
export const fetchResult = (
  db: Db,
  services: DossierServices,
  { id }: Pick<Dossier, 'id'>,
  wanted: string,
  now: Temporal.Instant,
): Promise<OpenedResult | Refusal> =>
  transact(db, async (tx) => {
    const dossier = await findDossier(tx, id, 'lock')
    const file = dossier === null ? undefined : offeredFiles(dossier).find((each) => each.id === wanted)
    if (dossier === null || file === undefined) return refuse('file-gone')
    const opened = await bytesOf(tx, services, dossier, wanted)
    if ('refusal' in opened) return opened
    if (file.openedAt === null) await recordBeside(tx, services, dossier, fetched(file, now), { actor: 'citizen', now })
    return opened
  })
