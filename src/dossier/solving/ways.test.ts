import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadCatalogue } from '#procedure'
import { agencies, live, plan, type Told, takenIn } from '../dossier.test-support.ts'
import { kitePermit } from '../kite-permit.test-support.ts'
import { accept, open, transfer } from '../life.test-support.ts'
import { goesBackFrom, leadsBack, waysOn } from './ways.ts'

const { procedures } = await loadCatalogue(resolve('catalogue'))
const shipped = (code: string) => {
  const found = procedures.find((each) => each.code === code)
  if (found === undefined) throw new Error(`no procedure ${code}`)
  return plan(found)
}

describe('the ways of a route', () => {
  test('lead on or back', () => {
    const kite = plan(kitePermit)
    expect(waysOn(kite, 'review')).toEqual(['signing'])
    expect([leadsBack(kite, 'review', 'appraisal'), leadsBack(kite, 'review', 'signing')]).toEqual([true, false])
    expect([goesBackFrom(kite, 'review'), goesBackFrom(kite, 'signing')]).toEqual([true, false])
    expect(waysOn(kite, 'nowhere')).toEqual([])
  })

  test('without those back every shipped route ends at the hand-over, from each step and without a circle', () => {
    for (const { code, route } of procedures) {
      const steps = plan({ ...kitePermit, route })
      const ends = (key: string, way: readonly string[]): boolean => {
        if (way.includes(key)) return false
        const on = waysOn(steps, key)
        const last = route.steps.find((step) => step.key === key)?.function === 'handing-over'
        return on.length === 0 ? last : on.every((next) => ends(next, [...way, key]))
      }
      expect([code, steps.filter(({ key }) => !ends(key, []))]).toEqual([code, []])
    }
  })

  test('from commune to department and back, with returns, are shipped', () => {
    for (const code of ['1.013225', '1.013226', '1.013229', '1.012753', '1.012796']) {
      const steps = shipped(code)
      const above = steps.filter(({ agency }) => agency === agencies.department)
      expect([code, above.some(({ function: is }) => is === 'review')]).toEqual([code, true])
      expect([code, above.some(({ key }) => goesBackFrom(steps, key))]).toEqual([code, true])
      expect([code, goesBackFrom(steps, 'review')]).toEqual([code, true])
    }
  })
})

const passes = (body: object): Told => ['handler', '2026-11-20 10:00', { action: 'complete-step', body }]

/** A building permit at both agencies; the department of construction and the police are one desk here, `outside`. */
const asked = () => {
  const there = { ...live(takenIn(), accept, transfer), plan: shipped('1.013225') }
  return live(there, passes({ next: 'field-inspection' }), passes({ next: 'opinions' }), passes({}))
}
const outside = (step: string, body: object = {}): Told => [
  'outside',
  '2026-11-20 14:00',
  { action: 'complete-step', body: { step, ...body } },
]
const head = (next: string, note?: string): Told => [
  'unit-head',
  '2026-11-20 15:00',
  { action: 'complete-step', body: { step: 'department-review', next, ...(note === undefined ? {} : { note }) } },
  { reach: new Set([agencies.department]) },
]

describe('two agencies asked at once', () => {
  test('each goes its own way, though a return could lead from one to the other', () => {
    const both = asked()
    expect(open(both)).toEqual(['department-opinion', 'fire-opinion'])
    const one = live(both, outside('department-opinion'))
    expect(open(one)).toEqual(['fire-opinion', 'department-review'])
    expect(open(live(one, outside('fire-opinion')))).toEqual(['department-review'])
  })

  test('what is sent back in one of them begins anew, while the other goes on', () => {
    const again = live(asked(), outside('department-opinion'), head('department-opinion', 'Chưa nêu chỉ giới'))
    expect(open(again)).toEqual(['fire-opinion', 'department-opinion'])
  })

  test('the review waits for the last of them', () => {
    const first = live(asked(), outside('department-opinion'), head('review'))
    expect(open(first)).toEqual(['fire-opinion'])
    const ready = live(first, outside('fire-opinion'))
    expect(open(ready)).toEqual(['review'])
  })

  test('a signature leads on and never back; without it the dossier only goes back', () => {
    const review: Told = ['unit-head', '2026-11-20 16:00', { action: 'complete-step', body: { next: 'signing' } }]
    const reviewed = live(asked(), outside('department-opinion'), head('review'), outside('fire-opinion'), review)
    const signed: Told = ['signatory', '2026-11-20 16:30', { action: 'decide', body: { outcome: 'granted' } }]
    expect(open(live(reviewed, signed))).toEqual(['registering'])
    const unsigned = { action: 'complete-step', body: { next: 'review', note: 'Làm rõ cao độ nền' } } as const
    expect(open(live(reviewed, ['signatory', '2026-11-20 16:30', unsigned]))).toEqual(['review'])
  })
})
