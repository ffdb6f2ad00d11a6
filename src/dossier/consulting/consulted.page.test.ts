import { beforeAll, describe, expect, test } from 'vitest'
import { filesOf } from '#document'
import type { Role } from '#identity'
import { formOf } from '../acting/act-forms.ts'
import { actionNames } from '../actions.ts'
import type { Dossier } from '../dossier.ts'
import { type Officer, openOffice, type Page, request } from '../reading/officer.test-support.ts'
import { addressOf, everyDoor, everyPage } from './every-door.test-support.ts'

const office = openOffice()
const pdf = Buffer.from('%PDF-1.4\n%%EOF')
const fireLetter = Buffer.from('%PDF-1.4\n%fire\n%%EOF')
const scans = { along: '', kept: '' }
const tokens = new Map<string, string>()
let dossier: Dossier
let vinh: Officer
let thu: Officer
/** What nobody at an agency that the route only asks may ever read of it. */
let secrets: readonly string[]

const db = () => office.service.database.db
const path = (rest = '') => `/can-bo/ho-so/${dossier.id}${rest}`
const leaks = (text: string): readonly string[] => secrets.filter((secret) => text.includes(secret))

const call = async (role: Role, agency: string, method: 'GET' | 'POST', url: string, body?: object) => {
  const key = `${role} ${agency}`
  const token = tokens.get(key) ?? (await office.service.token(role, agency))
  tokens.set(key, token)
  return office.service.call(method, url, { token, ...(body === undefined ? {} : { body }) })
}

const api = (rest = '') => `/api/v1/dossiers/${dossier.id}${rest}`

const done = async (role: Role, agency: string, action: string, body: object = {}): Promise<void> => {
  const answer = await call(role, agency, 'POST', api(`/actions/${action}`), body)
  expect([action, answer.status, answer.status === 200 ? '' : answer.text]).toEqual([action, 200, ''])
}

const day = (dd: number) => ({ 'answerDate.day': String(dd), 'answerDate.month': '11', 'answerDate.year': '2026' })

/** Ids of the files that a page leads to. */
const filesOn = ({ html }: Pick<Page, 'html'>): readonly string[] =>
  [...html.matchAll(/\/y-kien\/tep\/([0-9a-f-]{36})"/g)].map(([, id = '']) => id)

const scan = async (ngoc: Officer, component: string): Promise<string> => {
  await ngoc.sendFiles(path('/ban-quet'), { component }, { file: [pdf] })
  return (await filesOf(db(), dossier.id)).find((file) => file.component === component)?.id ?? ''
}

/** A building permit up to the step at which the route asks department and police at once. */
beforeAll(async () => {
  dossier = await office.accept({ ...request, procedure: '1.013225', case: 'house' })
  const ngoc = await office.officer('ngoc')
  await done('receptionist', 'H13.64.02', 'transfer')
  scans.along = await scan(ngoc, 'drawings-house')
  scans.kept = await scan(ngoc, 'land-paper')
  await done('handler', 'H13.64.03', 'complete-step', { next: 'field-inspection', note: 'Giáp ranh nhà hàng xóm' })
  await done('handler', 'H13.64.03', 'complete-step', { next: 'opinions' })
  await done('handler', 'H13.64.03', 'complete-step', { note: 'Xin ý kiến về chỉ giới' })
  vinh = await office.officer('vinh')
  thu = await office.officer('thu')
  dossier = await office.stored(dossier.id)
  const hidden = [dossier.slipNumber, dossier.trackSecret, 'Giáp ranh nhà hàng xóm', 'Nguyễn Thị Ngọc']
  secrets = ['Sa Rươl', '000199004873', '0912345678', '0912 345 678', '•678', ...hidden]
})

const filled = (pattern: string): string => addressOf(pattern, dossier, scans.kept)

/** What its step needs, and nothing else. */
const open = new Set(['/can-bo/ho-so/:id', '/can-bo/ho-so/:id/hoan-thanh', '/can-bo/ho-so/:id/nhan-xu-ly'])

/** Every page and every reading address of it: what is shut is computed from the doors. */
const seesNoMore = async (officer: Officer, agency: string, shown: ReadonlySet<string>): Promise<void> => {
  for (const pattern of everyPage.filter((each) => each.startsWith('/can-bo/ho-so/:id'))) {
    const { status, html } = await officer.open(filled(pattern))
    expect([pattern, status === 200, leaks(html)]).toEqual([pattern, shown.has(pattern), []])
  }
  const gets = everyDoor.flatMap((door) => (door.kind === 'api' && door.method === 'GET' ? [door.path] : []))
  for (const pattern of gets.filter((each) => each.includes(':dossier') && each !== '/api/v1/dossiers/:dossier')) {
    const answer = await call('handler', agency, 'GET', filled(pattern))
    const status = pattern === '/api/v1/dossiers/:dossier/opinions/files' ? 200 : 404
    expect([pattern, answer.status, leaks(answer.text)]).toEqual([pattern, status, []])
  }
}

describe('an agency that the route only asks for its opinion', () => {
  test('reads its step, what came with it, the papers that the route names, and who else has to act', async () => {
    const { status, text, html } = await vinh.open(path())
    expect(status).toBe(200)
    for (const told of [dossier.code ?? '', 'Sở Xây dựng cho ý kiến về quy hoạch', 'Xin ý kiến về chỉ giới', 'bản vẽ'])
      expect(text).toContain(told)
    expect(text).toMatch(/Công an thành phố · đã chờ .*Công an thành phố cho ý kiến/)
    expect([html.includes(scans.along), html.includes(scans.kept), leaks(html)]).toEqual([true, false, []])
    const fileStatus = async (rest: string) => (await vinh.visitor.get(path(rest))).statusCode
    expect([await fileStatus(`/y-kien/tep/${scans.along}`), await fileStatus(`/tep/${scans.along}`)]).toEqual([
      200, 404,
    ])
    const read = await call('handler', 'H13.20', 'GET', api())
    const keys = ['id', 'code', 'sight', 'status', 'procedure', 'components', 'steps', 'opinions', 'next', 'actions']
    expect(Object.keys(read.json()).toSorted()).toEqual(keys.toSorted())
    expect([read.json().sight, leaks(read.text)]).toEqual(['leg', []])
    expect((read.json().components as { key: string }[]).map(({ key }) => key)).toEqual(['drawings-house'])
  })

  test('finds every other page and address of it shut, and no list, search or book tells more', async () => {
    await seesNoMore(vinh, 'H13.09', open)
    const lists = everyPage.filter((pattern) => pattern.startsWith('/can-bo/') && !pattern.includes(':'))
    for (const pattern of lists) expect([pattern, leaks((await vinh.open(pattern)).html)]).toEqual([pattern, []])
    expect((await vinh.open('/can-bo/hom-nay')).text).toContain(dossier.code)
    expect(leaks((await call('handler', 'H13.09', 'GET', '/api/v1/inbox')).text)).toEqual([])
    const byName = await vinh.send(await vinh.open('/can-bo/tim'), '/can-bo/tim', { q: 'Lý Thị Sa Rươl' })
    expect((await vinh.open(byName.location)).text).not.toContain(dossier.code)
  })

  test('may do nothing to the dossier but its own step, whatever role it sends', async () => {
    const own = new Set(['take-step', 'assign-step', 'release-step', 'complete-step', 'confirm-handover'])
    const before = await office.stored(dossier.id)
    for (const role of ['handler', 'unit-head', 'signatory', 'registrar'] as const)
      for (const agency of ['H13.09', 'H13.20'])
        for (const action of actionNames.filter((name) => !own.has(name))) {
          const answer = await call(role, agency, 'POST', api(`/actions/${action}`), {})
          expect([role, action, answer.status >= 400, leaks(answer.text)]).toEqual([role, action, true, []])
        }
    const offered = (await call('unit-head', 'H13.09', 'GET', api())).json().actions as { action: string }[]
    expect(offered.filter(({ action }) => !own.has(action))).toEqual([])
    const stop = await call('unit-head', 'H13.09', 'POST', api('/actions/stop'), {
      cause: 'other',
      reason: 'Không cần',
    })
    const renamed = { party: 'owner', to: { kind: 'person', name: 'Người Khác' }, reason: 'Sửa' }
    const correct = await call('handler', 'H13.20', 'POST', api('/actions/correct-data'), renamed)
    expect([stop.status, correct.status]).toEqual([404, 404])
    expect(await office.stored(dossier.id)).toEqual(before)
  })

  test('answers by completing its step; its head approves and passes it on', async () => {
    const draft = { medium: 'electronic', note: 'Phù hợp chỉ giới', answerNumber: '12/SXD-QH', ...day(23) }
    const answered = await vinh.sendFiles(path('/hoan-thanh'), draft, { document: [pdf] })
    expect([answered.status, answered.problems]).toEqual([303, []])
    const head = await thu.open(path())
    for (const told of ['Phù hợp chỉ giới', '12/SXD-QH ngày 23/11/2026']) expect(head.text).toContain(told)
    expect([filesOn(head), leaks(head.html)]).toEqual([[expect.any(String), scans.along], []])
    const passed = await thu.act(dossier, formOf('complete-step').slug, { next: 'review', note: 'Thống nhất' })
    expect([passed.status, passed.location]).toEqual([303, path()])
  })

  test('whoever asked reads the answer with its document, by page and API; nobody else who was asked does', async () => {
    const ngoc = await office.officer('ngoc')
    const page = await ngoc.open(path())
    expect(page.text).toMatch(/Sở Xây dựng.*Đã trả lời.*Phù hợp chỉ giới.*12\/SXD-QH ngày 23\/11\/2026/)
    const [file = ''] = filesOn(page)
    expect((await ngoc.visitor.get(path(`/y-kien/tep/${file}`))).statusCode).toBe(200)
    const read = (await call('handler', 'H13.64.03', 'GET', api())).json()
    expect(read.routeAnswers).toMatchObject([
      { agency: 'H13.09', answer: 'Phù hợp chỉ giới', documentNumber: '12/SXD-QH', documentDate: '2026-11-23' },
      { agency: 'H13.09', answer: 'Thống nhất', documentNumber: null },
    ])
    const listed = (await call('handler', 'H13.64.03', 'GET', api('/opinions/files'))).json().files as { id: string }[]
    expect(listed.map(({ id }) => id)).toContain(file)
    const police = await call('handler', 'H13.20', 'GET', api())
    expect(police.text).not.toContain('12/SXD-QH')
    expect((await call('handler', 'H13.20', 'GET', api(`/opinions/files/${file}`))).status).toBe(404)
    const history = await ngoc.open(path('/lich-su'))
    expect(history.text).toMatch(/Văn bản cho ý kiến.*12\/SXD-QH/)
  })

  test('a document is not dated ahead; over the API its files are sent first and named', async () => {
    const complete = (body: object) => call('handler', 'H13.20', 'POST', api('/actions/complete-step'), body)
    const ahead = await complete({ answerDate: '2026-11-24' })
    expect([ahead.status, ahead.json().code]).toEqual([422, 'document-date-ahead'])
    const token = tokens.get('handler H13.20') ?? ''
    const headers = { 'content-type': 'application/pdf' }
    const sent = await office.service.call('POST', api('/files'), { token, raw: fireLetter, headers })
    expect([sent.status, sent.text.slice(0, 200)]).toEqual([201, expect.any(String)])
    const body = { note: 'Đường đủ rộng', answerNumber: '77/CATP', files: [sent.json().id] }
    expect((await complete(body)).status).toBe(200)
    const files = (await call('handler', 'H13.64.03', 'GET', api('/opinions/files'))).json().files as {
      bytes: number
    }[]
    expect(files.map(({ bytes }) => bytes)).toContain(fireLetter.length)
  })
})

test('a step that gives no opinion takes no answering document', async () => {
  const other = await office.accept()
  const { token } = { token: await office.service.token('handler', 'H13.64.01') }
  const post = (action: string, body: object, by: string) =>
    office.service.call('POST', `/api/v1/dossiers/${other.id}/actions/${action}`, { token: by, body })
  await post('transfer', {}, await office.service.token('receptionist', 'H13.64.02'))
  const refused = await post('complete-step', { answerNumber: '1/XN' }, token)
  expect([refused.status, refused.json().code]).toEqual([422, 'no-opinion-here'])
  expect((await (await office.officer('hoang')).open(`/can-bo/ho-so/${other.id}/hoan-thanh`)).html).not.toContain(
    'name="answerNumber"',
  )
})

test('once it has passed its part on, it still sees that, the state, and who has it now and since when', async () => {
  const { status, text, html } = await vinh.open(path())
  expect(status).toBe(200)
  expect(text).toMatch(/Đang giải quyết.*Đã chuyển đi.*Phù hợp chỉ giới.*Thống nhất/)
  expect(text).toMatch(/đã chờ .*Lãnh đạo phòng chuyên môn xem xét, trình ký/)
  expect([text.includes('Đường đủ rộng'), leaks(html)]).toEqual([false, []])
  await seesNoMore(vinh, 'H13.09', new Set(['/can-bo/ho-so/:id']))
  const read = await call('handler', 'H13.20', 'GET', api())
  const { next, steps, actions } = read.json() as Record<string, { agency: string; answer?: string }[]>
  expect(next?.map(({ agency }) => agency)).toEqual(['H13.64.03'])
  expect(steps?.map(({ answer }) => answer)).toEqual(['Đường đủ rộng'])
  expect([actions, leaks(read.text)]).toEqual([[], []])
  const byCode = await vinh.send(await vinh.open('/can-bo/tim'), '/can-bo/tim', { q: dossier.code ?? '' })
  expect(byCode.location).toBe(path())
})
