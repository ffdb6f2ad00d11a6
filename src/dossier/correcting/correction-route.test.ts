import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dueAt } from '#calendar'
import { agencies, at, live, plan, vietnam, wall } from '../dossier.test-support.ts'
import type { Dossier, PlannedStep } from '../dossier.ts'
import { correctionRoute, sharedOut } from './correction-route.ts'
import { begun, houseOf, returned, within } from './wrong-result.test-support.ts'

describe('three working days from the request', () => {
  // Counted by hand. Office hours end at 17:00; the day of the request does not count (NĐ 118/2025 Điều 23).
  test.each([
    ['2026-12-21 08:00', '2026-12-24 17:00', 'Monday: Tue, Wed, Thu'],
    ['2026-12-18 16:59', '2026-12-23 17:00', 'Friday afternoon: Mon, Tue, Wed'],
    ['2026-12-19 10:00', '2026-12-24 17:00', 'asked for on a Saturday, received on Monday'],
    ['2026-11-20 09:14', '2026-11-26 17:00', '24/11 is a holiday'],
    ['2026-12-29 15:01', '2027-01-04 17:00', 'New Year between'],
  ])('%s: due %s (%s)', (when, due) => {
    expect(wall(begun(returned(), when).dossier.dueAt)).toBe(due)
  })

  test('over Tết it ends on the third working day after the holidays', () => {
    const { dossier } = begun(returned(), '2027-02-03 09:00')
    const counted = dueAt(at('2027-02-03 09:00'), within, vietnam).dueAt
    expect(wall(dossier.dueAt)).toBe(wall(counted))
    expect(wall(dossier.dueAt)).toBe('2027-02-15 17:00')
  })

  test('the third working day is on time, the one after it late', () => {
    const { dossier } = begun(returned(), '2026-12-21 08:00', { foundBy: 'agency' }, 'handler')
    const signed = live(
      dossier,
      ['handler', '2026-12-21 09:00', { action: 'complete-step', body: {} }],
      ['unit-head', '2026-12-21 10:00', { action: 'complete-step', body: {} }],
      ['signatory', '2026-12-21 11:00', { action: 'decide', body: { outcome: 'refused', reason: 'Kết quả đúng' } }],
      ['registrar', '2026-12-21 13:00', { action: 'complete-step', body: { documentNumber: '31/UBND' } }],
    )
    const ends = (when: string) =>
      live(signed, ['receptionist', when, { action: 'register-result', body: {} }]).timeliness
    expect([ends('2026-12-24 17:00'), ends('2026-12-25 08:00')]).toEqual(['on-time', 'late'])
  })
})

describe('the way of a correction', () => {
  test('is the part of the route that made the result, without the agencies that were only asked', () => {
    const way = correctionRoute(returned(), within, houseOf)
    expect(way?.map(({ key, next }) => [key, ...next])).toEqual([
      ['reception', 'appraisal'],
      ['appraisal', 'review'],
      ['review', 'signing'],
      ['signing', 'registering'],
      ['registering', 'handing-over'],
      ['handing-over'],
    ])
  })

  test('where two agencies have signed, it is the one that signed last', () => {
    const [first] = plan().filter(({ function: is }) => is === 'signing')
    const second: PlannedStep = { ...first!, key: 'signing-2', agency: agencies.department, next: ['registering'] }
    const both = plan().map((step) => (step.key === 'signing' ? { ...step, next: ['signing-2'] } : step))
    const wrong = { ...returned(), plan: [...both, second] }
    const gone = {
      ...wrong.steps[0]!,
      key: 'signing-2',
      receivedAt: at('2026-11-23 09:10'),
      finishedAt: at('2026-11-23 09:20'),
    }
    const keys = (steps: Dossier['steps']) =>
      correctionRoute({ ...wrong, steps }, within, houseOf)?.map(({ key }) => key)
    expect(keys([...wrong.steps, gone])).toContain('signing-2')
    expect(keys(wrong.steps)).toContain('signing')
  })

  test('without a signature, or a place to hand over, there is none', () => {
    const without = (is: string) => ({ ...returned(), plan: plan().filter((step) => step.function !== is) })
    expect(correctionRoute(without('signing'), within, houseOf)).toBeNull()
    expect(correctionRoute(without('handing-over'), within, houseOf)).toBeNull()
    expect(correctionRoute(without('registering'), within, houseOf)?.map(({ key }) => key)).not.toContain('registering')
  })

  test('its steps together never take longer than the correction may', () => {
    const limits = fc.array(
      fc.record({
        value: fc.integer({ min: 1, max: 60 }),
        unit: fc.constantFrom('working-day' as const, 'working-hour' as const),
      }),
      { minLength: 1, maxLength: 6 },
    )
    const hours = ({ limit }: PlannedStep): number => (limit.unit === 'working-day' ? limit.value * 8 : limit.value)
    fc.assert(
      fc.property(limits, (each) => {
        const [any] = plan()
        const steps = each.map((limit, index) => ({ ...any!, key: `s${index}`, limit }))
        const shared = sharedOut(steps, within)
        expect(shared.reduce((sum, step) => sum + hours(step), 0)).toBeLessThanOrEqual(24)
        for (const step of shared) expect(step.limit.value).toBeGreaterThanOrEqual(1)
        if (steps.reduce((sum, step) => sum + hours(step), 0) <= 24) expect(shared).toEqual(steps)
      }),
    )
  })
})
