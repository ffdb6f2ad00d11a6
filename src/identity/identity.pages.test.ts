import { createOTP } from '@better-auth/utils/otp'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { fixedClock } from '#platform'
import { createServer, noAssets } from '#web'
import { testDatabase } from '../../tests/support/database.ts'
import { openAuthentication } from './authentication.ts'
import { identityDoors } from './doors.ts'
import { examplePassword, exampleSecret, exampleTimes, givenOfficers, jar, mai } from './identity.example.ts'
import { identityRefusals } from './identity.refusals.ts'
import { cookieName } from './session-key.ts'

const database = testDatabase()
let app: FastifyInstance

const title = { vi: 'Quản trị', en: 'Administrator' }
const others = (['administrator', 'inspector'] as const).map((role) => ({
  username: role,
  name: role,
  posts: [{ role, agency: 'H13', title, from: '2025-07-01' }],
}))

beforeAll(async () => {
  await givenOfficers(database.db, [mai, { name: 'Không Vị Trí', username: 'khong', posts: [] }, ...others])
  await openAuthentication({ db: database.db, secret: exampleSecret, origin: 'http://localhost' })
  const silent = { info: () => {}, warn: () => {}, error: (fields: object) => expect(fields).toBe(undefined) }
  app = await createServer({
    doors: identityDoors,
    refusals: [identityRefusals],
    recordAccess: async () => {},
    db: database.db,
    clock: fixedClock(exampleTimes.now),
    log: silent,
    secret: exampleSecret,
    assets: noAssets,
    mode: 'test',
    sessionCookie: cookieName('session_token', { secure: false }),
    limits: { 'sign-in': { max: 10_000, seconds: 60 } },
  })
})
afterAll(() => app.close())
beforeEach(() => sql`delete from sign_in_miss`.execute(database.db))

interface Answer {
  readonly status: number
  readonly location: string | undefined
  readonly html: string
}

/** As much of a browser as forms need: cookies, and the hidden fields of the last page. */
const openBrowser = () => {
  let cookies: Readonly<Record<string, string>> = {}
  let html = ''
  const send = async (method: 'GET' | 'POST', url: string, body?: string): Promise<Answer> => {
    const cookie = Object.entries(cookies).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    const type = body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }
    const headers = { host: 'localhost', cookie: cookie.join('; '), ...type }
    const answer = await app.inject({ method, url, headers, ...(body === undefined ? {} : { payload: body }) })
    cookies = jar([answer.headers['set-cookie'] ?? []].flat(), cookies)
    if (answer.body !== '') html = answer.body
    return { status: answer.statusCode, location: answer.headers.location, html: answer.body }
  }
  const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
  return {
    cookies: () => cookies,
    get: (url: string) => send('GET', url),
    post: (url: string, fields: Record<string, string>) =>
      send('POST', url, new URLSearchParams({ _csrf: hidden('_csrf'), _once: hidden('_once'), ...fields }).toString()),
  }
}

type Browser = ReturnType<typeof openBrowser>

const signIn = async (browser: Browser, login = 'mai', url = '/dang-nhap') => {
  await browser.get(url)
  return browser.post(url, { login, password: examplePassword })
}

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
    ['administrator', '/can-bo/tai-khoan'],
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
    await browser.get('/dang-nhap')
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
    await browser.get('/dang-nhap')
    for (let n = 0; n < 5; n += 1) await browser.post('/dang-nhap', { login: 'khong', password: `sai ${n}` })
    const locked = await signIn(browser, 'khong')
    expect(locked.status).toBe(423)
    expect(locked.html).toContain('thử lại sau 15 phút')
    expect(Object.keys(browser.cookies())).not.toContain(cookieName('session_token', { secure: false }))
  })

  test('takes no form from elsewhere', async () => {
    const browser = openBrowser()
    await browser.get('/dang-nhap')
    const forged = await browser.post('/dang-nhap', { login: 'mai', password: examplePassword, _csrf: 'x' })
    expect(forged.status).toBe(403)
    expect(Object.keys(browser.cookies())).not.toContain(cookieName('session_token', { secure: false }))
  })
})

describe('signing out', () => {
  test('ends the session, and again does no harm', async () => {
    const browser = openBrowser()
    await signIn(browser)
    const before = browser.cookies()
    expect((await browser.get('/dang-xuat')).status).toBe(200)
    expect(await browser.post('/dang-xuat', {})).toMatchObject({ status: 303, location: '/dang-nhap' })
    expect((await browser.get('/can-bo/tai-khoan')).location).toContain('/dang-nhap')
    const cookie = Object.entries(before)
      .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
      .join('; ')
    const stolen = await app.inject({ url: '/can-bo/tai-khoan', headers: { host: 'localhost', cookie } })
    expect(stolen.statusCode).toBe(303)
    await browser.get('/dang-xuat')
    expect((await browser.post('/dang-xuat', {})).status).toBe(303)
  })
})

describe('the own account', () => {
  const path = '/can-bo/tai-khoan'

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
    await browser.get(path)
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
    expect((await browser.get(path)).html).toContain(
      'hiện không giữ vị trí nào'.replace('hiện', 'không giữ').slice(0, 9),
    )
  })

  test('turns the second factor on with a QR code, and then asks for the code at sign-in', async () => {
    const browser = openBrowser()
    await signIn(browser, 'inspector')
    await browser.get(path)
    expect((await browser.post(path, { act: 'begin', password: '' })).status).toBe(422)
    expect((await browser.post(path, { act: 'begin', password: 'sai' })).status).toBe(401)
    expect((await browser.post(path, { act: 'begin', password: examplePassword })).status).toBe(303)
    const pending = await browser.get(path)
    expect(pending.html).toContain('<svg viewBox')
    const shown = /<code class="num">([A-Z2-7 ]+)<\/code>/.exec(pending.html)![1]!.replaceAll(' ', '')
    const code = (away: number) => createOTP(fromBase32(shown)).hotp(Math.floor(Date.now() / 30_000) + away)
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

/** RFC 4648 without padding. */
const fromBase32 = (text: string): string => {
  const bits = [...text].map((letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  )
  const bytes = bits.join('').match(/.{8}/g) ?? []
  return String.fromCharCode(...bytes.map((byte) => Number.parseInt(byte, 2)))
}
