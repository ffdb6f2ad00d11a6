import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parsePhone } from '#platform'
import {
  compareByGivenName,
  formatDate,
  formatDateTime,
  formatMoment,
  formatMoney,
  formatPhone,
  maskIdentity,
} from './text.ts'

describe('money and dates', () => {
  test('đồng are grouped by the reader’s language and never broken from their sign', () => {
    expect(formatMoney(1_250_000)).toBe('1.250.000\u00a0₫')
    expect(formatMoney(1_250_000, 'en')).toBe('1,250,000\u00a0₫')
    expect(formatMoney(0)).toBe('0\u00a0₫')
  })

  test('dates are dd/MM/yyyy in Viet Nam time', () => {
    expect(formatDate(Temporal.PlainDate.from('2026-01-05'))).toBe('05/01/2026')
    expect(formatDateTime(Temporal.Instant.from('2026-11-25T17:30:00Z'))).toBe('26/11/2026 00:30')
  })

  test('an appointment names its weekday', () => {
    const due = Temporal.Instant.from('2026-11-25T10:00:00Z')
    expect(formatMoment(due)).toBe('17:00, thứ Tư 25/11/2026')
    expect(formatMoment(due, 'en')).toBe('17:00, Wednesday 25/11/2026')
    expect(formatMoment(Temporal.Instant.from('2026-11-22T01:00:00Z'))).toBe('08:00, Chủ Nhật 22/11/2026')
  })
})

describe('names', () => {
  test('people stand by tên, then họ and đệm, in the Vietnamese alphabet', () => {
    const people = ['Trần Văn Đạt', 'Nguyễn Thị Ân', "H'Hen Niê", 'Lý Thị An', 'Kim Dung', 'Đỗ An', 'Sơn']
    expect(people.toSorted(compareByGivenName)).toEqual([
      'Đỗ An',
      'Lý Thị An',
      'Nguyễn Thị Ân',
      'Kim Dung',
      'Trần Văn Đạt',
      "H'Hen Niê",
      'Sơn',
    ])
  })

  test('decomposed and composed spellings are one name', () => {
    expect(compareByGivenName('Lê Hà'.normalize('NFD'), 'Lê Hà')).toBe(0)
  })
})

describe('phones', () => {
  test.each([
    ['0912345678', '0912345678'],
    ['0912 345 678', '0912345678'],
    ['0912.345.678', '0912345678'],
    ['+84 912 345 678', '0912345678'],
    ['+84 (0) 912-345-678', '0912345678'],
    ['84912345678', '0912345678'],
    ['0084912345678', '0912345678'],
    ['0299 3869 123', '02993869123'],
    ['+84 299 3869 123', '02993869123'],
  ])('%s is %s', (typed, digits) => expect(parsePhone(typed)).toBe(digits))

  test.each(['', '912345678', '0412345678', '09123456789', '029938691', 'abc', '+1 912 345 678'])(
    '«%s» is no Vietnamese number',
    (typed) => expect(parsePhone(typed)).toBeNull(),
  )

  test('what is shown is read back', () => {
    const number = fc.stringMatching(/^(0[35789]\d{8}|02\d{9})$/)
    fc.assert(fc.property(number, (digits) => parsePhone(formatPhone(digits)) === digits))
  })

  test('shown in groups', () => {
    expect(formatPhone('0912345678')).toBe('0912 345 678')
    expect(formatPhone('02993869123')).toBe('0299 3869 123')
    expect(formatPhone('113')).toBe('113')
  })
})

describe('masks', () => {
  test('twelve digits keep three and four', () => expect(maskIdentity('000199004873')).toBe('000•••••4873'))

  test('shorter numbers show two signs at most, and the length stays', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9]{1,11}$/), (number) => {
        const masked = maskIdentity(number)
        return masked.length === number.length && masked.replaceAll('•', '').length <= 2
      }),
    )
  })
})
