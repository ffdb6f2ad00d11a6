import type { AgencyDirectory } from '#agency'
import { type Actor, permits, type Role } from '#identity'
import { type Db, isRefusal, localDate, type Refusal, refuse } from '#platform'
import { checkProcedure } from '../check-procedure.ts'
import type { Dictionary } from '../directory.ts'
import type { Procedure, Route } from '../procedure.schema.ts'
import { insertVersions, lockPublication } from '../procedure.store.ts'
import { incompleteRefusal } from '../procedure.words.ts'
import { type CheckedRoute, checkEdited, decisionFaults, type RouteSurroundings } from './check-edited.ts'
import {
  findLatest,
  findRouteDraft,
  heldPosts,
  type LatestVersion,
  type RouteDraft,
  removeRouteDraft,
  saveRouteDraft,
} from './route-draft.store.ts'
import { type TypedRoute, typedOf } from './typed-route.ts'

/** A route to be looked at and changed: the version in force and the draft of a change, if somebody began one. */
export interface RouteWork {
  readonly latest: LatestVersion
  readonly draft: RouteDraft | null
  readonly typed: TypedRoute
  readonly around: RouteSurroundings
}

const surroundings = async (
  db: Db,
  { content }: LatestVersion,
  directory: AgencyDirectory,
  today: Temporal.PlainDate,
): Promise<RouteSurroundings> => {
  const held = new Set(
    (await heldPosts(db, today)).map(({ agency, role }) => `${authority(directory, agency)} ${role}`),
  )
  const staffed = (agency: string, role: Role) => held.has(`${authority(directory, agency)} ${role}`)
  return { content, directory, today, staffed }
}

const authority = (directory: AgencyDirectory, agency: string): string =>
  directory.find(agency) === undefined ? agency : directory.authorityOf(agency).code

export const loadRouteWork = async (
  db: Db,
  code: string,
  directory: AgencyDirectory,
  now: Temporal.Instant,
): Promise<RouteWork | Refusal<'procedure.not-found'>> => {
  const latest = await findLatest(db, code)
  if (latest === undefined) return refuse('procedure.not-found', { code: code.slice(0, 20) })
  const draft = (await findRouteDraft(db, code)) ?? null
  const around = await surroundings(db, latest, directory, localDate(now))
  return { latest, draft, typed: draft?.route ?? typedOf(latest.content.procedure.route), around }
}

/** What the author had before them: a save or a publication in between is not overwritten unseen. */
export interface Seen {
  readonly version: number
  readonly revision: number
}

const overtaken = ({ latest, draft }: RouteWork, seen: Seen, code: string) =>
  latest.id !== seen.version || (draft?.revision ?? 0) !== seen.revision
    ? refuse('procedure.route-changed', { code })
    : null

type EditRefusal = Refusal

const right = (actor: Actor): true | Refusal => permits(actor, 'procedure.edit-route', [])

/** Keeps a route as it was typed, whatever is still wrong with it. */
export const saveRoute = async (
  tx: Db,
  actor: Actor,
  work: RouteWork,
  typed: TypedRoute,
  seen: Seen,
  now: Temporal.Instant,
): Promise<true | EditRefusal> => {
  const allowed = right(actor)
  if (allowed !== true) return allowed
  const { code } = work.latest.content.procedure
  const late = overtaken(work, seen, code)
  if (late !== null) return late
  const draft = { code, baseVersion: work.latest.id, route: typed, savedBy: actor.officerId }
  return (await saveRouteDraft(tx, draft, seen.revision, now)) || refuse('procedure.route-changed', { code })
}

export const dropRoute = async (tx: Db, actor: Actor, code: string): Promise<true | EditRefusal> => {
  const allowed = right(actor)
  if (allowed === true) await removeRouteDraft(tx, code)
  return allowed
}

const sameRoute = (a: Route, b: Route): boolean => {
  const bare = (route: Route) => JSON.stringify(typedOf(route).steps)
  return bare(a) === bare(b)
}

const versionOf = (
  { latest }: RouteWork,
  { route }: CheckedRoute,
  { fields, lifeEvents }: Dictionary,
): Procedure | Refusal => {
  const before = latest.content.procedure
  const effective = { ...before.effective, from: route.effectiveFrom }
  const { procedure, findings } = checkProcedure(
    { ...before, effective, route },
    { fields: new Set(fields.map(({ key }) => key)), lifeEvents: new Set(lifeEvents.map(({ key }) => key)) },
  )
  return procedure ?? incompleteRefusal(before.code, findings)
}

/**
 * A typed route becomes the next version of its procedure, by the decision of an authority, from a day on. Refused while the
 * check finds anything. Dossiers under way keep the version that they have.
 */
export const publishRoute = async (
  tx: Db,
  actor: Actor,
  work: RouteWork,
  typed: TypedRoute,
  seen: Seen,
  dictionary: Dictionary,
  now: Temporal.Instant,
): Promise<{ readonly code: string; readonly number: number } | EditRefusal> => {
  const allowed = permits(actor, 'procedure.publish', [])
  if (allowed !== true) return allowed
  await lockPublication(tx)
  const { procedure: before, layer } = work.latest.content
  const { code } = before
  const newest = await findLatest(tx, code)
  const late = newest?.id === seen.version ? overtaken(work, seen, code) : refuse('procedure.route-changed', { code })
  if (late !== null) return late
  const checked = checkEdited(typed, work.around)
  const undecided = decisionFaults(typed.decision, work.around.today)
  if (checked.faults.length + undecided.length > 0) return refuse('procedure.route-faulty', { code })
  if (sameRoute(checked.route, before.route)) return refuse('procedure.route-unchanged', { code })
  const procedure = versionOf(work, checked, dictionary)
  if (isRefusal(procedure)) return procedure
  const number = work.latest.number + 1
  const { decision } = checked.route
  const version = { content: { procedure, layer }, number, decision, source: 'person' as const, draft: null }
  await insertVersions(tx, [{ ...version, publishedBy: actor.officerId }], now)
  await removeRouteDraft(tx, code)
  return { code, number }
}
