import { sql } from 'kysely'
import type { Db } from '#platform'
import type { Status } from '../status.ts'

const instant = (date: Date): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(date.getTime())
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** A sitting in which a postal clerk brought envelopes. */
export interface SittingHead {
  readonly id: string
  readonly agency: string
  readonly year: number
  readonly symbol: string
  readonly number: number
  readonly carrier: string
  readonly clerkName: string
  readonly clerkNumber: string | null
  readonly openedAt: Temporal.Instant
  readonly openedName: string
}

export interface SittingCounted extends SittingHead {
  readonly envelopes: number
}

/** A dossier that came in an envelope, as it stands now. */
export interface SittingLine {
  readonly dossierId: string
  readonly code: string | null
  readonly slipNumber: string
  readonly status: Status
  readonly ownerName: string
  readonly procedureVersionId: number
  readonly dueAt: Temporal.Instant | null
  readonly trackingNumber: string | null
}

export interface WholeSitting extends SittingHead {
  readonly lines: readonly SittingLine[]
}

interface HeadRow {
  id: string
  agency: string
  year: number
  symbol: string
  number: number
  carrier: string
  clerk_name: string
  clerk_number: string | null
  opened_at: Date
  opened_name: string
}

const headOf = (row: HeadRow): SittingHead => ({
  id: row.id,
  agency: row.agency,
  year: row.year,
  symbol: row.symbol,
  number: row.number,
  carrier: row.carrier,
  clerkName: row.clerk_name,
  clerkNumber: row.clerk_number,
  openedAt: instant(row.opened_at),
  openedName: row.opened_name,
})

/** The last sittings of these agencies, the newest first; at most 20. */
export const sittingsOf = async (db: Db, house: readonly string[]): Promise<readonly SittingCounted[]> => {
  const { rows } = await sql<HeadRow & { envelopes: number }>`select s.*,
      (select count(*)::int from post_intake_envelope e where e.intake_id = s.id) as envelopes
    from post_intake s where s.agency = any(${house}::text[]) order by s.opened_at desc, s.id desc limit 20`.execute(db)
  return rows.map((row) => ({ ...headOf(row), envelopes: row.envelopes }))
}

interface LineRow {
  dossier_id: string
  code: string | null
  slip_number: string
  status: Status
  owner_name: string
  procedure_version_id: number
  due_at: Date | null
  tracking_number: string | null
}

const lineOf = (row: LineRow): SittingLine => ({
  dossierId: row.dossier_id,
  code: row.code,
  slipNumber: row.slip_number,
  status: row.status,
  ownerName: row.owner_name,
  procedureVersionId: Number(row.procedure_version_id),
  dueAt: row.due_at === null ? null : instant(row.due_at),
  trackingNumber: row.tracking_number,
})

/** A sitting of one of these agencies with its envelopes in their order; null where there is none. */
export const findSitting = async (db: Db, id: string, house: readonly string[]): Promise<WholeSitting | null> => {
  if (!uuid.test(id)) return null
  const [heads, lines] = await Promise.all([
    sql<HeadRow>`select * from post_intake where id = ${id}::uuid and agency = any(${house}::text[])`.execute(db),
    sql<LineRow>`select e.dossier_id, d.code, d.slip_number, d.status, d.owner_name, d.procedure_version_id, d.due_at,
        e.tracking_number
      from post_intake_envelope e join dossier d on d.id = e.dossier_id
      where e.intake_id = ${id}::uuid order by e.position`.execute(db),
  ])
  const [head] = heads.rows
  return head === undefined ? null : { ...headOf(head), lines: lines.rows.map(lineOf) }
}
