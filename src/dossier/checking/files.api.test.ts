import { beforeAll, describe, expect, test } from 'vitest'
import { attachmentsOf, filesOf, forgetUploads, sweepBlobs } from '#document'
import { accessesOf } from '#identity'
import { type BlobStore, digestOf } from '#platform'
import { openScanner } from '../../../tests/support/scanner.ts'
import { at } from '../dossier.test-support.ts'
import type { Dossier } from '../dossier.ts'
import { historyOf } from '../history/history.query.ts'
import { openOffice } from '../reading/officer.test-support.ts'

/** Knows one mark of malware, and learns another. */
const known = ['malware']
const clamd = await openScanner((bytes) =>
  known.some((mark) => bytes.includes(mark)) ? 'stream: Test.Mark FOUND\0' : 'stream: OK\0',
)
const office = openOffice(undefined, { clamd })
const { service } = office
const pdf = Buffer.from('%PDF-1.4\n%%EOF')
const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
const bad = Buffer.concat([pdf, Buffer.from('malware')])

const tokens: Record<string, string> = {}
let dossier: Dossier
const base = () => `/api/v1/dossiers/${dossier.id}`
const db = () => service.database.db

beforeAll(async () => {
  tokens.counter = await service.token('receptionist', 'H13.64.02')
  tokens.handler = await service.token('handler', 'H13.64.01')
  tokens.asked = await service.token('handler', 'H13.09')
  tokens.stranger = await service.token('handler', 'H13.65.01')
  tokens.inspector = await service.token('inspector', 'H13.64')
  dossier = await office.accept()
})

const get = (who: string, rest: string) => service.call('GET', `${base()}${rest}`, { token: tokens[who] ?? '' })
const post = (who: string, rest: string, body: object, headers: Readonly<Record<string, string>> = {}) =>
  service.call('POST', `${base()}${rest}`, { token: tokens[who] ?? '', body, headers })
const send = (who: string, raw: Buffer, headers: Readonly<Record<string, string>> = {}) =>
  service.call('POST', `${base()}/files`, {
    token: tokens[who] ?? '',
    raw,
    headers: { 'content-type': 'application/pdf', ...headers },
  })
const ahead = async (who: string, bytes: Buffer): Promise<string> => {
  const answer = await send(who, bytes)
  if (answer.status !== 201) throw new Error(answer.text)
  return String(answer.json().id)
}
const codeOf = ({ status, json }: Awaited<ReturnType<typeof send>>) => [status, json().code]

describe('a file sent ahead', () => {
  test('is told by its bytes, kept for a day, and once however often it is sent under one key', async () => {
    const key = { 'idempotency-key': 'once-only', 'content-type': 'application/octet-stream' }
    const first = await send('counter', png, key)
    expect([first.status, first.json()]).toMatchObject([
      201,
      { dossier: dossier.id, type: 'image/png', bytes: png.length, digest: digestOf(png) },
    ])
    expect((await send('counter', png, key)).json()).toEqual(first.json())
    expect(codeOf(await send('counter', pdf, key))).toEqual([422, 'web.key-reused'])
    const until = Temporal.Instant.from(String(first.json().until))
    service.setNow(until)
    const late = { component: 'declaration', files: [first.json().id] }
    expect(codeOf(await post('counter', '/scans', late))).toEqual([422, 'upload-unknown'])
    service.setNow(at('2026-11-23 09:00'))
    const removed: string[] = []
    const blobs: BlobStore = {
      put: async () => '',
      get: async () => null,
      remove: async (digest) => void removed.push(digest),
      batches: async function* () {
        yield [digestOf(png)]
      },
    }
    await forgetUploads(db(), until.subtract({ seconds: 1 }))
    expect([await sweepBlobs(db(), blobs), removed]).toEqual([0, []])
    await forgetUploads(db(), until)
    expect([await sweepBlobs(db(), blobs), removed]).toEqual([1, [digestOf(png)]])
  })

  test('is refused by type, size, right and scanner; malware leaves a line in the history and nothing else', async () => {
    expect(codeOf(await send('counter', Buffer.from('<script>')))).toEqual([422, 'file-type'])
    expect(codeOf(await send('counter', Buffer.alloc(0)))).toEqual([422, 'no-file'])
    expect(codeOf(await send('counter', pdf, { 'content-type': 'application/json' }))).toEqual([415, 'web.media-type'])
    expect(codeOf(await send('counter', Buffer.alloc(10_000_001)))).toEqual([413, 'web.too-large'])
    expect(codeOf(await send('stranger', bad))).toEqual([404, 'dossier-not-found'])
    expect(codeOf(await send('inspector', bad))).toEqual([403, 'identity.role-may-not'])
    const before = (await historyOf(db(), dossier.id)).length
    expect(codeOf(await send('counter', bad))).toEqual([422, 'file-infected'])
    const events = await historyOf(db(), dossier.id)
    expect(events.length).toBe(before + 1)
    expect(events.at(-1)?.event).toMatchObject({
      type: 'file-refused',
      data: { place: 'ahead', found: 'Test.Mark', digest: digestOf(bad), bytes: bad.length },
    })
    expect((await office.stored(dossier.id)).lastAct).toBe('accept')
  })
})

describe('scans over the API', () => {
  test('are added, read, replaced and taken out by those who may on the page; each reading is recorded', async () => {
    const id = await ahead('counter', pdf)
    const scan = { component: 'declaration', files: [id, id] }
    expect(codeOf(await post('handler', '/scans', { ...scan, files: [] }))).toEqual([404, 'dossier-not-found'])
    expect(codeOf(await post('counter', '/scans', { component: 'ghost', files: [id] }))).toEqual([
      422,
      'unknown-component',
    ])
    const other = await service.token('receptionist', 'H13.64.02')
    const borrowed = await service.call('POST', `${base()}/scans`, { token: other, body: scan })
    expect(codeOf(borrowed)).toEqual([422, 'upload-unknown'])
    const added = (await post('counter', '/scans', scan)).json() as { scans: { id: string; component: string }[] }
    expect(added.scans).toMatchObject([
      { component: 'declaration', version: 1, digest: digestOf(pdf), withdrawnAt: null },
    ])
    expect(codeOf(await post('counter', '/scans', scan))).toEqual([409, 'file-there'])
    const one = added.scans[0]?.id
    const bytes = await get('counter', `/scans/${one}`)
    expect([bytes.status, bytes.headers['content-type'], bytes.text]).toEqual([200, 'application/pdf', pdf.toString()])
    expect((await get('stranger', `/scans/${one}`)).status).toBe(404)
    expect((await get('counter', '/scans/ghost')).status).toBe(404)

    const instead = await ahead('counter', png)
    const out = `/scans/${one}/withdraw`
    expect(codeOf(await post('counter', out, { reason: ' ' }))).toEqual([422, 'withdrawal-reason'])
    const replaced = await post('counter', out, { reason: 'Quét nhầm', files: [instead] })
    expect(replaced.json().scans).toMatchObject([
      { digest: digestOf(pdf), withdrawnReason: 'Quét nhầm' },
      { digest: digestOf(png), withdrawnReason: null },
    ])
    expect(codeOf(await post('counter', out, { reason: 'Nữa' }))).toEqual([409, 'file-withdrawn'])
    expect((await get('counter', '/scans')).json()).toEqual(replaced.json())
    expect((await filesOf(db(), dossier.id)).length).toBe(2)
    const doors = (await accessesOf(db(), dossier.id)).map(({ door }) => door)
    expect(doors).toContain('GET /api/v1/dossiers/:dossier/scans')
    expect(doors).toContain('GET /api/v1/dossiers/:dossier/scans/:file')
    expect(doors).toContain('POST /api/v1/dossiers/:dossier/files')
  })
})

describe('what is written over the API', () => {
  test('takes files along: a note, and an answer of an agency that sees nothing else', async () => {
    await post('counter', '/actions/transfer', {})
    const files = [await ahead('handler', pdf), await ahead('handler', png)]
    const note = (await post('handler', '/notes', { text: 'Xem hai tệp này', files })).json()
    expect(note.files).toMatchObject([{ type: 'application/pdf' }, { type: 'image/png' }])
    const [ofNote] = note.files as { id: string }[]
    expect((await get('handler', `/notes/files/${ofNote?.id}`)).text).toBe(pdf.toString())

    const question = { to: [{ agency: 'H13.09' }], question: 'Có vướng không?', workingHours: 8 }
    expect((await post('handler', '/actions/ask-opinion', question)).status).toBe(200)
    expect((await get('asked', `/notes/files/${ofNote?.id}`)).status).toBe(404)
    const mine = await ahead('asked', pdf)
    const wrong = await post('asked', '/actions/give-opinion', { answer: 'Không vướng', files: files.slice(0, 1) })
    expect(codeOf(wrong)).toEqual([422, 'upload-unknown'])
    const given = await post('asked', '/actions/give-opinion', { answer: 'Không vướng', files: [mine] })
    expect([given.status, given.json().sight]).toEqual([200, 'asked'])
    const listed = (await get('asked', '/opinions/files')).json() as { files: { id: string; opinion: string | null }[] }
    const [opinion] = (await office.stored(dossier.id)).opinions
    expect(listed.files).toMatchObject([{ opinion: opinion?.id, type: 'application/pdf' }])
    const answer = listed.files[0]?.id
    expect((await get('asked', `/opinions/files/${answer}`)).text).toBe(pdf.toString())
    // the answer's document is no attachment of a note, nor the note's one of an answer
    expect((await get('handler', `/notes/files/${answer}`)).status).toBe(404)
    expect((await get('handler', `/opinions/files/${ofNote?.id}`)).status).toBe(404)
    expect((await attachmentsOf(db(), dossier.id)).length).toBe(3)
  })

  test('malware is turned away from whatever it comes with, by API and by page, and the history says from where', async () => {
    const { id } = await office.accept()
    dossier = await office.stored(id)
    await post('counter', '/actions/transfer', {})
    await post('handler', '/actions/ask-opinion', {
      to: [{ agency: 'H13.09' }],
      question: 'Có vướng?',
      workingHours: 8,
    })
    const young = Buffer.concat([pdf, Buffer.from('not yet known')])
    const [forNote, forAnswer] = [await ahead('handler', young), await ahead('asked', young)]
    known.push('not yet known')
    expect(codeOf(await post('handler', '/notes', { text: 'Xem', files: [forNote] }))).toEqual([422, 'file-infected'])
    const answer = { answer: 'Không', files: [forAnswer] }
    expect(codeOf(await post('asked', '/actions/give-opinion', answer))).toEqual([422, 'file-infected'])
    const hoang = await office.officer('hoang')
    const [ghi, tra] = [`/can-bo/ho-so/${id}/ghi-chu`, `/can-bo/ho-so/${id}/tra-loi-y-kien`]
    expect(await hoang.sendFiles(ghi, { act: 'write', note: 'Xem tệp' }, { 'note-file': [bad] })).toMatchObject({
      status: 422,
      text: expect.stringMatching(/có mã độc nên không lưu.*Xem tệp/s),
    })
    const vinh = await office.officer('vinh')
    expect((await vinh.sendFiles(tra, { answer: 'Không' }, { document: [bad] })).text).toContain('có mã độc')
    const stranger = await office.officer('loc')
    expect((await stranger.sendFiles(tra, { answer: 'Không' }, { document: [bad] })).status).toBe(404)
    const refused = (await historyOf(db(), id)).flatMap(({ event }) =>
      event.type === 'file-refused' ? [event.data] : [],
    )
    expect(refused.map((data) => (data as { place?: string }).place)).toEqual(['note', 'opinion', 'note', 'opinion'])
    expect((await hoang.open(`/can-bo/ho-so/${id}/lich-su`)).text).toMatch(
      /Không nhận tệp có mã độc.*kèm văn bản trả lời ý kiến · Test\.Mark.*kèm ghi chú nội bộ/,
    )
    expect([(await attachmentsOf(db(), id)).length, (await office.stored(id)).opinions[0]?.answer]).toEqual([0, null])
  })

  test('the API’s own document shows the body of the file, and where files are named', async () => {
    const { paths } = (await service.call('GET', '/api/openapi.json')).json() as {
      paths: Record<string, { post: { requestBody: { content: Record<string, { schema: object }> } } }>
    }
    const { content } = paths['/api/v1/dossiers/{dossier}/files']!.post.requestBody
    expect(Object.keys(content)).toEqual(['application/pdf', 'image/jpeg', 'image/png', 'application/octet-stream'])
    expect(content['image/png']?.schema).toEqual({ type: 'string', format: 'binary' })
    const answer =
      paths['/api/v1/dossiers/{dossier}/actions/give-opinion']!.post.requestBody.content['application/json']
    expect(answer?.schema).toHaveProperty('properties.files.maxItems', 10)
  })
})
