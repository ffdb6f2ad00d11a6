import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isRefusal } from '#platform'
import type { Command } from '../action-bodies.ts'
import { type ActorName, at, live, takenIn, tell } from '../dossier.test-support.ts'
import type { Dossier } from '../dossier.ts'
import { courseOf, stepTimeliness } from './course.ts'

const told = (dossier: Dossier) => courseOf(dossier).map(({ state, step }) => `${state} ${step.key}`)

const accepted = () => live(takenIn(), ['receptionist', '2026-11-20 09:14', { action: 'accept', body: {} }])
const appraised = () => live(accepted(), ['receptionist', '2026-11-20 10:00', { action: 'transfer', body: {} }])

describe('the way of a dossier', () => {
  test('before acceptance only the counter is known', () => {
    expect(told(takenIn())).toEqual(['here intake'])
  })

  test('done, here and ahead, with both branches of a split', () => {
    expect(told(appraised())).toEqual([
      'done intake',
      'done reception',
      'here appraisal',
      'ahead wind',
      'ahead sky',
      'ahead review',
      'ahead signing',
      'ahead registering',
      'ahead handing-over',
    ])
  })

  test('steps that run beside one another are both here, and no step is told twice', () => {
    const split = live(appraised(), ['handler', '2026-11-20 11:00', { action: 'complete-step', body: {} }])
    const way = told(split)
    expect(way.filter((line) => line.startsWith('here'))).toEqual(['here wind', 'here sky'])
    expect(new Set(way).size).toBe(way.length)
  })

  test('a step cut short by a return to the citizen is done and lies ahead again', () => {
    const lines = [{ component: 'Giấy uỷ quyền', reason: 'Chưa ký' }]
    const returned = live(
      appraised(),
      ['handler', '2026-11-20 11:00', { action: 'propose-return', body: { lines } }],
      ['unit-head', '2026-11-20 14:00', { action: 'approve-return', body: {} }],
    )
    expect(told(returned).slice(2, 5)).toEqual(['done appraisal', 'here await-supplement', 'ahead appraisal'])
  })

  test('nothing lies ahead of a closed dossier', () => {
    const withdrawn = live(appraised(), ['receptionist', '2026-11-20 15:00', { action: 'withdraw', body: {} }])
    expect(told(withdrawn)).toEqual(['done intake', 'done reception', 'done appraisal'])
  })

  const moves: readonly (readonly [ActorName, Command])[] = [
    ['receptionist', { action: 'transfer', body: {} }],
    ['handler', { action: 'complete-step', body: {} }],
    ['outside', { action: 'complete-step', body: {} }],
    ['inside', { action: 'complete-step', body: {} }],
    ['unit-head', { action: 'complete-step', body: { next: 'signing' } }],
    ['unit-head', { action: 'complete-step', body: { next: 'appraisal', note: 'Xem lại' } }],
    ['signatory', { action: 'decide', body: { outcome: 'granted' } }],
    ['registrar', { action: 'complete-step', body: {} }],
    ['receptionist', { action: 'register-result', body: {} }],
    ['receptionist', { action: 'hand-over', body: {} }],
  ]

  test('whatever is done, each row stands in it once, and while it is open somebody is here', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...moves), { maxLength: 25 }), (walk) => {
        let dossier = accepted()
        for (const [at, [who, command]] of walk.entries()) {
          const next = tell(dossier, [
            who,
            `2026-11-2${at < 13 ? 5 : 6} ${String(8 + (at % 13)).padStart(2, '0')}:00`,
            command,
          ])
          if (!isRefusal(next)) dossier = next
        }
        const way = courseOf(dossier)
        const rows = way.filter(({ state }) => state !== 'ahead')
        expect(rows).toHaveLength(dossier.steps.length)
        expect(way.some(({ state }) => state === 'here')).toBe(dossier.closedAt === null)
        expect(way.findLastIndex(({ state }) => state === 'done')).toBeLessThan(
          way.findIndex(({ state }) => state === 'here') + (dossier.closedAt === null ? 0 : Number.POSITIVE_INFINITY),
        )
      }),
    )
  })
})

describe('a step against its own limit', () => {
  const due = at('2026-11-20 11:00')
  test.each([
    [{ dueAt: null, finishedAt: null }, null],
    [{ dueAt: due, finishedAt: null }, null],
    [{ dueAt: due, finishedAt: at('2026-11-20 11:00') }, 'in-time'],
    [{ dueAt: due, finishedAt: at('2026-11-20 11:01') }, 'late'],
  ])('%j at ten: %s', (step, expected) => {
    expect(stepTimeliness(step, at('2026-11-20 10:00'))).toBe(expected)
  })

  test('an open one is overdue after its hour', () => {
    expect(stepTimeliness({ dueAt: due, finishedAt: null }, at('2026-11-20 11:01'))).toBe('overdue')
  })
})
