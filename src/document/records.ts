/** What goes with a dossier and what is kept of all of them: control sheet and register. */
import { formatDate, formatInstant, type Timeliness } from '#calendar'
import {
  type FormHead,
  type HeadData,
  headData,
  phoneText,
  type Signer,
  type SignerData,
  signerData,
} from './form-parts.ts'
import { longDate, longTime } from './vietnamese-dates.ts'

/** When a step's work came, until when it was due, and when it was done. */
export interface Pace {
  readonly name: string
  readonly receivedAt: Temporal.Instant
  readonly dueAt: Temporal.Instant | null
  readonly finishedAt: Temporal.Instant
}

/** One passing-on of the dossier or of its result. */
export interface HandOver {
  readonly from: string
  readonly to: string
  readonly at: Temporal.Instant
  readonly giver: string
  readonly receiver: string
  /** How the step that ends here kept its time; null: it had none. */
  readonly timeliness: Timeliness | null
  /** The step that ends here. */
  readonly step?: Pace
  readonly note?: string
}

/** «Phiếu kiểm soát quá trình giải quyết hồ sơ»: Mẫu 05 of TT 01/2018, Mẫu 06 of TT 03/2025. */
export interface ControlInput extends FormHead {
  readonly code: string
  readonly applicant: string
  readonly book?: { readonly volume: string; readonly ordinal: string }
  readonly receivedAt: Temporal.Instant
  readonly dueAt: Temporal.Instant | null
  /** That the date was put off with an apology, and whether in time. */
  readonly putOff?: string
  readonly solving: string
  readonly cooperating: readonly string[]
  readonly handOvers: readonly HandOver[]
  /** Rows left open, for a paper dossier that goes on by hand. */
  readonly openRows: number
}

/** What `print/…/control.typ` reads. */
export interface ControlData {
  readonly head: HeadData
  readonly applicant: string
  readonly book: { readonly volume: string; readonly ordinal: string }
  readonly receivedAt: string
  readonly dueAt: string
  readonly solving: string
  readonly cooperating: string
  readonly handOvers: readonly Readonly<
    Record<'from' | 'to' | 'at' | 'giver' | 'receiver' | 'result' | 'pace' | 'note', string>
  >[]
  readonly openRows: number
}

const results = { early: 'Trước hạn', 'on-time': 'Đúng hạn', late: 'Quá hạn' } as const satisfies Record<
  Timeliness,
  string
>

/** «Thẩm định: nhận 09:14 20/11/2026; hạn 17:00 24/11/2026; xong 10:00 23/11/2026» */
const paceText = ({ name, receivedAt, dueAt, finishedAt }: Pace): string =>
  [
    `${name}: nhận ${formatInstant(receivedAt)}`,
    ...(dueAt === null ? [] : [`hạn ${formatInstant(dueAt)}`]),
    `xong ${formatInstant(finishedAt)}`,
  ].join('; ')

export const controlData = (input: ControlInput): ControlData => ({
  head: headData(input),
  applicant: input.applicant,
  book: input.book ?? { volume: '', ordinal: '' },
  receivedAt: longTime(input.receivedAt),
  dueAt: [
    ...(input.dueAt === null ? [] : [longTime(input.dueAt)]),
    ...(input.putOff === undefined ? [] : [`(${input.putOff})`]),
  ].join(' '),
  solving: input.solving,
  cooperating: input.cooperating.join('; '),
  handOvers: input.handOvers.map(({ timeliness, step, note, at, ...people }) => ({
    ...people,
    at: longTime(at),
    result: timeliness === null ? '' : results[timeliness],
    pace: step === undefined ? '' : paceText(step),
    note: note ?? '',
  })),
  openRows: input.openRows,
})

/** One line of the register; what has not happened yet is null. */
export interface RegisterRow {
  readonly ordinal: string
  readonly code: string
  readonly procedure: string
  readonly sets: number
  readonly applicant: string
  readonly address?: string
  readonly phone?: string
  readonly agency: string
  readonly receivedAt: Temporal.Instant
  readonly dueAt: Temporal.Instant | null
  readonly transferredAt: Temporal.Instant | null
  readonly resultAt: Temporal.Instant | null
  readonly returnedAt: Temporal.Instant | null
  /** «Trực tiếp», «Bưu chính», «Trực tuyến» */
  readonly returnedBy?: string
  readonly note?: string
}

/**
 * «Sổ theo dõi hồ sơ»: Mẫu 06 of TT 01/2018, Mẫu 07 of TT 03/2025. One book a year, numbered through without gaps. 5,000
 * rows take 5 s to print; a larger book is printed in parts, by `from` and `to`.
 */
export interface RegisterInput extends FormHead {
  readonly oneStop: string
  readonly volume: string
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
  readonly rows: readonly RegisterRow[]
  /** The book is closed and signed at the end of the year. */
  readonly closed?: { readonly on: Temporal.PlainDate; readonly signer: Signer }
}

type RegisterText =
  | 'ordinal'
  | 'code'
  | 'procedure'
  | 'sets'
  | 'applicant'
  | 'contact'
  | 'agency'
  | 'returnedBy'
  | 'note'
type RegisterTime = 'receivedAt' | 'dueAt' | 'transferredAt' | 'resultAt' | 'returnedAt'

/** What `print/…/register.typ` reads. */
export interface RegisterData {
  readonly head: HeadData
  readonly oneStop: string
  readonly volume: string
  readonly from: string
  readonly to: string
  readonly rows: readonly Readonly<Record<RegisterText | RegisterTime, string>>[]
  readonly closed: { readonly on: string; readonly signer: SignerData } | null
}

const time = (at: Temporal.Instant | null): string => (at === null ? '' : formatInstant(at))

/** A line of the register as the print says it. */
export const registerText = (row: RegisterRow): RegisterData['rows'][number] => ({
  ordinal: row.ordinal,
  code: row.code,
  procedure: row.procedure,
  sets: String(row.sets).padStart(2, '0'),
  applicant: row.applicant,
  contact: [row.address ?? '', row.phone === undefined ? '' : phoneText(row.phone)]
    .filter((text) => text !== '')
    .join('; '),
  agency: row.agency,
  receivedAt: time(row.receivedAt),
  dueAt: time(row.dueAt),
  transferredAt: time(row.transferredAt),
  resultAt: time(row.resultAt),
  returnedAt: time(row.returnedAt),
  returnedBy: row.returnedBy ?? '',
  note: row.note ?? '',
})

export const registerData = (input: RegisterInput): RegisterData => ({
  head: headData(input),
  oneStop: input.oneStop,
  volume: input.volume,
  from: formatDate(input.from),
  to: formatDate(input.to),
  rows: input.rows.map(registerText),
  closed:
    input.closed === undefined ? null : { on: longDate(input.closed.on), signer: signerData(input.closed.signer) },
})
