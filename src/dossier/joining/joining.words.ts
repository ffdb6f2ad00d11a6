import type { Words } from '#platform'
import type { LegState, NextUp } from './bundle.ts'

export const joiningWords = {
  intake: { vi: 'Tiếp nhận liên thông', en: 'Take in a bundle' },
  procedures: { vi: '1. Các thủ tục', en: '1. Procedures' },
  papers: { vi: '3. Giấy tờ của tất cả thủ tục', en: '3. Papers of all procedures' },
  papersNote: {
    vi: 'Mỗi giấy tờ nộp một lần. Giấy tờ do kết quả của thủ tục trước thay cho thì không nộp.',
    en: 'Each paper is handed in once. What an earlier result stands for is not handed in.',
  },
  for: { vi: 'cho', en: 'for' },
  appointment: { vi: 'Hẹn trả kết quả cuối cùng', en: 'Last result promised' },
  appointmentNote: {
    vi: 'Một lần hẹn cho tất cả. Thời hạn của mỗi thủ tục tính từ khi có kết quả trước nó.',
    en: 'One appointment for all. Each limit begins when the result before it is there.',
  },
  noLimit: { vi: 'Không quy định thời hạn', en: 'No limit' },
  fees: { vi: 'Phí, lệ phí', en: 'Fees' },
  noFees: { vi: 'Không có', en: 'None' },
  unknownFees: { vi: 'Chưa xác định', en: 'Not known yet' },
  accept: { vi: 'Tiếp nhận tất cả', en: 'Accept all' },
  late: { vi: 'Quá hạn', en: 'Late' },
  leftOut: { vi: 'Không tiếp nhận', en: 'Not taken in' },
  leaveOut: { vi: 'Không tiếp nhận thủ tục này…', en: 'Leave this procedure out…' },
  leaveOutReason: { vi: 'Lý do không tiếp nhận', en: 'Reason' },
  leaveOutHint: {
    vi: 'Có lý do là không tiếp nhận: phiếu từ chối ghi lý do này. Thủ tục cần kết quả của nó cũng không bắt đầu.',
    en: 'With a reason it is left out, and the notice bears it. What needs its result does not begin either.',
  },
  single: { vi: 'Tiếp nhận một thủ tục', en: 'Take in a single procedure' },
  chooseBundle: { vi: 'Nộp liên thông nhiều thủ tục', en: 'Several procedures in one submission' },
  after: { vi: 'sau khi có kết quả', en: 'after the result of' },
  title: { vi: 'Hồ sơ liên thông', en: 'Linked dossiers' },
  receivedAt: { vi: 'Nơi nhận', en: 'Received at' },
  receivedOn: { vi: 'Nhận lúc', en: 'Received' },
  legs: { vi: 'Từng thủ tục', en: 'Each procedure' },
  leg: { vi: 'Thủ tục', en: 'Procedure' },
  state: { vi: 'Tình trạng', en: 'State' },
  next: { vi: 'Ai phải làm tiếp', en: 'Who acts next' },
  due: { vi: 'Hạn', en: 'Due' },
  acts: { vi: 'Cập nhật', en: 'Update' },
  since: { vi: 'từ', en: 'since' },
  noCode: { vi: 'có mã khi bắt đầu', en: 'gets its code when it begins' },
  send: { vi: 'Đã gửi đi', en: 'Sent' },
  answered: { vi: 'Ghi trả lời', en: 'Record the answer' },
  granted: { vi: 'Có kết quả', en: 'Granted' },
  refused: { vi: 'Từ chối', en: 'Refused' },
  outcome: { vi: 'Kết quả', en: 'Outcome' },
  documentNumber: { vi: 'Số văn bản, số thẻ', en: 'Number of the document or card' },
  handOverAll: { vi: 'Trả tất cả kết quả', en: 'Hand over all results' },
  allHandedOver: { vi: 'Đã trả tất cả kết quả.', en: 'All results were handed over.' },
  given: { vi: 'Trả một lần:', en: 'Handed over at once:' },
  stillOut: { vi: 'Trả một lần khi có đủ. Còn chờ:', en: 'Handed over at once when all is there. Still awaited:' },
  toSend: { vi: 'Thông tin gửi đi', en: 'What is sent' },
  knownBefore: {
    vi: 'Kết quả của thủ tục trước, dùng luôn cho hồ sơ này, không nhập lại:',
    en: 'Results of the procedures before, used here and not typed again:',
  },
  needsResult: (name: Words): Words => ({
    vi: `vì không có kết quả ${name.vi}`,
    en: `there is no result of ${name.en}`,
  }),
  changedSinceSent: {
    vi: 'Kết quả trước đã được sửa sau khi gửi đi. Hãy báo cơ quan nhận nội dung mới dưới đây.',
    en: 'An earlier result was corrected after this was sent. Please tell the agency what it says now, as below.',
  },
  replaces: (number: string): Words => ({ vi: `Thay cho số ${number}`, en: `Replaces No. ${number}` }),
  owner: { vi: 'Chủ hồ sơ', en: 'Owner' },
  birthDate: { vi: 'Ngày sinh', en: 'Born' },
  identity: { vi: 'Số định danh, giấy tờ', en: 'Identity number' },
  address: { vi: 'Địa chỉ', en: 'Address' },
  phone: { vi: 'Điện thoại', en: 'Telephone' },
  reprintSlip: { vi: 'In lại giấy hẹn (mất phiếu)', en: 'Reprint the slip (lost)' },
  printSlip: { vi: 'In phiếu hẹn', en: 'Print the slip' },
  nothing: { vi: 'Không ai, đã xong', en: 'Nobody, it is done' },
  list: { vi: 'Liên thông đang giải quyết', en: 'Bundles under way' },
  none: {
    vi: 'Không có hồ sơ liên thông nào đang giải quyết. Bắt đầu một hồ sơ từ trang Tiếp nhận.',
    en: 'No bundle is under way. Begin one from the intake page.',
  },
  open: { vi: 'Xem hồ sơ liên thông', en: 'See the bundle' },
  choose: { vi: 'Hãy chọn.', en: 'Please choose.' },
} as const

export const legStates: Readonly<Record<LegState, Words>> = {
  waiting: { vi: 'Chờ kết quả trước', en: 'Waits for the earlier result' },
  'to-send': { vi: 'Cần gửi đi', en: 'To be sent' },
  working: { vi: 'Đang giải quyết', en: 'In process' },
  ready: { vi: 'Đã có kết quả', en: 'Result is there' },
  ended: { vi: 'Đã dừng', en: 'Stopped' },
}

/** How a procedure ended that gives no result. */
export const endedWords = {
  refused: { vi: 'Từ chối bằng văn bản', en: 'Refused in writing' },
  'not-begun': { vi: 'Không bắt đầu', en: 'Does not begin' },
  stopped: { vi: 'Đã dừng', en: 'Stopped' },
} as const satisfies Record<string, Words>

/** To whom the lateness of work outside was told. */
export const toldWords = {
  head: { vi: 'đã báo lãnh đạo', en: 'the head was told' },
  controller: { vi: 'đã báo lãnh đạo và kiểm soát TTHC', en: 'head and reform controller were told' },
} as const satisfies Record<string, Words>

export const nextWords: Readonly<Record<NextUp['who'], Words>> = {
  agency: { vi: 'Cơ quan giải quyết', en: 'The agency' },
  'one-stop': { vi: 'Một Cửa', en: 'The one-stop' },
  outside: { vi: 'Cơ quan ngoài hệ thống', en: 'The agency outside' },
  citizen: { vi: 'Công dân', en: 'The citizen' },
  'other-result': { vi: 'Chưa ai, chờ kết quả trước', en: 'Nobody yet: an earlier result is awaited' },
}

export const joiningFaults = {
  failed: (paper: string): Words => ({
    vi: `«${paper}» không đạt. Cả nhóm chỉ tiếp nhận khi đủ giấy tờ; hoặc tiếp nhận riêng thủ tục đã đủ.`,
    en: `“${paper}” fails. A bundle is accepted only when it is complete; or accept the complete procedure by itself.`,
  }),
} as const
