import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { actDay, applicant, head, receiptInput } from '../../tests/support/forms.ts'
import { pdfFonts, pdfInfo, pdfPicture, pdfText, readQr } from '../../tests/support/pdf.ts'
import { declinedData } from './declined.ts'
import { postingListData } from './posting-list.ts'
import { type ReceiptInput, receiptData } from './receipt.ts'
import { supplementData } from './supplement.ts'
import { formSets } from './templates.ts'
import { closePress, typeset, typesetForm } from './typeset.ts'

afterAll(closePress)

const about = { title: 'Giấy tiếp nhận H13.64-261122-0001', at: actDay }
const receipt = (input: Partial<ReceiptInput> = {}, set: (typeof formSets)[number] = 'tt03-2025') =>
  typeset(`${set}/receipt`, receiptData({ ...receiptInput, ...input }), about)

describe('every PDF', () => {
  test('says what it is: PDF/A-2b, title, date of the act, size A5', async () => {
    const pdf = await receipt()
    const xmp = Buffer.from(pdf).toString('latin1')
    expect(xmp).toMatch(/<pdfaid:part>2<\/pdfaid:part>/)
    expect(xmp).toMatch(/<pdfaid:conformance>B<\/pdfaid:conformance>/)
    expect(xmp).toContain('/Lang (vi-VN)')
    expect(pdfInfo(pdf)).toEqual({
      pages: 2,
      title: 'Giấy tiếp nhận H13.64-261122-0001',
      created: '2026-11-22T02:15:00Z',
      width: 148,
      height: 210,
    })
  })

  test('carries its fonts, and only the repository’s', async () => {
    const fonts = pdfFonts(await receipt())
    expect(fonts.map(({ name }) => name).sort()).toEqual([
      'LiberationSerif',
      'LiberationSerif-Bold',
      'LiberationSerif-Italic',
    ])
    expect(fonts.every(({ embedded }) => embedded)).toBe(true)
  })

  test('is the same to the byte for the same data and date, in another process too', async () => {
    const digest = (pdf: Uint8Array) => createHash('sha256').update(pdf).digest('hex')
    const first = digest(await receipt())
    expect(digest(await receipt())).toBe(first)
    closePress()
    expect(digest(await receipt())).toBe(first)
    expect(digest(await receipt({ officer: 'Lý Thị Sáu' }))).not.toBe(first)
  })
})

describe('text that people typed', () => {
  const tricks = [
    '#panic("x")',
    '#import "/package.json": *',
    '$ sum_0^n $',
    '\\u{41} \\ #h(1cm)',
    '*đậm* _nghiêng_ `mã`',
    '= Tiêu đề',
    '// chú thích /* và */',
    '<nhãn> @nhãn ~ --- "…"',
    '] #[ ) ( } {',
  ]

  test.each(tricks)('«%s» is shown as it is', async (trick) => {
    const pdf = await receipt({ request: trick, sheets: ['given'], applicant: { ...applicant, name: trick } })
    expect(pdfText(pdf)).toContain(`Nội dung yêu cầu giải quyết: ${trick}`)
  })

  test('names of all peoples keep their letters', async () => {
    const names = ['Nguyễn Thị Hường', 'Y Moan Ênuôl', "H'Hen Niê", 'Kpă Ƀơ̆m Ĕ ĭ ŏ Ŭ', 'Thạch Sô Phia', 'Điểu K’Rể']
    const text = pdfText(
      await receipt({ components: names.map((name) => ({ name, originals: 1, copies: 0 })), sheets: ['given'] }),
    )
    for (const name of names) expect(text).toContain(name.normalize('NFC'))
  })

  test('nothing that can be typed costs the citizen the slip', async () => {
    const typed = fc.string({ unit: 'binary', minLength: 1, maxLength: 300 })
    await fc.assert(
      fc.asyncProperty(typed, typed, async (name, request) => {
        const pdf = await receipt({ request, applicant: { name, address: name, email: name }, returnAt: name })
        return pdf.length > 10_000
      }),
      { numRuns: 40 },
    )
  })
})

describe.each(formSets)('the receipt of %s', (set) => {
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
})

describe.each(formSets)('the other notices of %s', (set) => {
  test('the supplement request lists everything at once, and when the dossier closes', async () => {
    const data = supplementData({
      ...head,
      applicant,
      form: {
        number: '02',
        symbol: 'HDHS',
        name: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ',
        circular: '03/2025/TT-VPCP',
      },
      request: 'Đăng ký khai sinh',
      wanted: ['Nộp bản chính Giấy chứng sinh.', 'Ghi đủ nơi sinh của cha.'],
      reason: 'Thiếu bản chính.',
      contact: { name: 'Trần Văn Mai', phone: '02923000064' },
      closesAfter: Temporal.PlainDate.from('2026-12-07'),
      officer: 'Lý Thị Sáu',
    })
    const text = pdfText(await typeset(`${set}/supplement`, data, about))
    for (const part of [
      'Số: 0001/HDHS',
      'PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ',
      '1. Nộp bản chính Giấy chứng sinh. 2. Ghi đủ nơi sinh của cha.',
      'Lý do: Thiếu bản chính.',
      'Nếu hết ngày 07 tháng 12 năm 2026',
      'liên hệ với Trần Văn Mai, số điện thoại 02923 000 064',
      'NGƯỜI HƯỚNG DẪN (Ký và ghi rõ họ tên) Lý Thị Sáu',
    ])
      expect(text).toContain(part)
    expect(pdfText(await typeset(`${set}/supplement`, { ...data, closesAfter: '' }, about))).not.toContain('Nếu hết')
  })

  test('the declined notice gives the reason, line by line, and both signatures', async () => {
    const { code: _, serial: __, ...open } = head
    const data = declinedData({
      ...open,
      form: { number: '03', name: 'Phiếu từ chối tiếp nhận giải quyết hồ sơ', circular: '01/2018/TT-VPCP' },
      oneStop: 'Bộ phận Tiếp nhận và Trả kết quả thị xã Ngã Năm',
      applicant: { name: 'Lê Văn Sáu' },
      request: 'Cấp giấy phép xây dựng',
      reason: 'Thửa đất không thuộc địa bàn.\nNộp tại huyện Thạnh Trị.',
      officer: 'Trần Văn Mai',
    })
    const text = pdfText(await typeset(`${set}/declined`, data, about))
    expect(text).toContain('với lý do cụ thể như sau: Thửa đất không thuộc địa bàn. Nộp tại huyện Thạnh Trị.')
    expect(text).toContain('Xin thông báo cho Ông/Bà được biết và thực hiện.')
    expect(text).toContain(': Thị xã Ngã Năm')
    expect(text).toMatch(/NGƯỜI NỘP HỒ SƠ .*NGƯỜI TIẾP NHẬN HỒ SƠ/)
    expect(text).not.toContain('Số:')
  })
})

describe('the posting list', () => {
  const procedure = (index: number) => ({
    code: `1.${String(1193 + index).padStart(6, '0')}`,
    name: `Thủ tục thứ ${index}`,
    limit: '03 ngày làm việc',
    fee: '8.000 đồng/bản',
    level: 'Toàn trình',
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
      /Lĩnh vực: Hộ tịch 1 1\.001193 Thủ tục thứ 0 03 ngày làm việc 8\.000 đồng\/bản Toàn trình/,
    )
    expect(pdfText(pdf, 1)).toContain('Số thủ tục: 83.')
    expect(pdfText(pdf, pages)).toContain('Lĩnh vực: Đất đai')
    expect(pdfText(pdf, pages)).toContain('83 1.001275')
    expect(pdfText(pdf, pages)).toContain(`Trang ${pages}/${pages}`)
  })
})

describe('forms to download', () => {
  test.each(['forms/../../package.json', '/etc/passwd', 'forms/a/b.typ', 'forms/.typ', '1.001193.typ'])(
    '«%s» is not a form',
    async (file) => {
      await expect(typesetForm(file, about)).rejects.toThrow('this is not the name of a form')
    },
  )

  test('one that is not there is named', async () => {
    await expect(typesetForm('forms/9.999999.typ', about)).rejects.toThrow(
      'typesetting catalogue/forms/9.999999.typ: there is no such form',
    )
  })
})

test('a program that printed ends by itself', () => {
  const program = `import('${import.meta.dirname}/typeset.ts').then(async ({ warmPress }) => {
    await warmPress(Temporal.Instant.fromEpochMilliseconds(0))
    console.log('printed')
  })`
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', program], { timeout: 10_000 })
  expect(output.toString()).toBe('printed\n')
})
