import {
  type Applicant,
  type ApplicantData,
  applicantData,
  type FormHead,
  type HeadData,
  headData,
  phoneText,
} from './form-parts.ts'
import { qrSvg } from './qr.ts'
import { longTime } from './vietnamese-dates.ts'
import { money, moneyInWords } from './vietnamese-numbers.ts'

/** The two sheets of Mẫu 01: one stays at the one-stop, one goes with the citizen. */
export const receiptSheets = ['kept', 'given'] as const
export type ReceiptSheet = (typeof receiptSheets)[number]

export interface ReceiptComponent {
  readonly name: string
  readonly originals: number
  /** Certified copies (bản sao). */
  readonly copies: number
  /** Plain photocopies (bản chụp). */
  readonly photocopies?: number
  /** «xuất trình», «bản điện tử» … */
  readonly note?: string
}

export interface ReceiptFee {
  readonly name: string
  /** In đồng; null: fixed later. */
  readonly amount: number | null
  /** Number of the receipt when paid. */
  readonly receiptNumber?: string
}

/** Several procedures in one submission (liên thông): one slip for all of them. */
export interface BundleOnSlip {
  readonly name: string
  readonly legs: readonly Readonly<Record<'name' | 'agency' | 'code' | 'limit', string>>[]
}

/** Everything that Mẫu 01 «Giấy tiếp nhận hồ sơ và hẹn trả kết quả» says. Texts are Vietnamese, as the form is. */
export interface ReceiptInput extends FormHead {
  readonly code: string
  /** Name of the one-stop unit. */
  readonly oneStop: string
  readonly oneStopPhone?: string
  readonly applicant: Applicant
  /** Số định danh cá nhân, passport …; some provinces print it. */
  readonly identity?: string
  /** Who hands the dossier in, if it is another person. */
  readonly submitter?: string
  /** The procedure, with its case. */
  readonly request: string
  /** Papers that were received: looked at, and counted. */
  readonly components: readonly ReceiptComponent[]
  /** Other papers may lie in the dossier that nobody has counted. */
  readonly uncounted?: boolean
  /** Number of sets (bộ). */
  readonly sets: number
  /** «03 ngày làm việc» */
  readonly limit: string
  readonly receivedAt: Temporal.Instant
  /** null: no due instant. */
  readonly dueAt: Temporal.Instant | null
  /** The due date depends on holidays that were not yet announced. */
  readonly predicted?: boolean
  /** Which slip or appointment this one replaces, as a sentence. */
  readonly replaces?: string
  /** Where or how the result is received. */
  readonly returnAt: string
  readonly fees: readonly ReceiptFee[]
  /** Volume and running number of the register. */
  readonly book?: { readonly volume: string; readonly ordinal: string }
  readonly officer: string
  readonly bundle?: BundleOnSlip
  readonly tracking: ReceiptTracking
  readonly sheets: readonly ReceiptSheet[]
}

export interface ReceiptTracking {
  /** With the secret: only inside the QR of the citizen's sheet. */
  readonly url: string
  /** Where code and slip number can be typed, as people write it: «motcua.example/tra-cuu». */
  readonly page: string
  /** 8 digits. */
  readonly slipNumber: string
}

export interface ReceiptSheetData {
  readonly sheet: ReceiptSheet
  readonly name: string
  /** The citizen's leads to the tracking page; the kept one holds only the code, for the counter's scanner. */
  readonly qr: string
}

/** What `print/…/receipt.typ` reads. */
export interface ReceiptData {
  readonly head: HeadData
  readonly oneStop: string
  readonly oneStopPhone: string
  readonly applicant: ApplicantData
  readonly identity: string
  readonly submitter: string
  readonly request: string
  readonly components: readonly Readonly<Record<'name' | 'note' | 'originals' | 'copies' | 'photocopies', string>>[]
  /** Absent in what was issued before this was asked. */
  readonly uncounted?: boolean
  readonly sets: string
  readonly limit: string
  readonly receivedAt: string
  readonly dueAt: string
  readonly predicted: boolean
  /** Absent where nothing was replaced. */
  readonly replaces?: string
  readonly returnAt: string
  readonly fees: readonly Readonly<Record<'name' | 'amount' | 'state', string>>[]
  readonly total: { readonly amount: string; readonly words: string }
  readonly book: { readonly volume: string; readonly ordinal: string }
  readonly officer: string
  readonly bundle?: BundleOnSlip
  readonly tracking: { readonly page: string; readonly slipNumber: string }
  readonly sheets: readonly ReceiptSheetData[]
}

/** A number of papers; a dash and not a space, so that nobody writes one in. */
const count = (papers: number | undefined): string => (papers ? String(papers).padStart(2, '0') : '–')

const componentData = ({ name, note, originals, copies, photocopies }: ReceiptComponent) => ({
  name,
  note: note ?? '',
  originals: count(originals),
  copies: count(copies),
  photocopies: count(photocopies),
})

const feeState = ({ amount, receiptNumber }: ReceiptFee): string => {
  if (receiptNumber !== undefined) return `đã nộp, biên lai số ${receiptNumber}`
  return amount === null || amount === 0 ? '' : 'chưa nộp'
}

const feeData = (fee: ReceiptFee) => ({
  name: fee.name,
  amount: fee.amount === null ? 'thông báo sau' : money(fee.amount),
  state: feeState(fee),
})

const totalOf = (fees: readonly ReceiptFee[]): ReceiptData['total'] => {
  if (fees.length === 0 || fees.some(({ amount }) => amount === null)) return { amount: '', words: '' }
  const sum = fees.reduce((total, { amount }) => total + (amount ?? 0), 0)
  return { amount: money(sum), words: moneyInWords(sum) }
}

const sheetNames = { kept: 'Liên 1: Lưu', given: 'Liên 2: Giao khách hàng' } as const satisfies Record<
  ReceiptSheet,
  string
>

const sheetData = (sheet: ReceiptSheet, input: Pick<ReceiptInput, 'code' | 'tracking'>): ReceiptSheetData => ({
  sheet,
  name: sheetNames[sheet],
  qr: qrSvg(sheet === 'given' ? input.tracking.url : input.code),
})

/** «1234 5678»: eight digits are read out in two halves. */
const halves = (slipNumber: string): string => slipNumber.replace(/^(\d{4})(\d{4})$/, '$1 $2')

/** Where it is followed: the parts that hold a secret or an address, and are therefore never kept with what a receipt says. */
export const withTracking = (
  data: ReceiptData,
  input: Pick<ReceiptInput, 'code' | 'tracking' | 'sheets'>,
): ReceiptData => ({
  ...data,
  tracking: { page: input.tracking.page, slipNumber: halves(input.tracking.slipNumber) },
  sheets: input.sheets.map((sheet) => sheetData(sheet, input)),
})

/** What a receipt says of its dossier; `withTracking` makes it whole. */
export const receiptFacts = (input: Omit<ReceiptInput, 'tracking' | 'sheets'>): ReceiptData => ({
  head: headData(input),
  oneStop: input.oneStop,
  oneStopPhone: input.oneStopPhone === undefined ? '' : phoneText(input.oneStopPhone),
  applicant: applicantData(input.applicant),
  identity: input.identity ?? '',
  submitter: input.submitter ?? '',
  request: input.request,
  components: input.components.map(componentData),
  uncounted: input.uncounted ?? false,
  sets: String(input.sets).padStart(2, '0'),
  limit: input.limit,
  receivedAt: longTime(input.receivedAt),
  dueAt: input.dueAt === null ? '' : longTime(input.dueAt),
  predicted: input.predicted ?? false,
  ...(input.replaces === undefined ? {} : { replaces: input.replaces }),
  returnAt: input.returnAt,
  fees: input.fees.map(feeData),
  total: totalOf(input.fees),
  book: input.book ?? { volume: '', ordinal: '' },
  officer: input.officer,
  ...(input.bundle === undefined ? {} : { bundle: input.bundle }),
  tracking: { page: '', slipNumber: '' },
  sheets: [],
})

export const receiptData = (input: ReceiptInput): ReceiptData => withTracking(receiptFacts(input), input)
