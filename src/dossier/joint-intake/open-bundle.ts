import type { Actor } from '#identity'
import { type Db, isRefusal, localDate, type Refusal, refuse } from '#platform'
import { type CurrentProcedure, limitFor, wordsOf } from '#procedure'
import { acceptAtOnce, takeIn } from '../accepting/open-dossier.ts'
import type { TakeIn } from '../accepting/take-in.schema.ts'
import { actOnDossier } from '../act-on-dossier.ts'
import type { Command } from '../action-bodies.ts'
import { listedName } from '../checking/checked-papers.ts'
import type { Dossier } from '../dossier.ts'
import { occurrence } from '../entering-late/late-entry.ts'
import { factRules } from '../feeding/fact-rules.ts'
import { issueReceipt } from '../issuing/issue-form.ts'
import { findWhole, insertBundle, updateExternal, type WholeBundle } from '../joining/bundle.store.ts'
import type { Bundle, Leg } from '../joining/bundle.ts'
import { type BundleRules, bundlesOn, isProcedureLeg, type ProcedureLeg } from '../joining/bundle-rules.ts'
import { proceedBundle } from '../joining/proceed-bundle.ts'
import { newId } from '../new-id.ts'
import { type DossierServices, regimeOf } from '../services.ts'

type Paper = NonNullable<TakeIn['components']>[number]

/** A procedure that is not taken in, with the reason that stands on the citizen's notice. */
export interface LeftOut {
  readonly leg: string
  readonly reason: string
}

/** What the counter typed once for all procedures of a bundle. Papers are named «leg/paper». */
export interface BundleIntake extends Omit<TakeIn, 'procedure' | 'case' | 'components' | 'sets' | 'links' | 'aliases'> {
  readonly bundle: string
  /** The case of a leg where it is another than the usual one. */
  readonly cases?: Readonly<Record<string, string>>
  readonly papers: readonly (Omit<Paper, 'key'> & { readonly at: string })[]
  /** Accepted unless told; a supplement asks once for all papers that fail; a decline ends everything. */
  readonly act?: 'accept' | 'supplement' | 'decline'
  readonly declineReason?: string
  /** Not the first, on which all rest. What needs their result does not begin either. */
  readonly leftOut?: readonly LeftOut[]
}

/** A paper that comes from an earlier result is not there yet; one that another dossier of the bundle holds counts here. */
const paperOf = (leg: ProcedureLeg, key: string, { papers }: BundleIntake): Paper | null => {
  if (leg.feeds?.includes(key)) return { key, originals: 0, copies: 0, verdict: 'unchecked' }
  const at = leg.shares?.[key] ?? `${leg.key}/${key}`
  const found = papers.find((each) => each.at === at)
  if (found === undefined) return null
  const { at: _, ...given } = found
  // It lies in the other dossier: no sheet is counted twice.
  return { ...given, key, ...(leg.shares?.[key] === undefined ? {} : { originals: 0, copies: 0 }) }
}

const inputFor = (leg: ProcedureLeg, procedure: CurrentProcedure, told: BundleIntake): TakeIn => {
  const { bundle: _, cases, papers: __, act: ___, declineReason: ____, leftOut: _____, ...shared } = told
  const caseKey = cases?.[leg.key] ?? leg.case
  const chosen = procedure.cases.find(({ key }) => key === caseKey)
  const asked = procedure.components.filter(
    ({ key, mode }) => mode !== 'note' && (chosen?.components?.includes(key) ?? true),
  )
  const components = asked.flatMap(({ key }) => paperOf(leg, key, told) ?? [])
  return { ...shared, procedure: leg.procedure, case: caseKey, components }
}

interface Opening {
  readonly actor: Actor
  readonly now: Temporal.Instant
}

interface World {
  readonly services: DossierServices
  readonly rules: BundleRules
  readonly id: string
  readonly find: (code: string) => CurrentProcedure | undefined
}

const openLeg = async (
  tx: Db,
  { services, id, find }: World,
  leg: ProcedureLeg,
  told: BundleIntake,
  lead: Dossier | null,
  { actor, now }: Opening,
): Promise<Leg | Refusal> => {
  const procedure = find(leg.procedure)
  if (procedure === undefined) return refuse('unknown-bundle')
  const input = inputFor(leg, procedure, told)
  const linked: TakeIn = lead === null ? input : { ...input, links: [{ kind: 'bundle', dossier: lead.id }] }
  const bundle = {
    id,
    leg: leg.key,
    waitsFor: leg.after ?? null,
    ...(leg.feeds === undefined ? {} : { feeds: leg.feeds }),
    ...(leg.gives === undefined ? {} : { gives: factRules(leg.gives) }),
  }
  const dossier =
    leg.after === undefined && (told.act ?? 'accept') === 'accept'
      ? await acceptAtOnce(tx, services, actor, linked, now, { bundle })
      : await takeIn(tx, services, actor, linked, now, { bundle, owes: told.act !== 'decline' })
  if (isRefusal(dossier)) return dossier
  return {
    key: leg.key,
    name: wordsOf(procedure.name),
    after: leg.after ?? null,
    feeds: leg.feeds ?? [],
    uses: leg.uses ?? [],
    evenIfRefused: leg.evenIfRefused === true,
    limit: limitFor(procedure, dossier.caseKey, dossier.channel).effective,
    dossier,
    external: null,
  }
}

const outside = {
  startedAt: null,
  dueAt: null,
  sentAt: null,
  sentName: null,
  answeredAt: null,
  outcome: null,
  documentNumber: null,
  handedAt: null,
  told: null,
} as const

const openLegs = async (tx: Db, world: World, told: BundleIntake, by: Opening): Promise<readonly Leg[] | Refusal> => {
  const legs: Leg[] = []
  for (const leg of world.rules.legs) {
    if (isProcedureLeg(leg)) {
      const opened = await openLeg(tx, world, leg, told, legs[0]?.dossier ?? null, by)
      if (isRefusal(opened)) return opened
      legs.push(opened)
    } else {
      const { name, receiver, limit } = leg.external
      const external = { receiver, ...outside }
      legs.push({
        key: leg.key,
        name,
        after: leg.after ?? null,
        feeds: [],
        uses: leg.uses ?? [],
        evenIfRefused: leg.evenIfRefused === true,
        limit,
        dossier: null,
        external,
      })
    }
  }
  return legs
}

/** One slip for everything, now that everything is there. */
const giveSlip = async (tx: Db, { services, find }: World, lead: Dossier, actor: Actor): Promise<void> => {
  const procedure = find(lead.procedureCode)
  if (lead.acceptedAt === null || procedure === undefined) return
  const at = lead.acceptedAt
  const regime = regimeOf(services, lead, at)('forms')
  const directory = await services.agencies()
  await issueReceipt(tx, services, { dossier: lead, procedure, directory, regime, at, actor })
}

/** One list for all procedures: a paper that fails is asked for once, whichever of them needs it. */
const askedOf = (legs: readonly Leg[]) => {
  const failed = legs.flatMap(({ dossier }) => dossier?.components.filter(({ verdict }) => verdict === 'fail') ?? [])
  const lines = failed.map(({ name, reason }) => ({ component: listedName(name), reason: reason ?? '' }))
  return [...new Map(lines.map((line) => [line.component, line])).values()]
}

const late = ({ occurredAt, lateReason }: BundleIntake) => ({
  ...(occurredAt === undefined ? {} : { occurredAt }),
  ...(lateReason === undefined ? {} : { lateReason }),
})

/** What the counter does besides accepting: each on the dossier that it concerns, with that dossier's own form. */
const commandsFor = (legs: readonly Leg[], told: BundleIntake): readonly (readonly [Leg | undefined, Command])[] => {
  const whole: readonly Command[] =
    told.act === 'supplement'
      ? [{ action: 'request-supplement', body: { lines: askedOf(legs), ...late(told) } }]
      : told.act === 'decline'
        ? [{ action: 'decline', body: { reason: told.declineReason ?? '', ...late(told) } }]
        : []
  return [
    ...whole.map((command) => [legs[0], command] as const),
    ...(told.leftOut ?? []).map(({ leg, reason }) => {
      const command: Command = { action: 'decline', body: { reason, ...late(told) } }
      return [legs.find(({ key }) => key === leg), command] as const
    }),
  ]
}

/** Work outside that nobody wants is left out without a notice. */
const perform = async (
  tx: Db,
  { services, id }: World,
  legs: readonly Leg[],
  told: BundleIntake,
  { actor, now }: Opening,
): Promise<Refusal | null> => {
  for (const [leg, command] of commandsFor(legs, told)) {
    if (leg === undefined || (leg === legs[0] && told.leftOut?.some(({ leg: key }) => key === leg.key)))
      return refuse('leg-not-left-out', { legs: legs.slice(1).map(({ key }) => key) })
    if (leg.external !== null) {
      await updateExternal(tx, id, leg.key, { ...leg.external, answeredAt: now, outcome: 'not-begun' })
      continue
    }
    const done = await actOnDossier(tx, services, leg.dossier?.id ?? '', command, { actor, now })
    if (isRefusal(done)) return done
  }
  return null
}

/**
 * One submission for several procedures (NĐ 63/2024/NĐ-CP): the first is accepted at once, those that wait for its result
 * are taken in without code and clock. All of it or nothing: the door rolls back on a refusal.
 */
export const openBundle = async (
  tx: Db,
  services: DossierServices,
  actor: Actor,
  told: BundleIntake,
  now: Temporal.Instant,
  known?: readonly BundleRules[],
): Promise<WholeBundle | Refusal> => {
  const at = occurrence(told, now, null)
  if (isRefusal(at)) return at
  const procedures = await services.procedures.latest()
  const find = (code: string) => procedures.at(code, localDate(at))
  const rules = bundlesOn(localDate(at), find, known).find(({ key }) => key === told.bundle)
  if (rules === undefined) return refuse('unknown-bundle')
  const world: World = { services, rules, id: newId(), find }
  const legs = await openLegs(tx, world, told, { actor, now })
  if (isRefusal(legs)) return legs
  const lead = legs[0]?.dossier
  if (lead == null) return refuse('unknown-bundle')
  const bundle: Bundle = {
    id: world.id,
    key: rules.key,
    name: rules.name,
    openedAt: at,
    openedBy: actor.postId,
    openedName: actor.name,
    agency: lead.receivedAtAgency,
    dates: [],
  }
  await insertBundle(tx, bundle, legs)
  const refused = await perform(tx, world, legs, told, { actor, now })
  if (refused !== null) return refused
  await proceedBundle(tx, services, world.id, now)
  await giveSlip(tx, world, lead, actor)
  return (await findWhole(tx, world.id)) ?? { bundle, legs }
}
