import { describe, expect, test } from 'vitest'
import { regimes } from '#agency'
import { afterWorkingMinutes, dueAt, type TimeLimit, transferDeadline } from '#calendar'
import { isRefusal } from '#platform'
import { actRules } from '../src/dossier/act-rules.ts'
import { at, live, type Told, takenIn, tell, vietnam, wall } from '../src/dossier/dossier.test-support.ts'
import type { Dossier } from '../src/dossier/dossier.ts'
import { apologisesLate } from '../src/dossier/reappointing/reappointment.ts'
import { regimeOf } from '../src/dossier/services.ts'

/**
 * Every rule of time at its edge, on the shipped calendar, by both regimes. All expected moments were counted by hand. Office
 * hours are 07:30–11:30 and 13:30–17:00, seven and a half hours a day. Days off that matter here: Tết 16–20/2/2026 and
 * 5–11/2/2027, New Year (1 and 2/1/2026, 1/1/2027), 31/8–2/9/2026, 24/11/2026. Saturday 22/8/2026 was worked for 31/8.
 * 20/11/2026 is a Friday.
 */
const days = (regime: 'nd61' | 'nd118') => {
  const day = Temporal.PlainDate.from(regime === 'nd61' ? '2024-06-03' : '2026-11-20')
  return { acceptedOn: day, actOn: day }
}
const both = ['nd61', 'nd118'] as const
const regime = (id: (typeof both)[number]) => regimes().for('acts', days(id))
const rulesOf = (id: (typeof both)[number]) => actRules((concern) => regimes().for(concern, days(id)))
const due = (from: string, limit: TimeLimit) => dueAt(at(from), limit, vietnam, [], { cutoff: '15:00' })

test('each regime is itself', () => {
  expect(both.map((id) => [regime(id).id, rulesOf(id).regime])).toEqual(both.map((id) => [id, id]))
  const now = { acceptedAt: null } as const
  expect(regimeOf({ regimeFor: regimes().for }, now, at('2026-11-20 09:00'))('acts').id).toBe('nd118')
})

describe.each(both)('by %s', (id) => {
  // Decided in the office: what comes by 15:00 ends today, what comes after it ends with the next working day.
  test.each([
    ['2026-11-20 07:29', '2026-11-20 17:00', 'before opening: the day has begun'],
    ['2026-11-20 14:59', '2026-11-20 17:00', ''],
    ['2026-11-20 15:00', '2026-11-20 17:00', 'the cut-off belongs to the day'],
    ['2026-11-20 15:00:00.001', '2026-11-23 17:00', 'a thousandth later does not'],
    ['2026-11-20 15:01', '2026-11-23 17:00', 'Monday'],
    ['2026-11-20 23:59', '2026-11-23 17:00', ''],
    ['2026-11-21 09:00', '2026-11-23 17:00', 'Saturday: as if it came on Monday at opening'],
    ['2026-11-23 15:01', '2026-11-25 17:00', '24/11 is a day off'],
    ['2026-02-13 15:00', '2026-02-13 17:00', 'the last day before Tết'],
    ['2026-02-13 15:01', '2026-02-23 17:00', 'the first day after Tết'],
    ['2027-02-04 15:01', '2027-02-12 17:00', 'the same in 2027'],
    ['2026-08-21 15:01', '2026-08-22 17:00', 'the Saturday that is worked'],
    ['2026-08-22 15:00', '2026-08-22 17:00', 'on that Saturday'],
    ['2026-08-22 15:01', '2026-08-24 17:00', ''],
    ['2026-08-28 15:01', '2026-09-03 17:00', '31/8 was worked off before; 1 and 2/9 are holidays'],
    ['2026-12-31 15:00', '2026-12-31 17:00', ''],
    ['2026-12-31 15:01', '2027-01-04 17:00', 'New Year is a Friday'],
    ['2028-02-28 15:01', '2028-02-29 17:00', 'leap day'],
    ['2028-02-29 15:01', '2028-03-01 17:00', ''],
  ])('the same day, come %s: until %s %s', (from, until) => {
    const cutoff = rulesOf(id).cutoff
    expect(wall(dueAt(at(from), { value: 0, unit: 'same-day' }, vietnam, [], { cutoff }).dueAt)).toBe(until)
  })

  // NĐ 61 Điều 18, NĐ 118 Điều 20: paper the same working day, after 15:00 in the first working hour of the next.
  test.each([
    ['2026-11-20 07:29', '2026-11-20 17:00', '2026-11-20 17:00'],
    ['2026-11-20 14:59', '2026-11-20 17:00', '2026-11-20 17:00'],
    ['2026-11-20 15:00', '2026-11-20 17:00', '2026-11-20 17:00'],
    ['2026-11-20 15:00:00.001', '2026-11-23 08:30', '2026-11-20 17:00'],
    ['2026-11-20 15:01', '2026-11-23 08:30', '2026-11-20 17:00'],
    ['2026-11-20 16:59', '2026-11-23 08:30', '2026-11-20 17:00'],
    ['2026-11-20 17:00', '2026-11-23 08:30', '2026-11-20 17:00'],
    ['2026-11-20 17:01', '2026-11-23 08:30', '2026-11-23 08:30'],
    ['2026-11-20 23:59', '2026-11-23 08:30', '2026-11-23 08:30'],
    ['2026-11-22 00:00', '2026-11-23 08:30', '2026-11-23 08:30'],
    ['2026-11-23 15:01', '2026-11-25 08:30', '2026-11-23 17:00'],
    ['2026-02-13 15:01', '2026-02-23 08:30', '2026-02-13 17:00'],
    ['2026-02-18 10:00', '2026-02-23 08:30', '2026-02-23 08:30'],
    ['2026-08-21 15:01', '2026-08-22 08:30', '2026-08-21 17:00'],
    ['2026-08-22 15:00', '2026-08-22 17:00', '2026-08-22 17:00'],
    ['2026-08-22 15:01', '2026-08-24 08:30', '2026-08-22 17:00'],
    ['2026-12-31 15:01', '2027-01-04 08:30', '2026-12-31 17:00'],
    ['2028-02-29 15:01', '2028-03-01 08:30', '2028-02-29 17:00'],
  ])('accepted %s: paper leaves by %s, electronic by %s', (when, paper, electronic) => {
    const { graceHours, cutoff, electronicCutoff } = rulesOf(id).transfer
    const by = (hour: string) => wall(transferDeadline(at(when), vietnam, { cutoff: hour, graceHours }))
    expect([by(cutoff), by(electronicCutoff)]).toEqual([paper, electronic])
  })

  // Eight working hours from the instant of arrival: a day is 7 h 30, so half an hour of the next is always needed.
  test.each([
    ['2026-11-20 07:30', '2026-11-23 08:00'],
    ['2026-11-20 11:29', '2026-11-23 13:59'],
    ['2026-11-20 11:30', '2026-11-23 14:00'],
    ['2026-11-20 11:31', '2026-11-23 14:00'],
    ['2026-11-20 14:59', '2026-11-23 15:29'],
    ['2026-11-20 15:01', '2026-11-23 15:31'],
    ['2026-11-20 17:00', '2026-11-25 08:00'],
    ['2026-11-20 17:01', '2026-11-25 08:00'],
    ['2026-11-21 23:59', '2026-11-25 08:00'],
    ['2026-02-13 17:01', '2026-02-24 08:00'],
    ['2026-08-21 17:01', '2026-08-24 08:00'],
    ['2026-12-31 17:01', '2027-01-05 08:00'],
  ])('sent online %s: answered by %s', (sent, until) => {
    const minutes = regime(id).online.replyWorkingHours * 60
    expect(wall(afterWorkingMinutes(at(sent), minutes, vietnam))).toBe(until)
  })

  test.each([
    ['2026-12-18 16:59', '2026-12-23 17:00'],
    ['2026-12-18 17:00', '2026-12-23 17:00'],
    ['2026-12-18 17:01', '2026-12-24 17:00'],
    ['2026-02-12 10:00', '2026-02-24 17:00'],
    ['2026-08-20 10:00', '2026-08-24 17:00'],
    ['2028-02-25 10:00', '2028-03-01 17:00'],
  ])('a wrong result, asked for %s: corrected by %s', (asked, until) => {
    expect(wall(due(asked, rulesOf(id).correctionWithin).dueAt)).toBe(until)
  })

  // «trước ít nhất 01 ngày»: the whole calendar day before the one of expiry still counts, a day off too.
  test.each([
    ['2026-11-26 17:00', '2026-11-25 23:59', '2026-11-26 00:00'],
    ['2026-02-23 17:00', '2026-02-22 23:59', '2026-02-23 00:00'],
    ['2026-11-25 17:00', '2026-11-24 23:59', '2026-11-25 00:00'],
    ['2027-01-04 17:00', '2027-01-03 23:59', '2027-01-04 00:00'],
    ['2028-03-01 17:00', '2028-02-29 23:59', '2028-03-01 00:00'],
    ['2026-11-20 14:30', '2026-11-19 23:59', '2026-11-20 00:00'],
  ])('due %s: an apology of %s is in time, of %s late', (expiry, intime, late) => {
    const { apologyDaysBefore } = rulesOf(id)
    const isLate = (when: string) => apologisesLate(at(when), at(expiry), apologyDaysBefore)
    expect([isLate(intime), isLate(late)]).toEqual([false, true])
  })

  const rules = { rules: rulesOf(id) }
  const lines = [{ component: 'Giấy uỷ quyền', reason: 'Thiếu chữ ký' }]
  const solver = (received: string): Dossier =>
    live(
      { ...takenIn(), submittedAt: at(received) },
      ['receptionist', received, { action: 'accept', body: {} }, rules],
      ['receptionist', received, { action: 'transfer', body: {} }, rules],
    )
  const propose = (when: string): Told => ['handler', when, { action: 'propose-return', body: { lines } }, rules]
  const approve = (when: string): Told => ['unit-head', when, { action: 'approve-return', body: {} }, rules]
  const answer = (dossier: Dossier, told: Told) =>
    ((said) => (isRefusal(said) ? said.refusal : 'done'))(tell(dossier, told))

  // Three working days after the day of receipt, to the end of office hours; the proposal and the head's word.
  test.each([
    ['2026-11-20 09:20', '2026-11-26 17:00', '2026-11-26 17:01', 'Mon 23, Wed 25, Thu 26'],
    ['2026-11-20 17:00', '2026-11-26 17:00', '2026-11-26 17:01', ''],
    ['2026-11-20 17:01', '2026-11-27 17:00', '2026-11-27 17:01', 'received on Monday: Wed 25, Thu 26, Fri 27'],
    ['2026-02-12 10:00', '2026-02-24 17:00', '2026-02-24 17:01', 'Fri 13, Mon 23, Tue 24'],
    ['2027-02-03 10:00', '2027-02-15 17:00', '2027-02-15 17:01', 'Thu 4, Fri 12, Mon 15'],
    ['2026-08-20 10:00', '2026-08-24 17:00', '2026-08-24 17:01', 'Fri 21, Sat 22, Mon 24'],
    ['2026-12-29 10:00', '2027-01-04 17:00', '2027-01-04 17:01', 'Wed 30, Thu 31, Mon 4'],
    ['2028-02-25 10:00', '2028-03-01 17:00', '2028-03-01 17:01', 'Mon 28, Tue 29, Wed 1'],
  ])('with the solver since %s: returned by %s, at %s no more (%s)', (received, last, after) => {
    const dossier = solver(received)
    expect([answer(dossier, propose(last)), answer(dossier, propose(after))]).toEqual(['done', 'return-period-passed'])
    const proposed = live(dossier, propose(last))
    expect([answer(proposed, approve(last)), answer(proposed, approve(after))]).toEqual([
      'done',
      'return-period-passed',
    ])
  })

  const returned = (when: string): Dossier => live(solver(when), propose(when), approve(when))

  // From zero with the instant of the record; three working days, and a limit within the day.
  test.each([
    ['2026-11-30 14:59', '2026-12-03 17:00', '2026-11-30 17:00'],
    ['2026-11-30 15:00', '2026-12-03 17:00', '2026-11-30 17:00'],
    ['2026-11-30 15:01', '2026-12-03 17:00', '2026-12-01 17:00'],
    ['2026-11-30 17:00', '2026-12-03 17:00', '2026-12-01 17:00'],
    ['2026-11-30 17:01', '2026-12-04 17:00', '2026-12-01 17:00'],
    ['2026-12-05 09:00', '2026-12-10 17:00', '2026-12-07 17:00'],
    ['2026-12-31 17:01', '2027-01-07 17:00', '2027-01-04 17:00'],
    ['2027-02-04 16:00', '2027-02-16 17:00', '2027-02-12 17:00'],
  ])('all brought %s: three working days end %s, the same day %s', (brought, threeDays, sameDay) => {
    const record: Told = ['receptionist', brought, { action: 'record-supplement', body: {} }, rules]
    const dossier = returned('2026-11-20 09:20')
    expect(wall(live(dossier, record).lawfulDueAt)).toBe(threeDays)
    const within: TimeLimit = { value: 0, unit: 'same-day' }
    const quick = { ...dossier, clock: dossier.clock && { ...dossier.clock, limit: within, statutory: within } }
    expect(wall(live(quick, record).lawfulDueAt)).toBe(sameDay)
  })

  // Fifteen calendar days from the notice, the day of the notice not counted; the last day whole; NĐ 61 knows no such closing.
  test.each([
    ['2026-11-20 15:00', '2026-12-07 23:59', '2026-12-08 00:00', '5/12 is a Saturday'],
    ['2026-11-20 17:01', '2026-12-08 23:59', '2026-12-09 00:00', 'told after hours: counted from Monday 23/11'],
    ['2026-02-02 10:00', '2026-02-23 23:59', '2026-02-24 00:00', '17/2 is Tết'],
    ['2027-01-26 10:00', '2027-02-12 23:59', '2027-02-13 00:00', '10/2 is Tết'],
    ['2026-08-07 10:00', '2026-08-22 23:59', '2026-08-23 00:00', 'the Saturday that is worked'],
    ['2026-12-16 10:00', '2026-12-31 23:59', '2027-01-01 00:00', ''],
    ['2028-02-14 10:00', '2028-02-29 23:59', '2028-03-01 00:00', ''],
  ])('told %s: not closed at %s, closed at %s (%s)', (told, last, after) => {
    const close = (when: string): Told => [
      'receptionist',
      when,
      { action: 'stop', body: { cause: 'unanswered', reason: 'Không bổ sung' } },
      rules,
    ]
    const answers = [answer(returned(told), close(last)), answer(returned(told), close(after))]
    expect(answers).toEqual(id === 'nd118' ? ['still-awaited', 'done'] : ['not-unanswered', 'not-unanswered'])
  })
})
