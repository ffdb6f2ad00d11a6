import { describe, expect, test } from 'vitest'
import type { Action } from './action.ts'
import type { Command } from './action-bodies.ts'
import { type ActionName, actionNames, actions } from './actions.ts'
import { decide } from './decide.ts'
import { dossierRefusals } from './dossier.refusals.ts'
import { agencies, context, takenIn } from './dossier.test-support.ts'
import { type Status, statuses } from './status.ts'

const lines = [{ component: 'Giấy uỷ quyền', reason: 'Thiếu' }]

/** One plausible body an action: the model is about order and state, not about spelling. */
const commands: { readonly [A in ActionName]: Command } = {
  accept: { action: 'accept', body: {} },
  'issue-immediately': { action: 'issue-immediately', body: {} },
  decline: { action: 'decline', body: { reason: 'r' } },
  'check-components': { action: 'check-components', body: { checks: [{ key: 'form', verdict: 'pass' }] } },
  'request-supplement': { action: 'request-supplement', body: { lines } },
  'record-supplement': { action: 'record-supplement', body: {} },
  transfer: { action: 'transfer', body: { medium: 'paper' } },
  'confirm-handover': { action: 'confirm-handover', body: {} },
  'send-papers': { action: 'send-papers', body: {} },
  'forward-papers': { action: 'forward-papers', body: {} },
  'report-missing': { action: 'report-missing', body: { note: 'Thiếu' } },
  'post-result': { action: 'post-result', body: { carrier: 'VNPost', trackingNumber: 'EA1', takenBy: 'Danh Út' } },
  'take-back': { action: 'take-back', body: { cause: 'absent' } },
  'return-papers': { action: 'return-papers', body: { paper: 'Căn cước' } },
  'take-step': { action: 'take-step', body: {} },
  'assign-step': { action: 'assign-step', body: { officer: 'officer-inside', reason: 'r' } },
  'release-step': { action: 'release-step', body: { reason: 'r' } },
  'complete-step': { action: 'complete-step', body: {} },
  'ask-opinion': {
    action: 'ask-opinion',
    body: { to: [{ agency: agencies.department }], question: 'q', workingHours: 8 },
  },
  'give-opinion': { action: 'give-opinion', body: { answer: 'a' } },
  'remind-opinion': { action: 'remind-opinion', body: {} },
  'cancel-opinion': { action: 'cancel-opinion', body: { reason: 'r' } },
  'propose-return': { action: 'propose-return', body: { lines } },
  'approve-return': { action: 'approve-return', body: {} },
  'reject-return': { action: 'reject-return', body: { reason: 'r' } },
  pause: { action: 'pause', body: { cause: 'verification' } },
  resume: { action: 'resume', body: {} },
  extend: { action: 'extend', body: { extension: 'verification', ground: 'g' } },
  'request-reappointment': {
    action: 'request-reappointment',
    body: { reasonCode: 'other', dueAt: '2027-03-01T10:00:00Z', reason: 'r' },
  },
  'sign-reappointment': { action: 'sign-reappointment', body: {} },
  'reject-reappointment': { action: 'reject-reappointment', body: { reason: 'r' } },
  reappoint: { action: 'reappoint', body: {} },
  decide: { action: 'decide', body: { outcome: 'granted' } },
  'register-result': { action: 'register-result', body: {} },
  'hand-over': { action: 'hand-over', body: { paper: 'Căn cước' } },
  'attach-result': { action: 'attach-result', body: {} },
  'choose-return': { action: 'choose-return', body: { by: 'online' } },
  'give-original': { action: 'give-original', body: { paper: 'Căn cước' } },
  'request-correction': {
    action: 'request-correction',
    body: { entry: 'Tên', reasonCode: 'typing', reason: 'r', foundBy: 'citizen', oldPaper: 'none' },
  },
  withdraw: { action: 'withdraw', body: {} },
  stop: { action: 'stop', body: { cause: 'other', reason: 'r' } },
  'sign-stop-notice': { action: 'sign-stop-notice', body: {} },
  void: { action: 'void', body: { reason: 'r' } },
  'correct-fact': {
    action: 'correct-fact',
    body: { fact: 'nothing', value: 'x', reason: 'Ghi nhầm' },
  },
  'correct-data': {
    action: 'correct-data',
    body: { party: 'owner', to: { kind: 'person', name: 'Tên Khác' }, reason: 'r' },
  },
  'record-fee': { action: 'record-fee', body: { fee: 'fee', receiptNumber: 'A1' } },
  'change-route': { action: 'change-route', body: { documentNumber: '9/QĐ-UBND', reason: 'Quy trình mới' } },
  'reprint-slip': { action: 'reprint-slip', body: { paper: 'Căn cước …4873' } },
}

describe('what the table does not allow', () => {
  const forbidden = actionNames.flatMap((action) =>
    (Object.keys(statuses) as Status[])
      .filter((status) => !(actions[action] as Action).from.includes(status))
      .map((status) => [action, status] as const),
  )

  test('is refused, whoever asks, and says what is possible', () => {
    expect(forbidden.length).toBeGreaterThan(150)
    for (const [action, status] of forbidden) {
      const decided = decide({ ...takenIn(), status }, commands[action], context('receptionist', '2026-11-20 10:00'))
      expect(decided).toMatchObject({ refusal: 'not-possible-now', facts: { action, status } })
    }
  })

  test('nothing is possible once a dossier is closed, but to keep a late opinion, to write down a receipt that was owed, to correct a wrong result, to give its paper, to sign the notice that is owed, and to bring its papers back', () => {
    const closed = (Object.keys(statuses) as Status[]).filter((status) => statuses[status].closed)
    const possible = closed.flatMap((status) =>
      actionNames
        .filter((action) => (actions[action] as Action).from.includes(status))
        .map((action) => [status, action]),
    )
    const papersBack = ['confirm-handover', 'send-papers', 'report-missing', 'return-papers']
    const ended = ['declined', 'withdrawn', 'stopped', 'returned'].flatMap((status) =>
      papersBack.map((action) => [status, action]),
    )
    const afterReturn = ['give-opinion', 'give-original', 'request-correction', 'record-fee'].map((action) => [
      'returned',
      action,
    ])
    const owed = ['stopped', 'sign-stop-notice']
    expect(possible.toSorted()).toEqual([...ended, owed, ...afterReturn].toSorted())
  })
})

test('every refusal is told in both languages', () => {
  for (const text of Object.values(dossierRefusals)) {
    expect(text.vi({}).length).toBeGreaterThan(10)
    expect(text.en({}).length).toBeGreaterThan(10)
  }
})
