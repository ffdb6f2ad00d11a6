import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyCalendar, anyCase } from './arbitrary.test-support.ts'
import { at, localCalendar, stop, vietnam, wall } from './calendar.test-support.ts'
import { dueAt, isOpen, type RunningClock, reappointedAfterCalendarChange, type WorkCalendar } from './index.ts'

/** Received on Thursday 19/11/2026, 3 working days, and the calendar of the day promises Wednesday 25/11, 24/11 being off. */
const threeDays: RunningClock = {
  received: at('2026-11-19 09:00'),
  limit: { value: 3, unit: 'working-day' },
  promised: at('2026-11-25 17:00'),
}

const after = (clock: RunningClock, calendar: WorkCalendar) => {
  const { lawfulDue, promisedDue, moved, cause } = reappointedAfterCalendarChange(clock, calendar)
  return { lawful: wall(lawfulDue), promised: wall(promisedDue), moved, cause }
}

const dayOff = (date: string) =>
  localCalendar(`names: { flood: { vi: Nghỉ lụt, en: Flood } },
    days: [{ date: ${date}, kind: holiday, name: flood, confidence: sourced }]`)
const flood = { vi: 'Nghỉ lụt', en: 'Flood' }

test('the same calendar changes nothing', () => {
  expect(after(threeDays, vietnam)).toEqual({
    lawful: '2026-11-25 17:00',
    promised: '2026-11-25 17:00',
    moved: false,
    cause: null,
  })
})

test('the promised day becomes a day off: both move to the next working day', () => {
  expect(after(threeDays, dayOff('2026-11-25'))).toEqual({
    lawful: '2026-11-26 17:00',
    promised: '2026-11-26 17:00',
    moved: true,
    cause: { reason: 'holiday', name: flood },
  })
})

test('a day before it becomes a day off: the law gives longer, the promise stays', () => {
  expect(after(threeDays, dayOff('2026-11-20'))).toEqual({
    lawful: '2026-11-26 17:00',
    promised: '2026-11-25 17:00',
    moved: false,
    cause: null,
  })
})

test('a day off is worked after all: the law gives less, the promise is not shortened', () => {
  const worked = localCalendar(`names: { flood: { vi: Làm bù lụt, en: Flood } },
    days: [{ date: 2026-11-24, kind: make-up, name: flood, confidence: sourced }]`)
  expect(after(threeDays, worked)).toMatchObject({
    lawful: '2026-11-24 17:00',
    promised: '2026-11-25 17:00',
    moved: false,
  })
})

test('the doors close earlier: the promise moves to the next opening, not before', () => {
  const earlier = localCalendar('week: { wednesday: [{ from: "07:30", to: "16:00" }] }')
  expect(after(threeDays, earlier)).toEqual({
    lawful: '2026-11-25 16:00',
    promised: '2026-11-26 07:30',
    moved: true,
    cause: { reason: 'office-hours', name: null },
  })
})

test('open for reception is open', () => {
  const saturday = localCalendar('week: { saturday: [{ from: "07:30", to: "11:30", counts: false }] }')
  const promised = at('2026-11-28 10:00')
  expect(after({ ...threeDays, promised }, saturday).moved).toBe(false)
  expect(after({ ...threeDays, promised }, vietnam)).toMatchObject({
    promised: '2026-11-30 07:30',
    cause: { reason: 'rest', name: null },
  })
})

test('while the clock is stopped there is no lawful date, and the promise stays', () => {
  const stopped = { ...threeDays, stops: [stop('2026-11-20 09:00')] }
  expect(after(stopped, vietnam)).toMatchObject({ lawful: null, promised: '2026-11-25 17:00', moved: false })
})

test('stops and the cut-off are those of the dossier', () => {
  const clock: RunningClock = {
    received: at('2026-11-19 15:30'),
    limit: { value: 0, unit: 'same-day' },
    promised: at('2026-11-23 17:00'),
  }
  const late = { cutoff: '16:00' }
  const stops = [stop('2026-11-19 16:00', '2026-11-23 08:00')]
  expect(after(clock, vietnam).lawful).toBe('2026-11-20 17:00')
  expect(after({ ...clock, options: late }, vietnam).lawful).toBe('2026-11-19 17:00')
  expect(after({ ...clock, options: late, stops }, vietnam).lawful).toBe('2026-11-23 17:00')
})

test('a promise never becomes earlier, moves only when the doors are closed, and then to an hour when they are open', () => {
  fc.assert(
    fc.property(anyCase(), anyCalendar, ({ received, limit, calendar, stops }, changed) => {
      const promised = dueAt(received, limit, calendar, stops).dueAt as Temporal.Instant
      const result = reappointedAfterCalendarChange({ received, limit, stops, promised }, changed)
      expect(Temporal.Instant.compare(promised, result.promisedDue)).toBeLessThanOrEqual(0)
      expect(result.moved).toBe(!isOpen(promised, changed))
      expect(result.moved).toBe(!promised.equals(result.promisedDue))
      expect(isOpen(result.promisedDue, changed)).toBe(true)
      expect(String(result.lawfulDue)).toBe(String(dueAt(received, limit, changed, stops).dueAt))
    }),
    { numRuns: 400 },
  )
})
