import { describe, expect, test } from 'vitest'
import { at } from './calendar.test-support.ts'
import { type LimitUnit, timeliness } from './index.ts'

const limit = (unit: LimitUnit) => ({ value: unit === 'same-day' || unit === 'none' ? 0 : 3, unit })

describe.each(['working-day', 'day', 'same-day'] as const)('a limit of %s compares local dates', (unit) => {
  test.each([
    ['2026-03-05 23:59', 'early'],
    ['2026-03-06 00:00', 'on-time'],
    ['2026-03-06 17:00', 'on-time'],
    ['2026-03-06 23:59', 'on-time'],
    ['2026-03-07 00:00', 'late'],
  ])('%s is %s', (finish, expected) => {
    expect(timeliness(at(finish), at('2026-03-06 17:00'), limit(unit))).toBe(expected)
  })
})

test('a fraction of a day is still a limit of days', () => {
  expect(timeliness(at('2026-03-06 16:00'), at('2026-03-06 11:15'), { value: 2.5, unit: 'working-day' })).toBe(
    'on-time',
  )
})

test.each([
  ['2026-03-06 10:29', 'early'],
  ['2026-03-06 10:30', 'on-time'],
  ['2026-03-06 10:31', 'late'],
])('a limit of hours compares instants: %s is %s', (finish, expected) => {
  expect(timeliness(at(finish), at('2026-03-06 10:30'), limit('working-hour'))).toBe(expected)
})

test('without a due instant nothing is late', () => {
  expect(timeliness(at('2026-03-06 10:29'), null, limit('working-day'))).toBe('on-time')
  expect(timeliness(at('2026-03-06 10:29'), at('2026-03-01 10:30'), limit('none'))).toBe('on-time')
})
