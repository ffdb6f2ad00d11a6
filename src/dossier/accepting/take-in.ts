import { type AgencyDirectory, agencyLookup } from '#agency'
import type { Actor } from '#identity'
import { fold, localDate, type Refusal, refuse } from '#platform'
import { type CurrentProcedure, competentAgency, feeQuantities, feesFor, type PublishedProcedure } from '#procedure'
import { blankDossier } from '../blank-dossier.ts'
import { bareChecks, reasonOf, unknownReasons } from '../checking/decide-check.ts'
import { reasonsOn } from '../checking/reasons.ts'
import type { DossierRefusal } from '../dossier.refusals.ts'
import type { ComponentRow, Dossier, Party } from '../dossier.ts'
import { listedTwice } from '../grouping/beneficiaries.ts'
import { newId as makeId } from '../new-id.ts'
import { partyOf } from '../party.ts'
import { peopleRefusal } from '../party-rules.ts'
import { returnWays } from '../returning-online/return-ways.ts'
import { slipNumber, trackSecret } from './slip-token.ts'
import type { TakeIn } from './take-in.schema.ts'

type Taken = Dossier | Refusal<DossierRefusal>

const componentsOf = (
  procedure: PublishedProcedure,
  caseKey: string,
  input: TakeIn,
  newId: () => string,
  day: Temporal.PlainDate,
): readonly ComponentRow[] | Refusal<DossierRefusal> => {
  const wanted = procedure.cases.find(({ key }) => key === caseKey)?.components
  const asked = procedure.components.filter(({ key, mode }) => mode !== 'note' && (wanted?.includes(key) ?? true))
  const unknown = (input.components ?? []).filter(({ key }) => !asked.some((component) => component.key === key))
  if (unknown.length > 0) return refuse('unknown-component', { papers: unknown.map(({ key }) => key) })
  const bare = bareChecks(input.components ?? [])
  if (bare.length > 0) return refuse('reason-needed', { papers: bare.map(({ key }) => key) })
  const among = reasonsOn(day)
  const strange = unknownReasons(input.components ?? [], among)
  if (strange.length > 0) return refuse('unknown-reason', { reasons: strange })
  return asked.map((component) => {
    const given = input.components?.find(({ key }) => key === component.key)
    return {
      id: newId(),
      key: component.key,
      name: component.name.vi,
      originals: given?.originals ?? component.originals,
      copies: given?.copies ?? component.copies,
      mode: component.mode === 'show' ? 'show' : 'submit',
      required: component.required,
      verdict: given?.verdict ?? 'unchecked',
      ...reasonOf(given ?? { key: component.key }, among),
    }
  })
}

const partiesOf = (input: TakeIn, newId: () => string, at: Temporal.Instant): readonly Party[] => [
  ...input.owners.map((owner) => partyOf('owner', owner, newId(), at)),
  ...(['submitter', 'representative', 'recipient'] as const).flatMap((role) => {
    const party = input[role]
    return party === undefined ? [] : [partyOf(role, party, newId(), at)]
  }),
  ...(input.beneficiaries ?? []).map((person) => partyOf('beneficiary', person, newId(), at)),
]

interface Places {
  readonly received: string
  readonly returned: string
  readonly territory: string
  readonly competent: string
}

/** The commune that the one-stop serves, where it serves just one; a town's or province's has to be told. */
const homeTerritory = (oneStop: string, directory: AgencyDirectory, day: Temporal.PlainDate): string | undefined => {
  const lineage = [oneStop, ...directory.ancestors(oneStop).map(({ code }) => code)]
  const places = directory.territoriesOn(day)
  const held = lineage.map((code) => {
    const own = new Set(directory.get(code).territories.map(({ territory }) => territory))
    return places.filter(({ key }) => own.has(key))
  })
  const nearest = held.find((each) => each.length > 0)
  return nearest?.length === 1 ? nearest[0]?.key : undefined
}

/** Any one-stop of the province may receive for any other; the territory decides who is competent. */
const placesOf = (
  procedure: PublishedProcedure,
  input: TakeIn,
  actor: Actor,
  directory: AgencyDirectory,
  day: Temporal.PlainDate,
): Places | Refusal => {
  // A late entry from before a succession: the post of today stands for the one-stop of that day.
  const then = (code: string) => (directory.find(code) && directory.forerunnerOf(code, day, input.territory))?.code
  const oneStop = (code: string | undefined) => code && directory.oneStopOf(code, day)?.code
  const received = oneStop(then(input.receivedAt ?? actor.agency))
  const returned = oneStop(then(input.returnedAt ?? input.receivedAt ?? actor.agency))
  if (!received || !returned) return refuse('unknown-agency')
  const territory = input.territory ?? homeTerritory(received, directory, day)
  if (territory === undefined || directory.territoryOn(territory, day) === undefined) return refuse('unknown-territory')
  const competent = competentAgency(procedure, territory, day, agencyLookup(directory))
  return typeof competent === 'string' ? { received, returned, territory, competent } : refuse('no-competent-agency')
}

/** A fee that cannot be counted is asked for by name: an obligation must not get lost because a number was left out. */
const uncounted = (procedure: PublishedProcedure, caseKey: string, input: TakeIn): Refusal<DossierRefusal> | null => {
  const missing = feeQuantities(procedure, caseKey, input.channel ?? 'counter').find(
    (each) => input[each] === undefined,
  )
  return missing === undefined ? null : refuse('fee-quantity-needed', { field: missing })
}

/** Nobody stands in a list of beneficiaries twice. */
const doubled = ({ beneficiaries = [] }: TakeIn): Refusal<DossierRefusal> | null => {
  const places = listedTwice(beneficiaries).map(String)
  return places.length === 0 ? null : refuse('beneficiary-twice', { places })
}

/** What is paid by rule, in đồng: each fee as often as there are pieces. */
export const owedFor = (
  procedure: PublishedProcedure,
  caseKey: string,
  { channel, pages, pieces }: Pick<TakeIn, 'channel' | 'pages' | 'pieces'>,
) =>
  feesFor(procedure, caseKey, channel ?? 'counter', pages)
    .filter(({ amount, onRequest }) => amount !== null && amount > 0 && !onRequest)
    .map(({ key, name, amount }) => ({ key, name, amount: (amount ?? 0) * (pieces ?? 1) }))

const feesOwed = (procedure: PublishedProcedure, caseKey: string, input: TakeIn, newId: () => string) =>
  owedFor(procedure, caseKey, input).map(({ key, name, amount }) => ({
    id: newId(),
    key,
    name: name.vi,
    amount,
    receiptNumber: null,
    paidAt: null,
  }))

const heldBy = ({
  received,
  competent,
  returned,
}: Readonly<Record<'received' | 'competent' | 'returned', string>>) => ({
  receivedAtAgency: received,
  competentAgency: competent,
  returnedAtAgency: returned,
  agencies: [...new Set([received, competent, returned])],
})

const named = (parties: readonly Party[]) => ({
  parties,
  ownerName: parties[0]?.name ?? '',
  ownerFolded: fold(parties[0]?.name ?? ''),
})

/** What exists on paper alone is not promised online. */
const onPaperOnly = (procedure: PublishedProcedure, { returnChannel }: TakeIn) =>
  returnChannel === undefined || returnWays(procedure).includes(returnChannel) ? null : refuse('paper-only-result')

const wished = (procedure: PublishedProcedure, input: TakeIn) => ({
  channel: input.channel ?? ('counter' as const),
  sets: input.sets ?? procedure.sets,
  returnChannel: input.returnChannel ?? ('counter' as const),
  confidentiality: procedure.confidentiality,
})

/**
 * The new dossier: submitted, with an id and no code. Pure but for its random numbers. `owes`: false for one that is
 * declined as it comes in, for which nothing is paid.
 */
export const newDossier = (
  procedure: CurrentProcedure,
  input: TakeIn,
  actor: Actor,
  directory: AgencyDirectory,
  now: Temporal.Instant,
  { owes = true, newId = () => makeId() }: { readonly owes?: boolean; readonly newId?: () => string } = {},
): Taken | Refusal => {
  const keys = procedure.cases.map(({ key }) => key)
  const caseKey = input.case ?? keys[0] ?? ''
  if (!keys.includes(caseKey)) return refuse('unknown-case', { cases: keys })
  const day = localDate(now)
  const people = peopleRefusal(input, day)
  if (people !== null) return people
  const places = onPaperOnly(procedure, input) ?? placesOf(procedure, input, actor, directory, day)
  if ('refusal' in places) return places
  const components = componentsOf(procedure, caseKey, input, newId, day)
  if ('refusal' in components) return components
  const refused = doubled(input) ?? (owes ? uncounted(procedure, caseKey, input) : null)
  if (refused !== null) return refused
  return {
    ...blankDossier,
    ...named(partiesOf(input, newId, now)),
    ...wished(procedure, input),
    id: newId(),
    procedureCode: procedure.code,
    procedureVersionId: procedure.versionId,
    caseKey,
    territory: places.territory,
    ...heldBy(places),
    submittedAt: now,
    slipNumber: slipNumber(),
    trackSecret: trackSecret(),
    lastActAt: now,
    components,
    fees: owes ? feesOwed(procedure, caseKey, input, newId) : [],
    aliases: (input.aliases ?? []).map((alias) => ({ id: newId(), ...alias })),
    links: (input.links ?? []).map(({ kind, dossier }) => ({ id: newId(), kind, otherId: dossier })),
  }
}
