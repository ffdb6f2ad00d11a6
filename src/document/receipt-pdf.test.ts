import { afterAll, describe, expect, test } from 'vitest'
import { actDay, receiptInput } from '../../tests/support/forms.ts'
import { pdfInfo, pdfPicture, pdfTags, pdfText, readQr } from '../../tests/support/pdf.ts'
import { type ReceiptInput, receiptData } from './receipt.ts'
import { type FormSet, formSets } from './templates.ts'
import { closePress, typeset } from './typeset.ts'

afterAll(closePress)

const about = { title: 'Giấy tiếp nhận H13.64-261122-0001', at: actDay }
const receipt = (input: Partial<ReceiptInput> = {}, set: FormSet = 'tt03-2025') =>
  typeset(`${set}/receipt`, receiptData({ ...receiptInput, ...input }), about)

describe.each(Object.keys(formSets) as FormSet[])('the receipt of %s', (set) => {
  test('has every field of Mẫu 01', async () => {
    const text = pdfText(await receipt({ submitter: 'Lê Văn Sáu', identity: '000188000001' }, set), 2)
    const fields = [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập – Tự do – Hạnh phúc',
      'UBND PHƯỜNG NGÃ NĂM',
      'Số: 0001/TNHS',
      'Ngã Năm, ngày 22 tháng 11 năm 2026',
      'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ',
      'Mã hồ sơ: H13.64-261122-0001',
      'Liên 2: Giao khách hàng',
      'Tiếp nhận hồ sơ của: Nguyễn Thị Hường',
      'Người nộp: Lê Văn Sáu',
      'Số định danh/giấy tờ tùy thân: 000188000001',
      'Địa chỉ: Số 12',
      'Số điện thoại: 0912 345 678',
      'Email: huong@example.vn',
      'Nội dung yêu cầu giải quyết: Đăng ký khai sinh',
      'Bản chính Bản sao Bản chụp',
      '3 Giấy chứng nhận kết hôn (xuất trình) – 02 –',
      '2. Số lượng hồ sơ: 01 (bộ)',
      '3. Thời gian giải quyết hồ sơ theo quy định: 03 ngày làm việc',
      '4. Thời gian nhận hồ sơ: 09 giờ 15 phút, ngày 22 tháng 11 năm 2026',
      '5. Thời gian trả kết quả giải quyết hồ sơ: 17 giờ 00 phút, ngày 25 tháng 11 năm 2026',
      '6. Đăng ký nhận kết quả tại: Trung tâm Phục vụ hành chính công phường Ngã Năm',
      '7. Phí, lệ phí: Lệ phí đăng ký khai sinh: 8.000 đồng (chưa nộp). Bằng chữ: Tám nghìn đồng.',
      'Vào Sổ theo dõi hồ sơ, Quyển số: 01, Số thứ tự: 0057',
      'NGƯỜI NỘP HỒ SƠ',
      'NGƯỜI TIẾP NHẬN HỒ SƠ',
      'Trần Văn Mai',
      'motcua.example/tra-cuu, nhập mã hồ sơ và số phiếu 1234 5678',
    ]
    expect(fields.filter((field) => !text.includes(field))).toEqual([])
  })

  test('keeps the slip number and the secret off the sheet that stays', async () => {
    const pdf = await receipt({}, set)
    const kept = pdfText(pdf, 1)
    expect(kept).toContain('Liên 1: Lưu')
    expect(kept).not.toContain('1234 5678')
    expect(readQr(pdfPicture(pdf, 1))).toBe('H13.64-261122-0001')
    expect(readQr(pdfPicture(pdf, 2))).toBe(receiptInput.tracking.url)
  })
})

const ordinary: Partial<ReceiptInput> = {
  applicant: {
    name: 'Nguyễn Thị Sa Rươl Thanh Hương',
    address: 'Số 125/4, khóm Vĩnh Thuận, phường Ngã Năm, thành phố Cần Thơ',
    phone: '0912345678',
    email: 'sa.ruol.thanh.huong@example.vn',
  },
  identity: '000179004873',
  submitter: 'Trần Văn Bé',
  request: 'Thủ tục thay đổi, cải chính, bổ sung thông tin hộ tịch, xác định lại dân tộc (người từ đủ 14 tuổi)',
  limit: '2 ngày làm việc (luật định 3 ngày làm việc)',
  components: Array.from({ length: 6 }, (_, index) => ({
    name: `Giấy tờ thứ ${index + 1} ${'có tên hơi dài '.repeat(3)}`.trim(),
    originals: 1,
    copies: 1,
  })),
}

test.each(Object.keys(formSets) as FormSet[])(
  'an ordinary dossier of %s takes one page a sheet, nothing cut',
  async (set) => {
    const pdf = await receipt(ordinary, set)
    expect(pdfInfo(pdf).pages).toBe(2)
    const given = pdfText(pdf, 2)
    for (const part of ['6 Giấy tờ thứ 6', 'Bằng chữ: Tám nghìn đồng.', 'NGƯỜI TIẾP NHẬN', 'số phiếu 1234 5678'])
      expect(given).toContain(part)
    expect([readQr(pdfPicture(pdf, 1)), readQr(pdfPicture(pdf, 2))]).toEqual([
      'H13.64-261122-0001',
      receiptInput.tracking.url,
    ])
  },
)

describe('a receipt that is long or bare', () => {
  const components = Array.from({ length: 40 }, (_, index) => ({
    name: `Giấy tờ thứ ${index + 1}, ${'bản vẽ thiết kế xây dựng '.repeat(index % 4)}`.trim(),
    originals: 1,
    copies: 2,
  }))

  test('40 papers run over pages that are counted, and the signatures come last, together', async () => {
    const pdf = await receipt({ components, sheets: ['given'] })
    const { pages } = pdfInfo(pdf)
    const texts = Array.from({ length: pages }, (_, index) => pdfText(pdf, index + 1))
    expect(pages).toBeGreaterThan(1)
    expect(texts.every((text, index) => text.includes(`Trang ${index + 1}/${pages}`))).toBe(true)
    expect(texts.filter((text) => text.includes('Tên giấy tờ')).length).toBeGreaterThan(1)
    expect(texts.join(' ')).toContain('40 Giấy tờ thứ 40')
    const last = texts.at(-1) ?? ''
    for (const part of ['Vào Sổ', 'NGƯỜI NỘP', 'NGƯỜI TIẾP NHẬN', 'Trần Văn Mai', '1234 5678'])
      expect(last).toContain(part)
  })

  test('each sheet counts its own pages', async () => {
    const pdf = await receipt({ components })
    const half = pdfInfo(pdf).pages / 2
    expect(pdfText(pdf, half)).toContain(`Trang ${half}/${half}`)
    expect(pdfText(pdf, half + 1)).toContain(`Trang 1/${half}`)
  })

  test('each sheet has its one page where it can: what stays has less to say than what goes with the citizen', async () => {
    const names = Array.from({ length: 8 }, (_, index) =>
      `Giấy tờ khác số ${index} ${'chứng minh quan hệ '.repeat(3)}`.trim(),
    )
    const more = names.map((name) => ({ name, originals: 1, copies: 1 }))
    const pdf = await receipt({ components: [...receiptInput.components, ...more] })
    expect(pdfInfo(pdf).pages).toBe(3)
    expect(pdfText(pdf, 1)).not.toContain('Trang')
    expect(pdfText(pdf, 3)).toContain('Trang 2/2')
  })

  test('a usual one needs one page, and counts none', async () => {
    const pdf = await receipt({ sheets: ['given'] })
    expect(pdfInfo(pdf).pages).toBe(1)
    expect(pdfText(pdf)).not.toContain('Trang')
  })

  test('very long names stay on the paper', async () => {
    const name = 'Công ty trách nhiệm hữu hạn một thành viên xuất nhập khẩu '.repeat(8)
    const unbroken = 'x'.repeat(300)
    const pdf = await receipt({ applicant: { name, email: `${unbroken}@example.vn` }, sheets: ['given'] })
    expect(pdfText(pdf).replaceAll(' ', '')).toContain(unbroken)
    const { width, height, grey } = pdfPicture(pdf)
    const edge = Array.from({ length: height }, (_, row) =>
      grey.subarray(row * width + width - 60, row * width + width),
    )
    expect(edge.every((margin) => margin.every((dot) => dot > 200))).toBe(true)
  })

  test('what is not known is open for the hand or said in words', async () => {
    const { book: _, ...input } = receiptInput
    const pdf = await typeset(
      'tt01-2018/receipt',
      receiptData({ ...input, applicant: { name: 'Y Moan' }, dueAt: null, fees: [], sheets: ['given'] }),
      about,
    )
    const text = pdfText(pdf)
    expect(text).toMatch(/Địa chỉ: \.{10}/)
    expect(text).toContain('Thời gian trả kết quả giải quyết hồ sơ: theo thông báo của cơ quan giải quyết')
    expect(text).toContain('Không thu phí, lệ phí.')
    expect(text).toContain('Quyển số: ………, Số thứ tự: ………')
  })

  test('a day that depends on holidays not yet announced says so', async () => {
    expect(pdfText(await receipt({ predicted: true }))).toContain('(dự kiến, lịch nghỉ của năm này chưa được công bố)')
  })

  test.each([4, 8, 12, 20])('with %i papers the signatures never stand alone', async (count) => {
    const pdf = await receipt({ components: components.slice(0, count), sheets: ['given'] })
    const last = pdfText(pdf, pdfInfo(pdf).pages)
    expect(last).toMatch(/Vào Sổ theo dõi hồ sơ, Quyển số: 01, Số thứ tự: 0057 .*NGƯỜI NỘP HỒ SƠ .*1234 5678/)
  })
})

describe('a receipt for those who cannot see it', () => {
  test('has a heading, a picture and a table with heads, in the order in which it is read', async () => {
    const tags = pdfTags(await receipt({ sheets: ['given'] }))
    const order = ['H1', 'Figure', 'Table', 'THead', 'TBody'].map((tag) => tags.indexOf(tag))
    expect(order.every((place) => place >= 0)).toBe(true)
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(tags.filter((tag) => tag === 'TH')).toHaveLength(5)
    expect(tags.filter((tag) => tag === 'TD')).toHaveLength(3 * 5)
  })

  test('describes the QR, which leads somewhere else on each sheet', async () => {
    const pdf = Buffer.from(await receipt()).toString('latin1')
    const utf16 = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()
    expect(pdf.includes(utf16('Mã QR để theo dõi hồ sơ'))).toBe(true)
    expect(pdf.includes(utf16('Mã QR chứa mã hồ sơ'))).toBe(true)
  })
})
