import type { Words } from '#platform'

/** What acts ask for. */
export const askWords = {
  counterparts: {
    vi: 'Bước đang làm thành bước nào của quy trình mới',
    en: 'Which step of the new route each step becomes',
  },
  decidedOn: { vi: 'Ngày ban hành', en: 'Day of the decision' },
  decidingAuthority: { vi: 'Cơ quan, người ban hành', en: 'Who decided' },
  decidingDocument: { vi: 'Số văn bản quyết định', en: 'Number of the deciding document' },
  reason: { vi: 'Lý do', en: 'Reason' },
  reasonIfRefused: { vi: 'Lý do', en: 'Reason' },
  reasonIfRefusedHint: { vi: 'Bắt buộc khi từ chối giải quyết', en: 'Required for a refusal' },
  citizenReads: { vi: 'Công dân sẽ đọc lý do này', en: 'The citizen reads this' },
  takeOverReason: { vi: 'Vì sao nhận thay đồng nghiệp', en: 'Why you take it over' },
  note: { vi: 'Ghi chú', en: 'Note' },
  noteHint: { vi: 'Bắt buộc khi trả lại bước trước', en: 'Required for a return to an earlier step' },
  documentName: { vi: 'Tên văn bản kết quả', en: 'Name of the document' },
  documentNumber: { vi: 'Số, ký hiệu văn bản', en: 'Number of the document' },
  documentNumberHint: { vi: 'Ví dụ: 124/UBND-XN', en: 'For example: 124/UBND-XN' },
  medium: { vi: 'Cách chuyển', en: 'How it travels' },
  electronic: { vi: 'Bản điện tử', en: 'Electronic' },
  paper: { vi: 'Có hồ sơ giấy đi kèm', en: 'With papers' },
  next: { vi: 'Bước tiếp theo', en: 'Next step' },
  back: { vi: 'trả lại để làm thêm', en: 'back for more work' },
  choose: { vi: 'Chọn…', en: 'Choose…' },
  cause: { vi: 'Nguyên nhân', en: 'Cause' },
  extension: { vi: 'Căn cứ kéo dài', en: 'Extension' },
  ground: { vi: 'Vì sao phải kéo dài', en: 'Ground' },
  newDate: { vi: 'Ngày hẹn mới', en: 'New date' },
  time: { vi: 'Giờ', en: 'Time' },
  reasonKind: { vi: 'Loại lý do', en: 'Kind of reason' },
  apology: { vi: 'Lý do cụ thể', en: 'The reason itself' },
  outcome: { vi: 'Quyết định', en: 'Decision' },
  granted: { vi: 'Đồng ý giải quyết', en: 'Granted' },
  refused: { vi: 'Từ chối giải quyết', en: 'Refused' },
  receiver: { vi: 'Người nhận kết quả', en: 'Recipient' },
  another: { vi: 'Người khác nhận thay', en: 'Somebody else' },
  recipientPart: { vi: 'Người nhận thay', en: 'The other recipient' },
  receipt: { vi: 'Ký nhận', en: 'Receipt' },
  hasSigned: { vi: 'Người nhận đã ký', en: 'The recipient has signed' },
  notSigned: {
    vi: 'Mời người nhận ký biên nhận hoặc phiếu, rồi đánh dấu «Người nhận đã ký»',
    en: 'Have the recipient sign the receipt or the slip, then tick “The recipient has signed”',
  },
  shown: { vi: 'Giấy tờ đã xuất trình', en: 'Paper shown' },
  shownHint: {
    vi: 'Ví dụ: căn cước; giấy hẹn; văn bản uỷ quyền',
    en: 'For example: citizen card; slip; authorisation',
  },
  fee: { vi: 'Khoản thu', en: 'Fee' },
  amount: { vi: 'Số tiền', en: 'Amount' },
  dong: { vi: 'đồng', en: 'đồng' },
  receiptNumber: { vi: 'Số biên lai', en: 'Receipt number' },
  linePaper: { vi: 'Giấy tờ', en: 'Paper' },
  lineWhat: { vi: 'Thiếu gì, bổ sung thế nào', en: 'What is missing, how to mend it' },
  late: { vi: 'Việc đã làm trước đó? Ghi lùi thời điểm', en: 'Done earlier? Enter when' },
  lateHint: {
    vi: 'Chỉ dùng khi hệ thống gián đoạn. Cả hai thời điểm đều được lưu.',
    en: 'Only after an outage. Both times are kept.',
  },
  occurredAt: { vi: 'Đã làm lúc', en: 'Done on' },
  lateReason: { vi: 'Vì sao ghi muộn', en: 'Why it is entered late' },
} as const satisfies Record<string, Words>

/** Papers that people show when they fetch a result. */
export const shownPapers: readonly Words[] = [
  { vi: 'Căn cước', en: 'Citizen card' },
  { vi: 'Hộ chiếu', en: 'Passport' },
  { vi: 'Giấy hẹn trả kết quả', en: 'Appointment slip' },
  { vi: 'Văn bản uỷ quyền', en: 'Letter of authorisation' },
]

/** Why an agency stops; the word goes into the history for ever, so it comes from a list. */
export const stopCauses = {
  'no-supplement': { vi: 'Công dân không bổ sung trong thời hạn', en: 'The citizen did not answer in time' },
  'no-payment': { vi: 'Không thực hiện nghĩa vụ tài chính', en: 'The financial obligation was not met' },
  'no-object': { vi: 'Không còn đối tượng giải quyết', en: 'There is nothing left to decide' },
  'other-decision': {
    vi: 'Theo bản án, quyết định khác của cơ quan có thẩm quyền',
    en: 'By another judgment or decision',
  },
  other: { vi: 'Lý do khác', en: 'Another cause' },
} as const satisfies Record<string, Words>
