import { expect, test } from 'vitest'
import { readFees } from './import-fees.ts'
import { readChannels, readLimit } from './import-limits.ts'
import { openNotes } from './import-text.ts'

const fees = (...texts: unknown[]) => {
  const notes = openNotes()
  const rows = texts.map((feeText, i) => ({
    at: `channels.${i}`,
    channel: (['counter', 'online', 'post'] as const)[i % 3]!,
    fields: { feeText },
  }))
  return { fees: readFees(rows, notes), said: notes.faults.map(({ reason }) => reason.en.split(':')[0]) }
}

test('«Miễn phí» alone, or with an empty remark, is free', () => {
  for (const text of [
    'Miễn phí',
    'Miễn phí(Không có.)',
    'MIỄN PHÍ (Không quy định)',
    'Miễn phí(Không thu lệ phí đối với tổ)',
  ]) {
    expect(fees(text)).toEqual({ fees: [], said: [] })
  }
})

test('a time limit behind «Miễn phí» is no charge', () => {
  expect(fees('Miễn phí04 ngày làm việc, kể từ ngày nhận đủ hồ sơ theo quy định').fees).toEqual([])
})

test('«Miễn phí» that then names who sets the charge is not taken as free', () => {
  const { fees: read, said } = fees(
    'Miễn phí((Mức lệ phí do Hội đồng nhân dân tỉnh quyết định. Miễn lệ phí cho hộ nghèo; người khuyết tật.))',
  )
  expect(read).toEqual([
    {
      key: 'le-phi',
      name: { vi: 'Lệ phí' },
      kind: 'lệ phí',
      exempt: { vi: 'hộ nghèo; người khuyết tật' },
      note: { vi: 'Mức lệ phí do Hội đồng nhân dân tỉnh quyết định. Miễn lệ phí cho hộ nghèo; người khuyết tật' },
    },
  ])
  expect(said).toEqual([expect.stringContaining('says «Miễn phí')])
  expect(fees('Miễn phí(Thu 8.000 đồng/bản)').fees).toMatchObject([{ amount: 8000 }])
  expect(fees('Miễn phí. Khi nộp hồ sơ phải nộp lệ phí theo thông báo').fees).toMatchObject([{ kind: 'lệ phí' }])
})

test('amounts are read in both spellings', () => {
  for (const text of ['8,000 VNĐ', '8.000 đồng', '8000 Việt Nam Đồng', 8000, '8000']) {
    expect(fees(text).fees).toMatchObject([{ amount: 8000, kind: 'phí' }])
  }
  expect(fees('4,500,000 Việt Nam Đồng(Lệ phí đăng ký)').fees).toMatchObject([{ amount: 4_500_000, kind: 'lệ phí' }])
  expect(fees('10,000 Việt Nam Đồng(/trường hợp)').fees).toMatchObject([{ note: { vi: 'Tính theo trường hợp' } }])
})

test('the price by the page is a rule', () => {
  const text =
    '2,000 Việt Nam Đồng(2.000 đồng/trang; từ trang thứ 3 trở lên thu 1.000 đồng/trang, tối đa thu không quá 200.000 đồng/bản.)'
  const [fee] = fees(text).fees!
  expect(fee).toMatchObject({ perPage: { first: 2000, upTo: 2, after: 1000, max: 200_000 } })
  expect(fee).not.toHaveProperty('amount')
})

test('amounts that contradict each other, or cannot be paid, leave the fees open', () => {
  for (const text of [
    '25 VNĐ(25.000 đồng/giấy)',
    '700 VNĐ(700.000 đồng/cơ sở)',
    '40 Việt Nam Đồng',
    '50,000 VNĐ(0.000đ/giấy)',
  ]) {
    const { fees: read, said } = fees(text)
    expect([text, read, said]).toEqual([text, undefined, ['the amounts contradict each other']])
  }
})

test('what is not known leaves the fees open', () => {
  for (const text of ['Không có thông tin', null, undefined, { a: 1 }, 'xem quầy']) {
    expect(fees(text)).toEqual({ fees: undefined, said: ['the fee is not clear'] })
  }
  expect(fees('Miễn phí', 'Không có thông tin').fees).toBe(undefined)
})

test('other currencies are named and left to other offices', () => {
  expect(fees('10,000 đồng', '10 USD(/bản)')).toMatchObject({
    fees: [{ amount: 10_000, channels: ['counter'] }],
    said: ['a fee in another currency', expect.stringContaining('free by one way')],
  })
})

test('a fee of some channels names them, and the difference is remarked', () => {
  const { fees: read, said } = fees('10,000 đồng', '5,000 đồng', '10,000 đồng')
  expect(read).toMatchObject([
    { key: 'phi', amount: 10_000, channels: ['counter', 'post'] },
    { key: 'phi-2', amount: 5000, channels: ['online'] },
  ])
  expect(said).toEqual([])
  expect(fees('10,000 đồng', 'Miễn phí').said).toEqual([expect.stringContaining('free by one way')])
})

const limit = (...channels: unknown[]) => {
  const notes = openNotes()
  const rows = readChannels(channels, notes)
  return { limit: readLimit(rows, notes), said: notes.faults.map(({ reason }) => reason.en) }
}
const time = (channel: string, value: unknown, unit: unknown) => ({ channel, time: { value, unit } })

test('times with their unit are limits, by channel where they differ', () => {
  expect(limit(time('counter', 3, 'ngày làm việc'), time('online', 3, 'Ngày làm việc')).limit).toEqual({
    default: { value: 3, unit: 'working-day' },
  })
  expect(limit(time('counter', '15', 'ngày'), time('online', 20, 'ngày'), time('post', 20, 'ngày')).limit).toEqual({
    default: { value: 15, unit: 'day' },
    online: { value: 20, unit: 'day' },
    post: { value: 20, unit: 'day' },
  })
  expect(limit(time('counter', '2,5', 'ngày làm việc')).limit).toEqual({ default: { value: 2.5, unit: 'working-day' } })
})

test('a time without unit is not guessed', () => {
  expect(limit(time('counter', 1, null), time('online', 1, null))).toEqual({
    limit: undefined,
    said: ['the time «1» has no unit and is not guessed'],
  })
  expect(limit(time('counter', 1, null), time('online', 2, 'ngày')).limit).toEqual({
    online: { value: 2, unit: 'day' },
  })
})

test('units and values of two meanings are not guessed either', () => {
  const cases = [
    ['8', 'giờ'],
    [1, 'tháng'],
    [0, 'ngày'],
    [2.5, 'ngày'],
    ['ba', 'ngày'],
    [99999, 'ngày'],
    [3, 'constructor'],
  ] as const
  for (const [value, unit] of cases) {
    const read = limit(time('counter', value, unit))
    expect([unit, read.limit, read.said.length]).toEqual([unit, undefined, 1])
  }
  expect(limit({ channel: 'counter', time: null }).said).toEqual(['the source gives no time limit'])
})

test('two times for one channel are none', () => {
  const read = limit(time('counter', 5, 'ngày làm việc'), time('counter', 30, 'ngày làm việc'))
  expect(read).toEqual({
    limit: undefined,
    said: ['one way to submit has several limits: 5 working-day, 30 working-day'],
  })
  expect(limit(time('counter', 5, 'ngày'), time('counter', 5, 'ngày')).limit).toEqual({
    default: { value: 5, unit: 'day' },
  })
})

test('without a counter the others speak for it when they agree', () => {
  expect(limit(time('online', 5, 'ngày'), time('post', 5, 'ngày')).limit).toEqual({
    default: { value: 5, unit: 'day' },
  })
  expect(limit(time('online', 5, 'ngày'), time('post', 6, 'ngày')).limit).toEqual({
    online: { value: 5, unit: 'day' },
    post: { value: 6, unit: 'day' },
  })
})

test('channels are known by both names; others are named', () => {
  const notes = openNotes()
  const rows = readChannels(['Trực tuyến', { channel: 'dịch vụ bưu chính' }, 'bồ câu', null, 'toString'], notes)
  expect(rows.map(({ channel }) => channel)).toEqual(['online', 'post'])
  expect(notes.faults.map(({ at }) => at)).toEqual(['channels.2.channel', 'channels.3.channel', 'channels.4.channel'])
})
