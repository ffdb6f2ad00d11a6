import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeDirectory, readAgencyFiles } from '#agency'
import type { Role } from '#identity'
import { routeFindings } from '../check-route.ts'
import type { Procedure, Route } from '../procedure.schema.ts'
import { example, exampleGraph, exampleRoute } from '../procedure.test-support.ts'
import { checkEdited, decisionFaults, type RouteSurroundings } from './check-edited.ts'
import { type TypedRoute, type TypedStep, typedOf } from './typed-route.ts'

const files = readAgencyFiles()
if (!('agencies' in files)) throw new Error('agency files are wrong')
const directory = makeDirectory(files)
const today = Temporal.PlainDate.from('2026-11-22')

const whole: Route = {
  ...exampleRoute,
  steps: exampleRoute.steps.map((step) => ({ ...step, forms: ['control'], produces: [{ vi: 'Văn bản' }] })),
}
const around = (
  procedure: Procedure,
  staffed: (agency: string, role: Role) => boolean = () => true,
): RouteSurroundings => ({ content: { procedure, layer: { fees: [], limits: [] } }, directory, today, staffed })
const kite = example({ route: whole })
const typed = typedOf(whole)
const told = (route: TypedRoute, of = around(kite)) =>
  checkEdited(route, of).faults.map(({ step, reason }) => `${step === null ? '' : step + 1}: ${reason.vi}`)
const changing = (at: number, change: Partial<TypedStep>): TypedRoute => ({
  ...typed,
  steps: typed.steps.map((step, place) => (place === at ? { ...step, ...change } : step)),
})

describe('the check in plain words', () => {
  test('a sound route has nothing to mend', () => expect(told(typed)).toEqual([]))

  test.each([
    ['a step without name', changing(1, { name: ' ' }), '2: chưa có tên bước'],
    ['a time that is no number', changing(1, { value: 'hai' }), '2: thời hạn phải là một số, ví dụ 4 hoặc 1,5'],
    ['a step that nothing leads to', changing(0, { ways: [{ step: 'signing', when: '' }] }), '2: không có đường nào'],
    ['a way that ends too early', changing(2, { ways: [] }), '3: đường đi dừng ở đây; bước cuối phải là trả kết quả'],
    [
      'branches that are not said',
      changing(1, { ways: typed.steps[1]!.ways.map((way) => ({ ...way, when: '' })) }),
      '2: có nhiều',
    ],
    ['a step without forms', changing(3, { forms: [] }), '4: chưa chọn biểu mẫu'],
    ['more hours than the law gives', changing(1, { value: '3' }), ': đường dài nhất của quy trình cần 28,5 giờ'],
    [
      'a department that does not exist',
      changing(2, { department: 'so-thien-van' }),
      '3: hôm nay không có cơ quan «so-thien-van»',
    ],
    ['a department that was not chosen', changing(2, { department: '' }), '3: phải chọn sở, ngành'],
    ['a loop without a way out', changing(3, { ways: [{ step: 'appraisal', when: '' }] }), '4: từ bước này không ra'],
    ['no steps at all', { ...typed, steps: [] }, ': quy trình chưa có bước nào'],
  ])('%s', (_, route, wanted) => {
    expect(told(route).filter((one) => one.startsWith(wanted))).not.toEqual([])
  })

  test('a promise that is shorter than the law has to hold, too', () => {
    const limits = [
      {
        procedure: kite.code,
        limit: { value: 1, unit: 'working-day' as const },
        from: '2025-07-01',
        decision: kite.decision,
      },
    ]
    const promised = { ...around(kite), content: { procedure: kite, layer: { fees: [], limits } } }
    expect(told(typed, promised)).toEqual([
      ': đường dài nhất của quy trình cần 13,5 giờ, thời hạn đã cam kết của «Diều nhỏ» chỉ có 7,5 giờ',
    ])
  })

  test('a post that nobody holds is something to look after, not a fault', () => {
    const { faults, notes } = checkEdited(
      typed,
      around(kite, (_, role) => role !== 'signatory'),
    )
    expect(faults).toEqual([])
    expect(notes.map(({ step }) => step)).toContain(3)
    expect(notes.every(({ reason }) => reason.vi.startsWith('chưa có ai giữ vị trí «Người ký»'))).toBe(true)
  })
})

const decision = { number: '9/QĐ-UBND', authority: 'UBND', date: '2026-11-20', title: '', effectiveFrom: '2026-12-01' }
test.each([
  [{}, []],
  [{ number: ' ' }, ['number']],
  [{ authority: '' }, ['authority']],
  [{ date: '31/02/2026' }, ['date']],
  [{ date: '2026-11-23' }, ['date']],
  [{ effectiveFrom: '' }, ['effectiveFrom']],
  [{ effectiveFrom: '2026-11-21' }, ['effectiveFrom']],
  [{ effectiveFrom: '2026-11-22' }, []],
  [{ effectiveFrom: '2026-02-30' }, ['effectiveFrom']],
])('a decision with %j lacks %j', (change, fields) => {
  expect(decisionFaults({ ...decision, ...change }, today).map(({ field }) => field)).toEqual(fields)
})

test('a day that no calendar has is told as such, and the loader’s word on days is not said to whoever fills in the fields', () => {
  const reason = (change: object) => decisionFaults({ ...decision, ...change }, today).map(({ reason: { vi } }) => vi)
  expect(reason({ effectiveFrom: '2027-02-31', date: '31/13/2026' })).toEqual([
    'Không có ngày 31/13/2026',
    'Không có ngày 31/02/2027',
  ])
  expect(reason({ effectiveFrom: '' })).toEqual(['Nhập ngày áp dụng'])
  const ahead = { ...typed, decision: { ...decision, date: '2026-11-30', effectiveFrom: '2026-11-23' } }
  expect(told(ahead)).toEqual([])
})

test('of several cases the sum names the one whose limit is too short, and whether law or promise gives it', () => {
  const two = { ...kite, cases: [kite.cases[0]!, { ...kite.cases[0]!, key: 'short', name: { vi: 'Diều nhỏ' } }] }
  const [short] = routeFindings({
    ...two,
    cases: two.cases.map((one) =>
      one.key === 'short' ? { ...one, limit: { default: { value: 1, unit: 'working-day' as const } } } : one,
    ),
  } as Procedure)
  expect(short?.reason.vi).toContain('giờ, thời hạn theo luật của «Diều nhỏ» chỉ có 7,5 giờ')
})

/** The slow way, written apart: follow every way by hand, remembering where one has been. */
const walk = (route: Route) => {
  const next = (key: string) => route.steps.find((step) => step.key === key)!.next.map(({ step }) => step)
  const reach = (queue: readonly string[], seen: readonly string[]): readonly string[] => {
    const [key, ...rest] = queue
    if (key === undefined) return seen
    return seen.includes(key) ? reach(rest, seen) : reach([...rest, ...next(key)], [...seen, key])
  }
  const reached = reach([route.first], [])
  const stuck = reached.filter((key) => !reach([key], []).some((end) => next(end).length === 0))
  const longest = (key: string, seen: readonly string[]): number =>
    1 + Math.max(0, ...next(key).map((to) => (seen.includes(to) ? 0 : longest(to, [...seen, to]))))
  return {
    unreached: route.steps.filter(({ key }) => !reached.includes(key)).map(({ key }) => key),
    stuck,
    hours: longest(route.first, [route.first]),
  }
}

const letters = ['a', 'b', 'c', 'd', 'e'] as const
const graph = (later: boolean): fc.Arbitrary<Route> =>
  fc
    .tuple(...letters.map(() => fc.uniqueArray(fc.constantFrom(...letters), { maxLength: 3 })))
    .map((next) =>
      exampleGraph(
        'a',
        Object.fromEntries(letters.map((key, i) => [key, next[i]!.filter((to) => !later || to > key)])),
      ),
    )

const verdict = (route: Route) => {
  const found = routeFindings(example({ route }))
  const keysWith = (words: string) =>
    found.filter(({ reason }) => reason.vi.startsWith(words)).map(({ at }) => route.steps[at[2] as number]!.key)
  return {
    unreached: keysWith('không có đường nào tới'),
    stuck: keysWith('từ bước này không ra'),
    long: found.some(({ reason }) => reason.vi.startsWith('đường dài nhất')),
  }
}

describe('the verdict equals a walk', () => {
  test('over any graph: what is not reached and where one is stuck', () => {
    fc.assert(
      fc.property(graph(false), (route) => {
        const { unreached, stuck } = walk(route)
        expect(verdict(route)).toMatchObject({ unreached, stuck: letters.filter((key) => stuck.includes(key)) })
      }),
      { numRuns: 300 },
    )
  })

  test('without loops: whether the longest way fits', () => {
    fc.assert(
      fc.property(graph(true), fc.integer({ min: 1, max: 6 }), (route, hours) => {
        const limit = { default: { value: hours, unit: 'working-hour' as const } }
        const procedure = example({ route, cases: [{ key: 'one', name: { vi: 'Một' }, limit }] })
        const long = routeFindings(procedure).some(({ reason }) => reason.vi.startsWith('đường dài nhất'))
        expect(long).toBe(walk(route).hours > hours)
      }),
    )
  })
})
