import { parsePartialDate } from './partial-date.ts'

/** What the QR code of a citizen's card says. It is unsigned: a convenience at the counter, never proof. */
export interface CardFields {
  readonly number: string
  /** Number of the old nine-digit card; empty when there was none. */
  readonly oldNumber: string
  readonly fullName: string
  /** ISO date. */
  readonly birthDate: string
  readonly sex: 'male' | 'female' | 'unknown'
  readonly residence: string
  /** ISO date. */
  readonly issuedOn: string
}

/** `typing-aid`: it looks like a card, but an input method (Telex, VNI) has changed letters on the way. */
export type CardReading =
  | { readonly kind: 'card'; readonly card: CardFields }
  | { readonly kind: 'typing-aid' }
  | { readonly kind: 'none' }

const isoDate = (ddMMyyyy: string): string | null => {
  if (!/^\d{8}$/.test(ddMMyyyy) || parsePartialDate(ddMMyyyy) === null) return null
  return `${ddMMyyyy.slice(4)}-${ddMMyyyy.slice(2, 4)}-${ddMMyyyy.slice(0, 2)}`
}

const sexOf = (word: string): CardFields['sex'] => (word === 'Nam' ? 'male' : word === 'Nữ' ? 'female' : 'unknown')

/**
 * A key of Telex that was left standing behind a syllable with marks: «phươngf», «Khómj». No Vietnamese syllable ends so, and
 * foreign names bear none of these marks.
 */
const leftKey = /(?:[fjwz]|(?:ng|nh|ch|[cmnpt])[srx])$/i
const marks = /[^ -~]/

const isChanged = (text: string): boolean =>
  text.split(/[^\p{L}']+/u).some((word) => marks.test(word) && leftKey.test(word))

/** Some readers leave the old number out altogether when there is none: six fields, the third a date. */
const withOldNumber = (fields: readonly string[]): readonly string[] =>
  fields.length === 6 && /^\d{8}$/.test(fields[2] ?? '') ? [fields[0] ?? '', '', ...fields.slice(1)] : fields

/**
 * Reads `số|CMND|họ tên|ddMMyyyy|giới tính|thường trú|ngày cấp`; cards of 2024 carry more fields, which are left alone.
 * Runs in the browser too: no Temporal here, which not every browser of an office has.
 */
export const readCard = (scanned: string): CardReading => {
  const parts = scanned.normalize('NFC').trim().split('|')
  const fields = withOldNumber(parts.map((field) => field.trim()))
  if (fields.length < 7) return { kind: 'none' }
  const [number = '', oldNumber = '', fullName = '', birth = '', sex = '', residence = '', issued = ''] = fields
  const birthDate = isoDate(birth)
  const issuedOn = isoDate(issued)
  const sound = /^\d{12}$/.test(number) && /^(\d{9}|\d{12})?$/.test(oldNumber) && fullName !== ''
  if (!sound || birthDate === null || issuedOn === null || isChanged(`${fullName} ${residence}`))
    return { kind: 'typing-aid' }
  return { kind: 'card', card: { number, oldNumber, fullName, birthDate, sex: sexOf(sex), residence, issuedOn } }
}
