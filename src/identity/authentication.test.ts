import { createOTP } from '@better-auth/utils/otp'
import { getAuthTables } from 'better-auth/db'
import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { isRefusal } from '#platform'
import { testDatabase } from '../../tests/support/database.ts'
import { setPassword } from './add-officer.ts'
import { type Authentication, openAuthentication, authentication as opened } from './authentication.ts'
import { makeBetterAuth } from './better-auth.ts'
import { examplePassword, exampleSecret, exampleTimes, givenOfficers, jar, mai } from './identity.example.ts'
import { findSecondFactor, removeSecondFactor, stepOf } from './second-factor.ts'
import { choosePost, findPerson } from './session.ts'
import { cookieName, sessionKey, setSessionKey } from './session-key.ts'

const database = testDatabase()
const settings = () => ({ db: database.db, secret: exampleSecret, origin: 'http://localhost:8500' })

let auth: Authentication
let maiId: string

beforeAll(async () => {
  expect(opened).toThrow('before openAuthentication')
  expect(sessionKey).toThrow('before openAuthentication')
  const others = ['an', 'binh', 'chi', 'dung'].map((username) => ({ name: username, username, posts: [] }))
  const [first] = await givenOfficers(database.db, [mai, ...others])
  maiId = first!
  auth = await openAuthentication(settings())
})

const signIn = async (login: string, password = examplePassword, authentication = auth) => {
  const answer = await authentication.signIn(login, password, 'a browser')
  return isRefusal(answer) ? answer : { ...answer, jar: jar(answer.cookies) }
}

const signedIn = async (login: string) => {
  const answer = await signIn(login)
  if (isRefusal(answer)) throw new Error(answer.refusal)
  return answer
}

const personOf = (cookies: Readonly<Record<string, string>>) =>
  findPerson({ cookies, headers: {}, db: database.db, now: exampleTimes.now }, sessionKey())

describe('signing in', () => {
  test.each(['mai', 'MAI', 'mai@demo.motcua.example', 'Mai@Demo.MotCua.example'])('works as %s', async (login) => {
    const answer = await signedIn(login)
    expect(answer.next).toBe('in')
    expect(await personOf(answer.jar)).toMatchObject({ officerId: maiId })
    expect(answer.cookies.join()).toMatch(/HttpOnly; SameSite=Lax/)
  })

  test('takes the password in either Unicode form, and in no other spelling', async () => {
    const decomposed = examplePassword.normalize('NFD')
    expect(decomposed).not.toBe(examplePassword)
    expect(await signIn('mai', decomposed)).toMatchObject({ next: 'in' })
    expect(await signIn('mai', examplePassword.toUpperCase())).toMatchObject({ refusal: 'identity.wrong-password' })
  })

  test.each([
    ['mai', 'wrong password'],
    ['nobody', examplePassword],
    ['nobody@demo.motcua.example', examplePassword],
    ['', examplePassword],
    ['mai', ''],
    ['x', 'y'],
    ['mai', 'x'.repeat(100_000)],
    [`mai' or 1=1 --`, examplePassword],
    ['Nguyễn Văn Á', examplePassword],
    ['@', '@'],
  ])('%j with another’s or no password gets one and the same answer', async (login, password) => {
    await sql`delete from sign_in_miss`.execute(database.db)
    expect(await signIn(login, password)).toEqual({ refusal: 'identity.wrong-password', facts: {} })
  })

  test('over https the cookie is for https alone', async () => {
    try {
      const secure = await openAuthentication({ ...settings(), origin: 'https://motcua.example' })
      const answer = await signIn('an', examplePassword, secure)
      expect('cookies' in answer && answer.cookies[0]).toMatch(/^__Secure-motcua\.session_token=.*; Secure/)
      expect(await personOf('jar' in answer ? answer.jar : {})).toMatchObject({ name: 'an' })
    } finally {
      auth = await openAuthentication(settings())
    }
  })

  test('a short secret is not accepted', () => {
    expect(() => setSessionKey({ secret: 'short', secure: false })).toThrow('shorter than 32')
  })

  test('a new password ends every session and is the only one from then on', async () => {
    const { jar: cookies } = await signedIn('an')
    const id = (await personOf(cookies))!.officerId
    expect(await setPassword(database.db, id, 'short')).toMatchObject({ refusal: 'identity.weak-password' })
    expect(await personOf(cookies)).toBeDefined()
    expect(await setPassword(database.db, id, 'một mật khẩu khác')).toBe(true)
    expect(await personOf(cookies)).toBeUndefined()
    expect(await signIn('an')).toMatchObject({ refusal: 'identity.wrong-password' })
    expect(await signIn('an', 'một mật khẩu khác')).toMatchObject({ next: 'in' })
  })
})

describe('guessing', () => {
  beforeEach(async () => {
    await sql`delete from sign_in_miss`.execute(database.db)
  })

  const wrong = async (login: string, times: number) => {
    for (let n = 0; n < times; n += 1)
      expect(await signIn(login, `guess ${n}`)).toMatchObject({ refusal: 'identity.wrong-password' })
  }

  test('after five wrong passwords the name is locked for fifteen minutes, even for the right one', async () => {
    await wrong('binh', 5)
    expect(await signIn('binh')).toEqual({ refusal: 'identity.locked', facts: { minutes: 15 } })
    expect(await signIn('BÌNH ')).toMatchObject({ refusal: 'identity.locked' })
    expect(await signIn('mai')).toMatchObject({ next: 'in' })
  })

  test('the lock opens by itself and then counts from the beginning', async () => {
    await wrong('binh', 5)
    await signIn('binh')
    await sql`update sign_in_miss set last_at = last_at - interval '15 minutes',
      locked_until = locked_until - interval '15 minutes'`.execute(database.db)
    await wrong('binh', 4)
    expect(await signIn('binh')).toMatchObject({ next: 'in' })
  })

  test('trying on while locked does not make it longer', async () => {
    await wrong('binh', 5)
    await signIn('binh')
    await sql`update sign_in_miss set locked_until = now() + interval '3 minutes'`.execute(database.db)
    expect(await signIn('binh')).toMatchObject({ facts: { minutes: 3 } })
    expect(await signIn('binh')).toMatchObject({ facts: { minutes: 3 } })
  })

  test('the right password, or a quarter of an hour, takes old misses away', async () => {
    await wrong('binh', 4)
    await signedIn('binh')
    await wrong('binh', 4)
    await sql`update sign_in_miss set last_at = now() - interval '16 minutes'`.execute(database.db)
    await wrong('binh', 4)
    expect(await signIn('binh')).toMatchObject({ next: 'in' })
  })

  test('a name that does not exist is locked like one that does', async () => {
    await wrong('nobody', 5)
    expect(await signIn('nobody')).toMatchObject({ refusal: 'identity.locked' })
  })

  test('twenty guesses at once are five', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => signIn('chi', `guess ${n}`)))
    const count = (code: string) => answers.filter((answer) => isRefusal(answer) && answer.refusal === code).length
    expect([count('identity.wrong-password'), count('identity.locked')]).toEqual([5, 15])
  })

  test('what was typed as a name is not kept', async () => {
    await signIn('my secret password typed here')
    const { rows } = await sql<{ text: string }>`select m::text as text from sign_in_miss m`.execute(database.db)
    expect(rows).toHaveLength(1)
    expect(rows[0]!.text).not.toContain('secret')
    expect(rows[0]!.text).not.toContain(Buffer.from('my secret').toString('hex'))
  })
})

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

describe('the library underneath', () => {
  test('finds every column that it asks for in our own tables', async () => {
    const asked = Object.values(getAuthTables(makeBetterAuth(settings()).options)).flatMap((table) =>
      ['id', ...Object.entries(table.fields).map(([name, field]) => field.fieldName ?? name)].map(
        (column) => `${table.modelName}.${column}`,
      ),
    )
    const { rows } = await sql<{ name: string }>`
      select table_name || '.' || column_name as name from information_schema.columns
      where table_schema = current_schema()`.execute(database.db)
    const present = new Set(rows.map(({ name }) => name))
    expect(asked.length).toBeGreaterThan(40)
    expect(asked.filter((name) => !present.has(name))).toEqual([])
  })

  test('agrees with our own reading of its session cookie', async () => {
    const { jar: cookies } = await signedIn('mai')
    const header = Object.entries(cookies).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    const headers = new Headers({ cookie: header.join('; ') })
    const theirs = await makeBetterAuth(settings()).api.getSession({ headers })
    const ours = await personOf(cookies)
    expect(theirs?.user.id).toBe(ours?.officerId)
  })

  test('nobody signs up', async () => {
    const library = makeBetterAuth(settings())
    const body = { email: 'new@demo.motcua.example', password: 'a long password', name: 'New', username: 'new' }
    const answer = await library.api.signUpEmail({ body, asResponse: true })
    expect(answer.ok).toBe(false)
  })

  test('keeps no address of the visitor, and reports to nobody', async () => {
    await signedIn('mai')
    const { rows } = await sql`select 1 from sign_in_session where coalesce(ip_address, '') <> ''`.execute(database.db)
    expect(rows).toEqual([])
    expect(makeBetterAuth(settings()).options.telemetry).toEqual({ enabled: false })
  })
})
