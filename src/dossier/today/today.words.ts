import type { Words } from '#platform'
import type { WorkGroup } from '../inbox/work-groups.ts'
import type { NextAct } from './next-act.ts'

const pieces = (n: number): Words => ({ vi: `${n} giấy tờ`, en: n === 1 ? '1 paper' : `${n} papers` })

export const todayWords = {
  title: { vi: 'Hôm nay', en: 'Today' },
  /** In the tab of the browser: how much waits. */
  titleWith: (n: number): Words => {
    const count = n > 99 ? '99+' : String(n)
    return { vi: `Hôm nay (${count})`, en: `Today (${count})` }
  },
  newDossier: { vi: 'Tiếp nhận hồ sơ mới', en: 'Take in a dossier' },
  filters: { vi: 'Lọc theo thời hạn', en: 'Filter by time' },
  caption: { vi: 'Việc đang chờ, theo hạn trả', en: 'Waiting work, by due date' },
  due: { vi: 'Hạn', en: 'Due' },
  dossier: { vi: 'Hồ sơ', en: 'Dossier' },
  owner: { vi: 'Chủ hồ sơ', en: 'Owner' },
  step: { vi: 'Đang ở bước', en: 'Step' },
  next: { vi: 'Việc cần làm', en: 'Next' },
  /** The second clock of a row. */
  stepDue: (word: Words, at: Words): Words => ({
    vi: `Bước này: ${word.vi.charAt(0).toLowerCase()}${word.vi.slice(1)} · ${at.vi}`,
    en: `This step: ${word.en} · ${at.en}`,
  }),
  fresh: { vi: 'Có {n} hồ sơ mới, bấm để xem', en: '{n} new dossiers: press to see them' },
  noCode: { vi: 'Chưa có mã', en: 'No code yet' },
  bundled: { vi: 'Cùng gói liên thông, cũng đang ở đây:', en: 'Of the same bundle, here too:' },
  takenBy: (who: string, at: Words): Words => ({
    vi: `${who} đang xử lý · từ ${at.vi}`,
    en: `${who} · since ${at.en}`,
  }),
  takenByMe: (at: Words): Words => ({ vi: `Ông/Bà đang xử lý · từ ${at.vi}`, en: `Yours · since ${at.en}` }),
  notTaken: (at: Words): Words => ({ vi: `chưa ai nhận · từ ${at.vi}`, en: `nobody yet · since ${at.en}` }),
  since: (at: Words): Words => ({ vi: `từ ${at.vi}`, en: `since ${at.en}` }),
  elsewhere: (step: Words, agency: Words, waited: Words): Words => ({
    vi: `Chờ ${agency.vi}: ${step.vi.charAt(0).toLowerCase()}${step.vi.slice(1)}, ${waited.vi}`,
    en: `Awaits ${agency.en}: ${step.en}, ${waited.en}`,
  }),
  unchecked: (n: number): Words => ({ vi: `${n} giấy tờ chưa kiểm tra`, en: `${pieces(n).en} not checked` }),
  first: { vi: 'Về đầu danh sách', en: 'Back to the first' },
  more: { vi: 'Xem tiếp', en: 'More' },
  posts: { vi: 'Vị trí công tác', en: 'Posts' },
  switchPost: { vi: 'Chuyển sang vị trí khác', en: 'Switch to another post' },
  postsHelp: {
    vi: 'Ông/Bà giữ nhiều vị trí. Việc của mỗi vị trí là một danh sách riêng.',
    en: 'You hold several posts. Each has its own list.',
  },
} as const

/** What an empty list says, and where to go instead. */
export const emptyWords = {
  all: {
    vi: 'Chưa có việc nào chờ vị trí này. Hồ sơ mới sẽ hiện ở đây ngay khi được chuyển đến.',
    en: 'No work is waiting for this post. New dossiers appear here as soon as they are passed on.',
  },
  counter: {
    vi: 'Chưa có hồ sơ nào đang chờ. Ông/Bà có thể tiếp nhận hồ sơ mới tại quầy.',
    en: 'No dossier is waiting. You can take in a new one at the counter.',
  },
  filtered: { vi: 'Không có hồ sơ nào trong mục này.', en: 'Nothing here.' },
  narrowed: {
    vi: 'Không có hồ sơ nào khớp với cách lọc này. Hãy bớt điều kiện lọc.',
    en: 'Nothing matches these filters. Please remove some of them.',
  },
  showAll: { vi: 'Xem tất cả việc đang chờ', en: 'Show all waiting work' },
  find: { vi: 'Tìm một hồ sơ', en: 'Find a dossier' },
} as const satisfies Record<string, Words>

/** Each list says what it waits for, and what to do when it is empty. */
export const emptyGroupWords = {
  'cho-tiep-nhan': {
    vi: 'Mọi hồ sơ gửi đến đều đã được trả lời. Hồ sơ trực tuyến mới sẽ hiện ở đây ngay khi công dân gửi.',
    en: 'Everything that was sent has been answered. New online dossiers appear here at once.',
  },
  'cho-chuyen': {
    vi: 'Mọi hồ sơ đã tiếp nhận đều đã chuyển đến nơi giải quyết.',
    en: 'Every accepted dossier has been transferred.',
  },
  'giao-nhan': {
    vi: 'Không có hồ sơ giấy nào chờ Ông/Bà xác nhận đã nhận.',
    en: 'No papers wait for your confirmation.',
  },
  'kiem-tra': {
    vi: 'Mọi giấy tờ của hồ sơ đang thẩm định đều đã kiểm tra.',
    en: 'Every paper of the dossiers in appraisal has been checked.',
  },
  'tham-dinh': { vi: 'Không có hồ sơ nào chờ thẩm định.', en: 'No dossier waits for appraisal.' },
  'cho-y-kien': { vi: 'Không có cơ quan nào chờ Ông/Bà cho ý kiến.', en: 'No agency waits for your opinion.' },
  'cho-duyet': { vi: 'Không có hồ sơ nào chờ Ông/Bà duyệt.', en: 'Nothing waits for your approval.' },
  'duyet-tra-lai': {
    vi: 'Không có đề xuất trả lại nào chờ Ông/Bà duyệt.',
    en: 'No return to the citizen waits for your approval.',
  },
  'cho-ky-xin-loi': {
    vi: 'Không có đề nghị hẹn lại nào chờ Ông/Bà ký.',
    en: 'No request for a new appointment waits for your signature.',
  },
  'can-hen-lai': {
    vi: 'Không có hồ sơ nào cần hẹn lại. Hồ sơ vào đây khi lãnh đạo đã ký xin lỗi.',
    en: 'No new date to give. A dossier comes here when the head has signed the apology.',
  },
  'cho-ky': { vi: 'Không có hồ sơ nào chờ Ông/Bà ký.', en: 'Nothing waits for your signature.' },
  'vao-so': { vi: 'Không có quyết định nào chờ cấp số.', en: 'No decision waits for its number.' },
  'cho-bo-sung': {
    vi: 'Không có hồ sơ nào chờ công dân bổ sung hay nộp tiền.',
    en: 'No dossier waits for the citizen’s papers or payment.',
  },
  'cho-co-quan': {
    vi: 'Không có hồ sơ nào chờ cơ quan khác trả lời.',
    en: 'No dossier waits for another agency.',
  },
  'nhan-ket-qua': {
    vi: 'Không có kết quả nào đang chờ Một Cửa ghi nhận.',
    en: 'No result waits to be registered at the one-stop.',
  },
  'tra-ket-qua': { vi: 'Không có kết quả nào chờ trả cho công dân.', en: 'No result waits to be handed over.' },
  'qua-han-chuyen': {
    vi: 'Không có hồ sơ nào quá hạn chuyển. Hồ sơ tiếp nhận trước 15:00 phải chuyển trong ngày.',
    en: 'No transfer is overdue. What is accepted before 15:00 goes the same day.',
  },
} as const satisfies Record<WorkGroup, Words>

export const handoverWords = {
  title: { vi: 'Chuyển giao hồ sơ', en: 'Transfers' },
  returnsTitle: { vi: 'Đề xuất trả lại, chờ Ông/Bà duyệt', en: 'Returns that wait for your approval' },
  late: { vi: 'Quá hạn chuyển', en: 'Late' },
  waiting: { vi: 'Chờ xác nhận', en: 'To confirm' },
  notTransferred: (deadline: Words): Words => ({
    vi: `Đã tiếp nhận, chưa chuyển; phải chuyển trước ${deadline.vi}`,
    en: `Accepted and not transferred; it had to go by ${deadline.en}`,
  }),
  incoming: (from: Words, deadline: Words): Words => ({
    vi: `Hồ sơ giấy từ ${from.vi}; phải đến trước ${deadline.vi}`,
    en: `Papers from ${from.en}; to arrive by ${deadline.en}`,
  }),
  outgoing: (to: Words, deadline: Words): Words => ({
    vi: `${to.vi} chưa xác nhận hồ sơ giấy; phải đến trước ${deadline.vi}`,
    en: `${to.en} has not confirmed the papers; due by ${deadline.en}`,
  }),
  transfer: { vi: 'Chuyển hồ sơ', en: 'Transfer' },
  confirm: { vi: 'Xác nhận đã nhận', en: 'Confirm' },
  open: { vi: 'Mở hồ sơ', en: 'Open' },
  review: { vi: 'Xem và duyệt', en: 'Review' },
  proposed: (papers: number, at: Words): Words => ({
    vi: `Thiếu ${pieces(papers).vi} · đề xuất ${at.vi}`,
    en: `${pieces(papers).en} missing · proposed ${at.en}`,
  }),
} as const

export const nextActWords = {
  accept: { vi: 'Tiếp nhận', en: 'Accept' },
  await: { vi: 'Xem yêu cầu', en: 'See the request' },
  transfer: { vi: 'Chuyển hồ sơ', en: 'Transfer' },
  take: { vi: 'Nhận xử lý', en: 'Take it on' },
  check: { vi: 'Kiểm tra giấy tờ', en: 'Check the papers' },
  complete: { vi: 'Xử lý, chuyển bước', en: 'Work on it' },
  'await-head': { vi: 'Chờ duyệt trả lại', en: 'Waits for approval' },
  opinion: { vi: 'Trả lời ý kiến', en: 'Give the opinion' },
  approve: { vi: 'Duyệt trả lại', en: 'Approve the return' },
  review: { vi: 'Xem xét', en: 'Review' },
  resume: { vi: 'Xem lý do tạm dừng', en: 'See why it is paused' },
  sign: { vi: 'Ký', en: 'Sign' },
  apologise: { vi: 'Ký xin lỗi', en: 'Sign the apology' },
  reappoint: { vi: 'Hẹn lại', en: 'Give the new date' },
  number: { vi: 'Cấp số', en: 'Number it' },
  register: { vi: 'Nhận kết quả', en: 'Register the result' },
  'hand-over': { vi: 'Trả kết quả', en: 'Hand over' },
} as const satisfies Record<NextAct, Words>
