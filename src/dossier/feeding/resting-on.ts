import type { Db } from '#platform'
import { findDossier } from '../dossier.store.ts'
import type { Dossier } from '../dossier.ts'
import { findWhole } from '../joining/bundle.store.ts'
import { isClosed } from '../status.ts'
import { correctedSince } from './feed.ts'

/**
 * The dossiers still under way into which a fact of this one's result was carried before it was corrected here; `fact` null: any,
 * for the whole result was replaced.
 */
export const restingOn = async (db: Db, id: string, fact: string | null): Promise<readonly Dossier[]> => {
  const corrected = await findDossier(db, id)
  if (corrected?.bundle == null) return []
  const { id: bundle, leg } = corrected.bundle
  const legs = (await findWhole(db, bundle))?.legs ?? []
  return legs.flatMap(({ dossier }) => {
    if (dossier === null || isClosed(dossier.status) || dossier.finishedAt !== null) return []
    const carried = dossier.facts.filter(
      (row) => row.source?.leg === leg && (fact === null || row.key === `${leg}/${fact}`),
    )
    return carried.some((row) => correctedSince(row, legs) !== null) ? [dossier] : []
  })
}
