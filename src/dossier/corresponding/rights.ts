import type { AgencyDirectory } from '#agency'
import { type Actor, type Permission, permits } from '#identity'
import { localDate, type Refusal, refuse } from '#platform'
import type { Dossier } from '../dossier.ts'
import { reachOf, readsOf } from '../reach.ts'
import { mayRead } from '../read-dossier.ts'
import { type Related, relationsOf } from '../relations.ts'
import type { DossierServices } from '../services.ts'

/**
 * Whether a post may read what the officers of a dossier write: like the dossier itself, but for an agency that was only asked
 * for an opinion.
 */
export const mayReadAs = (
  actor: Actor,
  permission: Extract<Permission, 'note.read' | 'note.write' | 'citizen-message.read'>,
  directory: AgencyDirectory,
  dossier: Related,
  now: Temporal.Instant,
): ReturnType<typeof permits> => {
  const reads = readsOf(directory, actor.agency, localDate(now), dossier)
  return permits(actor, permission, relationsOf(dossier, actor, reads, directory.authorityOf(actor.agency).code))
}

export type WritePermission = Extract<Permission, 'note.write' | 'citizen-message.propose' | 'citizen-message.send'>

export interface By {
  readonly actor: Actor
  readonly now: Temporal.Instant
}

/** Why this officer may not write here, by the table of rights; null: he may. Whoever may not read the dossier is not told of it. */
export const writeRefusal = async (
  services: Pick<DossierServices, 'agencies' | 'procedures'>,
  dossier: Dossier,
  permission: WritePermission,
  { actor, now }: By,
): Promise<Refusal | null> => {
  const day = localDate(dossier.acceptedAt ?? dossier.submittedAt)
  const [directory, { field }] = await Promise.all([
    services.agencies(),
    services.procedures.version(dossier.procedureVersionId, day),
  ])
  const reach = reachOf(directory, actor.agency, localDate(now), dossier, field)
  const held = relationsOf(dossier, actor, reach, directory.authorityOf(actor.agency).code)
  const right =
    permission === 'note.write'
      ? mayReadAs(actor, permission, directory, dossier, now)
      : permits(actor, permission, held)
  if (right === true) return null
  return mayRead(actor, directory, dossier, now) === true ? right : refuse('dossier-not-found')
}
