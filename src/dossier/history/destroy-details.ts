import { type Actor, permits } from '#identity'
import { type Db, isRefusal, localDate, type Refusal, refuse } from '#platform'
import { findDossier } from '../dossier.store.ts'
import type { Dossier } from '../dossier.ts'
import type { EventOf } from '../events.ts'
import { evolve } from '../evolve.ts'
import { readsOf } from '../reach.ts'
import { record, stampOf } from '../record.ts'
import { relationsOf } from '../relations.ts'
import type { DossierServices } from '../services.ts'
import { forgetDetails } from './destroy-details.store.ts'

/** Who decided that the time has come, and why. */
export interface Destruction {
  /** Number of the deciding document, «12/QĐ-UBND»: it stays in the chain. */
  readonly decision: string
  readonly reason: string
}

/**
 * Within a year somebody may still go to court about it (Luật Tố tụng hành chính 2015 Điều 116.2); archive periods, which
 * are longer, are for the deciding document to apply.
 */
const disputable = { years: 1 } as const

/** Why the data of a dossier have to stay; null when they may be destroyed. */
export const keptBecause = (
  { closedAt, detailsDestroyedAt }: Pick<Dossier, 'closedAt' | 'detailsDestroyedAt'>,
  now: Temporal.Instant,
): Refusal | null => {
  if (detailsDestroyedAt !== null) return refuse('details-destroyed')
  if (closedAt === null) return refuse('details-of-open-dossier')
  const until = localDate(closedAt).add(disputable)
  return Temporal.PlainDate.compare(localDate(now), until) < 0
    ? refuse('details-disputable', { until: until.toString() })
    : null
}

const eventOf = (
  dossier: Dossier,
  { decision, reason }: Destruction,
  at: Temporal.Instant,
): EventOf<'details-destroyed'> => ({
  type: 'details-destroyed',
  data: { decision, parties: dossier.parties.length, events: dossier.eventCount },
  detail: { reason },
  carry: { at },
})

/** Whether this officer may destroy the data of this dossier today: the permission, the dossier's state. */
const allowed = async (
  services: DossierServices,
  actor: Actor,
  dossier: Dossier,
  now: Temporal.Instant,
): Promise<Refusal | null> => {
  const directory = await services.agencies()
  const reads = readsOf(directory, actor.agency, localDate(now), dossier)
  const held = relationsOf(dossier, actor, reads, directory.authorityOf(actor.agency).code)
  const right = permits(actor, 'dossier.destroy-details', held)
  if (right !== true) return right
  return keptBecause(dossier, now)
}

/**
 * Destroys what a closed dossier holds about people: parties, names that it is searched by, reasons and other typed
 * texts, the contents of its letters. Codes, agencies, dates and counts stay, and the chain still holds (Luật 91/2025/QH15;
 * Luật Lưu trữ 33/2024/QH15). `dryRun` only says whether it may be.
 */
export const destroyDetails = async (
  tx: Db,
  services: DossierServices,
  idOrCode: string,
  destruction: Destruction & { readonly dryRun?: boolean },
  { actor, now }: { readonly actor: Actor; readonly now: Temporal.Instant },
): Promise<Dossier | Refusal> => {
  const dossier = await findDossier(tx, idOrCode, 'lock')
  if (dossier === null) return refuse('dossier-not-found')
  const kept = await allowed(services, actor, dossier, now)
  if (kept !== null) return kept
  if (destruction.dryRun === true) return dossier
  const event = eventOf(dossier, destruction, now)
  const stamp = stampOf(actor, now, now, undefined)
  const author = { action: event.type, name: actor.name }
  const done = await record(tx, services, dossier, evolve(dossier, event), [{ events: [event], stamp }], author)
  if (!isRefusal(done)) await forgetDetails(tx, done.id, done.eventCount)
  return done
}
