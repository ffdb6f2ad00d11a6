import { randomUUID } from 'node:crypto'
import { CompiledQuery } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { accessesOf } from '#identity'
import { Visitor } from '../../../tests/support/doors.ts'
import { slipToken } from '../accepting/slip-token.ts'
import type { Dossier } from '../dossier.ts'
import { Officer, openOffice } from '../reading/officer.test-support.ts'
import { messagesOf } from './message.store.ts'
import { messageListPath, messagePath, messagesPath, talkPath } from './message-paths.ts'

const office = openOffice()
let dossier: Dossier
let link = ''
beforeAll(async () => {
  dossier = await office.accept()
  link = `/t/${slipToken(dossier.code ?? '', dossier.trackSecret)}`
  const token = await office.service.token('receptionist', 'H13.64.02')
  await office.service.call('POST', `/api/v1/dossiers/${dossier.id}/actions/transfer`, { token, body: {} })
})

const db = () => office.service.database.db
const stored = () => messagesOf(db(), dossier.id)
const citizen = () => new Officer(new Visitor(office.service.app()))
const formOn = (html: string): string =>
  (/action="(\/tra-cuu\/trao-doi\?s=[^"]*)"/.exec(html)?.[1] ?? '').replaceAll('&amp;', '&')
const waitingIn = (html: string): string =>
  new RegExp(`href="${messageListPath}"[^>]*>.*?<span class="num count">([^<]*)`).exec(html)?.[1] ?? ''

describe('through the one-stop to the citizen', () => {
  test('a handler proposes, the one-stop finds it in its list, changes the words and sends; the citizen is told', async () => {
    const [hoang, mai] = [await office.officer('hoang'), await office.officer('mai')]
    const url = messagesPath(dossier.id)
    const page = await hoang.open(`/can-bo/ho-so/${dossier.id}`)
    expect(page.html).toContain('data-shortcut="Alt+Semicolon"')
    const proposed = await hoang.send(page, url, { act: 'propose', message: 'Bổ sung ảnh <b>4x6</b>\r\nnhé' })
    const [first] = await stored()
    const id = first?.id ?? ''
    expect([proposed.status, proposed.location]).toEqual([303, messagePath(dossier.id, id)])
    const list = await mai.open(messageListPath)
    expect([list.text, waitingIn(list.html)]).toEqual([expect.stringMatching(/Chờ gửi.*tình trạng hôn nhân/), '1'])
    expect(list.html).toContain(`${url}#tin-${id}`)
    const own = await mai.open(url)
    expect(own.html).toContain('Bổ sung ảnh &lt;b>4x6')
    const empty = await mai.send(own, url, { act: `send:${id}`, [`text.${id}`]: ' ' })
    expect([empty.status, empty.problems[0]?.[0]]).toEqual([422, `text.${id}`])
    const sent = await mai.send(own, url, { act: `send:${id}`, [`text.${id}`]: 'Mời Ông/Bà bổ sung ảnh 4x6.' })
    expect(sent.status).toBe(303)
    expect((await stored())[0]).toMatchObject({ state: 'sent', proposedText: 'Bổ sung ảnh <b>4x6</b>\nnhé' })
    expect(waitingIn((await mai.open(messageListPath)).html)).toBe('0')
    const late = await mai.send(own, url, { act: `send:${id}`, [`text.${id}`]: 'Lần nữa', _once: randomUUID() })
    expect([late.status, late.text]).toEqual([409, expect.stringContaining('đã được gửi')])
    const { rows } = await db().executeQuery(
      CompiledQuery.raw(`select payload from outbox where payload ->> 'kind' = 'message'`),
    )
    expect(rows).toEqual([{ payload: { dossier: dossier.id, kind: 'message', written: id } }])
    expect((await hoang.open(url)).text).toMatch(/Đã gửi .*đề xuất: Lâm Hoàng.*gửi: Sơn Thị Mai.*Xem câu được đề xuất/)
  })

  test('who is no one-stop finds no list; whoever may not read the dossier finds nothing', async () => {
    const [hoang, loc, inspector] = await Promise.all(['hoang', 'loc', 'thanhtra'].map(office.officer))
    expect((await hoang!.open(messageListPath)).status).toBe(403)
    expect((await loc!.open(messagesPath(dossier.id))).status).toBe(404)
    const seen = await inspector!.open(messagesPath(dossier.id))
    expect([seen.status, seen.html.includes('name="message"')]).toEqual([200, false])
    expect((await accessesOf(db(), dossier.id)).map(({ door }) => door)).toContain('/can-bo/ho-so/:id/tin-nhan')
  })
})

describe('from the citizen', () => {
  test('with the QR: reads what was sent, no name of an officer, and answers once however often it is sent', async () => {
    const who = citizen()
    const page = await who.open(link)
    expect(page.text).toMatch(/Bộ phận một cửa 23\/11\/2026 09:00 Mời Ông\/Bà bổ sung ảnh 4x6\./)
    expect(page.text).not.toMatch(/Lâm Hoàng|Sơn Thị Mai|nhé/)
    const action = formOn(page.html)
    const text = '<img src=x onerror=alert(1)> Cảm ơn'.normalize('NFD')
    const done = await who.send(page, action, { message: `${text}\r\n\r\n\r\n\r\nảnh màu?` })
    expect([done.status, done.location]).toEqual([303, action])
    expect((await who.send(page, action, { message: `${text}\r\n\r\n\r\n\r\nảnh màu?` })).location).toBe(action)
    expect((await stored()).at(-1)).toMatchObject({
      state: 'received',
      text: '<img src=x onerror=alert(1)> Cảm ơn\n\nảnh màu?',
      writtenBy: null,
    })
    expect(await stored()).toHaveLength(2)
    const after = await who.open(done.location)
    expect(after.text).toMatch(
      /Đã gửi tin nhắn.*Ông\/Bà 23\/11\/2026 09:00 <img src=x onerror=alert\(1\)> Cảm ơn ảnh màu\?/,
    )
    expect(after.html).not.toContain('<img src=x')
  })

  test('with code and slip number the same; with the code alone, an old or a foreign proof nothing', async () => {
    const who = citizen()
    const tracked = await who.visitor.submit('/tra-cuu', {
      'ma-ho-so': dossier.code ?? '',
      'so-phieu': dossier.slipNumber,
    })
    const action = formOn(tracked.body)
    expect(tracked.body).toContain('Mời Ông/Bà bổ sung ảnh 4x6.')
    expect(tracked.body + (await who.open(action)).html).not.toContain(dossier.trackSecret)
    const sent = await who.visitor.submit(action, { message: 'Tôi gửi thêm' })
    expect([sent.statusCode, (await stored()).at(-1)?.text]).toEqual([303, 'Tôi gửi thêm'])
    const bare = (await who.open(`/tra-cuu?ma=${dossier.code}`)).text
    expect(bare).not.toMatch(/Trao đổi|bổ sung ảnh/)
    for (const address of [talkPath, `${talkPath}?s=`, `${talkPath}?s=${'x'.repeat(60)}`, `${action}x`])
      expect([
        (await who.open(address)).status,
        (await who.visitor.post(address, { message: 'x' })).statusCode,
      ]).toEqual([404, 404])
    const start = Temporal.Instant.from('2026-11-23T02:00:00Z')
    office.service.setNow(start.add({ hours: 24 }))
    expect((await who.open(action)).text).toContain('đã hết hạn')
    office.service.setNow(start)
    expect(await stored()).toHaveLength(3)
  })

  test('too long, empty, forged: said beside the field, kept as typed, nothing stored', async () => {
    const who = citizen()
    const action = formOn((await who.open(link)).html)
    const send = (message: string, more = {}) => who.visitor.submit(action, { message, ...more })
    const long = await send('ệ'.repeat(2001))
    expect([long.statusCode, long.body]).toEqual([422, expect.stringContaining('href="#f-message"')])
    expect(long.body).toContain('<title>Lỗi: ')
    expect(long.body).toContain('ệ'.repeat(2001))
    expect((await send(' \r\n')).statusCode).toBe(422)
    expect((await send('x', { _csrf: 'x.y' })).statusCode).toBe(403)
    const foreign = await who.visitor.post(action, { message: 'x' }, { 'sec-fetch-site': 'cross-site' })
    expect(foreign.statusCode).toBe(403)
    expect(await stored()).toHaveLength(3)
  })

  test('it is new at the one-stop until the one-stop opens it, on the page of the dossier as well', async () => {
    const [hoang, mai, tham] = await Promise.all(['hoang', 'mai', 'tham'].map(office.officer))
    expect(waitingIn((await mai!.open('/can-bo/hom-nay')).html)).toBe('2')
    expect(waitingIn((await tham!.open('/can-bo/hom-nay')).html)).toBe('0')
    expect((await hoang!.open(`/can-bo/ho-so/${dossier.id}`)).text).toContain('Cảm ơn')
    expect(waitingIn((await mai!.open('/can-bo/hom-nay')).html)).toBe('2')
    expect((await mai!.open(`/can-bo/ho-so/${dossier.id}`)).text).toMatch(/Người dân gửi Mới/)
    expect(waitingIn((await mai!.open('/can-bo/hom-nay')).html)).toBe('0')
    expect((await mai!.open(messagesPath(dossier.id))).text).toContain('Một Cửa mở lúc 23/11/2026 09:00')
    expect((await mai!.open(`/can-bo/ho-so/${dossier.id}/lich-su`)).text).toContain(
      'Người dân, qua trang tra cứu Người dân nhắn tin',
    )
  })

  test('a closed dossier is read on, and says where to ask', async () => {
    const mai = await office.officer('mai')
    await mai.act(dossier, 'rut-ho-so', { reason: 'không cần nữa' })
    const page = await citizen().open(link)
    expect(page.text).toMatch(
      /Mời Ông\/Bà bổ sung ảnh 4x6.*Hồ sơ đã kết thúc nên không nhắn thêm được.*Trung tâm Phục vụ hành chính công/,
    )
    expect(formOn(page.html)).toBe('')
    const own = await mai.open(messagesPath(dossier.id))
    expect([own.html.includes('name="message"'), own.text]).toEqual([
      false,
      expect.stringContaining('Hồ sơ đã kết thúc'),
    ])
  })
})

test('the same over the API: propose, send, turn down, list, what waits, with rights and keys', async () => {
  const { service } = office
  const { id } = await office.accept()
  const [handler, receptionist, department] = await Promise.all([
    service.token('handler', 'H13.64'),
    service.token('receptionist', 'H13.64.02'),
    service.token('handler', 'H13.09'),
  ])
  const path = `/api/v1/dossiers/${id}/messages`
  const ask = (token: string, url: string, body?: unknown, headers = {}) =>
    service.call(body === undefined ? 'GET' : 'POST', url, { token, headers, ...(body === undefined ? {} : { body }) })
  await ask(receptionist, `/api/v1/dossiers/${id}/actions/transfer`, {})
  const key = { 'idempotency-key': randomUUID() }
  const proposed = await ask(handler, `${path}/proposals`, { text: 'Hỏi thêm' }, key)
  expect([proposed.status, (await ask(handler, `${path}/proposals`, { text: 'Hỏi thêm' }, key)).text]).toEqual([
    201,
    proposed.text,
  ])
  const other = (await ask(handler, `${path}/proposals`, { text: 'Hỏi nữa' })).json() as { id: string }
  const first = proposed.json() as { id: string }
  const waits = async () =>
    ((await ask(receptionist, '/api/v1/messages')).json() as { rows: { id: string; state: string }[] }).rows
  expect((await waits()).map((row) => row.id)).toEqual([first.id, other.id])
  expect((await ask(handler, `${path}/${first.id}/send`, {})).status).toBe(403)
  expect((await ask(receptionist, `${path}/${first.id}/send`, {})).json()).toMatchObject({ state: 'sent' })
  expect((await ask(receptionist, `${path}/${other.id}/turn-down`, { reason: 'Đủ rồi' })).json()).toMatchObject({
    state: 'turned-down',
    reason: 'Đủ rồi',
  })
  expect((await ask(receptionist, path, { text: 'Một Cửa nhắn' })).status).toBe(201)
  expect((await ask(handler, path, { text: 'x' })).status).toBe(403)
  expect(await waits()).toEqual([])
  const listed = (await ask(handler, `${path}?limit=2`)).json() as { messages: { text: string }[] }
  expect(listed.messages.map(({ text }) => text)).toEqual(['Hỏi nữa', 'Một Cửa nhắn'])
  expect((await ask(receptionist, `${path}/read`, {})).json()).toEqual({ id })
  expect((await ask(department, path)).status).toBe(404)
  for (const bad of [{ text: '' }, { text: 'x'.repeat(2001) }, { text: 'x', to: 'y' }, {}, []])
    expect([bad, (await ask(receptionist, path, bad)).status]).toEqual([bad, expect.toBeOneOf([400, 422])])
})
