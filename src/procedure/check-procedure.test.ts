import { expect, test } from 'vitest'
import { checkProcedure } from './check-procedure.ts'
import type { Procedure, Route } from './procedure.schema.ts'
import { example, exampleGraph, exampleRoute } from './procedure.test-support.ts'

const dictionaries = { fields: new Set(['ho-tich']), lifeEvents: new Set(['playing']) }

const faultsOf = (procedure: unknown): string[] =>
  checkProcedure(procedure, dictionaries).findings.map(({ at, reason }) => `${at.join('.')}: ${reason.en}`)

const withRoute = (changes: Partial<Route>): Procedure => example({ route: { ...exampleRoute, ...changes } })

test('a right procedure has no fault', () => {
  expect(faultsOf(example({ lifeEvents: ['playing'] }))).toEqual([])
  expect(checkProcedure(example(), dictionaries).procedure).toEqual(example())
})

test('what is wrong with the shape is said in plain words', () => {
  const { name: _, ...nameless } = example()
  expect(faultsOf(nameless)).toEqual([': «name» is missing'])
  expect(faultsOf({ ...example(), sets: 0, colour: 'red' })).toEqual([
    'colour: there is no entry called «colour»',
    'sets: must not be less than 1',
  ])
  expect(faultsOf({ ...example(), code: 1.900001 })).toEqual(['code: must be text (put numbers in quotes)'])
  expect(faultsOf({ ...example(), code: '4.1' })).toEqual(['code: a procedure code looks like 1.001193'])
  expect(faultsOf({ ...example(), effective: { from: '2025-02-30' } })[0]).toContain('effective.from: not a real day')
  expect(faultsOf({ ...example(), online: { level: 'mức 4' } })[0]).toBe(
    'online.level: must be one of: toàn trình, một phần',
  )
  expect(faultsOf('không phải thủ tục')).toEqual([': must be a group of entries'])
})

test('with a wrong shape or any other fault nothing is loaded', () => {
  expect(checkProcedure({ ...example(), sets: 0 }, dictionaries).procedure).toBe(null)
  expect(checkProcedure(example({ field: 'dat-dai' }), dictionaries).procedure).toBe(null)
})

test('keys exist and are unique', () => {
  const { cases, fees, components } = example()
  expect(faultsOf(example({ field: 'dat-dai' }))).toEqual(['field: fields.yaml has no field «dat-dai»'])
  expect(faultsOf(example({ lifeEvents: ['war'] }))).toEqual(['lifeEvents.0: life-events.yaml has no life event «war»'])
  expect(faultsOf(example({ cases: [{ ...cases[0]!, components: ['photo'] }, cases[1]!] }))).toEqual([
    'cases.0.components.0: there is no component «photo»',
  ])
  expect(faultsOf(example({ cases: [{ ...cases[0]!, components: ['form', 'form'] }, cases[1]!] }))).toEqual([
    'cases.0.components.1: the key «form» is used twice',
  ])
  expect(faultsOf(example({ fees: [{ ...fees[0]!, cases: ['huge'] }] }))).toEqual([
    'fees.0.cases.0: there is no case «huge»',
  ])
  expect(faultsOf(example({ components: [...components, components[0]!] }))).toEqual([
    'components.2.key: the key «form» is used twice',
  ])
})

test('dictionaries that could not be read are not asked', () => {
  const blind = { fields: null, lifeEvents: null }
  expect(checkProcedure(example({ field: 'dat-dai', lifeEvents: ['war'] }), blind).findings).toEqual([])
})

test('limits can be counted', () => {
  const { cases } = example()
  const half = { ...cases[1]!, limit: { default: { value: 7.5, unit: 'day' as const } } }
  expect(faultsOf(example({ cases: [cases[0]!, half] }))).toEqual([
    'cases.1.limit.default.value: only limits in working days may have a fraction',
  ])
  const extension = {
    key: 'verify',
    name: { vi: 'Xác minh' },
    limit: { value: 0, unit: 'day' as const },
    basis: 'Điều 1',
  }
  expect(faultsOf(example({ cases: [{ ...cases[0]!, extensions: [extension] }, cases[1]!] }))).toEqual([
    'cases.0.extensions.0.limit.value: the limit must be more than 0',
  ])
})

test('a service offered only in part says why', () => {
  expect(faultsOf(example({ online: { level: 'một phần' } }))[0]).toContain('must publish its reason')
  expect(faultsOf(example({ online: { level: 'một phần', partialReason: { vi: 'Phải đo' } } }))).toEqual([])
})

test('a fee has a price or a page rule', () => {
  const fee = { ...example().fees[0]!, amount: 1, perPage: { first: 2, upTo: 2, after: 1, max: 9 } }
  expect(faultsOf(example({ fees: [fee] }))).toEqual(['fees.0: a fee has an amount or a page rule, not both'])
})

const competence = (...entries: Procedure['competence']) =>
  faultsOf(example({ effective: { from: '2024-01-01', to: '2026-12-31' }, competence: entries }))

test('on each effective day exactly one kind of agency is competent', () => {
  const district = { agencyKind: 'district-committee', from: '2018-01-01', to: '2025-06-30' } as const
  const commune = { agencyKind: 'commune-committee', from: '2025-07-01' } as const
  expect(competence(district, commune)).toEqual([])
  expect(competence(commune, district)).toEqual([])
  expect(competence({ ...district, to: '2025-07-01' }, commune)[0]).toContain(
    'two kinds of agency are competent on 2025-07-01',
  )
  expect(competence({ ...district, to: '2025-06-29' }, commune)).toEqual([
    'competence.1: nobody is competent on 2025-06-30',
  ])
  expect(competence(commune)).toEqual(['competence.0: nobody is competent on 2024-01-01'])
  expect(competence(district)).toEqual(['competence: nobody is competent on 2025-07-01'])
  expect(competence(district, { ...commune, to: '2026-12-30' })).toEqual([
    'competence: nobody is competent on 2026-12-31',
  ])
  expect(competence(district, { ...commune, to: '2026-12-31' })).toEqual([])
  expect(competence(district, { ...commune, to: '2025-01-01' })).toContain(
    'competence.1.to: the last day is before the first',
  )
})

test('a department is named exactly where one is meant', () => {
  expect(competence({ agencyKind: 'department', from: '2020-01-01' })[0]).toContain('name the department')
  expect(competence({ agencyKind: 'department', department: 'so-y-te', from: '2020-01-01' })).toEqual([])
  expect(competence({ agencyKind: 'commune-committee', department: 'so-y-te', from: '2020-01-01' })[0]).toContain(
    'a department is named where none is meant',
  )
  const steps = exampleRoute.steps.map(({ department: _, ...step }) => step)
  expect(faultsOf(withRoute({ steps }))[0]).toContain('route.steps.2: name the department')
})

const graph = (first: string, edges: Record<string, string[]>) =>
  faultsOf(example({ route: exampleGraph(first, edges) }))

test('papers that go along for an opinion are the procedure’s own', () => {
  const steps = exampleRoute.steps.map((step, at) => (at === 1 ? { ...step, papers: ['nothing'] } : step))
  expect(faultsOf(withRoute({ steps }))).toEqual(['route.steps.1.papers.0: there is no component «nothing»'])
})

test('a route starts somewhere, goes on and ends in handing over', () => {
  expect(graph('a', { a: ['b'], b: [] })).toEqual([])
  expect(graph('z', { a: ['b'], b: [] })).toEqual(['route.first: the route has no step «z»'])
  expect(graph('a', { a: ['z'], b: [] })).toEqual(['route.steps.0.next.0: the route has no step «z»'])
  expect(graph('a', { a: ['b'], b: [], c: ['b'] })).toEqual(['route.steps.2: no way leads to this step'])
  expect(graph('a', { a: ['b'], b: ['e', 'c'], c: ['d'], d: ['c'], e: [] })).toEqual([
    'route.steps.2: no way leads from this step to handing over',
    'route.steps.3: no way leads from this step to handing over',
  ])
  expect(graph('a', { a: ['b'], b: ['a', 'c'], c: [] })).toEqual([])
  const cut = exampleRoute.steps.map((step) => (step.key === 'signing' ? { ...step, next: [] } : step))
  expect(faultsOf(withRoute({ steps: cut }))).toContain(
    'route.steps.3: the way ends here; the last step must hand over the result',
  )
  expect(faultsOf(withRoute({ steps: [...exampleRoute.steps, exampleRoute.steps[0]!] }))).toEqual([
    'route.steps.5.key: the key «reception» is used twice',
  ])
})

test('a route begins at the counter; reception and signature lead one way on, and back as one likes', () => {
  const bent = (key: string, change: Partial<Route['steps'][number]>) =>
    faultsOf(withRoute({ steps: exampleRoute.steps.map((step) => (step.key === key ? { ...step, ...change } : step)) }))
  const to = (...keys: string[]) => keys.map((step) => ({ step, when: { vi: step } }))
  const oneWay = 'from reception and from the signature one way leads on'
  expect(bent('reception', { function: 'appraisal' })).toEqual(['route.steps.0: the route must begin with reception'])
  expect(bent('reception', { next: to('appraisal', 'signing') })[0]).toContain(`route.steps.0.next: ${oneWay}`)
  expect(bent('signing', { next: to('appraisal', 'handing-over') })).toEqual([])
  const apart = { ...(exampleRoute.steps.at(-1) as Route['steps'][number]), key: 'by-post' }
  const signing = { ...(exampleRoute.steps[3] as Route['steps'][number]), next: to('handing-over', 'by-post') }
  const steps = [...exampleRoute.steps.slice(0, 3), signing, ...exampleRoute.steps.slice(4), apart]
  expect(faultsOf(withRoute({ steps }))[0]).toContain(`route.steps.3.next: ${oneWay}`)
  const all = steps.map((step) => (step.key === 'signing' ? { ...step, parallel: true } : step))
  expect(faultsOf(withRoute({ steps: all }))).toEqual([])
})

test('several next steps are branches with a condition, or all at once', () => {
  const steps = exampleRoute.steps.map((step) =>
    step.key === 'appraisal' ? { ...step, next: step.next.map(({ step: key }) => ({ step: key })) } : step,
  )
  expect(faultsOf(withRoute({ steps }))).toEqual([expect.stringContaining('route.steps.1.next: several steps follow')])
  const parallel = steps.map((step) => ({ ...step, parallel: step.key === 'appraisal' || step.key === 'signing' }))
  expect(faultsOf(withRoute({ steps: parallel.map((s) => (s.parallel ? s : { ...s, parallel: false })) }))).toEqual([
    'route.steps.3.parallel: starting at once needs at least two following steps',
  ])
})

test('the longest way fits into the shortest limit of any case and channel', () => {
  const { cases } = example()
  const limited = (value: number) =>
    faultsOf(
      example({
        cases: [cases[0]!, { ...cases[1]!, limit: { ...cases[1]!.limit, online: { value, unit: 'working-hour' } } }],
      }),
    )
  expect(limited(14)).toEqual([])
  expect(limited(13)).toEqual([
    'route.steps: the longest way through the route takes 13.5 h, the statutory limit of “Diều lớn” gives only 13 h',
  ])
})
