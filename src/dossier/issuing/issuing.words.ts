import type { Words } from '#platform'
import type { IssuedKind } from './issued-form.ts'

/** What the papers are called where they are chosen for printing; the paper itself bears the circular's name. */
export const formWords = {
  receipt: { vi: 'Giấy tiếp nhận và hẹn trả kết quả', en: 'Receipt and appointment' },
  supplement: { vi: 'Phiếu yêu cầu bổ sung', en: 'Request for a supplement' },
  declined: { vi: 'Phiếu từ chối tiếp nhận', en: 'Notice of declined reception' },
  apology: { vi: 'Văn bản xin lỗi, hẹn lại', en: 'Apology with a new date' },
  stop: { vi: 'Thông báo dừng giải quyết', en: 'Notice of stopping' },
} as const satisfies Record<IssuedKind, Words>

export const printedWords = {
  title: { vi: 'Giấy tờ in', en: 'Papers to print' },
  all: { vi: 'Tất cả giấy tờ in', en: 'All papers' },
  caption: { vi: 'Giấy tờ đã phát hành của hồ sơ', en: 'Papers issued for this dossier' },
  paper: { vi: 'Giấy tờ', en: 'Paper' },
  number: { vi: 'Số', en: 'Number' },
  issued: { vi: 'Ngày', en: 'Day' },
  signer: { vi: 'Người ký', en: 'Signed by' },
  voided: { vi: 'Đã huỷ', en: 'Voided' },
  control: { vi: 'Phiếu kiểm soát quá trình giải quyết', en: 'Control sheet' },
  currentSlip: { vi: 'Giấy hẹn theo lịch hẹn hiện nay', en: 'The slip with the appointment of now' },
  controlNote: { vi: 'theo hồ sơ, in đến lúc này', en: 'goes with the dossier, printed as it stands now' },
} as const satisfies Record<string, Words>
