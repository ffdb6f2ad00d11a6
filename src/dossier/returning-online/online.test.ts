import { describe, expect, test } from 'vitest'
import { isRefusal } from '#platform'
import type { Command } from '../action-bodies.ts'
import type { DecideContext, SignedResult } from '../context.ts'
import { actors, agencies, live, type Told, takenIn, tell } from '../dossier.test-support.ts'
import type { Dossier } from '../dossier.ts'
import { paperTrail } from '../handing-over/paper-places.ts'
import { withoutPeople } from '../history/without-people.ts'
import { published } from '../kite-permit.test-support.ts'
import { accept, appraise, review, sign, sky, transfer, wind } from '../life.test-support.ts'
import { trackingOf } from '../tracking/tracking.ts'
import { fileOf, offeredFiles } from './electronic-files.ts'
import { fetchKey, tokenOf } from './fetch-key.ts'

const signer = { name: 'Trần Văn Thử', organisation: null, serial: '01', issuer: 'CA', claimedAt: null, provenAt: null }
const signed = (digest: string, verdict: 'trusted' | 'intact' = 'trusted'): SignedResult => ({
  digest,
  bytes: 9,
  reading: { verdict, signers: [{ ...signer, bound: true, trusted: verdict === 'trusted' }] },
})
const attach = (signedResult: SignedResult | undefined, body: object = {}, when = '2026-11-23 09:40'): Told => [
  'registrar',
  when,
  { action: 'attach-result', body } as Command,
  { signedResult },
]
const byCounter = (when: string, command: Command, more: Partial<DecideContext> = {}): Told => [
  'receptionist',
  when,
  command,
  more,
]
const register = (body: object = {}) => byCounter('2026-11-23 10:00', { action: 'register-result', body } as Command)
const online = (more: Partial<DecideContext> = {}) =>
  byCounter('2026-11-23 11:00', { action: 'hand-over', body: { by: 'online' } }, more)
const refusalOf = (dossier: Dossier, told: Told) => {
  const answer = tell(dossier, told)
  return isRefusal(answer) ? answer.refusal : 'went through'
}

const decided = () => live(takenIn(), accept, transfer, appraise, wind, sky, review, sign)
/** Passed on electronically: the signed paper lies where it was numbered. */
const passedOn = (): Dossier =>
  live(decided(), ['registrar', '2026-11-23 09:30', { action: 'complete-step', body: { documentNumber: '12/GP' } }])
const where = (dossier: Dossier) => paperTrail(dossier, 'result').stays.at(-1)?.place

describe('a signed file', () => {
  test('is of one result; another one takes its place, and both stay', () => {
    const first = live(passedOn(), attach(signed('aa')))
    const second = live(first, attach(signed('bb'), {}, '2026-11-23 09:50'))
    expect(second.electronic.map(({ digest, replacedAt }) => [digest, replacedAt === null])).toEqual([
      ['aa', false],
      ['bb', true],
    ])
    expect(refusalOf(passedOn(), attach(undefined))).toBe('no-signed-file')
    expect(refusalOf(passedOn(), attach(signed('aa'), { result: 'another' }))).toBe('which-result')
  })

  test('that comes again is only checked again', () => {
    const unknown = live(passedOn(), attach(signed('aa', 'intact')))
    const known = live(unknown, attach(signed('aa'), {}, '2026-11-23 09:50'))
    expect(known.electronic).toHaveLength(1)
    expect(known.electronic[0]).toMatchObject({ id: unknown.electronic[0]?.id, verdict: 'trusted' })
  })

  test('says nothing of people once they are destroyed; digest and verdict stay', () => {
    const file = live(passedOn(), attach(signed('aa')))
    const [left] = withoutPeople(file, file.lastActAt).electronic
    expect(left).toMatchObject({ digest: 'aa', verdict: 'trusted', signers: [] })
  })
})

describe('online', () => {
  const ready = (verdict: 'trusted' | 'intact' = 'trusted') =>
    live(passedOn(), attach(signed('aa', verdict)), register())

  test('goes what has a signed file of a known authority, or where the setting lets it without', () => {
    expect(refusalOf(live(passedOn(), register()), online())).toBe('no-electronic-result')
    expect(refusalOf(ready('intact'), online())).toBe('unknown-authority')
    expect(refusalOf(ready('intact'), online({ unknownAuthority: 'online-too' }))).toBe('went through')
    expect(refusalOf(ready(), online({ sends: false }))).toBe('nobody-can-fetch')
    const silent = ready()
    const parties = silent.parties.map((party) => ({ ...party, phone: '02993822334', email: null }))
    expect(refusalOf({ ...silent, parties }, online())).toBe('nobody-can-fetch')
    const done = live(ready(), online())
    expect(done).toMatchObject({ status: 'returned', results: [{ onlineAt: done.closedAt }] })
    expect(offeredFiles(done).map(({ digest }) => digest)).toEqual(['aa'])
    expect(trackingOf(done).online).toMatchObject({ files: [{ digest: 'aa' }], paper: true })
    expect(JSON.stringify(trackingOf(done))).not.toContain(signer.name)
  })

  test('goes nothing that the law gives on paper alone, nor what the post has', () => {
    const plain = published()
    const procedure = { ...plain, results: plain.results.map((result) => ({ ...result, paperOnly: true as const })) }
    expect(refusalOf(ready(), online({ procedure }))).toBe('paper-only-result')
    const [who, when, command] = attach(undefined)
    expect(refusalOf(passedOn(), [who, when, command, { procedure, signedResult: signed('aa') }])).toBe(
      'paper-only-result',
    )
    const posting = { carrier: 'VNPost', trackingNumber: 'EA1', takenBy: 'Danh Út' }
    const posted = live(ready(), byCounter('2026-11-23 10:30', { action: 'post-result', body: posting }))
    expect(refusalOf(posted, online())).toBe('already-posted')
  })

  test('a corrected result is offered no more', () => {
    const done = live(ready(), online())
    const results = done.results.map((row) => ({ ...row, correctedAt: done.closedAt }))
    expect(offeredFiles({ ...done, results })).toEqual([])
    expect(trackingOf({ ...done, results }).online).toBeNull()
  })
})

describe('the paper of a result that is there as a file too', () => {
  const here = (agency: string) => ({ at: 'agency', agency })

  test('stays where it was signed, unless it was handed on or is said to have come', () => {
    const file = live(passedOn(), attach(signed('aa')))
    expect(where(live(file, register()))).toEqual(here(actors.registrar.agency))
    expect(where(live(file, register({ paper: 'here' })))).toEqual(here(agencies.oneStop))
    const onPaper = { documentNumber: '12/GP', medium: 'paper' } as const
    const number: Told = ['registrar', '2026-11-23 09:30', { action: 'complete-step', body: onPaper }]
    const carried = live(live(decided(), number), attach(signed('aa'), {}, '2026-11-23 09:50'), register())
    expect(where(carried)).toEqual(here(agencies.oneStop))
    const none = live(live(passedOn(), attach(signed('aa'), { paper: 'none' })), register())
    expect(paperTrail(none, 'result').stays).toEqual([])
    // what was said of it stays true when only the file is another
    const again = live(live(file, register()), attach(signed('bb'), { paper: 'with' }, '2026-11-23 10:20'))
    expect(where(again)).toEqual(here(actors.registrar.agency))
  })

  test('does not move when the file goes online, and is given later with the proof of any hand-over', () => {
    const done = live(passedOn(), attach(signed('aa')), register({ paper: 'here' }), online())
    expect(where(done)).toEqual(here(agencies.oneStop))
    const give = (body: object) => byCounter('2026-11-24 09:00', { action: 'give-original', body } as Command)
    expect(refusalOf(done, give({}))).toBe('who-received')
    const given = live(done, give({ paper: 'Căn cước' }))
    expect(where(given)).toEqual({ at: 'citizen' })
    expect(refusalOf(given, give({ paper: 'Căn cước' }))).toBe('no-original-left')
    const atCounter = live(passedOn(), register(), [
      'receptionist',
      '2026-11-23 11:00',
      { action: 'hand-over', body: { by: 'counter', paper: 'Căn cước' } },
    ])
    expect(refusalOf(atCounter, give({ paper: 'Căn cước' }))).toBe('no-original-left')
  })

  test('is sent on by whoever holds it after the dossier went on without', () => {
    const left = passedOn()
    const forward: Told = ['registrar', '2026-11-23 09:45', { action: 'forward-papers', body: {} }]
    const waits = live(left, forward)
    expect(paperTrail(waits, 'result').goesTo).toBe(agencies.oneStop)
    expect(refusalOf(left, ['handler', '2026-11-23 09:45', { action: 'forward-papers', body: {} }])).not.toBe(
      'went through',
    )
  })
})

test('the citizen chooses another way until the result is his', () => {
  const choose = (by: string) => byCounter('2026-11-23 10:30', { action: 'choose-return', body: { by } } as Command)
  const ready = live(passedOn(), register())
  expect(live(ready, choose('online'))).toMatchObject({ returnChannel: 'online', dueAt: ready.dueAt })
  expect(refusalOf(ready, choose('counter'))).toBe('return-unchanged')
  const homeless = { ...ready, parties: ready.parties.map((party) => ({ ...party, address: null })) }
  expect(refusalOf(homeless, choose('post'))).toBe('post-needs-address')
})

test('a key of a page opens that page alone, and not for long', () => {
  const now = takenIn().submittedAt
  const slip = fetchKey('xem-ket-qua', 'token', now)
  expect(tokenOf('xem-ket-qua', slip, now)).toBe('token')
  for (const [stage, key, at] of [
    ['tai-ket-qua', slip, now],
    ['xem-ket-qua', slip, now.add({ hours: 2 })],
    ['tai-ket-qua', fetchKey('tai-ket-qua', 'token', now), now.add({ minutes: 15 })],
    ['xem-ket-qua', null, now],
  ] as const)
    expect(tokenOf(stage, key, at)).toBeNull()
  expect(fileOf(passedOn(), { id: 'x' })).toBeUndefined()
})
