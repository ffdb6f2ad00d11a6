import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyCalendar, anyInstant, anyMinute } from './arbitrary.test-support.ts'
import { at, localCalendar, vietnam, wall } from './calendar.test-support.ts'
import {
  afterWorkingMinutes,
  isOpen,
  isWorkingDate,
  nextOpening,
  transferDeadline,
  whyClosed,
  workingDatesBetween,
  workingMinutesBetween,
} from './index.ts'
import { isInWorkingTime, slowMinutes } from './slow-counter.test-support.ts'

const receptionSaturday = localCalendar('week: { saturday: [{ from: "07:30", to: "11:30", counts: false }] }')

describe('working minutes', () => {
  test.each([
    ['a morning', '2026-03-03 07:30', '2026-03-03 11:30', 240],
    ['a day', '2026-03-03 00:00', '2026-03-04 00:00', 450],
    ['part of two days', '2026-03-03 16:30', '2026-03-04 08:00', 60],
    ['a weekend', '2026-03-06 17:00', '2026-03-09 07:30', 0],
    ['Tết', '2026-02-13 16:00', '2026-02-23 08:00', 90],
    ['the make-up Saturday', '2026-08-22 00:00', '2026-08-23 00:00', 450],
    ['backwards', '2026-03-03 11:00', '2026-03-03 10:30', -30],
    ['no time at all', '2026-03-03 11:00', '2026-03-03 11:00', 0],
  ])('%s', (_, from, to, expected) => {
    expect(workingMinutesBetween(at(from), at(to), vietnam)).toBe(expected)
  })

  test('reception does not count', () => {
    expect(workingMinutesBetween(at('2026-03-07 00:00'), at('2026-03-08 00:00'), receptionSaturday)).toBe(0)
  })

  test('are those of a slow counter', () => {
    fc.assert(
      fc.property(anyMinute, fc.nat(5 * 1440), anyCalendar, (from, minutes, calendar) => {
        const to = from.add({ minutes })
        expect(workingMinutesBetween(from, to, calendar)).toBe(slowMinutes(from, to, calendar))
      }),
      { numRuns: 40 },
    )
  })

  test('after them, exactly so many have passed, and not a moment earlier', () => {
    fc.assert(
      fc.property(anyInstant, fc.nat(3000), anyCalendar, (from, minutes, calendar) => {
        const after = afterWorkingMinutes(from, minutes, calendar)
        expect(workingMinutesBetween(from, after, calendar)).toBeCloseTo(minutes, 6)
        expect(isInWorkingTime(after, calendar)).toBe(true)
        const before = workingMinutesBetween(from, after.subtract({ milliseconds: 1 }), calendar)
        if (minutes > 0) expect(before).toBeLessThan(minutes)
      }),
    )
  })

  test('none of them: now, or the next opening that counts', () => {
    expect(wall(afterWorkingMinutes(at('2026-03-03 09:00'), 0, vietnam))).toBe('2026-03-03 09:00')
    expect(wall(afterWorkingMinutes(at('2026-03-07 09:00'), 0, receptionSaturday))).toBe('2026-03-09 07:30')
  })

  test('cannot be negative or endless', () => {
    expect(() => afterWorkingMinutes(at('2026-03-03 09:00'), -1, vietnam)).toThrow(RangeError)
    expect(() => afterWorkingMinutes(at('2026-03-03 09:00'), Number.POSITIVE_INFINITY, vietnam)).toThrow(RangeError)
  })
})

describe('open doors', () => {
  test.each([
    ['2026-03-03 07:29', false, '2026-03-03 07:30'],
    ['2026-03-03 07:30', true, '2026-03-03 07:30'],
    ['2026-03-03 11:30', true, '2026-03-03 11:30'],
    ['2026-03-03 11:31', false, '2026-03-03 13:30'],
    ['2026-03-03 17:01', false, '2026-03-04 07:30'],
    ['2026-03-06 17:01', false, '2026-03-07 07:30'],
    ['2026-03-07 08:00', true, '2026-03-07 08:00'],
    ['2026-03-07 12:00', false, '2026-03-09 07:30'],
    ['2026-02-14 12:00', false, '2026-02-21 07:30'],
    ['2026-08-22 14:00', true, '2026-08-22 14:00'],
  ])('%s: %s, next %s', (instant, open, next) => {
    expect(isOpen(at(instant), receptionSaturday)).toBe(open)
    expect(wall(nextOpening(at(instant), receptionSaturday))).toBe(next)
  })
})

describe('a date', () => {
  test.each([
    ['2026-03-03', null],
    ['2026-08-22', null],
    ['2026-03-08', { reason: 'rest', name: null }],
    ['2026-03-07', { reason: 'reception-only', name: null }],
    ['2026-11-24', { reason: 'holiday', name: { vi: 'Ngày Văn hóa Việt Nam', en: 'Viet Nam Culture Day' } }],
    [
      '2026-04-27',
      { reason: 'compensation', name: expect.objectContaining({ en: expect.stringContaining('26/04/2026') }) },
    ],
    ['2026-08-31', { reason: 'swap-off', name: { vi: 'Nghỉ hoán đổi (làm bù 22/08/2026)', en: expect.any(String) } }],
  ])('%s', (date, expected) => {
    expect(whyClosed(date, receptionSaturday)).toEqual(expected)
    expect(isWorkingDate(date, receptionSaturday)).toBe(expected === null)
    expect(isWorkingDate(Temporal.PlainDate.from(date), receptionSaturday)).toBe(expected === null)
  })
})

describe('working dates', () => {
  const day = (text: string) => Temporal.PlainDate.from(text)

  test.each([
    ['the same day', '2026-03-03', '2026-03-03', 0],
    ['a day', '2026-03-03', '2026-03-04', 1],
    ['a weekend', '2026-03-06', '2026-03-08', 0],
    ['over Tết', '2026-02-13', '2026-02-24', 2],
    ['the make-up Saturday', '2026-08-21', '2026-08-22', 1],
    ['backwards', '2026-03-04', '2026-03-03', 0],
    ['a year, no further than asked', '2026-03-03', '2027-03-03', 61],
  ])('%s', (_, from, to, expected) => {
    expect(workingDatesBetween(day(from), day(to), vietnam, 61)).toBe(expected)
  })

  test('are those that a count date by date finds', () => {
    const span = fc.integer({ min: -5, max: 60 })
    fc.assert(
      fc.property(anyCalendar, anyInstant, span, (calendar, instant, days) => {
        const from = instant.toZonedDateTimeISO('UTC').toPlainDate()
        const after = Array.from({ length: Math.max(days, 0) }, (_, at) => from.add({ days: at + 1 }))
        const working = after.filter((each) => isWorkingDate(each, calendar)).length
        expect(workingDatesBetween(from, from.add({ days }), calendar, 1000)).toBe(working)
      }),
      { numRuns: 50 },
    )
  })
})

describe('the transfer of a paper dossier', () => {
  test.each([
    ['in the morning: by the end of office', '2026-03-03 08:00', '2026-03-03 17:00'],
    ['before the doors open', '2026-03-03 06:00', '2026-03-03 17:00'],
    ['at 14:59', '2026-03-03 14:59', '2026-03-03 17:00'],
    ['at 15:00', '2026-03-03 15:00', '2026-03-03 17:00'],
    ['at 15:01: within the first hour of the next', '2026-03-03 15:01', '2026-03-04 08:30'],
    ['on Friday at 15:01: on Monday', '2026-03-06 15:01', '2026-03-09 08:30'],
    ['at the Saturday reception: on Monday', '2026-03-07 09:00', '2026-03-09 08:30'],
    ['before Tết', '2026-02-13 16:00', '2026-02-23 08:30'],
    ['on the make-up Saturday', '2026-08-22 10:00', '2026-08-22 17:00'],
  ])('%s', (_, accepted, expected) => {
    const rule = { cutoff: '15:00', graceHours: 1 }
    expect(wall(transferDeadline(at(accepted), receptionSaturday, rule))).toBe(expected)
  })

  test('accepted before the cut-off, but after a short day closed', () => {
    const shortFriday = localCalendar('week: { friday: [{ from: "07:30", to: "11:30" }] }')
    const rule = { cutoff: '15:00', graceHours: 1 }
    expect(wall(transferDeadline(at('2026-03-06 11:30'), shortFriday, rule))).toBe('2026-03-06 11:30')
    expect(wall(transferDeadline(at('2026-03-06 11:31'), shortFriday, rule))).toBe('2026-03-09 08:30')
  })

  test('the rule is data', () => {
    const rule = { cutoff: '14:00', graceHours: 5 }
    expect(wall(transferDeadline(at('2026-03-03 14:01'), vietnam, rule))).toBe('2026-03-04 14:30')
  })
})
