import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyCalendar, anyInstant } from './arbitrary.test-support.ts'
import { at, localCalendar, vietnam, wall } from './calendar.test-support.ts'
import { formatOpeningHours, hoursOn, isOpen, openingHours, openState } from './index.ts'

const receptionSaturday = localCalendar('week: { saturday: [{ from: "07:30", to: "11:30", counts: false }] }')
const shortFriday = localCalendar('week: { friday: [{ from: "07:30", to: "11:30", counts: true }] }')

describe('the hours at the door', () => {
  test('days alike are told together', () => {
    expect(formatOpeningHours(vietnam, 'vi')).toBe('Thứ Hai – thứ Sáu, 07:30–11:30 và 13:30–17:00')
    expect(formatOpeningHours(vietnam, 'en')).toBe('Monday – Friday, 07:30–11:30 and 13:30–17:00')
    expect(openingHours(vietnam)).toHaveLength(1)
  })

  test('days that differ are told apart', () => {
    expect(formatOpeningHours(receptionSaturday, 'vi')).toBe(
      'Thứ Hai – thứ Sáu, 07:30–11:30 và 13:30–17:00; thứ Bảy, 07:30–11:30 (chỉ tiếp nhận)',
    )
    expect(formatOpeningHours(shortFriday, 'en')).toBe(
      'Monday – Thursday, 07:30–11:30 and 13:30–17:00; Friday, 07:30–11:30',
    )
  })

  test('of one date: those of the make-up Saturday, none on a holiday', () => {
    expect(hoursOn(at('2026-08-22 10:00'), vietnam)).toEqual(['07:30–11:30', '13:30–17:00'])
    expect(hoursOn(at('2026-09-02 10:00'), vietnam)).toEqual([])
  })
})

describe('open now', () => {
  test.each([
    ['2026-11-20 09:00', 'open until 2026-11-20 11:30'],
    ['2026-11-20 11:30', 'opens 2026-11-20 13:30'],
    ['2026-11-20 17:00', 'opens 2026-11-23 07:30'],
    ['2026-11-23 07:30', 'open until 2026-11-23 11:30'],
    ['2026-02-14 08:00', 'opens 2026-02-23 07:30'],
  ])('%s: %s', (now, expected) => {
    const state = openState(at(now), vietnam)
    expect(state.open ? `open until ${wall(state.until)}` : `opens ${wall(state.opensAt)}`).toBe(expected)
  })

  test('what is told lies ahead, and agrees with the doors', () => {
    fc.assert(
      fc.property(anyInstant, anyCalendar, (now, calendar) => {
        const state = openState(now, calendar)
        const then = state.open ? state.until : state.opensAt
        expect(Temporal.Instant.compare(then, now)).toBeGreaterThan(0)
        expect(isOpen(then, calendar)).toBe(true)
        if (state.open) expect(isOpen(now, calendar)).toBe(true)
      }),
    )
  })
})
