import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { denser, type SetSheet, type Way } from './fitting.ts'

/** Sets sheets that fit from a given way on, until nothing changes; tells how often, and how they stand at the end. */
const settle = (fitsFrom: readonly number[], ways: number) => {
  const set = (tried: readonly Way[]): readonly SetSheet[] =>
    fitsFrom.map((from, at) => ({ pages: (tried[at]?.way ?? 0) >= from ? 1 : 2, ways }))
  let tried: readonly Way[] = []
  for (let times = 1; ; times += 1) {
    const wanted = denser(tried, set(tried))
    if (wanted === null) return { times, ways: fitsFrom.map((_, at) => tried[at]?.way ?? 0) }
    tried = wanted
  }
}

describe('a sheet that wants one page', () => {
  test.each([
    ['fits: it is set once', [0, 0], { times: 1, ways: [0, 0] }],
    ['is set denser until it fits', [2], { times: 3, ways: [2] }],
    ['leaves the other as it is', [0, 1], { times: 2, ways: [0, 1] }],
    ['flows, roomy again, when nothing holds it', [9, 1], { times: 5, ways: [0, 1] }],
    ['is none in a form that asks for nothing', [], { times: 1, ways: [] }],
  ])('%s', (_, fitsFrom, expected) => {
    expect(settle(fitsFrom, 4)).toEqual(expected)
  })

  test('takes the roomiest way that holds it, and never more tries than there are ways and one', () => {
    const froms = fc.array(fc.integer({ min: 0, max: 8 }), { maxLength: 4 })
    fc.assert(
      fc.property(froms, fc.integer({ min: 1, max: 6 }), (fitsFrom, ways) => {
        const end = settle(fitsFrom, ways)
        expect(end.ways).toEqual(fitsFrom.map((from) => (from < ways ? from : 0)))
        expect(end.times).toBeLessThanOrEqual(ways + 1)
      }),
    )
  })
})
