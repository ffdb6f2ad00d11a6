import { type Actor, permits } from '#identity'
import { type Db, localDate, type Refusal, refuse } from '#platform'
import { findDossier } from '../dossier.store.ts'
import type { DossierEvent } from '../events.ts'
import { evolve } from '../evolve.ts'
import { deskOf } from '../reach.ts'
import { record, stampOf } from '../record.ts'
import type { DossierServices } from '../services.ts'
import { findWhole, updateExternal, type WholeBundle } from './bundle.store.ts'
import type { ExternalWork, Leg } from './bundle.ts'
import { proceedBundle } from './proceed-bundle.ts'

interface Acting {
  readonly actor: Actor
  readonly now: Temporal.Instant
}

type Found = { readonly whole: WholeBundle; readonly leg: Leg & { readonly external: ExternalWork } }

/** Only the one-stop that received the bundle sends and answers for the agencies outside. */
const findLeg = async (
  tx: Db,
  services: DossierServices,
  bundle: string,
  key: string,
  { actor, now }: Acting,
): Promise<Found | Refusal> => {
  const whole = await findWhole(tx, bundle, 'lock')
  const leg = whole?.legs.find((each) => each.key === key)
  if (whole === null || leg?.external == null) return refuse('bundle-not-found')
  const desk = deskOf(await services.agencies(), actor.agency, localDate(now))
  const held = desk.includes(whole.bundle.agency) ? (['received-at-agency'] as const) : []
  const right = permits(actor, 'dossier.transfer', held)
  return right === true ? { whole, leg: { ...leg, external: leg.external } } : refuse('bundle-not-found')
}

/** Written into the history of the first dossier, which every leg of the bundle rests on. */
const tellLead = async (
  tx: Db,
  services: DossierServices,
  { legs }: WholeBundle,
  event: DossierEvent,
  { actor, now }: Acting,
): Promise<void> => {
  const stored = await findDossier(tx, legs[0]?.dossier?.id ?? '', 'lock')
  if (stored === null) throw new Error('a bundle without its first dossier')
  const entry = { events: [event], stamp: stampOf(actor, now, now, undefined) }
  await record(tx, services, stored, evolve(stored, event), [entry], { action: event.type, name: actor.name })
}

/** The work leaves for the agency outside; its clock runs since the result that it needed was there. */
export const sendLeg = async (
  tx: Db,
  services: DossierServices,
  { bundle, leg: key }: { readonly bundle: string; readonly leg: string },
  by: Acting,
): Promise<true | Refusal> => {
  const found = await findLeg(tx, services, bundle, key, by)
  if ('refusal' in found) return found
  const { external } = found.leg
  if (external.startedAt === null || external.sentAt !== null || external.outcome !== null)
    return refuse('leg-not-to-send')
  await updateExternal(tx, bundle, key, { ...external, sentAt: by.now, sentName: by.actor.name })
  const dueAt = external.dueAt?.toString() ?? null
  await tellLead(tx, services, found.whole, { type: 'leg-sent', data: { bundle, leg: key, dueAt } }, by)
  return true
}

/** What the agency outside has answered, as the one-stop was told; what waited for it begins. */
export const answerLeg = async (
  tx: Db,
  services: DossierServices,
  told: {
    readonly bundle: string
    readonly leg: string
    readonly outcome: 'granted' | 'refused'
    readonly documentNumber: string | null
  },
  by: Acting,
): Promise<true | Refusal> => {
  const { bundle, leg: key, outcome, documentNumber } = told
  const found = await findLeg(tx, services, bundle, key, by)
  if ('refusal' in found) return found
  const { external } = found.leg
  if (external.sentAt === null || external.outcome !== null) return refuse('leg-not-sent')
  await updateExternal(tx, bundle, key, { ...external, answeredAt: by.now, outcome, documentNumber })
  await tellLead(
    tx,
    services,
    found.whole,
    { type: 'leg-answered', data: { bundle, leg: key, outcome, documentNumber } },
    by,
  )
  await proceedBundle(tx, services, bundle, by.now)
  return true
}
