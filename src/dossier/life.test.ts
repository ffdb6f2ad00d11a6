import { describe, expect, test } from 'vitest'
import { agencies, live, type Told, takenIn, wall } from './dossier.test-support.ts'
import { openSteps } from './dossier.ts'
import {
  accept,
  accepted,
  appraise,
  handOver,
  number,
  open,
  processing,
  refusal,
  register,
  review,
  sign,
  sky,
  transfer,
  wind,
} from './life.test-support.ts'

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
    const back = (note?: string): Told => {
      const body = { next: 'appraisal', ...(note === undefined ? {} : { note }) }
      return ['unit-head', '2026-11-23 08:00', { action: 'complete-step', body }]
    }
    expect(refusal(back(), waiting)).toBe('reason-to-go-back')
    expect(open(live(waiting, back('Thiếu ảnh cánh diều')))).toEqual(['appraisal'])
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
