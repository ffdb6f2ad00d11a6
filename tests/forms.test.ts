import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { closePress, type FormKind, type FormSet, typesetStatutory } from '#document'
import { pictureName, picturesFolder, resolution } from './support/form-pictures.ts'
import { allForms, sampleDay, sampleOf } from './support/form-samples.ts'
import { pdfInfo, pdfPicture, pdfText, readQr } from './support/pdf.ts'
import { difference, readPng } from './support/png.ts'

afterAll(closePress)

/** A part of the squares that may differ: another version of the renderer, never a line that moved. */
const mostOtherwise = 0.005

const country = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập – Tự do – Hạnh phúc'
const who = ['Địa chỉ:', 'Số điện thoại:', 'Email:']
const identity = ['Tiếp nhận hồ sơ của:', ...who, 'Nội dung yêu cầu giải quyết:']
const accepted = ['Kính gửi:', 'tiếp nhận hồ sơ', 'thủ tục', '(lĩnh vực', 'mã số hồ sơ:']
const signed = ['Nơi nhận:', '– Lưu: VT.', 'TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Trương Thanh Tùng']

/**
 * The labels of each form in the order of its circular (TT 01/2018/TT-VPCP, phụ lục; the layout of TT 03/2025/TT-VPCP is not
 * known, its fields are those of 2018).
 */
const labels: Readonly<Record<FormKind, readonly string[]>> = {
  receipt: [
    ...[
      country,
      'Số: 57/TNHS',
      'ngày 16',
      'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ',
      'Mã hồ sơ:',
      'Liên 2: Giao khách hàng',
    ],
    ...['{unit}:', 'Tiếp nhận hồ sơ của:', 'Người nộp:', ...who, 'Số định danh/giấy tờ tùy thân:'],
    ...['Nội dung yêu cầu giải quyết:', '1. Thành phần hồ sơ, yêu cầu và số lượng mỗi loại giấy tờ gồm:'],
    ...['TT Tên giấy tờ Bản chính Bản sao Bản chụp', '2. Số lượng hồ sơ:', '(bộ)'],
    ...['3. Thời gian giải quyết hồ sơ theo quy định:', '4. Thời gian nhận hồ sơ: 09 giờ 00 phút, ngày'],
    ...[
      '5. Thời gian trả kết quả giải quyết hồ sơ: 17 giờ 00 phút, ngày',
      '6. Đăng ký nhận kết quả tại:',
      '7. Phí, lệ phí:',
    ],
    ...['Vào Sổ theo dõi hồ sơ, Quyển số: 01, Số thứ tự: 57', 'NGƯỜI NỘP HỒ SƠ (Ký và ghi rõ họ tên) Thạch Sơn'],
    'NGƯỜI TIẾP NHẬN HỒ SƠ (Ký và ghi rõ họ tên) Sơn Thị Mai',
  ],
  supplement: [
    ...[country, 'Số: 57/HDHS', 'ngày 16', 'PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ', 'Hồ sơ của:'],
    ...['Nội dung yêu cầu giải quyết:', ...who, 'Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau: 1.', '2.', 'Lý do:'],
    ...['Trong quá trình hoàn thiện hồ sơ nếu có vướng mắc, Ông/Bà liên hệ với', 'số điện thoại', 'để được hướng dẫn.'],
    'NGƯỜI HƯỚNG DẪN (Ký và ghi rõ họ tên) Sơn Thị Mai',
  ],
  declined: [
    ...[
      country,
      'Số: 57/TCTN',
      'ngày 16',
      'PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ',
      '{unit}:',
      ...identity,
      'Qua xem xét, {one-stop}',
    ],
    'thông báo không tiếp nhận, giải quyết hồ sơ này với lý do cụ thể như sau:',
    'Xin thông báo cho Ông/Bà được biết và thực hiện.',
    ...['NGƯỜI NỘP HỒ SƠ (Ký và ghi rõ họ tên)', 'NGƯỜI TIẾP NHẬN HỒ SƠ (Ký và ghi rõ họ tên) Sơn Thị Mai'],
  ],
  apology: [
    ...[
      country,
      'Số: 57/',
      'ngày 16',
      '{apology}',
      ...accepted,
      'Thời gian hẹn trả kết quả giải quyết hồ sơ: 17 giờ 00 phút, ngày',
    ],
    ...['{late}', 'Lý do:', 'Sự chậm trễ này đã gây phiền hà, tốn kém chi phí, công sức của Ông/Bà'],
    ...['chúng tôi trân trọng gửi lời xin lỗi tới Ông/Bà.', 'trả kết quả', 'vào 17 giờ 00 phút, ngày'],
    ...['Mong nhận được sự thông cảm của Ông/Bà', ...signed],
  ],
  stop: [
    ...[
      country,
      'Số: 57/TB-UBND',
      'ngày 16',
      'THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ',
      ...accepted,
      'Xét đề nghị của Ông/Bà ngày 18',
    ],
    ...[
      'thông báo dừng giải quyết hồ sơ nêu trên kể từ 10 giờ 00 phút, ngày 18',
      'Lý do:',
      'Giấy tờ bản chính đã nộp được trả lại',
    ],
    ...signed,
  ],
  control: [
    ...[
      country,
      'ngày 16',
      'PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ',
      'Kèm theo hồ sơ của:',
      'Mã hồ sơ:',
      'Quyển số: 01, Số thứ tự: 57',
    ],
    ...[
      'Ngày nhận hồ sơ:',
      'Ngày giờ hẹn trả kết quả:',
      'Cơ quan (bộ phận) giải quyết hồ sơ:',
      'Cơ quan phối hợp giải quyết hồ sơ:',
    ],
    'TÊN CƠ QUAN THỜI GIAN GIAO, NHẬN HỒ SƠ KẾT QUẢ GIẢI QUYẾT HỒ SƠ GHI CHÚ',
    ...[
      '1. Giao: Bộ phận Một cửa 2. Nhận: Phòng chuyên môn 10 giờ 00 phút ngày 16',
      'Người giao Người nhận',
      'Trước hạn',
    ],
    ...[
      'Tiếp nhận: nhận 09:00',
      '1. Giao: Phòng chuyên môn 2. Nhận: UBND',
      'Đúng hạn',
      'Thẩm định: nhận 09:00',
      'Quá hạn',
    ],
  ],
  register: [
    ...[country, 'ngày 16', 'SỔ THEO DÕI HỒ SƠ', 'Quyển số: 01/', 'Từ ngày 01/01', 'đến ngày 31/12', '8 hồ sơ'],
    'Nhận và giải quyết hồ sơ Trả kết quả',
    'Số TT Mã hồ sơ Tên thủ tục hành chính Số lượng hồ sơ (bộ) Tên cá nhân, tổ chức Địa chỉ, số điện thoại',
    'Cơ quan chủ trì giải quyết Ghi chú Nhận hồ sơ Hẹn trả kết quả Chuyển hồ sơ đến cơ quan giải quyết',
    'Nhận kết quả từ cơ quan giải quyết Ngày, tháng, năm Phương thức nhận kết quả Ký nhận',
  ],
}

/** Where the two circulars, or the units under them, are called otherwise. */
const otherwise: Readonly<Record<FormSet, Readonly<Record<string, string>>>> = {
  'tt01-2018': {
    '{unit}': 'Bộ phận tiếp nhận và trả kết quả',
    '{one-stop}': 'Bộ phận Tiếp nhận và Trả kết quả thị xã Ngã Năm',
    '{apology}': 'PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ',
    '{late}':
      'Tuy nhiên đến nay, Ủy ban nhân dân thị xã Ngã Năm chưa trả kết quả giải quyết hồ sơ của Ông/Bà đúng thời hạn quy định',
  },
  'tt03-2025': {
    '{unit}': 'Nơi tiếp nhận',
    '{one-stop}': 'Trung tâm Phục vụ hành chính công phường Ngã Năm',
    '{apology}': 'VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT',
    '{late}':
      'Tuy nhiên, Ủy ban nhân dân phường Ngã Năm chưa thể trả kết quả giải quyết hồ sơ của Ông/Bà đúng thời hạn',
  },
}

const labelsOf = (set: FormSet, kind: FormKind): readonly string[] =>
  [...labels[kind], circular[set]].map((label) => label.replace(/\{[a-z-]+\}/, (name) => otherwise[set][name] ?? name))

/** The labels that do not stand where they should: each after the one before. */
const missing = (text: string, wanted: readonly string[]): readonly string[] => {
  let from = 0
  return wanted.filter((label) => {
    const at = text.indexOf(label, from)
    from = at < 0 ? from : at + label.length
    return at < 0
  })
}

const circular = { 'tt01-2018': 'Thông tư số 01/2018/TT-VPCP', 'tt03-2025': 'Thông tư số 03/2025/TT-VPCP' } as const

test('there are thirteen forms, six before 1/7/2025 and seven since', () => {
  expect(allForms.map(({ set }) => set).filter((set) => set === 'tt01-2018')).toHaveLength(6)
  expect(allForms).toHaveLength(13)
})

describe.each(allForms)('$set $kind', ({ set, kind }) => {
  test('says what its circular asks for, on its paper, and looks as its picture in docs', async () => {
    const pdf = await typesetStatutory(set, kind, sampleOf(set, kind), { title: kind, at: sampleDay(set) })
    const text = pdfText(pdf)
    expect(missing(text, labelsOf(set, kind))).toEqual([])
    expect(pdfInfo(pdf)).toMatchObject(kind === 'register' ? { width: 297, height: 210 } : { width: 148, height: 210 })
    const kept = readPng(readFileSync(resolve(picturesFolder, pictureName(set, kind))))
    // drawn otherwise on purpose: npm run pictures
    expect(difference(kept, pdfPicture(pdf, 1, resolution))).toBeLessThanOrEqual(mostOtherwise)
  })
})

test('letters and the control sheet carry the dossier’s code to be scanned, and a form without a code none', async () => {
  const pictureOf = async (kind: FormKind) => {
    const pdf = await typesetStatutory('tt03-2025', kind, sampleOf('tt03-2025', kind), {
      title: kind,
      at: sampleDay('tt03-2025'),
    })
    return pdfPicture(pdf, 1, 200)
  }
  const kinds = ['supplement', 'apology', 'stop', 'control'] as const
  const pictures = await Promise.all(kinds.map(pictureOf))
  expect(pictures.map(readQr)).toEqual(kinds.map(() => 'H13.64-261116-0007'))
  const declined = await pictureOf('declined')
  expect(() => readQr(declined)).toThrow()
})

test('a line that moved, and another paper, are seen', async () => {
  const [receipt, supplement] = await Promise.all(
    (['receipt', 'supplement'] as const).map(async (kind) =>
      pdfPicture(
        await typesetStatutory('tt03-2025', kind, sampleOf('tt03-2025', kind), {
          title: kind,
          at: sampleDay('tt03-2025'),
        }),
        1,
        resolution,
      ),
    ),
  )
  const kept = readPng(readFileSync(resolve(picturesFolder, pictureName('tt03-2025', 'receipt'))))
  expect(difference(kept, supplement!)).toBeGreaterThan(mostOtherwise)
  const said = sampleOf('tt03-2025', 'receipt')
  const other = { ...said, limit: 'mười lăm ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ theo quy định của pháp luật' }
  const moved = await typesetStatutory('tt03-2025', 'receipt', other, { title: 'x', at: sampleDay('tt03-2025') })
  expect(difference(receipt!, pdfPicture(moved, 1, resolution))).toBeGreaterThan(mostOtherwise)
})
