import fc from 'fast-check'
import { makeDirectory, readAgencyFiles, regimes } from '#agency'
import type { Actor, Role } from '#identity'
import { isRefusal, localDate } from '#platform'
import { type CurrentProcedure, layProvince, limitFor } from '#procedure'
import { planOf } from '../../src/dossier/accepting/acceptance.ts'
import { newDossier } from '../../src/dossier/accepting/take-in.ts'
import { actRules } from '../../src/dossier/act-rules.ts'
import type { DecideContext, SignedResult } from '../../src/dossier/context.ts'
import { newId, vietnam } from '../../src/dossier/dossier.test-support.ts'
import type { Dossier, FactRow, PlannedStep } from '../../src/dossier/dossier.ts'
import { evolve } from '../../src/dossier/evolve.ts'
import { kitePermit } from '../../src/dossier/kite-permit.test-support.ts'
import { opinionDesk, reachOf } from '../../src/dossier/reach.ts'
import { post, request, services } from '../../src/dossier/services.test-support.ts'
import { type DossierServices, regimeOf } from '../../src/dossier/services.ts'
import { type RandomProcedure, randomProcedure } from './routes.ts'

const files = readAgencyFiles()
if (!('agencies' in files)) throw new Error(JSON.stringify(files))
export const directory = makeDirectory(files)

const oneStops = { own: 'H13.64.02', neighbour: 'H13.65.02', province: 'H13.02' } as const
const committee = 'H13.64'
const first = Temporal.Instant.from('2026-11-20T02:00:00Z')

/** One procedure, its newer version, and everybody who works in the province. */
export interface World {
  readonly kept: CurrentProcedure
  readonly newer: CurrentProcedure
  readonly plan: readonly PlannedStep[]
  readonly posts: readonly Actor[]
  readonly receivedAt: string
  readonly returnedAt: string
  readonly returnChannel: 'counter' | 'post'
  readonly begins: Temporal.Instant
}

const versionOf = ({ procedure, newer, promised }: RandomProcedure, versionId: number): CurrentProcedure => {
  const decision = { number: '7/QĐ-UBND', date: '2025-07-01', authority: 'UBND thành phố Cần Thơ' }
  const limits = [{ procedure: procedure.code, limit: promised, from: '2025-07-01', decision }]
  const layer = { fees: [], limits }
  return {
    ...layProvince(versionId === 1 ? procedure : newer, layer, Temporal.PlainDate.from('2026-11-20')),
    versionId,
    versionNumber: versionId,
    publishedBy: kitePermit.decision,
    publishedAt: first,
  }
}

/** Work of a unit may also be done by a post at the authority above it: small communes have no other. */
const holder = (role: Role, agency: string, above: boolean, at: number): Actor => {
  const place = above ? directory.authorityOf(agency).code : agency
  return { ...post(role, place, `Người ${at}`), postId: `post-${at}`, officerId: `officer-${at % 7}` }
}

const heads = (plan: readonly PlannedStep[]): readonly (readonly [Role, string])[] =>
  plan.flatMap(({ agency }): readonly (readonly [Role, string])[] => [['unit-head', agency]])

const staffOf = (plan: readonly PlannedStep[], received: string): readonly (readonly [Role, string])[] => {
  const needed = [
    ['receptionist', received] as const,
    ...plan.map(({ role, agency }) => [role as Role, agency] as const),
    ...heads(plan),
    ['handler', 'H13.65.01'] as const,
  ]
  return [...new Map(needed.map((each) => [each.join(), each] as const)).values()]
}

const strangers: readonly (readonly [Role, string])[] = [
  ['inspector', 'H13'],
  ['reform-controller', 'H13'],
  ['administrator', committee],
  ['receptionist', 'H13.66.02'],
  ['handler', 'H13.66'],
  ['signatory', 'H13.65'],
  ['signatory', committee],
  ['handler', 'H13.64.01'],
  ['handler', committee],
  ['unit-head', 'H13.64.03'],
  ['registrar', 'H13.09'],
]

/** Any route, everybody whom it needs and some whom it does not, at a one-stop that may be another commune's. */
export const world: fc.Arbitrary<World> = fc
  .record({
    drawn: randomProcedure,
    above: fc.array(fc.nat(3), { minLength: 12, maxLength: 12 }),
    others: fc.subarray([...strangers], { minLength: 2 }),
    receivedAt: fc.constantFrom(oneStops.own, oneStops.own, oneStops.neighbour, oneStops.province),
    returnedAt: fc.constantFrom(oneStops.own, oneStops.neighbour),
    returnChannel: fc.constantFrom('counter' as const, 'counter' as const, 'post' as const),
    hours: fc.integer({ min: 0, max: 24 * 120 }),
  })
  .map(({ drawn, above, others, receivedAt, returnedAt, returnChannel, hours }) => {
    const kept = versionOf(drawn, 1)
    const places = { receivedAtAgency: receivedAt, competentAgency: committee, returnedAtAgency: returnedAt }
    const plan = planOf(kept, places, directory, localDate(first))
    if (isRefusal(plan)) throw new Error(plan.refusal)
    const staff = [...staffOf(plan, receivedAt), ...others]
    const posts = staff.map(([role, agency], at) => holder(role, agency, above[at % above.length] === 1, at))
    const begins = first.add({ hours })
    return { kept, newer: versionOf(drawn, 2), plan, posts, receivedAt, returnedAt, returnChannel, begins }
  })

/** What the counter types in; the papers were looked at, or nobody has. */
export const handedIn = ({ receivedAt, returnedAt, returnChannel }: World, verdict: 'pass' | 'unchecked' = 'pass') => ({
  ...request,
  owners: request.owners.map((owner) => ({ ...owner, address: '12 Ấp 1, phường Ngã Năm' })),
  territory: 'phuong-nga-nam',
  components: kitePermit.components.map(({ key }) => ({ key, verdict })),
  receivedAt,
  returnedAt,
  returnChannel,
})

export const receptionist = ({ posts, receivedAt }: World): Actor => {
  const found = posts.find(({ role, agency }) => role === 'receptionist' && directory.within(receivedAt, agency))
  if (found === undefined) throw new Error('nobody receives')
  return found
}

/** As if an earlier procedure had said something that this one uses. */
const carriedFact = (enteredAt: Temporal.Instant): FactRow => ({
  id: newId(),
  key: 'birth/book',
  name: { vi: 'Quyển số', en: 'Register book' },
  type: 'text',
  value: 'Quyển 01',
  source: null,
  enteredAt,
  changedAt: null,
})

/** Just taken in, on paper: no database. */
export const draftIn = (of: World): Dossier => {
  const made = newDossier(of.kept, handedIn(of), receptionist(of), directory, of.begins, { newId })
  if (isRefusal(made)) throw new Error(made.refusal)
  const opened = { id: newId(), key: 'intake', function: 'reception', agency: made.receivedAtAgency } as const
  return evolve(
    { ...(made as Dossier), facts: [carriedFact(of.begins)] },
    {
      type: 'step-opened',
      data: { ...opened, role: 'receptionist', dueAt: null },
      carry: { receivedAt: of.begins, dueAt: null, askedBy: null },
    },
  )
}

export const reach = (of: World, actor: Actor, dossier: Dossier, now: Temporal.Instant): ReadonlySet<string> =>
  reachOf(directory, actor.agency, localDate(now), dossier, of.kept.field)

/** All handlers who may be given the work of a desk: those of the desk, and of the authority above it. */
const handlersAt =
  ({ posts }: World) =>
  (desk: string): ReadonlySet<string> =>
    new Set(
      posts
        .filter(({ role, agency }) => role === 'handler' && [desk, directory.authorityOf(desk).code].includes(agency))
        .map(({ officerId }) => officerId),
    )

const law = services()

/** A signed file that came just now: of a trusted authority. What is read of a real one has tests of its own. */
export const signedNow = (now: Temporal.Instant): SignedResult => ({
  digest: now.toString(),
  bytes: 1,
  reading: { verdict: 'trusted', signers: [] },
})

export const contextOf = (of: World, dossier: Dossier, actor: Actor, now: Temporal.Instant): DecideContext => {
  const day = localDate(now)
  const rules = actRules(regimeOf({ regimeFor: (concern, days) => regimes().for(concern, days) }, dossier, now))
  const { effective, statutory } = limitFor(of.kept, dossier.caseKey, dossier.channel)
  return {
    occurredAt: now,
    signedResult: signedNow(now),
    recordedAt: now,
    actor,
    reach: reach(of, actor, dossier, now),
    procedure: dossier.procedureVersionId === 1 ? of.kept : of.newer,
    rules,
    calendarOf: () => vietnam,
    acceptance: {
      code: 'H13.64-261120-0001',
      competent: committee,
      version: 1,
      plan: of.plan,
      limit: effective,
      statutory,
    },
    routeInForce: { version: 2, plan: of.plan },
    correction: {
      draft: { ...dossier, id: newId() },
      code: 'H13.64-261130-0001',
      limit: rules.correctionWithin,
      rules,
    },
    opinionDesk: (agency) => opinionDesk(directory, agency, of.kept.field, day),
    handlersAt: handlersAt(of),
    newId,
  }
}

/** The same world for the commands that store. `inForce`: the version that applies just then. */
export const servicesOf = (of: World, inForce: () => CurrentProcedure): DossierServices => {
  const version = (id: number) => (id === 1 ? of.kept : of.newer)
  const current = async () => ({
    fields: [],
    lifeEvents: [],
    search: () => [],
    at: inForce,
    versionById: version,
    list: () => [inForce()],
  })
  return { ...law, procedures: { current, latest: current, version: async (id: number) => version(id) } }
}
