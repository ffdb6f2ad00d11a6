import { type Static, Type } from 'typebox'
import { fold } from '#platform'
import { readCatalogueFile } from '../catalogue-file.ts'

const closed = { additionalProperties: false } as const
const text = (maxLength = 300) => Type.String({ minLength: 1, maxLength })
const words = Type.Object({ vi: text(), en: text() }, closed)
const key = Type.String({ pattern: '^[a-z][a-z0-9-]{0,40}$' })
const date = Type.String({ format: 'date' })

const bookSchema = Type.Object(
  {
    key,
    /** «SCT/BS» or «SCT/CK» (TT 01/2020/TT-BTP). */
    symbol: text(20),
    name: words,
    /** The procedure whose papers this book lists, and its case: fee and papers follow from them. */
    procedure: Type.String({ pattern: '^[1-9]\\.\\d{6}$' }),
    case: key,
    from: date,
    to: Type.Optional(date),
    /** The words of the certification, a paragraph each. */
    clause: Type.Array(text(1000), { minItems: 1 }),
  },
  closed,
)

const paperSchema = Type.Object(
  { short: Type.String({ pattern: '^[a-z0-9]{1,12}$' }), vi: text(200), en: text(200), book: Type.Optional(key) },
  closed,
)

/** Above the name of who signs, one for each capacity that a post may have (NĐ 30/2020/NĐ-CP Điều 13). */
const headsSchema = Type.Object({ 'TM.': text(), 'KT.': text(), 'TL.': text(), 'TUQ.': text() }, closed)

export const certificationSchema = Type.Object(
  { books: Type.Array(bookSchema, { minItems: 1 }), heads: headsSchema, papers: Type.Array(paperSchema) },
  closed,
)
export type CertificationRules = Static<typeof certificationSchema>
export type Book = CertificationRules['books'][number]
export type CommonPaper = CertificationRules['papers'][number]

let shipped: CertificationRules | undefined

/** `catalogue/certification.yaml`, read once. Throws when it is wrong. */
export const certificationRules = (): CertificationRules => {
  shipped ??= readCatalogueFile('certification.yaml', certificationSchema)
  return shipped
}

/** The books that are kept on a day, in the order of the file: numbers are taken in this order too. */
export const booksOn = (day: Temporal.PlainDate, { books } = certificationRules()): readonly Book[] =>
  books.filter(({ from, to }) => from <= day.toString() && (to === undefined || day.toString() <= to))

/** The common paper that a short or a name means, without diacritics; undefined: it is some other paper. */
export const paperMeant = (typed: string, { papers } = certificationRules()): CommonPaper | undefined => {
  const folded = fold(typed)
  return papers.find(({ short, vi }) => short === folded || fold(vi) === folded)
}
