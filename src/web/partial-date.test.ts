import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatPartialDate, parsePartialDate, toPlainDate } from './partial-date.ts'

describe('spellings of a date', () => {
  test.each([
    '5/1/2026',
    '05/01/2026',
    '05012026',
    '05-01-2026',
    '5-1-2026',
    '5.1.2026',
    '5 1 2026',
    ' 05 / 01 / 2026 ',
    '2026-01-05',
    '5/01/2026',
  ])('«%s» is 5 January 2026', (typed) => expect(parsePartialDate(typed)).toEqual({ year: 2026, month: 1, day: 5 }))

  test('the year alone, or month and year', () => {
    expect(parsePartialDate('1954')).toEqual({ year: 1954, month: null, day: null })
    expect(parsePartialDate('3/1954')).toEqual({ year: 1954, month: 3, day: null })
  })

  test.each([
    '',
    '31/2/2026',
    '29/02/2025',
    '0/1/2026',
    '5/13/2026',
    '5/1/26',
    '5012026',
    '1/1/1000',
    'mai',
    '2026-1-5',
  ])('«%s» is no date', (typed) => expect(parsePartialDate(typed)).toBeNull())

  test('29 February stands in leap years only', () => {
    expect(parsePartialDate('29/02/2024')).not.toBeNull()
    expect(parsePartialDate('29/02/1900')).toBeNull()
  })
})

test('what is shown is read back, whatever is known', () => {
  const known = fc.record({ year: fc.integer({ min: 1850, max: 2150 }), month: fc.integer({ min: 1, max: 12 }) })
  const dates = fc.tuple(known, fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 3 }))
  fc.assert(
    fc.property(dates, ([{ year, month }, day, parts]) => {
      const date = { year, month: parts > 1 ? month : null, day: parts > 2 ? day : null }
      expect(parsePartialDate(formatPartialDate(date))).toEqual(date)
    }),
  )
})

test('only a full date is a day', () => {
  expect(toPlainDate({ year: 2026, month: 1, day: 5 })?.toString()).toBe('2026-01-05')
  expect(toPlainDate({ year: 2026, month: 1, day: null })).toBeNull()
})
