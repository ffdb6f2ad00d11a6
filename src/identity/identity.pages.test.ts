import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testDatabase } from '../../tests/support/database.ts'
import { openDoors, Visitor } from '../../tests/support/doors.ts'
import { codeOf, shownSecret } from '../../tests/support/totp.ts'
import { identityDoors } from './doors.ts'
import { examplePassword, exampleSecret, givenOfficers, mai } from './identity.example.ts'
import { identityRefusals } from './identity.refusals.ts'
import { openAuthentication } from './signing-in/authentication.ts'
import { cookieName } from './signing-in/session-key.ts'

const database = testDatabase()
let app: FastifyInstance

const told = ({ statusCode, headers, body }: LightMyRequestResponse) => ({
  status: statusCode,
  location: headers.location,
  html: body,
})

const openBrowser = () => {
  const visitor = new Visitor(app)
  return {
    cookies: visitor.cookies,
    get: async (url: string) => told(await visitor.get(url)),
    /** Opens the page and sends its form. */
    post: async (url: string, fields: Readonly<Record<string, string>>) => told(await visitor.submit(url, fields)),
  }
}
type Browser = ReturnType<typeof openBrowser>

const title = { vi: 'Quản trị', en: 'Administrator' }
const others = (['administrator', 'inspector'] as const).map((role) => ({
  username: role,
  name: role,
  posts: [{ role, agency: 'H13', title, from: '2025-07-01' }],
}))

beforeAll(async () => {
  await givenOfficers(database.db, [mai, { name: 'Không Vị Trí', username: 'khong', posts: [] }, ...others])
  await openAuthentication({ db: database.db, secret: exampleSecret, origin: 'http://localhost' })
  const doors = await openDoors(database.db, identityDoors, {
    refusals: [identityRefusals],
    sessionCookie: cookieName('session_token', { secure: false }),
    limits: { 'sign-in': { max: 10_000, seconds: 60 } },
  })
  app = doors.app
})
afterAll(() => app.close())
beforeEach(() => sql`delete from sign_in_miss`.execute(database.db))

const path = '/can-bo/tai-khoan'
const sessionOf = ({ cookies }: Browser) => cookies.get(cookieName('session_token', { secure: false }))

const signIn = (browser: Browser, login = 'mai', url = '/dang-nhap') =>
  browser.post(url, { login, password: examplePassword })

describe('the sign-in page', () => {
  test('lets an officer in and leads to the place that was asked for', async () => {
    const browser = openBrowser()
    const asked = await browser.get('/can-bo/tai-khoan?lang=vi')
    expect(asked).toMatchObject({ status: 303, location: '/dang-nhap?ve=%2Fcan-bo%2Ftai-khoan%3Flang%3Dvi' })
    const answer = await signIn(browser, 'mai', asked.location!)
    expect(answer).toMatchObject({ status: 303, location: '/can-bo/tai-khoan?lang=vi' })
    expect((await browser.get('/can-bo/tai-khoan')).html).toContain('Sơn Thị Mai')
    expect(await browser.get('/dang-nhap')).toMatchObject({ status: 303, location: '/can-bo' })
  })

  test.each([
    ['mai', '/can-bo/hom-nay'],
    ['inspector', '/can-bo/tim'],
    ['administrator', '/can-bo/quan-tri/can-bo'],
    ['khong', '/can-bo/tai-khoan'],
  ])('%s comes to the page of the post', async (login, location) => {
    const browser = openBrowser()
    expect((await signIn(browser, login)).location).toBe('/can-bo')
    expect(await browser.get('/can-bo')).toMatchObject({ status: 303, location })
  })

  test.each(['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])(
    'never leads out of the house: %s',
    async (target) => {
      const answer = await signIn(openBrowser(), 'mai', `/dang-nhap?ve=${encodeURIComponent(target)}`)
      expect(answer).toMatchObject({ status: 303, location: '/can-bo' })
    },
  )

  test('keeps the name that was typed, never the password, and says what is wrong first', async () => {
    const browser = openBrowser()
    const wrong = await browser.post('/dang-nhap', { login: 'mai', password: 'sai mật khẩu' })
    expect(wrong.status).toBe(401)
    expect(wrong.html).toContain('<title>Lỗi: ')
    expect(wrong.html).toContain('Tên đăng nhập hoặc mật khẩu không đúng')
    expect(wrong.html).toContain('value="mai"')
    expect(wrong.html).not.toContain('sai mật khẩu')
    const empty = await browser.post('/dang-nhap', { login: '', password: '' })
    expect(empty.status).toBe(422)
    expect(empty.html).toContain('href="#f-login"')
    expect(empty.html).toContain('href="#f-password"')
  })

  test('says in words that the name is locked', async () => {
    const browser = openBrowser()
    for (let n = 0; n < 5; n += 1) await browser.post('/dang-nhap', { login: 'khong', password: `sai ${n}` })
    const locked = await signIn(browser, 'khong')
    expect(locked.status).toBe(423)
    expect(locked.html).toContain('thử lại sau 15 phút')
    expect(sessionOf(browser)).toBeUndefined()
  })

  test('takes no form from elsewhere', async () => {
    const browser = openBrowser()
    const forged = await browser.post('/dang-nhap', { login: 'mai', password: examplePassword, _csrf: 'x' })
    expect(forged.status).toBe(403)
    expect(sessionOf(browser)).toBeUndefined()
  })
})

describe('signing out', () => {
  test('ends the session, and again does no harm', async () => {
    const browser = openBrowser()
    await signIn(browser)
    const stolen = new Map(browser.cookies)
    expect((await browser.get('/dang-xuat')).status).toBe(200)
    expect(await browser.post('/dang-xuat', {})).toMatchObject({ status: 303, location: '/dang-nhap' })
    expect(sessionOf(browser)).toBeUndefined()
    const thief = openBrowser()
    for (const [name, value] of stolen) thief.cookies.set(name, value)
    expect((await thief.get(path)).location).toContain('/dang-nhap')
    expect((await browser.post('/dang-xuat', {})).status).toBe(303)
  })
})

describe('the own account', () => {
  test('shows the posts held today and takes up another', async () => {
    const browser = openBrowser()
    await signIn(browser)
    const page = await browser.get(path)
    expect(page.html).toContain('Công chức · Trung tâm PVHCC phường Ngã Năm')
    expect(page.html).toContain('Văn thư')
    expect(page.html).not.toContain('Bộ phận Một cửa')
    const [post] = /name="post" value="([^"]+)"/.exec(page.html)!.slice(1)
    expect(await browser.post(path, { act: 'post', post: post! })).toMatchObject({ status: 303, location: path })
    const after = await browser.get(path)
    expect(after.html).toContain('Đã chuyển vị trí.')
    expect(after.html).toContain('Văn thư · UBND phường Ngã Năm')
  })

  test('refuses another’s post and an act that it does not know', async () => {
    const browser = openBrowser()
    await signIn(browser)
    const strange = await browser.post(path, { act: 'post', post: '00000000-0000-4000-8000-000000000000' })
    expect(strange.status).toBe(404)
    expect(strange.html).toContain('không giữ vị trí này')
    for (const act of ['', 'toString', 'fly']) {
      expect((await browser.post(path, { act })).status).toBe(409)
    }
  })

  test('says so when there is no post', async () => {
    const browser = openBrowser()
    await signIn(browser, 'khong')
    expect((await browser.get(path)).html).toContain('không giữ vị trí nào')
  })

  test('turns the second factor on with a QR code, and then asks for the code at sign-in', async () => {
    const browser = openBrowser()
    await signIn(browser, 'inspector')
    expect((await browser.post(path, { act: 'begin', password: '' })).status).toBe(422)
    expect((await browser.post(path, { act: 'begin', password: 'sai' })).status).toBe(401)
    expect((await browser.post(path, { act: 'begin', password: examplePassword })).status).toBe(303)
    const pending = await browser.get(path)
    expect(pending.html).toContain('<svg viewBox')
    const shown = shownSecret(pending.html)
    const code = (away: number) => codeOf(shown, away)
    expect((await browser.post(path, { act: 'confirm', code: '' })).status).toBe(422)
    expect((await browser.post(path, { act: 'confirm', code: await code(-1) })).status).toBe(303)
    const on = await browser.get(path)
    expect(on.html).toContain('Đã bật xác thực hai lớp.')
    expect(on.html).not.toContain(shown)

    const other = openBrowser()
    const half = await signIn(other, 'inspector')
    expect(half.location).toBe('/dang-nhap?buoc=ma&ve=%2Fcan-bo')
    expect((await other.get('/can-bo')).location).toContain('/dang-nhap')
    expect((await other.get(half.location!)).html).toContain('autocomplete="one-time-code"')
    expect((await other.post(half.location!, { code: '' })).status).toBe(422)
    const wrong = await other.post(half.location!, { code: '000000' })
    expect(wrong.status).toBe(401)
    expect(wrong.html).toContain('Mã xác thực không đúng')
    expect(await other.post(half.location!, { code: await code(0) })).toMatchObject({
      status: 303,
      location: '/can-bo',
    })
    expect((await other.get(path)).html).toContain('Đang bật')
    expect((await openBrowser().get('/dang-nhap?buoc=ma')).location).toBe('/dang-nhap')
  })
})

test('every officer page that takes a password says that it is secret', () => {
  const pages = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.page.tsx'))
  const source = (file: string) => readFileSync(join('src', file), 'utf8')
  const asking = pages.filter((file) => source(file).includes('<PasswordInput'))
  expect(asking.length).toBeGreaterThan(2)
  expect(asking.filter((file) => !/secret: true|who: anyone/.test(source(file)))).toEqual([])
})
