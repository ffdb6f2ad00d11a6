import type { AgencyDirectory } from '#agency'
import { type Actor, permits } from '#identity'
import { type Db, localDate, type Refusal, refuse } from '#platform'
import type { CurrentProcedure } from '#procedure'
import type { ActionName } from './actions.ts'
import { newRouteFor } from './carrying-over/route-in-force.ts'
import { ownPart } from './consulting/own-part.ts'
import { findDossier } from './dossier.store.ts'
import type { Dossier } from './dossier.ts'
import { type Asker, allowancesOf, openActions } from './open-actions.ts'
import { reachOf, readsOf } from './reach.ts'
import { type Related, relationsOf } from './relations.ts'
import { type DossierServices, regimeOf } from './services.ts'

/** A dossier as somebody with the right to read it sees it, and what is open to that somebody now. */
export interface ReadDossier {
  readonly dossier: Dossier
  readonly procedure: CurrentProcedure
  readonly directory: AgencyDirectory
  readonly actions: readonly ActionName[]
  /** The version in force today, where its route is another than the dossier's. */
  readonly newRoute: CurrentProcedure | null
  readonly asker: Asker
  readonly sight: Sight
}

/** `part`: only the asker's own part of it; everything else is left out of the dossier itself. */
export type Sight = 'whole' | 'part'

/** Whether the table lets this post read the dossier; an agency that was split is read at the dossier's place only. */
export const mayRead = (
  actor: Actor,
  directory: AgencyDirectory,
  dossier: Related,
  now: Temporal.Instant,
): ReturnType<typeof permits> => {
  const reads = readsOf(directory, actor.agency, localDate(now), dossier)
  const held = relationsOf(dossier, actor, reads, directory.authorityOf(actor.agency).code)
  return permits(actor, 'dossier.read', held)
}

/**
 * Whether this post gives out the slip: its number and its QR open the dossier as the citizen, so that nobody else is told of
 * them.
 */
export const givesSlip = ({ dossier, asker }: Pick<ReadDossier, 'dossier' | 'asker'>): boolean =>
  permits(asker.actor, 'dossier.reprint-slip', relationsOf(dossier, asker.actor, asker.reach, asker.authority)) === true

/** Whether this post's agency has, or had, a part in it that is not the whole: a question, an opinion by the route, a step passed on. */
export const mayReadPart = (
  actor: Actor,
  directory: AgencyDirectory,
  dossier: Related,
  now: Temporal.Instant,
): boolean => {
  const reads = readsOf(directory, actor.agency, localDate(now), dossier)
  const held = relationsOf(dossier, actor, reads, directory.authorityOf(actor.agency).code)
  return permits(actor, 'part.read', held) === true
}

/**
 * A dossier with its procedure and the acts open to the asker. No right is checked: whoever calls has seen to that. Whoever has
 * a part in it and no more sees only that.
 */
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
  const { supplement } = regimeOf(services, dossier, now)('acts')
  const asker = {
    actor,
    reach: reachOf(directory, actor.agency, localDate(now), dossier, procedure.field),
    authority: directory.authorityOf(actor.agency).code,
    ...allowancesOf(dossier, { actor, occurredAt: now, rules: { supplement }, calendarOf: services.calendarOf }),
  }
  const newRoute = await newRouteFor(services, dossier, procedure, localDate(now))
  const actions = openActions(dossier, procedure, asker).filter((act) => act !== 'change-route' || newRoute !== null)
  const whole: ReadDossier = { dossier, procedure, directory, actions, newRoute, asker, sight: 'whole' }
  if (mayRead(actor, directory, dossier, now) === true || !mayReadPart(actor, directory, dossier, now)) return whole
  const reach = new Set([...asker.reach, ...readsOf(directory, actor.agency, localDate(now), dossier)])
  return { ...whole, dossier: ownPart(dossier, reach, procedure.route), newRoute: null, sight: 'part' }
}

/** As `readDossier`; whoever has only a part in it gets that part. Pages and replies that take it in show nothing else. */
export const readAsInvolved = async (
  db: Db,
  services: DossierServices,
  actor: Actor,
  idOrCode: string,
  now: Temporal.Instant,
): Promise<ReadDossier | Refusal> => {
  const dossier = await findDossier(db, idOrCode)
  if (dossier === null) return refuse('dossier-not-found')
  const shown = await showDossier(services, actor, dossier, now)
  if (shown.sight === 'part') return shown
  return mayRead(actor, shown.directory, dossier, now) === true ? shown : refuse('dossier-not-found')
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
  return mayRead(actor, shown.directory, dossier, now) === true ? shown : refuse('dossier-not-found')
}
