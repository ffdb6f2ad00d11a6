import type { Words } from '#platform'
import type { StepFunction } from '#procedure'
import type { DueCause } from '../dossier.ts'
import type { PublicStage } from './tracking.ts'

export const trackWords = {
  title: { vi: 'Tra cứu hồ sơ', en: 'Track a dossier' },
  description: {
    vi: 'Xem hồ sơ đã nộp đang ở bước nào, ngày hẹn trả và việc cần làm.',
    en: 'See where a dossier is, when the result is due and who must act.',
  },
  intro: {
    vi: 'Mã hồ sơ và số phiếu in trên giấy hẹn. Không cần đăng nhập.',
    en: 'Both numbers are printed on your slip. No sign-in is needed.',
  },
  code: { vi: 'Mã hồ sơ', en: 'Dossier code' },
  codeHint: { vi: 'Ví dụ H13.64-261120-0031', en: 'For example H13.64-261120-0031' },
  slip: { vi: 'Số phiếu', en: 'Slip number' },
  slipHint: { vi: '8 chữ số, dưới mã QR trên giấy hẹn', en: '8 digits, below the QR code on the slip' },
  show: { vi: 'Xem hồ sơ', en: 'Show the dossier' },
  qr: {
    vi: 'Nhanh hơn: mở máy ảnh điện thoại và quét mã QR trên giấy hẹn.',
    en: 'Quicker: point your phone’s camera at the QR code on the slip.',
  },
  codeOnly: { vi: 'Không có số phiếu?', en: 'No slip number?' },
  codeOnlyText: {
    vi: 'Chỉ có mã hồ sơ thì xem được tình trạng chung: đang giải quyết, đã có kết quả hay đã kết thúc.',
    en: 'With the code alone you see the general state only: in process, ready or closed.',
  },
  codeOnlyButton: { vi: 'Xem tình trạng', en: 'Show the state' },
  lost: {
    vi: 'Mất giấy hẹn? Mang căn cước đến nơi đã nộp hồ sơ, hoặc gọi đường dây nóng',
    en: 'Lost the slip? Bring your identity card to where you handed in, or call the hotline',
  },
  state: { vi: 'Tình trạng', en: 'State' },
  noSuchCode: {
    vi: 'Không có hồ sơ mang mã này. Xin xem lại mã in trên giấy hẹn, đủ cả dấu chấm và dấu gạch.',
    en: 'There is no dossier with this code. Please check the slip, dots and dashes included.',
  },
  notShown: {
    vi: 'Tình trạng này chỉ xem được khi có số phiếu.',
    en: 'This state is shown only with the slip number.',
  },
} as const satisfies Record<string, Words>

export const trackProblems = {
  noCode: {
    vi: 'Nhập mã hồ sơ in trên giấy hẹn, ví dụ H13.64-261120-0031',
    en: 'Enter the dossier code from the slip',
  },
  wrongSlip: { vi: 'Nhập đủ 8 chữ số của số phiếu', en: 'Enter all 8 digits of the slip number' },
} as const satisfies Record<string, Words>

export const publicStageWords = {
  'in-process': { vi: 'Đang giải quyết', en: 'In process' },
  ready: { vi: 'Đã có kết quả', en: 'The result is ready' },
  closed: { vi: 'Đã kết thúc', en: 'Closed' },
} as const satisfies Record<PublicStage, Words>

export const trackingWords = {
  title: { vi: 'Hồ sơ', en: 'Dossier' },
  posted: { vi: 'Đã giao bưu chính', en: 'Given to the post' },
  postNumber: { vi: 'số hiệu bưu gửi', en: 'tracking number' },
  onTime: { vi: 'Đúng tiến độ', en: 'On schedule' },
  late: { vi: 'Quá ngày hẹn', en: 'Past the appointment' },
  paused: { vi: 'Tạm dừng', en: 'Paused' },
  yourTurn: { vi: 'Chờ Ông/Bà', en: 'Your turn' },
  ready: { vi: 'Đã có kết quả', en: 'Ready' },
  comeFrom: { vi: 'Mời Ông/Bà nhận kết quả từ', en: 'Please collect the result from' },
  wasDue: { vi: 'Đã hẹn trả lúc', en: 'It was due at' },
  nothingToDo: { vi: 'Ông/Bà chưa cần làm gì.', en: 'You need not do anything now.' },
  waiting: { vi: 'Hồ sơ đang chờ Một Cửa tiếp nhận', en: 'The dossier waits to be accepted' },
  waitingText: {
    vi: 'Khi được tiếp nhận, hồ sơ có mã và ngày hẹn trả.',
    en: 'Once accepted it gets its code and its appointment.',
  },
  noDue: { vi: 'Hồ sơ đang được giải quyết', en: 'The dossier is in process' },
  lateText: {
    vi: 'Chúng tôi xin lỗi Ông/Bà. Xin gọi đường dây nóng để biết ngày trả mới',
    en: 'We apologise. Please call the hotline for the new date',
  },
  papers: { vi: 'Xin Ông/Bà bổ sung hồ sơ', en: 'Please complete your dossier' },
  papersText: {
    vi: 'Giấy tờ cần bổ sung ghi trong phiếu yêu cầu đã gửi Ông/Bà. Mang đủ đến nơi dưới đây; thời hạn tính lại khi nhận đủ.',
    en: 'The request sent to you lists the papers. Bring all of them to the place below; the time starts anew when they are complete.',
  },
  payment: { vi: 'Xin Ông/Bà nộp khoản phải nộp', en: 'Please make the payment' },
  paymentText: {
    vi: 'Số tiền và nơi nộp ghi trong thông báo đã gửi Ông/Bà. Thời hạn tạm dừng cho đến khi nhận được.',
    en: 'The notice sent to you names the amount and where to pay. The time stands still until it is received.',
  },
  pausedTitle: { vi: 'Thời hạn đang tạm dừng', en: 'The time stands still' },
  pausedText: {
    vi: 'Đang chờ cơ quan khác trả lời. Chưa có ngày hẹn mới; Ông/Bà chưa cần làm gì.',
    en: 'Another agency’s answer is awaited. There is no new date yet; you need not do anything.',
  },
  signed: { vi: 'Kết quả đã ký, đang chuyển về nơi trả', en: 'The result is signed and on its way' },
  bySilence: { vi: 'Việc này đã được đồng ý', en: 'This is agreed to' },
  bySilenceText: {
    vi: 'Hết thời hạn mà cơ quan không có văn bản trả lời, nên theo quy định là đồng ý. Không có văn bản, Ông/Bà không phải đến nhận.',
    en: 'The time ended without a written answer, which the law takes for consent. There is no paper, and you need not come.',
  },
  readyTitle: { vi: 'Đã có kết quả, mời Ông/Bà đến nhận', en: 'The result is ready for you' },
  readyToPost: {
    vi: 'Đã có kết quả, sẽ gửi đến Ông/Bà qua bưu chính',
    en: 'The result is ready and will be sent to you by post',
  },
  onItsWay: { vi: 'Kết quả đang được gửi qua bưu chính', en: 'The result is on its way by post' },
  onItsWayText: {
    vi: 'Bưu chính phát tận địa chỉ Ông/Bà đã đăng ký. Ông/Bà không phải đến Một Cửa.',
    en: 'The post delivers it to the address you gave. You need not come to the counter.',
  },
  readyText: {
    vi: 'Mang theo giấy hẹn và căn cước. Nhờ người khác nhận thì cần giấy ủy quyền.',
    en: 'Bring the slip and your identity card. Someone else needs your written authorisation.',
  },
  readyByPost: {
    vi: 'Kết quả được gửi đến địa chỉ Ông/Bà đã đăng ký qua bưu chính.',
    en: 'It is sent by post to the address you gave.',
  },
  readyOnline: {
    vi: 'Kết quả điện tử sẽ được đưa lên trang này; Ông/Bà được báo khi tải được.',
    en: 'The electronic result will appear on this page; you are told when you can fetch it.',
  },
  readySince: { vi: 'Có kết quả từ', en: 'The result has been there since' },
  returned: { vi: 'Đã trả kết quả', en: 'The result was handed over' },
  returnedOnline: { vi: 'Kết quả điện tử đã sẵn sàng để tải', en: 'Your electronic result is ready to fetch' },
  returnedOnlineText: {
    vi: 'Ông/Bà tải kết quả ở ngay dưới đây.',
    en: 'Fetch it right below.',
  },
  returnedText: { vi: 'Cảm ơn Ông/Bà. Hồ sơ đã hoàn tất.', en: 'Thank you. The dossier is complete.' },
  destroyed: {
    vi: 'Dữ liệu cá nhân trong hồ sơ này đã được hủy khi hết thời hạn lưu trữ.',
    en: 'The personal data of this dossier were destroyed when their time of keeping was over.',
  },
  closed: { vi: 'Hồ sơ đã kết thúc', en: 'The dossier is closed' },
  closedText: {
    vi: 'Nếu đã gửi thông báo, lý do ghi trong đó. Cần hỏi lý do, xin đến nơi đã nộp hoặc gọi đường dây nóng',
    en: 'If a notice was sent, it gives the reason. To ask, come to the counter or call the hotline',
  },
  now: { vi: 'Hiện đang ở', en: 'Now with' },
  steps: { vi: 'Các bước', en: 'Steps' },
  since: { vi: 'từ', en: 'since' },
  why: { vi: 'Vì sao hẹn ngày', en: 'Why' },
  dates: { vi: 'Các lần hẹn', en: 'All appointments' },
  setAt: { vi: 'Ghi lúc', en: 'Set at' },
  dueAt: { vi: 'Hẹn trả', en: 'Due' },
  cause: { vi: 'Vì', en: 'Because' },
  goesOn: { vi: 'thời hạn được tính tiếp', en: 'the time goes on' },
  pausedSince: { vi: 'Thời hạn tạm dừng từ', en: 'The time has stood still since' },
  noDate: { vi: 'chưa có ngày', en: 'no date yet' },
  place: { vi: 'Nơi nhận kết quả', en: 'Where to collect' },
  readers: { vi: 'Ai đã xem hồ sơ này', en: 'Who has read this dossier' },
  readersText: {
    vi: 'Cán bộ chỉ mở hồ sơ vì công việc; mỗi lần mở đều được ghi lại.',
    en: 'Officers open a dossier for their work only; each time is written down.',
  },
  noReaders: { vi: 'Chưa có ai mở hồ sơ này.', en: 'Nobody has opened it yet.' },
  lastRead: { vi: 'lần cuối', en: 'last' },
  ask: { vi: 'Cần hỏi về hồ sơ này? Gọi', en: 'Questions about this dossier? Call' },
  privacy: {
    vi: 'Trang này không hiện họ tên, số giấy tờ. Ai có giấy hẹn đều xem được: xin giữ giấy hẹn cẩn thận.',
    en: 'No name and no ID number is shown here. Whoever holds the slip can see this page: please keep it safe.',
  },
  predicted: {
    vi: 'Ngày hẹn là dự kiến vì lịch nghỉ năm đó chưa công bố.',
    en: 'The date is expected: the holidays of that year are not announced yet.',
  },
} as const satisfies Record<string, Words>

/** What a step is to somebody who waits: before, during and after. */
export const awaitedWords = {
  reception: { vi: 'Tiếp nhận hồ sơ', en: 'Reception' },
  appraisal: { vi: 'Thẩm định', en: 'Appraisal' },
  consultation: { vi: 'Lấy ý kiến cơ quan liên quan', en: 'Consultation of another agency' },
  review: { vi: 'Lãnh đạo bộ phận xem xét', en: 'Review' },
  signing: { vi: 'Lãnh đạo ký', en: 'Signing' },
  registering: { vi: 'Cấp số, đóng dấu', en: 'Numbering and sealing' },
  'handing-over': { vi: 'Trả kết quả', en: 'Handing over' },
} as const satisfies Record<StepFunction, Words>

export const causeWords = {
  initial: { vi: 'hẹn khi tiếp nhận', en: 'set at acceptance' },
  restart: { vi: 'tính lại sau khi nhận đủ bổ sung', en: 'started anew after your supplement' },
  stop: { vi: 'thời hạn tạm dừng', en: 'the time stood still' },
  'legal-extension': { vi: 'kéo dài theo luật', en: 'extended by law' },
  'calendar-change': { vi: 'lịch làm việc thay đổi', en: 'the working calendar changed' },
  're-appointment': { vi: 'hẹn lại, kèm lời xin lỗi', en: 'a new appointment, with our apology' },
} as const satisfies Record<DueCause, Words>

/** Of a group dossier: how many, and nobody by name. */
export const eachWords = (granted: number, refused: number): Words => ({
  vi: `Theo danh sách: ${granted} người được giải quyết, ${refused} người không được giải quyết. Kết quả của từng người có tại Một Cửa.`,
  en: `Of the list ${granted} were granted and ${refused} refused. Everybody’s own result is at the one-stop.`,
})
