import { longDate } from './vietnamese-dates.ts'

/** Which form it is, as the regime in force on the day of the act numbers and names it. */
export interface StatutoryForm {
  /** «01» */
  readonly number: string
  /** After the slash of «Số: …/TNHS»; absent: the form has none. */
  readonly symbol?: string
  /** «Giấy tiếp nhận hồ sơ và hẹn trả kết quả» */
  readonly name: string
  /** The circular that prescribes it: «03/2025/TT-VPCP». */
  readonly circular: string
}

/** What stands at the top of every form. */
export interface FormHead {
  readonly form: StatutoryForm
  /** Lines of the left side, the highest authority first, the one that issues last. */
  readonly letterhead: readonly string[]
  /** «Ngã Năm» of «Ngã Năm, ngày …» */
  readonly place: string
  readonly issuedAt: Temporal.Instant
  /** «0001» of «Số: 0001/TNHS»; absent: left open for the hand. */
  readonly serial?: string
  /** Mã hồ sơ; absent before acceptance. */
  readonly code?: string
}

/** The head as the templates of `print/lib/letterhead.typ` read it. */
export interface HeadData {
  readonly letterhead: readonly string[]
  readonly number: string
  readonly placeAndDate: string
  readonly title: string
  readonly code: string
  readonly source: string
}

/** «Số: 05/TNHS»: below ten with a nought before it (NĐ 30/2020/NĐ-CP Phụ lục I). */
export const issueNumber = (number: number, symbol: string): string =>
  `Số: ${String(number).padStart(2, '0')}/${symbol}`

const serialNumber = (form: StatutoryForm, serial: string | undefined): string => {
  if (form.symbol === undefined) return serial === undefined ? '' : `Số: ${serial}`
  return `Số: ${serial ?? '……'}/${form.symbol}`
}

export const headData = ({ form, letterhead, place, issuedAt, serial, code }: FormHead): HeadData => ({
  letterhead,
  number: serialNumber(form, serial),
  placeAndDate: `${place}, ${longDate(issuedAt)}`,
  title: form.name,
  code: code ?? '',
  source: `Mẫu số ${form.number}, Thông tư số ${form.circular}`,
})

/** Whose dossier it is; a blank line is printed for what is not known, to be filled in by hand. */
export interface Applicant {
  readonly name: string
  /** How it is addressed; a person unless told otherwise. */
  readonly kind?: 'person' | 'organisation'
  readonly address?: string
  /** Digits, or as typed. */
  readonly phone?: string
  readonly email?: string
}

export interface ApplicantData {
  readonly name: string
  /** «Ông/Bà», «Quý tổ chức» */
  readonly polite: string
  readonly address: string
  readonly phone: string
  readonly email: string
}

/** «0912 345 678», «02923 000 064»; anything else as it is. */
export const phoneText = (phone: string): string => {
  const digits = phone.replace(/[\s.]/g, '')
  if (/^0\d{9}$/.test(digits)) return `${digits.slice(0, 4)} ${digits.slice(4, 7)} ${digits.slice(7)}`
  if (/^02\d{9}$/.test(digits)) return `${digits.slice(0, 5)} ${digits.slice(5, 8)} ${digits.slice(8)}`
  return phone
}

export const applicantData = ({ name, kind, address, phone, email }: Applicant): ApplicantData => ({
  name,
  polite: kind === 'organisation' ? 'Quý tổ chức' : 'Ông/Bà',
  address: address ?? '',
  phone: phone === undefined ? '' : phoneText(phone),
  email: email ?? '',
})

/** A signature block: who signs in which capacity; the name stays empty for somebody who writes it by hand. */
export interface Signer {
  readonly name: string
  /** «Phó Giám đốc» */
  readonly position?: string
  /** TM., KT., TL., TUQ. and for whom, e.g. «TM. ỦY BAN NHÂN DÂN», «KT. CHỦ TỊCH». */
  readonly capacity?: readonly string[]
}

export interface SignerData {
  readonly name: string
  readonly position: string
  readonly capacity: readonly string[]
}

export const signerData = ({ name, position, capacity }: Signer): SignerData => ({
  name,
  position: position ?? '',
  capacity: capacity ?? [],
})
