import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Db, enqueue, type PlatformTables, tables } from '#platform'
import { CitizenLayout, FormBox, page, redirect, Textarea, TextInput, type Visit } from '#web'
import { testDatabase } from '../../../tests/support/database.ts'
import { openDoors, Visitor } from '../../../tests/support/doors.ts'
import { codeOf, shownSecret } from '../../../tests/support/totp.ts'
import { may } from '../access.ts'
import { identityDoors } from '../doors.ts'
import { examplePassword, exampleSecret, givenOfficers, mai } from '../identity.example.ts'
import { identityRefusals } from '../identity.refusals.ts'
import { openAuthentication } from './authentication.ts'
import { cookieName } from './session-key.ts'

const database = testDatabase()
const session = cookieName('session_token', { secure: false })
let app: FastifyInstance
let lines: string[]

const view = (_: unknown, visit: Visit<unknown, unknown>) => (
  <CitizenLayout visit={visit} title="Thử">
    <FormBox>
      <TextInput name="owner" label="Họ và tên" />
      <Textarea name="note" label="Ghi chú" />
    </FormBox>
  </CitizenLayout>
)
const submit = async ({ db }: { readonly db: Db }) => {
  await enqueue(db, { task: 'sent', payload: {} })
  return redirect('/')
}
const common = { record: null, load: () => ({}), submit, view } as const

const doors = [
  page('/can-bo/thu', { who: may('dossier.accept'), ...common }),
  page('/can-bo/van-thu', { who: may('dossier.register-result'), ...common }),
  page('/can-bo/tep', { who: may('dossier.accept'), files: { fileBytes: 1000, files: 2, bytes: 4000 }, ...common }),
]

beforeAll(async () => {
  const { posts } = mai
  const person = (username: string) => ({ name: username, username, posts: [posts[0]] })
  await givenOfficers(database.db, [mai, person('hoang'), person('hai.lop')])
  await openAuthentication({ db: database.db, secret: exampleSecret, origin: 'http://localhost' })
  const options = {
    refusals: [identityRefusals],
    sessionCookie: session,
    limits: { 'sign-in': { max: 9e9, seconds: 60 } },
  }
  ;({ app, lines } = await openDoors(database.db, [...identityDoors, ...doors], options))
})
afterAll(() => app.close())

const signIn = async (browser: Visitor, login = 'mai') =>
  browser.submit('/dang-nhap', { login, password: examplePassword })

const openFor = async (login = 'mai', url = '/can-bo/thu') => {
  const browser = new Visitor(app)
  await signIn(browser, login)
  return { browser, fields: await browser.open(url) }
}

const endSessions = () => sql`update sign_in_session set last_seen_at = now() - interval '3 hours'`.execute(database.db)

const typed = { owner: 'Lý Thị Gõ Dở', note: 'dòng một\ndòng hai' }
const hidden = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1]
const action = (html: string) => /<form method="post" action="([^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? ''
const own = ({ body }: LightMyRequestResponse) => ({
  _csrf: hidden(body, '_csrf') ?? '',
  _once: hidden(body, '_once') ?? '',
  _giu: hidden(body, '_giu') ?? '',
})
/** Fills the form of the page at hand, as the browser would. */
const answer = (browser: Visitor, shown: LightMyRequestResponse, fields: Readonly<Record<string, string>> = {}) =>
  browser.post(action(shown.body), { ...own(shown), ...fields })

const sent = async () =>
  (await tables<PlatformTables>(database.db).selectFrom('outbox').select('id').where('task', '=', 'sent').execute())
    .length

const sentTooLate = async (login = 'mai', url = '/can-bo/thu') => {
  const { browser, fields } = await openFor(login, url)
  await endSessions()
  return { browser, reply: await browser.post(url, { ...fields, ...typed }) }
}

const expectFilled = (shown: LightMyRequestResponse) => {
  expect(shown.statusCode).toBe(200)
  expect(shown.body).toMatch(/id="f-owner"[^>]*value="Lý Thị Gõ Dở"/)
  expect(shown.body).toContain('dòng một\ndòng hai</textarea>')
  expect(shown.body).toContain('Chưa có gì được lưu: xin kiểm tra rồi gửi.')
  expect(shown.body).not.toContain('Lỗi:')
}

describe('a form whose session ended while it was filled', () => {
  test('comes back filled to the same officer after the sign-in, and only then is sent', async () => {
    const before = await sent()
    const { browser, reply } = await sentTooLate()
    expect(reply.statusCode).toBe(401)
    expect(reply.body).toContain('autocomplete="current-password"')
    expect(reply.body).toContain('Nội dung Ông/Bà gõ còn giữ ở trang này')
    expect(reply.body).not.toContain('Gõ Dở')
    const wrong = await answer(browser, reply, { login: 'mai', password: 'sai' })
    expect(wrong.statusCode).toBe(401)
    const inside = await answer(browser, wrong, { login: 'mai', password: examplePassword })
    expect([inside.statusCode, action(inside.body)]).toEqual([200, '/can-bo/thu'])
    const shown = await answer(browser, inside)
    expectFilled(shown)
    expect(await sent()).toBe(before)
    const { _giu, ...fields } = own(shown)
    expect(_giu).toBe('')
    expect((await browser.post('/can-bo/thu', { ...fields, ...typed })).statusCode).toBe(303)
    expect(await sent()).toBe(before + 1)
  })

  test('also after the browser lost its cookies, with the query of its address', async () => {
    const { browser, fields } = await openFor('mai', '/can-bo/thu?a=1&b=%C4%91')
    browser.cookies.clear()
    const reply = await browser.post('/can-bo/thu?a=1&b=%C4%91', { ...fields, ...typed })
    const inside = await answer(browser, reply, { login: 'mai', password: examplePassword })
    expect(action(inside.body)).toBe('/can-bo/thu?a=1&b=%C4%91')
    expectFilled(await answer(browser, inside))
  })

  test('goes on in the post of the session that ended', async () => {
    const browser = new Visitor(app)
    await signIn(browser)
    const { body } = await browser.get('/can-bo/tai-khoan')
    const registrar = /name="post" value="([^"]*)"/.exec(body)![1]!
    await browser.submit('/can-bo/tai-khoan', { act: 'post', post: registrar })
    const fields = await browser.open('/can-bo/van-thu')
    await endSessions()
    const reply = await browser.post('/can-bo/van-thu', { ...fields, ...typed })
    expectFilled(await answer(browser, await answer(browser, reply, { login: 'mai', password: examplePassword })))
    // the other post is now the one to switch to
    expect((await browser.get('/can-bo/tai-khoan')).body).not.toContain(`name="post" value="${registrar}"`)
  })

  test('with a second factor it waits for the code', async () => {
    const browser = new Visitor(app)
    await signIn(browser, 'hai.lop')
    await browser.submit('/can-bo/tai-khoan', { act: 'begin', password: examplePassword })
    const { body } = await browser.get('/can-bo/tai-khoan')
    const secret = shownSecret(body)
    const code = (away: number) => codeOf(secret, away)
    await browser.submit('/can-bo/tai-khoan', { act: 'confirm', code: await code(-1) })
    const fields = await browser.open('/can-bo/thu')
    await endSessions()
    const reply = await browser.post('/can-bo/thu', { ...fields, ...typed })
    const half = await answer(browser, reply, { login: 'hai.lop', password: examplePassword })
    expect(half.body).toContain('autocomplete="one-time-code"')
    const wrong = await answer(browser, half, { code: '000000' })
    expect(wrong.statusCode).toBe(401)
    const inside = await answer(browser, wrong, { code: await code(0) })
    expectFilled(await answer(browser, inside))
  })

  test('is not shown to another officer who signs in there', async () => {
    const { browser, reply } = await sentTooLate()
    const inside = await answer(browser, reply, { login: 'hoang', password: examplePassword })
    const turned = await answer(browser, inside)
    expect([turned.statusCode, turned.headers.location]).toEqual([303, '/can-bo/thu'])
    const empty = await browser.get('/can-bo/thu')
    expect(empty.body).toContain('Nội dung đang gõ dở là của người khác')
    expect(empty.body).not.toContain('Gõ Dở')
  })

  test('opens at its own address only, and not when it was changed', async () => {
    const { browser, reply } = await sentTooLate()
    const inside = await answer(browser, reply, { login: 'mai', password: examplePassword })
    const fields = own(inside)
    expect((await browser.post('/can-bo/tep', fields)).statusCode).toBe(303)
    expect((await browser.post('/can-bo/thu', { ...fields, _giu: `${fields._giu.slice(0, -2)}AA` })).statusCode).toBe(
      303,
    )
    expectFilled(await browser.post('/can-bo/thu', fields))
  })

  test('too long to be carried, it says so before the sign-in', async () => {
    const { browser, fields } = await openFor()
    await endSessions()
    const reply = await browser.post('/can-bo/thu', { ...fields, ...typed, note: 'x'.repeat(121 * 1024) })
    expect(reply.statusCode).toBe(401)
    expect(reply.body).toContain('trang này không giữ được')
    expect(own(reply)._giu).toBe('')
    const inside = await answer(browser, reply, { login: 'mai', password: examplePassword })
    expect([inside.statusCode, inside.headers.location]).toEqual([303, '/can-bo/thu'])
  })

  test('what is as long as can be comes through', async () => {
    const { browser, fields } = await openFor()
    await endSessions()
    const note = 'x'.repeat(119 * 1024)
    const reply = await browser.post('/can-bo/thu', { ...fields, ...typed, note })
    const inside = await answer(browser, reply, { login: 'mai', password: examplePassword })
    expect((await answer(browser, inside)).body).toContain(note)
  })

  test('nobody knows whose it is: nothing is carried, and the page says that nothing was changed', async () => {
    const reply = await new Visitor(app).post('/can-bo/thu', typed)
    expect([reply.statusCode, own(reply)._giu]).toEqual([401, ''])
    expect(reply.body).toContain('Chưa có gì thay đổi')
  })
})

describe('files and secrets', () => {
  const part = (name: string, value: string, more = '') =>
    `--b\r\ncontent-disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`

  const postFiles = (browser: Visitor, fields: Readonly<Record<string, string>>, file: string) =>
    app.inject({
      method: 'POST',
      url: '/can-bo/tep',
      headers: { 'content-type': 'multipart/form-data; boundary=b', 'sec-fetch-site': 'same-origin' },
      cookies: Object.fromEntries(browser.cookies),
      payload: `${Object.entries(fields)
        .map(([name, value]) => part(name, value))
        .join('')}${part('scan', file, '; filename="a.pdf"')}--b--\r\n`,
    })

  test('files are not carried: the page says to choose them again', async () => {
    const { browser, fields } = await openFor('mai', '/can-bo/tep')
    await endSessions()
    const reply = await postFiles(browser, { ...fields, ...typed }, 'x'.repeat(900))
    expect(reply.body).toContain('Tệp đính kèm phải chọn lại.')
    const inside = await answer(browser, reply, { login: 'mai', password: examplePassword })
    const shown = await answer(browser, inside)
    expectFilled(shown)
    expect(shown.body).toContain('Tệp đính kèm phải chọn lại.')
  })

  test('more than the door takes is not even read from a stranger', async () => {
    const { browser, fields } = await openFor('mai', '/can-bo/tep')
    await endSessions()
    const reply = await postFiles(browser, { ...fields, ...typed }, 'x'.repeat(5000))
    expect([reply.statusCode, own(reply)._giu]).toEqual([401, ''])
  })

  test('passwords are never carried', async () => {
    const { browser, fields } = await openFor('mai', '/can-bo/mat-khau')
    await endSessions()
    const reply = await browser.post('/can-bo/mat-khau', { ...fields, current: 'x', next: 'y', again: 'y' })
    expect([reply.statusCode, own(reply)._giu]).toEqual([401, ''])
  })

  test('nothing that was typed is in the log', () => {
    expect(lines.filter((line) => /Gõ Dở|dòng hai/.test(line))).toEqual([])
  })
})
