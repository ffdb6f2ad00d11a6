import { formatDate, formatInstant } from '#calendar'
import type { DueCause, Status } from '#dossier'
import type { Lang, Words } from '#platform'

/** Occasions on which a citizen is told something. */
export const noticeKinds = {
  accepted: { vi: 'Đã tiếp nhận hồ sơ', en: 'Dossier accepted' },
  supplement: { vi: 'Yêu cầu bổ sung hồ sơ', en: 'Supplement asked for' },
  paused: { vi: 'Tạm dừng tính thời hạn', en: 'Time limit paused' },
  resumed: { vi: 'Tiếp tục tính thời hạn', en: 'Time limit runs again' },
  'due-changed': { vi: 'Thay đổi ngày hẹn trả', en: 'Due date changed' },
  ready: { vi: 'Đã có kết quả', en: 'Result ready' },
  posted: { vi: 'Đã gửi kết quả qua bưu chính', en: 'Result posted' },
  'came-back': { vi: 'Kết quả gửi bưu chính bị trả lại', en: 'Posted result came back' },
  returned: { vi: 'Đã trả kết quả', en: 'Result handed over' },
  closed: { vi: 'Hồ sơ đã kết thúc', en: 'Dossier closed' },
  message: { vi: 'Tin nhắn mới của bộ phận một cửa', en: 'New message from the one-stop' },
} as const satisfies Record<string, Words>

export type NoticeKind = keyof typeof noticeKinds

/** What became of a message; said as it is, also where nobody has set up a way to send it. */
export const noticeStates = {
  sent: { vi: 'Đã gửi', en: 'Sent' },
  failed: { vi: 'Chưa gửi được, sẽ gửi lại', en: 'Not sent yet, will be tried again' },
  rejected: { vi: 'Địa chỉ không nhận tin', en: 'The address takes no messages' },
  'not-configured': { vi: 'Không gửi: hệ thống chưa có kênh gửi tin', en: 'Not sent: no channel is set up' },
  'no-address': {
    vi: 'Không gửi: hồ sơ không có số di động hoặc thư điện tử',
    en: 'Not sent: no mobile number or e-mail',
  },
} as const satisfies Record<string, Words>

export type NoticeState = keyof typeof noticeStates

export const channelWords = {
  sms: { vi: 'Tin nhắn', en: 'Text message' },
  email: { vi: 'Thư điện tử', en: 'E-mail' },
  none: { vi: 'Không có', en: 'None' },
} as const satisfies Record<string, Words>

export type ChannelName = keyof typeof channelWords

/** What the sentences are made of. Codes, places and times; never a name. */
export interface NoticeFacts {
  /** Null before acceptance. */
  readonly code: string | null
  readonly submittedAt: Temporal.Instant
  readonly place: Words
  readonly phone: string | null
  readonly dueAt: Temporal.Instant | null
  readonly cause: DueCause | null
  readonly at: Temporal.Instant
  readonly returnChannel: 'counter' | 'post' | 'online'
  /** It lies on the tracking page, to be fetched. */
  readonly online: boolean
  readonly status: Status
  /** It corrects a wrong result. */
  readonly corrects: boolean
  /** Granted because nobody answered in time: there is no paper. */
  readonly bySilence?: boolean
  /** The citizen has the wrong paper still. */
  readonly bringOld: boolean
  /** Carrier and number of the last posting. */
  readonly shipment: { readonly carrier: string; readonly number: string } | null
}

const both = (of: (lang: Lang) => string): Words => ({ vi: of('vi'), en: of('en') })

const dossierOf = ({ code, submittedAt, corrects }: NoticeFacts): Words =>
  code === null
    ? { vi: `Hồ sơ nộp ngày ${formatDate(submittedAt)}`, en: `The dossier of ${formatDate(submittedAt)}` }
    : corrects
      ? { vi: `Hồ sơ đính chính ${code}`, en: `The correction ${code}` }
      : { vi: `Hồ sơ ${code}`, en: `Dossier ${code}` }

const causes: Readonly<Record<DueCause, Words>> = {
  initial: { vi: 'ấn định ngày hẹn', en: 'an appointment was set' },
  restart: { vi: 'đã nhận đủ giấy tờ bổ sung', en: 'the missing papers have come in' },
  stop: { vi: 'thời hạn được tính tiếp', en: 'the time limit runs again' },
  'legal-extension': { vi: 'cần xác minh thêm theo quy định', en: 'the law gives more time for verification' },
  'calendar-change': { vi: 'lịch làm việc thay đổi', en: 'the working calendar has changed' },
  're-appointment': { vi: 'cơ quan xử lý chậm, thành thật xin lỗi', en: 'we are late, and we apologise' },
}

const endings: Partial<Readonly<Record<Status, Words>>> = {
  declined: { vi: 'không đủ điều kiện tiếp nhận', en: 'it could not be accepted' },
  withdrawn: { vi: 'Ông/Bà đã rút hồ sơ', en: 'you have withdrawn it' },
  stopped: { vi: 'cơ quan dừng giải quyết', en: 'the agency has stopped handling it' },
  voided: { vi: 'tiếp nhận nhầm', en: 'it was accepted by mistake' },
}

const readySentence: Readonly<Record<NoticeFacts['returnChannel'], (facts: NoticeFacts) => Words>> = {
  counter: ({ place, at }) => ({
    vi: `đã có kết quả. Mời Ông/Bà đến ${place.vi} từ ${formatDate(at)}.`,
    en: `has its result. Please come to ${place.en} from ${formatDate(at)}.`,
  }),
  post: () => ({ vi: 'đã có kết quả, gửi qua bưu chính.', en: 'has its result, which comes by post.' }),
  online: () => ({
    vi: 'đã có kết quả, sẽ trả trực tuyến và báo Ông/Bà khi tải được.',
    en: 'has its result; you will be told when you can fetch it online.',
  }),
}

const onlineSentence: Words = {
  vi: 'đã có kết quả điện tử. Quét mã QR trên giấy hẹn để tải về.',
  en: 'has its electronic result. Scan the QR code on your slip to fetch it.',
}

const agreed: Words = {
  vi: 'được đồng ý vì hết thời hạn mà cơ quan không trả lời. Không có văn bản, Ông/Bà không phải đến nhận.',
  en: 'is agreed to: the time ended without an answer. There is no paper, and you need not come.',
}

const waitsFor = ({ status }: NoticeFacts): Words =>
  status === 'awaiting-payment'
    ? { vi: 'chờ Ông/Bà thực hiện nghĩa vụ tài chính', en: 'we await the payment that you were told of' }
    : { vi: 'chờ cơ quan khác xác minh', en: 'we await another agency’s verification' }

const after = (facts: NoticeFacts, rest: Words): Words => both((lang) => `${dossierOf(facts)[lang]} ${rest[lang]}`)

/** The sentence that must be told. */
const essential: Readonly<Record<NoticeKind, (facts: NoticeFacts) => Words>> = {
  accepted: (facts) => {
    const due = facts.dueAt === null ? null : both((lang) => formatInstant(facts.dueAt as Temporal.Instant, lang))
    return after(facts, {
      vi: `đã được tiếp nhận${due === null ? '' : `, hẹn trả ${due.vi}`} tại ${facts.place.vi}.`,
      en: `has been accepted${due === null ? '' : `; the result is due ${due.en}`} at ${facts.place.en}.`,
    })
  },
  supplement: (facts) =>
    after(facts, {
      vi: `cần bổ sung giấy tờ. Mời Ông/Bà đến ${facts.place.vi}.`,
      en: `needs further papers. Please come to ${facts.place.en}.`,
    }),
  paused: (facts) =>
    after(facts, {
      vi: `tạm dừng tính thời hạn từ ${formatDate(facts.at)}: ${waitsFor(facts).vi}.`,
      en: `stands still since ${formatDate(facts.at)}: ${waitsFor(facts).en}.`,
    }),
  resumed: (facts) =>
    after(facts, {
      vi: `được tính tiếp thời hạn${facts.dueAt === null ? '' : `, hẹn trả ${formatInstant(facts.dueAt, 'vi')} tại ${facts.place.vi}`}.`,
      en: `goes on${facts.dueAt === null ? '' : `; the result is due ${formatInstant(facts.dueAt, 'en')} at ${facts.place.en}`}.`,
    }),
  'due-changed': (facts) =>
    after(facts, {
      vi: `đổi ngày hẹn trả: ${facts.dueAt === null ? '' : formatInstant(facts.dueAt, 'vi')} tại ${facts.place.vi}.`,
      en: `has a new due date: ${facts.dueAt === null ? '' : formatInstant(facts.dueAt, 'en')} at ${facts.place.en}.`,
    }),
  ready: (facts) => after(facts, facts.bySilence === true ? agreed : readySentence[facts.returnChannel](facts)),
  posted: (facts) =>
    after(facts, {
      vi: `đã gửi kết quả qua bưu chính ngày ${formatDate(facts.at)}${facts.shipment === null ? '' : `, số hiệu ${facts.shipment.number}`}.`,
      en: `was sent by post on ${formatDate(facts.at)}${facts.shipment === null ? '' : `, number ${facts.shipment.number}`}.`,
    }),
  'came-back': (facts) =>
    after(facts, {
      vi: `bưu chính không phát được, kết quả đã về lại ${facts.place.vi}.`,
      en: `could not be delivered by post; the result is back at ${facts.place.en}.`,
    }),
  returned: (facts) =>
    after(
      facts,
      facts.online
        ? onlineSentence
        : {
            vi: `đã trả kết quả ngày ${formatDate(facts.at)}.`,
            en: `was returned on ${formatDate(facts.at)}.`,
          },
    ),
  message: (facts) =>
    after(facts, {
      vi: `có tin nhắn mới cho Ông/Bà từ ${facts.place.vi}.`,
      en: `has a new message for you from ${facts.place.en}.`,
    }),
  closed: (facts) => {
    const how = endings[facts.status]
    return after(facts, {
      vi: `đã kết thúc${how === undefined ? '' : `: ${how.vi}`}.`,
      en: `is closed${how === undefined ? '' : `: ${how.en}`}.`,
    })
  },
}

const bringOld: Words = { vi: 'Mang theo bản cũ để nộp lại.', en: 'Bring the old paper back with you.' }
const bring: Words = { vi: 'Mang theo giấy hẹn.', en: 'Bring the slip with you.' }

/** What is added where there is room. */
const further: Readonly<Record<NoticeKind, (facts: NoticeFacts) => readonly Words[]>> = {
  accepted: () => [],
  supplement: () => [{ vi: 'Mang theo phiếu yêu cầu bổ sung.', en: 'Bring the request with you.' }],
  paused: () => [{ vi: 'Khi tính tiếp sẽ báo ngày hẹn mới.', en: 'You will be told the new date when it goes on.' }],
  resumed: () => [],
  'due-changed': ({ cause }) =>
    cause === null ? [] : [both((lang) => `${lang === 'vi' ? 'Lý do' : 'Reason'}: ${causes[cause][lang]}.`)],
  ready: ({ returnChannel, bringOld: old, bySilence }) =>
    returnChannel === 'counter' && bySilence !== true ? [...(old ? [bringOld] : []), bring] : [],
  posted: ({ shipment }) =>
    shipment === null ? [] : [{ vi: `Đơn vị chuyển: ${shipment.carrier}.`, en: `Carrier: ${shipment.carrier}.` }],
  'came-back': () => [
    { vi: 'Mời Ông/Bà đến nhận hoặc gọi để gửi lại.', en: 'Please come, or call to have it sent again.' },
  ],
  returned: ({ place, online }) =>
    online
      ? [
          {
            vi: 'Khi tải, mã xác nhận được gửi đến điện thoại hoặc thư điện tử này.',
            en: 'A code comes to this address when you fetch it.',
          },
        ]
      : [
          {
            vi: `Nếu không phải Ông/Bà nhận, xin báo ${place.vi}.`,
            en: `If you did not receive it, tell ${place.en}.`,
          },
        ],
  message: () => [
    { vi: 'Đọc và trả lời: quét mã QR trên giấy hẹn.', en: 'To read and answer it, scan the QR code on your slip.' },
  ],
  closed: ({ place }) => [{ vi: `Hỏi thêm tại ${place.vi}.`, en: `Ask at ${place.en}.` }],
}

/** The message, its essential sentence first; a text message takes as many as have room. */
export const sentencesOf = (kind: NoticeKind, facts: NoticeFacts): readonly Words[] => [
  essential[kind](facts),
  ...further[kind](facts),
  ...(facts.phone === null ? [] : [{ vi: `Hỏi: ${facts.phone}.`, en: `Questions: ${facts.phone}.` }]),
]
