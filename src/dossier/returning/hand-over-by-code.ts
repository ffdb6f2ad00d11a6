import type { Actor } from '#identity'
import { type Db, isRefusal, type Refusal } from '#platform'
import { actOnDossier } from '../act-on-dossier.ts'
import type { Dossier } from '../dossier.ts'
import type { DossierServices } from '../services.ts'
import { checkCode } from './return-code.store.ts'

interface Told {
  readonly dossierId: string
  readonly code: string
  /** Who receives, where that is not the owner. */
  readonly name: string
  /** By what authority, where the dossier does not name him. */
  readonly basis: string
  /** The wrong paper came back, where this result corrects one. */
  readonly tookBack: boolean
}

/** Whoever has no identity paper receives the result by the code that was sent to the dossier's people; the same act. */
export const handOverByCode = async (
  tx: Db,
  services: DossierServices,
  { dossierId, code, name, basis, tookBack }: Told,
  { actor, now }: { readonly actor: Actor; readonly now: Temporal.Instant },
): Promise<Dossier | Refusal> => {
  const right = await checkCode(tx, dossierId, code, now)
  if (isRefusal(right)) return right
  const recipient =
    name === '' ? {} : { recipient: { kind: 'person' as const, name, ...(basis === '' ? {} : { basis }) } }
  const old = tookBack ? { oldPaper: 'taken-back' as const } : {}
  const command = { action: 'hand-over', body: { by: 'counter', ...recipient, ...old } } as const
  return actOnDossier(tx, services, dossierId, command, { actor, now, proof: 'code' })
}
