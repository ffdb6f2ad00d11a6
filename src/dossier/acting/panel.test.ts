import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isRefusal } from '#platform'
import type { Command } from '../action-bodies.ts'
import type { ActionName } from '../actions.ts'
import { type ActorName, actors, live, takenIn, tell } from '../dossier.test-support.ts'
import type { Dossier } from '../dossier.ts'
import { published } from '../kite-permit.test-support.ts'
import { openActions } from '../open-actions.ts'
import { actForms } from './act-forms.ts'
import { isTaken, mainAct, otherActs } from './panel.ts'

const seenBy = (dossier: Dossier, who: ActorName, returnsAllowed = 1) => {
  const actor = actors[who]
  const asker = { actor, reach: new Set([actor.agency]), authority: 'H13.64', returnsAllowed, stopCauses: [] }
  return { dossier, asker, actions: openActions(dossier, published(), asker) }
}

const accepted = () => live(takenIn(), ['receptionist', '2026-11-20 09:14', { action: 'accept', body: {} }])
const atWork = () => live(accepted(), ['receptionist', '2026-11-20 10:00', { action: 'transfer', body: {} }])

describe('what stands open', () => {
  test('for the counter: acceptance, then the transfer', () => {
    expect(mainAct(seenBy(takenIn(), 'receptionist'))).toBe('accept')
    expect(mainAct(seenBy(accepted(), 'receptionist'))).toBe('transfer')
  })

  test('a return is offered as often as the regime of the day allows', () => {
    const returned = {
      ...atWork(),
      supplements: [{ phase: 'after-acceptance', state: 'received' }],
    } as unknown as Dossier
    const offered = (allowed: number) => seenBy(returned, 'handler', allowed).actions.includes('propose-return')
    expect([offered(0), offered(1), offered(2)]).toEqual([false, false, true])
  })

  test('for an official: first the taking on, then the completion; for a colleague taking over is beside', () => {
    const fresh = atWork()
    expect(mainAct(seenBy(fresh, 'handler'))).toBe('take-step')
    const taken = live(fresh, ['handler', '2026-11-20 10:30', { action: 'take-step', body: {} }])
    expect([mainAct(seenBy(taken, 'handler')), isTaken(seenBy(taken, 'handler'))]).toEqual(['complete-step', true])
    expect(otherActs(seenBy(taken, 'handler'), 'beside')).not.toContain('take-step')
    const colleague = seenBy(taken, 'handler')
    const other = { ...colleague, asker: { ...colleague.asker, actor: { ...actors.handler, officerId: 'another' } } }
    expect([mainAct(other), otherActs(other, 'beside').includes('take-step')]).toEqual(['complete-step', true])
  })

  test('for a head: the return that was proposed', () => {
    const lines = [{ component: 'Giấy uỷ quyền', reason: 'Chưa ký' }]
    const proposed = live(atWork(), ['handler', '2026-11-20 11:00', { action: 'propose-return', body: { lines } }])
    expect(mainAct(seenBy(proposed, 'unit-head'))).toBe('approve-return')
    expect(otherActs(seenBy(proposed, 'unit-head'), 'beside')).toContain('reject-return')
  })

  test('for those who have nothing to do: nothing', () => {
    expect(mainAct(seenBy(accepted(), 'signatory'))).toBeNull()
    expect(mainAct(seenBy(accepted(), 'outside'))).toBeNull()
  })
})

const moves: readonly (readonly [ActorName, Command])[] = [
  ['receptionist', { action: 'accept', body: {} }],
  ['receptionist', { action: 'transfer', body: { medium: 'paper' } }],
  ['handler', { action: 'confirm-handover', body: {} }],
  ['handler', { action: 'take-step', body: {} }],
  ['handler', { action: 'pause', body: { cause: 'verification' } }],
  ['handler', { action: 'resume', body: {} }],
  ['handler', { action: 'complete-step', body: {} }],
  ['outside', { action: 'complete-step', body: {} }],
  ['inside', { action: 'complete-step', body: {} }],
  ['unit-head', { action: 'complete-step', body: { next: 'signing' } }],
  ['signatory', { action: 'decide', body: { outcome: 'granted' } }],
  ['registrar', { action: 'complete-step', body: {} }],
  ['receptionist', { action: 'register-result', body: {} }],
  ['receptionist', { action: 'hand-over', body: {} }],
  ['receptionist', { action: 'withdraw', body: {} }],
]

test('a result that lies at the post is not what the counter is there to hand over', () => {
  const complete: Command = { action: 'complete-step', body: {} }
  const ready = live(
    atWork(),
    ['handler', '2026-11-20 11:00', complete],
    ['outside', '2026-11-20 14:00', complete],
    ['inside', '2026-11-20 14:30', complete],
    ['unit-head', '2026-11-20 15:00', { action: 'complete-step', body: { next: 'signing' } }],
    ['signatory', '2026-11-20 16:00', { action: 'decide', body: { outcome: 'granted' } }],
    ['registrar', '2026-11-20 16:10', { action: 'complete-step', body: { documentNumber: '7/GP' } }],
    ['receptionist', '2026-11-20 16:20', { action: 'register-result', body: {} }],
  )
  expect(mainAct(seenBy(ready, 'receptionist'))).toBe('hand-over')
  const body = { carrier: 'VNPost', trackingNumber: 'EF 777 000 vn', takenBy: 'Danh Út' }
  const posted = live(ready, ['receptionist', '2026-11-25 09:00', { action: 'post-result', body }])
  expect(posted.shipments[0]?.trackingNumber).toBe('EF777000VN')
  expect(mainAct(seenBy(posted, 'receptionist'))).toBeNull()
  expect(otherActs(seenBy(posted, 'receptionist'), 'beside')).toContain('hand-over')
})

/** Not a link of its own: the papers' check stands with the papers, and taking on may change nothing. */
const elsewhere: readonly ActionName[] = ['check-components', 'take-step']

test('whoever looks at whatever has become of it: every open act stands in the panel once, and no other', () => {
  const watchers = fc.constantFrom(...(Object.keys(actors) as ActorName[]))
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...moves), { maxLength: 20 }), watchers, (walk, who) => {
      const dossier = walk.reduce<Dossier>((before, [actor, command], index) => {
        const after = tell(before, [actor, `2026-11-25 08:${String(index).padStart(2, '0')}`, command])
        return isRefusal(after) ? before : after
      }, takenIn())
      const of = seenBy(dossier, who)
      const main = mainAct(of)
      const shown = [...(main === null ? [] : [main]), ...otherActs(of, 'beside'), ...otherActs(of, 'way-out')]
      expect(new Set(shown).size).toBe(shown.length)
      expect(shown.filter((name) => !of.actions.includes(name))).toEqual([])
      expect(of.actions.filter((name) => !shown.includes(name) && !elsewhere.includes(name))).toEqual([])
      expect(main === null || actForms[main].rank === 'work').toBe(true)
    }),
  )
})
