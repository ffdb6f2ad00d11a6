import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadCatalogue } from './load-catalogue.ts'
import { decisionOrder, routeDecisionOn } from './route-decision.ts'

const { procedures } = await loadCatalogue(resolve(import.meta.dirname, '../../catalogue'))
const { route } = procedures.find(({ code }) => code === '1.004873')!

describe('the decision of a route', () => {
  test.each([
    ['2018-06-21', '2018-06-20', 'tỉnh Sóc Trăng'],
    ['2025-06-30', '2018-06-20', 'tỉnh Sóc Trăng'],
    ['2025-07-01', '2025-06-30', 'thành phố Cần Thơ'],
  ])('on %s is the one of %s, by %s', (day, date, authority) => {
    const decision = routeDecisionOn(route, day)
    expect(decision.date).toBe(date)
    expect(decision.authority).toContain(authority)
  })

  test('was made before the route runs, for every shipped procedure on every day of it', () => {
    for (const procedure of procedures) {
      const { effectiveFrom } = procedure.route
      const first = routeDecisionOn(procedure.route, effectiveFrom)
      expect(`${procedure.code} ${(first.date ?? '9999') <= effectiveFrom}`).toBe(`${procedure.code} true`)
    }
  })

  const [former] = route.formerly ?? []
  test.each([
    ['no earlier decision', { formerly: undefined }, ['effectiveFrom']],
    [
      'an earlier decision from after the first day',
      { formerly: [{ ...former!, date: '2018-06-22' }] },
      ['effectiveFrom'],
    ],
    ['one that ended before it was made', { formerly: [{ ...former!, until: '2018-01-01' }] }, ['formerly']],
    ['a gap before the next was made', { formerly: [{ ...former!, until: '2024-01-01' }] }, ['formerly']],
    ['the next made before the earlier was', { decision: { ...route.decision, date: '2017-01-01' } }, ['formerly']],
    ['two that end together', { formerly: [former!, former!] }, ['formerly']],
  ])('%s is told', (_, change, at) => {
    const changed = { ...route, ...change } as typeof route
    expect(decisionOrder(changed).map(({ at: place }) => place.at(-1))).toEqual(at)
  })
})
