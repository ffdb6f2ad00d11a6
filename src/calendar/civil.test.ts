import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  civilOf,
  clockOf,
  dayIn,
  dayNumberOf,
  instantOf,
  isoOf,
  plainDateOf,
  timeIn,
  timeOfDay,
  wallOf,
  weekdayOf,
} from './civil.ts'

const epoch = Temporal.PlainDate.from('1970-01-01')
const anyDay = fc.integer({ min: -800_000, max: 800_000 })

test('day numbers are those of Temporal, over four thousand years', () => {
  fc.assert(
    fc.property(anyDay, (number) => {
      const date = epoch.add({ days: number })
      const { year, month, day } = civilOf(number)
      expect([year, month, day]).toEqual([date.year, date.month, date.day])
      expect(plainDateOf(number).equals(date)).toBe(true)
      expect(dayNumberOf(date)).toBe(number)
      expect(weekdayOf(number)).toBe(date.dayOfWeek - 1)
    }),
    { numRuns: 2000 },
  )
})

test('dates are written as ISO 8601', () => {
  expect(isoOf({ year: 987, month: 2, day: 3 })).toBe('0987-02-03')
  expect(isoOf(civilOf(dayNumberOf('2028-02-29')))).toBe('2028-02-29')
})

test('an instant and its wall clock are one another’s, to the millisecond', () => {
  fc.assert(
    fc.property(fc.integer({ min: 200_000_000_000, max: 7_000_000_000_000 }), (milliseconds) => {
      const instant = Temporal.Instant.fromEpochMilliseconds(milliseconds)
      const local = instant.toZonedDateTimeISO('Asia/Ho_Chi_Minh')
      const wall = wallOf(instant)
      expect(instantOf(wall).equals(instant)).toBe(true)
      expect(plainDateOf(dayIn(wall)).equals(local.toPlainDate())).toBe(true)
      expect(clockOf(timeIn(wall))).toBe(local.toPlainTime().toString({ smallestUnit: 'minute' }))
    }),
  )
})

test('office hours are read to the minute', () => {
  expect(timeOfDay('07:30')).toBe(27_000_000)
  expect(timeOfDay('00:00')).toBe(0)
  expect(clockOf(timeOfDay('17:05'))).toBe('17:05')
  expect(clockOf(timeOfDay('17:05') + 59_999)).toBe('17:05')
})
