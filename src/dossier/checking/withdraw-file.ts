import { type DossierFile, filesOf, withdrawFile } from '#document'
import { type Db, isRefusal, type Refusal, refuse } from '#platform'
import { findDossier } from '../dossier.store.ts'
import type { Dossier } from '../dossier.ts'
import type { DossierServices } from '../services.ts'
import { attachFiles, attachRefusal, type By, recordFiles } from './attach-file.ts'

export interface Withdraw {
  readonly file: string
  readonly reason: string
  /** What stands in its place; empty: nothing does. */
  readonly files: readonly Uint8Array[]
}

const reasonLength = 500

const openFile = async (tx: Db, dossier: Dossier, id: string): Promise<DossierFile | Refusal> => {
  const file = (await filesOf(tx, dossier.id)).find((each) => each.id === id)
  if (file === undefined) return refuse('file-gone')
  return file.withdrawn === null ? file : refuse('file-withdrawn')
}

/**
 * Takes a scan out of the check, with its reason, and puts others in its place if any were sent: all of it or nothing. What was taken
 * out is kept and marked: nothing that an officer has once seen vanishes (Luật Lưu trữ 33/2024/QH15).
 */
export const takeOutFile = async (
  tx: Db,
  services: DossierServices,
  idOrCode: string,
  { file: id, reason, files }: Withdraw,
  by: By,
): Promise<Dossier | Refusal> => {
  const dossier = await findDossier(tx, idOrCode, 'lock')
  if (dossier === null) return refuse('dossier-not-found')
  const shut = await attachRefusal(services, dossier, by)
  if (shut !== null) return shut
  const file = await openFile(tx, dossier, id)
  if (isRefusal(file)) return file
  if (reason.trim() === '') return refuse('withdrawal-reason')
  const { component, version, digest } = file
  const placed = files.length === 0 ? dossier : await attachFiles(tx, services, dossier.id, { component, files }, by)
  if (isRefusal(placed)) return placed
  const why = reason.trim().slice(0, reasonLength)
  await withdrawFile(tx, file.id, { at: by.now, by: by.actor.officerId, reason: why })
  const event = { type: 'file-withdrawn', data: { component, version, digest }, detail: { reason: why } } as const
  return recordFiles(tx, services, placed, [event], by)
}
