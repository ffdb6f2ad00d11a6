import { describe, expect, test } from 'vitest'
import { accessesOf } from '#identity'
import { pdfText } from '../../../tests/support/pdf.ts'
import { type Desk, openCounter, person } from '../reception/counter.test-support.ts'

const counter = openCounter()
const bad = { 'paper.declaration.verdict': 'fail', 'paper.declaration.reason': 'Thiếu chữ ký của người yêu cầu' }

const done = async (act: string, typed: Readonly<Record<string, string>> = {}, code = '1.004873') => {
  const desk = await counter.signIn()
  const first = await desk.open(`/can-bo/tiep-nhan?thu-tuc=${code}`)
  const filled = await desk.press(first, 'update', person('owner.0'))
  const answer = await desk.press(await desk.press(filled, 'all-pass'), act, typed)
  return { desk, dossier: await desk.taken(answer), page: await desk.open(answer.location) }
}

const pdf = async (desk: Desk, id: string, paper: string) => {
  const reply = await desk.visitor.get(`/can-bo/ho-so/${id}/${paper}.pdf`)
  return { status: reply.statusCode, headers: reply.headers, bytes: reply.rawPayload }
}

describe('after an acceptance', () => {
  test('the code is told large, with date, slip number, money, and the way to the next citizen', async () => {
    const { dossier, page } = await done('accept')
    expect(page.status).toBe(200)
    expect(page.html).toMatch(new RegExp(`data-copy="true">${dossier.code}</code>`))
    for (const text of ['17:00, thứ Năm 26/11/2026', '15.000\u00a0₫', 'Trần Văn Bé']) expect(page.html).toContain(text)
    expect(page.html).toContain(dossier.slipNumber.replace(/^(\d{4})/, '$1 '))
    expect(page.html).toMatch(/giay-hen\.pdf"[^>]* data-print[^>]* autofocus/)
    expect(page.html).not.toContain('target="giay-to"')
    expect(page.html).not.toContain(dossier.trackSecret)
  })

  test('only coming from the counter the cursor stands on the slip; later on the way to the next citizen', async () => {
    const { desk, dossier } = await done('accept')
    const { html } = await desk.open(`/can-bo/tiep-nhan/xong/${dossier.id}`)
    expect(html).not.toContain('data-print')
    expect(html).toMatch(/<a class="button" href="\/can-bo\/tiep-nhan"[^>]* autofocus/)
  })

  test('the slip is a PDF, and both looks are written down', async () => {
    const { desk, dossier } = await done('accept')
    const { status, headers, bytes } = await pdf(desk, dossier.id, 'giay-hen')
    expect(status).toBe(200)
    expect(headers).toMatchObject({ 'content-type': 'application/pdf', 'cache-control': 'no-store' })
    expect(String(headers['content-disposition'])).toBe(`inline; filename*=UTF-8''giay-hen-${dossier.code}.pdf`)
    const text = pdfText(bytes)
    for (const each of [dossier.code ?? '', 'Trần Văn Bé', 'Tờ khai cấp Giấy xác nhận']) expect(text).toContain(each)
    expect(text).not.toContain('Văn bản ủy quyền')
    const doors = (await accessesOf(counter.service.database.db, dossier.id)).map(({ door }) => door)
    expect(doors.some((door) => door.includes('/giay-hen.pdf'))).toBe(true)
    expect(doors.some((door) => door.includes('/can-bo/tiep-nhan/xong/:id'))).toBe(true)
  })

  test('the slip names the papers as the procedure does, and the first owner’s telephone', async () => {
    const second = { owners: '2', ...person('owner.1', { name: 'Danh Thị Út', phone: '0987 654 321' }) }
    const papers = { 'paper.residence.verdict': 'pass', 'paper.authorization.verdict': 'pass' }
    const { desk, dossier } = await done('accept', { ...second, ...papers })
    const text = pdfText((await pdf(desk, dossier.id, 'giay-hen')).bytes, 1)
    expect(text).toContain('Trần Văn Bé, Danh Thị Út')
    expect(text).toContain('0912 345 678')
    expect(text).not.toContain('0987 654 321')
    const order = ['Tờ khai cấp', 'Văn bản ủy quyền', 'Giấy tờ tùy thân', 'chứng minh nơi cư trú']
    const places = order.map((name) => text.indexOf(name))
    expect(places).toEqual(places.toSorted((one, other) => one - other))
    expect(places).not.toContain(-1)
  })

  test('something given at once is not printed unless asked for', async () => {
    const { page, dossier } = await done('accept', { pages: '1' }, '2.000815')
    expect(dossier.status).toBe('returned')
    expect(page.html).toContain('Đã giải quyết và trả kết quả')
    expect(page.html).not.toContain('data-print')
    expect(page.html).toContain('giay-hen.pdf')
    expect(page.html).not.toContain('Hẹn trả kết quả')
  })
})

describe('after anything else', () => {
  test('a supplement gives Mẫu 02 with everything that is wanted', async () => {
    const { desk, dossier, page } = await done('supplement', bad)
    expect(page.html).toContain('Thiếu chữ ký của người yêu cầu')
    expect(page.html).toMatch(/phieu-bo-sung\.pdf"[^>]* data-print/)
    const text = pdfText((await pdf(desk, dossier.id, 'phieu-bo-sung')).bytes)
    expect(text).toContain('Thiếu chữ ký của người yêu cầu')
    expect(text).toContain('Tờ khai cấp Giấy xác nhận tình trạng hôn nhân')
    expect(text).toContain('Sơn Thị Mai')
    expect((await pdf(desk, dossier.id, 'giay-hen')).status).toBe(409)
  })

  test('a refusal gives Mẫu 03 with its reason', async () => {
    const { desk, dossier, page } = await done('decline', { declineReason: 'Việc thuộc thẩm quyền của cơ quan khác' })
    expect(page.html).toContain('Đã từ chối tiếp nhận')
    expect(pdfText((await pdf(desk, dossier.id, 'phieu-tu-choi')).bytes)).toContain(
      'Việc thuộc thẩm quyền của cơ quan khác',
    )
    expect((await pdf(desk, dossier.id, 'phieu-bo-sung')).status).toBe(409)
  })

  test('taken in only, it says what comes next and has nothing to print', async () => {
    const { desk, dossier, page } = await done('take-in')
    expect(page.html).toContain('Đã nhận vào, chưa tiếp nhận')
    expect(page.html).not.toContain('.pdf')
    expect((await pdf(desk, dossier.id, 'phieu-tu-choi')).status).toBe(409)
  })

  test('another commune’s counter sees neither page nor paper', async () => {
    const { dossier } = await done('accept')
    const other = await counter.signIn('ut')
    expect((await other.open(`/can-bo/tiep-nhan/xong/${dossier.id}`)).status).toBe(404)
    expect((await pdf(other, dossier.id, 'giay-hen')).status).toBe(404)
    expect((await other.open('/can-bo/tiep-nhan/xong/khong-co')).status).toBe(404)
  })
})

describe('suggestions', () => {
  test('come while typing, for receptionists, with everyday words', async () => {
    const desk = await counter.signIn()
    const reply = await desk.visitor.get('/can-bo/tiep-nhan/goi-y?q=so%20do')
    expect(reply.json().items[0]).toMatchObject({
      value: expect.stringMatching(/^\d\.\d{6} · /),
      note: expect.any(String),
    })
    expect((await desk.visitor.get('/can-bo/tiep-nhan/goi-y?q=zzzz')).json()).toEqual({ items: [] })
    expect((await desk.visitor.get(`/can-bo/tiep-nhan/goi-y?q=${'a'.repeat(300)}`)).statusCode).toBe(400)
    desk.visitor.cookies.clear()
    expect((await desk.visitor.get('/can-bo/tiep-nhan/goi-y?q=so')).statusCode).toBe(401)
  })
})
