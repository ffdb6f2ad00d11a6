import { beforeAll, describe, expect, test } from 'vitest'
import { agencyDirectory, makeDirectory, readAgencyFiles } from '#agency'
import { fold } from '#platform'
import { testDatabase } from '../../tests/support/database.ts'
import { demoOfficers } from './demo-officers.data.ts'
import { addDemoOfficers, demoPassword, demoSignIns } from './demo-officers.ts'
import { exampleSecret, exampleTimes, givenOfficers, jar } from './identity.example.ts'
import { type Role, roles } from './role.ts'
import { openAuthentication } from './signing-in/authentication.ts'
import { findPerson } from './signing-in/session.ts'
import { sessionKey } from './signing-in/session-key.ts'

const database = testDatabase()
const { now, lastOldDay } = exampleTimes
const before = Temporal.PlainDate.from('2025-06-30')
const since = Temporal.PlainDate.from('2026-11-23')

const read = readAgencyFiles()
if (!('agencies' in read)) throw new Error('the shipped agencies are wrong')
const directory = makeDirectory(read)

const held = (day: Temporal.PlainDate) =>
  demoOfficers.flatMap(({ username, posts }) =>
    posts
      .filter(({ from, to }) => from <= day.toString() && (to === undefined || day.toString() <= to))
      .map((post) => ({ username, ...post })),
  )

const holders = (role: Role, agency: string, day: Temporal.PlainDate) =>
  held(day).filter((post) => post.role === role && post.agency === agency)

describe('the officers of the demo', () => {
  let seconds: number
  beforeAll(async () => {
    await givenOfficers(database.db, [])
    const start = performance.now()
    const count = await database.db.transaction().execute((tx) => addDemoOfficers(tx, now))
    seconds = (performance.now() - start) / 1000
    expect(count).toBe(demoOfficers.length)
  })

  // one password, hashed once: hashed for each of them it would be a dozen seconds
  test('are loaded in less than four seconds', () => {
    expect(demoOfficers.length).toBeGreaterThanOrEqual(25)
    expect(seconds).toBeLessThan(4)
  })

  test('sign in with the password that bin/start prints, in the posts of the day', async () => {
    const auth = await openAuthentication({ db: database.db, secret: exampleSecret, origin: 'http://localhost:8500' })
    const answer = await auth.signIn('mai', demoPassword, undefined)
    if (!('cookies' in answer)) throw new Error(answer.refusal)
    const ask = { cookies: jar(answer.cookies), headers: {}, db: database.db, now }
    expect(await findPerson(ask, sessionKey())).toMatchObject({ post: { role: 'receptionist', agency: 'H13.64.02' } })
    expect(await findPerson({ ...ask, now: lastOldDay }, sessionKey())).toMatchObject({
      post: { agency: 'H51.19.21.001' },
    })
    expect((await agencyDirectory(database.db)).find('H13.64.02')).toBeDefined()
  })

  test('are printed with what they do that day, those without a post left out', () => {
    const [mai] = demoSignIns(since)
    expect(mai).toEqual({
      username: 'mai',
      password: 'motcua-demo',
      name: 'Sơn Thị Mai',
      work: 'Tiếp nhận và trả kết quả (H13.64.02)',
    })
    expect(demoSignIns(since)).toHaveLength(demoOfficers.length)
    expect(demoSignIns(before).map(({ username }) => username)).not.toContain('vinh')
  })

  test('hold every role, and one person more than one post', () => {
    expect(new Set(held(since).map(({ role }) => role))).toEqual(new Set(roles))
    const chairman = held(since).filter(({ username }) => username === 'sang')
    expect(new Set(chairman.map(({ role }) => role))).toEqual(new Set(['signatory', 'unit-head']))
    expect(chairman.find(({ role }) => role === 'signatory')?.capacity).toBe('TM.')
  })

  test('go on after the first of July 2025 in other posts', () => {
    const continued = demoOfficers.filter(
      ({ posts }) => posts.some(({ to }) => to === '2025-06-30') && posts.some(({ to }) => to === undefined),
    )
    expect(continued.length).toBeGreaterThan(10)
  })

  test('hold posts only in agencies that are active then, with names apart', () => {
    for (const day of [before, since]) {
      for (const { agency } of held(day)) expect(directory.successorOf(agency, day)?.code).toBe(agency)
    }
    expect(new Set(demoOfficers.map(({ username }) => username)).size).toBe(demoOfficers.length)
    expect(new Set(demoOfficers.map(({ name }) => fold(name))).size).toBe(demoOfficers.length)
  })

  test.each(['H13.64', 'H13.65', 'H13.66'])('can walk a whole life in %s', (committee) => {
    const oneStop = directory.oneStopOf(committee, since)!.code
    expect(holders('receptionist', oneStop, since), 'receptionist').not.toEqual([])
    expect(holders('signatory', committee, since), 'signatory').not.toEqual([])
    expect(holders('registrar', committee, since), 'registrar').not.toEqual([])
    for (const { code, kind } of directory.childrenOf(committee, since)) {
      if (kind !== 'division') continue
      expect(holders('handler', code, since), `handler of ${code}`).not.toEqual([])
      expect(holders('unit-head', code, since), `head of ${code}`).not.toEqual([])
    }
  })

  test.each([
    ['H51.19', 'the town'],
    ['H51.19.21', 'ward 1'],
  ])('could do so before 1/7/2025 in %s, %s', (committee) => {
    const divisions = directory.childrenOf(committee, before).filter(({ kind }) => kind === 'division')
    const desks = divisions.length === 0 ? [committee] : divisions.map(({ code }) => code)
    expect(holders('receptionist', directory.oneStopOf(committee, before)!.code, before)).not.toEqual([])
    for (const role of ['signatory', 'registrar'] as const)
      expect(holders(role, committee, before), role).not.toEqual([])
    for (const desk of desks) {
      for (const role of ['handler', 'unit-head'] as const)
        expect(holders(role, desk, before), `${role} of ${desk}`).not.toEqual([])
    }
  })

  test.each(['H13.20.64', 'H13.20.65', 'H13.20.66'])('decide on residence at the police %s', (police) => {
    for (const role of ['handler', 'unit-head', 'signatory', 'registrar'] as const)
      expect(holders(role, police, since), role).not.toEqual([])
    // a head of the police signs in his own name: there is no collective above him
    expect(holders('signatory', police, since).every(({ capacity }) => capacity === undefined)).toBe(true)
  })

  test('answer for the departments too', () => {
    for (const department of ['H13.09', 'H13.13']) {
      for (const role of ['handler', 'unit-head', 'signatory', 'registrar'] as const) {
        expect(holders(role, department, since), `${role} of ${department}`).not.toEqual([])
      }
    }
    expect(holders('receptionist', 'H13.02', since)).not.toEqual([])
  })
})
