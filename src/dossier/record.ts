import type { Actor } from '#identity'
import type { Db } from '#platform'
import { type Answered, correctionAnswered } from './correcting/answer-correction.ts'
import { isBeside } from './corresponding/corresponding.events.ts'
import { saveDossier } from './dossier.store.ts'
import type { Dossier } from './dossier.ts'
import type { DossierEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { type Sealed, type Stamp, seal } from './history/chain.ts'
import { moveAppointment } from './reappointing/move-appointment.ts'
import type { DossierServices } from './services.ts'

/** Events of one moment and one author. A write may hold several: what the law did, and what a person did after it. */
export interface Entry {
  readonly events: readonly DossierEvent[]
  readonly stamp: Stamp
}

export const stampOf = (
  actor: Actor,
  occurredAt: Temporal.Instant,
  now: Temporal.Instant,
  lateReason: string | undefined,
): Stamp => ({
  occurredAt,
  recordedAt: now,
  actor: {
    post: actor.postId,
    officer: actor.officerId,
    role: actor.role,
    agency: actor.agency,
    ...(actor.onBehalfOf === undefined ? {} : { behalf: actor.onBehalfOf.officerId }),
  },
  lateReason,
})

const law = { post: 'law', officer: 'law', role: 'law', agency: 'law' } as const

/** The program itself, where no officer acts: a succession or a changed calendar is the law's doing. */
export const lawStamp = (occurredAt: Temporal.Instant, now: Temporal.Instant): Stamp => ({
  occurredAt,
  recordedAt: now,
  actor: law,
})

const sealAll = (dossier: Dossier, entries: readonly Entry[]): Sealed =>
  entries.reduce<Sealed>(
    (sealed, { events, stamp }) => {
      const more = seal(dossier.id, sealed, events, stamp)
      return {
        ...more,
        events: [...sealed.events, ...more.events],
        details: [...sealed.details, ...more.details],
      }
    },
    { events: [], details: [], count: dossier.eventCount, head: dossier.headHash },
  )

/**
 * When a person last acted. The law's own events do not count, nor what is only written about the dossier: a late entry may
 * well have happened before them.
 */
const lastActAt = (after: Dossier, entries: readonly Entry[]): Temporal.Instant =>
  entries.findLast(({ stamp, events }) => stamp.actor.role !== law.role && !events.every(({ type }) => isBeside(type)))
    ?.stamp.occurredAt ?? after.lastActAt

/** The dossier with the wrong result says in the same transaction what became of it; never before its own last act. */
const recordAnswer = async (
  tx: Db,
  services: DossierServices,
  { before, after, event }: Answered,
  entries: readonly Entry[],
  { name }: { readonly name: string },
): Promise<void> => {
  const stamp = entries.at(-1)?.stamp
  if (stamp === undefined) return
  const late = Temporal.Instant.compare(stamp.occurredAt, before.lastActAt) < 0
  const entry = { events: [event], stamp: late ? { ...stamp, occurredAt: before.lastActAt } : stamp }
  await record(tx, services, before, after, [entry], { action: event.type, name })
}

/** Seals the events, writes everything in one statement, and asks for the jobs that follow: all or nothing. */
export const record = async (
  tx: Db,
  services: DossierServices,
  before: Dossier | null,
  after: Dossier,
  entries: readonly Entry[],
  author: { readonly action: string; readonly name: string },
): Promise<Dossier> => {
  const sealed = sealAll(after, entries)
  const stamped: Dossier = {
    ...after,
    eventCount: sealed.count,
    headHash: sealed.head,
    lastAct: author.action,
    lastActBy: author.name,
    lastActAt: lastActAt(after, entries),
  }
  const events = entries.flatMap((entry) => entry.events)
  await saveDossier(tx, before, stamped, sealed, services.react(stamped, events), services)
  await moveAppointment(tx, services.calendarOf, stamped, events)
  const answered = await correctionAnswered(tx, stamped, events)
  if (answered !== null) await recordAnswer(tx, services, answered, entries, author)
  return stamped
}

/** Whoever holds the slip writes as the citizen; which of the dossier's people it is, nobody can tell. */
export const citizen = { post: 'citizen', officer: 'citizen', role: 'citizen', agency: 'citizen' } as const

/** Writes down that something was said about a dossier. It is no act on it: the last act stays who did it, and when. */
export const recordBeside = (
  tx: Db,
  services: DossierServices,
  dossier: Dossier,
  event: DossierEvent,
  { actor, now }: { readonly actor: Actor | 'citizen'; readonly now: Temporal.Instant },
): Promise<Dossier> => {
  const stamp =
    actor === 'citizen' ? { occurredAt: now, recordedAt: now, actor: citizen } : stampOf(actor, now, now, undefined)
  const author = { action: dossier.lastAct, name: dossier.lastActBy }
  return record(tx, services, dossier, evolve(dossier, event), [{ events: [event], stamp }], author)
}
