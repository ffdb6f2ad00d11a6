import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { limitIn } from './arbitrary.test-support.ts'
import { at } from './calendar.test-support.ts'
import { formatDate, formatInstant, formatLimit, formatTime, limitUnits, parseLimit, weekdayName } from './index.ts'

describe('a limit in words', () => {
  test.each([
    [{ value: 3, unit: 'working-day' }, '3 ngày làm việc', '3 working days'],
    [{ value: 1, unit: 'working-day' }, '1 ngày làm việc', '1 working day'],
    [{ value: 2.5, unit: 'working-day' }, '2,5 ngày làm việc', '2.5 working days'],
    [{ value: 15, unit: 'day' }, '15 ngày', '15 days'],
    [{ value: 1, unit: 'day' }, '1 ngày', '1 day'],
    [{ value: 8, unit: 'working-hour' }, '8 giờ làm việc', '8 working hours'],
    [{ value: 0, unit: 'same-day' }, 'trong ngày', 'same day'],
    [{ value: 0, unit: 'none' }, 'không quy định thời hạn', 'no time limit'],
  ] as const)('%o', (limit, vi, en) => {
    expect(formatLimit(limit, 'vi')).toBe(vi)
    expect(formatLimit(limit, 'en')).toBe(en)
  })

  test('is read back from both languages', () => {
    const anyLimit = fc.constantFrom(...limitUnits).chain(limitIn)
    fc.assert(
      fc.property(anyLimit, fc.constantFrom('vi', 'en'), (limit, lang) => {
        expect(parseLimit(formatLimit(limit, lang))).toEqual(limit)
      }),
    )
  })
})

describe('a limit as people write it', () => {
  test.each([
    ['03 ngày làm việc', 3, 'working-day'],
    ['  2,5   Ngày làm việc ', 2.5, 'working-day'],
    ['05 (năm) ngày làm việc', 5, 'working-day'],
    ['15(mười lăm) ngày', 15, 'day'],
    ['20 ngày lịch', 20, 'day'],
    ['8 giờ', 8, 'working-hour'],
    ['4 working-hour', 4, 'working-hour'],
    ['Trong ngày làm việc', 0, 'same-day'],
    ['same-day', 0, 'same-day'],
    ['none', 0, 'none'],
    ['3 ngày làm việc'.normalize('NFD'), 3, 'working-day'],
  ])('%s', (text, value, unit) => {
    expect(parseLimit(text)).toEqual({ value, unit })
  })

  test.each([
    '',
    '3',
    'ngày',
    '3 tuần',
    '-3 ngày',
    '2,5 ngày',
    '1,5 giờ',
    '4000 ngày',
    '3 trong ngày',
    '3 ngày hoặc 5 ngày',
    'nghìn ngày',
  ])('not understood: «%s»', (text) => {
    expect(parseLimit(text)).toBeUndefined()
  })
})

describe('dates and times', () => {
  test('are shown day first, with all digits, in local time', () => {
    expect(formatInstant(at('2026-01-05 07:05'), 'vi')).toBe('07:05 05/01/2026')
    expect(formatInstant(at('2026-01-05 00:05'), 'en')).toBe('00:05 05/01/2026')
    expect(formatTime(at('2026-01-05 16:59'))).toBe('16:59')
    expect(formatDate(at('2026-01-05 00:05'))).toBe('05/01/2026')
    expect(formatDate('2026-01-05', 'vi')).toBe('05/01/2026')
    expect(formatDate(Temporal.PlainDate.from('2026-12-31'), 'en')).toBe('31/12/2026')
  })

  test('weekdays have their names', () => {
    const week = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06', '2026-03-07', '2026-03-08']
    expect(week.map((date) => weekdayName(date, 'vi'))).toEqual([
      'thứ Hai',
      'thứ Ba',
      'thứ Tư',
      'thứ Năm',
      'thứ Sáu',
      'thứ Bảy',
      'Chủ nhật',
    ])
    expect(weekdayName(Temporal.PlainDate.from('2026-03-08'), 'en')).toBe('Sunday')
  })
})
