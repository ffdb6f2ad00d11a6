import { describe, expect, test } from 'vitest'
import { type Role, relationsFor, roles } from '#identity'
import { isRefusal, refuse } from '#platform'
import type { Command } from '../action-bodies.ts'
import type { DecideContext } from '../context.ts'
import { decide } from '../decide.ts'
import { type ActorName, actors, agencies, context, live, takenIn } from '../dossier.test-support.ts'
import { type Dossier, openSteps } from '../dossier.ts'
import { published } from '../kite-permit.test-support.ts'
import { openActions } from '../open-actions.ts'
import { byRule } from './assigning.actions.ts'

const assign = (officer: string, reason?: string): Command => ({
  action: 'assign-step',
  body: { officer, ...(reason === undefined ? {} : { reason }) },
})
const release: Command = { action: 'release-step', body: { reason: 'Nghỉ ốm' } }

const atWork = () =>
  live(
    takenIn(),
    ['receptionist', '2026-11-20 09:14', { action: 'accept', body: {} }],
    ['receptionist', '2026-11-20 10:00', { action: 'transfer', body: {} }],
  )

const told = (dossier: Dossier, who: ActorName, command: Command) =>
  decide(dossier, command, context(who, '2026-11-20 11:00'))

const refusalOf = (dossier: Dossier, who: ActorName, command: Command): string | null => {
  const decided = told(dossier, who, command)
  return isRefusal(decided) ? decided.refusal : null
}

const holder = (dossier: Dossier) => openSteps(dossier)[0]?.officerId

const given = (officer = 'officer-handler') => live(atWork(), ['unit-head', '2026-11-20 10:30', assign(officer)])

describe('the head gives work', () => {
  test('to a handler of the unit: the event says from whom, to whom and how', () => {
    const fresh = atWork()
    const decided = told(fresh, 'unit-head', assign('officer-handler'))
    expect(decided).toEqual([
      {
        type: 'step-assigned',
        data: { id: openSteps(fresh)[0]?.id, from: null, to: 'officer-handler', by: 'hand' },
      },
    ])
    expect(holder(given())).toBe('officer-handler')
  })

  test('from one to another only for a reason, which stays beside the chain', () => {
    expect(refusalOf(given(), 'unit-head', assign('officer-inside'))).toBe('assignment-reason')
    expect(told(given(), 'unit-head', assign('officer-inside', 'Quá tải'))).toMatchObject([
      { data: { from: 'officer-handler', to: 'officer-inside' }, detail: { reason: 'Quá tải' } },
    ])
  })

  test('to whom the unit’s rule chooses, with the rule’s name in the event; why it chose nobody is told', () => {
    const ruled = (facts: DecideContext['ruled']) =>
      decide(atWork(), assign(byRule), context('unit-head', '2026-11-20 11:00', { ruled: facts }))
    expect(ruled({ officer: 'officer-inside', rule: 'r1' })).toMatchObject([
      { type: 'step-assigned', data: { from: null, to: 'officer-inside', by: 'rule', rule: 'r1' } },
    ])
    for (const code of ['no-rule', 'nobody-by-rule'] as const)
      expect(ruled(refuse(code))).toMatchObject({ refusal: code })
    expect(ruled(undefined)).toMatchObject({ refusal: 'no-rule' })
    const again = context('unit-head', '2026-11-20 11:00', { ruled: { officer: 'officer-inside', rule: 'r1' } })
    expect(decide(given(), assign(byRule), again)).toMatchObject({ refusal: 'assignment-reason' })
    expect(decide(given(), assign(byRule, 'Nghỉ ốm'), again)).toMatchObject([{ detail: { reason: 'Nghỉ ốm' } }])
  })

  test('to nobody who holds no post there, and to nobody twice', () => {
    expect(refusalOf(atWork(), 'unit-head', assign('officer-registrar'))).toBe('not-a-colleague')
    expect(refusalOf(given(), 'unit-head', assign('officer-handler', 'r'))).toBe('assigned-already')
  })

  test('of his own unit only, and never a counter’s or a signatory’s step', () => {
    const elsewhere = context('unit-head', '2026-11-20 11:00', { reach: new Set([agencies.department]) })
    expect(decide(atWork(), assign('officer-handler'), elsewhere)).toMatchObject({ refusal: 'nothing-to-assign' })
    const reviewed = { ...atWork(), steps: atWork().steps.map((step) => ({ ...step, role: 'signatory' })) }
    expect(refusalOf(reviewed, 'unit-head', assign('officer-handler'))).toBe('nothing-to-assign')
  })
})

describe('work goes back', () => {
  test('the handler gives back his own and nobody else’s; the head takes back anybody’s', () => {
    expect(holder(live(given(), ['handler', '2026-11-20 11:00', release]))).toBeNull()
    expect(refusalOf(given('officer-inside'), 'handler', release)).toBe('not-assigned')
    expect(told(given('officer-inside'), 'unit-head', release)).toMatchObject([
      { type: 'step-released', data: { from: 'officer-inside' }, detail: { reason: 'Nghỉ ốm' } },
    ])
  })

  test('what nobody has cannot be given back', () => {
    for (const who of ['handler', 'unit-head'] as const) expect(refusalOf(atWork(), who, release)).toBe('not-assigned')
  })
})

describe('a colleague takes over', () => {
  const take = (body = {}): Command => ({ action: 'take-step', body })

  test('for a reason; what is free or one’s own needs none', () => {
    const hers = given('officer-inside')
    expect(refusalOf(hers, 'handler', take())).toBe('assignment-reason')
    expect(told(hers, 'handler', take({ reason: 'Chị Hạnh nghỉ ốm' }))).toMatchObject([
      { data: { officer: 'officer-handler', from: 'officer-inside' }, detail: { reason: 'Chị Hạnh nghỉ ốm' } },
    ])
    const free = told(atWork(), 'handler', take())
    expect(free).toMatchObject([{ data: { officer: 'officer-handler' } }])
    expect(JSON.stringify(free)).not.toContain('from')
    expect(refusalOf(given(), 'handler', take())).toBeNull()
  })
})

describe('who may', () => {
  test('only heads give; only heads and the handler give back; every other role is refused', () => {
    const may = (permission: Parameters<typeof relationsFor>[0]) =>
      roles.filter((role: Role) => relationsFor(permission, role).length > 0)
    expect(may('dossier.assign-step')).toEqual(['unit-head', 'signatory'])
    expect(may('dossier.release-step')).toEqual(['handler', 'unit-head', 'signatory'])
  })

  test('an act is offered exactly where it would be let through', () => {
    const offered = (dossier: Dossier, who: ActorName) => {
      const actor = actors[who]
      const asker = { actor, reach: new Set([actor.agency]), authority: 'H13.64', returnsAllowed: 1, stopCauses: [] }
      return openActions(dossier, published(), asker).filter((name) => /^(assign|release)-step$/.test(name))
    }
    expect(offered(atWork(), 'unit-head')).toEqual(['assign-step'])
    expect(offered(given(), 'unit-head')).toEqual(['assign-step', 'release-step'])
    expect(offered(given(), 'handler')).toEqual(['release-step'])
    expect(offered(given('officer-inside'), 'handler')).toEqual([])
    expect(offered(given(), 'receptionist')).toEqual([])
  })
})
