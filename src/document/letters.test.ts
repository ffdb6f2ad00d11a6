import { afterAll, describe, expect, test } from 'vitest'
import { actDay, applicant, head } from '../../tests/support/forms.ts'
import { pdfInfo, pdfText } from '../../tests/support/pdf.ts'
import {
  type ApologyInput,
  apologyData,
  type DeclinedInput,
  declinedData,
  type StopInput,
  type SupplementInput,
  stopData,
  supplementData,
} from './letters.ts'
import { type FormSet, formSets } from './templates.ts'
import { closePress, typeset } from './typeset.ts'

afterAll(closePress)

const about = { title: 'Thư', at: actDay }
const form = (number: string, name: string, symbol?: string) => ({
  number,
  name,
  circular: '03/2025/TT-VPCP',
  ...(symbol === undefined ? {} : { symbol }),
})
const missing = (text: string, parts: readonly string[]) => parts.filter((part) => !text.includes(part))

const supplement: SupplementInput = {
  ...head,
  applicant,
  form: form('02', 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ', 'HDHS'),
  request: 'Đăng ký khai sinh',
  wanted: ['Nộp bản chính Giấy chứng sinh.', 'Ghi đủ nơi sinh của cha.'],
  reason: 'Thiếu bản chính.',
  contact: { name: 'Trần Văn Mai', phone: '02923000064' },
  closesAfter: Temporal.PlainDate.from('2026-12-07'),
  officer: 'Lý Thị Sáu',
}

const { code: _code, serial: _serial, ...open } = head
const declined: DeclinedInput = {
  ...open,
  form: form('03', 'Phiếu từ chối tiếp nhận giải quyết hồ sơ'),
  oneStop: 'Bộ phận Tiếp nhận và Trả kết quả thị xã Ngã Năm',
  applicant: { name: 'Lê Văn Sáu' },
  request: 'Cấp giấy phép xây dựng',
  reason: 'Thửa đất không thuộc địa bàn.\nNộp tại huyện Thạnh Trị.',
  officer: 'Trần Văn Mai',
}

const accepted = {
  ...head,
  applicant,
  request: 'Cấp giấy phép xây dựng',
  field: 'Xây dựng',
  oneStop: 'Trung tâm Phục vụ hành chính công phường Ngã Năm',
  receivedAt: actDay,
  agency: 'Ủy ban nhân dân phường Ngã Năm',
  signer: { name: 'Lâm Văn Tám', position: 'Phó Chủ tịch', capacity: ['TM. Ủy ban nhân dân', 'KT. Chủ tịch'] },
  copiesTo: ['Như trên', 'Trung tâm PVHCC phường'],
}

const apology: ApologyInput = {
  ...accepted,
  form: form('04', 'Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết'),
  dueAt: Temporal.Instant.from('2026-12-10T10:00:00Z'),
  reason: 'Sở Xây dựng chưa có ý kiến.',
  newDueAt: Temporal.Instant.from('2026-12-15T10:00:00Z'),
}

const stop: StopInput = {
  ...accepted,
  form: form('05', 'Thông báo dừng giải quyết hồ sơ'),
  serial: '16/TB-UBND',
  askedOn: Temporal.PlainDate.from('2026-11-24'),
  reason: 'Người nộp không còn nhu cầu.',
  stoppedAt: Temporal.Instant.from('2026-11-24T03:00:00Z'),
  handedBack: 'Bản chính được trả lại tại quầy số 2.',
}

describe.each(Object.keys(formSets) as FormSet[])('the letters of %s', (set) => {
  test('the supplement request lists everything at once, and when the dossier closes', async () => {
    const text = pdfText(await typeset(`${set}/supplement`, supplementData(supplement), about))
    const parts = [
      'Số: 0001/HDHS',
      'PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ',
      'Mã hồ sơ: H13.64-261122-0001',
      'Hồ sơ của: Nguyễn Thị Hường',
      '1. Nộp bản chính Giấy chứng sinh. 2. Ghi đủ nơi sinh của cha.',
      'Lý do: Thiếu bản chính.',
      'Nếu hết ngày 07 tháng 12 năm 2026 Ông/Bà chưa bổ sung',
      'Ông/Bà liên hệ với Trần Văn Mai, số điện thoại 02923 000 064 để được hướng dẫn.',
      'NGƯỜI HƯỚNG DẪN (Ký và ghi rõ họ tên) Lý Thị Sáu',
    ]
    expect(missing(text, parts)).toEqual([])
  })

  test('the supplement request threatens no closing where the regime knows none', async () => {
    const { closesAfter: _, ...input } = supplement
    const pdf = await typeset(`${set}/supplement`, supplementData({ ...input, contact: { name: '' } }), about)
    expect(pdfText(pdf)).not.toContain('Nếu hết')
    expect(pdfText(pdf)).toContain('liên hệ với …………………… để được hướng dẫn')
  })

  test('the declined notice gives the reason, line by line, and both signatures', async () => {
    const text = pdfText(await typeset(`${set}/declined`, declinedData(declined), about))
    const parts = [
      'PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ',
      ': Thị xã Ngã Năm Tiếp nhận hồ sơ của: Lê Văn Sáu',
      'với lý do cụ thể như sau: Thửa đất không thuộc địa bàn. Nộp tại huyện Thạnh Trị.',
      'Xin thông báo cho Ông/Bà được biết và thực hiện.',
      'NGƯỜI NỘP HỒ SƠ',
      'NGƯỜI TIẾP NHẬN HỒ SƠ',
    ]
    expect(missing(text, parts)).toEqual([])
    expect(text).not.toContain('Số:')
    expect(declinedData({ ...declined, submitter: 'Lê Thị Bảy' }).submitter).toBe('Lê Thị Bảy')
  })

  test('the apology names what was promised, why it fails and the one new appointment', async () => {
    const text = pdfText(await typeset(`${set}/apology`, apologyData(apology), about))
    const parts = [
      'Kính gửi: Nguyễn Thị Hường',
      'Ngày 22 tháng 11 năm 2026, Trung tâm Phục vụ hành chính công phường Ngã Năm tiếp nhận hồ sơ',
      'Cấp giấy phép xây dựng (lĩnh vực Xây dựng) của Ông/Bà; mã số hồ sơ: H13.64-261122-0001.',
      'Thời gian hẹn trả kết quả giải quyết hồ sơ: 17 giờ 00 phút, ngày 10 tháng 12 năm 2026',
      'Lý do: Sở Xây dựng chưa có ý kiến.',
      'Sự chậm trễ này đã gây phiền hà, tốn kém chi phí, công sức của Ông/Bà, chúng tôi trân trọng gửi lời xin lỗi tới',
      '17 giờ 00 phút, ngày 15 tháng 12 năm 2026.',
      'Nơi nhận: – Như trên; – Trung tâm PVHCC phường; – Lưu: VT.',
      'TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Lâm Văn Tám',
    ]
    expect(missing(text, parts)).toEqual([])
  })

  test('an organisation is not called Ông/Bà', async () => {
    const organisation = { name: 'Công ty TNHH Thủy sản', kind: 'organisation' as const }
    const text = pdfText(await typeset(`${set}/apology`, apologyData({ ...apology, applicant: organisation }), about))
    expect(text).toContain('của Quý tổ chức')
    expect(text).not.toContain('Ông/Bà')
  })

  test('letters are A5 too', async () => {
    const { width, height, pages } = pdfInfo(await typeset(`${set}/apology`, apologyData(apology), about))
    expect([width, height, pages]).toEqual([148, 210, 1])
  })
})

test('the two circulars word the apology differently: a new day, or a request for more time', async () => {
  const [old, now] = await Promise.all([
    typeset('tt01-2018/apology', apologyData(apology), about),
    typeset('tt03-2025/apology', apologyData(apology), about),
  ])
  expect(pdfText(old)).toContain('Tuy nhiên đến nay, Ủy ban nhân dân phường Ngã Năm chưa trả kết quả')
  expect(pdfText(now)).toContain('đề nghị gia hạn thời gian giải quyết và hẹn trả kết quả')
})

describe('the notice of stopping', () => {
  test('follows the citizen’s wish and tells what is handed back', async () => {
    const text = pdfText(await typeset('tt03-2025/stop', stopData(stop), about))
    const parts = [
      'Số: 16/TB-UBND',
      'THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ',
      'Xét đề nghị của Ông/Bà ngày 24 tháng 11 năm 2026 về việc dừng giải quyết hồ sơ,',
      'thông báo dừng giải quyết hồ sơ nêu trên kể từ 10 giờ 00 phút, ngày 24 tháng 11 năm 2026.',
      'Lý do: Người nộp không còn nhu cầu.',
      'Bản chính được trả lại tại quầy số 2.',
    ]
    expect(missing(text, parts)).toEqual([])
  })

  test('mentions no wish where the agency stops for a cause of its own', async () => {
    const { askedOn: _, handedBack: __, ...input } = stop
    const text = pdfText(await typeset('tt03-2025/stop', stopData(input), about))
    expect(text).not.toContain('Xét đề nghị')
    expect(text).toContain('thông báo dừng giải quyết hồ sơ')
  })
})
