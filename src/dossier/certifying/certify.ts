import type { AgencyDirectory } from '#agency'
import type { Actor } from '#identity'
import { type Db, isRefusal, localDate, type Refusal, refuse } from '#platform'
import { type CurrentProcedure, componentsFor, findCase } from '#procedure'
import { acceptAtOnce } from '../accepting/open-dossier.ts'
import type { TakeIn } from '../accepting/take-in.schema.ts'
import { owedFor } from '../accepting/take-in.ts'
import { actOnDossier } from '../act-on-dossier.ts'
import type { Dossier } from '../dossier.ts'
import { newId } from '../new-id.ts'
import type { PartyInput } from '../party.schema.ts'
import type { DossierServices } from '../services.ts'
import { type Book, booksOn } from './certification-rules.ts'
import { type Entry, saveVisit, type Taken, takeNumbers } from './certify.store.ts'
import { type Certifier, signersOf } from './signers.query.ts'

/** One paper of a visit. */
export interface CertifyLine {
  /** Key of the book. */
  readonly book: string
  readonly paper: string
  /** Pages of the original; only where the fee goes by the page. */
  readonly pages: number | null
  /** Copies certified, or papers of this kind signed. */
  readonly copies: number
}

export interface CertifyInput {
  readonly owner: PartyInput
  readonly lines: readonly CertifyLine[]
  /** Post of who signs. */
  readonly signer: string
  /** Of a receipt book kept elsewhere; absent: the agency's own receipts go on counting. */
  readonly receiptNumber?: string
}

/** The counter row of receipts, beside those of the books. */
const receiptBook = 'receipt'

/** A line with the book and the procedure that say what it costs and how it is settled. */
interface Ruled extends CertifyLine {
  readonly rule: Book
  readonly procedure: CurrentProcedure
}

/** Đồng for one line: by the fees of the procedure's version in force, for every copy. */
export const feeOf = (
  procedure: CurrentProcedure,
  caseKey: string,
  { pages, copies }: Pick<CertifyLine, 'pages' | 'copies'>,
) =>
  owedFor(procedure, caseKey, { pieces: copies, ...(pages === null ? {} : { pages }) }).reduce(
    (sum, { amount }) => sum + amount,
    0,
  )

/** Whether the fee of a case needs the pages counted. */
export const goesByPage = ({ fees }: CurrentProcedure, caseKey: string): boolean =>
  fees.some(({ perPage, cases }) => perPage !== undefined && (cases?.includes(caseKey) ?? true))

const ruled = async (
  services: DossierServices,
  lines: readonly CertifyLine[],
  day: Temporal.PlainDate,
): Promise<readonly Ruled[] | Refusal> => {
  const procedures = await services.procedures.latest()
  const books = booksOn(day)
  const found: Ruled[] = []
  for (const line of lines) {
    const rule = books.find(({ key }) => key === line.book)
    const procedure = rule && procedures.at(rule.procedure, day)
    if (rule === undefined || procedure === undefined || findCase(procedure, rule.case) === undefined)
      return refuse('no-such-book')
    found.push({ ...line, rule, procedure })
  }
  return found
}

interface Visited {
  readonly tx: Db
  readonly services: DossierServices
  readonly actor: Actor
  readonly now: Temporal.Instant
  readonly agency: string
  readonly year: number
  readonly owner: PartyInput
  readonly signer: Certifier
}

/**
 * All numbers of the visit, book by book in the order of the rules and receipts last, before any dossier takes its code: whoever
 * comes at the same time locks in the same order, and nobody waits in a circle.
 */
const allNumbers = async ({ tx, agency, year }: Visited, lines: readonly Ruled[], day: Temporal.PlainDate) => {
  const taken = new Map<string, Taken>()
  for (const { key } of booksOn(day)) {
    const count = lines.filter(({ book }) => book === key).length
    if (count > 0) taken.set(key, await takeNumbers(tx, { agency, book: key, year, count }))
  }
  return taken
}

/** «12, quyển số 1/2026-SCT/BS» */
export const numberText = (
  { number, volume, year }: Pick<Entry, 'number' | 'volume' | 'year'>,
  symbol: string,
): string => `${number}, quyển số ${volume}/${year}-${symbol}`

/** What was shown was looked at: that is what certifying means. Papers that need not be brought stay as they are. */
const looked = (procedure: CurrentProcedure, caseKey: string): NonNullable<TakeIn['components']> =>
  componentsFor(procedure, caseKey)
    .filter(({ mode, required }) => mode !== 'note' && required)
    .map(({ key }) => ({ key, verdict: 'pass' as const }))

const issue = async (visited: Visited, line: Ruled, number: string): Promise<Dossier | Refusal> => {
  const { tx, services, actor, now, owner, signer, agency } = visited
  const { rule, procedure, pages, copies } = line
  const input: TakeIn = {
    procedure: procedure.code,
    case: rule.case,
    owners: [owner],
    components: looked(procedure, rule.case),
    pieces: copies,
    ...(pages === null ? {} : { pages }),
  }
  const dossier = await acceptAtOnce(tx, services, actor, input, now, { documentNumber: number, signer })
  return !isRefusal(dossier) && dossier.competentAgency !== agency ? refuse('certified-elsewhere') : dossier
}

const payAll = async (visited: Visited, dossier: Dossier, receiptNumber: string): Promise<Dossier | Refusal> => {
  const { tx, services, actor, now } = visited
  let paid: Dossier | Refusal = dossier
  for (const { key } of dossier.fees) {
    const command = { action: 'record-fee', body: { fee: key, receiptNumber } } as const
    paid = await actOnDossier(tx, services, dossier.id, command, { actor, now })
    if (isRefusal(paid)) return paid
  }
  return paid
}

/** Every paper is a dossier of its own, accepted, decided and returned at once, and so counted once. */
const enter = async (
  visited: Visited,
  lines: readonly Ruled[],
  taken: ReadonlyMap<string, Taken>,
  receiptNumber: string | null,
): Promise<readonly Entry[] | Refusal> => {
  const used = new Map<string, number>()
  const entries: Entry[] = []
  for (const line of lines) {
    const { first, volume } = taken.get(line.book) as Taken
    const before = used.get(line.book) ?? 0
    used.set(line.book, before + 1)
    const place = { number: first + before, volume, year: visited.year }
    const dossier = await issue(visited, line, numberText(place, line.rule.symbol))
    if (isRefusal(dossier)) return dossier
    const paid = receiptNumber === null ? dossier : await payAll(visited, dossier, receiptNumber)
    if (isRefusal(paid)) return paid
    const { book, paper, pages, copies } = line
    const fee = paid.fees.reduce((sum, { amount }) => sum + amount, 0)
    entries.push({ id: newId(), dossierId: dossier.id, ...place, book, paper, pages, copies, fee })
  }
  return entries
}

const receipt = async (visited: Visited, total: number, given: string | undefined): Promise<string | null> => {
  if (total === 0) return null
  if (given !== undefined) return given
  const { tx, agency, year } = visited
  const { first } = await takeNumbers(tx, { agency, book: receiptBook, year, count: 1 })
  return `${String(first).padStart(6, '0')}/${year}`
}

/** A clause that names the identity paper cannot be written without one (NĐ 23/2015/NĐ-CP Điều 24). */
export const needsIdentity = (
  { identity }: Pick<PartyInput, 'identity'>,
  lines: readonly Pick<CertifyLine, 'book'>[],
  books: readonly Book[],
): boolean =>
  identity === undefined &&
  lines.some((line) =>
    books.some(({ key, clause }) => key === line.book && clause.some((text) => text.includes('{idPaper}'))),
  )

const authorityOf = (directory: AgencyDirectory, { agency }: Actor): string => directory.authorityOf(agency).code

/**
 * One visit to the counter of certifications: all papers, their numbers, the receipt; everything or nothing. Gives the id of
 * the visit. Certification is not tied to where anybody lives (NĐ 23/2015/NĐ-CP Điều 5.5): the counter's own agency certifies.
 */
export const certify = async (
  tx: Db,
  services: DossierServices,
  actor: Actor,
  input: CertifyInput,
  now: Temporal.Instant,
): Promise<string | Refusal> => {
  const day = localDate(now)
  const directory = await services.agencies()
  const agency = authorityOf(directory, actor)
  const signer = (await signersOf(tx, directory, agency, now)).find(({ post }) => post === input.signer)
  if (signer === undefined) return refuse('no-such-signer')
  if (needsIdentity(input.owner, input.lines, booksOn(day))) return refuse('certify-identity')
  const lines = await ruled(services, input.lines, day)
  if ('refusal' in lines) return lines
  const visited: Visited = { tx, services, actor, now, agency, year: day.year, owner: input.owner, signer }
  const total = lines.reduce((sum, line) => sum + feeOf(line.procedure, line.rule.case, line), 0)
  const taken = await allNumbers(visited, lines, day)
  const receiptNumber = await receipt(visited, total, input.receiptNumber)
  const entries = await enter(visited, lines, taken, receiptNumber)
  if ('refusal' in entries) return entries
  const id = newId()
  const { titleEn: _, ...bookSigner } = signer
  await saveVisit(
    tx,
    { id, agency, at: now, signer: bookSigner, receivedBy: actor.name, total, receiptNumber },
    entries,
  )
  return id
}
