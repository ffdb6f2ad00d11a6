import { describe, expect, test } from 'vitest'
import { at, stop, vietnam, wall } from './calendar.test-support.ts'
import { dueAt, type LimitUnit, type Stop } from './index.ts'

const due = (received: string, value: number, unit: LimitUnit, stops: readonly Stop[] = [], calendar = vietnam) =>
  dueAt(at(received), { value, unit }, calendar, stops)

const dueWall = (...args: Parameters<typeof due>) => wall(due(...args).dueAt)

describe('stops', () => {
  const cases: [string, LimitUnit, number, Stop[], string][] = [
    [
      'inside one date changes nothing for days',
      'working-day',
      2,
      [stop('2026-03-04 08:00', '2026-03-04 16:00')],
      '03-05',
    ],
    [
      'the first date counts no more, the last again',
      'working-day',
      2,
      [stop('2026-03-04 16:59', '2026-03-05 07:00')],
      '03-06',
    ],
    ['on the start day alone costs nothing', 'working-day', 2, [stop('2026-03-03 10:00', '2026-03-04 10:00')], '03-05'],
    ['that began before the start', 'working-day', 2, [stop('2026-03-01 10:00', '2026-03-05 10:00')], '03-06'],
    ['after the due date', 'working-day', 2, [stop('2026-03-06 00:00', '2026-03-20 00:00')], '03-05'],
    ['on the due date, even late that day', 'working-day', 2, [stop('2026-03-05 16:59', '2026-03-06 08:00')], '03-06'],
    ['over a weekend costs no working day', 'working-day', 4, [stop('2026-03-07 00:00', '2026-03-09 00:00')], '03-09'],
    [
      'two that overlap count once',
      'working-day',
      2,
      [stop('2026-03-04 08:00', '2026-03-06 08:00'), stop('2026-03-05 08:00', '2026-03-09 08:00')],
      '03-10',
    ],
    ['calendar days stand still too', 'day', 2, [stop('2026-03-04 08:00', '2026-03-05 08:00')], '03-06'],
    ['a last calendar day rolls over a stopped one', 'day', 4, [stop('2026-03-09 08:00', '2026-03-10 08:00')], '03-10'],
    ['the same day moves on', 'same-day', 0, [stop('2026-03-03 10:00', '2026-03-04 10:00')], '03-04'],
    [
      'with nothing to count, nothing stands still',
      'working-day',
      0,
      [stop('2026-03-03 10:00', '2026-03-05 10:00')],
      '03-03',
    ],
  ]
  test.each(cases)('%s', (_, unit, value, stops, expected) => {
    expect(dueWall('2026-03-03 09:00', value, unit, stops)).toBe(`2026-${expected} 17:00`)
  })

  test.each([
    ['inside a shift', [stop('2026-03-03 10:00', '2026-03-03 10:20')], '2026-03-03 11:20'],
    ['into the lunch break', [stop('2026-03-03 10:00', '2026-03-03 12:00')], '2026-03-03 14:30'],
    ['before the start', [stop('2026-03-03 07:00', '2026-03-03 09:30')], '2026-03-03 11:30'],
    ['out of hours', [stop('2026-03-03 11:30', '2026-03-03 13:30')], '2026-03-03 11:00'],
    ['from the due instant on', [stop('2026-03-03 11:00', '2026-03-03 12:00')], '2026-03-03 11:00'],
    ['from a second before', [stop('2026-03-03 10:59', '2026-03-03 14:00')], '2026-03-03 14:01'],
    ['of no length', [stop('2026-03-03 10:00', '2026-03-03 10:00')], '2026-03-03 11:00'],
    [
      'overlapping, one inside the other, in any order',
      [stop('2026-03-03 10:10', '2026-03-03 10:20'), stop('2026-03-03 09:30', '2026-03-03 10:30')],
      '2026-03-03 14:00',
    ],
  ])('hours: a stop %s', (_, stops, expected) => {
    expect(dueWall('2026-03-03 09:00', 2, 'working-hour', stops)).toBe(expected)
  })

  test('an open stop: stopped since then, and no due instant in any unit', () => {
    for (const unit of ['working-day', 'day', 'working-hour', 'same-day', 'none'] as const) {
      const value = unit === 'same-day' || unit === 'none' ? 0 : 9
      const stops = [stop('2026-03-09 10:00'), stop('2026-03-05 10:00'), stop('2026-03-04 08:00', '2026-03-04 09:00')]
      const { dueAt: instant, stoppedSince, predicted, explanation } = due('2026-03-03 09:00', value, unit, stops)
      expect(instant).toBeNull()
      expect(wall(stoppedSince)).toBe('2026-03-05 10:00')
      expect(predicted).toBe(false)
      expect(explanation.at(-1)).toMatchObject({ kind: 'stopped-since', date: '2026-03-05', at: '10:00' })
      expect(explanation.some(({ date, kind }) => kind === 'counted' && date > '2026-03-05')).toBe(false)
    }
  })
})
