import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isRefusal } from '#platform'
import type { Command } from '../action-bodies.ts'
import { decide } from '../decide.ts'
import { type ActorName, context, takenIn } from '../dossier.test-support.ts'
import type { Dossier, Verdict } from '../dossier.ts'
import { evolve } from '../evolve.ts'
import { accepted, refusal } from '../life.test-support.ts'
import { askRefusal, isAbsent, listedName, namedLines, uncheckedPapers } from './checked-papers.ts'

const paper = (key: string, verdict: Verdict, change: object = {}) => ({
  ...{ key, name: `Giấy ${key}`, verdict, required: true, originals: 1, copies: 0 },
  ...change,
})

describe('what may be asked', () => {
  const lines = [{ component: 'Giấy a' }]

  test('nothing while a paper is unchecked; one that need not be brought and was not is none', () => {
    const absent = paper('c', 'unchecked', { required: false, originals: 0 })
    expect(isAbsent(absent)).toBe(true)
    expect(uncheckedPapers([paper('a', 'fail'), absent])).toEqual([])
    expect(askRefusal([paper('a', 'fail'), absent], lines)).toBeNull()
    expect(askRefusal([paper('a', 'fail'), { ...absent, copies: 1 }], lines)).toMatchObject({
      refusal: 'papers-unchecked',
      facts: { papers: ['Giấy c'] },
    })
  })

  test('only the whole list: every failed paper by its name, its shortened name or its key', () => {
    const long = paper('l', 'fail', { name: 'x'.repeat(250) })
    expect(askRefusal([paper('a', 'fail'), paper('b', 'fail'), long], lines)).toMatchObject({
      refusal: 'failed-not-asked',
      facts: { papers: ['Giấy b', long.name] },
    })
    const whole = [...lines, { component: 'b' }, { component: listedName(long.name) }]
    expect(listedName(long.name)).toHaveLength(200)
    expect(askRefusal([paper('a', 'fail'), paper('b', 'fail'), long], whole)).toBeNull()
  })

  test('nothing that passed, by whatever it is called; what no list knows may be asked', () => {
    const [good, bad] = [paper('a', 'pass'), paper('b', 'fail')]
    const lines = (...components: string[]) => [{ component: 'b' }, ...components.map((component) => ({ component }))]
    for (const called of ['a', 'Giấy a', 'GIAY A'])
      expect(askRefusal([good, bad], lines(called))).toMatchObject({
        refusal: 'passed-asked',
        facts: { papers: ['Giấy a'] },
      })
    expect(askRefusal([good, bad], lines('Hợp đồng thuê ghe'))).toBeNull()
    // as it is typed, without its marks, it is the same paper
    expect(askRefusal([good, bad], [{ component: 'giay b' }])).toBeNull()
  })

  test('the citizen reads names: a key of a program goes to no paper of his', () => {
    const long = paper('l', 'fail', { name: 'x'.repeat(250) })
    const given = ['a', 'l', 'Giấy a', 'Giấy khác'].map((component) => ({ component, reason: 'Thiếu' }))
    expect(namedLines([paper('a', 'fail'), long], given).map(({ component }) => component)).toEqual([
      'Giấy a',
      listedName(long.name),
      'Giấy a',
      'Giấy khác',
    ])
  })

  test('the head’s approval too, when the check has changed since the proposal', () => {
    const told = (dossier: Dossier, who: ActorName, command: Command) => {
      const events = decide(dossier, command, context(who, '2026-11-20 10:00'))
      if (isRefusal(events)) throw new Error(events.refusal)
      return events.reduce(evolve, dossier)
    }
    const moved = told(accepted(), 'receptionist', { action: 'transfer', body: {} })
    const failed = told(moved, 'handler', {
      action: 'check-components',
      body: { checks: [{ key: 'form', verdict: 'fail', reason: 'Chưa ký' }] },
    })
    const approve = ['unit-head', '2026-11-20 11:00', { action: 'approve-return', body: {} }] as const
    const body = { lines: [{ component: 'form', reason: 'Chưa ký' }] }
    const proposed = told(failed, 'handler', { action: 'propose-return', body })
    const check = (verdict: 'fail' | 'unchecked') =>
      told(proposed, 'handler', {
        action: 'check-components',
        body: { checks: [{ key: 'photo', verdict, ...(verdict === 'fail' ? { reason: 'Mờ' } : {}) }] },
      })
    expect(refusal(approve, check('unchecked'))).toBe('papers-unchecked')
    expect(refusal(approve, check('fail'))).toBe('failed-not-asked')
    expect(refusal(approve, proposed)).toBe('went through')
  })
})

const keys = ['form', 'photo'] as const

const move = fc.oneof(
  fc
    .record({
      key: fc.constantFrom(...keys),
      verdict: fc.constantFrom('unchecked' as const, 'pass' as const, 'fail' as const),
      copies: fc.nat(1),
    })
    .map(({ key, verdict, copies }): Command => {
      const check = { key, verdict, originals: 0, copies, ...(verdict === 'fail' ? { reason: 'Thiếu chữ ký' } : {}) }
      return { action: 'check-components', body: { checks: [check] } }
    }),
  fc
    .tuple(
      fc.constantFrom('request-supplement' as const, 'propose-return' as const),
      fc.subarray([...keys, 'Giấy uỷ quyền'], { minLength: 1 }),
    )
    .map(([action, asked]): Command => {
      const body = { lines: asked.map((component) => ({ component, reason: 'Thiếu' })) }
      return { action, body }
    }),
  fc.constantFrom<Command>(
    { action: 'accept', body: {} },
    { action: 'transfer', body: {} },
    { action: 'approve-return', body: {} },
    { action: 'record-supplement', body: {} },
  ),
)

/** Who does it: one whose post has the step, so that only the rule of the check stands in the way. */
const doer = ({ status }: Dossier, { action }: Command): ActorName => {
  if (action === 'approve-return') return 'unit-head'
  return status === 'processing' && action !== 'record-supplement' ? 'handler' : 'receptionist'
}

test('no sequence of checks and requests asks while a paper is unchecked, or asks for a part only', () => {
  const asked = new Set<string>()
  fc.assert(
    fc.property(fc.array(move, { minLength: 4, maxLength: 30, size: 'max' }), (moves) => {
      moves.reduce((dossier, command) => {
        const decided = decide(dossier, command, context(doer(dossier, command), '2026-11-20 10:00'))
        if (isRefusal(decided)) return dossier
        const after = decided.reduce(evolve, dossier)
        if (decided.some(({ type }) => type === 'supplement-proposed' || type === 'supplement-sent')) {
          asked.add(command.action)
          expect(uncheckedPapers(dossier.components)).toEqual([])
          const listed = after.supplements.at(-1)?.lines.map(({ component }) => component)
          for (const { name, verdict } of dossier.components) if (verdict === 'fail') expect(listed).toContain(name)
        }
        return after
      }, takenIn('unchecked'))
    }),
    { numRuns: 3000 },
  )
  expect([...asked].sort()).toEqual(['approve-return', 'propose-return', 'request-supplement'])
})
