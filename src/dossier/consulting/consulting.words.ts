import type { Words } from '#platform'
import type { OpinionState } from './opinion.ts'

type ConsultingAct = 'ask-opinion' | 'give-opinion' | 'remind-opinion' | 'cancel-opinion'

/** What each act of consulting means, before it is done. */
export const consultingSays = {
  'ask-opinion': {
    vi: 'Hỏi một hoặc nhiều cơ quan cùng lúc. Mỗi cơ quan chỉ thấy câu hỏi của mình và giấy tờ gửi kèm. Thời hạn chung vẫn tính.',
    en: 'Ask one or several agencies at once. Each sees only its question and the papers sent along. The time limit goes on.',
  },
  'give-opinion': { vi: 'Câu trả lời đến ngay cơ quan đã hỏi.', en: 'The answer reaches the asking agency at once.' },
  'remind-opinion': {
    vi: 'Người đang xử lý câu hỏi ở cơ quan được hỏi nhận thông báo ngay. Mỗi ngày một lần.',
    en: 'Whoever works at the question there gets a message at once. Once a day.',
  },
  'cancel-opinion': {
    vi: 'Câu hỏi kết thúc, không cần trả lời nữa. Cơ quan được hỏi đọc được lý do.',
    en: 'The question ends and needs no answer. The asked agency reads the reason.',
  },
} as const satisfies Record<ConsultingAct, Words>

export const consultingDone = {
  'ask-opinion': { vi: 'Đã gửi câu hỏi lấy ý kiến.', en: 'The opinion was asked for.' },
  'give-opinion': { vi: 'Đã trả lời ý kiến.', en: 'The opinion was given.' },
  'remind-opinion': { vi: 'Đã đôn đốc cơ quan được hỏi.', en: 'The asked agency was reminded.' },
  'cancel-opinion': { vi: 'Đã rút câu hỏi.', en: 'The question was taken back.' },
} as const satisfies Record<ConsultingAct, Words>

export const consultingAsk = {
  question: { vi: 'Nội dung xin ý kiến (chung)', en: 'Question to all' },
  questionHint: {
    vi: 'Để trống nếu mỗi cơ quan có câu hỏi riêng',
    en: 'Leave empty where each has a question of its own',
  },
  workingHours: { vi: 'Thời gian trả lời (chung)', en: 'Time to answer' },
  workingHoursHint: {
    vi: 'Giờ hành chính của cơ quan được hỏi; một ngày làm việc thường có 7,5 giờ',
    en: 'Office hours of the agency asked; a working day usually has 7.5 of them',
  },
  hours: { vi: 'giờ làm việc', en: 'working hours' },
  nth: (n: number): Words => ({ vi: `Cơ quan thứ ${n}`, en: `Agency ${n}` }),
  first: { vi: 'Cơ quan được hỏi ý kiến', en: 'Agency to ask' },
  own: { vi: 'Câu hỏi hoặc thời hạn riêng', en: 'Its own question or time' },
  ownQuestion: { vi: 'Câu hỏi riêng cho cơ quan này', en: 'Question to this agency' },
  ownHours: { vi: 'Thời gian trả lời riêng (giờ làm việc)', en: 'Its own time to answer (working hours)' },
  moreAgencies: { vi: 'Hỏi thêm cơ quan khác', en: 'Ask more agencies' },
  papers: { vi: 'Giấy tờ gửi kèm', en: 'Papers to send along' },
  papersHint: {
    vi: 'Cơ quan được hỏi chỉ xem được những giấy tờ được chọn',
    en: 'The asked agency sees only the papers that are ticked',
  },
  answer: { vi: 'Ý kiến trả lời', en: 'Opinion' },
  documentNumber: { vi: 'Số, ký hiệu văn bản trả lời', en: 'Number of the answering document' },
  documentDate: { vi: 'Ngày văn bản', en: 'Date of the document' },
  file: { vi: 'Văn bản trả lời (tệp)', en: 'Answering document (file)' },
  reason: { vi: 'Lý do rút câu hỏi', en: 'Why the question is taken back' },
  whichQuestion: { vi: 'Câu hỏi', en: 'Question' },
  noAgency: { vi: 'Hãy chọn ít nhất một cơ quan', en: 'Choose at least one agency' },
  twice: { vi: 'Cơ quan này đã được chọn ở trên', en: 'This agency is chosen above already' },
  noQuestion: {
    vi: 'Hãy nhập nội dung xin ý kiến, chung hoặc riêng',
    en: 'Write the question, to all or to this agency',
  },
  noHours: { vi: 'Hãy nhập thời gian trả lời', en: 'Enter the time to answer' },
  wrongHours: {
    vi: 'Thời gian trả lời là số giờ làm việc, ví dụ 16',
    en: 'The time is a number of working hours, such as 16',
  },
} as const

/** The page of an agency that was only asked. */
export const askedWords = {
  back: { vi: 'Hôm nay', en: 'Today' },
  tag: { vi: 'Được hỏi ý kiến', en: 'Asked for an opinion' },
  here: { vi: 'Đang ở đâu', en: 'Where it is now' },
  questions: { vi: 'Câu hỏi gửi đến cơ quan', en: 'Questions to your agency' },
  only: {
    vi: 'Ông/Bà xem được câu hỏi, giấy tờ gửi kèm và câu trả lời của cơ quan mình. Mỗi lần xem đều được ghi lại.',
    en: 'You see the question, the papers sent along and your agency’s own answer. Every look is recorded.',
  },
  noPapers: { vi: 'Không có giấy tờ gửi kèm câu hỏi.', en: 'No papers came with the question.' },
} as const satisfies Record<string, Words>

/** The page of an agency that has, or had, a step of the route and does not solve the dossier. */
export const legWords = {
  title: { vi: 'Phần việc của cơ quan', en: 'Your agency’s part' },
  only: {
    vi: 'Ông/Bà xem được phần việc của cơ quan mình, giấy tờ gửi kèm và nơi đang giữ hồ sơ. Mỗi lần xem đều được ghi lại.',
    en: 'You see your agency’s part, the papers sent along and where the dossier is now. Every look is recorded.',
  },
  passedOn: { vi: 'Đã chuyển đi', en: 'Passed on' },
  received: { vi: 'Nhận', en: 'Received' },
  from: { vi: 'từ', en: 'from' },
  ended: { vi: 'chuyển đi', en: 'passed on' },
  request: { vi: 'Nội dung gửi đến', en: 'What was sent with it' },
  answer: { vi: 'Ý kiến của cơ quan', en: 'Your agency’s answer' },
  noPapers: {
    vi: 'Quy trình không gửi kèm giấy tờ cho bước này.',
    en: 'The route sends no papers along with this step.',
  },
} as const satisfies Record<string, Words>

export const opinionStates = {
  waiting: { vi: 'Đang chờ trả lời', en: 'Awaited' },
  answered: { vi: 'Đã trả lời', en: 'Answered' },
  cancelled: { vi: 'Đã rút câu hỏi', en: 'Taken back' },
  overtaken: { vi: 'Không chờ nữa', en: 'No longer awaited' },
} as const satisfies Record<OpinionState, Words>

export const opinionWords = {
  title: { vi: 'Lấy ý kiến cơ quan khác', en: 'Opinions of other agencies' },
  askMore: { vi: 'Hỏi thêm cơ quan khác', en: 'Ask another agency' },
  asked: { vi: 'Hỏi', en: 'Asked' },
  due: { vi: 'hạn', en: 'due' },
  answered: { vi: 'trả lời', en: 'answered' },
  cancelled: { vi: 'rút', en: 'taken back' },
  reminded: (times: number, at: string): Words => ({
    vi: `đã đôn đốc ${times} lần, gần nhất ${at}`,
    en: `reminded ${times} ${times === 1 ? 'time' : 'times'}, last ${at}`,
  }),
  late: { vi: 'Trễ hạn trả lời', en: 'Late' },
  answeredLate: { vi: 'Trả lời trễ hạn', en: 'Answered late' },
  afterDecision: { vi: 'Đến sau khi đã quyết định, lưu hồ sơ', en: 'Came after the decision, kept on file' },
  question: { vi: 'Câu hỏi', en: 'Question' },
  answer: { vi: 'Ý kiến', en: 'Opinion' },
  document: { vi: 'Văn bản', en: 'Document' },
  dated: { vi: 'ngày', en: 'of' },
  papers: { vi: 'Giấy tờ gửi kèm', en: 'Papers sent along' },
  reason: { vi: 'Lý do rút', en: 'Why it was taken back' },
  askerWaits: (agency: Words, waited: Words): Words => ({
    vi: `${agency.vi} chờ trả lời để giải quyết tiếp, ${waited.vi}`,
    en: `${agency.en} awaits the answer to go on, ${waited.en}`,
  }),
  remind: { vi: 'Đôn đốc', en: 'Remind' },
  cancel: { vi: 'Rút câu hỏi', en: 'Take back' },
  file: (n: number): Words => ({ vi: `Tệp ${n}`, en: `File ${n}` }),
} as const
