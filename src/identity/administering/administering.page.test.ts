import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isRefusal } from '#platform'
import { testDatabase } from '../../../tests/support/database.ts'
import { openDoors, testNow, Visitor } from '../../../tests/support/doors.ts'
import { identityDoors } from '../doors.ts'
import { examplePassword, exampleSecret, givenOfficers, mai } from '../identity.example.ts'
import { identityRefusals } from '../identity.refusals.ts'
import { openAuthentication } from '../signing-in/authentication.ts'
import { cookieName } from '../signing-in/session-key.ts'
import { changesOf } from './account-changes.query.ts'
import { endPost, lockAccount } from './keep-account.ts'
import { accountsOnPage, findAccount, listAccounts } from './officers.query.ts'

const database = testDatabase()
const title = { vi: 'Quản trị', en: 'Administrator' }
const keeper = (username: string, name: string) => ({
  username,
  name,
  posts: [{ role: 'administrator' as const, agency: 'H13', title, from: '2025-07-01' }],
})
const list = '/can-bo/quan-tri/can-bo'
const tokens = '/can-bo/quan-tri/ma-dich-vu'
let app: FastifyInstance
let maiId = ''
let [chiefId, deputyId] = ['', '']

beforeAll(async () => {
  const crowd = Array.from({ length: accountsOnPage }, (_, n) => ({ username: `z${n}`, name: `Người ${n}`, posts: [] }))
  const officers = [mai, keeper('quantri', 'Vương Gia Huy'), keeper('phoquantri', 'Đặng Phó'), ...crowd]
  const ids = await givenOfficers(database.db, officers)
  ;[maiId, chiefId, deputyId] = [ids[0]!, ids[1]!, ids[2]!]
  await openAuthentication({ db: database.db, secret: exampleSecret, origin: 'http://localhost' })
  const doors = await openDoors(database.db, identityDoors, {
    refusals: [identityRefusals],
    sessionCookie: cookieName('session_token', { secure: false }),
    limits: { 'sign-in': { max: 10_000, seconds: 60 } },
  })
  app = doors.app
})
afterAll(() => app.close())

const signIn = async (login: string, password = examplePassword) => {
  const visitor = new Visitor(app)
  const answer = await visitor.submit('/dang-nhap', { login, password })
  return { visitor, status: answer.statusCode, body: answer.body }
}

const changes = async (id: string) => (await changesOf(database.db, id)).changes
const secretIn = (html: string) => />([a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4})</.exec(html)?.[1]
const post = (id: string, role: string) =>
  findAccount(database.db, id, testNow).then((account) => account?.posts.find((each) => each.role === role))

describe('who may keep accounts', () => {
  test('only an administrator; everybody else is refused at every door', async () => {
    const { visitor } = await signIn('mai')
    const paths = [list, `${list}/them`, `${list}/${maiId}`, `${list}/${maiId}/ket-thuc/${maiId}`, tokens]
    for (const path of paths) expect((await visitor.get(path)).statusCode, path).toBe(403)
    expect((await visitor.submit(`${list}/${maiId}`, { act: 'lock' })).statusCode).toBe(403)
    expect((await changes(maiId)).length).toBe(0)
  })
})

describe('the list', () => {
  test('goes page by page in the order of user names, and finds names without marks; no name stands in the address', async () => {
    const { visitor } = await signIn('quantri')
    const first = await visitor.get(list)
    expect(first.body).toContain('Sơn Thị Mai')
    const next = /rel="next" href="([^"]+)"/.exec(first.body)?.[1] ?? ''
    const second = await visitor.get(next.replaceAll('&amp;', '&'))
    expect(second.body).toContain('>z9<')
    expect(second.body).not.toContain('Sơn Thị Mai')
    const found = await visitor.submit(list, { q: 'son thi' })
    expect(String(found.headers.location)).not.toContain('son')
    const shown = await visitor.get(String(found.headers.location))
    expect(shown.body).toContain('Sơn Thị Mai')
    expect(shown.body).not.toContain('Đặng Phó')
    // a post at an agency that is no more is held no longer
    expect(shown.body).not.toContain('Phường 1')
    expect((await listAccounts(database.db, { text: '%', after: null }, testNow)).accounts).toEqual([])
  })
})

describe('one officer', () => {
  test('gets a second post, whose end takes the rights away at once, sessions too', async () => {
    const { visitor } = await signIn('quantri')
    const theirs = await signIn('mai')
    const page = `${list}/${maiId}`
    const lacking = await visitor.submit(page, { act: 'post', role: '', agency: '' })
    expect(lacking.statusCode).toBe(422)
    expect(lacking.body).toContain('href="#f-role"')
    const given = { act: 'post', role: 'inspector', agency: 'H13', title: 'Thanh tra viên', capacity: 'TL.' }
    expect((await visitor.submit(page, given)).statusCode).toBe(303)
    const added = await post(maiId, 'inspector')
    expect(added).toMatchObject({ state: 'held', capacity: 'TL.', from: '2026-11-23', to: null })

    const [receptionist] = [await post(maiId, 'receptionist')]
    const later = await visitor.submit(`${page}/ket-thuc/${receptionist?.id}`, { lastDay: '31/12/2026' })
    expect(later.statusCode).toBe(303)
    expect((await theirs.visitor.get('/can-bo/tai-khoan')).statusCode).toBe(200)
    const now = await visitor.submit(`${page}/ket-thuc/${added?.id}`, { lastDay: '23/11/2026' })
    expect(now.statusCode).toBe(303)
    expect((await theirs.visitor.get('/can-bo/tai-khoan')).headers.location).toContain('/dang-nhap')
    const back = await signIn('mai')
    expect((await back.visitor.get('/can-bo/tai-khoan')).body).not.toContain('Thanh tra viên')
    expect((await visitor.submit(`${page}/ket-thuc/${added?.id}`, { lastDay: '23/11/2026' })).statusCode).toBe(409)
    const before = await visitor.submit(`${page}/ket-thuc/${receptionist?.id}`, { lastDay: '01/01/2025' })
    expect(before.statusCode).toBe(422)
    expect((await changes(maiId)).map(({ what, by }) => [what, by])).toEqual([
      ['post-ended', 'Vương Gia Huy'],
      ['post-ended', 'Vương Gia Huy'],
      ['post-added', 'Vương Gia Huy'],
    ])
  })

  test('gets a password that is shown once, serves once, and opens nothing before it is changed', async () => {
    const { visitor } = await signIn('quantri')
    const page = `${list}/${maiId}`
    const given = await visitor.submit(page, { act: 'password' })
    expect(given.statusCode).toBe(303)
    const password = secretIn((await visitor.get(page)).body) ?? ''
    expect(password).not.toBe('')
    expect(secretIn((await visitor.get(page)).body)).toBeUndefined()
    const { rows } = await sql<{
      n: number
    }>`select count(*)::int as n from idempotency where answer::text like ${`%${password}%`}`.execute(database.db)
    expect(rows).toEqual([{ n: 0 }])

    expect((await signIn('mai')).status).toBe(401)
    const fresh = await signIn('mai', password)
    expect(fresh.status).toBe(303)
    const shut = await fresh.visitor.get('/can-bo/tai-khoan')
    const led = await fresh.visitor.get(String(shut.headers.location))
    expect(led.headers.location).toBe('/can-bo/mat-khau?ve=%2Fcan-bo%2Ftai-khoan')
    const own = String(led.headers.location)
    const typed = { current: password, next: 'mật khẩu của tôi', again: 'mật khẩu của tôi' }
    expect((await fresh.visitor.submit(own, { ...typed, again: 'khác' })).statusCode).toBe(422)
    expect((await fresh.visitor.submit(own, { ...typed, next: 'ngắn', again: 'ngắn' })).statusCode).toBe(422)
    expect((await fresh.visitor.submit(own, { ...typed, current: 'sai' })).statusCode).toBe(401)
    expect((await fresh.visitor.submit(own, { ...typed, next: password, again: password })).statusCode).toBe(422)
    const chosen = await fresh.visitor.submit(own, typed)
    expect([chosen.statusCode, chosen.headers.location]).toEqual([303, '/can-bo/tai-khoan'])
    expect((await fresh.visitor.get('/can-bo/tai-khoan')).statusCode).toBe(200)
    expect((await signIn('mai', password)).status).toBe(401)
    expect((await signIn('mai', 'mật khẩu của tôi')).status).toBe(303)
    expect((await changes(maiId)).slice(0, 2).map(({ what, by }) => [what, by])).toEqual([
      ['password-chosen', 'Sơn Thị Mai'],
      ['password-given', 'Vương Gia Huy'],
    ])
  })

  test('is locked out with every session, told so only with the right password, and let in again', async () => {
    const { visitor } = await signIn('quantri')
    const theirs = await signIn('phoquantri')
    const page = `${list}/${deputyId}`
    expect((await visitor.submit(page, { act: 'lock' })).statusCode).toBe(303)
    expect((await theirs.visitor.get(list)).headers.location).toContain('/dang-nhap')
    const refused = await signIn('phoquantri')
    expect(refused.status).toBe(403)
    expect(refused.body).toContain('đang bị khoá')
    expect((await signIn('phoquantri', 'sai')).status).toBe(401)
    expect((await visitor.submit(page, { act: 'lock' })).statusCode).toBe(409)
    expect((await visitor.submit(page, { act: 'unlock' })).statusCode).toBe(303)
    expect((await signIn('phoquantri')).status).toBe(303)
    expect((await visitor.submit(page, { act: 'signOut' })).statusCode).toBe(303)
    expect((await visitor.submit(page, { act: 'second' })).statusCode).toBe(409)
    expect((await visitor.submit(page, { act: 'toString' })).statusCode).toBe(409)
    expect((await visitor.get(`${list}/${maiId.replace(/^./, (sign) => (sign === '0' ? '1' : '0'))}`)).statusCode).toBe(
      404,
    )
  })

  test('is added with a first post and a password that serves once', async () => {
    const { visitor } = await signIn('quantri')
    const typed = {
      name: 'Trần Thị An',
      username: 'an.moi',
      email: '',
      role: 'signatory',
      agency: 'H13.64',
      capacity: 'KT.',
    }
    expect((await visitor.submit(`${list}/them`, { ...typed, name: '' })).statusCode).toBe(422)
    expect((await visitor.submit(`${list}/them`, { ...typed, username: 'mai' })).statusCode).toBe(409)
    const added = await visitor.submit(`${list}/them`, typed)
    const shown = await visitor.get(String(added.headers.location))
    expect(shown.body).toContain('Trần Thị An')
    expect((await signIn('an.moi', secretIn(shown.body))).status).toBe(303)
  })
})

describe('the last administrator', () => {
  const by = { officerId: null, postId: null, terminal: 'root' }

  test('keeps the post and is not locked, also when two take one another away at once', async () => {
    const day = (text: string) => Temporal.PlainDate.from(text)
    const posts = [await post(chiefId, 'administrator'), await post(deputyId, 'administrator')]
    const end = (officer: string, at: 0 | 1, lastDay: string) =>
      database.db
        .transaction()
        .execute((tx) => endPost(tx, by, { officer, post: posts[at]!.id, lastDay: day(lastDay) }, testNow))
    const both = await Promise.all([end(chiefId, 0, '2026-12-31'), end(deputyId, 1, '2026-12-31')])
    expect(both.filter(isRefusal)).toMatchObject([{ refusal: 'identity.last-administrator' }])
    const left = both.findIndex(isRefusal) as 0 | 1
    const officer = [chiefId, deputyId][left]!
    expect(await end(officer, left, '2027-01-31')).toMatchObject({ refusal: 'identity.last-administrator' })
    await end([deputyId, chiefId][left]!, left === 0 ? 1 : 0, '2026-11-23')
    const locked = await database.db.transaction().execute((tx) => lockAccount(tx, by, officer, testNow))
    expect(locked).toMatchObject({ refusal: 'identity.last-administrator' })
    await sql`update post set valid_to = null, ended_at = null where role = 'administrator'`.execute(database.owner)
  })
})

describe('service tokens', () => {
  test('are made, shown once, listed without their text, and revoked', async () => {
    const { visitor } = await signIn('quantri')
    const made = await visitor.submit(tokens, {
      act: 'make',
      name: 'Cổng quốc gia',
      role: 'receptionist',
      agency: 'H13.64.02',
    })
    expect(made.statusCode).toBe(303)
    const shown = await visitor.get(tokens)
    expect(shown.body).toMatch(/mct_[\w-]{43}/)
    const again = await visitor.get(tokens)
    expect(again.body).not.toContain('mct_')
    expect(again.body).toContain('Cổng quốc gia')
    const id = /name="post" value="([^"]+)"/.exec(again.body)?.[1] ?? ''
    expect((await visitor.submit(tokens, { act: 'revoke', post: id })).statusCode).toBe(303)
    expect((await visitor.submit(tokens, { act: 'revoke', post: id })).statusCode).toBe(404)
    expect((await visitor.get(tokens)).body).toContain('Đã thu hồi')
  })
})

test('what was done to accounts cannot be changed or removed by the program', async () => {
  await expect(sql`update account_change set what = 'locked'`.execute(database.db)).rejects.toThrow('permission denied')
  await expect(sql`delete from account_change`.execute(database.db)).rejects.toThrow('permission denied')
})
