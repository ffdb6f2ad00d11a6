import type { Form } from '#web'
import type { PartyInput } from '../party.schema.ts'
import { readPerson } from '../reception/person.form.ts'
import { type Fault, fault, tooLong } from '../reception/typed.ts'
import { type Book, paperMeant } from './certification-rules.ts'
import { type CertifyInput, type CertifyLine, needsIdentity } from './certify.ts'
import { certifyFaults } from './certify.words.ts'

/** Rows that stand ready; most visits need no more. */
export const firstLines = 4
export const mostLines = 30
export const mostPages = 500
export const mostCopies = 200

export const requester = 'owner.0'

export const lineField = (at: number, part: 'paper' | 'pages' | 'copies' | 'book'): string => `line.${at}.${part}`

export const lineCount = (form: Form): number => {
  const typed = form.get('lines')
  const count = /^\d{1,2}$/.test(typed) ? Math.min(Math.max(Number(typed), 1), mostLines) : firstLines
  return form.get('act') === 'add-line' ? Math.min(count + 1, mostLines) : count
}

export interface ReadLine {
  readonly at: number
  /** Null when the row is empty or has to be mended. */
  readonly line: CertifyLine | null
  readonly faults: readonly Fault[]
}

const number = (typed: string, most: number): number | null => {
  const value = /^\d{1,4}$/.test(typed) ? Number(typed) : 0
  return value >= 1 && value <= most ? value : null
}

/** One row. `byPage`: whether the fee of its book needs the pages. */
export const readLine = (form: Form, at: number, books: readonly Book[], byPage: (book: Book) => boolean): ReadLine => {
  const get = (part: Parameters<typeof lineField>[1]) => form.get(lineField(at, part))
  if (get('paper') === '')
    return { at, line: null, faults: get('pages') === '' ? [] : [fault(lineField(at, 'paper'), certifyFaults.noName)] }
  const meant = paperMeant(get('paper'))
  const paper = meant?.vi ?? get('paper')
  const book = books.find(({ key }) => key === get('book'))
  const counts = book !== undefined && byPage(book)
  const [pages, copies] = [number(get('pages'), mostPages), number(get('copies') || '1', mostCopies)]
  const faults = [
    ...tooLong(lineField(at, 'paper'), paper, 200),
    ...(book === undefined ? [fault(lineField(at, 'book'), certifyFaults.book)] : []),
    ...(counts && pages === null ? [fault(lineField(at, 'pages'), certifyFaults.pages(mostPages))] : []),
    ...(copies === null ? [fault(lineField(at, 'copies'), certifyFaults.copies(mostCopies))] : []),
  ]
  if (faults.length > 0 || book === undefined || copies === null) return { at, line: null, faults }
  return { at, line: { book: book.key, paper, pages: counts ? pages : null, copies }, faults: [] }
}

export const readLines = (form: Form, books: readonly Book[], byPage: (book: Book) => boolean): readonly ReadLine[] =>
  Array.from({ length: lineCount(form) }, (_, at) => readLine(form, at, books, byPage))

export interface ReadVisit {
  readonly input: CertifyInput | null
  readonly faults: readonly Fault[]
}

const inputOf = (owner: PartyInput, lines: readonly CertifyLine[], signer: string, receipt: string): CertifyInput => ({
  owner,
  lines,
  signer,
  ...(receipt === '' ? {} : { receiptNumber: receipt }),
})

/** The whole visit, or everything that has to be mended, at once. `today` is YYYY-MM-DD. */
export const readVisit = (
  form: Form,
  told: {
    readonly books: readonly Book[]
    readonly byPage: (book: Book) => boolean
    readonly signers: readonly { readonly post: string }[]
    readonly today: string
  },
): ReadVisit => {
  const person = readPerson(form, requester, told.today)
  const rows = readLines(form, told.books, told.byPage)
  const lines = rows.flatMap(({ line }) => (line === null ? [] : [line]))
  const wrong = rows.flatMap(({ faults }) => faults)
  const nameless = person.party !== null && needsIdentity(person.party, lines, told.books)
  const signer = told.signers.find(({ post }) => post === form.get('signer'))
  const receipt = form.get('receipt')
  const faults = [
    ...person.faults,
    ...(nameless ? [fault(`${requester}.idNumber`, certifyFaults.identity)] : []),
    ...wrong,
    ...(lines.length === 0 && wrong.length === 0 ? [fault(lineField(0, 'paper'), certifyFaults.noLines)] : []),
    ...(signer === undefined ? [fault('signer', certifyFaults.signer)] : []),
    ...tooLong('receipt', receipt, 80),
  ]
  if (faults.length > 0 || person.party === null || signer === undefined) return { input: null, faults }
  return { input: inputOf(person.party, lines, signer.post, receipt), faults: [] }
}
