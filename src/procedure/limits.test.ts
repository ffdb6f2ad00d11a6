import fc from 'fast-check'
import { expect, test } from 'vitest'
import { effectiveLimit, limitFlaw, limitMinutes, noLonger, stepMinutes } from './limits.ts'

test('one day, working or calendar, counts eight hours', () => {
  expect(limitMinutes({ value: 2.5, unit: 'working-day' })).toBe(20 * 60)
  expect(limitMinutes({ value: 2, unit: 'day' })).toBe(16 * 60)
  expect(limitMinutes({ value: 3, unit: 'working-hour' })).toBe(180)
  expect(limitMinutes({ value: 0, unit: 'same-day' })).toBe(480)
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
