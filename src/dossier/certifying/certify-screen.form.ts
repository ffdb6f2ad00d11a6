import type { AgencyDirectory } from '#agency'
import type { Actor } from '#identity'
import { type Db, localDate } from '#platform'
import type { CurrentProcedure } from '#procedure'
import type { Form } from '#web'
import { applyScan, change } from '../reception/person.form.ts'
import type { DossierServices } from '../services.ts'
import { type Book, booksOn, paperMeant } from './certification-rules.ts'
import { lineCount, lineField, readLines, requester } from './certify.form.ts'
import { feeOf, goesByPage } from './certify.ts'
import { type Certifier, lastSigner, signersOf } from './signers.query.ts'

export interface ShownLine {
  readonly at: number
  /** Đồng; null while it is not known. */
  readonly fee: number | null
}

export interface CertifyScreen {
  readonly form: Form
  readonly day: Temporal.PlainDate
  readonly directory: AgencyDirectory
  readonly books: readonly Book[]
  readonly signers: readonly Certifier[]
  readonly lines: readonly ShownLine[]
  readonly count: number
  readonly total: number
  readonly byPage: (book: Book) => boolean
}

interface Asker {
  readonly actor: Actor
  readonly now: Temporal.Instant
  readonly db: Db
}

const fill = (form: Form, defaults: Readonly<Record<string, string>>): Form =>
  change(form, Object.fromEntries(Object.entries(defaults).filter(([name]) => form.get(name) === '')))

/** A short that was typed becomes the paper's name, and a paper that is only ever signed goes to that book. */
const meant = (form: Form, at: number, books: readonly Book[]): Form => {
  const typed = form.get(lineField(at, 'paper'))
  const paper = typed === '' ? undefined : paperMeant(typed)
  if (paper === undefined || paper.vi === typed) return form
  const book = books.some(({ key }) => key === paper.book) ? paper.book : undefined
  return change(form, {
    [lineField(at, 'paper')]: paper.vi,
    ...(book === undefined ? {} : { [lineField(at, 'book')]: book }),
  })
}

/** The form as it is shown next: card read, shorts spelt out, usual choices filled in. */
const completed = (typed: Form, books: readonly Book[], signer: string): Form => {
  const scanned = applyScan(typed, requester)
  const count = lineCount(scanned)
  const rows = Array.from({ length: count }, (_, at) => at)
  const usual = {
    [`${requester}.kind`]: 'person',
    [`${requester}.idType`]: 'can-cuoc',
    signer,
    ...Object.fromEntries(
      rows.flatMap((at) => [
        [lineField(at, 'copies'), '1'],
        [lineField(at, 'book'), books[0]?.key ?? ''],
      ]),
    ),
  }
  const spelt = rows.reduce((form, at) => meant(form, at, books), fill(scanned, usual))
  return change(spelt, { lines: String(count), act: null })
}

const proceduresOf = async (services: DossierServices, books: readonly Book[], day: Temporal.PlainDate) => {
  const procedures = await services.procedures.current()
  return new Map(
    books.flatMap((book): (readonly [string, CurrentProcedure])[] => {
      const procedure = procedures.at(book.procedure, day)
      return procedure === undefined ? [] : [[book.key, procedure]]
    }),
  )
}

/** Everything of the screen from what has been typed so far. */
export const certifyScreen = async (services: DossierServices, typed: Form, asker: Asker): Promise<CertifyScreen> => {
  const { db, actor, now } = asker
  const day = localDate(now)
  const directory = await services.agencies()
  const authority = directory.authorityOf(actor.agency).code
  const procedures = await proceduresOf(services, booksOn(day), day)
  const books = booksOn(day).filter(({ key }) => procedures.has(key))
  const byPage = (book: Book) => goesByPage(procedures.get(book.key)!, book.case)
  const [signers, last] = [await signersOf(db, directory, authority, now), await lastSigner(db, authority)]
  const signer = signers.find(({ post }) => post === last) ?? signers[0]
  const form = completed(typed, books, signer?.post ?? '')
  const lines = readLines(form, books, byPage).map(({ at, line }) => {
    const book = books.find(({ key }) => key === line?.book)
    return { at, fee: line === null || book === undefined ? null : feeOf(procedures.get(book.key)!, book.case, line) }
  })
  const fees = lines.flatMap(({ fee }) => (fee === null ? [] : [fee]))
  const total = fees.reduce((sum, fee) => sum + fee, 0)
  return { form, day, directory, books, signers, lines, count: fees.length, total, byPage }
}
