import type { AgencyDirectory } from '#agency'
import { type Actor, permits } from '#identity'
import { type Db, isRefusal, localDate, type Refusal, refuse } from '#platform'
import type { CurrentProcedure } from '#procedure'
import { acceptanceFacts } from './accepting/acceptance.ts'
import { actRules } from './act-rules.ts'
import type { Command } from './action-bodies.ts'
import { type ActionName, actions } from './actions.ts'
import { assignByRule, assignmentFacts } from './assigning/assign-by-rule.ts'
import { planInForce } from './carrying-over/route-in-force.ts'
import { beforeSuccessions, type Carried, carriedTo, successionSince } from './carrying-over/succession.ts'
import { successionsSince } from './carrying-over/successions.query.ts'
import type { DecideContext, KeptFile, SignedResult, Signer } from './context.ts'
import { correctionFacts } from './correcting/correction-facts.ts'
import { openCorrection } from './correcting/open-correction.ts'
import { allowedFrom, decide } from './decide.ts'
import { findDossier, hasActsSince } from './dossier.store.ts'
import type { Dossier } from './dossier.ts'
import { occurrence } from './entering-late/late-entry.ts'
import type { DossierEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { explained, overtaken, unexplained, withPlace } from './explain-refusal.ts'
import { issueForms } from './issuing/issue-form.ts'
import { newId } from './new-id.ts'
import { enterNumbers } from './numbering/number-book.store.ts'
import { allowancesOf } from './open-actions.ts'
import { sameLabel } from './posting/same-label.query.ts'
import { opinionDesk, reachOf } from './reach.ts'
import { mayRead } from './read-dossier.ts'
import { jointFacts } from './reappointing/bundle-dates.store.ts'
import { lawStamp, record, stampOf } from './record.ts'
import { relationsOf } from './relations.ts'
import { type DossierServices, onlineFacts, type RegimeOf, regimeOf } from './services.ts'

/** What an act knows besides its command: who, when, and what its author had last seen. */
export interface Act {
  readonly actor: Actor
  readonly now: Temporal.Instant
  /** Number of events the author saw; when others have come since, the act is refused and nothing overwritten. */
  readonly seen?: number | undefined
  /** Set by commands that have proved who signed; no body can name a signer. */
  readonly signer?: Signer | undefined
  /** Set by the command that has checked a code sent to the dossier's people. */
  readonly proof?: 'code' | undefined
  /** Files that the command has looked into and will keep. */
  readonly documents?: readonly KeptFile[] | undefined
  /** A signed result that the command has looked into and will keep. */
  readonly signedResult?: SignedResult | undefined
}

interface Law {
  readonly procedure: CurrentProcedure
  readonly directory: AgencyDirectory
  readonly regime: RegimeOf
}

const lawFor = async (services: DossierServices, dossier: Dossier, occurredAt: Temporal.Instant): Promise<Law> => {
  const day = localDate(dossier.acceptedAt ?? occurredAt)
  const [procedure, directory] = await Promise.all([
    services.procedures.version(dossier.procedureVersionId, day),
    services.agencies(),
  ])
  return { procedure, directory, regime: regimeOf(services, dossier, occurredAt) }
}

const starts: ReadonlySet<ActionName> = new Set(['accept', 'issue-immediately'])

/**
 * A limit follows the acceptance day: a draft that waited is accepted under the version and by the agency of that day. What
 * was shown at its intake stays as it was.
 */
const lawOfAcceptance = async (
  services: DossierServices,
  dossier: Dossier,
  law: Law,
  day: Temporal.PlainDate,
): Promise<Law | Refusal> => {
  const procedure = (await services.procedures.latest()).at(dossier.procedureCode, day)
  if (procedure === undefined || !procedure.cases.some(({ key }) => key === dossier.caseKey))
    return refuse('procedure-ended')
  return { ...law, procedure }
}

/** How an act finds its dossier. */
interface Found {
  readonly occurredAt: Temporal.Instant
  /** As it stood when the act happened: a late entry is judged by the agencies of its own day. */
  readonly then: Dossier
  readonly reach: ReadonlySet<string>
}

/** What the command has found out before, and no body can say. */
const proved = ({ signer, proof, documents, signedResult }: Act) => ({ signer, proof, documents, signedResult })

const contextFor = async (
  tx: Db,
  services: DossierServices,
  command: Command,
  act: Act,
  { occurredAt, then, reach }: Found,
  law: Law,
): Promise<DecideContext | Refusal> => {
  const takesCode = starts.has(command.action) && allowedFrom(command.action, then)
  const day = localDate(occurredAt)
  const lawThen = takesCode ? await lawOfAcceptance(services, then, law, day) : law
  if (isRefusal(lawThen)) return lawThen
  const acceptance = takesCode ? await acceptanceFacts(tx, then, lawThen, occurredAt) : null
  if (isRefusal(acceptance)) return acceptance
  const routeInForce =
    command.action === 'change-route' ? await planInForce(services, then, law.procedure, law.directory, day) : undefined
  if (isRefusal(routeInForce)) return routeInForce
  const setting = { directory: law.directory, field: law.procedure.field, reach, occurredAt, now: act.now }
  const asks = command.action === 'request-correction' && allowedFrom(command.action, then)
  const correction = asks ? await correctionFacts(tx, services, then, setting) : undefined
  const read = { ...(await assignmentFacts(tx, command, then, setting)), ...(await jointFacts(tx, command, then)) }
  return {
    occurredAt,
    recordedAt: act.now,
    actor: act.actor,
    ...proved(act),
    ...onlineFacts(services, then.competentAgency),
    reach,
    procedure: lawThen.procedure,
    rules: actRules(law.regime),
    calendarOf: services.calendarOf,
    acceptance,
    routeInForce,
    correction,
    opinionDesk: (agency) => opinionDesk(law.directory, agency, law.procedure.field, day),
    ...read,
    newId: () => newId(),
  }
}

/** Whether others have acted since the author looked. A note or a message overtakes nobody. */
const changedSince = async (tx: Db, { id, eventCount }: Dossier, seen: number | undefined): Promise<boolean> => {
  if (seen === undefined || seen === eventCount) return false
  return seen > eventCount || (await hasActsSince(tx, id, seen))
}

/** A dossier before an act: as stored (null while it is new), as it stands now, and the events not yet written. */
export interface Standing {
  readonly stored: Dossier | null
  readonly dossier: Dossier
  readonly pending: readonly DossierEvent[]
}

interface Stood extends Found {
  /** As its row stands, with the successions up to the day of the act. */
  readonly base: Carried
}

/**
 * A succession that took effect before the act comes first. One that came after it is left aside while a late entry is
 * judged: the actor's post of today stands for the agency then, as its successor.
 */
const standAt = async (
  tx: Db,
  { stored, dossier }: Standing,
  { directory, procedure: { field } }: Law,
  occurredAt: Temporal.Instant,
  { actor, now }: Act,
): Promise<Stood> => {
  const base = carriedTo(dossier, directory, localDate(occurredAt), field, now)
  const late = stored !== null && successionSince(directory, occurredAt, now)
  const then = late ? beforeSuccessions(base.dossier, await successionsSince(tx, stored.id, occurredAt)) : base.dossier
  return { occurredAt, base, then, reach: reachOf(directory, actor.agency, localDate(now), then, field) }
}

/** Whoever may not read a dossier is not told that it exists, by its acts as little as by its page. */
const concealed = (refusal: Refusal, then: Dossier, { actor, now }: Act, { directory }: Law): Refusal => {
  const hidden = refusal.refusal === 'identity.not-related' && mayRead(actor, directory, then, now) !== true
  return hidden ? refuse('dossier-not-found') : refusal
}

/** The forms that an act issues bear the agencies of its own day. */
const formsOf = (
  then: Dossier,
  events: readonly DossierEvent[],
  { directory, regime }: Law,
  { procedure }: DecideContext,
) => ({
  procedure,
  dossier: events.reduce(evolve, then),
  events,
  directory,
  regime: regime('forms'),
})

/** A document's number that was given before in its year, or a label that stands on another envelope; null: neither. */
const numberTaken = async (...[tx, then, decided, body, at]: Parameters<typeof enterNumbers>) =>
  (await enterNumbers(tx, then, decided, body, at)) ?? (await sameLabel(tx, then, decided))

/**
 * Checks the right by table, decides, and writes everything that is pending; the successions since a late entry follow it,
 * each with its own day. Refusals change nothing.
 */
export const settle = async (
  tx: Db,
  services: DossierServices,
  standing: Standing,
  command: Command,
  act: Act,
): Promise<Dossier | Refusal> => {
  const [{ stored }, { actor, now }] = [standing, act]
  const occurredAt = occurrence(command.body, now, stored?.lastActAt ?? null)
  if (isRefusal(occurredAt)) return occurredAt
  const law = await lawFor(services, standing.dossier, occurredAt)
  const stood = await standAt(tx, standing, law, occurredAt, act)
  const { base, then, reach } = stood
  const authority = law.directory.authorityOf(actor.agency).code
  const held = relationsOf(then, actor, reach, authority)
  const right = permits(actor, actions[command.action].permission, held)
  if (right !== true) return concealed(right, then, act, law)
  const reads = mayRead(actor, law.directory, then, now) === true
  if (reads && (await changedSince(tx, then, act.seen))) return refuse('changed-meanwhile', overtaken(then))
  const context = await contextFor(tx, services, command, act, stood, law)
  if (isRefusal(context)) return context
  const decided = withPlace(decide(then, command, context), law.directory, localDate(now))
  const asker = { actor, reach, authority, ...allowancesOf(then, context) }
  if (isRefusal(decided))
    return reads ? explained(decided, then, law.procedure, asker, stored === null) : unexplained(decided, held)
  const taken = await numberTaken(tx, then, decided, command.body, occurredAt)
  if (taken !== null) return taken
  const today = carriedTo(decided.reduce(evolve, base.dossier), law.directory, localDate(now), law.procedure.field, now)
  const stamp = stampOf(actor, occurredAt, now, command.body.lateReason)
  const entries = [...base.entries, { events: [...standing.pending, ...decided], stamp }, ...today.entries]
  const setting = { directory: law.directory, field: law.procedure.field, now }
  const given = await assignByRule(tx, standing.dossier, today.dossier, setting)
  const after = given.reduce(evolve, today.dossier)
  const byRule = given.length === 0 ? [] : [{ events: given, stamp: lawStamp(now, now) }]
  const author = { action: command.action, name: actor.name }
  const done = await record(tx, services, stored, after, [...entries, ...byRule], author)
  await issueForms(tx, services, { ...formsOf(then, decided, law, context), actor, at: occurredAt })
  await openCorrection(tx, services, { wrong: then, command, decided, context, directory: law.directory })
  return done
}

/** The one path of every act on a dossier: load and lock, decide, save. */
export const actOnDossier = async (
  tx: Db,
  services: DossierServices,
  idOrCode: string,
  command: Command,
  act: Act,
): Promise<Dossier | Refusal> => {
  const stored = await findDossier(tx, idOrCode, 'lock')
  if (stored === null) return refuse('dossier-not-found')
  return settle(tx, services, { stored, dossier: stored, pending: [] }, command, act)
}
