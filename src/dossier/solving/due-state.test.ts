import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isOpen } from '#calendar'
import { at, live, takenIn, vietnam } from '../dossier.test-support.ts'
import { type DueFacts, dueFactsOf, dueState, shortMoment } from './due-state.ts'

const monday = at('2026-11-23 15:00')

const facts = (change: Partial<DueFacts>): DueFacts => ({
  status: 'processing',
  acceptedAt: at('2026-11-20 09:00'),
  dueAt: null,
  soonAt: null,
  paused: false,
  pausedSince: null,
  finishedAt: null,
  timeliness: null,
  ...change,
})

const told = (change: Partial<DueFacts>, now = monday) => {
  const soonAt = (change.dueAt ?? change.answerBy)?.subtract({ hours: 4 }) ?? null
  const { tone, word, at: when } = dueState(facts({ soonAt, ...change }), now, vietnam)
  return [tone, word.vi, when?.vi ?? null]
}

describe('how a dossier stands against its date', () => {
  test.each([
    ['2026-11-23 17:00', ['soon', 'Còn 2 giờ làm việc', 'hôm nay 17:00']],
    ['2026-11-23 15:40', ['soon', 'Còn 40 phút', 'hôm nay 15:40']],
    ['2026-11-25 17:00', ['ok', 'Còn 1 ngày làm việc', '25/11 17:00']],
    ['2026-11-27 17:00', ['ok', 'Còn 3 ngày làm việc', '27/11 17:00']],
    ['2027-01-05 17:00', ['ok', 'Còn 29 ngày làm việc', '05/01/2027 17:00']],
    ['2026-11-23 14:40', ['late', 'Quá 20 phút', 'hôm nay 14:40']],
    ['2026-11-23 10:30', ['late', 'Quá 2 giờ làm việc', 'hôm nay 10:30']],
    ['2026-11-20 17:00', ['late', 'Quá 1 ngày làm việc', '20/11 17:00']],
    ['2026-11-16 17:00', ['late', 'Quá 5 ngày làm việc', '16/11 17:00']],
  ])('due %s, seen on Monday at 15:00 before a holiday', (due, expected) => {
    expect(told({ dueAt: at(due) })).toEqual(expected)
  })

  test.each([
    ['9000-01-01 17:00', monday, ['ok', 'Còn trên 60 ngày làm việc', '01/01/9000 17:00']],
    ['2026-11-20 17:00', at('9000-01-01 17:00'), ['late', 'Quá trên 60 ngày làm việc', '20/11/2026 17:00']],
  ])(
    'due %s, far from now: the date says it, at once',
    (due, now, expected) => {
      const start = performance.now()
      expect(told({ dueAt: at(due) }, now)).toEqual(expected)
      expect(performance.now() - start).toBeLessThan(1000)
    },
    300_000,
  )

  test('on a weekend nothing more can be late than it was on Friday, but late it is', () => {
    expect(told({ dueAt: at('2026-11-20 17:00') }, at('2026-11-21 09:00'))).toEqual(['late', 'Quá hạn', '20/11 17:00'])
  })

  test.each([
    ['not accepted yet', { status: 'submitted', acceptedAt: null }, ['none', 'Chưa tiếp nhận', 'chưa tính thời hạn']],
    [
      'waiting for papers before acceptance',
      { status: 'awaiting-citizen', acceptedAt: null },
      ['stopped', 'Chờ bổ sung', 'chưa tính thời hạn'],
    ],
    ['without a limit', {}, ['none', 'Không hẹn', null]],
    [
      'paused for the citizen',
      { status: 'awaiting-citizen', paused: true, pausedSince: at('2026-11-19 09:00') },
      ['stopped', 'Chờ bổ sung', 'từ 19/11 09:00, chờ công dân bổ sung'],
    ],
    [
      'paused for payment',
      { status: 'awaiting-payment', paused: true, pausedSince: monday },
      ['stopped', 'Tạm dừng', 'từ hôm nay 15:00, chờ nghĩa vụ tài chính'],
    ],
    ['paused since nobody knows when', { paused: true }, ['stopped', 'Tạm dừng', 'chờ xác minh']],
    [
      'with its result early',
      { status: 'decided', finishedAt: at('2026-11-23 09:00'), timeliness: 'early', dueAt: at('2026-11-25 17:00') },
      ['ok', 'Xong sớm hạn', 'có kết quả hôm nay 09:00'],
    ],
    [
      'with its result late, whatever the date says now',
      { status: 'decided', finishedAt: at('2026-11-23 09:00'), timeliness: 'late', dueAt: at('2026-11-25 17:00') },
      ['late', 'Xong trễ hạn', 'có kết quả hôm nay 09:00'],
    ],
    ['withdrawn', { status: 'withdrawn', dueAt: at('2026-11-20 17:00') }, ['none', 'Đã kết thúc', null]],
  ] as const)('%s', (_, change, expected) => {
    expect(told(change)).toEqual(expected)
  })

  test('English counts one day and two days', () => {
    const word = (due: string) => dueState(facts({ dueAt: at(due) }), monday, vietnam).word.en
    expect([word('2026-11-25 17:00'), word('2026-11-26 17:00')]).toEqual(['1 working day left', '2 working days left'])
  })

  test('is late exactly after the instant that was promised', () => {
    const instants = fc.integer({ min: 0, max: 60 * 24 * 60 }).map((minutes) => monday.add({ minutes }))
    fc.assert(
      fc.property(instants, instants, (dueAt, now) => {
        const { tone, word } = dueState(facts({ dueAt }), now, vietnam)
        expect(tone === 'late').toBe(Temporal.Instant.compare(now, dueAt) > 0)
        expect(word.vi).toMatch(tone === 'late' ? /^Quá / : /^Còn [1-9]/)
      }),
    )
  })

  test('a promise that stands in office hours is never «còn 0»', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 540 }), (minutes) => {
        const now = at('2026-11-23 08:00').add({ minutes })
        fc.pre(isOpen(now, vietnam))
        expect(dueState(facts({ dueAt: at('2026-11-23 17:00') }), now, vietnam).word.vi).not.toContain(' 0 ')
      }),
    )
  })
})

describe('the facts of a dossier', () => {
  const accepted = () => live(takenIn(), ['receptionist', '2026-11-20 09:14', { action: 'accept', body: {} }])

  test('a running one has its date', () => {
    expect(dueFactsOf(accepted(), null)).toMatchObject({ paused: false, pausedSince: null, finishedAt: null })
  })

  test('a paused one knows since when, whether stopped or sent back', () => {
    const inProcess = live(accepted(), ['receptionist', '2026-11-20 10:00', { action: 'transfer', body: {} }])
    const stopped = live(inProcess, [
      'handler',
      '2026-11-20 11:00',
      { action: 'pause', body: { cause: 'verification' } },
    ])
    expect(dueFactsOf(stopped, null)).toMatchObject({ paused: true, pausedSince: at('2026-11-20 11:00') })
    const lines = [{ component: 'Giấy uỷ quyền', reason: 'Chưa ký' }]
    const returned = live(
      inProcess,
      ['handler', '2026-11-20 11:00', { action: 'propose-return', body: { lines } }],
      ['unit-head', '2026-11-20 14:00', { action: 'approve-return', body: {} }],
    )
    expect(dueFactsOf(returned, null)).toMatchObject({
      status: 'awaiting-citizen',
      paused: true,
      pausedSince: at('2026-11-20 14:00'),
    })
  })
})

describe('a moment in short', () => {
  test('today by its hour, this year without the year', () => {
    expect(shortMoment(at('2026-11-23 08:05'), monday)).toEqual({ vi: 'hôm nay 08:05', en: 'today 08:05' })
    expect(shortMoment(at('2026-01-02 08:05'), monday).vi).toBe('02/01 08:05')
    expect(shortMoment(at('2025-12-31 23:59'), monday).vi).toBe('31/12/2025 23:59')
  })
})
