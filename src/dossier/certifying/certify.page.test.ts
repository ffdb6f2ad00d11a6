import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { accessesOf } from '#identity'
import { findDossier } from '../dossier.store.ts'
import { fieldsOf, openCounter, scanned } from '../reception/counter.test-support.ts'

const counter = openCounter()
const path = '/can-bo/chung-thuc'

const desk = async (login?: string) => {
  const { visitor } = await counter.signIn(login)
  return {
    visitor,
    get: async (url: string) => {
      const { statusCode, body } = await visitor.get(url)
      return { status: statusCode, html: body, text: body.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ') }
    },
    press: async (
      fields: Readonly<Record<string, string>>,
      act: string,
      typed: Readonly<Record<string, string>> = {},
    ) => {
      const { statusCode, body, headers } = await visitor.post(path, { ...fields, ...typed, act })
      return { status: statusCode, html: body, location: String(headers.location ?? ''), fields: fieldsOf(body) }
    },
  }
}

/** The form as it comes up first. */
const fresh = async (login?: string) => {
  const officer = await desk(login)
  return { ...officer, fields: fieldsOf((await officer.get(path)).html) }
}

const line = (at: number, paper: string, pages: string, copies = '1', book = 'copy') => ({
  [`line.${at}.paper`]: paper,
  [`line.${at}.pages`]: pages,
  [`line.${at}.copies`]: copies,
  [`line.${at}.book`]: book,
})

const visitIn = async (location: string) => {
  const id = /\/luot\/([0-9a-f-]{36})$/.exec(location)?.[1] ?? ''
  const { rows } = await sql<{ dossier_id: string; book: string; number: number; paper: string; fee: number }>`
    select dossier_id, book, number, paper, fee from certification where visit_id = ${id} order by book, number
  `.execute(counter.service.database.db)
  return { id, rows }
}

const numbers = async () => {
  const { rows } = await sql<{ book: string; last: number }>`
    select book, last from certification_book order by book`.execute(counter.service.database.db)
  return Object.fromEntries(rows.map(({ book, last }) => [book, last]))
}

describe('a visit', () => {
  test('three papers take their numbers, their fee by rule and one receipt; each is one dossier, returned at once', async () => {
    const { press, fields } = await fresh()
    const done = await press(fields, 'accept', {
      'owner.0.scan': scanned,
      ...line(0, 'cccd', '2', '3'),
      ...line(1, 'Bằng tốt nghiệp đại học', '5'),
      ...line(2, 'uq', '', '2', 'signature'),
    })
    expect(done.status).toBe(303)
    const { rows } = await visitIn(done.location)
    expect(rows.map(({ book, number, paper, fee }) => [book, number, paper, fee])).toEqual([
      ['copy', 1, 'Căn cước công dân', 12_000],
      ['copy', 2, 'Bằng tốt nghiệp đại học', 7_000],
      ['signature', 1, 'Giấy uỷ quyền', 20_000],
    ])
    const dossier = await findDossier(counter.service.database.db, rows[1]!.dossier_id)
    expect(dossier).toMatchObject({
      status: 'returned',
      outcome: 'granted',
      ownerName: 'Lý Thị Sa Rươl',
      competentAgency: 'H13.64',
      fees: [{ amount: 7_000, receiptNumber: '000001/2026' }],
      results: [{ documentNumber: '2, quyển số 1/2026-SCT/BS' }],
    })
    expect(dossier?.results[0]?.signedBy).not.toBe('Sơn Thị Mai')
    expect(dossier?.parties[0]?.source).toBe('card-unsigned')
    const page = await (await counter.signIn()).visitor.get(`/can-bo/ho-so/${dossier?.id}`)
    expect(page.body).toContain('Thành phần hồ sơ')
    expect(page.body).not.toMatch(/chưa kiểm tra/i)
  })

  test('the same form sent twice makes one set', async () => {
    const { press, fields } = await fresh()
    const typed = { 'owner.0.name': 'Trần Văn Bé', 'owner.0.idNumber': '000060000123', ...line(0, 'gks', '1') }
    const first = await press(fields, 'accept', typed)
    const before = await numbers()
    const again = await press(fields, 'accept', typed)
    expect([again.status, again.location]).toEqual([303, first.location])
    expect(await numbers()).toEqual(before)
  })

  test('wrong input keeps what was typed, takes no number, and names every field', async () => {
    const { press, fields } = await fresh()
    const before = await numbers()
    const answer = await press(fields, 'accept', {
      'owner.0.name': 'Danh Út',
      'owner.0.idType': 'none',
      ...line(0, 'Học bạ', '0'),
      ...line(1, '', '3'),
      ...line(2, 'gks', '1', '999'),
    })
    expect(answer.status).toBe(422)
    for (const field of ['line.0.pages', 'line.1.paper', 'line.2.copies'])
      expect(answer.html).toContain(`href="#f-${field}"`)
    expect(answer.fields).toMatchObject({ 'owner.0.name': 'Danh Út', 'line.0.paper': 'Học bạ', 'line.2.copies': '999' })
    expect(await numbers()).toEqual(before)
    const none = await press(fields, 'accept', { 'owner.0.name': 'Danh Út', 'owner.0.idType': 'none' })
    expect(none.html).toContain('Nhập ít nhất một giấy tờ')
    const unknown = { 'owner.0.name': 'Danh Út', 'owner.0.idType': 'none', ...line(0, 'uq', '', '1', 'signature') }
    expect((await press(fields, 'accept', unknown)).html).toContain('phải có giấy tờ tuỳ thân')
  })

  test('without a script a row is added, a card read and the fee counted by a press', async () => {
    const { press, fields } = await fresh()
    const shown = await press(fields, 'update', { 'owner.0.scan': scanned, ...line(0, 'thpt', '120', '2') })
    expect(shown.status).toBe(200)
    expect(shown.fields).toMatchObject({
      'owner.0.name': 'Lý Thị Sa Rươl',
      'line.0.paper': 'Bằng tốt nghiệp trung học phổ thông',
    })
    // 2 × 2.000 + 118 × 1.000 = 122.000 đ a copy
    expect(shown.html).toContain('244.000')
    const more = await press(shown.fields, 'add-line')
    expect(more.fields).toMatchObject({ lines: '5', 'line.4.copies': '1', 'line.0.pages': '120' })
    const capped = await press(shown.fields, 'update', line(0, 'thpt', '400', '1'))
    expect(capped.html).toContain('200.000')
  })

  test('a signer who holds no post here is not taken', async () => {
    const { press, fields } = await fresh()
    const answer = await press(fields, 'accept', {
      'owner.0.name': 'Danh Út',
      'owner.0.idType': 'none',
      ...line(0, 'gks', '1'),
      signer: '00000000-0000-4000-8000-000000000000',
    })
    expect([answer.status, answer.html.includes('Chọn người ký')]).toEqual([422, true])
  })

  test('two counters at once leave no gap and no double', async () => {
    const both = await Promise.all([fresh(), fresh('bao')])
    const before = (await numbers()).copy ?? 0
    const typed = { 'owner.0.name': 'Danh Út', 'owner.0.idNumber': '000060000123' }
    const [one, other] = await Promise.all([
      both[0].press(both[0].fields, 'accept', {
        ...typed,
        ...line(0, 'gks', '1'),
        ...line(1, 'uq', '', '1', 'signature'),
      }),
      both[1].press(both[1].fields, 'accept', {
        ...typed,
        ...line(0, 'uq', '', '1', 'signature'),
        ...line(1, 'hb', '1'),
      }),
    ])
    expect([one.status, other.status]).toEqual([303, 303])
    const taken = [...(await visitIn(one.location)).rows, ...(await visitIn(other.location)).rows]
    const copies = taken.filter(({ book }) => book === 'copy').map(({ number }) => number)
    expect(copies.toSorted()).toEqual([before + 1, before + 2])
  })
})

describe('what is printed and kept', () => {
  test('the visit, its clauses and its receipt; each reading is recorded, and another agency sees nothing', async () => {
    const { press, fields, get } = await fresh()
    const done = await press(fields, 'accept', {
      'owner.0.scan': scanned,
      ...line(0, 'hc', '2'),
      ...line(1, 'syll', '', '1', 'signature'),
    })
    const { id, rows } = await visitIn(done.location)
    const number = rows[0]!.number
    const clauses = await get(`${path}/luot/${id}/loi-chung`)
    expect(clauses.text).toContain('Chứng thực bản sao đúng với bản chính.')
    expect(clauses.text).toContain(`Số chứng thực ${number} quyển số 01/2026-SCT/BS Ngày 23 tháng 11 năm 2026`)
    expect(clauses.text).toMatch(/Ông\/bà Lý Thị Sa Rươl, .*số 000199004873, cam đoan/)
    expect(clauses.text).toContain('trước mặt ông/bà Sơn Thị Mai là người tiếp nhận hồ sơ')
    const receipt = await get(`${path}/luot/${id}/phieu-thu`)
    expect(receipt.text).toMatch(/Bằng chữ: Mười bốn nghìn đồng/i)
    expect((await get(`${path}/luot/${id}`)).text).toContain(`${number}, quyển số 1/2026-SCT/BS`)
    const read = await accessesOf(counter.service.database.db, rows[0]!.dossier_id)
    expect(read.filter(({ door }) => door.includes('chung-thuc'))).toHaveLength(3)
    expect((await (await desk('tuyet')).get(`${path}/luot/${id}`)).status).not.toBe(200)
  })

  test('the book lists a day or a month, the newest first, and goes on below a number', async () => {
    const { get } = await desk()
    const month = await get(`${path}/so?so=copy&ngay=11/2026`)
    const listed = [...month.html.matchAll(/luot\/[0-9a-f-]{36}">(\d+)</g)].map(([, number]) => Number(number))
    expect(listed).toEqual(listed.toSorted((a, b) => b - a))
    expect(listed.at(-1)).toBe(1)
    const below = await get(`${path}/so?so=copy&ngay=23/11/2026&duoi=3`)
    expect([...below.html.matchAll(/luot\/[0-9a-f-]{36}">(\d+)</g)].map(([, number]) => number)).toEqual(['2', '1'])
    // an entry that another dossier put right stays, and says so
    expect(below.text).not.toContain('đã đính chính')
    await sql`update dossier_result set corrected_at = ${'2026-11-23T08:00:00Z'}, corrected_by = dossier_id, corrected_number = '9/CT'
      where dossier_id = (select dossier_id from certification where book = 'copy' and number = 1 limit 1)`.execute(
      counter.service.database.db,
    )
    const corrected = await get(`${path}/so?so=copy&ngay=23/11/2026&duoi=3`)
    expect(corrected.text).toMatch(/Kết quả đã đính chính.*9\/CT ngày 23\/11\/2026/)
    expect(corrected.html.match(/Kết quả đã đính chính/g)).toHaveLength(1)
    expect((await get(`${path}/so?so=copy&ngay=22/11/2026`)).text).toContain('Chưa có số chứng thực nào')
    expect((await get(`${path}/so?ngay=mai`)).text).toContain('Nhập ngày như')
  })
})
