import { createOTP } from '@better-auth/utils/otp'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { isRefusal } from '#platform'
import { testDatabase } from '../../../tests/support/database.ts'
import { examplePassword, exampleSecret, exampleTimes, givenOfficers, jar, mai } from '../identity.example.ts'
import { type Authentication, openAuthentication } from './authentication.ts'
import { makeBetterAuth } from './better-auth.ts'
import { findSecondFactor, removeSecondFactor, stepOf } from './second-factor.ts'
import { choosePost, findPerson } from './session.ts'
import { cookieName, sessionKey } from './session-key.ts'

const database = testDatabase()
const settings = () => ({ db: database.db, secret: exampleSecret, origin: 'http://localhost:8500' })

let auth: Authentication
let maiId: string

beforeAll(async () => {
  const [first] = await givenOfficers(database.db, [mai, { name: 'dung', username: 'dung', posts: [] }])
  maiId = first!
  auth = await openAuthentication(settings())
})

const signedIn = async (login: string) => {
  const answer = await auth.signIn(login, examplePassword, 'a browser')
  if (isRefusal(answer)) throw new Error(answer.refusal)
  return { ...answer, jar: jar(answer.cookies) }
}

const personOf = (cookies: Readonly<Record<string, string>>) =>
  findPerson({ cookies, headers: {}, db: database.db, now: exampleTimes.now }, sessionKey())

describe('the second factor', () => {
  const secretOf = async (officerId: string) => {
    const factor = await findSecondFactor(database.db, makeBetterAuth(settings()), officerId)
    return factor!.secret
  }
  const codeAt = (secret: string, stepsAway: number) =>
    createOTP(secret).hotp(Math.floor(Date.now() / 30_000) + stepsAway)

  /** Turned on and confirmed with the code of the step before this one, so that this one is still unused. */
  const turnOn = async (login: string) => {
    const { rows } = await sql<{ id: string }>`select id from sign_in_user where username = ${login}`.execute(
      database.db,
    )
    const officerId = rows[0]!.id
    await removeSecondFactor(database.db, officerId)
    const first = (await signedIn(login)).jar
    expect(await auth.beginSecondFactor(officerId, examplePassword, first)).not.toHaveProperty('refusal')
    const secret = await secretOf(officerId)
    const confirmed = await auth.confirmSecondFactor(officerId, await codeAt(secret, -1), first)
    if (isRefusal(confirmed)) throw new Error(confirmed.refusal)
    return { officerId, secret, cookies: jar(confirmed.cookies, first) }
  }

  test('is off, then waits for its first code with the address for the app, then is on', async () => {
    const { jar: cookies } = await signedIn('dung')
    const { officerId } = (await personOf(cookies))!
    expect(await auth.secondFactor(officerId, 'dung')).toEqual({ state: 'off' })
    expect(await auth.beginSecondFactor(officerId, 'wrong', cookies)).toMatchObject({
      refusal: 'identity.wrong-password',
    })
    await auth.beginSecondFactor(officerId, examplePassword, cookies)
    const pending = await auth.secondFactor(officerId, 'dung')
    if (pending.state !== 'pending') throw new Error(pending.state)
    const uri = new URL(pending.uri)
    expect(decodeURIComponent(uri.pathname)).toContain('Một Cửa:dung')
    expect(uri.searchParams.get('digits')).toBe('6')
    expect((await signedIn('dung')).next).toBe('in')
    const secret = await secretOf(officerId)
    expect(await auth.confirmSecondFactor(officerId, '000000', cookies)).toMatchObject({
      refusal: 'identity.wrong-code',
    })
    await auth.confirmSecondFactor(officerId, await codeAt(secret, 0), cookies)
    expect(await auth.secondFactor(officerId, 'dung')).toEqual({ state: 'on' })
    expect(await auth.beginSecondFactor(officerId, examplePassword, cookies)).toHaveProperty('refusal')
  })

  test('once on, the password alone opens nothing, and the code opens once', async () => {
    const { secret } = await turnOn('dung')
    const half = await signedIn('dung')
    expect(half.next).toBe('code')
    expect(await personOf(half.jar)).toBeUndefined()
    const code = await codeAt(secret, 0)
    const whole = await auth.enterCode(`${code.slice(0, 3)} ${code.slice(3)}`, half.jar)
    if (isRefusal(whole)) throw new Error(whole.refusal)
    expect(await personOf(jar(whole.cookies, half.jar))).toMatchObject({ name: 'dung' })
    const again = await signedIn('dung')
    expect(await auth.enterCode(code, again.jar)).toEqual({ refusal: 'identity.used-code', facts: {} })
    expect(await personOf(again.jar)).toBeUndefined()
  })

  test('the code that confirmed it, and any older one, does not sign in', async () => {
    const { secret } = await turnOn('dung')
    const half = await signedIn('dung')
    expect(await auth.enterCode(await codeAt(secret, -1), half.jar)).toMatchObject({ refusal: 'identity.used-code' })
    const later = await auth.enterCode(await codeAt(secret, 1), half.jar)
    expect(later).toMatchObject({ next: 'in' })
    const next = await signedIn('dung')
    expect(await auth.enterCode(await codeAt(secret, 0), next.jar)).toMatchObject({ refusal: 'identity.used-code' })
  })

  test('two browsers with one code: one comes in', async () => {
    const { secret } = await turnOn('dung')
    const halves = [await signedIn('dung'), await signedIn('dung'), await signedIn('dung')]
    const code = await codeAt(secret, 0)
    const answers = await Promise.all(halves.map((half) => auth.enterCode(code, half.jar)))
    expect(answers.filter((answer) => !isRefusal(answer))).toHaveLength(1)
  })

  test('five wrong codes end the sign-in; a strange or missing challenge is none', async () => {
    await turnOn('dung')
    const half = await signedIn('dung')
    const answers = []
    for (let n = 0; n < 6; n += 1) answers.push(await auth.enterCode(`00000${n}`, half.jar))
    expect(answers.map((answer) => isRefusal(answer) && answer.refusal)).toEqual([
      ...Array(5).fill('identity.wrong-code'),
      'identity.start-again',
    ])
    const forged = { ...half.jar, [cookieName('two_factor', { secure: false })]: '2fa-x.abc' }
    for (const cookies of [forged, {}]) {
      expect(await auth.enterCode('123456', cookies)).toMatchObject({ refusal: 'identity.start-again' })
    }
  })

  test('turning it on and off keeps the post that was chosen', async () => {
    const { jar: cookies } = await signedIn('mai')
    const person = (await personOf(cookies))!
    const ask = { cookies, headers: {}, db: database.db, now: exampleTimes.now }
    await choosePost(ask, person, person.posts[1]!.id, sessionKey())
    await auth.beginSecondFactor(maiId, examplePassword, cookies)
    const secret = await secretOf(maiId)
    const on = await auth.confirmSecondFactor(maiId, await codeAt(secret, 0), cookies)
    if (isRefusal(on)) throw new Error(on.refusal)
    const withFactor = jar(on.cookies, cookies)
    expect(withFactor).not.toEqual(cookies)
    expect(await personOf(cookies)).toBeUndefined()
    expect((await personOf(withFactor))?.post?.id).toBe(person.posts[1]!.id)
    const off = await auth.endSecondFactor(maiId, examplePassword, withFactor)
    if (isRefusal(off)) throw new Error(off.refusal)
    expect((await personOf(jar(off.cookies, withFactor)))?.post?.id).toBe(person.posts[1]!.id)
    expect((await signedIn('mai')).next).toBe('in')
  })

  test('the administrator can take it away from somebody who lost the telephone', async () => {
    const { officerId } = await turnOn('dung')
    expect((await signedIn('dung')).next).toBe('code')
    await removeSecondFactor(database.db, officerId)
    expect((await signedIn('dung')).next).toBe('in')
    expect(await auth.secondFactor(officerId, 'dung')).toEqual({ state: 'off' })
  })

  test('the secret lies encrypted in the database', async () => {
    const { secret, officerId } = await turnOn('dung')
    const { rows } = await sql<{ secret: string }>`
      select secret from sign_in_two_factor where user_id = ${officerId}`.execute(database.db)
    expect(rows[0]!.secret).not.toContain(secret)
  })

  test('a code belongs to its step and the two beside it', async () => {
    const at = Temporal.Instant.from('2026-11-23T02:00:00Z')
    const step = at.epochMilliseconds / 30_000
    for (const away of [-1, 0, 1])
      expect(await stepOf('s'.repeat(32), await createOTP('s'.repeat(32)).hotp(step + away), at)).toBe(step + away)
    for (const away of [-2, 2])
      expect(await stepOf('s'.repeat(32), await createOTP('s'.repeat(32)).hotp(step + away), at)).toBeUndefined()
  })
})
