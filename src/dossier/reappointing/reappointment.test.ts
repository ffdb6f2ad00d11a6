import { describe, expect, test } from 'vitest'
import { dossierRefusals } from '../dossier.refusals.ts'
import { at, live, type Told, tell, wall } from '../dossier.test-support.ts'
import { processing, reappointed, refusal } from '../life.test-support.ts'
import { apologisesLate, lastDayToApologise } from './reappointment.ts'
import { reappointmentReasons } from './reasons.ts'

const ask = (when: string, change: object = {}): Told => [
  'handler',
  when,
  {
    action: 'request-reappointment',
    body: { reasonCode: 'other', dueAt: at('2026-12-01 17:00').toString(), reason: 'Chờ xác minh', ...change },
  },
]
const sign = (when: string): Told => ['signatory', when, { action: 'sign-reappointment', body: {} }]
const reject = (when: string): Told => ['unit-head', when, { action: 'reject-reappointment', body: { reason: 'Kịp' } }]
const tellCitizen = (when: string): Told => ['receptionist', when, { action: 'reappoint', body: {} }]

describe('three hands', () => {
  test('change what the citizen is told, never the lawful date, and leave the earlier date in the list', () => {
    const before = processing()
    const asked = live(before, ask('2026-11-24 09:00'))
    const signed = live(asked, sign('2026-11-24 10:00'))
    expect([asked, signed].map(({ dueAt, dues }) => [wall(dueAt), dues.length])).toEqual([
      ['2026-11-26 17:00', 1],
      ['2026-11-26 17:00', 1],
    ])
    const told = live(signed, tellCitizen('2026-11-24 11:00'))
    expect([wall(told.dueAt), wall(told.lawfulDueAt)]).toEqual(['2026-12-01 17:00', '2026-11-26 17:00'])
    expect(told.dues.slice(0, 1)).toEqual(before.dues)
    expect(told.reappointments).toMatchObject([
      { state: 'told', late: false, askedBy: 'post-handler', signedBy: 'post-signatory', toldBy: 'post-receptionist' },
    ])
  })

  test('none of them comes before the one before it', () => {
    expect(refusal(sign('2026-11-24 10:00'), processing())).toBe('no-reappointment-asked')
    expect(refusal(tellCitizen('2026-11-24 10:00'), processing())).toBe('no-reappointment-signed')
    const asked = live(processing(), ask('2026-11-24 09:00'))
    expect(refusal(tellCitizen('2026-11-24 10:00'), asked)).toBe('no-reappointment-signed')
    expect(refusal(ask('2026-11-24 09:10'), asked)).toBe('reappointment-pending')
  })

  test('nobody signs what he asked for himself', () => {
    const [, when, command] = ask('2026-11-24 09:00')
    const asked = live(processing(), ['unit-head', when, command])
    const own: Told = ['unit-head', '2026-11-24 10:00', { action: 'sign-reappointment', body: {} }]
    expect(refusal(own, asked)).toBe('not-own-reappointment')
    expect(live(asked, sign('2026-11-24 10:00')).reappointments[0]?.state).toBe('signed')
  })

  test('once; but what the head did not sign was none', () => {
    const told = live(processing(), ...reappointed('2026-11-24 09:00', '2026-12-01 17:00'))
    expect(refusal(ask('2026-11-25 09:00', { dueAt: at('2026-12-20 17:00').toString() }), told)).toBe(
      'reappointed-once',
    )
    const rejected = live(processing(), ask('2026-11-24 09:00'), reject('2026-11-24 10:00'))
    expect(wall(rejected.dueAt)).toBe('2026-11-26 17:00')
    expect(live(rejected, ask('2026-11-24 11:00')).reappointments.map(({ state }) => state)).toEqual([
      'rejected',
      'asked',
    ])
  })

  test('a promise of the days when one hand did it all counts too', () => {
    const [first] = processing().dues
    const old = { ...processing(), dues: [first!, { ...first!, seq: 2, cause: 're-appointment' as const }] }
    expect(refusal(ask('2026-11-24 09:00'), old)).toBe('reappointed-once')
  })

  test('a signed one that an extension has overtaken cannot be told; the head takes it back', () => {
    const extend: Told = [
      'unit-head',
      '2026-11-24 11:00',
      { action: 'extend', body: { extension: 'verification', ground: 'Xác minh' } },
    ]
    const overtaken = live(processing(), ask('2026-11-24 09:00'), sign('2026-11-24 10:00'), extend)
    expect(refusal(tellCitizen('2026-11-24 12:00'), overtaken)).toBe('date-not-later')
    expect(live(overtaken, reject('2026-11-24 13:00')).reappointments[0]?.state).toBe('rejected')
  })

  test.each([
    ['a reason that the catalogue does not have', { reasonCode: 'lười' }, 'unknown-reappointment-reason'],
    ['a date that is not later', { dueAt: at('2026-11-26 17:00').toString() }, 'date-not-later'],
    ['no date at all', { dueAt: 'mai' }, 'date-unreadable'],
    ['a Saturday', { dueAt: at('2026-12-05 17:00').toString() }, 'date-when-closed'],
    ['a night', { dueAt: at('2026-12-02 03:00').toString() }, 'date-when-closed'],
    ['a minute after the doors close', { dueAt: at('2026-12-02 17:01').toString() }, 'date-when-closed'],
    ['a holiday', { dueAt: at('2027-01-01 09:00').toString() }, 'date-when-closed'],
    ['a date years away', { dueAt: '9000-01-01T00:00:00Z' }, 'date-too-far'],
  ])('%s is refused', (_, change, code) => {
    expect(refusal(ask('2026-11-24 09:00', change), processing())).toBe(code)
  })

  test('whoever chose a closed hour is told when the doors open', () => {
    const evening = ask('2026-11-24 09:00', { dueAt: at('2026-12-04 17:30').toString() })
    expect(tell(processing(), evening)).toMatchObject({ facts: { opensAt: at('2026-12-07 07:30').toString() } })
  })

  test('while the clock stands there is no date to move', () => {
    const paused = live(processing(), [
      'unit-head',
      '2026-11-24 08:00',
      { action: 'pause', body: { cause: 'verification' } },
    ])
    expect(refusal(ask('2026-11-24 09:00'), paused)).toBe('already-paused')
  })
})

describe('in time until the end of the calendar day before expiry', () => {
  const due = at('2026-11-30 17:00')

  test.each([
    ['2026-11-29 23:59', false],
    ['2026-11-30 00:00', true],
    ['2026-11-28 08:00', false],
    ['2026-12-02 08:00', true],
  ])('%s: late is %s, on a Sunday too', (when, late) => {
    expect(apologisesLate(at(when), due, 1)).toBe(late)
    expect(lastDayToApologise(due, 1).toString()).toBe('2026-11-29')
  })

  test('later it is still taken, and marked; the mark of either hand stays', () => {
    const inTime = live(processing(), ask('2026-11-25 23:59'))
    expect(inTime.reappointments[0]?.late).toBe(false)
    expect(live(inTime, sign('2026-11-26 00:00')).reappointments[0]?.late).toBe(true)
    const late = live(processing(), ask('2026-11-26 00:00'), sign('2026-11-26 08:00'), tellCitizen('2026-11-27 08:00'))
    expect(late.reappointments[0]).toMatchObject({ late: true, state: 'told' })
  })
})

test('every reason has its own key, and the refusal names them in words', () => {
  const keys = reappointmentReasons().map(({ key }) => key)
  expect(new Set(keys).size).toBe(keys.length)
  expect(dossierRefusals['unknown-reappointment-reason'].vi({ reasons: keys })).toContain('Sự cố thiết bị')
})
