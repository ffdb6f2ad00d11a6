import type { Actor } from '#identity'
import { type Db, isRefusal, localDate, type Refusal, refuse } from '#platform'
import type { Apart } from '#web'
import { acceptAtOnce, takeIn } from '../accepting/open-dossier.ts'
import type { TakeIn } from '../accepting/take-in.schema.ts'
import { houseOf } from '../listing/keep-list.ts'
import type { PartyInput } from '../party.schema.ts'
import type { DossierServices } from '../services.ts'
import { addEnvelope, insertSitting, type Sitting } from './post-intake.store.ts'
import { findSitting } from './post-intakes.query.ts'
import { isAsScanned } from './tracking-number.ts'

/** Envelopes at once. */
export const mostEnvelopes = 100

/** One envelope as it was read: the owner's dossier, and whether every paper that it needs was in it. */
export interface Envelope {
  readonly trackingNumber: string | null
  readonly input: Omit<TakeIn, 'channel' | 'submitter' | 'recipient' | 'returnChannel'>
  readonly complete: boolean
}

/** What became of one envelope: a dossier of its own, or why not. */
export interface EnvelopeAnswer {
  /** From 0, as the envelopes were given. */
  readonly at: number
  readonly done: { readonly sitting: string; readonly id: string; readonly code: string | null } | null
  readonly refusal: Refusal | null
}

interface Asking {
  readonly apart: Apart
  readonly services: DossierServices
  readonly actor: Actor
  readonly now: Temporal.Instant
}

/**
 * The clerk hands in and is no party to the matter: no telephone of his stands in the dossier, so that the owner is told and
 * nobody else, and the result goes to the owner's address.
 */
const inputOf = ({ input }: Envelope, { clerkName, clerkNumber }: Sitting): TakeIn => {
  const [owner] = input.owners
  const submitter: PartyInput = {
    kind: 'person',
    name: clerkName,
    ...(clerkNumber === null ? {} : { identity: { type: 'other', number: clerkNumber } }),
  }
  return {
    ...input,
    channel: 'post',
    returnChannel: 'post',
    submitter,
    ...(owner === undefined ? {} : { recipient: owner }),
  }
}

/** Complete: accepted with its code and date. Else, and where the result would be given at once, the one-stop looks first. */
const open = async (tx: Db, { services, actor, now }: Asking, sitting: Sitting, envelope: Envelope) => {
  if (!isAsScanned(envelope.trackingNumber)) return refuse('tracking-number-changed')
  const input = inputOf(envelope, sitting)
  const procedure = (await services.procedures.latest()).at(input.procedure, localDate(now))
  if (procedure !== undefined && !procedure.channels.includes('post'))
    return refuse('not-by-post', { procedure: procedure.code })
  return envelope.complete && procedure?.immediate !== true
    ? acceptAtOnce(tx, services, actor, input, now)
    : takeIn(tx, services, actor, input, now)
}

const takeOne = async (
  tx: Db,
  asking: Asking,
  sitting: Sitting,
  envelope: Envelope,
  known: string | null,
): Promise<NonNullable<EnvelopeAnswer['done']> | Refusal> => {
  const { actor, now } = asking
  const by = { post: actor.postId, name: actor.name }
  const dossier = await open(tx, asking, sitting, envelope)
  if (isRefusal(dossier)) return dossier
  const id = known ?? (await insertSitting(tx, { ...sitting, agency: actor.agency, by, now }))
  await addEnvelope(tx, id, dossier.id, envelope.trackingNumber)
  return { sitting: id, id: dossier.id, code: dossier.code }
}

/**
 * The envelopes that a postal clerk brings for many owners, one after another: each a dossier of its own, in a transaction of its
 * own, with its own answer; a refusal stops nothing else. `sitting`: the id of one that goes on, else the first dossier
 * opens it. A repeat under the same key tells what was done as it was.
 */
export const takeEnvelopes = async (
  db: Db,
  asking: Asking,
  {
    sitting,
    known,
    envelopes,
  }: {
    readonly sitting: Sitting
    readonly known: string | null
    readonly envelopes: readonly (Envelope & { readonly at: number })[]
  },
): Promise<readonly EnvelopeAnswer[] | Refusal> => {
  if (known !== null && (await findSitting(db, known, await houseOf(asking.services, asking))) === null)
    return refuse('list-not-found')
  const answers: EnvelopeAnswer[] = []
  let id = known
  for (const { at, ...envelope } of envelopes) {
    const goesOn = id
    const done = await asking.apart(`envelope ${at}`, (tx) => takeOne(tx, asking, sitting, envelope, goesOn))
    if (!isRefusal(done)) id = done.sitting
    answers.push(isRefusal(done) ? { at, done: null, refusal: done } : { at, done, refusal: null })
  }
  return answers
}
