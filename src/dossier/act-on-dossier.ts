import type { AgencyDirectory } from '#agency'
import { type Actor, permits } from '#identity'
import { type Db, enqueue, type Facts, isRefusal, localDate, type Refusal, refuse } from '#platform'
import type { CurrentProcedure } from '#procedure'
import { acceptanceFacts } from './accepting/acceptance.ts'
import type { Command } from './action-bodies.ts'
import { type ActionName, actions } from './actions.ts'
import { successionOf } from './carrying-over/succession.ts'
import type { ActRules, DecideContext, Signer } from './context.ts'
import { allowedFrom, decide } from './decide.ts'
import { findDossier, saveDossier } from './dossier.store.ts'
import type { Dossier } from './dossier.ts'
import type { DossierEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { type Sealed, type Stamp, seal } from './history/chain.ts'
import { issueForms } from './issuing/issue-form.ts'
import { newId } from './new-id.ts'
import { opinionDesk, reachOf } from './reach.ts'
import { relationsOf } from './relations.ts'
import { type DossierServices, type RegimeOf, regimeOf } from './services.ts'

/** What an act knows besides its command: who, when, and what its author had last seen. */
export interface Act {
  readonly actor: Actor
  readonly now: Temporal.Instant
  /** Number of events the author saw; when others have come since, the act is refused and nothing overwritten. */
  readonly seen?: number | undefined
  /** Set by commands that have proved who signed; no body can name a signer. */
  readonly signer?: Signer | undefined
}

/** Each rule from the regime that governs its concern: code, limit and transfer by one day, acts perhaps by another. */
export const actRules = (regime: RegimeOf): ActRules => {
  const { supplement, pauses, apology } = regime('acts')
  return {
    regime: regime('dossier-code').id,
    cutoff: regime('time-limit').transfer.cutoff,
    transfer: regime('transfer').transfer,
    supplement,
    pauses,
    reappointments: apology.reappointments,
  }
}

const parseInstant = (text: string): Temporal.Instant | null => {
  try {
    return Temporal.Instant.from(text)
  } catch {
    return null
  }
}

/** A late entry, after an outage: when it really happened, and why it is written down only now. */
export const occurrence = (
  entry: { readonly occurredAt?: string | undefined; readonly lateReason?: string | undefined },
  now: Temporal.Instant,
  last: Temporal.Instant | null,
): Temporal.Instant | Refusal => {
  if (entry.occurredAt === undefined) return now
  const at = parseInstant(entry.occurredAt)
  if (at === null || Temporal.Instant.compare(at, now) > 0) return refuse('entry-in-future')
  if (entry.lateReason === undefined) return refuse('late-reason-needed')
  return last !== null && Temporal.Instant.compare(at, last) < 0
    ? refuse('entry-before-last', { last: last.toString() })
    : at
}

export const stampOf = (
  actor: Actor,
  occurredAt: Temporal.Instant,
  now: Temporal.Instant,
  lateReason: string | undefined,
): Stamp => ({
  occurredAt,
  recordedAt: now,
  actor: { post: actor.postId, officer: actor.officerId, role: actor.role, agency: actor.agency },
  lateReason,
})

/** Seals the events, writes everything in one statement, and asks for the jobs that follow: all or nothing. */
export const record = async (
  tx: Db,
  services: DossierServices,
  before: Dossier | null,
  after: Dossier,
  events: readonly DossierEvent[],
  stamp: Stamp,
  author: { readonly action: string; readonly name: string },
): Promise<Dossier> => {
  const sealed: Sealed = seal(after.id, { count: after.eventCount, head: after.headHash }, events, stamp)
  const stamped: Dossier = {
    ...after,
    eventCount: sealed.count,
    headHash: sealed.head,
    lastAct: author.action,
    lastActBy: author.name,
    lastActAt: stamp.occurredAt,
  }
  await saveDossier(tx, before, stamped, sealed)
  for (const job of services.react(stamped, events)) await enqueue(tx, job)
  return stamped
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
  const procedure = (await services.procedures.current()).at(dossier.procedureCode, day)
  if (procedure === undefined || !procedure.cases.some(({ key }) => key === dossier.caseKey))
    return refuse('procedure-ended')
  return { ...law, procedure }
}

const contextFor = async (
  tx: Db,
  services: DossierServices,
  dossier: Dossier,
  command: Command,
  act: Act,
  occurredAt: Temporal.Instant,
  law: Law,
): Promise<DecideContext | Refusal> => {
  const takesCode = starts.has(command.action) && allowedFrom(command.action, dossier)
  const day = localDate(occurredAt)
  const lawThen = takesCode ? await lawOfAcceptance(services, dossier, law, day) : law
  if (isRefusal(lawThen)) return lawThen
  const acceptance = takesCode ? await acceptanceFacts(tx, dossier, lawThen, occurredAt) : null
  if (isRefusal(acceptance)) return acceptance
  return {
    occurredAt,
    recordedAt: act.now,
    actor: act.actor,
    signer: act.signer,
    reach: reachOf(law.directory, act.actor.agency, localDate(act.now)),
    procedure: lawThen.procedure,
    rules: actRules(law.regime),
    calendarOf: services.calendarOf,
    acceptance,
    opinionDesk: (agency) => opinionDesk(law.directory, agency, law.procedure.field, localDate(act.now)),
    newId: () => newId(),
  }
}

/** Whoever comes second is told who was first and with what. */
const overtaken = ({ lastAct, lastActBy }: Dossier): Facts => ({
  who: lastActBy,
  what: lastAct,
})

/** Two officers at once without having looked again: the one refused by the state is told who changed it, and how. */
const explained = (refusal: Refusal, stored: Dossier | null): Refusal =>
  refusal.refusal === 'not-possible-now' && stored !== null
    ? { ...refusal, facts: { ...refusal.facts, ...overtaken(stored) } }
    : refusal

/** A succession of agencies that has taken effect since the last act comes first, as an event of its own. */
const carriedOver = (
  dossier: Dossier,
  law: Law,
  act: Act,
): { readonly events: readonly DossierEvent[]; readonly dossier: Dossier } => {
  const event = successionOf(dossier, law.directory, localDate(act.now), law.procedure.field)
  return event === null ? { events: [], dossier } : { events: [event], dossier: evolve(dossier, event) }
}

/** A dossier before an act: as stored (null while it is new), as it stands now, and the events not yet written. */
export interface Standing {
  readonly stored: Dossier | null
  readonly dossier: Dossier
  readonly pending: readonly DossierEvent[]
}

/** Checks the right by table, decides, and writes everything that is pending. Refusals change nothing. */
export const settle = async (
  tx: Db,
  services: DossierServices,
  standing: Standing,
  command: Command,
  act: Act,
): Promise<Dossier | Refusal> => {
  const { stored } = standing
  const occurredAt = occurrence(command.body, act.now, stored?.lastActAt ?? null)
  if (isRefusal(occurredAt)) return occurredAt
  const law = await lawFor(services, standing.dossier, occurredAt)
  const carried = carriedOver(standing.dossier, law, act)
  const dossier = carried.dossier
  const reach = reachOf(law.directory, act.actor.agency, localDate(act.now))
  const right = permits(
    act.actor,
    actions[command.action].permission,
    relationsOf(dossier, act.actor, reach, law.directory.authorityOf(act.actor.agency).code),
  )
  if (right !== true) return right
  if (act.seen !== undefined && act.seen !== dossier.eventCount) return refuse('changed-meanwhile', overtaken(dossier))
  const context = await contextFor(tx, services, dossier, command, act, occurredAt, law)
  if (isRefusal(context)) return context
  const decided = decide(dossier, command, context)
  if (isRefusal(decided)) return explained(decided, stored)
  const events = [...standing.pending, ...carried.events, ...decided]
  const stamp = stampOf(act.actor, occurredAt, act.now, command.body.lateReason)
  const author = { action: command.action, name: act.actor.name }
  const done = await record(tx, services, stored, decided.reduce(evolve, dossier), events, stamp, author)
  await issueForms(tx, {
    dossier: done,
    events: decided,
    procedure: context.procedure,
    directory: law.directory,
    regime: law.regime('forms'),
    actor: act.actor,
    at: occurredAt,
  })
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
