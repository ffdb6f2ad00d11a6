import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { couldBeNumber, idTypes, isNumberOf, keptForms, mismatches, plainNumber } from './identity-number.ts'

describe('how a number is built', () => {
  test.each([
    ['can-cuoc', '000199004873', true],
    ['can-cuoc', '00019900487', false],
    ['can-cuoc', '0001990048731', false],
    ['can-cuoc', '00019900487e', false],
    ['cmnd', '365123456', true],
    ['cmnd', '000199004873', true],
    ['cmnd', '3651234567', false],
    ['passport', 'C1234567', true],
    ['passport', 'C123 4567', false],
    ['passport', 'B1', false],
    ['business-code', '1800000001', true],
    ['business-code', '1800000001-001', true],
    ['business-code', '000199004873', true],
    ['business-code', '18000000', false],
    ['other', 'Giấy chứng sinh số 12', true],
    ['other', 'x'.repeat(41), false],
  ] as const)('%s %s: %s', (type, number, good) => expect(isNumberOf(type, number)).toBe(good))

  test('spaces and dots between groups of digits do not count, but for papers without a form', () => {
    expect(plainNumber('can-cuoc', ' 000 199.004 873 ')).toBe('000199004873')
    expect(plainNumber('other', ' Số 12 ')).toBe('Số 12')
  })

  test('nothing typed is a number of anything', () => {
    for (const type of idTypes) expect(isNumberOf(type, '')).toBe(false)
  })
})

const two = (value: number): string => String(value % 100).padStart(2, '0')

describe('what a number says of its holder', () => {
  const anybody = fc.record({
    birthYear: fc.integer({ min: 1900, max: 2399 }),
    sex: fc.constantFrom('male' as const, 'female' as const),
    rest: fc.integer({ min: 0, max: 999_999 }),
  })
  const numberOf = ({ birthYear, sex, rest }: { birthYear: number; sex: 'male' | 'female'; rest: number }) => {
    const mark = Math.floor((birthYear - 1900) / 100) * 2 + (sex === 'female' ? 1 : 0)
    return `000${mark}${two(birthYear)}${String(rest).padStart(6, '0')}`
  }
  const other = { male: 'female', female: 'male' } as const

  test('agrees with everybody who got it as TT 59/2021/TT-BCA says', () => {
    fc.assert(fc.property(anybody, (one) => mismatches(numberOf(one), one).length === 0))
  })

  test('another sex or another year is told, each for itself; what is not stated is not', () => {
    fc.assert(
      fc.property(anybody, (one) => {
        const number = numberOf(one)
        expect(mismatches(number, { sex: other[one.sex], birthYear: one.birthYear })).toEqual(['sex'])
        expect(mismatches(number, { sex: one.sex, birthYear: one.birthYear + 1 })).toEqual(['birth'])
        expect(mismatches(number, { sex: null, birthYear: null })).toEqual([])
      }),
    )
  })

  test('a number of another kind says nothing', () => {
    expect(mismatches('365123456', { sex: 'male', birthYear: 1999 })).toEqual([])
  })
})

test.each([
  ['000 199 004 873', true],
  ['B1234567', true],
  ['1801234567-001', true],
  ['Thẻ 12', true],
  ['Lý Thị Sa Rươl', false],
  ['000199004873||Lys Thij|0403199ơ', false],
  ['https://motcua.example/t/1', false],
  ['', false],
])('«%s» may be the number of a paper: %s', (typed, may) => {
  expect(couldBeNumber(typed)).toBe(may)
})

test('a number is looked for as it may have been kept', () => {
  expect(keptForms('b1234567')).toEqual(['b1234567', 'B1234567'])
  expect(keptForms('1801234567001')).toContain('1801234567-001')
  expect(keptForms('1801234567-001')).toContain('1801234567001')
  expect(keptForms(' Thẻ 12 ')).toContain('Thẻ 12')
})
