import fc from 'fast-check'
import { expect, test } from 'vitest'
import { example } from './procedure.test-support.ts'
import { buildIndex, searchIndex } from './search.ts'
import { featuresOf, wordsIn } from './search-text.ts'

const names = new Map([
  ['ho-tich', 'Hộ tịch Tư pháp'],
  ['y-te', 'Y tế'],
])
const procedures = [
  example({ code: '1.900001', name: { vi: 'Cấp giấy phép thả diều', en: 'Kite permit' }, everydayNames: ['thả diều'] }),
  example({ code: '1.900002', name: { vi: 'Đăng ký họ của rồng' }, everydayNames: ['đặt họ cho rồng'], field: 'y-te' }),
  example({
    code: '1.900003',
    name: { vi: 'Đăng ký hộ nuôi rồng' },
    everydayNames: ['mở hộ nuôi rồng'],
    field: 'y-te',
  }),
  example({
    code: '2.900001',
    name: { vi: 'Xác nhận tình trạng hôn nhân của rồng' },
    everydayNames: [],
    components: [{ key: 'x', name: { vi: 'Giấy khám răng' }, originals: 1, copies: 0, mode: 'submit', required: true }],
  }),
]
const index = buildIndex(procedures, names)
const find = (query: string, limit?: number) => searchIndex(index, query, limit)
const codes = (query: string) => find(query).map(({ procedure }) => procedure.code)

test('with or without marks, in any case', () => {
  for (const query of ['thả diều', 'tha dieu', 'THẢ DIỀU', 'tha  dieu', 'thả diều'.normalize('NFD')]) {
    expect([query, codes(query)[0]]).toEqual([query, '1.900001'])
  }
})

test('marks that are written count', () => {
  expect(codes('họ rồng')[0]).toBe('1.900002')
  expect(codes('hộ rồng')[0]).toBe('1.900003')
})

test('both places of the tone are one word', () => {
  expect(wordsIn('hoà')[0]).toEqual(wordsIn('hòa')[0])
  expect(wordsIn('đỏ, ĐỎ').map(({ plain }) => plain)).toEqual(['do', 'do'])
  expect(featuresOf(wordsIn('khai sinh cho con')).map(({ plain }) => plain)).toEqual([
    'khai',
    'sinh',
    'cho',
    'con',
    'khai sinh',
    'sinh cho',
    'cho con',
  ])
})

test('an everyday phrase beats the name, the name the field, the field the papers', () => {
  expect(find('thả diều')[0]!.why).toEqual({ kind: 'everyday', text: 'thả diều' })
  expect(find('hôn nhân')[0]!.why.kind).toBe('name')
  expect(find('y tế')[0]!.why).toEqual({ kind: 'field', text: 'Y tế' })
  expect(find('khám răng')[0]).toMatchObject({ procedure: { code: '2.900001' }, why: { kind: 'paper' } })
  expect(find('kite permit')[0]!.procedure.code).toBe('1.900001')
})

test('words that stand nowhere do no harm', () => {
  expect(codes('tôi muốn xin thả con diều xanh blabla')[0]).toBe('1.900001')
  expect(codes('zzz qqq')).toEqual([])
})

test('the last word may be half typed', () => {
  expect(codes('hon nh')[0]).toBe('2.900001')
  expect(codes('tha di')[0]).toBe('1.900001')
})

test('what people say is searched as what the law calls it', () => {
  expect(codes('giấy độc thân')[0]).toBe('2.900001')
  expect(codes('chua vo')[0]).toBe('2.900001')
})

test('words that only ask find nothing', () => {
  for (const query of ['', '   ', 'tôi muốn', '?!', 'a']) expect(codes(query)).toEqual([])
})

test('codes are found by their beginning, with or without the dot, also in a local code', () => {
  expect(codes('1.9')).toEqual(['1.900001', '1.900002', '1.900003'])
  expect(codes('1900002')).toEqual(['1.900002'])
  expect(codes('900001')).toEqual(['1.900001', '2.900001'])
  expect(codes(' 2.900001.000.00.00.H17 ')).toEqual(['2.900001'])
  expect(codes('1.900001.H13')).toEqual(['1.900001'])
  expect(find('1.9')[0]!.why).toEqual({ kind: 'code', text: '1.900001' })
  expect(codes('9')).toEqual([])
})

test('scores fall, nothing comes twice, and the limit holds, whatever is asked', () => {
  const word = fc.constantFrom('thả', 'diều', 'giấy', 'phép', 'ho', 'rong', 'xx', '1.9', 'độc thân', 'sổ đỏ', '\u0301')
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(word).map((words) => words.join(' ')),
        fc.string(),
      ),
      fc.integer({ min: 0, max: 5 }),
      (query, limit) => {
        const found = find(query, limit)
        expect(found.length).toBeLessThanOrEqual(limit)
        const scores = found.map(({ score }) => score)
        expect(scores).toEqual([...scores].sort((a, b) => b - a))
        expect(new Set(found.map(({ procedure }) => procedure.code)).size).toBe(found.length)
      },
    ),
  )
})

test('a very long query is no burden', () => {
  const started = performance.now()
  find('thả diều '.repeat(100_000))
  expect(performance.now() - started).toBeLessThan(200)
})
