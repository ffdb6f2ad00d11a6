import fc from 'fast-check'
import { expect, test } from 'vitest'
import { channels } from './procedure.schema.ts'
import { example } from './procedure.test-support.ts'
import {
  componentsFor,
  emptyLayer,
  feesFor,
  findCase,
  holdsOn,
  layProvince,
  limitFor,
  oldOnlineLevel,
  type ProvinceLayer,
} from './published.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const decision = { number: '9/QĐ-UBND', authority: 'UBND thành phố' }
const limit = (value: number) => ({ value, unit: 'working-day' as const })
const promise = { procedure: '1.900001', from: '2025-08-01', decision }
const price = { procedure: '1.900001', fee: 'permit', from: '2025-08-01', basis: 'Nghị quyết 1' }

const laid = (layer: Partial<ProvinceLayer>, date = '2025-09-01') =>
  layProvince(example(), { ...emptyLayer, ...layer }, day(date))

test('both ends of a period are days of it', () => {
  const period = { from: '2025-07-01', to: '2025-07-31' }
  expect(['2025-06-30', '2025-07-01', '2025-07-31', '2025-08-01'].map((date) => holdsOn(period, day(date)))).toEqual([
    false,
    true,
    true,
    false,
  ])
  expect(holdsOn({ from: '2025-07-01' }, day('2099-01-01'))).toBe(true)
})

test('without a province the law holds, by channel', () => {
  const procedure = laid({})
  expect(limitFor(procedure, 'large', 'counter')).toEqual({ statutory: limit(5), committed: null, effective: limit(5) })
  expect(limitFor(procedure, 'large', 'post').effective).toEqual(limit(5))
  expect(limitFor(procedure, 'large', 'online').effective).toEqual(limit(4))
})

test('a promise is kept beside the law, so that the cut can be proved', () => {
  const procedure = laid({ limits: [{ ...promise, limit: limit(2) }] })
  expect(limitFor(procedure, 'small', 'counter')).toEqual({
    statutory: limit(3),
    committed: limit(2),
    committedBy: decision,
    effective: limit(2),
  })
})

test('the promise that names case or channel wins over the general one, and the later of two alike', () => {
  const limits = [
    { ...promise, limit: limit(2.5), cases: ['large'] },
    { ...promise, limit: limit(3) },
    { ...promise, limit: limit(2), cases: ['large'], channels: ['online' as const] },
    { ...promise, limit: limit(2.9), from: '2025-08-15' },
  ]
  const procedure = laid({ limits })
  expect(limitFor(procedure, 'large', 'online').effective).toEqual(limit(2))
  expect(limitFor(procedure, 'large', 'counter').effective).toEqual(limit(2.5))
  expect(limitFor(procedure, 'small', 'counter').effective).toEqual(limit(2.9))
})

test('a layer holds between its dates and for its own procedure only', () => {
  const layer = {
    limits: [{ ...promise, to: '2025-08-31', limit: limit(2) }],
    fees: [{ ...price, to: '2025-08-31', amount: 5000 }],
  }
  const committed = (date: string) => limitFor(laid(layer, date), 'small', 'counter').committed
  expect([committed('2025-07-31'), committed('2025-08-31'), committed('2025-09-01')]).toEqual([null, limit(2), null])
  expect(feesFor(laid(layer, '2025-08-31'), 'small', 'counter')[0]!.amount).toBe(5000)
  expect(feesFor(laid(layer, '2025-09-01'), 'small', 'counter')[0]!.amount).toBe(null)
  const other = layProvince(example({ code: '1.900002' }), { ...emptyLayer, ...layer }, day('2025-08-15'))
  expect(limitFor(other, 'small', 'counter').committed).toBe(null)
})

test('fees are those of the case and channel, with the amount of the province', () => {
  const fees = [
    { ...price, amount: 5000 },
    { ...price, amount: 2500, channels: ['online' as const], note: { vi: 'Giảm một nửa' } },
  ]
  const procedure = laid({ fees })
  expect(feesFor(procedure, 'small', 'counter')).toEqual([
    {
      key: 'permit',
      name: { vi: 'Lệ phí cấp phép', en: 'Lệ phí cấp phép' },
      kind: 'lệ phí',
      amount: 5000,
      onRequest: false,
      note: null,
      exempt: null,
      basis: 'Nghị quyết 1',
    },
  ])
  expect(feesFor(procedure, 'large', 'online').map(({ key, amount, note }) => [key, amount, note?.vi])).toEqual([
    ['permit', 2500, 'Giảm một nửa'],
    ['inspection', 30_000, undefined],
  ])
})

test('a fee that only some channels pay is not asked for elsewhere', () => {
  const fees = [{ ...example().fees[0]!, channels: ['post' as const], onRequest: true, exempt: { vi: 'Hộ nghèo' } }]
  const procedure = layProvince(example({ fees }), emptyLayer, day('2025-09-01'))
  expect(feesFor(procedure, 'small', 'counter')).toEqual([])
  expect(feesFor(procedure, 'small', 'post')[0]).toMatchObject({ onRequest: true, exempt: { vi: 'Hộ nghèo' } })
})

const perPage = { first: 2000, upTo: 2, after: 1000, max: 200_000 }
const copies = example({ fees: [{ key: 'copy', name: { vi: 'Phí chứng thực' }, kind: 'phí', perPage }] })
const pageFee = (pages?: number) =>
  feesFor(layProvince(copies, emptyLayer, day('2025-09-01')), 'small', 'counter', pages)[0]!.amount

test('certified copies: 2,000 đồng a page, 1,000 from the third, at most 200,000', () => {
  expect([1, 2, 3, 10, 198, 199, 1000].map(pageFee)).toEqual([2000, 4000, 5000, 12_000, 200_000, 200_000, 200_000])
  expect(pageFee()).toBe(null)
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999 }), (pages) => {
      let slow = 0
      for (let page = 1; page <= pages; page += 1) slow += page <= 2 ? 2000 : 1000
      expect(pageFee(pages)).toBe(Math.min(slow, 200_000))
    }),
  )
})

test('a case that names no papers asks for all', () => {
  const procedure = laid({})
  expect(componentsFor(procedure, 'small').map(({ key }) => key)).toEqual(['form'])
  expect(componentsFor(procedure, 'large').map(({ key }) => key)).toEqual(['form', 'drawing'])
})

test('a case that does not exist is found missing, or is a bug', () => {
  const procedure = laid({})
  expect(findCase(procedure, 'huge')).toBe(undefined)
  for (const channel of channels) {
    expect(() => limitFor(procedure, 'huge', channel)).toThrow('no case huge')
    expect(() => feesFor(procedure, 'huge', channel)).toThrow('no case huge')
  }
})

test('online levels have their old numbers', () => {
  expect([oldOnlineLevel('toàn trình'), oldOnlineLevel('một phần')]).toEqual([4, 3])
})
