import fc from 'fast-check'
import type { TimeLimit } from '#calendar'
import { limitMinutes, longestPathMinutes, type Procedure, type Route, type RouteStep } from '#procedure'
import { kitePermit } from '../../src/dossier/kite-permit.test-support.ts'

/** Work between reception and signature: who does it and where, how long, and whether it may be sent back. */
interface Work {
  readonly kind: 'work'
  readonly does: RouteStep['function']
  readonly at: Place
  readonly limit: TimeLimit
  /** How many steps back a return goes past the one before; null: none is foreseen. */
  readonly back: number | null
}

/** After `opener` all ways at once, or the one that the officer names; `straight`: none of them is a choice, too. */
interface Fork {
  readonly kind: 'parallel' | 'choice'
  readonly opener: Work
  readonly ways: readonly (readonly Block[])[]
  readonly straight: boolean
}

type Block = Work | Fork
type Place = Pick<RouteStep, 'at' | 'department'>

interface Shape {
  readonly middle: readonly Block[]
  readonly signing: Work
  readonly numbered: boolean
  readonly tacit: boolean
}

/** Agencies at four levels: the commune's division and committee, its neighbour's one-stop, two departments. */
const places: readonly Place[] = [
  { at: 'division' },
  { at: 'competent' },
  { at: 'department', department: 'so-xay-dung' },
  { at: 'department', department: 'so-nong-nghiep-moi-truong' },
]

const limit: fc.Arbitrary<TimeLimit> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 8 }).map((value) => ({ value, unit: 'working-hour' as const })) },
  { weight: 2, arbitrary: fc.constantFrom(0.5, 1, 1.5).map((value) => ({ value, unit: 'working-day' as const })) },
  { weight: 1, arbitrary: fc.constant({ value: 0, unit: 'none' as const }) },
)

const back = fc.option(fc.constantFrom(0, 0, 0, 1, 2, 7), { freq: 2 })

const work = fc.record({
  kind: fc.constant('work' as const),
  does: fc.constantFrom<RouteStep['function'][]>('appraisal', 'appraisal', 'consultation', 'review', 'reception'),
  at: fc.constantFrom(...places),
  limit,
  back,
})

const fork = (block: fc.Arbitrary<Block>): fc.Arbitrary<Fork> =>
  fc.record({
    kind: fc.constantFrom('parallel' as const, 'choice' as const),
    opener: work,
    ways: fc.array(fc.array(block, { minLength: 1, maxLength: 2 }), { minLength: 2, maxLength: 3 }),
    straight: fc.boolean(),
  })

const small = fork(work)
const blocks: fc.Arbitrary<readonly Block[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: work },
    { weight: 2, arbitrary: small },
    { weight: 1, arbitrary: fork(fc.oneof({ weight: 3, arbitrary: work }, { weight: 1, arbitrary: small })) },
  ),
  { minLength: 1, maxLength: 3 },
)

const shape: fc.Arbitrary<Shape> = fc.record({
  middle: blocks,
  signing: fc.record({
    kind: fc.constant('work' as const),
    does: fc.constant('signing' as const),
    at: fc.constantFrom(...places.slice(1)),
    limit,
    back,
  }),
  numbered: fc.boolean(),
  tacit: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
})

type Keys = ReadonlyMap<Work, string>

const worksOf = (block: Block): readonly Work[] =>
  block.kind === 'work' ? [block] : [block.opener, ...block.ways.flat().flatMap(worksOf)]

const firstOf = (block: Block): Work => (block.kind === 'work' ? block : block.opener)

const edge = (step: string) => ({ step, when: { vi: `Đi ${step}` } })

/** `before`: the steps that every dossier has been through when it comes here. */
const lay = (block: Block, follow: string, before: readonly string[], keys: Keys): readonly RouteStep[] => {
  const own = firstOf(block)
  const key = keys.get(own) as string
  const ways = block.kind === 'work' ? [] : block.ways
  const onward = ways.map(([first]) => keys.get(firstOf(first as Block)) as string)
  const past = block.kind === 'work' || (block.kind === 'choice' && block.straight) ? [follow] : []
  const parallel = block.kind === 'parallel'
  const again = parallel || own.back === null ? [] : [before.at(-1 - (own.back % before.length)) as string]
  const step: RouteStep = {
    key,
    name: { vi: `Bước ${key}` },
    function: own.does,
    ...own.at,
    limit: own.limit,
    next: [...onward, ...past, ...again].map(edge),
    ...(parallel ? { parallel } : {}),
  }
  return [step, ...ways.flatMap((way) => layAll(way, follow, [...before, key], keys))]
}

const layAll = (way: readonly Block[], follow: string, before: readonly string[], keys: Keys): readonly RouteStep[] =>
  way.flatMap((block, at) => {
    const next = way[at + 1]
    const been = way.slice(0, at).map((each) => keys.get(firstOf(each)) as string)
    const onward = next === undefined ? follow : (keys.get(firstOf(next)) as string)
    return lay(block, onward, [...before, ...been], keys)
  })

const reception = (next: string): RouteStep => ({
  key: 'reception',
  name: { vi: 'Tiếp nhận' },
  function: 'reception',
  at: 'received-at',
  limit: { value: 2, unit: 'working-hour' },
  next: [{ step: next }],
})

const handingOver: RouteStep = {
  key: 'handing-over',
  name: { vi: 'Trả kết quả' },
  function: 'handing-over',
  at: 'returned-at',
  limit: { value: 0, unit: 'none' },
  next: [],
}

const numbering = ({ at }: Work): RouteStep => ({
  key: 'registering',
  name: { vi: 'Vào sổ' },
  function: 'registering',
  ...at,
  limit: { value: 1, unit: 'working-hour' },
  next: [{ step: 'handing-over' }],
})

/** Silence for consent needs no signature: such a route goes straight to the counter. */
const compile = ({ middle, signing, numbered, tacit }: Shape): Route => {
  const ends: readonly Block[] = tacit ? [] : [signing]
  const laid = [...middle, ...ends]
  const works = laid.flatMap(worksOf)
  const keys: Keys = new Map(works.map((each, at) => [each, `s${at + 1}`]))
  const last = numbered && !tacit ? [numbering(signing), handingOver] : [handingOver]
  const steps = layAll(laid, (last[0] as RouteStep).key, ['reception'], keys)
  return { ...kitePermit.route, first: 'reception', steps: [reception((steps[0] as RouteStep).key), ...steps, ...last] }
}

/** What the catalogue's check counts for a day of work. */
const day = limitMinutes({ value: 1, unit: 'working-day' })

const asDays = (minutes: number): number => Math.max(1, Math.ceil(minutes / day))

/** Limits into which the route fits, with some time to spare: in days of work, in days, in hours. */
const fitting = (route: Route, spare: number, unit: TimeLimit['unit']): TimeLimit => {
  const minutes = longestPathMinutes(route)
  if (unit === 'working-hour') return { value: Math.max(1, Math.ceil(minutes / 60)) + spare, unit }
  if (unit === 'same-day' && minutes <= day) return { value: 0, unit }
  return { value: asDays(minutes) + spare, unit: unit === 'day' ? 'day' : 'working-day' }
}

export interface RandomProcedure {
  readonly procedure: Procedure
  /** The same with other hours and a newer version: what a dossier may be moved to. */
  readonly newer: Procedure
  readonly promised: TimeLimit
}

/** Any procedure with a route that the catalogue's own check would let through. */
export const randomProcedure: fc.Arbitrary<RandomProcedure> = fc
  .record({
    shape,
    spare: fc.nat(3),
    unit: fc.constantFrom<TimeLimit['unit'][]>('working-day', 'working-day', 'working-hour', 'day', 'same-day'),
    longer: fc.nat(2),
    immediate: fc.integer({ min: 0, max: 19 }).map((one) => one === 0),
  })
  .map(({ shape: drawn, spare, unit, longer, immediate }) => {
    const route = compile(drawn)
    const promised = fitting(route, spare, unit)
    const statutory = promised.unit === 'same-day' ? promised : { ...promised, value: promised.value + longer }
    const [small] = kitePermit.cases
    const procedure: Procedure = {
      ...kitePermit,
      tacit: drawn.tacit,
      immediate,
      route,
      cases: [{ ...(small as Procedure['cases'][number]), limit: { default: statutory } }],
    }
    const steps = route.steps.map((step) => ({ ...step, name: { vi: `${step.name.vi} (mới)` } }))
    return { procedure, newer: { ...procedure, route: { ...route, steps } }, promised }
  })
