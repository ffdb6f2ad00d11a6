import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stepFunctions } from '#procedure'
import { type Status, statuses } from '../status.ts'
import { nextAct } from './next-act.ts'
import { nextActWords } from './today.words.ts'

const row = (change: Partial<Parameters<typeof nextAct>[0]> = {}) => ({
  stepKey: 'appraisal',
  stepFunction: 'appraisal' as const,
  officerId: null,
  status: 'processing' as Status,
  paused: false,
  ...change,
})
const known = (change: Partial<Parameters<typeof nextAct>[1]> = {}) => ({
  finishedAt: null,
  unchecked: 0,
  proposed: false,
  ...change,
})
const done = Temporal.Instant.from('2026-11-23T02:00:00Z')

describe('the next act', () => {
  test.each([
    ['before acceptance', row({ stepKey: 'intake', stepFunction: 'reception', status: 'submitted' }), {}, 'accept'],
    [
      'while the citizen is asked for papers',
      row({ stepKey: 'intake', stepFunction: 'reception', status: 'awaiting-citizen' }),
      {},
      'await',
    ],
    ['after acceptance', row({ stepKey: 'reception', stepFunction: 'reception', status: 'accepted' }), {}, 'transfer'],
    ['of work that nobody has', row(), { unchecked: 3 }, 'take'],
    ['of work with papers nobody looked at', row({ officerId: 'o' }), { unchecked: 3 }, 'check'],
    ['of work with all papers seen', row({ officerId: 'o' }), {}, 'complete'],
    ['of work that waits for the head', row({ officerId: 'o' }), { proposed: true, unchecked: 3 }, 'await-head'],
    ['of paused work, whoever has it', row({ paused: true }), { proposed: true }, 'resume'],
    ['of a consultation on the route', row({ stepFunction: 'consultation', officerId: 'o' }), {}, 'complete'],
    ['of an asked opinion', row({ stepKey: 'asked-opinion', stepFunction: 'consultation' }), {}, 'opinion'],
    ['at the return desk', row({ stepKey: 'await-supplement', stepFunction: 'reception' }), {}, 'await'],
    ['of a review', row({ stepFunction: 'review' }), {}, 'review'],
    ['of a review with a proposed return', row({ stepFunction: 'review' }), { proposed: true }, 'approve'],
    ['at the signature', row({ stepFunction: 'signing' }), {}, 'sign'],
    ['at the registrar', row({ stepFunction: 'registering' }), {}, 'number'],
    ['of a result on its way', row({ stepFunction: 'handing-over' }), {}, 'register'],
    ['of a result that is here', row({ stepFunction: 'handing-over' }), { finishedAt: done }, 'hand-over'],
  ])('%s', (_, waiting, extras, expected) => {
    expect(nextAct(waiting, known(extras))).toBe(expected)
  })

  test('every row has one, and every one has its words', () => {
    const rows = fc.record({
      stepKey: fc.constantFrom('intake', 'await-supplement', 'asked-opinion', 'appraisal', 'field-inspection'),
      stepFunction: fc.constantFrom(...stepFunctions),
      officerId: fc.option(fc.constant('o'), { nil: null }),
      status: fc.constantFrom(...(Object.keys(statuses) as Status[])),
      paused: fc.boolean(),
    })
    const extras = fc.record({
      finishedAt: fc.constantFrom(null, done),
      unchecked: fc.nat(20),
      proposed: fc.boolean(),
    })
    fc.assert(
      fc.property(rows, extras, (waiting, each) => {
        expect(Object.keys(nextActWords)).toContain(nextAct(waiting, each))
      }),
    )
  })
})
