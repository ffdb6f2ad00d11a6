import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Db, isRefusal, type Refusal } from '#platform'
import { testDatabase } from '../../tests/support/database.ts'
import { may, mayByToken, signedIn } from './access.ts'
import { examplePassword, exampleSecret, exampleTimes, givenOfficers, jar, mai } from './identity.example.ts'
import { endPost, insertPosts } from './officer.store.ts'
import { type Authentication, openAuthentication } from './signing-in/authentication.ts'
import { type Ask, choosePost, endSessions, findPerson, forgetExpired } from './signing-in/session.ts'
import { sessionKey } from './signing-in/session-key.ts'

const database = testDatabase()
const cookie = 'motcua.session_token'
const { now, lastOldDay } = exampleTimes

let authentication: Authentication
let officerId: string

beforeAll(async () => {
  const [first] = await givenOfficers(database.db, [mai, { name: 'Không Vị Trí', username: 'khong', posts: [] }])
  officerId = first!
  authentication = await openAuthentication({
    db: database.db,
    secret: exampleSecret,
    origin: 'http://localhost:8500',
  })
})

const signIn = async (login = 'mai') => {
  const signed = await authentication.signIn(login, examplePassword, 'a browser')
  if (isRefusal(signed)) throw new Error(signed.refusal)
  return jar(signed.cookies)
}

const ask = (cookies: Ask['cookies'], at = now, db: Db = database.db): Ask => ({ cookies, headers: {}, db, now: at })

const actorOr = async (promise: Promise<object | Refusal>) => {
  const answer = await promise
  return isRefusal(answer) ? answer.refusal : answer
}

const changeSession = (cookies: Ask['cookies'], change: string) =>
  sql`update sign_in_session set ${sql.raw(change)} where token = ${cookies[cookie]!.split('.')[0]}`.execute(
    database.db,
  )

describe('a signed-in officer', () => {
  test('comes in as the first post, with everything that history asks for', async () => {
    expect(await may('dossier.accept').admit(ask(await signIn()))).toEqual({
      kind: 'officer',
      officerId,
      name: 'Sơn Thị Mai',
      postId: expect.any(String),
      role: 'receptionist',
      agency: 'H13.64.02',
      capacity: null,
      title: { vi: 'Công chức', en: 'Officer' },
      posts: [expect.objectContaining({ role: 'receptionist' }), expect.objectContaining({ role: 'registrar' })],
    })
  })

  test('meets the table at the door: the role alone, before any dossier is looked at', async () => {
    const cookies = await signIn()
    expect(await may('dossier.withdraw').admit(ask(cookies))).toMatchObject({ role: 'receptionist' })
    expect(await may('dossier.decide').admit(ask(cookies))).toEqual({
      refusal: 'identity.role-may-not',
      facts: { permission: 'dossier.decide', role: 'receptionist' },
    })
  })

  test('chooses a post, which the session remembers; another’s cannot be chosen', async () => {
    const cookies = await signIn()
    const person = (await findPerson(ask(cookies), sessionKey()))!
    expect(person.posts.map(({ role }) => role)).toEqual(['receptionist', 'registrar'])
    const [, registrar] = person.posts
    expect(await may('dossier.accept').admit(ask(cookies))).toMatchObject({ role: 'receptionist' })
    expect(await choosePost(ask(cookies), person, registrar!.id, sessionKey())).toBe(true)
    expect(await may('dossier.register-result').admit(ask(cookies))).toMatchObject({ postId: registrar!.id })
    expect(await may('dossier.accept').admit(ask(cookies))).toEqual({
      refusal: 'identity.other-post',
      facts: { permission: 'dossier.accept', postVi: 'Công chức', postEn: 'Officer' },
    })
    expect(await choosePost(ask(cookies), person, officerId, sessionKey())).toBe(false)
    expect(await may('dossier.register-result').admit(ask(cookies))).toMatchObject({ postId: registrar!.id })
  })

  test('without a post may see the own account and nothing else', async () => {
    const cookies = await signIn('khong')
    expect(await signedIn.admit(ask(cookies))).toMatchObject({ name: 'Không Vị Trí', post: null, posts: [] })
    expect(await actorOr(may('inbox.read').admit(ask(cookies)))).toBe('identity.no-post')
  })
})

describe('time takes rights away', () => {
  test('posts begin and end by the law’s day, the last day included', async () => {
    const cookies = await signIn()
    expect(await may('inbox.read').admit(ask(cookies, lastOldDay))).toMatchObject({ agency: 'H51.19.21.001' })
    const midnight = Temporal.Instant.from('2025-06-30T17:00:00Z')
    expect(await may('inbox.read').admit(ask(cookies, midnight.subtract({ seconds: 1 })))).toMatchObject({
      agency: 'H51.19.21.001',
    })
    expect(await may('inbox.read').admit(ask(cookies, midnight))).toMatchObject({ agency: 'H13.64.02' })
    expect(await actorOr(may('inbox.read').admit(ask(cookies, Temporal.Instant.from('2020-12-31T02:00:00Z'))))).toBe(
      'identity.no-post',
    )
  })

  test(
    'an ended post is gone with the next request of the same session',
    database.rolledBack(async (tx) => {
      const cookies = await signIn()
      const visit = ask(cookies, now, tx)
      const before = await may('dossier.accept').admit(visit)
      if (isRefusal(before)) throw new Error(before.refusal)
      await endPost(tx, before.postId, Temporal.PlainDate.from('2026-11-22'))
      expect(await actorOr(may('dossier.accept').admit(visit))).toBe('identity.role-may-not')
      expect(await may('inbox.read').admit(visit)).toMatchObject({ role: 'registrar' })
    }),
  )

  test(
    'a post cannot end before it began, nor name an agency outside its days',
    database.rolledBack(async (tx) => {
      const person = (await findPerson(ask(await signIn(), now, tx), sessionKey()))!
      const [post] = person.posts
      expect(await endPost(tx, post!.id, Temporal.PlainDate.from('2025-06-30'))).toMatchObject({
        refusal: 'identity.bad-period',
      })
      expect(await endPost(tx, officerId, Temporal.PlainDate.from('2025-06-30'))).toMatchObject({
        refusal: 'identity.not-your-post',
      })
      const title = { vi: 'x', en: 'x' }
      for (const [agency, from] of [
        ['H99', '2026-01-01'],
        ['H13.64', '2025-06-30'],
        ['H51.19', '2025-07-01'],
      ] as const) {
        expect(await insertPosts(tx, officerId, [{ role: 'handler', agency, title, from }])).toEqual({
          refusal: 'identity.unknown-agency',
          facts: { agency },
        })
      }
    }),
  )

  test.each([
    ['expired', `expires_at = now() - interval '1 second'`],
    ['idle for two hours', `last_seen_at = now() - interval '2 hours 1 second'`],
  ])('a session that is %s is none', async (_, change) => {
    const cookies = await signIn()
    await changeSession(cookies, change)
    expect(await actorOr(signedIn.admit(ask(cookies)))).toBe('identity.sign-in-first')
  })

  test('a request keeps a session alive, with a write only now and then', async () => {
    const cookies = await signIn()
    const idleMinutes = async () => {
      const { rows } = await sql<{ idle: number }>`
        select extract(epoch from now() - last_seen_at)::float / 60 as idle from sign_in_session
        where token = ${cookies[cookie]!.split('.')[0]}`.execute(database.db)
      return rows[0]!.idle
    }
    await changeSession(cookies, `last_seen_at = now() - interval '4 minutes'`)
    await signedIn.admit(ask(cookies))
    expect(await idleMinutes()).toBeGreaterThan(3.9)
    await changeSession(cookies, `last_seen_at = now() - interval '119 minutes'`)
    await signedIn.admit(ask(cookies))
    expect(await idleMinutes()).toBeLessThan(1)
  })

  test('signing out, or the administrator, ends it at once', async () => {
    const [one, two, three] = [await signIn(), await signIn(), await signIn()]
    expect(jar((await authentication.signOut(one)).cookies, one)).toEqual({})
    expect(await actorOr(signedIn.admit(ask(one)))).toBe('identity.sign-in-first')
    expect(await signedIn.admit(ask(two))).toMatchObject({ officerId })
    await endSessions(database.db, officerId)
    expect(await actorOr(signedIn.admit(ask(two)))).toBe('identity.sign-in-first')
    expect(await actorOr(signedIn.admit(ask(three)))).toBe('identity.sign-in-first')
  })
})

test('what has expired is swept away, and nothing else', async () => {
  const [alive, expired, idle] = [await signIn(), await signIn(), await signIn()]
  await changeSession(expired, `expires_at = now() - interval '1 second'`)
  await changeSession(idle, `last_seen_at = now() - interval '3 hours'`)
  await sql`insert into sign_in_verification (identifier, value, expires_at)
    values ('old', 'x', now() - interval '1 hour'), ('new', 'x', now() + interval '1 hour')`.execute(database.db)
  await sql`insert into sign_in_miss (login_digest, misses, last_at)
    values (sha256('old'), 1, now() - interval '2 days'), (sha256('new'), 1, now())`.execute(database.db)
  await forgetExpired(database.db)
  const tokens = [alive, expired, idle].map((cookies) => cookies[cookie]!.split('.')[0]!)
  const { rows } = await sql<{ kept: string }>`
    select token as kept from sign_in_session where token in (${sql.join(tokens)})
    union all select identifier from sign_in_verification
    union all select encode(login_digest, 'hex') from sign_in_miss where login_digest in (sha256('old'), sha256('new'))
  `.execute(database.db)
  const newMiss = createHash('sha256').update('new').digest('hex')
  expect(rows.map(({ kept }) => kept)).toEqual([tokens[0], 'new', newMiss])
})

describe('a cookie that we did not sign', () => {
  test('opens nothing, whatever was changed in it', async () => {
    const cookies = await signIn()
    const real = cookies[cookie]!
    const changed = fc
      .tuple(fc.nat(real.length - 1), fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 1 }))
      .map(([at, character]) => real.slice(0, at) + character + real.slice(at + 1))
    await fc.assert(
      fc.asyncProperty(fc.oneof(changed, fc.string(), fc.constant(real.split('.')[0]!)), async (forged) => {
        fc.pre(forged !== real)
        const answer = await signedIn.admit(ask({ [cookie]: forged }))
        expect(answer).toMatchObject({ refusal: 'identity.sign-in-first' })
      }),
      { numRuns: 200 },
    )
    expect(await signedIn.admit(ask(cookies))).toMatchObject({ officerId })
  })

  test('no cookie, an empty one and one of another name are nobody', async () => {
    const real = (await signIn())[cookie]!
    for (const cookies of [{}, { [cookie]: '' }, { [cookie]: undefined }, { [`__Secure-${cookie}`]: real }]) {
      expect(await actorOr(signedIn.admit(ask(cookies)))).toBe('identity.sign-in-first')
    }
  })

  test('a session cookie opens no door of the API', async () => {
    const cookies = await signIn()
    expect(await actorOr(mayByToken('dossier.accept').admit(ask(cookies)))).toBe('identity.token-needed')
  })
})

test('idempotency keys are apart by officer and post', async () => {
  const cookies = await signIn()
  const person = (await findPerson(ask(cookies), sessionKey()))!
  const access = may('inbox.read')
  const first = await access.admit(ask(cookies))
  await choosePost(ask(cookies), person, person.posts[1]!.id, sessionKey())
  const second = await access.admit(ask(cookies))
  if (isRefusal(first) || isRefusal(second)) throw new Error('refused')
  expect(access.keyOf(first)).not.toBe(access.keyOf(second))
  expect(access.keyOf(first)).toContain(officerId)
})
