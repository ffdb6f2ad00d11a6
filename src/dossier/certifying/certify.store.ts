import { CompiledQuery } from 'kysely'
import { type Db, tables } from '#platform'
import type { DossierTables } from '../dossier.tables.ts'

export interface Taken {
  readonly volume: number
  /** The first of the numbers that were taken; the others follow it. */
  readonly first: number
}

const take = `insert into certification_book (agency, book, year, volume, last) values ($1, $2, $3, 1, $4)
  on conflict (agency, book, year) do update set last = certification_book.last + $4 returning volume, last`

/**
 * The next numbers of a book. Its row stays locked until the transaction ends: numbers are given in the order of commits, and
 * what fails gives its numbers back.
 */
export const takeNumbers = async (
  tx: Db,
  { agency, book, year, count }: { agency: string; book: string; year: number; count: number },
): Promise<Taken> => {
  const { rows } = await tx.executeQuery(CompiledQuery.raw(take, [agency, book, year, count]))
  const { volume, last } = rows[0] as { volume: number; last: number }
  return { volume, first: last - count + 1 }
}

/** Who signs at this visit, as the book will always say it. */
export interface BookSigner {
  readonly post: string
  readonly name: string
  readonly capacity: string | null
  readonly title: string
}

export interface Visit {
  readonly id: string
  readonly agency: string
  readonly at: Temporal.Instant
  readonly signer: BookSigner
  readonly receivedBy: string
  /** In đồng. */
  readonly total: number
  readonly receiptNumber: string | null
}

export interface Entry {
  readonly id: string
  readonly dossierId: string
  readonly book: string
  readonly year: number
  readonly volume: number
  readonly number: number
  readonly paper: string
  /** Null where the fee does not go by the page. */
  readonly pages: number | null
  readonly copies: number
  /** In đồng. */
  readonly fee: number
}

export const saveVisit = async (tx: Db, visit: Visit, entries: readonly Entry[]): Promise<void> => {
  const { signer } = visit
  const db = tables<DossierTables>(tx)
  await db
    .insertInto('certification_visit')
    .values({
      id: visit.id,
      agency: visit.agency,
      at: visit.at.toString(),
      signer_post: signer.post,
      signer_name: signer.name,
      signer_capacity: signer.capacity,
      signer_title: signer.title,
      received_by: visit.receivedBy,
      total: visit.total,
      receipt_number: visit.receiptNumber,
    })
    .execute()
  const rows = entries.map(({ dossierId, ...entry }) => ({
    ...entry,
    dossier_id: dossierId,
    visit_id: visit.id,
    agency: visit.agency,
    at: visit.at.toString(),
  }))
  await db.insertInto('certification').values(rows).execute()
}
