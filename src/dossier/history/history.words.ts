import type { Words } from '#platform'
import { formerStopCauses, stopCauses } from '../solving/stop-cause.words.ts'

export const historyWords = {
  title: { vi: 'Lịch sử hồ sơ', en: 'History of the dossier' },
  short: { vi: 'Lịch sử', en: 'History' },
  whole: (n: number): Words => ({
    vi: `Xem cả ${n} việc đã ghi`,
    en: n === 1 ? 'Show the whole entry' : `Show all ${n} entries`,
  }),
  late: { vi: 'Ghi lùi', en: 'Entered late' },
  lateAt: (at: string): Words => ({ vi: `ghi lúc ${at}`, en: `recorded ${at}` }),
  lateReason: { vi: 'Vì sao ghi muộn', en: 'Why late' },
  program: { vi: 'Hệ thống, theo quy định', en: 'The system, as the law says' },
  citizen: { vi: 'Người dân, qua trang tra cứu', en: 'The citizen, on the tracking page' },
  behalfOf: (name: string): Words => ({ vi: `thay mặt ${name}`, en: `on behalf of ${name}` }),
  unknownOfficer: { vi: 'Cán bộ', en: 'An officer' },
  gone: { vi: 'nội dung không còn, lịch sử không ghi việc tiêu huỷ', en: 'content gone; no destruction is recorded' },
  destroyed: { vi: 'nội dung đã được tiêu huỷ theo quy định', en: 'content lawfully destroyed' },
  intact: (n: number): Words => ({
    vi: `Chuỗi lịch sử nguyên vẹn: ${n} việc, không việc nào bị sửa hay xoá.`,
    en: `The chain is intact: ${n} entries, none changed or removed.`,
  }),
  broken: (seq: number): Words => ({
    vi: `Chuỗi lịch sử không khớp từ việc số ${seq}. Hãy báo ngay cho quản trị hệ thống.`,
    en: `The chain does not hold from entry ${seq} on. Tell the administrator at once.`,
  }),
  rowChanged: {
    vi: 'Chuỗi lịch sử nguyên vẹn, nhưng thông tin hiện tại của hồ sơ không khớp với lịch sử. Hãy báo ngay cho quản trị hệ thống.',
    en: 'The chain is intact, but what the dossier says now does not agree with it. Tell the administrator at once.',
  },
  order: { vi: 'Mới nhất trước', en: 'Latest first' },
} as const

export const readerWords = {
  title: { vi: 'Ai đã xem hồ sơ này', en: 'Who has seen this dossier' },
  help: {
    vi: 'Mỗi lần mở thông tin cá nhân đều được ghi. Công dân có quyền hỏi danh sách này.',
    en: 'Every reading of personal data is recorded. Citizens may ask for this list.',
  },
  none: { vi: 'Chưa có ai xem.', en: 'Nobody yet.' },
  who: { vi: 'Cán bộ', en: 'Officer' },
  where: { vi: 'Xem ở đâu', en: 'Where' },
  last: { vi: 'Gần nhất', en: 'Latest' },
  times: { vi: 'Số lần', en: 'Times' },
} as const satisfies Record<string, Words>

/** What an address means to people; the register of readings keeps patterns of addresses. */
export const doorWords: readonly (readonly [pattern: RegExp, words: Words])[] = [
  [/\/ho-so\/:id\/day-du$/, { vi: 'Xem đầy đủ thông tin cá nhân', en: 'Full personal data' }],
  [/\/ho-so\/:id\/lich-su$/, { vi: 'Lịch sử hồ sơ', en: 'History' }],
  [/\/ho-so\/:id\/[a-z-]+\.pdf$/, { vi: 'In giấy tờ', en: 'Printed a paper' }],
  [/\/ho-so\/:id\/ghi-chu/, { vi: 'Ghi chú nội bộ', en: 'Internal notes' }],
  [/\/ho-so\/:id\/tin-nhan/, { vi: 'Trao đổi với người dân', en: 'Messages with the citizen' }],
  [/\/tin-nhan$/, { vi: 'Tin nhắn của người dân', en: 'Messages of citizens' }],
  [/\/ho-so\/:id\/[a-z-]+$/, { vi: 'Thực hiện một việc', en: 'An act' }],
  [/\/ho-so\/:id$/, { vi: 'Xem hồ sơ', en: 'The dossier' }],
  [/\/ban-giao/, { vi: 'Bàn giao bản giấy', en: 'Hand-over of papers' }],
  [/\/buu-chinh/, { vi: 'Bảng kê bưu gửi', en: 'Postal manifests' }],
  [/\/hom-nay$/, { vi: 'Danh sách việc hôm nay', en: 'List of the day’s work' }],
  [/\/tim$/, { vi: 'Tìm hồ sơ', en: 'Search' }],
  [/\/tiep-nhan/, { vi: 'Tiếp nhận tại quầy', en: 'Counter intake' }],
  [/\/api\//, { vi: 'Hệ thống khác, qua API', en: 'Another system, by API' }],
]

export const otherDoor: Words = { vi: 'Trang khác', en: 'Another page' }

/** Words inside the lines of the history. */
export const lineWords = {
  decision: { vi: 'theo quyết định', en: 'by decision' },
  bySilence: { vi: 'hết thời hạn không trả lời là đồng ý', en: 'by silence until the deadline' },
  procedure: { vi: 'thủ tục', en: 'procedure' },
  byRule: { vi: 'theo quy tắc phân công', en: 'by the unit’s rule' },
  unreadable: { vi: 'nội dung không đọc được', en: 'unreadable content' },
  code: { vi: 'mã', en: 'code' },
  limit: { vi: 'thời hạn', en: 'limit' },
  passed: (n: number): Words => ({ vi: `${n} đạt`, en: `${n} pass` }),
  failed: (n: number): Words => ({ vi: `${n} không đạt`, en: `${n} fail` }),
  unchecked: (n: number): Words => ({ vi: `${n} chưa kiểm tra`, en: `${n} not checked` }),
  due: { vi: 'hạn', en: 'due' },
  noDate: { vi: 'không có ngày hẹn', en: 'no date' },
  toldOnly: { vi: 'hạn theo luật không đổi', en: 'the lawful date stays' },
  from: { vi: 'từ', en: 'from' },
  to: { vi: 'đến', en: 'to' },
  document: { vi: 'văn bản', en: 'document' },
  reason: { vi: 'lý do', en: 'reason' },
  note: { vi: 'ghi chú', en: 'note' },
  question: { vi: 'câu hỏi', en: 'question' },
  answer: { vi: 'trả lời', en: 'answer' },
  lateOpinion: { vi: 'trả lời trễ hạn', en: 'answered late' },
  papersAlong: { vi: 'giấy tờ gửi kèm', en: 'papers sent along' },
  ground: { vi: 'căn cứ', en: 'ground' },
  takenBy: { vi: 'người nhận chuyển', en: 'taken by' },
  byCode: { vi: 'mã xác nhận gửi đến người dân', en: 'a code sent to the citizen' },
  unpaid: { vi: 'khoản chưa có biên lai', en: 'fees without a receipt' },
  recipient: { vi: 'người nhận', en: 'recipient' },
  shown: { vi: 'xuất trình', en: 'shown' },
  signed: { vi: 'ký nhận', en: 'signed for' },
  changed: { vi: 'đã sửa', en: 'changed' },
  receipt: { vi: 'biên lai', en: 'receipt' },
  number: { vi: 'số', en: 'no.' },
  paper: { vi: 'bản giấy', en: 'on paper' },
  electronic: { vi: 'bản điện tử', en: 'electronic' },
  granted: { vi: 'đồng ý giải quyết', en: 'granted' },
  refused: { vi: 'từ chối giải quyết', en: 'refused' },
  mentioned: { vi: 'nhắc đến', en: 'mentions' },
  attached: { vi: 'tệp đính kèm', en: 'attachments' },
  asProposed: { vi: 'theo đề xuất', en: 'as proposed' },
} as const

/** How a dossier was closed. */
export const closedAs = {
  declined: { vi: 'từ chối tiếp nhận', en: 'declined' },
  withdrawn: { vi: 'công dân rút hồ sơ', en: 'withdrawn' },
  stopped: { vi: 'dừng giải quyết', en: 'stopped' },
  voided: { vi: 'huỷ tiếp nhận do nhầm', en: 'voided' },
} as const satisfies Record<string, Words>

/** Parts of a person's data, as a correction names them. */
export const fieldWords: Readonly<Record<string, Words>> = {
  kind: { vi: 'loại chủ thể', en: 'kind' },
  name: { vi: 'họ tên', en: 'name' },
  birthDate: { vi: 'ngày sinh', en: 'date of birth' },
  sex: { vi: 'giới tính', en: 'sex' },
  idType: { vi: 'loại giấy tờ', en: 'kind of paper' },
  idNumber: { vi: 'số giấy tờ', en: 'number' },
  idIssuer: { vi: 'nơi cấp', en: 'issuer' },
  idIssuedOn: { vi: 'ngày cấp', en: 'date of issue' },
  formerNumber: { vi: 'số CMND cũ', en: 'former number (CMND)' },
  phone: { vi: 'điện thoại', en: 'phone' },
  email: { vi: 'thư điện tử', en: 'e-mail' },
  address: { vi: 'nơi ở', en: 'address' },
  basis: { vi: 'căn cứ đại diện', en: 'basis' },
  source: { vi: 'nguồn dữ liệu', en: 'source' },
}

/** Why an agency stopped a dossier, or the law itself ended it where no officer names a cause. */
export const closingCauses: Readonly<Record<string, Words>> = {
  ...stopCauses,
  ...formerStopCauses,
  'no-linked-result': { vi: 'Thủ tục liên thông trước không cho kết quả', en: 'The linked procedure gave no result' },
}
