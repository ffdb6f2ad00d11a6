import { randomUUID } from 'node:crypto'
import { CompiledQuery } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { accessesOf } from '#identity'
import type { Dossier } from '../dossier.ts'
import { type Officer, openOffice } from '../reading/officer.test-support.ts'
import { notesOf } from './note.store.ts'
import { notePath, notesPath } from './note-paths.ts'

const office = openOffice()
const pdf = Buffer.from('%PDF-1.4\n%%EOF')
const hostile = '<script>alert(1)</script> & "Hường"'.normalize('NFD')

let dossier: Dossier
beforeAll(async () => {
  dossier = await office.accept()
})

const db = () => office.service.database.db

const idOf = async (username: string): Promise<string> => {
  const { rows } = await db().executeQuery(
    CompiledQuery.raw('select id from sign_in_user where username = $1', [username]),
  )
  return (rows[0] as { id: string }).id
}

/** What a browser sends of the form with its files. */
const send = async ({ visitor }: Officer, fields: Readonly<Record<string, string>>, files: readonly Buffer[] = []) => {
  const url = notesPath(dossier.id)
  const edge = '----edge'
  const part = (head: string, body: Buffer | string) => [
    Buffer.from(`--${edge}\r\ncontent-disposition: form-data; ${head}\r\n\r\n`),
    Buffer.from(body),
    Buffer.from('\r\n'),
  ]
  const hidden = await visitor.open(url)
  const parts = [
    ...Object.entries({ ...hidden, act: 'write', ...fields }).flatMap(([name, value]) => part(`name="${name}"`, value)),
    ...files.flatMap((bytes) => part('name="note-file"; filename="x.exe"', bytes)),
  ]
  const headers = { 'content-type': `multipart/form-data; boundary=${edge}`, 'sec-fetch-site': 'same-origin' }
  const payload = Buffer.concat([...parts, Buffer.from(`--${edge}--\r\n`)])
  const cookies = Object.fromEntries(visitor.cookies)
  const ask = () => visitor.app.inject({ method: 'POST', url, cookies, headers, payload })
  return { answer: await ask(), ask }
}

describe('notes on the page of a dossier', () => {
  test('are written once however often they are sent, with a mention and a file, and shown as they were typed', async () => {
    const [mai, bao] = [await office.officer('mai'), await office.officer('bao')]
    const called = await idOf('bao')
    const { answer, ask } = await send(mai, { note: `${hostile}\r\ndòng hai`, mention: called }, [pdf])
    const [note] = await notesOf(db(), dossier.id)
    expect([answer.statusCode, answer.headers.location]).toEqual([303, notePath(dossier.id, note?.id ?? '')])
    expect((await ask()).headers.location).toBe(answer.headers.location)
    expect(await notesOf(db(), dossier.id)).toHaveLength(1)
    expect(note).toMatchObject({ text: `${hostile.normalize('NFC')}\ndòng hai`, mentions: [called] })
    const page = await bao.open(`/can-bo/ho-so/${dossier.id}`)
    expect(page.html).toContain(`id="ghi-chu-${note?.id}"`)
    expect(page.html).not.toContain('<script>alert')
    expect(page.text).toContain('<script>alert(1)</script> & "Hường" dòng hai')
    expect(page.text).toContain('Nhắc đến: Trần Quốc Bảo')
    const { rows } = await db().executeQuery(
      CompiledQuery.raw(`select payload from outbox where task = 'notice.mention'`),
    )
    expect(rows).toEqual([{ payload: { note: note?.id } }])

    const path = /href="([^"]*\/ghi-chu\/tep\/[^"]*)"/.exec(page.html)?.[1] ?? ''
    const file = await bao.visitor.get(path)
    expect([file.statusCode, file.headers['content-type'], file.rawPayload.equals(pdf)]).toEqual([
      200,
      'application/pdf',
      true,
    ])
    const doors = (await accessesOf(db(), dossier.id)).map(({ door }) => door)
    expect(doors).toContain('/can-bo/ho-so/:id/ghi-chu/tep/:file')
    const other = await office.accept()
    expect((await bao.visitor.get(path.replace(dossier.id, other.id))).statusCode).toBe(404)
  })

  test('say beside the field what is wrong, keep what was typed, and take no file that is none', async () => {
    const mai = await office.officer('mai')
    const before = await notesOf(db(), dossier.id)
    const long = await send(mai, { note: 'x'.repeat(2001) })
    expect([long.answer.statusCode, long.answer.body]).toEqual([422, expect.stringContaining('href="#f-note"')])
    expect(long.answer.body).toContain('đang dài hơn 1 ký tự')
    expect(long.answer.body).toContain('x'.repeat(2001))
    expect((await send(mai, { note: ' \r\n' })).answer.body).toContain('Chưa có nội dung')
    const nobody = await send(mai, { note: 'Nhờ @Xuyến xem' })
    expect([nobody.answer.statusCode, nobody.answer.body]).toEqual([422, expect.stringContaining('href="#f-note"')])
    for (const said of ['Không có đồng nghiệp nào tên «Xuyến»', 'Nhờ @Xuyến xem'])
      expect(nobody.answer.body).toContain(said)
    const exe = await send(mai, { note: 'xem tệp' }, [Buffer.from('MZ\x90')])
    expect([exe.answer.statusCode, exe.answer.body]).toEqual([422, expect.stringContaining('Chỉ nhận tệp PDF')])
    expect((await send(mai, { note: 'Nhờ @Thị xem' })).answer.body).toMatch(/«@Thị» có thể là [^<]*Sơn Thị Mai/)
    expect((await send(mai, { note: 'x', _csrf: 'x.y' })).answer.statusCode).toBe(403)
    expect(await notesOf(db(), dossier.id)).toEqual(before)
  })

  test('are withdrawn by their author and then say so; an inspector reads, another commune sees nothing', async () => {
    const mai = await office.officer('mai')
    const url = notesPath(dossier.id)
    const done = await mai.send(await mai.open(url), url, { act: 'write', note: 'Viết nhầm @Trần Quốc Bảo' })
    const id = /#ghi-chu-(.*)$/.exec(done.location)?.[1] ?? ''
    expect((await notesOf(db(), dossier.id)).at(-1)?.mentions).toEqual([await idOf('bao')])
    const withdrawn = await mai.send(await mai.open(url), url, { act: `withdraw:${id}` })
    expect(withdrawn.location).toBe(notePath(dossier.id, id))
    expect((await mai.open(url)).text).toMatch(/Đã rút .*rút lúc/)
    expect((await mai.open(`/can-bo/ho-so/${dossier.id}/lich-su`)).text).toMatch(
      /Viết ghi chú nội bộ nhắc đến: Trần Quốc Bảo Rút ghi chú nội bộ/,
    )

    const inspector = await office.officer('thanhtra')
    const seen = await inspector.open(url)
    expect([seen.status, seen.text]).toEqual([200, expect.stringContaining('dòng hai')])
    expect(seen.html).not.toContain('name="note"')
    expect((await inspector.visitor.submit(url, { act: 'write', note: 'x' })).statusCode).toBe(403)
    expect((await (await office.officer('loc')).open(url)).status).toBe(404)
  })
})

test('the same over the API: list by pages, write, withdraw, with rights and keys', async () => {
  const { service } = office
  const token = await service.token('handler', 'H13.64')
  const path = `/api/v1/dossiers/${dossier.id}/notes`
  const key = { 'idempotency-key': randomUUID() }
  const ask = (url: string, body?: unknown, headers = {}) =>
    service.call(body === undefined ? 'GET' : 'POST', url, { token, headers, ...(body === undefined ? {} : { body }) })
  const written = await ask(path, { text: 'Từ phần mềm khác' }, key)
  expect([written.status, (await ask(path, { text: 'Từ phần mềm khác' }, key)).text]).toEqual([201, written.text])
  const { id, mentions } = written.json() as { id: string; mentions: string[] }
  expect(mentions).toEqual([])
  const listed = (await ask(path)).json() as { notes: { id: string; text: string; files: object[] }[] }
  expect(listed.notes.at(-1)).toMatchObject({ id, text: 'Từ phần mềm khác' })
  expect(listed.notes[0]?.files).toMatchObject([{ type: 'application/pdf', bytes: pdf.length }])
  const before = (await ask(`${path}?before=${id}&limit=1`)).json() as { notes: { id: string }[] }
  expect(before.notes.map((note) => note.id)).toEqual([listed.notes.at(-2)?.id])
  expect((await ask(`${path}/${id}/withdraw`, {})).json()).toMatchObject({ id, withdrawnAt: expect.any(String) })
  for (const bad of [
    { text: '' },
    { text: 'x'.repeat(2001) },
    { text: 'x', mentions: ['nobody'] },
    { text: 'x', a: 1 },
    [],
  ])
    expect([bad, (await ask(path, bad)).status >= 400 && (await ask(path, bad)).status < 500]).toEqual([bad, true])
  const elsewhere = await service.token('handler', 'H13.65')
  expect((await service.call('GET', path, { token: elsewhere })).status).toBe(404)
  expect((await service.call('GET', path)).status).toBe(401)
  const administrator = await service.token('administrator', 'H13.64')
  expect((await service.call('GET', path, { token: administrator })).status).toBe(403)
})
