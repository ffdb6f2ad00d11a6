import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyDueLimit } from './arbitrary.test-support.ts'
import { at, localCalendar, vietnam, wall } from './calendar.test-support.ts'
import { dueAt, type LimitUnit, type SpecialDay, type Stop, type WorkCalendar } from './index.ts'

const due = (received: string, value: number, unit: LimitUnit, stops: readonly Stop[] = [], calendar = vietnam) =>
  dueAt(at(received), { value, unit }, calendar, stops)

const dueWall = (...args: Parameters<typeof due>) => wall(due(...args).dueAt)

describe('predicted', () => {
  test.each([
    ['due on the last announced day', '2026-12-30 09:00', 1, 'working-day', false],
    ['due in the first year not announced', '2026-12-30 09:00', 2, 'working-day', true],
    ['started there', '2026-12-31 17:01', 0, 'working-day', true],
    ['a calendar day that lands there', '2026-12-20 09:00', 14, 'day', true],
    ['a calendar day that lands before', '2026-12-20 09:00', 10, 'day', false],
    ['hours', '2026-12-31 16:00', 2, 'working-hour', true],
    ['hours of the last day', '2026-12-31 16:00', 1, 'working-hour', false],
    ['the same day before the cut-off', '2026-12-31 15:00', 0, 'same-day', false],
    ['the same day after it', '2026-12-31 15:01', 0, 'same-day', true],
  ] as const)('%s', (_, received, value, unit, expected) => {
    expect(due(received, value, unit).predicted).toBe(expected)
  })

  test('no announcement of a later year changes a due date that is not predicted', () => {
    const holiday: SpecialDay = { kind: 'holiday', name: { vi: 'Nghỉ', en: 'Off' }, confidence: 'predicted' }
    const january = Array.from({ length: 31 }, (_, day) => `2027-01-${String(day + 1).padStart(2, '0')}`)
    const announced = {
      ...vietnam,
      days: new Map([...vietnam.days, ...january.map((date) => [date, holiday] as const)]),
    }
    const anyReceipt = fc.nat(31 * 1440).map((minutes) => at('2026-12-01 00:00').add({ minutes }))
    fc.assert(
      fc.property(anyReceipt, anyDueLimit, (received, limit) => {
        const before = dueAt(received, limit, vietnam)
        const after = dueAt(received, limit, announced)
        expect(before.predicted).toBe(after.predicted)
        expect(before.predicted).toBe((wall(before.dueAt) ?? '') >= '2027')
        if (!before.predicted) expect(wall(before.dueAt)).toBe(wall(after.dueAt))
      }),
    )
  })

  test('the lines of those dates say so', () => {
    const { explanation } = due('2026-12-31 09:00', 1, 'working-day')
    expect(explanation.map(({ date, predicted }) => [date, predicted])).toEqual([
      ['2026-12-31', undefined],
      ['2027-01-01', true],
      ['2027-01-02', true],
      ['2027-01-03', true],
      ['2027-01-04', true],
      ['2027-01-04', true],
    ])
  })

  test('a year that the calendar does not list has its week and its fixed holidays', () => {
    expect(dueWall('2041-04-29 09:00', 1, 'working-day')).toBe('2041-05-02 17:00')
    expect(dueWall('2041-11-22 09:00', 2, 'day')).toBe('2041-11-25 17:00')
    const early = { ...vietnam, covers: { from: 2014, to: 2014 } }
    expect(dueWall('2015-11-23 09:00', 1, 'working-day', [], early)).toBe('2015-11-24 17:00')
    expect(due('2041-04-29 09:00', 1, 'working-day').explanation[1]).toMatchObject({
      date: '2041-04-30',
      reason: 'holiday',
      name: { vi: 'Ngày Chiến thắng 30/4' },
      predicted: true,
    })
  })
})

describe('a calendar of the agency', () => {
  const receptionSaturday = localCalendar(
    'week: { saturday: [{ from: "07:30", to: "11:30", counts: false }], friday: [{ from: "07:30", to: "11:30" }, { from: "13:00", to: "19:00", counts: false }] }',
  )
  const dueHere = (received: string, value: number, unit: LimitUnit, calendar: WorkCalendar) =>
    dueWall(received, value, unit, [], calendar)

  test('reception on Saturday starts no clock and lets no limit run', () => {
    const { startAt, explanation } = due('2026-03-07 08:00', 1, 'working-day', [], receptionSaturday)
    expect(wall(startAt)).toBe('2026-03-09 07:30')
    expect(explanation[1]).toMatchObject({ date: '2026-03-07', kind: 'skipped', reason: 'reception-only' })
    expect(dueHere('2026-03-05 08:00', 2, 'working-day', receptionSaturday)).toBe('2026-03-09 17:00')
    expect(dueHere('2026-03-05 08:00', 2, 'day', receptionSaturday)).toBe('2026-03-09 17:00')
  })

  test('an evening for reception only does not make the day longer', () => {
    expect(dueHere('2026-03-05 08:00', 1, 'working-day', receptionSaturday)).toBe('2026-03-06 11:30')
    expect(wall(due('2026-03-06 11:31', 1, 'working-day', [], receptionSaturday).startAt)).toBe('2026-03-09 07:30')
    expect(dueHere('2026-03-06 10:30', 2, 'working-hour', receptionSaturday)).toBe('2026-03-09 08:30')
  })

  test('doors that open after the cut-off: only what comes that day before it is in time', () => {
    const lateThursday = localCalendar('week: { thursday: [{ from: "15:30", to: "18:00" }] }')
    expect(dueHere('2026-03-04 18:00', 0, 'same-day', lateThursday)).toBe('2026-03-06 17:00')
    expect(dueHere('2026-03-05 14:00', 0, 'same-day', lateThursday)).toBe('2026-03-05 18:00')
    expect(dueHere('2026-03-05 15:30', 0, 'same-day', lateThursday)).toBe('2026-03-06 17:00')
  })

  test('a fraction of a day with one shift', () => {
    expect(dueHere('2026-03-05 08:00', 0.5, 'working-day', receptionSaturday)).toBe('2026-03-06 09:30')
  })

  test('a make-up Saturday has the hours of the day it makes up for', () => {
    const shortMonday = localCalendar('week: { monday: [{ from: "08:00", to: "12:00" }] }')
    expect(dueHere('2026-08-21 09:00', 1, 'working-day', shortMonday)).toBe('2026-08-22 12:00')
    expect(dueHere('2026-01-09 09:00', 1, 'working-day', shortMonday)).toBe('2026-01-10 17:00')
  })

  test('a make-up day that stands for a closed weekday has the hours of the first weekday that works', () => {
    const closedMonday = localCalendar('week: { monday: [], tuesday: [{ from: "09:00", to: "12:00" }] }')
    expect(dueHere('2026-08-21 09:00', 1, 'working-day', closedMonday)).toBe('2026-08-22 12:00')
  })
})
