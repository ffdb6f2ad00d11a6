import { formatInstant } from '#calendar'
import type { MailSubject } from '#identity'
import type { Lang, Words } from '#platform'

/** What an officer is told of: which date, and why him. */
export const officerMessageKinds = {
  'step-soon.officer': { tone: 'soon', vi: 'Bước của Ông/Bà sắp đến hạn', en: 'Your step is due soon' },
  'step-late.officer': { tone: 'late', vi: 'Bước của Ông/Bà đã quá hạn', en: 'Your step is overdue' },
  'step-late.head': { tone: 'late', vi: 'Một bước ở bộ phận đã quá hạn', en: 'A step in your unit is overdue' },
  'step-late.controller': {
    tone: 'late',
    vi: 'Một bước quá hạn chưa được xử lý',
    en: 'A step is overdue and unresolved',
  },
  'online-unopened.head': {
    tone: 'late',
    vi: 'Hồ sơ trực tuyến chưa có ai ở Một Cửa mở xem',
    en: 'Nobody at the one-stop has opened an online dossier',
  },
  'opinion-reminded.officer': {
    tone: 'soon',
    vi: 'Cơ quan hỏi ý kiến đôn đốc Ông/Bà trả lời',
    en: 'The asking agency reminds you of its question',
  },
  'leg-soon.officer': {
    tone: 'soon',
    vi: 'Việc đã gửi cơ quan ngoài hệ thống sắp đến hạn',
    en: 'Work sent to an agency outside is due soon',
  },
  'leg-late.officer': {
    tone: 'late',
    vi: 'Cơ quan ngoài hệ thống chưa trả lời, đã quá hạn: hãy đôn đốc',
    en: 'An agency outside has not answered in time: please remind it',
  },
  'leg-late.head': {
    tone: 'late',
    vi: 'Hồ sơ liên thông quá hạn ở cơ quan ngoài hệ thống',
    en: 'A bundle is overdue at an agency outside',
  },
  'leg-late.controller': {
    tone: 'late',
    vi: 'Hồ sơ liên thông quá hạn ở cơ quan ngoài, chưa được xử lý',
    en: 'A bundle is overdue at an agency outside and unresolved',
  },
  'dossier-soon.officer': { tone: 'soon', vi: 'Hồ sơ sắp đến ngày hẹn trả', en: 'A dossier is due soon' },
  'dossier-late.officer': { tone: 'late', vi: 'Hồ sơ đã quá ngày hẹn trả', en: 'A dossier is past its date' },
  'dossier-late.head': {
    tone: 'late',
    vi: 'Hồ sơ ở bộ phận đã quá ngày hẹn trả',
    en: 'A dossier in your unit is past its date',
  },
  'dossier-late.controller': {
    tone: 'late',
    vi: 'Hồ sơ quá ngày hẹn trả, chưa có kết quả',
    en: 'A dossier is past its date without a result',
  },
  'mention.officer': {
    tone: 'none',
    vi: 'Có đồng nghiệp nhắc Ông/Bà trong ghi chú',
    en: 'A colleague mentions you in a note',
  },
  'turned-down.officer': {
    tone: 'none',
    vi: 'Một Cửa không gửi tin Ông/Bà đề xuất',
    en: 'The one-stop turned your proposed message down',
  },
  'received.officer': {
    tone: 'none',
    vi: 'Người dân trả lời tin Ông/Bà đề xuất',
    en: 'The citizen answers the message you proposed',
  },
  'fact-corrected.officer': {
    tone: 'soon',
    vi: 'Kết quả mà hồ sơ này dựa vào đã được sửa: hãy xem và dùng nội dung mới',
    en: 'A result that this dossier rests on was corrected: please look and take it over',
  },
  'papers-missing.officer': {
    tone: 'late',
    vi: 'Bên nhận báo thiếu bản giấy Ông/Bà đã gửi: hãy tìm và gửi lại',
    en: 'The receiver has not found papers that you sent: please look and send again',
  },
  'given.officer': { tone: 'given', vi: 'Ông/Bà được giao xử lý hồ sơ', en: 'You were given a dossier to work on' },
  'online.officer': {
    tone: 'given',
    vi: 'Có hồ sơ nộp trực tuyến chờ tiếp nhận',
    en: 'A dossier sent online waits to be received',
  },
} as const satisfies Record<string, Words & { readonly tone: 'soon' | 'late' | 'none' | 'given' }>

/** Work that comes, of which one letter tells together. */
export const givenKinds = ['given.officer', 'online.officer'] as const satisfies readonly OfficerMessageKind[]
export type GivenKind = (typeof givenKinds)[number]

export type OfficerMessageKind = keyof typeof officerMessageKinds

const apart: Readonly<Partial<Record<OfficerMessageKind, MailSubject>>> = {
  'given.officer': 'given',
  'online.officer': 'online',
  'online-unopened.head': 'online',
  'mention.officer': 'written',
  'papers-missing.officer': 'written',
  'fact-corrected.officer': 'written',
  'received.officer': 'written',
  'turned-down.officer': 'written',
}

/** Under which choice of the officer a kind falls; whatever tells of a date, under dates. */
export const subjectOf = (kind: OfficerMessageKind): MailSubject => apart[kind] ?? 'dates'

export const isOfficerMessageKind = (kind: string): kind is OfficerMessageKind =>
  Object.hasOwn(officerMessageKinds, kind)

/** «hạn 17:00 26/11/2026» */
export const dueWordsOf = (dueAt: Temporal.Instant): Words => ({
  vi: `hạn ${formatInstant(dueAt, 'vi')}`,
  en: `due ${formatInstant(dueAt, 'en')}`,
})

/** The e-mail: a sentence, the code and the date if there is one; no name of a citizen leaves the house. */
/** Stands for the code of what is not accepted yet. */
export const noCode: Words = { vi: 'chưa có mã', en: 'no code yet' }

export const officerMail = (kind: OfficerMessageKind, code: string, dueAt: Temporal.Instant | null) => {
  const when = (lang: Lang) => (dueAt === null ? '' : `, ${dueWordsOf(dueAt)[lang]}`)
  const named = code === '' ? noCode : { vi: code, en: code }
  const line = (lang: Lang) => `${officerMessageKinds[kind][lang]}: ${named[lang]}${when(lang)}.`
  return {
    subject: `${officerMessageKinds[kind].vi}: ${named.vi}`,
    text: [
      line('vi'),
      'Mở mục «Thông báo» trong hệ thống để xem. Thư tự động, xin đừng trả lời.',
      '– – –',
      line('en'),
      '',
    ].join('\n\n'),
  }
}

interface GivenWork {
  readonly kind: OfficerMessageKind
  /** Empty before there is one. */
  readonly code: string
  readonly dueAt: Temporal.Instant | null
}

const mostNamed = 30

const workLine = ({ kind, code, dueAt }: GivenWork, lang: Lang): string => {
  const named = code === '' ? noCode[lang] : code
  return `– ${officerMessageKinds[kind][lang]}: ${named}${dueAt === null ? '' : `, ${dueWordsOf(dueAt)[lang]}`}`
}

/** One letter for much work: a line a dossier with code and date; no name of a citizen leaves the house. */
export const givenMail = (work: readonly GivenWork[]) => {
  const lines = (lang: Lang) => work.slice(0, mostNamed).map((each) => workLine(each, lang))
  const more = work.length - mostNamed
  const rest = (said: string): readonly string[] => (more > 0 ? [said] : [])
  return {
    subject: `Việc mới: ${work.length} hồ sơ`,
    text: [
      `Ông/Bà có ${work.length} hồ sơ mới cần xử lý:`,
      [...lines('vi'), ...rest(`– và ${more} hồ sơ khác`)].join('\n'),
      'Mở mục «Thông báo» trong hệ thống để xem. Thư tự động, xin đừng trả lời.',
      '– – –',
      `You have ${work.length === 1 ? 'one new dossier' : `${work.length} new dossiers`} to work on:`,
      [...lines('en'), ...rest(`– and ${more} more`)].join('\n'),
      '',
    ].join('\n\n'),
  }
}

/** «58 hồ sơ»; counted no further than 99. */
export const dossiersTold = (count: number): Words => ({
  vi: `${count > 99 ? '99+' : count} hồ sơ`,
  en: `${count > 99 ? '99+' : count} ${count === 1 ? 'dossier' : 'dossiers'}`,
})

export const messagesWords = {
  title: { vi: 'Thông báo', en: 'Messages' },
  sub: {
    vi: 'Việc mới được giao, nhắc việc theo hạn và lời nhắc của đồng nghiệp, mới nhất trước',
    en: 'New work, reminders of dates and mentions by colleagues, latest first',
  },
  noneHint: {
    vi: 'Chưa có thông báo nào. Khi có việc mới được giao, một bước hoặc hồ sơ sắp đến hạn, đã quá hạn, hay có đồng nghiệp nhắc đến Ông/Bà, hệ thống báo ở đây.',
    en: 'No messages yet. You are told here when you are given work, a step or dossier is due soon or overdue, or a colleague mentions you.',
  },
  open: { vi: 'Mở hồ sơ', en: 'Open the dossier' },
  read: { vi: 'Đã đọc', en: 'Mark as read' },
  openList: { vi: 'Mở danh sách', en: 'Open the list' },
  each: { vi: 'Xem từng hồ sơ', en: 'Each dossier' },
  readAll: { vi: 'Đánh dấu tất cả đã đọc', en: 'Mark all as read' },
  unread: { vi: 'Mới', en: 'New' },
  soon: { vi: 'Sắp đến hạn', en: 'Due soon' },
  late: { vi: 'Quá hạn', en: 'Overdue' },
  none: { vi: 'Trao đổi', en: 'Written' },
  given: { vi: 'Việc mới', en: 'New work' },
  done: { vi: 'Đã đánh dấu đã đọc.', en: 'Marked as read.' },
} as const satisfies Record<string, Words>
