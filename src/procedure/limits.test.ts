import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadCalendar, type WorkCalendar, workingMinutesBetween } from '#calendar'
import { effectiveLimit, limitFlaw, limitMinutes, noLonger, stepMinutes } from './limits.ts'

const shippedCalendar = (): WorkCalendar => {
  const path = resolve(import.meta.dirname, '../../catalogue/calendars/vietnam.yaml')
  return loadCalendar(readFileSync(path, 'utf8'), 'vietnam.yaml') as WorkCalendar
}

test('one day, working or calendar, counts the office hours of the calendar by which steps are timed', () => {
  const [from, to] = ['2026-11-25T00:00', '2026-11-26T00:00'].map((at) =>
    Temporal.PlainDateTime.from(at).toZonedDateTime('Asia/Ho_Chi_Minh').toInstant(),
  ) as [Temporal.Instant, Temporal.Instant]
  expect(limitMinutes({ value: 1, unit: 'working-day' })).toBe(workingMinutesBetween(from, to, shippedCalendar()))
  expect(limitMinutes({ value: 2.5, unit: 'working-day' })).toBe(18.75 * 60)
  expect(limitMinutes({ value: 2, unit: 'day' })).toBe(15 * 60)
  expect(limitMinutes({ value: 3, unit: 'working-hour' })).toBe(180)
  expect(limitMinutes({ value: 0, unit: 'same-day' })).toBe(450)
  expect(limitMinutes({ value: 0, unit: 'none' })).toBe(Number.POSITIVE_INFINITY)
})

test('a step without a limit takes nothing from the whole', () => {
  expect(stepMinutes({ value: 0, unit: 'none' })).toBe(0)
  expect(stepMinutes({ value: 1, unit: 'working-hour' })).toBe(60)
})

test('a promise is compared with the law', () => {
  expect(noLonger({ value: 2, unit: 'working-day' }, { value: 3, unit: 'working-day' })).toBe(true)
  expect(noLonger({ value: 4, unit: 'working-day' }, { value: 3, unit: 'working-day' })).toBe(false)
  expect(noLonger({ value: 15, unit: 'working-day' }, { value: 20, unit: 'day' })).toBe(false)
  expect(noLonger({ value: 14, unit: 'working-day' }, { value: 20, unit: 'day' })).toBe(true)
  expect(noLonger({ value: 3, unit: 'day' }, { value: 3, unit: 'working-day' })).toBe(true)
  expect(noLonger({ value: 0, unit: 'same-day' }, { value: 1, unit: 'working-day' })).toBe(true)
  expect(noLonger({ value: 1, unit: 'working-day' }, { value: 0, unit: 'none' })).toBe(true)
  expect(noLonger({ value: 0, unit: 'none' }, { value: 1, unit: 'working-day' })).toBe(false)
})

test('only working days have halves, and a limit that counts something counts at least a little', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.1, max: 99, noNaN: true }), (value) => {
      expect(limitFlaw({ value, unit: 'working-day' })).toBe(null)
      for (const unit of ['day', 'working-hour'] as const) {
        expect(limitFlaw({ value, unit })).toBe(Number.isInteger(value) ? null : 'fraction')
      }
    }),
  )
  expect(limitFlaw({ value: 0, unit: 'day' })).toBe('zero')
  expect(limitFlaw({ value: 0, unit: 'same-day' })).toBe(null)
  expect(limitFlaw({ value: 0, unit: 'none' })).toBe(null)
})

test('a dossier is timed by the promise where there is one', () => {
  const statutory = { value: 3, unit: 'working-day' } as const
  const committed = { value: 2, unit: 'working-day' } as const
  expect(effectiveLimit({ statutory, committed })).toEqual({ statutory, committed, effective: committed })
  expect(effectiveLimit({ statutory, committed: null }).effective).toEqual(statutory)
})
