import { describe, expect, test } from 'vitest'
import type { ActionName } from '../actions.ts'
import { at } from '../dossier.test-support.ts'
import type { Dossier } from '../dossier.ts'
import { historyOf } from '../history/history.query.ts'
import { type Officer, openOffice } from '../reading/officer.test-support.ts'
import { person } from '../reception/counter.test-support.ts'
import { formOf } from './act-forms.ts'

const office = openOffice()

const pathOf = ({ id }: Pick<Dossier, 'id'>): string => `/can-bo/ho-so/${id}`

/** In the hands of Lâm Hoàng, who has the appraisal of phường Ngã Năm. */
const inProcess = async (body: Readonly<Record<string, unknown>> = {}) => {
  const dossier = await office.accept(body)
  const mai = await office.officer('mai')
  await mai.act(dossier, formOf('transfer').slug)
  return { dossier, mai, hoang: await office.officer('hoang'), phuc: await office.officer('phuc') }
}

const succeeded = async (officer: Officer, dossier: Dossier, action: ActionName, typed = {}, query = '') => {
  const answer = await officer.act(dossier, formOf(action).slug, typed, query)
  expect([action, answer.status, answer.problems]).toEqual([action, 303, []])
  return office.stored(dossier.id)
}

const lastDetail = async ({ id }: Dossier) => (await historyOf(office.service.database.db, id)).at(-1)?.detail

const day = (name: string, text: string, time = '17:00') => {
  const [dd = '', mm = '', yyyy = ''] = text.split('/')
  return { [`${name}.day`]: dd, [`${name}.month`]: mm, [`${name}.year`]: yyyy, [`${name}.time`]: time }
}

describe('each act is done by its own page', () => {
  test('pause and resume, for a cause that the regime names', async () => {
    const { dossier, hoang } = await inProcess()
    const page = await hoang.open(`${pathOf(dossier)}/tam-dung`)
    expect(page.text).toContain('Chờ công dân thực hiện nghĩa vụ tài chính')
    const paused = await succeeded(hoang, dossier, 'pause', { cause: 'verification', reason: 'Chờ công an xã' })
    expect([paused.dueAt, paused.stops.length]).toEqual([null, 1])
    const resumed = await succeeded(hoang, dossier, 'resume')
    expect(resumed.dueAt).not.toBeNull()
  })

  test('a legal extension with its ground', async () => {
    const { dossier, phuc } = await inProcess({ procedure: '1.000656' })
    const page = await phuc.open(`${pathOf(dossier)}/keo-dai`)
    expect(page.text).toContain('Căn cứ kéo dài')
    const extended = await succeeded(phuc, dossier, 'extend', { ground: 'Phải xác minh nơi chết' })
    expect(extended.dues.at(-1)).toMatchObject({ cause: 'legal-extension', lawful: true })
    expect((await phuc.open(`${pathOf(dossier)}/keo-dai`)).status).toBe(303)
  })

  test('an apology by three hands: asked for, signed, told; a date that is not later is told in words', async () => {
    const { dossier, mai, hoang, phuc } = await inProcess()
    const why = { reasonCode: 'technical', reason: 'Máy hỏng' }
    const early = await hoang.act(dossier, 'de-nghi-hen-lai', { ...why, ...day('dueAt', '24/11/2026') })
    expect(early.status).toBe(422)
    expect(early.problems[0]?.[1]).toContain('17:00 26/11/2026')
    expect(early.html).toContain('Máy hỏng')
    expect((await hoang.act(dossier, 'de-nghi-hen-lai', day('dueAt', '30/11/2026'))).problems).toEqual([
      ['reasonCode', 'Hãy chọn loại lý do'],
      ['reason', 'Hãy nhập lý do cụ thể'],
    ])
    await succeeded(hoang, dossier, 'request-reappointment', { ...why, ...day('dueAt', '30/11/2026', '9h') })
    const list = await phuc.open('/can-bo/hom-nay?nhom=cho-ky-xin-loi')
    expect(list.text).toContain(dossier.code)
    expect((await mai.open('/can-bo/hom-nay?nhom=can-hen-lai')).text).not.toContain(dossier.code)
    const page = await phuc.open(`${pathOf(dossier)}/ky-xin-loi`)
    for (const part of ['Sự cố thiết bị hoặc hệ thống: Máy hỏng', 'Xin lỗi đúng hạn đến hết ngày 25/11/2026'])
      expect(page.text).toContain(part)
    const signed = await succeeded(phuc, dossier, 'sign-reappointment')
    expect(signed.dueAt).toEqual(dossier.dueAt)
    expect((await phuc.open('/can-bo/hom-nay?nhom=cho-ky-xin-loi')).text).not.toContain(dossier.code)
    expect((await mai.open('/can-bo/hom-nay?nhom=can-hen-lai')).text).toContain(dossier.code)
    const moved = await succeeded(mai, dossier, 'reappoint')
    expect([moved.dueAt, moved.lawfulDueAt]).toEqual([at('2026-11-30 09:00'), dossier.lawfulDueAt])
    expect((await mai.open(pathOf(dossier))).text).toMatch(
      /Đã hẹn lại .*Ngày hẹn mới: .*Đề nghị .*Ký xin lỗi .*Hẹn lại/,
    )
  })

  test('an opinion is asked of a department and given there, with the question before its eyes', async () => {
    const { dossier, hoang } = await inProcess()
    await succeeded(hoang, dossier, 'ask-opinion', {
      'to.0.agency': 'H13.09',
      question: 'Nhà có phép không?',
      workingHours: '8',
    })
    const vinh = await office.officer('vinh')
    const page = await vinh.open(pathOf(dossier))
    expect(page.text).toContain('Nhà có phép không?')
    const waiting = await hoang.act(dossier, 'hoan-thanh')
    expect(waiting.problems[0]?.[1]).toContain('chưa trả lời')
    const answered = await vinh.send(page, `${pathOf(dossier)}/tra-loi-y-kien`, { answer: 'Có phép số 12' })
    expect([answered.status, answered.location]).toEqual([303, pathOf(dossier)])
    expect((await hoang.open(`${pathOf(dossier)}/lich-su`)).text).toContain('Có phép số 12')
  })

  test('only agencies that answer elsewhere can be asked: sister divisions, departments, other communes', async () => {
    const { dossier, hoang } = await inProcess()
    const { html } = await hoang.open(`${pathOf(dossier)}/lay-y-kien`)
    const codes = [...html.matchAll(/<option value="(H[^"]*)"/g)].map(([, code]) => code)
    expect(codes).toEqual(expect.arrayContaining(['H13.64.03', 'H13.64.04', 'H13.09', 'H13.65', 'H13.66']))
    for (const own of ['H13.64', 'H13.64.01', 'H13.64.02', 'H13.65.01']) expect(codes).not.toContain(own)
    const asked = { 'to.0.agency': 'H13.65', question: 'Có đăng ký ở đó không?', workingHours: '8' }
    const { steps } = await succeeded(hoang, dossier, 'ask-opinion', asked)
    expect(steps.find(({ askedBy }) => askedBy !== null)?.agency).toBe('H13.65.01')
    const loc = await office.officer('loc')
    expect((await loc.open('/can-bo/hom-nay')).text).toContain('Trả lời ý kiến')
  })

  test('a proposed return is rejected with a reason', async () => {
    const { dossier, hoang, phuc } = await inProcess()
    await hoang.send(await hoang.open(pathOf(dossier)), `${pathOf(dossier)}/kiem-tra`, { all: 'pass' })
    await succeeded(hoang, dossier, 'propose-return', { 'lines.0.component': 'Ảnh', 'lines.0.reason': 'Ảnh mờ' })
    const rejected = await succeeded(phuc, dossier, 'reject-return', { reason: 'Ảnh vẫn rõ' })
    expect(rejected.supplements.map(({ state }) => state)).toEqual(['rejected'])
  })

  test('nothing is asked of the citizen while a paper is unchecked, whatever is sent', async () => {
    const { dossier, hoang } = await inProcess()
    const lines = { 'lines.0.component': 'Ảnh', 'lines.0.reason': 'Mờ' }
    const asked = await hoang.visitor.submit(`${pathOf(dossier)}/de-xuat-tra-lai`, lines)
    expect([asked.statusCode, asked.body]).toEqual([422, expect.stringContaining('Chưa kiểm tra: ')])
  })

  test('typed data are corrected: only what changed, with the reason', async () => {
    const { dossier, mai } = await inProcess()
    const party = dossier.parties[0]!
    const same = await mai.act(dossier, 'sua-thong-tin', { reason: 'Xem lại' }, `?nguoi=${party.id}`)
    expect([same.status, same.problems[0]?.[1]]).toEqual([422, 'Không có thông tin nào thay đổi.'])
    const changes = { 'to.name': 'Lý Thị Sa Rượl', reason: 'Gõ nhầm dấu' }
    const corrected = await succeeded(mai, dossier, 'correct-data', changes, `?nguoi=${party.id}`)
    expect(corrected.parties[0]).toMatchObject({ name: 'Lý Thị Sa Rượl', idNumber: party.idNumber, phone: party.phone })
    expect(await lastDetail(dossier)).toEqual({ reason: 'Gõ nhầm dấu', before: { name: 'Lý Thị Sa Rươl' } })
  })

  test('a fee is paid with the number of its receipt', async () => {
    const { dossier, mai } = await inProcess({ procedure: '2.000635' })
    const fee = dossier.fees[0]!
    const paid = await succeeded(mai, dossier, 'record-fee', { receiptNumber: 'BL-0042' }, `?phi=${fee.key}`)
    expect(paid.fees[0]).toMatchObject({ receiptNumber: 'BL-0042', amount: fee.amount })
    expect((await mai.open(pathOf(dossier))).text).toContain('biên lai BL-0042')
  })

  test.each([
    ['withdraw', {}, 'withdrawn'],
    ['stop', { cause: 'no-object', reason: 'Đương sự đã mất' }, 'stopped'],
  ] as const)('%s ends it', async (action, typed, status) => {
    const { dossier, mai, phuc } = await inProcess()
    const officer = action === 'stop' ? phuc : mai
    expect((await succeeded(officer, dossier, action, typed)).status).toBe(status)
  })

  test('a mistaken acceptance is voided, one not yet accepted is declined', async () => {
    const mai = await office.officer('mai')
    const accepted = await office.accept()
    expect(await succeeded(mai, accepted, 'void', { reason: 'Nhầm thủ tục' })).toMatchObject({
      status: 'voided',
      code: accepted.code,
    })
    const draft = await office.accept({ draft: true })
    expect((await succeeded(mai, draft, 'decline', { reason: 'Không thuộc thẩm quyền' })).status).toBe('declined')
  })

  test('somebody else fetches the result', async () => {
    const { dossier, mai, hoang } = await inProcess()
    await succeeded(hoang, dossier, 'complete-step')
    await succeeded(await office.officer('hoa'), dossier, 'decide', { outcome: 'granted' })
    await succeeded(await office.officer('bich'), dossier, 'complete-step', { documentNumber: '9/XN' })
    await succeeded(mai, dossier, 'register-result')
    const typed = {
      ...person('recipient', { basis: 'Chồng' }),
      receiver: 'other',
      paper: 'Căn cước',
      proof: 'signature',
    }
    const closed = await succeeded(mai, dossier, 'hand-over', typed)
    expect(closed.parties).toContainEqual(
      expect.objectContaining({ role: 'recipient', name: 'Trần Văn Bé', basis: 'Chồng' }),
    )
  })
})

describe('a card scanned without a script', () => {
  test('fills the person and records nothing until the button is pressed again', async () => {
    const { dossier, mai } = await inProcess()
    const scan = '000199004873||Lý Thị Sa Rượl|04031999|Nữ|Khóm 3, phường Ngã Năm|12082021'
    const filled = await mai.act(dossier, 'sua-thong-tin', { 'to.scan': scan, reason: 'Quét lại thẻ' })
    expect([filled.status, filled.problems[0]?.[1]]).toEqual([
      422,
      'Đã điền từ mã trên thẻ, chưa ghi gì. Xin xem lại rồi bấm nút lần nữa.',
    ])
    expect(filled.html).toContain('value="Lý Thị Sa Rượl"')
    expect((await office.stored(dossier.id)).ownerName).toBe('Lý Thị Sa Rươl')
    expect((await mai.send(filled, `${pathOf(dossier)}/sua-thong-tin`)).status).toBe(303)
    expect((await office.stored(dossier.id)).parties[0]).toMatchObject({
      name: 'Lý Thị Sa Rượl',
      birthDate: '1999-03-04',
      source: 'card-unsigned',
    })
  })
})

describe('what is wrong is told, and what was typed is kept', () => {
  test('the summary comes first and leads to the field; the title says so', async () => {
    const { dossier, phuc } = await inProcess()
    const page = await phuc.act(dossier, 'dung-giai-quyet', { cause: 'other', reason: '' })
    expect([page.status, page.problems]).toEqual([422, [['reason', 'Hãy nhập lý do']]])
    expect(page.html).toContain('<title>Lỗi: ')
    expect(page.html).toMatch(/<option value="other" selected/)
  })

  test('a forged choice is refused, never a fault', async () => {
    const { dossier, hoang } = await inProcess()
    const path = `${pathOf(dossier)}/tam-dung`
    const page = await hoang.open(path)
    for (const cause of ['', 'chè', '__proto__', "'; drop table dossier"])
      expect((await hoang.send(page, path, { cause, _once: '' })).problems).toEqual([['cause', 'Hãy chọn nguyên nhân']])
  })

  test('a text beyond the schema is told with the length that fits', async () => {
    const { dossier, mai } = await inProcess()
    const page = await mai.act(dossier, 'rut-ho-so', { reason: 'x'.repeat(2001) })
    expect([page.status, page.problems]).toEqual([422, [['reason', 'Rút ngắn còn tối đa 2000 ký tự']]])
  })
})
