import type { AgencyDirectory, Regime } from '#agency'
import type { Actor } from '#identity'
import { type Db, localDate } from '#platform'
import type { PublishedProcedure } from '#procedure'
import type { Dossier } from '../dossier.ts'
import type { DossierEvent, EventOf, EventType } from '../events.ts'
import { type JointMove, jointMove } from '../reappointing/move-appointment.ts'
import type { DossierServices } from '../services.ts'
import { promiseBundle, type SlipOfBundle } from './bundle-slip.ts'
import { replacedSlip } from './current-slip.ts'
import { formsOf, insertForm, voidForms } from './form.store.ts'
import { contentOf } from './form-content.ts'
import type { FormSigner, IssuedForm, IssuedKind } from './issued-form.ts'
import { nameToSign, signersAgency } from './signature.ts'

/** What an act knows of a form that it issues. */
export interface Issue {
  readonly kind: IssuedKind
  /** As the act left it, saved. */
  readonly dossier: Dossier
  readonly procedure: PublishedProcedure
  readonly directory: AgencyDirectory
  /** In force for forms, by its own data on the day of the act (NĐ 118/2025 Điều 40). */
  readonly regime: Regime
  /** The act's own time: it chooses year, names and letterhead. */
  readonly at: Temporal.Instant
  readonly signer: FormSigner & { readonly agency: string }
  readonly reason?: string
  /** «Xây dựng»: the procedure's field, which a letter names beside the procedure. */
  readonly field?: string
  readonly bundle?: SlipOfBundle
  /** Of an apology for a leg of a bundle: the one appointment that the citizen has, and the one that it moves to. */
  readonly joint?: JointMove
  /** Of a later slip: which it replaces. */
  readonly replaces?: string
}

/** The one-stop's own slips; a letter bears the name of those for whom it is signed. */
const slips: ReadonlySet<IssuedKind> = new Set(['receipt', 'supplement', 'declined'])

/**
 * Issues a statutory form in the transaction of the act: takes the next number of agency, year and symbol, and keeps what
 * the form says. Null where the regime of the day has no such form (nd61 knows no notice of stopping).
 */
export const issueForm = async (tx: Db, issue: Issue): Promise<IssuedForm | null> => {
  const { kind, dossier, directory, regime, at, signer } = issue
  const form = regime.forms[kind]
  if (form === undefined) return null
  const agency = slips.has(kind) ? dossier.receivedAtAgency : signersAgency(directory, signer)
  const symbol = form.symbol.replace('{agency}', directory.letterheadAt(agency, localDate(at)).symbol)
  const { agency: _, ...who } = signer
  const facts = { ...issue, agency, signer: who, reason: issue.reason ?? '' }
  return insertForm(tx, {
    kind,
    dossierId: dossier.id,
    event: dossier.eventCount,
    regime: regime.id,
    agency,
    symbol,
    issuedAt: at,
    signer: who,
    content: contentOf(kind, facts),
  })
}

type Kinds = { readonly [T in EventType]?: (event: EventOf<T>, dossier: Dossier) => IssuedKind | null }

const closings = { declined: 'declined', withdrawn: 'stop', stopped: 'stop', voided: null } as const

/** Which form goes out with which event. */
const kinds: Kinds = {
  accepted: () => 'receipt',
  'supplement-sent': () => 'supplement',
  // The head of the solving agency signs it; that the one-stop then tells the new date is no form (Mẫu 04).
  'reappointment-signed': () => 'apology',
  // A new clock has a new appointment, and the citizen gets the slip that tells it (NĐ 118/2025 Điều 19.5).
  'due-set': ({ data }) => (data.cause === 'restart' ? 'receipt' : null),
  // What was never accepted is not being solved, and nothing of it can be stopped.
  closed: ({ data }, { acceptedAt }) => (data.as === 'declined' || acceptedAt !== null ? closings[data.as] : null),
  // What the switch closed has no signer until a person signs.
  'notice-signed': () => 'stop',
}

/** What an act has done, and who did it. */
export interface Done extends Pick<Issue, 'dossier' | 'procedure' | 'directory' | 'regime' | 'at'> {
  readonly events: readonly DossierEvent[]
  readonly actor: Actor
}

const signerOf = (actor: Actor): Issue['signer'] => ({
  post: actor.postId,
  name: nameToSign(actor.name),
  title: actor.title.vi,
  capacity: actor.capacity,
  agency: actor.agency,
})

/**
 * Only the one-stop speaks to the citizen: before acceptance whoever asks, after it the officer whose name the citizen
 * has on the slip (NĐ 118/2025 Điều 19; Mẫu 02 «Người hướng dẫn»), also where a division found what is missing.
 */
const guideOf = ({ acceptedBy, receivedAtAgency }: Dossier, actor: Actor): Issue['signer'] =>
  acceptedBy === null || actor.agency === receivedAtAgency
    ? signerOf(actor)
    : { post: null, name: acceptedBy, title: null, capacity: null, agency: receivedAtAgency }

const reasonIn = (event: DossierEvent): string => {
  const detail = 'detail' in event ? event.detail : undefined
  return typeof detail?.reason === 'string' ? detail.reason : ''
}

type Services = Pick<DossierServices, 'procedures' | 'calendarOf'>

/** The receipt of an accepted dossier; the first of a bundle has everybody's, as soon as the bundle is whole. */
export const issueReceipt = async (
  tx: Db,
  services: Services,
  { actor, ...facts }: Omit<Done, 'events'>,
): Promise<void> => {
  const bundle = await promiseBundle(tx, services, facts.dossier, facts.directory, facts.at)
  if (bundle === 'not-yet') return
  const replaces = replacedSlip(await formsOf(tx, facts.dossier.id))
  await issueForm(tx, {
    ...facts,
    kind: 'receipt',
    signer: signerOf(actor),
    ...(bundle === null ? {} : { bundle }),
    ...(replaces === null ? {} : { replaces }),
  })
}

/** Every form that an act's events issue, in their order; a voided acceptance voids its receipt. */
export const issueForms = async (tx: Db, services: Services, done: Done): Promise<void> => {
  const { events, actor, ...facts } = done
  const { fields } = await services.procedures.current()
  const field = fields.find(({ key }) => key === facts.procedure.field)?.name.vi
  for (const event of events) {
    const kind = (kinds[event.type] as Kinds[EventType & 'accepted'] | undefined)?.(event as never, facts.dossier)
    if (event.type === 'closed' && event.data.as === 'voided') await voidForms(tx, facts.dossier.id, facts.at)
    if (event.type === 'reappointment-rejected') await voidForms(tx, facts.dossier.id, facts.at, 'apology')
    if (kind === undefined || kind === null) continue
    if (kind === 'receipt') {
      await issueReceipt(tx, services, { actor, ...facts })
      continue
    }
    const signer = event.type === 'supplement-sent' ? guideOf(facts.dossier, actor) : signerOf(actor)
    const joint = kind === 'apology' ? await jointMove(tx, services.calendarOf, facts.dossier) : null
    const more = { ...(field === undefined ? {} : { field }), ...(joint === null ? {} : { joint }) }
    await issueForm(tx, { ...facts, kind, signer, reason: reasonIn(event), ...more })
  }
}
