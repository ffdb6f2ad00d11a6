import { createHash, randomBytes } from 'node:crypto'
import { canonicalJson } from '#platform'
import type { DossierEvent } from '../events.ts'
import type { Json, JsonObject } from './json.ts'
import type { Difference } from './replay.ts'

/** The hash before the first event of a chain. */
export const genesis = '0'.repeat(64)

export interface EventActor {
  readonly post: string
  readonly officer: string
  readonly role: string
  readonly agency: string
  /** The officer in whose place it was done, while he was away. */
  readonly behalf?: string
}

/** An event as stored: bound to the one before by its hash, holding nothing personal. */
export interface SealedEvent {
  readonly seq: number
  readonly type: string
  readonly occurredAt: string
  readonly recordedAt: string
  readonly actor: EventActor
  readonly data: Json
  readonly detailDigest: string | null
  readonly lateReason: boolean
  readonly prevHash: string
  readonly hash: string
}

export interface EventDetail {
  readonly seq: number
  readonly salt: string
  readonly body: JsonObject
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Without the salt nobody can try names against the digest; with the row destroyed the salt is gone too. */
export const digestOf = (salt: string, body: JsonObject): string => sha256(`${salt}\n${canonicalJson(body)}`)

export const hashOf = (dossierId: string, event: Omit<SealedEvent, 'hash'>): string =>
  sha256(
    canonicalJson([
      dossierId,
      event.seq,
      event.type,
      event.occurredAt,
      event.recordedAt,
      { ...event.actor },
      event.data,
      event.detailDigest,
      event.lateReason,
      event.prevHash,
    ]),
  )

export interface Stamp {
  readonly occurredAt: Temporal.Instant
  readonly recordedAt: Temporal.Instant
  readonly actor: EventActor
  readonly lateReason?: string | undefined
}

export interface Sealed {
  readonly events: readonly SealedEvent[]
  readonly details: readonly EventDetail[]
  readonly count: number
  readonly head: string
}

/** Databases keep microseconds; the chain keeps milliseconds, so that what is read back hashes the same. */
export const chainTime = (instant: Temporal.Instant): string =>
  instant.round('millisecond').toString({ fractionalSecondDigits: 3 })

/** Adds events to a chain. A late entry's reason is free text and goes to the first event's detail. */
export const seal = (
  dossierId: string,
  chain: { readonly count: number; readonly head: string },
  events: readonly DossierEvent[],
  stamp: Stamp,
): Sealed => {
  const sealed: SealedEvent[] = []
  const details: EventDetail[] = []
  let head = chain.head
  for (const [index, event] of events.entries()) {
    const seq = chain.count + index + 1
    const late = index === 0 && stamp.lateReason !== undefined ? { lateReason: stamp.lateReason } : undefined
    const own = 'detail' in event ? event.detail : undefined
    const body = own === undefined && late === undefined ? undefined : { ...own, ...late }
    const salt = body === undefined ? '' : randomBytes(16).toString('hex')
    const open = {
      seq,
      type: event.type,
      occurredAt: chainTime(stamp.occurredAt),
      recordedAt: chainTime(stamp.recordedAt),
      actor: stamp.actor,
      data: event.data as unknown as Json,
      detailDigest: body === undefined ? null : digestOf(salt, body),
      lateReason: stamp.lateReason !== undefined,
      prevHash: head,
    }
    head = hashOf(dossierId, open)
    sealed.push({ ...open, hash: head })
    if (body !== undefined) details.push({ seq, salt, body })
  }
  return { events: sealed, details, count: chain.count + events.length, head }
}

export interface ChainFault {
  readonly seq: number
  readonly reason:
    | 'missing-event'
    | 'changed-event'
    | 'broken-link'
    | 'changed-detail'
    /** Gone, and no event says that the data were destroyed. */
    | 'missing-detail'
    | 'missing-tail'
    | 'wrong-head'
    /** The chain holds, but the state row says otherwise than its events. */
    | `changed-row:${Difference}`
}

/** Details of events before this one may be gone: an event says that they were destroyed. 0: none may. */
export const destroyedBefore = (events: readonly Pick<SealedEvent, 'seq' | 'type'>[]): number =>
  events.findLast(({ type }) => type === 'details-destroyed')?.seq ?? 0

const detailFault = (event: SealedEvent, detail: EventDetail | undefined, destroyed: number): ChainFault | null => {
  const { seq, detailDigest } = event
  if (detail !== undefined)
    return digestOf(detail.salt, detail.body) === detailDigest ? null : { seq, reason: 'changed-detail' }
  return detailDigest === null || seq < destroyed ? null : { seq, reason: 'missing-detail' }
}

/** Walks one chain and names its first fault; `state` is what the dossier's row says of it. */
export const verifyChain = (
  dossierId: string,
  events: readonly SealedEvent[],
  details: ReadonlyMap<number, EventDetail>,
  state: { readonly count: number; readonly head: string },
): ChainFault | null => {
  let head = genesis
  const destroyed = destroyedBefore(events)
  for (const [index, event] of events.entries()) {
    const seq = index + 1
    if (event.seq !== seq) return { seq, reason: 'missing-event' }
    if (event.prevHash !== head) return { seq, reason: 'broken-link' }
    if (hashOf(dossierId, event) !== event.hash) return { seq, reason: 'changed-event' }
    const fault = detailFault(event, details.get(seq), destroyed)
    if (fault !== null) return fault
    head = event.hash
  }
  if (events.length < state.count) return { seq: events.length + 1, reason: 'missing-tail' }
  return events.length > state.count || head !== state.head ? { seq: events.length, reason: 'wrong-head' } : null
}
