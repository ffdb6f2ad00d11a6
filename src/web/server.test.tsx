import Type from 'typebox'
import { describe, expect, test } from 'vitest'
import { fixedClock } from '#platform'
import { testDatabase } from '../../tests/support/database.ts'
import { openDoors, Visitor } from '../../tests/support/doors.ts'
import type { ServerOptions } from './context.ts'
import { redirect } from './doors/answer.ts'
import { api, page } from './doors/door.ts'
import { anyone, type Visit } from './doors/visit.ts'
import { FormBox } from './look/button.component.tsx'
import { CitizenLayout } from './look/citizen-layout.component.tsx'
import { OfficerLayout } from './look/officer-layout.component.tsx'

const database = testDatabase()

const view = (_model: unknown, visit: Visit<unknown, unknown>) => (
  <CitizenLayout visit={visit} title={{ vi: 'Thử', en: 'Trial' }}>
    <h1>{visit.lang === 'vi' ? 'Xin chào' : 'Hello'}</h1>
    <FormBox>{visit.now.toString()}</FormBox>
  </CitizenLayout>
)

const home = page('/', { who: anyone, record: null, load: () => 1, submit: async () => redirect('/'), view })
const plain = page('/tinh', { who: anyone, record: null, load: () => 1, view: () => <p>{'dài '.repeat(2000)}</p> })

const open = async (options: Partial<ServerOptions> = {}) => openDoors(database.db, [home, plain], options)

describe('headers', () => {
  test('nothing inline, nothing from elsewhere, framed by nobody', async () => {
    const { headers } = await (await open()).app.inject('/')
    const policy = String(headers['content-security-policy']).split(';')
    expect(policy.toSorted()).toEqual([
      "base-uri 'none'",
      "connect-src 'self'",
      "default-src 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "img-src 'self'",
      "manifest-src 'self'",
      "script-src 'self'",
      "style-src 'self'",
    ])
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'x-frame-options': 'DENY',
    })
  })

  test('https is insisted on in production only', async () => {
    const header = async (mode: ServerOptions['mode'], hstsSubDomains?: boolean) =>
      (await (await open({ mode, ...(hstsSubDomains === undefined ? {} : { hstsSubDomains }) })).app.inject('/'))
        .headers['strict-transport-security']
    expect(await header('production')).toBe('max-age=31536000')
    expect(await header('production', true)).toBe('max-age=31536000; includeSubDomains')
    expect(await header('demo', true)).toBeUndefined()
  })

  test('cookies are out of reach of scripts and other sites, and Secure over https', async () => {
    const cookieOf = async (options: Partial<ServerOptions>) =>
      String((await (await open(options)).app.inject('/')).headers['set-cookie'])
    expect(await cookieOf({ origin: 'https://motcua.example' })).toMatch(/khach=.*HttpOnly; Secure; SameSite=Lax/)
    expect(await cookieOf({})).not.toContain('Secure')
  })

  test('a page without a form gives no cookie', async () => {
    expect((await (await open()).app.inject('/tinh')).headers['set-cookie']).toBeUndefined()
  })

  test('pages are compressed for browsers that can read it', async () => {
    const { app } = await open()
    const reply = await app.inject({ url: '/tinh', headers: { 'accept-encoding': 'gzip, br' } })
    expect(reply.headers['content-encoding']).toBe('br')
    expect(reply.rawPayload.length).toBeLessThan(200)
  })
})

describe('language and size of text', () => {
  test('a link changes the language of this page and of the next ones', async () => {
    const visitor = new Visitor((await open()).app)
    expect((await visitor.get('/')).body).toContain('Xin chào')
    const reply = await visitor.get('/?lang=en')
    expect(reply.body).toContain('Hello')
    expect(reply.body).toContain('<html lang="en"')
    expect((await visitor.get('/')).body).toContain('Hello')
    expect((await visitor.get('/?lang=vi')).body).toContain('Xin chào')
    expect((await visitor.get('/?lang=xx')).body).toContain('Xin chào')
  })

  test('the switch keeps the page and what it shows', async () => {
    const { body } = await (await open()).app.inject('/?q=khai+sinh')
    expect(body).toContain('href="/?q=khai+sinh&amp;lang=en"')
    expect(body).toContain('href="/?q=khai+sinh&amp;chu=to"')
  })

  test('large text stays', async () => {
    const visitor = new Visitor((await open()).app)
    await visitor.get('/?chu=to')
    expect((await visitor.get('/')).body).toContain('class="citizen large-text"')
    await visitor.get('/?chu=thuong')
    expect((await visitor.get('/')).body).toContain('class="citizen"')
  })
})

describe('what goes wrong', () => {
  test('an address that leads nowhere offers a search', async () => {
    const reply = await (await open()).app.inject('/khong-co?ten=Sa+Ruol')
    expect(reply.statusCode).toBe(404)
    expect(reply.body).toContain('action="/thu-tuc"')
    expect(reply.headers['content-security-policy']).toContain("default-src 'none'")
  })

  test.each(['/%E0%A4%A', '/tinh/%ff'])('the unreadable address %s is a 400', async (url) => {
    const reply = await (await open()).app.inject(url)
    expect(reply.statusCode).toBe(400)
    expect(reply.headers['content-security-policy']).toContain("default-src 'none'")
  })

  test('a fault shows a number, and the log names it without what was typed', async () => {
    const door = page('/hong/:so', {
      who: anyone,
      record: null,
      load: ({ params }) => JSON.parse(`{"${params.so}`),
      view: () => <p />,
    })
    const { app, lines } = await openDoors(database.db, [door])
    const reply = await app.inject('/hong/000199004873?ten=Lan')
    expect(reply.statusCode).toBe(500)
    const incident = /[0-9a-f]{8}(?=<)/.exec(reply.body)?.[0] ?? 'none'
    const log = lines.join('\n')
    expect(JSON.parse(lines.at(-1) ?? '{}')).toMatchObject({ level: 50, incident, door: '/hong/:so' })
    expect(log).not.toMatch(/Lan|000199004873/)
  })

  test.each([
    ['application/json', '{}', 415],
    ['text/plain', 'x', 415],
    ['application/x-www-form-urlencoded', `a=${'x'.repeat(300_000)}`, 413],
    ['application/x-www-form-urlencoded', '%ff=%ff&&=', 403],
    ['', '', 403],
  ])('a form sent as «%s» never breaks', async (type, payload, status) => {
    const { app } = await open()
    const headers = type === '' ? {} : { 'content-type': type }
    const reply = await app.inject({ method: 'POST', url: '/', payload, headers })
    expect(reply.statusCode).toBe(status)
    expect(reply.body).toContain('<h1>')
  })
})

describe('limits', () => {
  const tried = page('/tra-cuu', { who: anyone, record: null, load: () => 1, limit: 'tracking', view })
  const signIn = page('/dang-nhap', {
    who: anyone,
    record: null,
    load: () => 1,
    limit: 'sign-in',
    submit: async () => redirect('/'),
    view,
  })
  const lookUp = api('GET', '/api/tra', {
    who: anyone,
    record: null,
    limit: 'tracking',
    summary: 'x',
    reply: { 200: Type.Object({}) },
    handle: () => ({}),
  })

  test('an address that tries too often waits, and is told how long', async () => {
    const limits = { tracking: { max: 3, seconds: 40 } }
    const { app } = await openDoors(database.db, [tried, lookUp], { limits })
    for (const url of ['/tra-cuu', '/api/tra', '/tra-cuu']) expect((await app.inject(url)).statusCode).toBe(200)
    const reply = await app.inject('/tra-cuu')
    expect(reply.statusCode).toBe(429)
    expect(Number(reply.headers['retry-after'])).toBeGreaterThan(30)
    expect(reply.body).toMatch(/Xin chờ \d+ giây/)
    expect((await app.inject('/api/tra')).json()).toMatchObject({ status: 429, code: 'web.too-many' })
    expect((await app.inject({ url: '/tra-cuu', remoteAddress: '10.0.0.9' })).statusCode).toBe(200)
  })

  test('looking at the sign-in page costs nothing, trying does', async () => {
    const { app } = await openDoors(database.db, [signIn], { limits: { 'sign-in': { max: 1, seconds: 60 } } })
    const visitor = new Visitor(app)
    const statuses = []
    for (let at = 0; at < 3; at += 1) statuses.push((await visitor.submit('/dang-nhap', {})).statusCode)
    expect(statuses).toEqual([303, 429, 429])
    expect((await visitor.get('/dang-nhap')).statusCode).toBe(200)
  })
})

describe('the demo', () => {
  const ahead = { ...fixedClock('2026-12-01T02:00:00Z'), offset: Temporal.Duration.from({ days: 8 }) }

  test('says so on every page, and where its clock stands when it was moved', async () => {
    const still = await (await open({ mode: 'demo' })).app.inject('/')
    expect(still.body).toContain('Bản dùng thử')
    expect(still.body).not.toContain('Đồng hồ')
    const moved = await (await open({ mode: 'demo', clock: ahead })).app.inject('/')
    expect(moved.body).toContain('Đồng hồ đang được đặt ở 09:00, thứ Ba 01/12/2026')
    expect((await (await open({ mode: 'production', clock: ahead })).app.inject('/')).body).not.toContain('Đồng hồ')
  })

  test('the gallery is open in demo and closed in production', async () => {
    const status = async (mode: ServerOptions['mode']) =>
      (await (await open({ mode })).app.inject('/gallery')).statusCode
    expect([await status('demo'), await status('production')]).toEqual([200, 404])
  })
})

test('an officer’s search is posted, and concealed in the address that follows', async () => {
  const search = page('/can-bo/tim', {
    who: anyone,
    record: null,
    load: (visit) => visit.reveal(visit.query.get('s')),
    submit: async (visit, form) => redirect(`/can-bo/tim?s=${visit.conceal(form.get('q'))}`),
    view: (model, visit) => (
      <OfficerLayout visit={visit} title="Tìm" officer={{ name: 'Mai', post: 'Tiếp nhận' }}>
        <h1>{model ?? 'nothing'}</h1>
      </OfficerLayout>
    ),
  })
  const visitor = new Visitor((await openDoors(database.db, [search])).app)
  const { location } = (await visitor.submit('/can-bo/tim', { q: 'Nguyễn Thị Hường' })).headers
  expect(decodeURIComponent(String(location))).not.toMatch(/Hường|Nguy/)
  expect((await visitor.get(String(location))).body).toContain('<h1>Nguyễn Thị Hường</h1>')
  const cut = `${String(location).slice(0, -2)}AA`
  for (const url of [cut, '/can-bo/tim?s=x', '/can-bo/tim']) {
    expect((await visitor.get(url)).body).toContain('<h1>nothing</h1>')
  }
})

test('doors that contradict each other do not open', async () => {
  await expect(openDoors(database.db, [home, home])).rejects.toThrow(/already declared/)
  const text = { status: 404, vi: () => '', en: () => '' } as const
  await expect(open({ refusals: [{ a: text }, { a: text }] })).rejects.toThrow('two texts')
  await expect(open({ secret: 'short' })).rejects.toThrow('32')
})
