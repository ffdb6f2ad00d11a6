import { beforeAll, describe, expect, test } from 'vitest'
import { attachmentsOf, filesOf } from '#document'
import { accessesOf } from '#identity'
import { formOf } from '../acting/act-forms.ts'
import { actionNames } from '../actions.ts'
import type { Dossier } from '../dossier.ts'
import { type Officer, openOffice } from '../reading/officer.test-support.ts'
import { addressOf, everyDoor, everyPage } from './every-door.test-support.ts'

const office = openOffice()
const pdf = Buffer.from('%PDF-1.4\n%%EOF')
let dossier: Dossier
let vinh: Officer
let hoang: Officer
let department: string
/** What nobody at the asked department may ever read of it. */
let secrets: readonly string[]
/** A scan that went along, and one that did not. */
const scans = { along: '', kept: '' }

const db = () => office.service.database.db
const path = (rest = '') => `/can-bo/ho-so/${dossier.id}${rest}`

/** What a browser sends of a form with a file. */
const send = async ({ visitor }: Officer, url: string, typed: Readonly<Record<string, string>>, field: string) => {
  const edge = '----edge'
  const part = (head: string, body: Buffer | string) => [
    Buffer.from(`--${edge}\r\ncontent-disposition: form-data; ${head}\r\n\r\n`),
    Buffer.from(body),
    Buffer.from('\r\n'),
  ]
  const fields = { ...(await visitor.open(url)), ...typed }
  const parts = [
    ...Object.entries(fields).flatMap(([name, value]) => part(`name="${name}"`, value)),
    ...part(`name="${field}"; filename="x.exe"`, pdf),
  ]
  const headers = { 'content-type': `multipart/form-data; boundary=${edge}`, 'sec-fetch-site': 'same-origin' }
  const payload = Buffer.concat([...parts, Buffer.from(`--${edge}--\r\n`)])
  return visitor.app.inject({ method: 'POST', url, cookies: Object.fromEntries(visitor.cookies), headers, payload })
}

const scan = async (component: string): Promise<string> => {
  await send(hoang, path('/ban-quet'), { component }, 'file')
  return (await filesOf(db(), dossier.id)).find((file) => file.component === component)?.id ?? ''
}

beforeAll(async () => {
  dossier = await office.accept()
  await (await office.officer('mai')).act(dossier, formOf('transfer').slug)
  hoang = await office.officer('hoang')
  vinh = await office.officer('vinh')
  const [form, other] = dossier.components
  const rows = { 'to.0.agency': 'H13.09', 'to.1.agency': 'H13.65', 'to.1.question': 'Có hộ khẩu không?' }
  const asked = { question: 'Nhà có phép không?', workingHours: '8', papers: form?.key ?? '', ...rows }
  await hoang.act(dossier, formOf('ask-opinion').slug, asked)
  await (await office.officer('loc')).act(dossier, formOf('give-opinion').slug, { answer: 'Không có hộ khẩu' })
  scans.along = await scan(form?.key ?? '')
  scans.kept = await scan(other?.key ?? '')
  department = await office.service.token('handler', 'H13.09')
  dossier = await office.stored(dossier.id)
  const hidden = [dossier.slipNumber, dossier.trackSecret, 'Có hộ khẩu', 'Không có hộ khẩu', 'Lâm Hoàng nhận']
  secrets = ['Sa Rươl', '000199004873', '0912345678', '0912 345 678', '•678', other?.name ?? '', ...hidden]
})

const leaks = (text: string): readonly string[] => secrets.filter((secret) => text.includes(secret))

/** The doors that also serve an agency that was only asked. */
const open = new Set([
  '/can-bo/ho-so/:id',
  '/can-bo/ho-so/:id/nhan-xu-ly',
  '/can-bo/ho-so/:id/tra-loi-y-kien',
  '/can-bo/ho-so/:id/y-kien/tep/:file',
])

const filled = (pattern: string): string => addressOf(pattern, dossier, scans.kept)

describe('whoever was only asked', () => {
  test('reads the question, what went along and who asks, on the page of the dossier', async () => {
    const { status, text, html } = await vinh.open(path())
    expect(status).toBe(200)
    const shown = [
      'Nhà có phép không?',
      dossier.code ?? '',
      dossier.components[0]?.name.split(' (')[0] ?? '',
      'Được hỏi ý kiến',
    ]
    for (const part of shown) expect(text).toContain(part)
    expect(text).toMatch(/Hỏi hôm nay \d\d:\d\d · Lâm Hoàng/)
    expect(text).toContain('chờ trả lời để giải quyết tiếp, đã chờ')
    expect(leaks(html)).toEqual([])
    expect((await accessesOf(db(), dossier.id)).filter(({ agency }) => agency === 'H13.09').length).toBeGreaterThan(0)
  })

  test('finds every other page of it shut, and no page tells more', async () => {
    const own = everyPage.filter((pattern) => pattern.startsWith('/can-bo/ho-so/:id'))
    expect(own.length).toBeGreaterThan(40)
    for (const pattern of own) {
      const { status, html } = await vinh.open(filled(pattern))
      expect([pattern, status === 200, leaks(html)]).toEqual([
        pattern,
        open.has(pattern) && !pattern.includes(':file'),
        [],
      ])
    }
  })

  test('finds nothing more in any list, search or book', async () => {
    const lists = everyPage.filter((pattern) => pattern.startsWith('/can-bo/') && !pattern.includes(':'))
    for (const pattern of lists) expect([pattern, leaks((await vinh.open(pattern)).html)]).toEqual([pattern, []])
    const today = await vinh.open('/can-bo/hom-nay?nhom=cho-y-kien')
    expect(today.text).toContain(dossier.code)
    const byName = await vinh.send(await vinh.open('/can-bo/tim'), '/can-bo/tim', { q: 'Lý Thị Sa Rươl' })
    expect((await vinh.open(byName.location)).text).not.toContain(dossier.code)
    const byCode = await vinh.send(await vinh.open('/can-bo/tim'), '/can-bo/tim', { q: dossier.code ?? '' })
    expect(byCode.location).toBe(path())
  })

  test('is told by the API the same and no more, by whatever act it tries', async () => {
    const call = (method: 'GET' | 'POST', url: string, body?: object) =>
      office.service.call(method, url, { token: department, ...(body === undefined ? {} : { body }) })
    const read = await call('GET', `/api/v1/dossiers/${dossier.id}`)
    const keys = ['id', 'code', 'sight', 'procedure', 'components', 'opinions', 'next', 'actions']
    expect(Object.keys(read.json()).toSorted()).toEqual(keys.toSorted())
    expect((read.json().opinions as unknown[]).length).toBe(1)
    expect(leaks(read.text)).toEqual([])
    const openToAsked = '/api/v1/dossiers/:dossier/opinions/files'
    const listed = (await call('GET', filled(openToAsked))).json().files as { component: string | null }[]
    expect(listed.flatMap(({ component }) => component ?? [])).toEqual([dossier.components[0]?.key])
    const gets = everyDoor.flatMap((door) => (door.kind === 'api' && door.method === 'GET' ? [door.path] : []))
    for (const pattern of gets.filter((each) => each.includes(':dossier') && each !== '/api/v1/dossiers/:dossier')) {
      const answer = await call('GET', filled(pattern))
      const status = pattern === openToAsked ? 200 : 404
      expect([pattern, answer.status, leaks(answer.text)]).toEqual([pattern, status, []])
    }
    expect(leaks((await call('GET', '/api/v1/inbox')).text)).toEqual([])
    for (const action of actionNames.filter((name) => name !== 'give-opinion')) {
      const answer = await call('POST', `/api/v1/dossiers/${dossier.id}/actions/${action}?seen=1`, {})
      expect([action, leaks(answer.text)]).toEqual([action, []])
    }
  })

  test('opens the scans of what went along, and no other', async () => {
    const statusOf = async (rest: string) => (await vinh.visitor.get(path(rest))).statusCode
    expect(await statusOf(`/y-kien/tep/${scans.along}`)).toBe(200)
    expect(await statusOf(`/y-kien/tep/${scans.kept}`)).toBe(404)
    expect(await statusOf(`/tep/${scans.along}`)).toBe(404)
    const { html } = await vinh.open(path())
    expect([html.includes(scans.along), html.includes(scans.kept)]).toEqual([true, false])
  })
})

test('answers with a document; the asker opens it, and the own answer stays readable', async () => {
  const typed = { answer: 'Có phép số 12', documentNumber: '12/SXD-QH' }
  const sent = await send(vinh, path('/tra-loi-y-kien'), typed, 'document')
  expect([sent.statusCode, sent.headers.location]).toEqual([303, path()])
  const [file] = await attachmentsOf(db(), dossier.id)
  const stored = await office.stored(dossier.id)
  expect(stored.opinions.find(({ id }) => id === file?.holder)).toMatchObject({ documentNumber: '12/SXD-QH' })
  const own = await vinh.open(path())
  expect([own.text.includes('Có phép số 12'), leaks(own.html)]).toEqual([true, []])
  expect(own.html).toContain(file?.id)
  const opened = await hoang.visitor.get(path(`/y-kien/tep/${file?.id}`))
  expect([opened.statusCode, opened.headers['content-type']]).toEqual([200, 'application/pdf'])
})
