import { describe, expect, test } from 'vitest'
import { allLookedAt } from './checking/ask-papers.ts'
import { possibleActions } from './decide.ts'
import { live, type Told, takenIn, wall } from './dossier.test-support.ts'
import { type Dossier, timesReturned } from './dossier.ts'
import {
  appraise,
  lines,
  open,
  processing,
  reappointed,
  refusal,
  review,
  sign,
  sky,
  wind,
} from './life.test-support.ts'

describe('supplement', () => {
  const ask: Told = ['receptionist', '2026-11-20 09:05', { action: 'request-supplement', body: { lines } }]
  const bring: Told = ['receptionist', '2026-11-23 08:00', { action: 'record-supplement', body: {} }]
  const propose: Told = ['handler', '2026-11-20 10:00', { action: 'propose-return', body: { lines } }]
  const approve: Told = ['unit-head', '2026-11-20 10:30', { action: 'approve-return', body: {} }]

  test('before acceptance no clock runs, and it is asked once', () => {
    const asked = live(takenIn(), ask)
    expect(asked.status).toBe('awaiting-citizen')
    expect(asked.clock).toBeNull()
    const brought = live(asked, bring)
    expect(brought.status).toBe('submitted')
    expect(
      refusal(['receptionist', '2026-11-23 08:05', { action: 'request-supplement', body: { lines } }], brought),
    ).toBe('supplement-once')
  })

  test('after acceptance the clock ends, and starts from zero when all is there', () => {
    const returned = live(processing(), propose, approve)
    expect(returned.status).toBe('awaiting-citizen')
    expect(returned.dueAt).toBeNull()
    expect(open(returned)).toEqual(['await-supplement'])
    const again = live(returned, bring)
    expect(again.status).toBe('processing')
    expect(open(again)).toEqual(['appraisal'])
    expect(wall(again.dueAt)).toBe('2026-11-27 17:00')
    expect(again.dues.map(({ cause, dueAt }) => [cause, wall(dueAt)])).toEqual([
      ['initial', '2026-11-26 17:00'],
      ['restart', '2026-11-27 17:00'],
    ])
  })

  test('parallel work that rested begins anew, all of it', () => {
    const split = live(processing(), appraise)
    const again = live(
      split,
      ['outside', '2026-11-20 14:00', { action: 'propose-return', body: { lines } }],
      ['unit-head', '2026-11-20 15:00', { action: 'approve-return', body: {} }],
      bring,
    )
    expect(open(again)).toEqual(['wind', 'sky'])
  })

  test('a second return is refused by the rule', () => {
    const again = live(processing(), propose, approve, bring)
    expect(refusal(['handler', '2026-11-23 09:00', { action: 'propose-return', body: { lines } }], again)).toBe(
      'returned-once',
    )
  })

  test('the solver has three working days from receipt', () => {
    const last: Told = ['handler', '2026-11-26 16:59', { action: 'propose-return', body: { lines } }]
    const late: Told = ['handler', '2026-11-26 17:01', { action: 'propose-return', body: { lines } }]
    expect(live(processing(), last).supplements).toHaveLength(1)
    expect(refusal(late, processing())).toBe('return-period-passed')
    expect(
      refusal(['unit-head', '2026-11-27 08:00', { action: 'approve-return', body: {} }], live(processing(), last)),
    ).toBe('return-period-passed')
  })

  test('a step does not go on while its proposal to return waits for the head; other branches do', () => {
    const late: Told = ['outside', '2026-11-20 11:00', { action: 'propose-return', body: { lines } }]
    const waiting = live(processing(), appraise, late)
    expect(refusal(wind, waiting)).toBe('return-pending')
    const no: Told = ['unit-head', '2026-11-20 11:30', { action: 'reject-return', body: { reason: 'Đủ rồi' } }]
    expect(open(live(waiting, sky, [no[0], '2026-11-20 15:30', no[2]]))).toEqual(['wind'])
    const signing = live(waiting, no, wind, sky, review)
    expect(live(signing, sign).status).toBe('decided')
    const old = { ...signing, supplements: waiting.supplements.map((row) => ({ ...row, stepId: null })) }
    expect(refusal(sign, old)).toBe('return-pending')
    expect(refusal(review, { ...old, steps: live(waiting, no, wind, sky).steps })).toBe('return-pending')
  })

  test('a dossier that ends otherwise leaves no proposal behind', () => {
    const asked = live(processing(), propose)
    const stop: Told = [
      'unit-head',
      '2026-11-20 11:00',
      { action: 'stop', body: { cause: 'no-object', reason: 'Đã bay' } },
    ]
    const out: Told = ['receptionist', '2026-11-20 11:00', { action: 'withdraw', body: {} }]
    for (const end of [stop, out]) expect(live(asked, end).supplements.map(({ state }) => state)).toEqual(['lapsed'])
  })

  test('the head may reject the proposal and the clock runs on', () => {
    const rejected = live(processing(), propose, [
      'unit-head',
      '2026-11-20 10:30',
      { action: 'reject-return', body: { reason: 'Đủ rồi' } },
    ])
    expect(rejected.status).toBe('processing')
    expect(wall(rejected.dueAt)).toBe('2026-11-26 17:00')
    expect(refusal(approve, rejected)).toBe('no-return-proposed')
  })
})

describe('time', () => {
  test('a pause has no due date, and its end moves the date', () => {
    const paused = live(processing(), [
      'unit-head',
      '2026-11-20 10:00',
      { action: 'pause', body: { cause: 'financial-obligation' } },
    ])
    expect([paused.status, paused.dueAt]).toEqual(['awaiting-payment', null])
    const resumed = live(paused, ['unit-head', '2026-11-25 08:00', { action: 'resume', body: {} }])
    expect([resumed.status, wall(resumed.dueAt)]).toEqual(['processing', '2026-11-27 17:00'])
    expect(resumed.dues.at(-1)).toMatchObject({ cause: 'stop', lawful: true })
  })

  test('only named causes pause', () => {
    expect(
      refusal(['unit-head', '2026-11-20 10:00', { action: 'pause', body: { cause: 'holiday' } }], processing()),
    ).toBe('unknown-pause-cause')
  })

  test('a legal extension moves the lawful date and is not late', () => {
    const extended = live(processing(), [
      'unit-head',
      '2026-11-20 10:00',
      { action: 'extend', body: { extension: 'verification', ground: 'Cần xác minh' } },
    ])
    expect(wall(extended.lawfulDueAt)).toBe('2026-12-03 17:00')
    expect(
      refusal(
        ['unit-head', '2026-11-20 10:05', { action: 'extend', body: { extension: 'verification', ground: 'x' } }],
        extended,
      ),
    ).toBe('extended-once')
    expect(
      refusal(
        ['unit-head', '2026-11-20 10:05', { action: 'extend', body: { extension: 'none', ground: 'x' } }],
        extended,
      ),
    ).toBe('unknown-extension')
  })

  test('an extension does not take back a promised later day', () => {
    const told = live(processing(), ...reappointed('2026-11-24 09:00', '2026-12-30 17:00'))
    const extended = live(told, [
      'unit-head',
      '2026-11-25 10:00',
      { action: 'extend', body: { extension: 'verification', ground: 'Cần xác minh' } },
    ])
    expect([wall(extended.dueAt), wall(extended.lawfulDueAt)]).toEqual(['2026-12-30 17:00', '2026-12-03 17:00'])
  })
})

describe('after the supplement', () => {
  const failed: Dossier = {
    ...takenIn(),
    components: takenIn().components.map((row, at) =>
      at === 0 ? { ...row, verdict: 'fail', reason: 'Chưa ký tên', originals: 0, copies: 0 } : row,
    ),
  }
  const wanted = [{ component: failed.components[0]?.key ?? '', reason: 'Ký tên' }]

  test('what failed waits to be looked at again, marked as brought', () => {
    const after = live(
      failed,
      ['receptionist', '2026-11-20 09:00', { action: 'request-supplement', body: { lines: wanted } }],
      ['receptionist', '2026-11-20 10:00', { action: 'record-supplement', body: {} }],
    )
    expect(after.components[0]).toMatchObject({ verdict: 'unchecked', reason: 'Đã bổ sung', originals: 1 })
    expect(after.components.slice(1)).toEqual(failed.components.slice(1))
  })

  test('a return that was sent or answered is the only one; a rejected or open proposal is none', () => {
    const of = (
      phase: 'before-acceptance' | 'after-acceptance',
      state: 'proposed' | 'sent' | 'received' | 'rejected',
    ) => timesReturned({ supplements: [{ phase, state }] as unknown as Dossier['supplements'] })
    expect([of('after-acceptance', 'sent'), of('after-acceptance', 'received')]).toEqual([1, 1])
    expect([of('after-acceptance', 'proposed'), of('after-acceptance', 'rejected')]).toEqual([0, 0])
    expect(of('before-acceptance', 'received')).toBe(0)
  })

  test('a lost slip is printed again only while an appointment stands', () => {
    expect(possibleActions({ status: 'submitted' })).not.toContain('reprint-slip')
    expect(possibleActions({ status: 'awaiting-citizen' })).not.toContain('reprint-slip')
    expect(possibleActions({ status: 'accepted' })).toContain('reprint-slip')
  })

  test('acceptance takes the check of the papers with it, and refuses what failed', () => {
    const draft = takenIn('unchecked')
    const checks = draft.components.map(({ key }) => ({ key, verdict: 'pass' as const, originals: 2 }))
    const accepted = live(draft, ['receptionist', '2026-11-20 09:00', { action: 'accept', body: { checks } }])
    expect(accepted.components.map(({ verdict, originals }) => [verdict, originals])).toEqual(
      checks.map(() => ['pass', 2]),
    )
    expect(allLookedAt({ checks: [{ key: 'a', verdict: 'unchecked', originals: 1, copies: 0 }] })).toHaveLength(1)
    expect(allLookedAt({ checks: [{ key: 'a', verdict: 'unchecked', originals: 0, copies: 0 }] })).toEqual([])
  })
})
