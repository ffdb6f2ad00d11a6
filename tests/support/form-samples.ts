import { regimes } from '#agency'
import {
  type ApologyInput,
  apologyData,
  controlData,
  declinedData,
  type FormData,
  type FormKind,
  type FormSet,
  formSets,
  type HandOver,
  issueNumber,
  receiptData,
  registerData,
  type StopInput,
  stopData,
  supplementData,
} from '#document'
import { applicant, receiptInput } from './forms.ts'

/** One filled-in sample of each of the thirteen statutory forms, by invented people, for pictures and comparisons. */
const place = {
  'tt01-2018': {
    regime: 'nd61',
    day: '2025-06-16T02:15:00Z',
    code: '000.02.19.H51-250616-0007',
    oneStop: 'Bộ phận Tiếp nhận và Trả kết quả thị xã Ngã Năm',
    oneStopLines: ['UBND thị xã Ngã Năm', 'Bộ phận Tiếp nhận và Trả kết quả'],
    agency: 'Ủy ban nhân dân thị xã Ngã Năm',
    agencyLines: ['Ủy ban nhân dân', 'Thị xã Ngã Năm'],
    agencySymbol: 'UBND',
  },
  'tt03-2025': {
    regime: 'nd118',
    day: '2026-11-16T02:15:00Z',
    code: 'H13.64-261116-0007',
    oneStop: 'Trung tâm Phục vụ hành chính công phường Ngã Năm',
    oneStopLines: ['UBND phường Ngã Năm', 'Trung tâm Phục vụ hành chính công'],
    agency: 'Ủy ban nhân dân phường Ngã Năm',
    agencyLines: ['Ủy ban nhân dân', 'Phường Ngã Năm'],
    agencySymbol: 'UBND',
  },
} as const satisfies Record<FormSet, object>

const request = 'Cấp giấy phép xây dựng nhà ở riêng lẻ'
const officer = 'Sơn Thị Mai'

const headOf = (set: FormSet, kind: FormKind, lines: readonly string[]) => {
  const { regime: id, day, code } = place[set]
  const { forms, circular } = regimes().get(id)
  const form = forms[kind]
  if (form === undefined) throw new Error(`${set} has no ${kind}`)
  return {
    form: { number: form.number, name: form.name.vi, circular: circular.number },
    letterhead: lines,
    place: 'Ngã Năm',
    issuedAt: Temporal.Instant.from(day),
    code,
  }
}

/** The number as acts give it: 57 in the symbol's series. */
const numbered = <T extends { readonly head: { readonly number: string } }>(
  set: FormSet,
  kind: FormKind,
  data: T,
): T => {
  const form = regimes().get(place[set].regime).forms[kind]
  const symbol =
    form !== undefined && 'symbol' in form ? form.symbol.replace('{agency}', place[set].agencySymbol) : null
  return symbol === null ? data : { ...data, head: { ...data.head, number: issueNumber(57, symbol) } }
}

const later = (set: FormSet, days: number, hour = 17): Temporal.Instant =>
  Temporal.Instant.from(place[set].day)
    .toZonedDateTimeISO('Asia/Ho_Chi_Minh')
    .add({ days })
    .with({ hour, minute: 0 })
    .toInstant()

const book = { volume: '01', ordinal: '57' }

const letter = (set: FormSet, kind: 'apology' | 'stop') => ({
  ...headOf(set, kind, place[set].agencyLines),
  applicant,
  request,
  field: 'Xây dựng',
  oneStop: place[set].oneStop,
  receivedAt: Temporal.Instant.from(place[set].day),
  agency: place[set].agency,
  signer: { name: 'Trương Thanh Tùng', position: 'Phó Chủ tịch', capacity: ['TM. Ủy ban nhân dân', 'KT. Chủ tịch'] },
  copiesTo: ['Như trên', place[set].oneStop],
})

const ways = [
  ['Bộ phận Một cửa', 'Phòng chuyên môn', officer, 'Nguyễn Thị Ngọc', 'Tiếp nhận', 0, 'early'],
  ['Phòng chuyên môn', 'UBND', 'Nguyễn Thị Ngọc', 'Trương Thanh Tùng', 'Thẩm định', 5, 'on-time'],
  ['UBND', 'Bộ phận Một cửa', 'Trương Thanh Tùng', officer, 'Ký duyệt', 8, 'late'],
] as const

const handOvers = (set: FormSet): readonly HandOver[] =>
  ways.map(([from, to, giver, receiver, name, day, timeliness]) => ({
    from,
    to,
    giver,
    receiver,
    timeliness,
    at: later(set, day, 10),
    step: {
      name,
      receivedAt: later(set, Math.max(0, day - 3), 9),
      dueAt: later(set, day),
      finishedAt: later(set, day, 10),
    },
  }))

const registerRow = (set: FormSet, index: number) => ({
  ordinal: String(index).padStart(2, '0'),
  code: place[set].code.replace(/\d{4}$/, String(index).padStart(4, '0')),
  procedure: index % 3 === 0 ? request : 'Đăng ký khai sinh',
  sets: 1,
  applicant: ['Nguyễn Thị Hường', 'Thạch Sơn', 'Trần Văn Bé'][index % 3] ?? '',
  address: 'Khóm 2, Ngã Năm',
  phone: '0912345678',
  agency: place[set].agency.replace('Ủy ban nhân dân', 'UBND'),
  receivedAt: later(set, 0, 8),
  dueAt: later(set, 3),
  transferredAt: later(set, 0, 9),
  resultAt: index % 2 === 0 ? later(set, 2, 16) : null,
  returnedAt: index % 4 === 0 ? later(set, 3, 9) : null,
  ...(index % 4 === 0 ? { returnedBy: 'Trực tiếp' } : {}),
})

const samples: { readonly [K in FormKind]: (set: FormSet) => FormData[K] } = {
  receipt: (set) =>
    receiptData({
      ...receiptInput,
      identity: '000199004873',
      submitter: 'Thạch Sơn',
      ...headOf(set, 'receipt', place[set].oneStopLines),
      oneStop: place[set].oneStop,
      receivedAt: later(set, 0, 9),
      dueAt: later(set, 3),
      returnAt: `Tại quầy, ${place[set].oneStop}`,
      book,
      officer,
      tracking: { ...receiptInput.tracking, url: `https://motcua.example/t/${place[set].code}.bcdfghkmnpqtvy23456` },
      sheets: ['given'],
    }),
  supplement: (set) =>
    supplementData({
      ...headOf(set, 'supplement', place[set].oneStopLines),
      applicant,
      request,
      wanted: [
        'Bản vẽ thiết kế: thiếu chữ ký của chủ đầu tư.',
        'Giấy chứng nhận quyền sử dụng đất: nộp bản sao có chứng thực.',
      ],
      reason: 'Hồ sơ chưa đầy đủ hoặc chưa hợp lệ như đã nêu trên',
      contact: { name: officer, phone: '02993000642' },
      ...(set === 'tt03-2025' ? { closesAfter: Temporal.PlainDate.from('2026-12-01') } : {}),
      officer,
    }),
  declined: (set) => {
    const { code: _, ...head } = headOf(set, 'declined', place[set].oneStopLines)
    const reason = 'Thửa đất không thuộc địa bàn; xin nộp tại huyện Thạnh Trị.'
    return declinedData({ ...head, oneStop: place[set].oneStop, applicant, request, reason, officer })
  },
  apology: (set) =>
    apologyData({
      ...letter(set, 'apology'),
      dueAt: later(set, 10),
      newDueAt: later(set, 15),
      reason: 'Sở Xây dựng chưa trả lời ý kiến về quy hoạch.',
    } satisfies ApologyInput),
  stop: (set) =>
    stopData({
      ...letter(set, 'stop'),
      askedOn: Temporal.PlainDate.from('2026-11-18'),
      reason: 'Người nộp không còn nhu cầu xây dựng.',
      stoppedAt: later(set, 2, 10),
      handedBack: `Giấy tờ bản chính đã nộp được trả lại tại ${place[set].oneStop}.`,
    } satisfies StopInput),
  control: (set) =>
    controlData({
      ...headOf(set, 'control', place[set].oneStopLines),
      applicant: applicant.name,
      book,
      receivedAt: Temporal.Instant.from(place[set].day),
      dueAt: later(set, 10),
      solving: place[set].agency,
      cooperating: ['Sở Xây dựng'],
      handOvers: handOvers(set),
      openRows: 0,
    }),
  register: (set) => {
    const { code: _, ...head } = headOf(set, 'register', place[set].oneStopLines)
    const year = Temporal.PlainDate.from(place[set].day.slice(0, 10)).year
    return registerData({
      ...head,
      oneStop: place[set].oneStop,
      volume: `01/${year}`,
      from: Temporal.PlainDate.from({ year, month: 1, day: 1 }),
      to: Temporal.PlainDate.from({ year, month: 12, day: 31 }),
      rows: Array.from({ length: 8 }, (_row, index) => registerRow(set, index + 1)),
    })
  },
}

/** The thirteen, in the order of the circulars. */
export const allForms: readonly { readonly set: FormSet; readonly kind: FormKind }[] = (
  Object.keys(formSets) as FormSet[]
).flatMap((set) => formSets[set].map((kind) => ({ set, kind })))

export const sampleOf = <K extends FormKind>(set: FormSet, kind: K): FormData[K] =>
  numbered(set, kind, samples[kind](set) as FormData[K])

export const sampleDay = (set: FormSet): Temporal.Instant => Temporal.Instant.from(place[set].day)
