import { afterAll, describe, expect, test } from 'vitest'
import { sampleOf } from '../../tests/support/form-samples.ts'
import { actDay, applicant, head, receiptInput } from '../../tests/support/forms.ts'
import { pdfInfo, pdfLines, pdfText } from '../../tests/support/pdf.ts'
import { postingListData } from './posting-list.ts'
import { type ControlInput, controlData, type HandOver, type RegisterRow, registerData } from './records.ts'
import { type FormSet, formSets } from './templates.ts'
import { closePress, typeset, typesetStatutory } from './typeset.ts'

afterAll(closePress)

const about = { title: 'Sổ', at: actDay }
const sets = Object.keys(formSets) as FormSet[]
const form = (number: string, name: string) => ({ number, name, circular: '03/2025/TT-VPCP' })
const { serial: _serial, ...open } = head

const handOver = (from: string, to: string, timeliness: HandOver['timeliness']): HandOver => ({
  from,
  to,
  at: actDay,
  giver: 'Trần Văn Mai',
  receiver: 'Lý Thị Sáu',
  timeliness,
})

const control: ControlInput = {
  ...open,
  code: head.code,
  form: form('06', 'Phiếu kiểm soát quá trình giải quyết hồ sơ'),
  applicant: applicant.name,
  receivedAt: actDay,
  dueAt: Temporal.Instant.from('2026-11-25T10:00:00Z'),
  solving: 'Ủy ban nhân dân phường Ngã Năm',
  cooperating: ['Sở Xây dựng', 'Công an phường'],
  handOvers: [
    handOver('Trung tâm PVHCC', 'Phòng Kinh tế', null),
    handOver('Phòng Kinh tế', 'Ủy ban nhân dân', 'early'),
    handOver('Ủy ban nhân dân', 'Trung tâm PVHCC', 'late'),
  ],
  openRows: 2,
}

describe.each(sets)('the control sheet of %s', (set) => {
  test('has a block for each hand-over, in order, with its result, and open ones for the hand', async () => {
    const pdf = await typeset(`${set}/control`, controlData(control), about)
    const text = pdfText(pdf)
    expect(pdfInfo(pdf)).toMatchObject({ width: 148, height: 210 })
    expect(text).toContain('Cơ quan phối hợp giải quyết hồ sơ: Sở Xây dựng; Công an phường')
    expect(text).toContain('Ngày giờ hẹn trả kết quả: 17 giờ 00 phút, ngày 25 tháng 11 năm 2026')
    expect(text.match(/1\. Giao: .*?2\. Nhận: /g)).toHaveLength(5)
    expect(text).toMatch(/1\. Giao: Phòng Kinh tế 2\. Nhận: Ủy ban nhân dân 09 giờ 15 phút ngày 22 tháng 11 năm 2026/)
    expect(text).toMatch(/Trước hạn.*Quá hạn/)
    expect(text).not.toContain('Đúng hạn')
  })

  test('breaks its title before what is controlled', async () => {
    const pdf = await typesetStatutory(set, 'control', sampleOf(set, 'control'), about)
    expect(pdfLines(pdf)).toEqual(expect.arrayContaining(['PHIẾU KIỂM SOÁT', 'QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ']))
  })

  test('runs over pages when the way is long, and tears no block apart', async () => {
    const handOvers = Array.from({ length: 14 }, (_, index) =>
      handOver(`Cơ quan ${index}`, `Cơ quan ${index + 1}`, 'on-time'),
    )
    const pdf = await typeset(`${set}/control`, controlData({ ...control, dueAt: null, handOvers, openRows: 0 }), about)
    const { pages } = pdfInfo(pdf)
    expect(pages).toBeGreaterThan(1)
    for (let page = 1; page <= pages; page += 1) {
      const text = pdfText(pdf, page)
      expect(text).toContain('THỜI GIAN GIAO, NHẬN HỒ SƠ')
      expect(text.match(/1\. Giao/g)?.length).toBe(text.match(/Trần Văn Mai/g)?.length)
    }
  })
})

const row = (index: number): RegisterRow => ({
  ordinal: String(index).padStart(4, '0'),
  code: `000.02.19.H51-250630-${String(index).padStart(4, '0')}`,
  procedure: 'Đăng ký khai sinh',
  sets: 1,
  applicant: applicant.name,
  address: 'Khóm 2',
  phone: '0912345678',
  agency: 'UBND phường',
  receivedAt: actDay,
  dueAt: null,
  transferredAt: actDay,
  resultAt: null,
  returnedAt: null,
})

describe.each(sets)('the register of %s', (set) => {
  const input = {
    ...open,
    form: form('07', 'Sổ theo dõi hồ sơ'),
    oneStop: receiptInput.oneStop,
    volume: '01',
    from: Temporal.PlainDate.from('2026-01-01'),
    to: Temporal.PlainDate.from('2026-12-31'),
  }

  test('is A4 across, has all columns on each page, and every dossier once', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => row(index + 1))
    const pdf = await typeset(`${set}/register`, registerData({ ...input, rows }), about)
    const { pages, width, height } = pdfInfo(pdf)
    expect([width, height]).toEqual([297, 210])
    expect(pages).toBeGreaterThan(1)
    for (let page = 1; page <= pages; page += 1)
      expect(pdfText(pdf, page)).toContain('Phương thức nhận kết quả Ký nhận')
    const text = pdfText(pdf).replaceAll('- ', '-')
    expect(rows.filter(({ code }) => text.split(code).length !== 2)).toEqual([])
    expect(text).toContain('Từ ngày 01/01/2026 đến ngày 31/12/2026')
    expect(text).toContain('Khóm 2; 0912 345 678')
  })

  test('a closed book says how many dossiers it has and who signed, an open one does not', async () => {
    const closed = { on: Temporal.PlainDate.from('2026-12-31'), signer: { name: 'Lâm Văn Tám', position: 'Giám đốc' } }
    const print = async (more: object) =>
      pdfText(await typeset(`${set}/register`, registerData({ ...input, rows: [row(1)], ...more }), about))
    expect(await print({ closed })).toContain('Sổ khóa ngày 31 tháng 12 năm 2026, gồm 1 hồ sơ. GIÁM ĐỐC Lâm Văn Tám')
    expect(await print({})).not.toContain('Sổ khóa')
  })
})

describe('the posting list', () => {
  const procedure = (index: number) => ({
    code: `1.${String(1193 + index).padStart(6, '0')}`,
    name: `Thủ tục thứ ${index}`,
    limit: '03 ngày làm việc',
    fee: '8.000 đồng/bản',
    level: 'Toàn trình',
    forms: index === 0 ? ['Tờ khai A (Mẫu 01)', 'Đơn B (Mẫu 02)'] : [],
  })
  const procedures = (from: number, count: number) =>
    Array.from({ length: count }, (_, index) => procedure(from + index))

  test('numbers procedures through, repeats head and field on each page, counts pages, on A4', async () => {
    const data = postingListData({
      letterhead: head.letterhead,
      place: 'Ngã Năm',
      oneStop: receiptInput.oneStop,
      address: 'Khóm 1, phường Ngã Năm',
      hours: 'sáng 07:30–11:30, chiều 13:30–17:00',
      on: Temporal.PlainDate.from('2026-11-22'),
      fields: [
        { name: 'Hộ tịch', procedures: procedures(0, 3) },
        { name: 'Đất đai', procedures: procedures(3, 80) },
      ],
    })
    const pdf = await typeset('common/posting-list', data, { ...about, title: 'Niêm yết' })
    const { pages, width, height } = pdfInfo(pdf)
    expect([width, height]).toEqual([210, 297])
    expect(pages).toBeGreaterThan(1)
    expect(pdfText(pdf, 1)).toMatch(
      /Lĩnh vực: Hộ tịch 1 1\.001193 Thủ tục thứ 0 Mẫu: Tờ khai A \(Mẫu 01\) Mẫu: Đơn B \(Mẫu 02\) 03 ngày làm việc 8\.000 đồng\/bản Toàn trình/,
    )
    expect(pdfText(pdf, 1)).toContain('Số thủ tục: 83.')
    expect(pdfText(pdf, pages)).toContain('Lĩnh vực: Đất đai')
    expect(pdfText(pdf, pages)).toContain('83 1.001275')
    expect(pdfText(pdf, pages)).toContain(`Trang ${pages}/${pages}`)
  })
})
