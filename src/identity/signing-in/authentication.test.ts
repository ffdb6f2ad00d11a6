import { getAuthTables } from 'better-auth/db'
import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { isRefusal } from '#platform'
import { testDatabase } from '../../../tests/support/database.ts'
import { setPassword } from '../add-officer.ts'
import { examplePassword, exampleSecret, exampleTimes, givenOfficers, jar, mai } from '../identity.example.ts'
import { type Authentication, openAuthentication } from './authentication.ts'
import { makeBetterAuth } from './better-auth.ts'
import { findPerson } from './session.ts'
import { sessionKey, setSessionKey } from './session-key.ts'

const database = testDatabase()
const settings = () => ({ db: database.db, secret: exampleSecret, origin: 'http://localhost:8500' })

let auth: Authentication
let maiId: string

beforeAll(async () => {
  const others = ['an', 'binh', 'chi', 'dung'].map((username) => ({ name: username, username, posts: [] }))
  const [first] = await givenOfficers(database.db, [mai, ...others])
  maiId = first!
  auth = await openAuthentication(settings())
})

test('nothing of it answers before it is opened', async () => {
  vi.resetModules()
  const [fresh, key] = await Promise.all([import('./authentication.ts'), import('./session-key.ts')])
  expect(fresh.authentication).toThrow('before openAuthentication')
  expect(key.sessionKey).toThrow('before openAuthentication')
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
