import { dueAt, type TimeLimit, type WorkCalendar } from '#calendar'
import type { Words } from '#platform'
import { type Dossier, openSteps, type ResultRow } from '../dossier.ts'
import type { BundleDate } from '../reappointing/bundle-dates.ts'
import { isClosed } from '../status.ts'

/**
 * One submission, several procedures at several agencies (liên thông, NĐ 63/2024; NĐ 118/2025). Each is a dossier of its
 * own; work of an agency outside this system is a leg that is sent and answered.
 */
export interface Bundle {
  readonly id: string
  /** Of the rules in `catalogue/bundles.yaml`. */
  readonly key: string
  readonly name: Words
  readonly openedAt: Temporal.Instant
  /** Post and name of whoever received it. */
  readonly openedBy: string
  readonly openedName: string
  /** The one-stop that received everything. */
  readonly agency: string
  /** What the citizen was told, the slip's first: when the last result is ready. The last of them holds. */
  readonly dates: readonly BundleDate[]
}

export type LegOutcome = 'granted' | 'refused' | 'not-begun'

/** What an agency outside has been sent and has answered. */
export interface ExternalWork {
  readonly receiver: Words
  readonly startedAt: Temporal.Instant | null
  readonly dueAt: Temporal.Instant | null
  readonly sentAt: Temporal.Instant | null
  readonly sentName: string | null
  readonly answeredAt: Temporal.Instant | null
  readonly outcome: LegOutcome | null
  readonly documentNumber: string | null
  /** When its result was given to the citizen here. */
  readonly handedAt: Temporal.Instant | null
  /** Up to whom its lateness has been told; null: nobody yet. */
  readonly told: 'warned' | 'head' | 'controller' | null
}

export interface Leg {
  readonly key: string
  readonly name: Words
  readonly after: string | null
  readonly feeds: readonly string[]
  /** «leg/fact»: what earlier results say for it. */
  readonly uses: readonly string[]
  readonly limit: TimeLimit
  /** It waits for the one before and does without its result, when that is refused. */
  readonly evenIfRefused?: boolean
  /** One of the two: a dossier here, or work outside. */
  readonly dossier: Dossier | null
  readonly external: ExternalWork | null
  /** The result of the dossier that corrected this one's wrong result, the last of them (NĐ 118/2025/NĐ-CP Điều 23). */
  readonly replacement?: ResultRow | null
}

/** How far a leg is. «Waiting» is nobody's lateness: its clock has not begun. */
export type LegState = 'waiting' | 'to-send' | 'working' | 'ready' | 'ended'

const dossierState = (dossier: Dossier): LegState => {
  if (dossier.finishedAt !== null && dossier.outcome === 'granted') return 'ready'
  if (isClosed(dossier.status) || dossier.finishedAt !== null) return 'ended'
  return dossier.bundle?.waitsFor == null ? 'working' : 'waiting'
}

const externalState = ({ outcome, startedAt, sentAt }: ExternalWork): LegState => {
  if (outcome !== null) return outcome === 'granted' ? 'ready' : 'ended'
  if (startedAt === null) return 'waiting'
  return sentAt === null ? 'to-send' : 'working'
}

export const legState = ({ dossier, external }: Pick<Leg, 'dossier' | 'external'>): LegState => {
  if (dossier !== null) return dossierState(dossier)
  return external === null ? 'ended' : externalState(external)
}

/** How a leg has ended that gives no result: refused in writing, never begun, or stopped on its way. Null: it has not. */
export const endedAs = (leg: Pick<Leg, 'dossier' | 'external'>): 'refused' | 'not-begun' | 'stopped' | null => {
  if (legState(leg) !== 'ended') return null
  const { dossier, external } = leg
  if (dossier === null) return external?.outcome === 'refused' ? 'refused' : 'not-begun'
  if (dossier.finishedAt !== null) return 'refused'
  return dossier.acceptedAt === null ? 'not-begun' : 'stopped'
}

/** Whether nothing of this leg has to be given to the citizen any more. */
export const isHandedOver = (leg: Pick<Leg, 'dossier' | 'external'>): boolean =>
  leg.dossier === null ? legState(leg) === 'ended' || leg.external?.handedAt != null : isClosed(leg.dossier.status)

/** When the result that others wait for was there; null while it is not. */
export const readyAt = ({ dossier, external }: Pick<Leg, 'dossier' | 'external'>): Temporal.Instant | null =>
  dossier?.finishedAt ?? external?.answeredAt ?? null

const latest = (instants: readonly Temporal.Instant[]): Temporal.Instant | null =>
  instants.toSorted(Temporal.Instant.compare).at(-1) ?? null

/** The end of a leg as it is, as it is promised (`now`: but not before it), or as it follows from what it waits for. Null: no limit. */
const endOf = (
  leg: Leg,
  legs: readonly Leg[],
  calendarOf: (agency: string) => WorkCalendar,
  now: Temporal.Instant | null,
): Temporal.Instant | null => {
  const ready = readyAt(leg)
  if (ready !== null) return ready
  const promised = leg.dossier?.dueAt ?? leg.external?.dueAt ?? null
  if (promised !== null) return latest(now === null ? [promised] : [promised, now])
  const feeder = legs.find(({ key }) => key === leg.after)
  const start = feeder === undefined ? null : endOf(feeder, legs, calendarOf, now)
  return start === null ? null : dueAt(start, leg.limit, calendarOf(leg.dossier?.competentAgency ?? '')).dueAt
}

/** The first of its bundle: the one that the citizen's slip bears, and by which a submission is counted once. */
export const isLead = ({ bundle, links }: Pick<Dossier, 'bundle' | 'links'>): boolean =>
  bundle !== null && !links.some(({ kind }) => kind === 'bundle')

/**
 * The citizen's one appointment: when the last of the results is there. Each leg's own time follows the result that feeds
 * it, so that a delay of the first moves the last, and is seen as the first one's.
 */
export const appointmentOf = (
  legs: readonly Leg[],
  calendarOf: (agency: string) => WorkCalendar,
  now: Temporal.Instant | null = null,
): Temporal.Instant | null =>
  latest(legs.filter((leg) => legState(leg) !== 'ended').flatMap((leg) => endOf(leg, legs, calendarOf, now) ?? []))

/** When the last result is to be expected as things stand: work that is late already is not done before now. Null: all is there. */
export const expectedAt = (
  legs: readonly Leg[],
  calendarOf: (agency: string) => WorkCalendar,
  now: Temporal.Instant,
): Temporal.Instant | null =>
  legs.every((leg) => ['ready', 'ended'].includes(legState(leg))) ? null : appointmentOf(legs, calendarOf, now)

/** Who has to do something next, and since when: for everybody involved, without any name. */
export interface NextUp {
  readonly leg: string
  readonly who: 'agency' | 'one-stop' | 'outside' | 'citizen' | 'other-result'
  /** Code of the agency, where it is one of this system. */
  readonly agency: string | null
  readonly since: Temporal.Instant
  readonly dueAt: Temporal.Instant | null
}

const externalNext = (leg: Leg, work: ExternalWork, bundle: Pick<Bundle, 'agency' | 'openedAt'>): NextUp => {
  const shared = { leg: leg.key, dueAt: work.dueAt }
  if (work.answeredAt !== null) return { ...shared, who: 'one-stop', agency: bundle.agency, since: work.answeredAt }
  if (work.startedAt === null) return { ...shared, who: 'other-result', agency: null, since: bundle.openedAt }
  return work.sentAt === null
    ? { ...shared, who: 'one-stop', agency: bundle.agency, since: work.startedAt }
    : { ...shared, who: 'outside', agency: null, since: work.sentAt }
}

const dossierNext = (leg: Leg, dossier: Dossier): readonly NextUp[] => {
  const shared = { leg: leg.key, agency: null, dueAt: null }
  if (dossier.bundle?.waitsFor != null) return [{ ...shared, who: 'other-result', since: dossier.submittedAt }]
  if (dossier.status === 'awaiting-citizen' || dossier.status === 'awaiting-payment')
    return [{ ...shared, who: 'citizen', since: dossier.lastActAt }]
  return openSteps(dossier).map((step) => ({
    leg: leg.key,
    who:
      step.function === 'reception' || step.function === 'handing-over' ? ('one-stop' as const) : ('agency' as const),
    agency: step.agency,
    since: step.receivedAt,
    dueAt: step.dueAt,
  }))
}

/** What is to be done next in a bundle, leg by leg. */
export const nextUp = (bundle: Pick<Bundle, 'agency' | 'openedAt'>, legs: readonly Leg[]): readonly NextUp[] =>
  legs.flatMap((leg) => {
    if (isHandedOver(leg)) return []
    if (leg.external !== null) return [externalNext(leg, leg.external, bundle)]
    return leg.dossier === null ? [] : dossierNext(leg, leg.dossier)
  })
