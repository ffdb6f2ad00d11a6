import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isRefusal } from '#platform'
import type { Command } from './action-bodies.ts'
import { type Action, type ActionName, actionNames, actions } from './actions.ts'
import { decide } from './decide.ts'
import { dossierRefusals } from './dossier.refusals.ts'
import { type ActorName, actors, agencies, at, context, takenIn } from './dossier.test-support.ts'
import { type Dossier, openSteps, openStop } from './dossier.ts'
import { evolve } from './evolve.ts'
import { isClosed, type Status, statuses } from './status.ts'

const lines = [{ component: 'form', reason: 'Thiếu' }]

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
  'report-missing': { action: 'report-missing', body: { note: 'Thiếu' } },
  'post-result': { action: 'post-result', body: { carrier: 'VNPost', trackingNumber: 'EA1', takenBy: 'Danh Út' } },
  'take-back': { action: 'take-back', body: { cause: 'absent' } },
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
  'request-correction': {
    action: 'request-correction',
    body: { entry: 'Tên', reasonCode: 'typing', reason: 'r', foundBy: 'citizen', oldPaper: 'none' },
  },
  withdraw: { action: 'withdraw', body: {} },
  stop: { action: 'stop', body: { cause: 'other', reason: 'r' } },
  void: { action: 'void', body: { reason: 'r' } },
  'correct-data': {
    action: 'correct-data',
    body: { party: 'owner', to: { kind: 'person', name: 'Tên Khác' }, reason: 'r' },
  },
  'record-fee': { action: 'record-fee', body: { fee: 'fee', receiptNumber: 'A1' } },
  'change-route': { action: 'change-route', body: { documentNumber: '9/QĐ-UBND', reason: 'Quy trình mới' } },
  'reprint-slip': { action: 'reprint-slip', body: { paper: 'Căn cước …4873' } },
}

const branch: Command = { action: 'complete-step', body: { next: 'signing' } }
const back: Command = { action: 'complete-step', body: { next: 'appraisal', note: 'r' } }

const move = fc.record({
  who: fc.constantFrom(...(Object.keys(actors) as ActorName[])),
  command: fc.constantFrom(...Object.values(commands), branch, branch, back),
  minutes: fc.integer({ min: 0, max: 600 }),
})

/** Acts that carry a dossier on; the exits are left to the wild moves, else few walks would last. */
const onward: readonly (readonly [ActorName, Command])[] = [
  ['receptionist', commands.accept],
  ['receptionist', commands.transfer],
  ['handler', commands['complete-step']],
  ['handler', commands['propose-return']],
  ['unit-head', commands['approve-return']],
  ['receptionist', commands['record-supplement']],
  ['outside', commands['complete-step']],
  ['inside', commands['complete-step']],
  ['unit-head', branch],
  ['unit-head', commands.pause],
  ['unit-head', commands.resume],
  ['signatory', commands.decide],
  ['registrar', commands['complete-step']],
  ['receptionist', commands['register-result']],
  ['receptionist', commands['hand-over']],
]

const walk = fc.array(
  fc.record({
    pick: fc.nat(1000),
    minutes: fc.integer({ min: 0, max: 300 }),
    wild: fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: move }),
  }),
  { minLength: 10, maxLength: 45, size: 'max' },
)
type Walk = typeof walk extends fc.Arbitrary<infer Moves> ? Moves : never

/** The next act of a walk: a wild one, or one of those that are possible just now. */
const nextMove = (dossier: Dossier, { pick, wild, minutes }: Walk[number], now: Temporal.Instant) => {
  if (wild !== null) return wild
  const possible = onward.filter(
    ([who, command]) => !isRefusal(decide(dossier, command, context(who, '2026-11-20 09:00', { occurredAt: now }))),
  )
  const [who, command] = possible[pick % Math.max(possible.length, 1)] ?? (['receptionist', commands.accept] as const)
  return { who, command, minutes }
}

const invariants = (dossier: Dossier): void => {
  if (isClosed(dossier.status)) expect(openSteps(dossier)).toEqual([])
  expect(dossier.dues.map(({ seq }) => seq)).toEqual(dossier.dues.map((_, index) => index + 1))
  expect(dossier.code === null).toBe(dossier.acceptedAt === null)
  expect(
    dossier.supplements.filter(
      ({ phase, state }) => phase === 'after-acceptance' && (state === 'sent' || state === 'received'),
    ).length,
  ).toBeLessThanOrEqual(1)
  expect(dossier.dues.filter(({ cause }) => cause === 're-appointment').length).toBeLessThanOrEqual(1)
  expect(dossier.stops.filter(({ toAt }) => toAt === null).length).toBeLessThanOrEqual(1)
  if (openStop(dossier) !== undefined || dossier.status === 'awaiting-citizen') expect(dossier.dueAt).toBeNull()
  if (dossier.status === 'returned') expect(dossier.finishedAt).not.toBeNull()
  if (dossier.finishedAt !== null) expect(dossier.timeliness).not.toBeNull()
  const hurry = dossier.finishedAt === null ? dossier.dueAt?.toString() : undefined
  for (const step of openSteps(dossier)) expect(step.dossierDueAt?.toString()).toBe(hurry)
  expect(new Set(dossier.agencies).size).toBe(dossier.agencies.length)
  for (const { agency } of dossier.steps) expect(dossier.agencies).toContain(agency)
}

describe('every sequence of commands', () => {
  test('keeps the invariants, leads only where the table says, and loses no due date', () => {
    const seen = new Set<Status>()
    fc.assert(
      fc.property(walk, (moves) => {
        let dossier = takenIn()
        let now = at('2026-11-20 09:00')
        for (const chosen of moves) {
          const { who, command, minutes } = nextMove(dossier, chosen, now)
          now = now.add({ minutes })
          const decided = decide(
            dossier,
            command,
            context(who, '2026-11-20 09:00', { occurredAt: now, recordedAt: now }),
          )
          if (isRefusal(decided)) {
            expect(Object.keys(dossierRefusals)).toContain(decided.refusal)
            continue
          }
          const after = decided.reduce(evolve, dossier)
          expect((actions[command.action] as Action).to).toContain(after.status)
          expect(after.dues.slice(0, dossier.dues.length)).toEqual(dossier.dues)
          expect(after.supplements.length).toBeGreaterThanOrEqual(dossier.supplements.length)
          invariants(after)
          seen.add(after.status)
          dossier = after
        }
      }),
      { numRuns: 150 },
    )
    expect(seen).toContain('returned')
    expect(seen).toContain('awaiting-citizen')
  })

  test('an open dossier always has somebody who must act', () => {
    fc.assert(
      fc.property(walk, (moves) => {
        const last = moves.reduce((dossier, chosen) => {
          const { who, command } = nextMove(dossier, chosen, at('2026-11-20 09:00'))
          const decided = decide(dossier, command, context(who, '2026-11-20 09:00'))
          return isRefusal(decided) ? dossier : decided.reduce(evolve, dossier)
        }, takenIn())
        expect(isClosed(last.status) || openSteps(last).length > 0).toBe(true)
      }),
      { numRuns: 150 },
    )
  })
})

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

  test('nothing is possible once a dossier is closed, but to keep a late opinion, to write down the receipt of a fee that was owed, and to correct a wrong result', () => {
    const closed = (Object.keys(statuses) as Status[]).filter((status) => statuses[status].closed)
    const possible = closed.flatMap((status) =>
      actionNames
        .filter((action) => (actions[action] as Action).from.includes(status))
        .map((action) => [status, action]),
    )
    expect(possible).toEqual([
      ['returned', 'give-opinion'],
      ['returned', 'request-correction'],
      ['returned', 'record-fee'],
    ])
  })
})

test('every refusal is told in both languages', () => {
  for (const text of Object.values(dossierRefusals)) {
    expect(text.vi({}).length).toBeGreaterThan(10)
    expect(text.en({}).length).toBeGreaterThan(10)
  }
})
