import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { emptyLayer, layProvince, loadCatalogue } from '#procedure'
import { published } from '../kite-permit.test-support.ts'
import { type BundleRules, bundleFaults, bundleRules, bundlesOn } from './bundle-rules.ts'

const kite = { procedure: '1.900001', case: 'small' }
const bundle = (legs: BundleRules['legs']): BundleRules => ({
  key: 'kites',
  name: { vi: 'Diều', en: 'Kites' },
  legalBasis: [{ number: '1/2024/NĐ-CP' }],
  effective: { from: '2024-07-01', to: '2026-12-31' },
  legs,
})
const find = (code: string) => (code === kite.procedure ? published() : undefined)
const outside: BundleRules['legs'][number] = {
  key: 'silk',
  after: 'one',
  external: {
    name: { vi: 'Lụa', en: 'Silk' },
    receiver: { vi: 'Hợp tác xã', en: 'Cooperative' },
    limit: { value: 2, unit: 'working-day' },
  },
}
const faults = (...legs: BundleRules['legs']) => bundleFaults(bundle(legs), find).join('\n')

describe('what a bundle says', () => {
  test('holds for every bundle that is shipped', async () => {
    const { procedures } = await loadCatalogue(resolve('catalogue'))
    const day = Temporal.PlainDate.from('2026-11-20')
    const known = new Map(procedures.map((each) => [each.code, layProvince(each, emptyLayer, day)]))
    expect(bundleRules().flatMap((each) => bundleFaults(each, (code) => known.get(code)))).toEqual([])
    expect(bundleRules().map(({ key }) => key)).toEqual(['birth', 'death'])
  })

  test('is checked against the procedures: order, cases, papers', () => {
    const one = { key: 'one', ...kite }
    expect(faults(one, outside)).toBe('')
    expect(faults(outside, one)).toContain('the first leg is received here')
    expect(faults(one, { ...outside, after: 'two' })).toContain('after two is no earlier leg')
    expect(faults(one, { ...one, after: 'one' })).toContain('one stands twice')
    expect(faults(one, { key: 'two', procedure: '1.900009', case: 'x', after: 'one' })).toContain(
      'no procedure 1.900009',
    )
    expect(faults(one, { key: 'two', ...kite, case: 'big', after: 'one' })).toContain('has no case big')
    expect(faults(one, { key: 'two', ...kite, after: 'one', feeds: ['lamp'] })).toContain('no paper lamp')
    const shared = (at: string) => faults(one, { key: 'two', ...kite, after: 'one', shares: { form: at } })
    expect(shared('one/form')).toBe('')
    expect(shared('one/lamp')).toContain('no paper one/lamp')
    expect(shared('two/form')).toContain('no paper two/form')
    expect(bundleFaults(bundle([one, outside]), () => published({ immediate: true })).join()).toContain(
      'settled at once',
    )
  })

  test('is offered while it is in force and nothing of it is wrong', () => {
    const good = bundle([{ key: 'one', ...kite }, outside])
    const bad = bundle([outside, { key: 'one', ...kite }])
    const current = (code: string) =>
      code === kite.procedure
        ? {
            ...published(),
            versionId: 1,
            versionNumber: 1,
            publishedBy: published().decision,
            publishedAt: Temporal.Instant.from('2025-07-01T00:00:00Z'),
          }
        : undefined
    const on = (day: string) => bundlesOn(Temporal.PlainDate.from(day), current, [good, bad]).length
    expect([on('2024-06-30'), on('2024-07-01'), on('2026-12-31'), on('2027-01-01')]).toEqual([0, 1, 1, 0])
  })
})
