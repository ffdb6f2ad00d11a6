import { describe, expect, test } from 'vitest'
import { context, live, rules, type Told } from '../dossier.test-support.ts'
import { lines, processing, refusal } from '../life.test-support.ts'
import { openStopCauses, stopCauseKeys } from './decide-stop.ts'

const returned = () =>
  live(
    processing(),
    ['handler', '2026-11-20 10:00', { action: 'propose-return', body: { lines } }],
    ['unit-head', '2026-11-20 10:30', { action: 'approve-return', body: {} }],
  )

/** The fifteenth day after the notice is a Saturday: the period ends with Monday 7/12. */
const [lastMinute, after] = ['2026-12-07 23:59', '2026-12-08 00:00'] as const
const withoutPeriod = { rules: { ...rules, supplement: { ...rules.supplement, closeUnanswered: null } } }

const stop = (who: 'receptionist' | 'unit-head' | 'signatory', when: string, cause: string): Told => [
  who,
  when,
  { action: 'stop', body: { cause, reason: 'Không bổ sung' } },
]
const ruled = ([who, when, command]: Told): Told => [who, when, command, withoutPeriod]

describe('the stop', () => {
  test('of the one-stop is only for a return that nobody answered in 15 days', () => {
    expect(refusal(stop('receptionist', '2026-11-20 10:00', 'other'), processing())).toBe('not-unanswered')
    expect(refusal(stop('receptionist', lastMinute, 'unanswered'), returned())).toBe('still-awaited')
    expect(live(returned(), stop('receptionist', after, 'unanswered')).status).toBe('stopped')
  })

  test('does not exist where the regime has no such period', () => {
    expect(refusal(ruled(stop('receptionist', '2027-12-07 17:01', 'unanswered')), returned())).toBe('not-unanswered')
    for (const cause of ['unanswered', 'other'])
      expect(refusal(ruled(stop('unit-head', '2027-12-07 17:01', cause)), returned())).toBe('awaited-without-end')
  })

  test('of the agency has its cause', () => {
    expect(live(processing(), stop('unit-head', '2026-11-20 11:00', 'no-object')).status).toBe('stopped')
    expect(refusal(stop('unit-head', '2026-11-20 11:00', 'dispute'), processing())).toBe('unknown-stop-cause')
    expect(refusal(stop('unit-head', '2026-11-20 11:00', 'unanswered'), processing())).toBe('nobody-awaited')
  })

  test.each(['unit-head', 'signatory'] as const)('takes from no citizen the time to answer, by a %s', (who) => {
    const early = stopCauseKeys.map((cause) => [cause, refusal(stop(who, lastMinute, cause), returned())])
    const expected = stopCauseKeys.map((cause) => [
      cause,
      cause === 'other-decision' ? 'went through' : 'still-awaited',
    ])
    expect(early).toEqual(expected)
    for (const cause of stopCauseKeys) expect(refusal(stop(who, after, cause), returned())).toBe('went through')
  })
})

describe('the causes offered', () => {
  test.each([
    ['receptionist', '2026-11-20 11:00', false, []],
    ['unit-head', '2026-11-20 11:00', false, stopCauseKeys.filter((key) => key !== 'unanswered')],
    ['receptionist', lastMinute, true, []],
    ['receptionist', after, true, ['unanswered']],
    ['unit-head', lastMinute, true, ['other-decision']],
    ['unit-head', after, true, stopCauseKeys],
  ] as const)('to a %s at %s (returned: %s) are those that pass', (who, when, isReturned, offered) => {
    const dossier = isReturned ? returned() : processing()
    expect(openStopCauses(dossier, context(who, when))).toEqual(offered)
    const passes = stopCauseKeys.filter((cause) => refusal(stop(who, when, cause), dossier) === 'went through')
    expect(who === 'receptionist' ? passes.slice(0, offered.length) : passes).toEqual(offered)
  })
})
