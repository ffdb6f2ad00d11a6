import { describe, expect, test } from 'vitest'
import { actors, agencies, context, live, plan, type Told, takenIn } from './dossier.test-support.ts'
import { openSteps } from './dossier.ts'
import { published } from './kite-permit.test-support.ts'
import { accept, accepted, appraise, open, processing, refusal } from './life.test-support.ts'

describe('exits and corrections', () => {
  test('declined is before acceptance only', () => {
    const decline: Told = [
      'receptionist',
      '2026-11-20 09:05',
      { action: 'decline', body: { reason: 'Không thuộc thẩm quyền' } },
    ]
    expect(live(takenIn(), decline).status).toBe('declined')
    expect(refusal(decline, accepted())).toBe('not-possible-now')
  })

  test('a voided acceptance keeps its number', () => {
    const voided = live(accepted(), [
      'receptionist',
      '2026-11-20 09:30',
      { action: 'void', body: { reason: 'Nhầm thủ tục' } },
    ])
    expect([voided.status, voided.code]).toEqual(['voided', 'H13.64-261120-0001'])
    expect(openSteps(voided)).toEqual([])
  })

  test('a required paper that nobody has looked at stops acceptance, unless this citizen need not bring it', () => {
    expect(refusal(accept, takenIn('unchecked'))).toBe('papers-not-looked-at')
    const none = takenIn('unchecked')
    const unneeded = none.components.map((row) => ({ ...row, originals: 0, copies: 0 }))
    expect(refusal(accept, { ...none, components: unneeded })).toBe('went through')
  })

  test('a failed required paper stops acceptance', () => {
    const failed = live(takenIn(), [
      'receptionist',
      '2026-11-20 09:10',
      { action: 'check-components', body: { checks: [{ key: 'form', verdict: 'fail', reason: 'Thiếu chữ ký' }] } },
    ])
    expect(refusal(accept, failed)).toBe('papers-missing')
    expect(
      refusal(
        [
          'receptionist',
          '2026-11-20 09:10',
          { action: 'check-components', body: { checks: [{ key: 'form', verdict: 'fail' }] } },
        ],
        takenIn(),
      ),
    ).toBe('reason-needed')
  })

  test('an opinion holds the step that asked', () => {
    const asked = live(processing(), [
      'handler',
      '2026-11-20 10:00',
      {
        action: 'ask-opinion',
        body: { to: [{ agency: agencies.department }], question: 'Có vướng quy hoạch?', workingHours: 8 },
      },
    ])
    expect(refusal(appraise, asked)).toBe('opinion-waiting')
    const answered = live(asked, ['outside', '2026-11-20 11:00', { action: 'give-opinion', body: { answer: 'Không' } }])
    expect(open(live(answered, appraise))).toEqual(['wind', 'sky'])
  })

  test('corrected data keep their trace', () => {
    const told: Told = [
      'receptionist',
      '2026-11-20 09:30',
      {
        action: 'correct-data',
        body: { party: 'owner', to: { kind: 'person', name: 'Lý Thị Sa Rươn' }, reason: 'Gõ nhầm' },
      },
    ]
    expect(live(accepted(), told).ownerFolded).toBe('ly thi sa ruon')
  })

  test('a correction of a co-owner does not rename the dossier', () => {
    const first = takenIn()
    const owner = first.parties[0]
    if (owner === undefined) throw new Error('no owner')
    const second = { ...owner, id: `${owner.id.slice(0, -1)}z`, name: 'Trần Văn Bé', folded: 'tran van be' }
    const correct = (party: string, name: string, when: string): Told => [
      'receptionist',
      when,
      { action: 'correct-data', body: { party, to: { kind: 'person', name }, reason: 'Gõ nhầm' } },
    ]
    const corrected = live(
      { ...first, parties: [owner, second] },
      correct(owner.id, 'Lý Thị Sa', '2026-11-20 09:10'),
      correct(second.id, 'Trần Văn Bế', '2026-11-20 09:11'),
    )
    expect(corrected.ownerName).toBe('Lý Thị Sa')
  })

  test('a signing step is not waved through with a named next step', () => {
    const atSigning = live(
      processing(),
      appraise,
      ['outside', '2026-11-20 14:00', { action: 'complete-step', body: {} }],
      ['inside', '2026-11-20 15:00', { action: 'complete-step', body: {} }],
      ['unit-head', '2026-11-23 08:00', { action: 'complete-step', body: { next: 'signing' } }],
    )
    expect(
      refusal(['signatory', '2026-11-23 09:00', { action: 'complete-step', body: { next: 'registering' } }], atSigning),
    ).toBe('own-act')
  })

  test('a fee receipt is written once', () => {
    const paid = live(accepted(), [
      'receptionist',
      '2026-11-20 09:30',
      { action: 'record-fee', body: { fee: 'fee', receiptNumber: 'AA/0001' } },
    ])
    expect(paid.fees[0]).toMatchObject({ amount: 15_000, receiptNumber: 'AA/0001' })
    expect(
      refusal(
        ['receptionist', '2026-11-20 09:31', { action: 'record-fee', body: { fee: 'fee', receiptNumber: 'AA/0002' } }],
        paid,
      ),
    ).toBe('no-such-fee')
  })

  test('a lost slip is printed again without any change but its trace', () => {
    const told: Told = ['receptionist', '2026-11-20 09:30', { action: 'reprint-slip', body: { paper: 'Hộ chiếu' } }]
    const before = accepted()
    expect(live(before, told)).toEqual(before)
    expect(refusal(told, takenIn())).toBe('not-possible-now')
  })

  test('an immediate procedure is accepted, decided and returned in one act', () => {
    const procedure = published({ immediate: true })
    const facts = { ...context('receptionist', '2026-11-20 09:14').acceptance, plan: plan() } as NonNullable<
      ReturnType<typeof context>['acceptance']
    >
    const told: Told = [
      'receptionist',
      '2026-11-20 09:14',
      { action: 'issue-immediately', body: {} },
      { procedure, acceptance: facts },
    ]
    const issued = live(takenIn(), told)
    expect(issued.results[0]).toMatchObject({ signedBy: actors.receptionist.name, signedAs: null })
    const signer = { name: 'Trần Thị Ký', capacity: 'KT. CHỦ TỊCH' }
    const bySigner = live(takenIn(), [...told.slice(0, 3), { procedure, acceptance: facts, signer }] as unknown as Told)
    expect(bySigner.results[0]).toMatchObject({ signedBy: 'Trần Thị Ký', signedAs: 'KT. CHỦ TỊCH' })
    expect(issued).toMatchObject({ status: 'returned', outcome: 'granted', timeliness: 'early' })
    expect(openSteps(issued)).toEqual([])
    expect(
      refusal(['receptionist', '2026-11-20 09:14', { action: 'accept', body: {} }, { procedure }], takenIn()),
    ).toBe('only-immediate')
    expect(refusal(['receptionist', '2026-11-20 09:14', { action: 'issue-immediately', body: {} }], takenIn())).toBe(
      'not-immediate',
    )
  })

  test('a step is not somebody else’s', () => {
    expect(refusal(['outside', '2026-11-20 10:00', { action: 'complete-step', body: {} }], processing())).toBe(
      'not-your-step',
    )
    expect(
      live(processing(), ['handler', '2026-11-20 10:00', { action: 'take-step', body: {} }]).steps.at(-1)?.officerId,
    ).toBe(actors.handler.officerId)
  })
})

describe('consent by silence', () => {
  const straight = plan().map((step) =>
    step.key === 'appraisal' ? { ...step, parallel: false, next: ['handing-over'] } : step,
  )
  const facts = () => {
    const acceptance = context('receptionist', '2026-11-20 09:14').acceptance
    if (acceptance === null) throw new Error('no facts')
    return { acceptance: { ...acceptance, plan: straight } }
  }
  const through = () =>
    live(
      takenIn(),
      ['receptionist', '2026-11-20 09:14', { action: 'accept', body: {} }, facts()],
      ['receptionist', '2026-11-20 09:20', { action: 'transfer', body: {} }],
    )
  const pass = (tacit: boolean): Told => [
    'handler',
    '2026-11-26 17:00',
    { action: 'complete-step', body: {} },
    { procedure: published({ tacit }) },
  ]

  test('is recorded as the decision where the procedure has it', () => {
    const decided = live(through(), pass(true), [
      'receptionist',
      '2026-11-26 17:00',
      { action: 'register-result', body: {} },
    ])
    expect(decided).toMatchObject({ status: 'decided', outcome: 'granted', timeliness: 'on-time' })
  })

  test('is no consent before the limit has passed', () => {
    const [who, , command, change] = pass(true)
    expect(refusal([who, '2026-11-23 09:00', command, change ?? {}], through())).toBe('silence-not-yet')
  })

  test('exists nowhere else', () => expect(refusal(pass(false), through())).toBe('not-decided'))
})
