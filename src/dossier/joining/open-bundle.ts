import type { Actor } from '#identity'
import { type Db, isRefusal, localDate, type Refusal, refuse } from '#platform'
import { type CurrentProcedure, limitFor, wordsOf } from '#procedure'
import { acceptAtOnce, takeIn } from '../accepting/open-dossier.ts'
import type { TakeIn } from '../accepting/take-in.schema.ts'
import type { Dossier } from '../dossier.ts'
import { issueReceipt } from '../issuing/issue-form.ts'
import { newId } from '../new-id.ts'
import { type DossierServices, regimeOf } from '../services.ts'
import { insertBundle, type WholeBundle } from './bundle.store.ts'
import { appointmentOf, type Bundle, type Leg } from './bundle.ts'
import { type BundleRules, bundlesOn, isProcedureLeg, type ProcedureLeg } from './bundle-rules.ts'

type Paper = NonNullable<TakeIn['components']>[number]

/** What the counter typed once for all procedures of a bundle. Papers are named «leg/paper». */
export interface BundleIntake extends Omit<TakeIn, 'procedure' | 'case' | 'components' | 'sets' | 'links' | 'aliases'> {
  readonly bundle: string
  /** The case of a leg where it is another than the usual one. */
  readonly cases?: Readonly<Record<string, string>>
  readonly papers: readonly (Omit<Paper, 'key'> & { readonly at: string })[]
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
  const { bundle: _, cases, papers: __, ...shared } = told
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
  const bundle = { id, leg: leg.key, waitsFor: leg.after ?? null }
  const dossier =
    leg.after === undefined
      ? await acceptAtOnce(tx, services, actor, linked, now, { bundle })
      : await takeIn(tx, services, actor, linked, now, { bundle })
  if (isRefusal(dossier)) return dossier
  return {
    key: leg.key,
    name: wordsOf(procedure.name),
    after: leg.after ?? null,
    feeds: leg.feeds ?? [],
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
      legs.push({ key: leg.key, name, after: leg.after ?? null, feeds: [], limit, dossier: null, external })
    }
  }
  return legs
}

/** One slip for everything, now that everything is there. */
const giveSlip = async (tx: Db, { services, find }: World, lead: Dossier | null, actor: Actor): Promise<void> => {
  const procedure = lead === null ? undefined : find(lead.procedureCode)
  if (lead?.acceptedAt == null || procedure === undefined) return
  const at = lead.acceptedAt
  const regime = regimeOf(services, lead, at)('forms')
  await issueReceipt(tx, services, {
    dossier: lead,
    procedure,
    directory: await services.agencies(),
    regime,
    at,
    actor,
  })
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
  const procedures = await services.procedures.current()
  const find = (code: string) => procedures.at(code, localDate(now))
  const rules = bundlesOn(localDate(now), find, known).find(({ key }) => key === told.bundle)
  if (rules === undefined) return refuse('unknown-bundle')
  const id = newId()
  const legs = await openLegs(tx, { services, rules, id, find }, told, { actor, now })
  if (isRefusal(legs)) return legs
  const bundle: Bundle = {
    id,
    key: rules.key,
    name: rules.name,
    openedAt: now,
    openedBy: actor.postId,
    openedName: actor.name,
    agency: legs[0]?.dossier?.receivedAtAgency ?? actor.agency,
    appointmentAt: appointmentOf(legs, services.calendarOf),
  }
  await insertBundle(tx, bundle, legs)
  await giveSlip(tx, { services, rules, id, find }, legs[0]?.dossier ?? null, actor)
  return { bundle, legs }
}
