import type { AgencyDirectory } from '#agency'
import { type Actor, permits } from '#identity'
import { type Db, localDate, type Refusal, refuse } from '#platform'
import type { CurrentProcedure } from '#procedure'
import type { ActionName } from './actions.ts'
import { findDossier } from './dossier.store.ts'
import type { Dossier } from './dossier.ts'
import { type Asker, openActions } from './open-actions.ts'
import { reachOf } from './reach.ts'
import { relationsOf } from './relations.ts'
import type { DossierServices } from './services.ts'

/** A dossier as somebody with the right to read it sees it, and what is open to that somebody now. */
export interface ReadDossier {
  readonly dossier: Dossier
  readonly procedure: CurrentProcedure
  readonly directory: AgencyDirectory
  readonly actions: readonly ActionName[]
  readonly asker: Asker
}

export const askerOf = (actor: Actor, directory: AgencyDirectory, now: Temporal.Instant): Asker => ({
  actor,
  reach: reachOf(directory, actor.agency, localDate(now)),
  authority: directory.authorityOf(actor.agency).code,
})

/** A dossier with its procedure and the acts open to the asker. No right is checked: whoever calls has seen to that. */
export const showDossier = async (
  services: DossierServices,
  actor: Actor,
  dossier: Dossier,
  now: Temporal.Instant,
): Promise<ReadDossier> => {
  const day = localDate(dossier.acceptedAt ?? dossier.submittedAt)
  const [directory, procedure] = await Promise.all([
    services.agencies(),
    services.procedures.version(dossier.procedureVersionId, day),
  ])
  const asker = askerOf(actor, directory, now)
  return { dossier, procedure, directory, actions: openActions(dossier, procedure, asker), asker }
}

/** Not found and not allowed answer alike: a code that one may not read shall not be told to exist. */
export const readDossier = async (
  db: Db,
  services: DossierServices,
  actor: Actor,
  idOrCode: string,
  now: Temporal.Instant,
): Promise<ReadDossier | Refusal> => {
  const dossier = await findDossier(db, idOrCode)
  if (dossier === null) return refuse('dossier-not-found')
  const shown = await showDossier(services, actor, dossier, now)
  const { reach, authority } = shown.asker
  const right = permits(actor, 'dossier.read', relationsOf(dossier, actor, reach, authority))
  return right === true ? shown : refuse('dossier-not-found')
}
