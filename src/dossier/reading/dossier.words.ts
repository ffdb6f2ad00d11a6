import type { Words } from '#platform'
import type { Channel } from '#procedure'
import type { Dossier, DueCause, Link, PartyRole, ReturnChannel, Supplement, Verdict } from '../dossier.ts'

export const dossierWords = {
  destroyed: {
    vi: 'Dữ liệu cá nhân của hồ sơ này đã hủy ngày',
    en: 'The personal data of this dossier were destroyed on',
  },
  back: { vi: 'Hôm nay', en: 'Today' },
  backToDossier: { vi: 'Hồ sơ', en: 'Dossier' },
  noCode: { vi: 'Hồ sơ chưa có mã', en: 'Dossier without a code' },
  owner: { vi: 'Chủ hồ sơ', en: 'Owner' },
  others: (n: number): Words => ({ vi: ` và ${n} người khác`, en: ` and ${n} more` }),
  promised: { vi: 'Hẹn trả', en: 'Promised' },
  lawful: { vi: 'Hạn theo luật', en: 'Lawful date' },
  limit: { vi: 'Thời hạn', en: 'Limit' },
  here: { vi: 'Đang giữ việc', en: 'Who acts next' },
  received: { vi: 'Nhận hồ sơ', en: 'Received' },
  case: { vi: 'Trường hợp', en: 'Case' },
  channel: { vi: 'Cách nộp', en: 'Channel' },
  receivedAt: { vi: 'Nơi nhận', en: 'Received at' },
  competent: { vi: 'Nơi giải quyết', en: 'Competent' },
  returnedAt: { vi: 'Nơi trả kết quả', en: 'Returned at' },
  sets: { vi: 'Số bộ', en: 'Sets' },
  predicted: { vi: 'dự kiến, lịch nghỉ chưa công bố', en: 'forecast, holidays not announced' },
  committed: { vi: 'cam kết', en: 'committed' },
  statutory: { vi: 'luật định', en: 'by law' },
  notYet: { vi: 'chưa có', en: 'not yet' },
  nobody: { vi: 'không còn ở bước nào', en: 'no open step' },
  confidential: { vi: 'Hồ sơ nhạy cảm', en: 'Sensitive' },
  secret: { vi: 'Hồ sơ mật', en: 'Secret' },
  papers: { vi: 'Giấy tờ', en: 'Papers' },
  parties: { vi: 'Người trong hồ sơ', en: 'People' },
  course: { vi: 'Quá trình giải quyết', en: 'Course' },
  dues: { vi: 'Ngày hẹn', en: 'Due dates' },
  supplements: { vi: 'Yêu cầu bổ sung', en: 'Supplements' },
  handovers: { vi: 'Chuyển giao hồ sơ', en: 'Hand-overs' },
  fees: { vi: 'Phí, lệ phí', en: 'Fees' },
  results: { vi: 'Kết quả', en: 'Results' },
  related: { vi: 'Mã khác và hồ sơ liên quan', en: 'Other codes and related dossiers' },
  history: { vi: 'Lịch sử', en: 'History' },
} as const

export const channelWords = {
  counter: { vi: 'Tại quầy', en: 'At the counter' },
  online: { vi: 'Trực tuyến', en: 'Online' },
  post: { vi: 'Qua bưu chính', en: 'By post' },
} as const satisfies Record<Channel | ReturnChannel, Words>

export const partyWords = {
  role: { vi: 'Vai trò', en: 'Role' },
  name: { vi: 'Họ và tên', en: 'Name' },
  identity: { vi: 'Giấy tờ tuỳ thân', en: 'Identity' },
  contact: { vi: 'Liên hệ', en: 'Contact' },
  act: { vi: 'Việc', en: 'Act' },
  noIdentity: { vi: 'không có giấy tờ', en: 'no paper' },
  showAll: { vi: 'Xem đầy đủ', en: 'Show everything' },
  hide: { vi: 'Che bớt', en: 'Hide again' },
  recorded: { vi: 'Mỗi lần xem đầy đủ đều được ghi lại.', en: 'Every full view is recorded.' },
  shownNow: { vi: 'Đang xem đầy đủ; lần xem này đã được ghi lại.', en: 'Shown in full; this view was recorded.' },
  correct: { vi: 'Sửa', en: 'Correct' },
  bornIn: { vi: 'sinh', en: 'born' },
  basis: { vi: 'Căn cứ', en: 'Basis' },
  issued: { vi: 'cấp', en: 'issued' },
  cardUnsigned: { vi: 'từ mã trên thẻ, chưa xác thực', en: 'from the card, not verified' },
  verified: { vi: 'đã xác thực', en: 'verified' },
} as const satisfies Record<string, Words>

export const roleWords = {
  owner: { vi: 'Chủ hồ sơ', en: 'Owner' },
  submitter: { vi: 'Người nộp', en: 'Submitter' },
  representative: { vi: 'Người đại diện', en: 'Representative' },
  recipient: { vi: 'Người nhận kết quả', en: 'Recipient' },
  beneficiary: { vi: 'Người thụ hưởng', en: 'Beneficiary' },
} as const satisfies Record<PartyRole, Words>

export const verdictTags = {
  unchecked: { vi: 'Chưa kiểm tra', en: 'Not checked' },
  pass: { vi: 'Đạt', en: 'Pass' },
  fail: { vi: 'Không đạt', en: 'Fail' },
} as const satisfies Record<Verdict, Words>

export const paperWords = {
  checkWithScans: { vi: 'Mở bản quét và kiểm tra từng giấy tờ', en: 'Open the scans and check each paper' },
  scans: { vi: 'Xem bản quét', en: 'See the scans' },
  caption: { vi: 'Thành phần hồ sơ', en: 'Papers of the dossier' },
  paper: { vi: 'Giấy tờ', en: 'Paper' },
  sheets: { vi: 'Bản chính / bản sao', en: 'Originals / copies' },
  verdict: { vi: 'Kiểm tra', en: 'Check' },
  absent: { vi: 'Không nộp', en: 'Not brought' },
  none: { vi: 'Thủ tục này không cần giấy tờ.', en: 'This procedure needs no papers.' },
  save: { vi: 'Lưu kết quả kiểm tra', en: 'Save the check' },
  allPass: { vi: 'Còn lại đều đạt', en: 'All others pass' },
  left: (n: number): Words =>
    n === 0
      ? { vi: 'đã kiểm tra hết', en: 'all checked' }
      : { vi: `còn ${n} chưa kiểm tra`, en: `${n} not checked yet` },
  failed: (n: number): Words => ({ vi: `${n} không đạt`, en: `${n} failed` }),
} as const

export const dueCauses = {
  initial: { vi: 'Tiếp nhận', en: 'Acceptance' },
  restart: { vi: 'Tính lại từ đầu sau bổ sung', en: 'New clock after the supplement' },
  stop: { vi: 'Tạm dừng hoặc tính tiếp', en: 'Pause or resumption' },
  'legal-extension': { vi: 'Kéo dài theo luật', en: 'Legal extension' },
  'calendar-change': { vi: 'Lịch làm việc thay đổi', en: 'Calendar change' },
  're-appointment': { vi: 'Xin lỗi, hẹn lại', en: 'New appointment' },
} as const satisfies Record<DueCause, Words>

export const dueWords = {
  caption: { vi: 'Các ngày hẹn, mới nhất trước', en: 'Due dates, latest first' },
  date: { vi: 'Hẹn trả', en: 'Due' },
  statutory: { vi: 'Theo thời hạn luật định', en: 'By the statutory limit' },
  cause: { vi: 'Nguyên nhân', en: 'Cause' },
  by: { vi: 'Ai ấn định', en: 'Set by' },
  none: { vi: 'không có ngày hẹn', en: 'no date' },
  valid: { vi: 'đang áp dụng', en: 'in force' },
  toldOnly: { vi: 'chỉ để báo công dân, không đổi hạn theo luật', en: 'told to the citizen; the lawful date stays' },
  why: (date: string): Words => ({ vi: `Vì sao là ${date}?`, en: `Why ${date}?` }),
} as const

export const supplementStates = {
  proposed: { vi: 'Chờ lãnh đạo duyệt', en: 'Waits for the head' },
  rejected: { vi: 'Không duyệt', en: 'Rejected' },
  lapsed: { vi: 'Hết hiệu lực', en: 'Void' },
  sent: { vi: 'Chờ công dân', en: 'Waits for the citizen' },
  received: { vi: 'Đã bổ sung đủ', en: 'Complete' },
} as const satisfies Record<Supplement['state'], Words>

export const supplementWords = {
  phase: {
    'before-acceptance': { vi: 'Trước khi tiếp nhận', en: 'Before acceptance' },
    'after-acceptance': { vi: 'Sau khi tiếp nhận', en: 'After acceptance' },
  },
  asked: { vi: 'yêu cầu', en: 'asked' },
  sent: { vi: 'gửi công dân', en: 'sent' },
  received: { vi: 'nhận đủ', en: 'received' },
  by: { vi: 'đề xuất', en: 'proposed by' },
  approvedBy: { vi: 'duyệt', en: 'approved by' },
} as const

export const handoverTable = {
  caption: { vi: 'Các lần chuyển giao', en: 'Hand-overs' },
  way: { vi: 'Từ, đến', en: 'From, to' },
  sent: { vi: 'Gửi', en: 'Sent' },
  due: { vi: 'Phải đến trước', en: 'To arrive by' },
  confirmed: { vi: 'Đã nhận', en: 'Received' },
  electronic: { vi: 'Điện tử', en: 'Electronic' },
  paper: { vi: 'Giấy', en: 'Paper' },
  waiting: { vi: 'chưa xác nhận', en: 'not confirmed' },
  late: { vi: 'quá hạn', en: 'late' },
} as const satisfies Record<string, Words>

export const moneyWords = {
  receipt: (number: string, at: string): Words => ({ vi: `biên lai ${number}, ${at}`, en: `receipt ${number}, ${at}` }),
  unpaid: { vi: 'Chưa thu', en: 'Not paid' },
  paid: { vi: 'Đã thu', en: 'Paid' },
  record: { vi: 'Ghi biên lai', en: 'Record the receipt' },
  none: { vi: 'Không thu phí, lệ phí.', en: 'No fee.' },
} as const

export const resultWords = {
  granted: { vi: 'Đồng ý', en: 'Granted' },
  refused: { vi: 'Từ chối', en: 'Refused' },
  number: { vi: 'Số', en: 'No.' },
  noNumber: { vi: 'chưa có số', en: 'no number yet' },
  signed: { vi: 'Ký', en: 'Signed' },
  registered: { vi: 'Về Một Cửa', en: 'At the one-stop' },
  handedOver: { vi: 'Đã trả', en: 'Handed over' },
} as const satisfies Record<string, Words>

export const timelinessWords = {
  early: { vi: 'sớm hạn', en: 'early' },
  'on-time': { vi: 'đúng hạn', en: 'on time' },
  late: { vi: 'trễ hạn', en: 'late' },
} as const satisfies Record<NonNullable<Dossier['timeliness']>, Words>

export const courseWords = {
  received: { vi: 'nhận', en: 'received' },
  done: { vi: 'xong', en: 'done' },
  due: { vi: 'hạn', en: 'due' },
  'in-time': { vi: 'trong hạn', en: 'in time' },
  late: { vi: 'trễ', en: 'late' },
  overdue: { vi: 'quá hạn bước', en: 'step overdue' },
  nobodyYet: { vi: 'chưa ai nhận', en: 'nobody yet' },
} as const satisfies Record<string, Words>

export const linkWords = {
  bundle: { vi: 'Cùng nhóm', en: 'Same bundle' },
  child: { vi: 'Hồ sơ con', en: 'Child dossier' },
  corrects: { vi: 'Đính chính cho', en: 'Corrects' },
  follows: { vi: 'Tiếp theo của', en: 'Follows' },
} as const satisfies Record<Link['kind'], Words>
