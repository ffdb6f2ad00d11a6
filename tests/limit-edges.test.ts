import { describe, expect, test } from 'vitest'
import { dueAt, type TimeLimit, timeliness } from '#calendar'
import { at, vietnam, wall } from '../src/dossier/dossier.test-support.ts'

/**
 * Limits of every unit at their edges, on the shipped calendar, counted by hand. Office hours are 07:30–11:30 and 13:30–17:00.
 * Days off that matter here: Tết 16–20/2/2026 and 5–11/2/2027, New Year (1 and 2/1/2026, 1/1/2027), 31/8–2/9/2026, 24/11/2026.
 * Saturday 22/8/2026 was worked for 31/8. 20/11/2026 is a Friday.
 */
const due = (from: string, limit: TimeLimit) => dueAt(at(from), limit, vietnam, [], { cutoff: '15:00' })

describe('a limit', () => {
  test.each<readonly [string, number, TimeLimit['unit'], string, string]>([
    ['2026-11-20 11:29', 1, 'working-day', '2026-11-23 17:00', 'the hour of the day of acceptance does not matter'],
    ['2026-11-20 11:31', 1, 'working-day', '2026-11-23 17:00', 'nor the break at noon'],
    ['2026-11-20 16:59', 1, 'working-day', '2026-11-23 17:00', ''],
    ['2026-11-20 17:00', 1, 'working-day', '2026-11-23 17:00', 'the last moment belongs to the day'],
    ['2026-11-20 17:01', 1, 'working-day', '2026-11-25 17:00', 'begins on Monday; Tuesday is off'],
    ['2026-11-20 23:59', 1, 'working-day', '2026-11-25 17:00', ''],
    ['2026-02-12 10:00', 3, 'working-day', '2026-02-24 17:00', 'Fri 13, Mon 23, Tue 24'],
    ['2027-02-03 10:00', 3, 'working-day', '2027-02-15 17:00', 'Thu 4, Fri 12, Mon 15'],
    ['2026-08-20 10:00', 2, 'working-day', '2026-08-22 17:00', 'Fri 21, Sat 22'],
    ['2026-08-28 10:00', 1, 'working-day', '2026-09-03 17:00', 'Monday was worked off before'],
    ['2025-12-31 17:00', 1, 'working-day', '2026-01-05 17:00', '1/1 a holiday, 2/1 off, then a weekend'],
    ['2025-12-31 17:01', 1, 'working-day', '2026-01-06 17:00', 'begins on 5/1'],
    ['2028-02-28 10:00', 1, 'working-day', '2028-02-29 17:00', ''],
    ['2026-11-16 08:00', 2.5, 'working-day', '2026-11-19 11:15', 'half of 7 h 30 is 3 h 45'],
    ['2026-08-21 10:00', 0.5, 'working-day', '2026-08-22 11:15', 'half of the worked Saturday'],
    ['2026-02-13 10:00', 0.5, 'working-day', '2026-02-23 11:15', ''],
    ['2026-11-20 10:00', 1, 'day', '2026-11-23 17:00', 'Saturday rolls to Monday'],
    ['2026-11-20 17:01', 1, 'day', '2026-11-25 17:00', 'begins on Monday 23, ends on the 24th, which is off'],
    ['2026-02-02 10:00', 15, 'day', '2026-02-23 17:00', '17/2 is Tết'],
    ['2026-08-21 10:00', 1, 'day', '2026-08-22 17:00', 'the worked Saturday'],
    ['2026-12-01 10:00', 30, 'day', '2026-12-31 17:00', ''],
    ['2026-12-01 10:00', 31, 'day', '2027-01-04 17:00', ''],
    ['2028-02-28 10:00', 1, 'day', '2028-02-29 17:00', ''],
    ['2028-02-29 10:00', 365, 'day', '2029-02-28 17:00', 'a year of 365 days after the leap day'],
    ['2026-11-20 07:29', 1, 'working-hour', '2026-11-20 08:30', ''],
    [
      '2026-11-20 07:30',
      4,
      'working-hour',
      '2026-11-20 11:30',
      'ends with the morning, not with the afternoon’s beginning',
    ],
    ['2026-11-20 11:29', 1, 'working-hour', '2026-11-20 14:29', 'one minute, and 59 of the afternoon'],
    ['2026-11-20 11:30', 1, 'working-hour', '2026-11-20 14:30', ''],
    ['2026-11-20 11:31', 1, 'working-hour', '2026-11-20 14:30', ''],
    ['2026-11-20 16:59', 1, 'working-hour', '2026-11-23 08:29', ''],
    ['2026-11-20 17:00', 1, 'working-hour', '2026-11-23 08:30', ''],
    ['2026-11-20 17:01', 1, 'working-hour', '2026-11-23 08:30', ''],
    ['2026-11-20 23:59', 1, 'working-hour', '2026-11-23 08:30', ''],
    ['2026-02-13 13:30', 8, 'working-hour', '2026-02-23 14:00', '3 h 30 on Friday, 4 h and 30 minutes after Tết'],
    ['2027-02-04 13:30', 8, 'working-hour', '2027-02-12 14:00', ''],
    ['2026-08-21 13:30', 8, 'working-hour', '2026-08-22 14:00', 'the worked Saturday'],
    ['2026-12-31 16:00', 2, 'working-hour', '2027-01-04 08:30', ''],
    ['2028-02-29 16:00', 2, 'working-hour', '2028-03-01 08:30', ''],
  ])('from %s, %d %s: %s %s', (from, value, unit, until) => {
    expect(wall(due(from, { value, unit }).dueAt)).toBe(until)
  })

  test('that reaches into a year not yet announced says so, on this side of the year it does not', () => {
    const one: TimeLimit = { value: 1, unit: 'working-day' }
    expect([due('2026-12-30 10:00', one).predicted, due('2026-12-31 10:00', one).predicted]).toEqual([false, true])
  })

  // Limits of days compare dates, limits of hours instants.
  test.each<readonly [TimeLimit['unit'], string, string, string, string]>([
    ['working-day', '2026-11-26 17:00', '2026-11-25 23:59', '2026-11-26 17:01', '2026-11-27 00:00'],
    ['day', '2026-11-26 17:00', '2026-11-25 23:59', '2026-11-26 23:59', '2026-11-27 00:00'],
    ['same-day', '2026-12-31 17:00', '2026-12-30 23:59', '2026-12-31 23:59', '2027-01-01 00:00'],
    ['working-hour', '2026-11-20 14:30', '2026-11-20 14:29', '2026-11-20 14:30', '2026-11-20 14:31'],
  ])('in %s due %s: finished %s early, %s on time, %s late', (unit, expiry, ...finished) => {
    const verdicts = finished.map((when) => timeliness(at(when), at(expiry), { value: 1, unit }))
    expect(verdicts).toEqual(['early', 'on-time', 'late'])
  })
})
