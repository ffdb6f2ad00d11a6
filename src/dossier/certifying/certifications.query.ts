import { sql } from 'kysely'
import { type Db, tables } from '#platform'
import type { DossierTables } from '../dossier.tables.ts'
import type { Entry, Visit } from './certify.store.ts'

export interface EnteredLine extends Entry {
  readonly dossierCode: string
}

/** Who asked: of the dossier, so that it goes when the dossier's data are destroyed. */
export interface Requester {
  readonly name: string
  readonly idType: string | null
  readonly idNumber: string | null
}

export interface EnteredVisit extends Visit {
  readonly requester: Requester
  readonly lines: readonly EnteredLine[]
}

const instant = (date: Date): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(date.getTime())

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const linesOf = async (db: Db, visitId: string) =>
  tables<DossierTables>(db)
    .selectFrom('certification as c')
    .innerJoin('dossier as d', 'd.id', 'c.dossier_id')
    .selectAll('c')
    .select(['d.code'])
    .where('c.visit_id', '=', visitId)
    .orderBy('c.book')
    .orderBy('c.number')
    .execute()

const requesterOf = async (db: Db, dossierId: string): Promise<Requester> => {
  const row = await tables<DossierTables>(db)
    .selectFrom('dossier_party')
    .select(['name', 'id_type', 'id_number'])
    .where('dossier_id', '=', dossierId)
    .where('role', '=', 'owner')
    .executeTakeFirst()
  return { name: row?.name ?? '', idType: row?.id_type ?? null, idNumber: row?.id_number ?? null }
}

/** A visit with its lines, if it was at this agency; null otherwise. */
export const findVisit = async (db: Db, id: string, agency: string): Promise<EnteredVisit | null> => {
  if (!uuid.test(id)) return null
  const row = await tables<DossierTables>(db)
    .selectFrom('certification_visit')
    .selectAll()
    .where('id', '=', id)
    .where('agency', '=', agency)
    .executeTakeFirst()
  if (row === undefined) return null
  const lines = await linesOf(db, id)
  return {
    id,
    agency: row.agency,
    at: instant(row.at),
    signer: { post: row.signer_post, name: row.signer_name, capacity: row.signer_capacity, title: row.signer_title },
    receivedBy: row.received_by,
    total: row.total,
    receiptNumber: row.receipt_number,
    requester: await requesterOf(db, lines[0]?.dossier_id ?? id),
    lines: lines.map(({ dossier_id, code, id: lineId, book, year, volume, number, paper, pages, copies, fee }) => ({
      ...{ id: lineId, dossierId: dossier_id, dossierCode: code ?? '' },
      ...{ book, year, volume, number, paper, pages, copies, fee },
    })),
  }
}

export interface BookRow {
  readonly dossierId: string
  readonly visitId: string
  readonly number: number
  readonly at: Temporal.Instant
  readonly requester: string
  readonly paper: string
  readonly signer: string
  readonly copies: number
  readonly fee: number
  /** The entry was wrong, and another dossier has put it right. */
  readonly corrected: { readonly by: string; readonly number: string | null; readonly at: Temporal.Instant } | null
}

export interface BookAsked {
  readonly agency: string
  readonly book: string
  readonly year: number
  /** From the first instant, up to but without the second. */
  readonly from: Temporal.Instant
  readonly until: Temporal.Instant
  /** Numbers below this one: the next page. */
  readonly below: number | null
}

export interface BookPage {
  readonly rows: readonly BookRow[]
  /** The number to ask below for what follows; null at the end. */
  readonly next: number | null
}

const pageRows = 50

const bookColumns = [
  'r.corrected_by',
  'r.corrected_number',
  'r.corrected_at',
  'c.dossier_id',
  'c.visit_id',
  'c.number',
  'c.at',
  'd.owner_name',
  'c.paper',
  'v.signer_name',
  'c.copies',
  'c.fee',
] as const

/** A page of a book, the newest number first. */
export const bookRows = async (db: Db, asked: BookAsked): Promise<BookPage> => {
  const found = await tables<DossierTables>(db)
    .selectFrom('certification as c')
    .innerJoin('certification_visit as v', 'v.id', 'c.visit_id')
    .innerJoin('dossier as d', 'd.id', 'c.dossier_id')
    .leftJoin('dossier_result as r', (join) =>
      join.onRef('r.dossier_id', '=', 'c.dossier_id').on('r.corrected_at', 'is not', null),
    )
    .select(bookColumns)
    .where('c.agency', '=', asked.agency)
    .where('c.book', '=', asked.book)
    .where('c.year', '=', asked.year)
    .where(sql<boolean>`c.at >= ${asked.from.toString()} and c.at < ${asked.until.toString()}`)
    .$if(asked.below !== null, (query) => query.where('c.number', '<', asked.below))
    .orderBy('c.number', 'desc')
    .limit(pageRows + 1)
    .execute()
  const rows = found.slice(0, pageRows).map((row) => ({
    dossierId: row.dossier_id,
    visitId: row.visit_id,
    number: row.number,
    at: instant(row.at),
    requester: row.owner_name,
    paper: row.paper,
    signer: row.signer_name,
    copies: row.copies,
    fee: row.fee,
    corrected:
      row.corrected_at === null || row.corrected_by === null
        ? null
        : { by: row.corrected_by, number: row.corrected_number, at: instant(row.corrected_at) },
  }))
  return { rows, next: found.length > pageRows ? (rows.at(-1)?.number ?? null) : null }
}
