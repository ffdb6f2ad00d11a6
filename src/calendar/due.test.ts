import { describe, expect, test } from 'vitest'
import { at, stop, vietnam, wall } from './calendar.test-support.ts'
import { dueAt, isTimeLimit, isWithinCalendar, type LimitUnit, type Stop } from './index.ts'

const due = (received: string, value: number, unit: LimitUnit, stops: readonly Stop[] = [], calendar = vietnam) =>
  dueAt(at(received), { value, unit }, calendar, stops)

const dueWall = (...args: Parameters<typeof due>) => wall(due(...args).dueAt)

describe('the start', () => {
  test.each([
    ['in office hours stays', '2026-03-03 09:12', '2026-03-03 09:12'],
    ['before the doors open stays on its day', '2026-03-03 05:00', '2026-03-03 05:00'],
    ['in the lunch break stays', '2026-03-03 12:10', '2026-03-03 12:10'],
    ['at the last moment of the day stays', '2026-03-03 17:00', '2026-03-03 17:00'],
    ['a minute later moves to the next morning', '2026-03-03 17:01', '2026-03-04 07:30'],
    ['on Friday evening moves to Monday', '2026-03-06 20:00', '2026-03-09 07:30'],
    ['on a Saturday moves to Monday', '2026-03-07 09:00', '2026-03-09 07:30'],
    ['on a make-up Saturday stays', '2026-08-22 09:00', '2026-08-22 09:00'],
    ['before Tết moves over all of it', '2026-02-13 17:01', '2026-02-23 07:30'],
    ['on the day exchanged for the make-up Saturday moves over Quốc khánh', '2026-08-31 09:00', '2026-09-03 07:30'],
    ['on New Year’s Eve moves over the weekend exchanged for 10/1', '2025-12-31 18:00', '2026-01-05 07:30'],
  ])('%s', (_, received, expected) => {
    const { startAt, startDate } = due(received, 1, 'working-day')
    expect(wall(startAt)).toBe(expected)
    expect(startDate.toString()).toBe(expected.slice(0, 10))
  })

  test('a second after the last moment is after it', () => {
    const received = at('2026-03-03 17:00').add({ seconds: 1 })
    expect(wall(dueAt(received, { value: 1, unit: 'working-day' }, vietnam).startAt)).toBe('2026-03-04 07:30')
  })
})

describe('working days', () => {
  test.each([
    ['the day after', '2026-03-03 09:00', 1, '2026-03-04 17:00'],
    ['over a weekend', '2026-03-05 09:00', 2, '2026-03-09 17:00'],
    ['received in the evening: a day more', '2026-03-05 17:01', 2, '2026-03-10 17:00'],
    ['none: the start day itself', '2026-03-03 09:00', 0, '2026-03-03 17:00'],
    ['none, received on Sunday', '2026-03-08 09:00', 0, '2026-03-09 17:00'],
    ['two and a half: the third day at 11:15', '2026-03-03 09:00', 2.5, '2026-03-06 11:15'],
    ['half: the next day at 11:15', '2026-03-03 09:00', 0.5, '2026-03-04 11:15'],
    ['eight fifteenths end with the morning, not after lunch', '2026-03-03 09:00', 8 / 15, '2026-03-04 11:30'],
    ['a fraction in the afternoon', '2026-03-03 09:00', 0.8, '2026-03-04 15:30'],
    ['a fraction that binary numbers cannot hold', '2026-03-03 09:00', 2.1, '2026-03-06 08:15'],
    ['over Tết 2026', '2026-02-13 15:00', 1, '2026-02-23 17:00'],
    ['the make-up Saturday 22/8/2026 counts', '2026-08-21 09:00', 1, '2026-08-22 17:00'],
    ['a half on the make-up Saturday', '2026-08-21 09:00', 0.5, '2026-08-22 11:15'],
    ['31/8 to 2/9/2026 do not', '2026-08-28 09:00', 1, '2026-09-03 17:00'],
    ['24/11/2026 does not', '2026-11-23 09:00', 1, '2026-11-25 17:00'],
    ['24/11/2025 did', '2025-11-21 09:00', 1, '2025-11-24 17:00'],
    ['Hùng Kings on Sunday 26/4/2026 is made good on Monday', '2026-04-24 09:00', 1, '2026-04-28 17:00'],
    ['from 24/4/2026 over 30/4 and 1/5', '2026-04-24 09:00', 3, '2026-05-04 17:00'],
    ['over the end of a year', '2025-12-30 09:00', 2, '2026-01-05 17:00'],
    ['the make-up Saturday 10/1/2026', '2026-01-09 09:00', 1, '2026-01-10 17:00'],
  ])('%s', (_, received, value, expected) => {
    expect(dueWall(received, value, 'working-day')).toBe(expected)
  })
})

describe('calendar days', () => {
  test.each([
    ['the next day', '2026-03-03 09:00', 1, '2026-03-04 17:00'],
    ['a Saturday rolls to Monday', '2026-03-03 09:00', 4, '2026-03-09 17:00'],
    ['a Sunday too', '2026-03-03 09:00', 5, '2026-03-09 17:00'],
    ['counted over a weekend', '2026-03-03 09:00', 6, '2026-03-09 17:00'],
    ['none: the start day itself', '2026-03-03 09:00', 0, '2026-03-03 17:00'],
    ['into Tết rolls behind it', '2026-02-06 09:00', 10, '2026-02-23 17:00'],
    ['received in Tết counts from its end', '2026-02-17 09:00', 1, '2026-02-24 17:00'],
    ['onto the make-up Saturday', '2026-08-21 09:00', 1, '2026-08-22 17:00'],
    ['onto 24/11/2026', '2026-11-23 09:00', 1, '2026-11-25 17:00'],
    ['over the 29th of February', '2028-02-28 09:00', 2, '2028-03-01 17:00'],
  ])('%s', (_, received, value, expected) => {
    expect(dueWall(received, value, 'day')).toBe(expected)
  })
})

describe('working hours', () => {
  test.each([
    ['inside a shift', '2026-03-03 08:00', 2, '2026-03-03 10:00'],
    ['the whole morning ends with it', '2026-03-03 07:30', 4, '2026-03-03 11:30'],
    ['over lunch', '2026-03-03 10:30', 2, '2026-03-03 14:30'],
    ['started in the lunch break', '2026-03-03 12:00', 1, '2026-03-03 14:30'],
    ['started before the doors open', '2026-03-03 06:00', 1, '2026-03-03 08:30'],
    ['started at the last moment', '2026-03-03 17:00', 1, '2026-03-04 08:30'],
    ['eight hours are more than a day', '2026-03-03 07:30', 8, '2026-03-04 08:00'],
    ['over a weekend', '2026-03-06 16:00', 2, '2026-03-09 08:30'],
    ['none, in office hours: at once', '2026-03-03 08:10', 0, '2026-03-03 08:10'],
    ['none, in the lunch break: after it', '2026-03-03 12:10', 0, '2026-03-03 13:30'],
    ['none, on Saturday: Monday morning', '2026-03-07 08:10', 0, '2026-03-09 07:30'],
  ])('%s', (_, received, value, expected) => {
    expect(dueWall(received, value, 'working-hour')).toBe(expected)
  })

  test('keep the seconds of the start', () => {
    const received = at('2026-03-03 16:59').add({ seconds: 30 })
    const { dueAt: instant, explanation } = dueAt(received, { value: 1, unit: 'working-hour' }, vietnam)
    expect(String(instant)).toBe('2026-03-04T01:29:30Z')
    expect(explanation.filter(({ kind }) => kind === 'counted').map(({ minutes }) => minutes)).toEqual([0.5, 59.5])
  })
})

describe('the same day', () => {
  test.each([
    ['14:59', '2026-03-03 14:59', '2026-03-03 17:00'],
    ['15:00', '2026-03-03 15:00', '2026-03-03 17:00'],
    ['15:01', '2026-03-03 15:01', '2026-03-04 17:00'],
    ['after office hours', '2026-03-03 17:01', '2026-03-04 17:00'],
    ['Friday 15:01', '2026-03-06 15:01', '2026-03-09 17:00'],
    ['Saturday 15:01, though after the cut-off of a day that is none', '2026-03-07 15:01', '2026-03-09 17:00'],
    ['Friday 13/2/2026 at 15:01: behind Tết', '2026-02-13 15:01', '2026-02-23 17:00'],
  ])('%s', (_, received, expected) => {
    expect(dueWall(received, 0, 'same-day')).toBe(expected)
  })

  // the vietnam week opens at 07:30, so a start moved over the weekend is Monday 9/3 at 07:30
  test.each([
    ['06:00', 'Tuesday'],
    ['07:00', 'Tuesday'],
    ['07:29', 'Tuesday'],
    ['07:30', 'Monday'],
    ['15:00', 'Monday'],
  ])(
    'a moved start looks at its own hour: Friday 18:00 and Saturday with a cut-off at %s are due on %s',
    (cutoff, day) => {
      const limit = { value: 0, unit: 'same-day' } as const
      for (const received of ['2026-03-06 18:00', '2026-03-07 09:00'])
        expect(wall(dueAt(at(received), limit, vietnam, [], { cutoff }).dueAt)).toBe(
          day === 'Monday' ? '2026-03-09 17:00' : '2026-03-10 17:00',
        )
    },
  )

  test('a receipt before the doors open starts at its own hour, and is held to it', () => {
    const limit = { value: 0, unit: 'same-day' } as const
    const dueBy = (received: string) => wall(dueAt(at(received), limit, vietnam, [], { cutoff: '07:00' }).dueAt)
    expect(dueBy('2026-03-03 07:00')).toBe('2026-03-03 17:00')
    expect(dueBy('2026-03-03 07:01')).toBe('2026-03-04 17:00')
  })

  test('a second after the cut-off is after it; another cut-off can be given', () => {
    const limit = { value: 0, unit: 'same-day' } as const
    const late = at('2026-03-03 15:00').add({ seconds: 1 })
    expect(wall(dueAt(late, limit, vietnam).dueAt)).toBe('2026-03-04 17:00')
    expect(wall(dueAt(late, limit, vietnam, [], { cutoff: '15:30' }).dueAt)).toBe('2026-03-03 17:00')
    expect(wall(dueAt(at('2026-03-03 10:31'), limit, vietnam, [], { cutoff: '10:30' }).dueAt)).toBe('2026-03-04 17:00')
  })
})

test('no limit: nothing is due, but the clock has a start', () => {
  const { dueAt: instant, startAt, predicted, explanation } = due('2030-03-02 09:00', 0, 'none')
  expect(instant).toBeNull()
  expect(wall(startAt)).toBe('2030-03-04 07:30')
  expect(predicted).toBe(false)
  expect(explanation.at(-1)?.kind).toBe('no-limit')
})

describe('what it refuses to count', () => {
  test.each([
    ['a negative limit', { value: -1, unit: 'day' }],
    ['half a calendar day', { value: 1.5, unit: 'day' }],
    ['half an hour', { value: 0.5, unit: 'working-hour' }],
    ['no number', { value: Number.NaN, unit: 'working-day' }],
    ['more than ten years', { value: 3651, unit: 'working-day' }],
    ['an unknown unit', { value: 1, unit: 'week' }],
    ['words', { value: '3', unit: 'day' }],
    ['nothing', null],
  ])('%s', (_, limit) => {
    expect(isTimeLimit(limit)).toBe(false)
    expect(() => dueAt(at('2026-03-03 09:00'), limit as { value: number; unit: LimitUnit }, vietnam)).toThrow(
      RangeError,
    )
  })

  test('instants before the calendar begins, and of other centuries', () => {
    const old = { ...vietnam, covers: { from: 1900, to: 2030 } }
    expect(isWithinCalendar(at('2018-01-01 00:00'), vietnam)).toBe(true)
    expect(isWithinCalendar(at('2017-12-31 23:59'), vietnam)).toBe(false)
    expect(isWithinCalendar(at('1976-01-01 00:00'), old)).toBe(true)
    expect(isWithinCalendar(at('1975-12-31 23:59'), old)).toBe(false)
    expect(isWithinCalendar(at('2199-12-31 23:59'), vietnam)).toBe(true)
    expect(isWithinCalendar(at('2200-01-01 00:00'), vietnam)).toBe(false)
    expect(() => due('2017-12-31 23:59', 1, 'day')).toThrow('lies outside 2018–2199')
    expect(() => due('1931-03-03 09:00', 1, 'day')).toThrow(RangeError)
    expect(() => due('2026-03-03 09:00', 1, 'day', [stop('2026-03-03 09:00', '9999-01-01 00:00')])).toThrow(RangeError)
  })

  test('a calendar in which nobody ever works', () => {
    const never = { ...vietnam, week: vietnam.week.map(() => []) }
    expect(() => due('2026-03-03 09:00', 1, 'day', [], never)).toThrow('no working hours')
  })
})

test('the longest limits are quick', () => {
  const units = ['working-day', 'day', 'working-hour'] as const
  const fastest = units.map((unit) => {
    const times = Array.from({ length: 30 }, () => {
      const begin = performance.now()
      due('2026-03-03 09:00', 3650, unit)
      return performance.now() - begin
    })
    return Math.min(...times)
  })
  expect(Math.max(...fastest)).toBeLessThan(5)
})
