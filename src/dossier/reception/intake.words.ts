import type { Words } from '#platform'
import type { Verdict } from '../dossier-parts.ts'

export const intakeWords = {
  title: { vi: 'Tiếp nhận hồ sơ', en: 'Take in a dossier' },
  procedurePart: { vi: '1. Thủ tục', en: '1. Procedure' },
  procedure: { vi: 'Mã hoặc tên, gõ không dấu', en: 'Code or name, without diacritics' },
  choose: { vi: 'Chọn', en: 'Choose' },
  choices: { vi: 'Chọn thủ tục', en: 'Choose the procedure' },
  chooseOne: { vi: 'Chọn thủ tục này', en: 'Choose this procedure' },
  noProcedure: {
    vi: 'Không tìm thấy thủ tục nào. Thử vài chữ khác, hoặc gõ mã in trên bảng niêm yết.',
    en: 'No procedure was found. Try other words, or type the code from the posting list.',
  },
  case: { vi: 'Trường hợp', en: 'Case' },
  territory: { vi: 'Địa bàn', en: 'Territory' },
  chooseTerritory: { vi: 'Chọn xã, phường', en: 'Choose a commune' },
  channel: { vi: 'Nộp', en: 'Handed in' },
  counter: { vi: 'Tại quầy', en: 'At the counter' },
  post: { vi: 'Qua bưu chính', en: 'By post' },
  online: { vi: 'Trực tuyến', en: 'Online' },
  electronic: { vi: 'Nhận bản điện tử', en: 'As an electronic document' },
  pages: { vi: 'Số trang một bản', en: 'Pages of one copy' },
  peoplePart: { vi: '2. Chủ hồ sơ', en: '2. Owner' },
  owner: { vi: 'Chủ hồ sơ', en: 'Owner' },
  addOwner: { vi: 'Thêm chủ hồ sơ', en: 'Add an owner' },
  removeOwner: { vi: 'Bỏ chủ hồ sơ này', en: 'Remove this owner' },
  submitter: { vi: 'Người nộp', en: 'Handed in by' },
  same: { vi: 'Chính chủ hồ sơ', en: 'The owner' },
  another: { vi: 'Người khác nộp thay', en: 'Somebody else' },
  representative: { vi: 'Người đại diện, được uỷ quyền', en: 'A representative' },
  recipient: { vi: 'Người nhận kết quả', en: 'Recipient of the result' },
  sameRecipient: { vi: 'Người nộp', en: 'Who hands it in' },
  otherRecipient: { vi: 'Người khác', en: 'Somebody else' },
  papersPart: { vi: '3. Thành phần hồ sơ', en: '3. Papers' },
  papersLater: {
    vi: 'Chọn thủ tục để thấy các giấy tờ cần kiểm tra.',
    en: 'Choose a procedure to see the papers to check.',
  },
  paper: { vi: 'Giấy tờ', en: 'Paper' },
  originals: { vi: 'Bản chính', en: 'Originals' },
  copies: { vi: 'Bản sao', en: 'Copies' },
  check: { vi: 'Kiểm tra', en: 'Check' },
  show: { vi: 'xuất trình', en: 'shown only' },
  fromData: { vi: 'tra được trong', en: 'can be looked up in' },
  optional: { vi: 'nếu có', en: 'if any' },
  allPass: { vi: 'Tất cả đạt', en: 'All pass' },
  reason: { vi: 'Lý do không đạt', en: 'Why it fails' },
  sets: { vi: 'Số bộ', en: 'Sets' },
  return: { vi: 'Nhận kết quả', en: 'Result by' },
  returnedAt: { vi: 'Trả kết quả tại', en: 'Result at' },
  documentNumber: { vi: 'Số chứng thực, số văn bản', en: 'Number of the certification or document' },
  lateEntry: { vi: 'Nhập bổ sung hồ sơ đã nhận trước đó', en: 'Enter a dossier that was received earlier' },
  lateEntryHint: {
    vi: 'Chỉ dùng sau khi hệ thống gián đoạn. Ngày hẹn tính từ lúc đã nhận; cả hai thời điểm đều được lưu.',
    en: 'Only after an outage. The limit runs from the hour of receipt; both times are kept.',
  },
  allChecked: { vi: 'đã kiểm tra hết', en: 'all checked' },
  update: { vi: 'Cập nhật', en: 'Update' },
} as const satisfies Record<string, Words>

export const verdictWords = {
  unchecked: { vi: 'Chưa', en: 'Not yet' },
  none: { vi: 'Không nộp', en: 'Not brought' },
  pass: { vi: 'Đạt', en: 'Pass' },
  fail: { vi: 'Không đạt', en: 'Fail' },
} as const satisfies Record<Verdict | 'none', Words>

export const uncheckedWords = (count: number): Words =>
  count === 0 ? intakeWords.allChecked : { vi: `còn ${count} chưa kiểm tra`, en: `${count} not checked yet` }

export const sideWords = {
  promise: { vi: 'Hẹn trả kết quả', en: 'Result promised for' },
  nothingYet: {
    vi: 'Ngày hẹn, lệ phí và nơi giải quyết hiện ở đây khi đã chọn thủ tục.',
    en: 'The date, the fees and the competent agency appear here once a procedure is chosen.',
  },
  atOnce: { vi: 'Trả ngay', en: 'At once' },
  atOnceNote: { vi: 'Giải quyết và trả trong một lần đến.', en: 'Decided and returned in one visit.' },
  noLimit: { vi: 'Không quy định thời hạn', en: 'No time limit' },
  statutory: { vi: 'luật định', en: 'by law' },
  predicted: {
    vi: 'Lịch nghỉ năm đó chưa công bố: ngày hẹn là dự kiến.',
    en: 'The holidays of that year are not announced yet: the date is a forecast.',
  },
  why: { vi: 'Vì sao?', en: 'Why?' },
  fees: { vi: 'Phí, lệ phí', en: 'Fees' },
  noFee: { vi: 'Không thu', en: 'None' },
  feeLater: { vi: 'thông báo sau', en: 'told later' },
  feeByPages: { vi: 'nhập số trang', en: 'enter the pages' },
  exempt: { vi: 'Miễn', en: 'Exempt' },
  competent: { vi: 'Nơi giải quyết', en: 'Decided by' },
  unknownAgency: { vi: 'chưa xác định', en: 'not known yet' },
  accept: { vi: 'Tiếp nhận và in giấy hẹn', en: 'Accept and print the slip' },
  issue: { vi: 'Giải quyết và trả ngay', en: 'Decide and return at once' },
  supplement: { vi: 'Yêu cầu bổ sung', en: 'Ask for a supplement' },
  supplementHint: { vi: 'Kiểm tra hết giấy tờ trước đã', en: 'First check every paper' },
  supplementNone: { vi: 'Chưa có giấy tờ nào không đạt', en: 'No paper has failed' },
  takeIn: { vi: 'Chỉ nhận vào, chưa tiếp nhận', en: 'Only take in, accept later' },
  decline: { vi: 'Từ chối tiếp nhận…', en: 'Decline…' },
  declineReason: { vi: 'Lý do từ chối', en: 'Reason' },
  declineHint: {
    vi: 'Người nộp nhận phiếu từ chối có ghi lý do này.',
    en: 'The citizen is given a notice with this reason.',
  },
  declineNow: { vi: 'Từ chối và in phiếu', en: 'Decline and print the notice' },
} as const satisfies Record<string, Words>

const named = (vi: (name: string) => string, en: (name: string) => string) => (name: string) => ({
  vi: vi(name),
  en: en(name),
})

export const intakeFaults = {
  procedure: { vi: 'Chọn thủ tục', en: 'Choose the procedure' },
  changed: {
    vi: 'Thủ tục hoặc trường hợp vừa đổi: xin xem lại giấy tờ và ngày hẹn rồi bấm lại',
    en: 'The procedure or case has just changed: please look at the papers and the date, then press again',
  },
  case: { vi: 'Chọn trường hợp', en: 'Choose the case' },
  territory: { vi: 'Chọn xã, phường của việc này', en: 'Choose the commune it concerns' },
  choice: { vi: 'Chọn lại trong danh sách', en: 'Choose again from the list' },
  pages: { vi: 'Số trang là một số từ 1 đến 10.000', en: 'Pages must be a number from 1 to 10,000' },
  sets: { vi: 'Số bộ là một số từ 1 đến 50', en: 'Sets must be a number from 1 to 50' },
  count: { vi: 'Số bản là một số từ 0 đến 99', en: 'The number of sheets goes from 0 to 99' },
  owners: { vi: 'Một hồ sơ có tối đa 50 chủ hồ sơ', en: 'A dossier has at most 50 owners' },
  declineReason: { vi: 'Ghi lý do từ chối', en: 'Give the reason for declining' },
  noneFailed: {
    vi: 'Chưa có giấy tờ nào «Không đạt»: không có gì để yêu cầu bổ sung',
    en: 'No paper has failed: there is nothing to ask for',
  },
  reason: named(
    (name) => `Ghi lý do không đạt của «${name}»`,
    (name) => `Say why “${name}” fails`,
  ),
  unchecked: named(
    (name) => `Kiểm tra «${name}»: đạt hay không đạt`,
    (name) => `Check “${name}”: pass or fail`,
  ),
} as const
