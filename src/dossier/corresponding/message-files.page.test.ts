import { beforeAll, expect, test } from 'vitest'
import { attachmentsOf } from '#document'
import { accessesOf } from '#identity'
import { Visitor } from '../../../tests/support/doors.ts'
import { openScanner } from '../../../tests/support/scanner.ts'
import { slipToken } from '../accepting/slip-token.ts'
import type { Dossier } from '../dossier.ts'
import { historyOf } from '../history/history.query.ts'
import { Officer, openOffice } from '../reading/officer.test-support.ts'
import { messagesOf } from './message.store.ts'
import { messagesPath } from './message-paths.ts'

const clamd = await openScanner((bytes) => (bytes.includes('malware') ? 'stream: Test.Mark FOUND\0' : 'stream: OK\0'))
const office = openOffice(undefined, { clamd })
const pdf = Buffer.from('%PDF-1.4\n%%EOF')
const jpeg = Buffer.from('ffd8ffe000104a464946000101', 'hex')
const bad = Buffer.concat([pdf, Buffer.from('malware')])

let dossier: Dossier
let citizen: Officer
/** The address that the slip opened. */
let talk = ''

const db = () => office.service.database.db
const talkOn = (html: string): string =>
  (/action="(\/tra-cuu\/trao-doi\?s=[^"]*)"/.exec(html)?.[1] ?? '').replaceAll('&amp;', '&')
const linksIn = (html: string): readonly string[] =>
  [...html.matchAll(/<ul class="note-files">.*?<\/ul>/gs)].flatMap(([list]) =>
    [...list.matchAll(/href="([^"]*)"/g)].map(([, href]) => (href ?? '').replaceAll('&amp;', '&')),
  )

beforeAll(async () => {
  dossier = await office.accept()
  citizen = new Officer(new Visitor(office.service.app()))
  talk = talkOn((await citizen.open(`/t/${slipToken(dossier.code ?? '', dossier.trackSecret)}`)).html)
})

const send = (typed: string, files: readonly Buffer[]) =>
  citizen.sendFiles(talk, { message: typed }, { 'message-file': files })

test('a citizen sends photographs with the slip; limits are said before, and what was typed outlives a refusal', async () => {
  const page = await citizen.open(talk)
  expect(page.text).toContain('Tệp PDF, JPEG hoặc PNG, mỗi tệp tối đa 10 MB, mỗi lần tối đa 3 tệp.')
  expect(page.html).toMatch(/<form[^>]*enctype="multipart\/form-data"/)
  const refusals: readonly (readonly [readonly Buffer[], number, string])[] = [
    [[jpeg, jpeg, jpeg, jpeg], 413, 'quá lớn'],
    [[Buffer.concat([jpeg, Buffer.alloc(10_000_001)])], 413, 'quá lớn'],
    [[Buffer.from('<svg onload="alert(1)">')], 422, 'Chỉ nhận tệp PDF'],
    [[jpeg, bad], 422, 'có mã độc'],
  ]
  for (const [files, status, said] of refusals) {
    const again = await send('Ảnh giấy khai sinh', files)
    expect([again.status, again.text]).toEqual([status, expect.stringContaining(said)])
    expect(again.html).toMatch(/<textarea[^>]*>Ảnh giấy khai sinh<\/textarea>/)
  }
  expect([await messagesOf(db(), dossier.id), await attachmentsOf(db(), dossier.id)]).toEqual([[], []])
  const { event } = (await historyOf(db(), dossier.id)).at(-1) ?? {}
  expect(event).toMatchObject({
    type: 'file-refused',
    actor: { officer: 'citizen' },
    data: { place: 'message', found: 'Test.Mark' },
  })
  expect((await send('Ảnh giấy khai sinh', [jpeg, pdf])).status).toBe(303)
  expect((await historyOf(db(), dossier.id)).at(-1)?.event.data).toMatchObject({
    files: [{}, {}].map(() => expect.any(String)),
  })
})

test('officers see them as the citizen’s and unproved, each look recorded; others, and the code alone, open nothing', async () => {
  const mai = await office.officer('mai')
  const page = await mai.open(messagesPath(dossier.id))
  expect(page.text).toMatch(/Ảnh giấy khai sinh.*Tệp của người dân.*Chưa ai đối chiếu với bản chính/)
  const [first = ''] = linksIn(page.html)
  const opened = await mai.visitor.get(first)
  expect([opened.statusCode, opened.headers['content-type'], opened.headers['x-content-type-options']]).toEqual([
    200,
    'image/jpeg',
    'nosniff',
  ])
  const looks = (await accessesOf(db(), dossier.id)).map(({ door }) => door)
  expect(looks).toContain('/can-bo/ho-so/:id/tin-nhan/tep/:file')
  expect((await (await office.officer('loc')).visitor.get(first)).statusCode).toBe(404)

  const [own = ''] = linksIn((await citizen.open(talk)).html)
  expect((await citizen.visitor.get(own)).rawPayload.equals(jpeg)).toBe(true)
  const bare = own.slice(0, own.indexOf('?'))
  for (const url of [bare, `${bare}?s=${dossier.code}`, `${bare}?s=${talk.slice(-20)}`])
    expect((await citizen.visitor.get(url)).statusCode).toBe(404)
  const other = await office.accept()
  const otherLink = `/t/${slipToken(other.code ?? '', other.trackSecret)}`
  const otherTalk = new URL(`http://x${talkOn((await citizen.open(otherLink)).html)}`)
  expect((await citizen.visitor.get(`${bare}${otherTalk.search}`)).statusCode).toBe(404)
})

test('the one-stop sends files too, by page and API; the citizen sees those of a proposal only once it was sent', async () => {
  const { service } = office
  const [token, handler] = [
    await service.token('receptionist', 'H13.64.02'),
    await service.token('handler', 'H13.64.01'),
  ]
  const base = `/api/v1/dossiers/${dossier.id}`
  await service.call('POST', `${base}/actions/transfer`, { token, body: {} })
  const ahead = await service.call('POST', `${base}/files`, {
    token: handler,
    raw: pdf,
    headers: { 'content-type': 'application/pdf' },
  })
  const body = { text: 'Xin gửi mẫu đơn', files: [ahead.json().id] }
  const proposed = (await service.call('POST', `${base}/messages/proposals`, { token: handler, body })).json()
  const [file] = proposed.files as { id: string }[]
  const query = talk.slice(talk.indexOf('?'))
  const forCitizen = () => citizen.visitor.get(`/tra-cuu/trao-doi/tep/${file?.id}${query}`)
  expect((await forCitizen()).statusCode).toBe(404)
  await service.call('POST', `${base}/messages/${proposed.id}/send`, { token, body: {} })
  expect((await forCitizen()).statusCode).toBe(200)
  expect((await service.call('GET', `${base}/messages/files/${file?.id}`, { token })).text).toBe(pdf.toString())
  expect((await service.call('GET', `${base}/notes/files/${file?.id}`, { token })).status).toBe(404)
  const mai = await office.officer('mai')
  const more = { act: 'send', message: 'Thêm một tệp' }
  expect((await mai.sendFiles(messagesPath(dossier.id), more, { 'message-file': [jpeg] })).status).toBe(303)
  expect(linksIn((await citizen.open(talk)).html).length).toBe(4)
})
