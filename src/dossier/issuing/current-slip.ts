import { longDate, longTime, type ReceiptData } from '#document'
import type { DueCause, DueEntry } from '../dossier-parts.ts'
import { dueCauses } from '../reading/dossier.words.ts'
import type { IssuedForm } from './issued-form.ts'

/** An appointment as it stands now. */
export interface Appointment {
  /** Null: none just now, the clock stands still. */
  readonly dueAt: Temporal.Instant | null
  readonly predicted: boolean
  /** Why it is another than before; null: the date of another procedure of the bundle has moved. */
  readonly cause: DueCause | null
}

const numberOf = ({ number, symbol }: IssuedForm): string => `${String(number).padStart(2, '0')}/${symbol}`

/** «Văn bản xin lỗi số 01/XL-UBND ngày …»: by which letter a new date was given. */
const byLetter = (forms: readonly IssuedForm[]): string => {
  const letter = forms.findLast(({ kind, voidedAt }) => kind === 'apology' && voidedAt === null)
  if (letter === undefined) return ''
  return `, theo văn bản xin lỗi số ${numberOf(letter)} ${longDate(letter.issuedAt)}`
}

const because = ({ cause }: Appointment, forms: readonly IssuedForm[]): string => {
  if (cause === 're-appointment') return byLetter(forms)
  return cause === null || cause === 'initial' ? '' : ` (${dueCauses[cause].vi.toLowerCase()})`
}

/**
 * The slip as a citizen who lost it is given it: what it said when it was issued, but for an appointment that has moved since. Then
 * it bears the new one and says which it replaces; the slip as first printed is kept beside it (TT 03/2025/TT-VPCP Mẫu 01).
 */
export const withCurrentAppointment = (
  said: ReceiptData,
  now: Appointment,
  forms: readonly IssuedForm[],
): ReceiptData => {
  const dueAt = now.dueAt === null ? '' : longTime(now.dueAt)
  if (dueAt === said.dueAt) return said
  const old = said.dueAt === '' ? 'trước đây' : said.dueAt
  return { ...said, dueAt, predicted: now.predicted, replaces: `Thay cho lịch hẹn ${old}${because(now, forms)}.` }
}

/** «Thay cho Giấy tiếp nhận … số 01/TNHS ngày …»: a new clock gives a new slip, and the old one is worth nothing any more. */
export const replacedSlip = (forms: readonly IssuedForm[]): string | null => {
  const before = forms.findLast(({ kind, voidedAt }) => kind === 'receipt' && voidedAt === null)
  if (before === undefined) return null
  return `Thay cho Giấy tiếp nhận hồ sơ và hẹn trả kết quả số ${numberOf(before)} ${longDate(before.issuedAt)}.`
}

export const lastCause = (dues: readonly Pick<DueEntry, 'cause'>[]): DueCause | null => dues.at(-1)?.cause ?? null

/** Whether the appointment was set anew after the slip that told it. */
export const hasMoved = (dues: readonly Pick<DueEntry, 'cause'>[]): boolean =>
  !['initial', 'restart', null].includes(lastCause(dues))
