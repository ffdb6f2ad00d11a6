import type { AgencyDirectory } from '#agency'
import type { Actor } from '#identity'
import { type Db, type Refusal, refuse } from '#platform'
import { findDossier } from '../dossier.store.ts'
import { mayRead } from '../read-dossier.ts'
import type { TakeIn } from './take-in.schema.ts'

/**
 * A link leads to a dossier that stands here and that whoever links may read. Unknown and hidden are refused alike: a link must
 * not tell what exists.
 */
export const unknownLink = async (
  tx: Db,
  actor: Actor,
  directory: AgencyDirectory,
  links: TakeIn['links'],
  now: Temporal.Instant,
): Promise<Refusal | null> => {
  for (const { dossier: id } of links ?? []) {
    const other = await findDossier(tx, id)
    if (other === null || mayRead(actor, directory, other, now) !== true)
      return refuse('link-not-found', { dossier: id })
  }
  return null
}
