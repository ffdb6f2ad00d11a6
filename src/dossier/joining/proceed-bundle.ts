import { dueAt } from '#calendar'
import { type Db, enqueue, isRefusal, type Job, localDate, transact } from '#platform'
import { acceptanceFacts } from '../accepting/acceptance.ts'
import { accept } from '../accepting/decide-intake.ts'
import type { DecideContext } from '../context.ts'
import { findDossier } from '../dossier.store.ts'
import type { Dossier } from '../dossier.ts'
import type { DossierEvent, EventOf, EventType } from '../events.ts'
import { evolve } from '../evolve.ts'
import { carried, fedPapers } from '../feeding/feed.ts'
import { issueForms } from '../issuing/issue-form.ts'
import { newId } from '../new-id.ts'
import { lawStamp, record } from '../record.ts'
import { lawContext } from '../reminding/by-law.ts'
import { type DossierServices, regimeOf } from '../services.ts'
import { stepOpened } from '../solving/steps.ts'
import { isClosed } from '../status.ts'
import { closeBundle, findWhole, updateExternal, type WholeBundle } from './bundle.store.ts'
import { type ExternalWork, endedAs, isHandedOver, type Leg, legState, readyAt } from './bundle.ts'
import { legJob } from './leg-clock.ts'

export const bundleTask = 'dossier.bundle'

const moving: ReadonlySet<EventType> = new Set<EventType>(['result-registered', 'handed-over', 'closed'])

/** A result or an end of one leg is what the others wait for; with the last hand-over the bundle is over. */
export const bundleReaction = (dossier: Dossier, events: readonly DossierEvent[]): readonly Job[] => {
  const { bundle } = dossier
  if (bundle === null || !events.some(({ type }) => moving.has(type))) return []
  return [{ task: bundleTask, key: `${bundleTask} ${bundle.id}`, payload: { bundle: bundle.id } }]
}

const later = (one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(one, other) > 0 ? one : other

const author = (action: EventType) => ({ action, name: 'Hệ thống' })

/** The result that it waited for is there, with its papers and with what it says. */
const begun = (
  dossier: Dossier,
  leg: Leg,
  legs: readonly Leg[],
  at: Temporal.Instant,
): readonly (EventOf<'leg-begun'> | EventOf<'facts-carried'>)[] => {
  const feeder = legs.find(({ key }) => key === leg.after)
  const facts = carried(leg, legs, at, newId)
  return [
    {
      type: 'leg-begun',
      data: { bundle: dossier.bundle?.id ?? '', leg: leg.key, after: leg.after ?? '' },
      carry: fedPapers(dossier, leg, feeder),
    },
    ...(facts === null ? [] : [facts]),
  ]
}

/** Where it cannot be accepted by itself, the one-stop has it before it like any other. */
const forTheCounter = (dossier: Dossier, context: DecideContext): DossierEvent =>
  stepOpened(
    {
      key: 'intake',
      function: 'reception',
      agency: dossier.receivedAtAgency,
      role: 'receptionist',
      limit: { value: 1, unit: 'working-day' },
      parallel: false,
      next: [],
    },
    context,
  )

/** What its acceptance needs: the procedure of the day, the one competent agency, its number; null: a person has to look. */
const acceptanceContext = async (
  tx: Db,
  services: DossierServices,
  dossier: Dossier,
  context: DecideContext,
): Promise<DecideContext | null> => {
  const at = context.occurredAt
  const [directory, current] = await Promise.all([services.agencies(), services.procedures.latest()])
  const procedure = current.at(dossier.procedureCode, localDate(at))
  if (procedure === undefined) return null
  const acceptance = await acceptanceFacts(
    tx,
    dossier,
    { regime: regimeOf(services, dossier, at), directory, procedure },
    at,
  )
  return isRefusal(acceptance) ? null : { ...context, procedure, acceptance }
}

/** Its clock begins when it may begin: at the instant at which the result that it waited for was registered. */
const beginDossier = async (
  tx: Db,
  services: DossierServices,
  { bundle, legs }: WholeBundle,
  leg: Leg,
  from: Temporal.Instant,
  now: Temporal.Instant,
): Promise<void> => {
  const stored = await findDossier(tx, leg.dossier?.id ?? '', 'lock')
  if (stored === null || isClosed(stored.status) || stored.bundle?.waitsFor == null) return
  const at = later(from, stored.lastActAt)
  const first = begun(stored, leg, legs, at)
  const dossier = first.reduce<Dossier>(evolve, stored)
  const law = await lawContext(services, dossier, at, now)
  // The slip bears who received the bundle.
  const context = { ...law, actor: { ...law.actor, name: bundle.openedName, agency: stored.receivedAtAgency } }
  // what the citizen was asked for meanwhile is waited for first; the one-stop then accepts it
  const ready = stored.status === 'submitted' ? await acceptanceContext(tx, services, dossier, context) : null
  const accepted = ready && accept(dossier, { action: 'accept', body: {} }, ready)
  const able = accepted !== null && !isRefusal(accepted)
  const events = [...first, ...(able ? accepted : [forTheCounter(dossier, context)])]
  const after = events.reduce(evolve, stored)
  await record(tx, services, stored, after, [{ events, stamp: lawStamp(at, now) }], author('leg-begun'))
  if (!able || ready === null) return
  const { procedure, actor } = ready
  const regime = regimeOf(services, dossier, at)('forms')
  const directory = await services.agencies()
  await issueForms(tx, services, { dossier: after, events, directory, regime, procedure, actor, at })
}

const beginExternal = (
  services: DossierServices,
  leg: Leg,
  work: ExternalWork,
  from: Temporal.Instant,
): ExternalWork => ({
  ...work,
  startedAt: from,
  dueAt: dueAt(from, leg.limit, services.calendarOf('')).dueAt,
})

/** Without the result it waited for it can never begin: it ends, and says why. */
const endDossier = async (tx: Db, services: DossierServices, leg: Leg, now: Temporal.Instant): Promise<void> => {
  const stored = await findDossier(tx, leg.dossier?.id ?? '', 'lock')
  if (stored === null || stored.bundle?.waitsFor == null || isClosed(stored.status)) return
  const events: readonly DossierEvent[] = [
    {
      type: 'closed',
      data: { as: 'stopped', cause: 'no-linked-result' },
      detail: { reason: 'Thủ tục liên thông trước không cho kết quả, nên hồ sơ này không bắt đầu được.' },
      carry: { closedAt: now },
    },
  ]
  const entry = { events, stamp: lawStamp(now, now) }
  await record(tx, services, stored, events.reduce(evolve, stored), [entry], author('closed'))
}

const moveLeg = async (
  tx: Db,
  services: DossierServices,
  whole: WholeBundle,
  leg: Leg,
  now: Temporal.Instant,
): Promise<boolean> => {
  const { bundle, legs } = whole
  const feeder = legs.find(({ key }) => key === leg.after)
  if (feeder === undefined || legState(leg) !== 'waiting') return false
  const state = legState(feeder)
  const from = readyAt(feeder)
  const goesOn = state === 'ready' || (leg.evenIfRefused === true && endedAs(feeder) === 'refused')
  if (goesOn && from !== null) {
    if (leg.external === null) await beginDossier(tx, services, whole, leg, from, now)
    else await updateExternal(tx, bundle.id, leg.key, beginExternal(services, leg, leg.external, from))
    return true
  }
  if (state !== 'ended') return false
  if (leg.external === null) await endDossier(tx, services, leg, now)
  else await updateExternal(tx, bundle.id, leg.key, { ...leg.external, answeredAt: now, outcome: 'not-begun' })
  return true
}

/**
 * Begins what may begin and ends what cannot begin any more, one after the other: the end of one may end the next. Done
 * twice it finds nothing to do. Answers how many legs have moved.
 */
export const proceedBundle = async (
  tx: Db,
  services: DossierServices,
  id: string,
  now: Temporal.Instant,
): Promise<number> => {
  for (let moved = 0; ; moved += 1) {
    const whole = await findWhole(tx, id, 'lock')
    if (whole === null) return moved
    let any = false
    for (const leg of whole.legs) any ||= await moveLeg(tx, services, whole, leg, now)
    if (any) continue
    const over = whole.legs.every(isHandedOver)
    if (over) await closeBundle(tx, id, now)
    const reminder = legJob(whole, services, now)
    if (reminder !== null) await enqueue(tx, reminder)
    return moved
  }
}

export const runBundle = (db: Db, services: DossierServices, id: string, now: Temporal.Instant): Promise<number> =>
  transact(db, (tx) => proceedBundle(tx, services, id, now))
