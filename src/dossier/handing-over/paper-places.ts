import type { Dossier } from '../dossier.ts'
import type { Handover, Shipment } from './handover.ts'

/** The two papers of a dossier: what the citizen brought, and what was signed for him. */
export type Paper = 'papers' | 'result'

export type PaperPlace =
  | { readonly at: 'agency'; readonly agency: string }
  /** Between two agencies: until the other side confirms, whoever sent it answers for it. */
  | { readonly at: 'way'; readonly from: string; readonly to: string; readonly missing: boolean }
  | ({ readonly at: 'post' } & Pick<Shipment, 'carrier' | 'trackingNumber'>)
  | { readonly at: 'citizen' }

/** A place as a word of an address: agencies by their codes, and three that are none. */
export const placeKey = (place: PaperPlace): string => (place.at === 'agency' ? place.agency : place.at)

/** A paper in one place from an instant until the next stay begins. */
export interface Stay {
  readonly place: PaperPlace
  readonly since: Temporal.Instant
}

export interface PaperTrail {
  /** In the order of time; empty where there is no such paper. The last one is where the paper is. */
  readonly stays: readonly Stay[]
  /** Handed on to this agency and still lying where it was. */
  readonly goesTo: string | null
}

/** What says where the papers of a dossier are. */
export type Trailed = Pick<
  Dossier,
  | 'channel'
  | 'submittedAt'
  | 'receivedAtAgency'
  | 'returnedAtAgency'
  | 'competentAgency'
  | 'decidedAt'
  | 'handovers'
  | 'steps'
  | 'results'
  | 'shipments'
  | 'paperReturns'
  | 'closedAt'
>

const earlier = (one: Temporal.Instant, other: Temporal.Instant): boolean => Temporal.Instant.compare(one, other) < 0

const at = (agency: string, since: Temporal.Instant): Stay => ({ place: { at: 'agency', agency }, since })

/** What one hand-over did to the paper: it left, and it arrived. Neither: it lies where it was. */
const staysOf = ({ fromAgency: from, toAgency: to, leftAt, confirmedAt, missingAt }: Handover): readonly Stay[] => [
  ...(leftAt !== null && (confirmedAt === null || earlier(leftAt, confirmedAt))
    ? [{ place: { at: 'way' as const, from, to, missing: confirmedAt === null && missingAt !== null }, since: leftAt }]
    : []),
  ...(confirmedAt === null ? [] : [at(to, confirmedAt)]),
]

const samePlace = (one: PaperPlace, other: PaperPlace): boolean =>
  one.at === 'agency' && other.at === 'agency' && one.agency === other.agency

/**
 * One more thing that happened to the paper. What an earlier hand-over says of a later time is passed over: whoever handed
 * the paper on had it, whether or not he had confirmed it before.
 */
const follow = (stays: readonly Stay[], more: readonly Stay[]): readonly Stay[] => {
  const [first] = more
  if (first === undefined) return stays
  const before = stays.filter(({ since }) => earlier(since, first.since))
  return [...before, ...more].filter(({ place }, index, all) => {
    const last = all[index - 1]
    return last === undefined || !samePlace(last.place, place)
  })
}

/** What is handed on after the decision is its result, until the papers are on their way back to the citizen. */
const moves = ({ decidedAt, paperReturns }: Trailed, { sentAt }: Handover): Paper =>
  decidedAt === null || earlier(sentAt, decidedAt) || paperReturns.some(({ dueBackAt }) => !earlier(sentAt, dueBackAt))
    ? 'papers'
    : 'result'

const handedOn = (of: Trailed, paper: Paper): readonly Handover[] =>
  of.handovers.filter(
    (each) => each.medium === 'paper' && each.fromAgency !== each.toAgency && moves(of, each) === paper,
  )

/** What an online dossier has on paper began where it was first handed on. */
const broughtAt = (of: Trailed): readonly Stay[] => {
  if (of.channel !== 'online') return [at(of.receivedAtAgency, of.submittedAt)]
  const [first] = handedOn(of, 'papers')
  return first === undefined ? [] : [at(first.fromAgency, of.submittedAt)]
}

const signedAt = ({ decidedAt, steps, competentAgency, results }: Trailed): readonly Stay[] => {
  if (decidedAt === null || results.every(({ paper }) => paper === 'none')) return []
  const signing = steps.findLast(({ function: is, finishedAt }) => is === 'signing' && finishedAt?.equals(decidedAt))
  return [at(signing?.agency ?? competentAgency, decidedAt)]
}

/** Registered at the one-stop, posted, back from the post, with the citizen. */
const returned = ({ results, shipments, returnedAtAgency }: Trailed): readonly Stay[] => {
  const result = results.find(({ paper }) => paper !== 'none')
  if (result === undefined) return []
  // a paper that was left behind comes to the one-stop only to be given, or posted
  const registered = result.paper === 'apart' ? null : result.registeredAt
  // what was returned online left its paper where it was
  const handed = result.onlineAt === null ? result.handedOverAt : result.paperGivenAt
  return [
    ...(registered === null ? [] : [at(returnedAtAgency, registered)]),
    ...shipments.flatMap(({ carrier, trackingNumber, postedAt, cameBackAt }) => [
      { place: { at: 'post' as const, carrier, trackingNumber }, since: postedAt },
      ...(cameBackAt === null ? [] : [at(returnedAtAgency, cameBackAt)]),
    ]),
    ...(handed === null ? [] : [{ place: { at: 'citizen' as const }, since: handed }]),
  ]
}

/** The papers of a dossier that ended without a result, with whoever brought them or on their way to him. */
const givenBack = ({ paperReturns }: Trailed): readonly Stay[] =>
  paperReturns.flatMap(({ returnedAt, way, carrier, trackingNumber }) => {
    if (returnedAt === null) return []
    const place: PaperPlace =
      way === 'post' ? { at: 'post', carrier: carrier ?? '', trackingNumber: trackingNumber ?? '' } : { at: 'citizen' }
    return [{ place, since: returnedAt }]
  })

/** Nothing goes on to where it was to go when the dossier has ended meanwhile. */
const overtaken = ({ closedAt }: Trailed, last: Handover | undefined): boolean =>
  closedAt !== null && last !== undefined && earlier(last.sentAt, closedAt)

const isRegisteredHere = ({ results }: Trailed): boolean =>
  results.some(({ paper, registeredAt }) => paper === 'with' && registeredAt !== null)

/** Where a paper of the dossier has been, and where it is: in exactly one place at any time. */
export const paperTrail = (dossier: Trailed, paper: Paper): PaperTrail => {
  const begins = paper === 'papers' ? broughtAt(dossier) : signedAt(dossier)
  const handovers = handedOn(dossier, paper)
  const carried = handovers.reduce((stays, handover) => follow(stays, staysOf(handover)), begins)
  const stays = follow(carried, paper === 'papers' ? givenBack(dossier) : returned(dossier))
  const last = handovers.at(-1)
  const waits = last !== undefined && last.leftAt === null && last.confirmedAt === null
  const gone = (paper === 'papers' && overtaken(dossier, last)) || (paper === 'result' && isRegisteredHere(dossier))
  return { stays, goesTo: waits && !gone ? last.toAgency : null }
}

/** The stay at an instant; null before the paper was there. */
export const placeAt = ({ stays }: PaperTrail, instant: Temporal.Instant): Stay | null =>
  stays.findLast(({ since }) => !earlier(instant, since)) ?? null
