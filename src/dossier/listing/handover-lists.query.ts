import { sql } from 'kysely'
import type { Db } from '#platform'

const instant = (date: Date): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(date.getTime())
const maybe = (date: Date | null): Temporal.Instant | null => (date === null ? null : instant(date))

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** A paper of a dossier as lists name it. */
export interface Piece {
  readonly handoverId: string
  readonly dossierId: string
  readonly code: string
  readonly ownerName: string
  readonly procedureVersionId: number
  /** What the citizen brought, or what was signed for him. */
  readonly what: 'papers' | 'result'
  /** Sheets that were handed in, by the check of papers. */
  readonly originals: number
  readonly copies: number
  readonly fromAgency: string
  readonly toAgency: string
  readonly dueAt: Temporal.Instant
  readonly missingAt: Temporal.Instant | null
}

interface PieceRow {
  handover_id: string
  dossier_id: string
  code: string
  owner_name: string
  procedure_version_id: number
  is_result: boolean
  originals: number
  copies: number
  from_agency: string
  to_agency: string
  due_at: Date
  missing_at: Date | null
}

const pieceColumns = sql`h.id as handover_id, d.id as dossier_id, d.code, d.owner_name, d.procedure_version_id,
  d.decided_at is not null and h.sent_at >= d.decided_at and not exists (select from dossier_paper_return r
    where r.dossier_id = d.id and h.sent_at >= r.due_back_at) as is_result,
  (select coalesce(sum(c.originals), 0)::int from dossier_component c where c.dossier_id = d.id) as originals,
  (select coalesce(sum(c.copies), 0)::int from dossier_component c where c.dossier_id = d.id) as copies,
  h.from_agency, h.to_agency, h.due_at, h.missing_at`

const pieceOf = (row: PieceRow): Piece => ({
  handoverId: row.handover_id,
  dossierId: row.dossier_id,
  code: row.code,
  ownerName: row.owner_name,
  procedureVersionId: row.procedure_version_id,
  what: row.is_result ? 'result' : 'papers',
  originals: row.originals,
  copies: row.copies,
  fromAgency: row.from_agency,
  toAgency: row.to_agency,
  dueAt: instant(row.due_at),
  missingAt: maybe(row.missing_at),
})

/** At most so many stand ready to be ticked; a list of more would not be checked by anybody. */
export const mostPieces = 100

/** Handed on on paper, still lying here or missed by the other side, and on no open list. */
const waiting = (from: readonly string[]) => sql`h.medium = 'paper' and h.confirmed_at is null
  and (h.left_at is null or h.missing_at is not null) and h.from_agency = any(${from}::text[]) and h.from_agency <> h.to_agency
  and (d.closed_at is null or h.sent_at >= d.closed_at) and not exists (select from handover_list_line l where l.handover_id = h.id
    and l.outcome is null and h.missing_at is null)`

/** The papers that wait to go from these agencies to one, those that are due first. */
export const piecesTo = async (db: Db, from: readonly string[], to: string): Promise<readonly Piece[]> => {
  const { rows } =
    await sql<PieceRow>`select ${pieceColumns} from dossier_handover h join dossier d on d.id = h.dossier_id
    where ${waiting(from)} and h.to_agency = ${to} order by h.due_at, h.id limit ${mostPieces}`.execute(db)
  return rows.map(pieceOf)
}

export interface Destination {
  readonly agency: string
  readonly count: number
  readonly dueAt: Temporal.Instant
}

/** Where papers wait to go, the most urgent first. */
export const destinationsOf = async (db: Db, from: readonly string[]): Promise<readonly Destination[]> => {
  const { rows } = await sql<{ to_agency: string; count: number; due_at: Date }>`
    select h.to_agency, count(*)::int as count, min(h.due_at) as due_at
    from dossier_handover h join dossier d on d.id = h.dossier_id
    where ${waiting(from)} group by h.to_agency order by min(h.due_at)`.execute(db)
  return rows.map(({ to_agency, count, due_at }) => ({ agency: to_agency, count, dueAt: instant(due_at) }))
}

export type LineOutcome = 'open' | 'removed' | 'confirmed' | 'missing'

export interface Line extends Piece {
  readonly position: number
  readonly outcome: LineOutcome
  readonly note: string | null
  readonly settledAt: Temporal.Instant | null
  readonly settledName: string | null
}

export interface ListHead {
  readonly id: string
  readonly agency: string
  readonly toAgency: string
  readonly year: number
  readonly symbol: string
  readonly number: number
  readonly openedAt: Temporal.Instant
  readonly openedName: string
  readonly sentAt: Temporal.Instant | null
  readonly sentName: string | null
  readonly cancelledAt: Temporal.Instant | null
}

export interface ListCounted extends ListHead {
  readonly pieces: number
  readonly open: number
  readonly missing: number
}

export interface HandoverList extends ListHead {
  readonly lines: readonly Line[]
}

interface HeadRow {
  id: string
  agency: string
  to_agency: string
  year: number
  symbol: string
  number: number
  opened_at: Date
  opened_name: string
  sent_at: Date | null
  sent_name: string | null
  cancelled_at: Date | null
}

const headOf = (row: HeadRow): ListHead => ({
  id: row.id,
  agency: row.agency,
  toAgency: row.to_agency,
  year: row.year,
  symbol: row.symbol,
  number: row.number,
  openedAt: instant(row.opened_at),
  openedName: row.opened_name,
  sentAt: maybe(row.sent_at),
  sentName: row.sent_name,
  cancelledAt: maybe(row.cancelled_at),
})

/** What was confirmed or missed on the dossier itself counts on its list as well. */
const outcome = sql`coalesce(l.outcome, case when h.confirmed_at is not null then 'confirmed'
  when h.missing_at is not null and h.list_id = l.list_id then 'missing' else 'open' end)`

const headColumns = sql`x.id, x.agency, x.to_agency, x.year, x.symbol, x.number, x.opened_at, x.opened_name, x.sent_at,
  x.sent_name, x.cancelled_at`

const counted = sql`select ${headColumns},
  (count(*) filter (where ${outcome} <> 'removed'))::int as pieces,
  (count(*) filter (where ${outcome} = 'open'))::int as open,
  (count(*) filter (where ${outcome} = 'missing'))::int as missing
  from handover_list x join handover_list_line l on l.list_id = x.id join dossier_handover h on h.id = l.handover_id`

/** How many lists a page of them shows. */
const listed = 50

/** The lists from or to these agencies, the newest first; those to them once they were sent. */
export const listsOf = async (
  db: Db,
  side: 'from' | 'to',
  agencies: readonly string[],
): Promise<readonly ListCounted[]> => {
  const where =
    side === 'from'
      ? sql`x.agency = any(${agencies}::text[])`
      : sql`x.to_agency = any(${agencies}::text[]) and x.sent_at is not null`
  const { rows } = await sql<HeadRow & Pick<ListCounted, 'pieces' | 'open' | 'missing'>>`${counted}
    where ${where} and x.cancelled_at is null group by x.id order by x.opened_at desc, x.id desc limit ${listed}`.execute(
    db,
  )
  return rows.map((row) => ({ ...headOf(row), pieces: row.pieces, open: row.open, missing: row.missing }))
}

interface LineRow extends PieceRow {
  position: number
  outcome: LineOutcome
  note: string | null
  settled_at: Date | null
  settled_name: string | null
}

/** A list with its lines in their order; null where there is none. */
export const findList = async (db: Db, id: string): Promise<HandoverList | null> => {
  if (!uuid.test(id)) return null
  const [heads, lines] = await Promise.all([
    sql<HeadRow>`select ${headColumns} from handover_list x where x.id = ${id}::uuid`.execute(db),
    sql<LineRow>`select ${pieceColumns}, l.position, ${outcome} as outcome, l.note,
        coalesce(l.settled_at, h.confirmed_at) as settled_at, l.settled_name
      from handover_list_line l join dossier_handover h on h.id = l.handover_id join dossier d on d.id = l.dossier_id
      where l.list_id = ${id}::uuid order by l.position`.execute(db),
  ])
  const [head] = heads.rows
  if (head === undefined) return null
  return {
    ...headOf(head),
    lines: lines.rows.map((row) => ({
      ...pieceOf(row),
      position: row.position,
      outcome: row.outcome,
      note: row.note,
      settledAt: maybe(row.settled_at),
      settledName: row.settled_name,
    })),
  }
}
