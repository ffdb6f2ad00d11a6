import { describe, expect, test } from 'vitest'
import { isRefusal } from '#platform'
import { actors, agencies, at, context, live, plan, type Told, takenIn, tell, wall } from './dossier.test-support.ts'
import { openSteps } from './dossier.ts'
import { published } from './kite-permit.test-support.ts'

const accept: Told = ['receptionist', '2026-11-20 09:14', { action: 'accept', body: {} }]
const transfer: Told = ['receptionist', '2026-11-20 09:20', { action: 'transfer', body: {} }]
const appraise: Told = ['handler', '2026-11-20 10:00', { action: 'complete-step', body: {} }]
const wind: Told = ['outside', '2026-11-20 14:00', { action: 'complete-step', body: {} }]
const sky: Told = ['inside', '2026-11-20 15:00', { action: 'complete-step', body: {} }]
const review: Told = ['unit-head', '2026-11-23 08:00', { action: 'complete-step', body: { next: 'signing' } }]
const sign: Told = ['signatory', '2026-11-23 09:00', { action: 'decide', body: { outcome: 'granted' } }]
const number: Told = [
  'registrar',
  '2026-11-23 09:30',
  { action: 'complete-step', body: { documentNumber: '12/GP-UBND' } },
]
const register: Told = ['receptionist', '2026-11-23 10:00', { action: 'register-result', body: {} }]
const handOver: Told = ['receptionist', '2026-12-20 10:00', { action: 'hand-over', body: { paper: 'CC 000199004873' } }]

const accepted = () => live(takenIn(), accept)
const processing = () => live(accepted(), transfer)
const lines = [{ component: 'form', reason: 'Thiếu chữ ký' }]
const open = (dossier: Parameters<typeof openSteps>[0]) => openSteps(dossier).map(({ key }) => key)
const refusal = (told: Told, dossier: ReturnType<typeof takenIn>) => {
  const answer = tell(dossier, told)
  return isRefusal(answer) ? answer.refusal : 'went through'
}

describe('a whole life', () => {
  test('from the counter to the returned result', () => {
    const dossier = live(takenIn(), accept, transfer, appraise, wind, sky, review, sign, number, register, handOver)
    expect(dossier.status).toBe('returned')
    expect(dossier.code).toBe('H13.64-261120-0001')
    expect(wall(dossier.finishedAt)).toBe('2026-11-23 10:00')
    expect(dossier.timeliness).toBe('early')
    expect(dossier.results).toMatchObject([{ outcome: 'granted', documentNumber: '12/GP-UBND', signedAs: 'KT.' }])
    expect(openSteps(dossier)).toEqual([])
  })

  test('three working days from Friday 20/11: 24/11 is a holiday, so Thursday 26/11 at 17:00', () => {
    expect(wall(accepted().dueAt)).toBe('2026-11-26 17:00')
  })

  test('parallel steps open together and the next waits for both', () => {
    const split = live(processing(), appraise)
    expect(open(split)).toEqual(['wind', 'sky'])
    const one = live(split, wind)
    expect(open(one)).toEqual(['sky'])
    expect(open(live(one, sky))).toEqual(['review'])
  })

  test('a branch has to be named', () => {
    const waiting = live(processing(), appraise, wind, sky)
    expect(refusal(['unit-head', '2026-11-23 08:00', { action: 'complete-step', body: {} }], waiting)).toBe(
      'choose-next',
    )
    const back = live(waiting, [
      'unit-head',
      '2026-11-23 08:00',
      { action: 'complete-step', body: { next: 'appraisal' } },
    ])
    expect(open(back)).toEqual(['appraisal'])
  })

  test('every hand-over is a row with its agencies', () => {
    const dossier = live(processing(), appraise)
    expect(dossier.handovers.map(({ fromAgency, toAgency }) => [fromAgency, toAgency])).toEqual([
      [agencies.oneStop, agencies.division],
      [agencies.division, agencies.department],
      [agencies.division, agencies.committee],
    ])
  })

  test('a refusal in writing takes the same way to the citizen', () => {
    const refused: Told = [
      'signatory',
      '2026-11-23 09:00',
      { action: 'decide', body: { outcome: 'refused', reason: 'Không đủ điều kiện' } },
    ]
    const dossier = live(processing(), appraise, wind, sky, review, refused, number, register)
    expect(dossier.outcome).toBe('refused')
    expect(dossier.results[0]?.name).toBe('Văn bản từ chối giải quyết hồ sơ')
    expect(
      refusal(
        ['signatory', '2026-11-23 09:00', { action: 'decide', body: { outcome: 'refused' } }],
        live(processing(), appraise, wind, sky, review),
      ),
    ).toBe('reason-needed')
  })

  test('finished is when the one-stop has it, not when it is fetched', () => {
    const late: Told = ['receptionist', '2026-11-27 08:00', { action: 'register-result', body: {} }]
    expect(live(processing(), appraise, wind, sky, review, sign, number, late).timeliness).toBe('late')
    const lastDay: Told = ['receptionist', '2026-11-26 23:00', { action: 'register-result', body: {} }]
    expect(live(processing(), appraise, wind, sky, review, sign, number, lastDay).timeliness).toBe('on-time')
  })

  test('a result cannot be handed over before it is registered', () => {
    expect(refusal(handOver, live(processing(), appraise, wind, sky, review, sign, number))).toBe(
      'result-not-registered',
    )
  })

  test('a signature and a hand-over are not waved through', () => {
    const atSigning = live(processing(), appraise, wind, sky, review)
    expect(refusal(['signatory', '2026-11-23 09:00', { action: 'complete-step', body: {} }], atSigning)).toBe('own-act')
  })
})

describe('papers move in time', () => {
  const paper = (when: string, acceptedAt: string) =>
    wall(
      live(
        takenIn(),
        ['receptionist', acceptedAt, { action: 'accept', body: {} }],
        ['receptionist', when, { action: 'transfer', body: { medium: 'paper' } }],
      ).handovers[0]?.dueAt ?? null,
    )

  test.each([
    ['2026-11-20 14:59', '2026-11-20 17:00'],
    ['2026-11-20 15:00', '2026-11-20 17:00'],
    ['2026-11-20 15:01', '2026-11-23 08:30'],
  ])('accepted %s: due at the solver %s', (acceptedAt, due) => {
    expect(paper('2026-11-20 16:00', acceptedAt)).toBe(due)
  })

  test('the other side confirms the paper', () => {
    const sent = live(accepted(), [
      'receptionist',
      '2026-11-20 09:20',
      { action: 'transfer', body: { medium: 'paper' } },
    ])
    expect(sent.handovers[0]?.confirmedAt).toBeNull()
    const confirm: Told = ['handler', '2026-11-20 10:00', { action: 'confirm-handover', body: {} }]
    expect(wall(live(sent, confirm).handovers[0]?.confirmedAt ?? null)).toBe('2026-11-20 10:00')
    expect(refusal(['signatory', '2026-11-20 10:00', { action: 'confirm-handover', body: {} }], sent)).toBe(
      'no-handover-waiting',
    )
  })
})

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

  test('a re-appointment changes what the citizen is told, not the lawful date, and happens once', () => {
    const reappoint = (when: string): Told => [
      'unit-head',
      when,
      { action: 'reappoint', body: { dueAt: at('2026-12-01 17:00').toString(), reason: 'Chờ xác minh' } },
    ]
    const told = live(processing(), reappoint('2026-11-24 09:00'))
    expect([wall(told.dueAt), wall(told.lawfulDueAt)]).toEqual(['2026-12-01 17:00', '2026-11-26 17:00'])
    expect(refusal(reappoint('2026-11-25 09:00'), told)).toBe('reappointed-once')
  })
})

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
        body: { agency: agencies.department, question: 'Có vướng quy hoạch?', workingHours: 8 },
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
