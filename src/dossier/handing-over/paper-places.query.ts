import { sql } from 'kysely'
import type { Db } from '#platform'
import { fromRow } from '../dossier.rows.ts'
import { type Paper, type PaperPlace, paperTrail, type Trailed } from './paper-places.ts'

type Row = Readonly<Record<string, unknown>>

interface PlacesRow {
  readonly id: string
  readonly head: Row
  readonly parts: Readonly<Record<'handovers' | 'steps' | 'results' | 'shipments' | 'paperReturns', readonly Row[]>>
}

const rowsOf = (table: string, more = '') =>
  sql.raw(
    `coalesce((select jsonb_agg(to_jsonb(r) order by r.id) from ${table} r where r.dossier_id = d.id ${more}), '[]')`,
  )

/** «2026-11-20 09:00:00+07» and what JSON makes of it: instants of a JSON row are texts. */
const trailed = ({ head, parts }: PlacesRow): Trailed => {
  const rows = Object.fromEntries(Object.entries(parts).map(([part, all]) => [part, all.map(fromRow)]))
  return { ...fromRow(head), ...rows } as unknown as Trailed
}

/** Where a dossier's papers and its result lie now; null: there is no such paper. */
export type Whereabouts = Readonly<Record<Paper, PaperPlace | null>>

/** Where the papers of these dossiers are, in one statement: for lists. */
export const whereaboutsOf = async (db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Whereabouts>> => {
  if (ids.length === 0) return new Map()
  const { rows } =
    await sql<PlacesRow>`select d.id, jsonb_build_object('channel', d.channel, 'submitted_at', d.submitted_at,
      'received_at_agency', d.received_at_agency, 'returned_at_agency', d.returned_at_agency,
      'competent_agency', d.competent_agency, 'decided_at', d.decided_at, 'closed_at', d.closed_at) as head,
    jsonb_build_object('handovers', ${rowsOf('dossier_handover', "and r.medium = 'paper'")},
      'steps', ${rowsOf('dossier_step', "and r.function = 'signing'")}, 'results', ${rowsOf('dossier_result')},
      'shipments', ${rowsOf('dossier_shipment')}, 'paperReturns', ${rowsOf('dossier_paper_return')}) as parts
    from dossier d where d.id = any(${ids}::uuid[])`.execute(db)
  return new Map(
    rows.map((row) => {
      const of = trailed(row)
      const at = (paper: Paper): PaperPlace | null => paperTrail(of, paper).stays.at(-1)?.place ?? null
      return [row.id, { papers: at('papers'), result: at('result') }]
    }),
  )
}
