import { sql } from 'kysely'
import type { Db } from '#platform'

/** A dossier that the switch closed, and whose notice of stopping nobody has signed yet. */
export interface UnsignedNotice {
  readonly dossierId: string
  readonly code: string
  readonly ownerName: string
  readonly dueAt: Temporal.Instant
}

interface Row {
  id: string
  code: string | null
  owner_name: string
  notice_due_at: Date
}

/** The notices that wait at these one-stops, the oldest first; of more than `most` the rest comes when these are signed. */
export const unsignedNotices = async (
  db: Db,
  desk: readonly string[],
  most: number,
): Promise<readonly UnsignedNotice[]> => {
  const { rows } = await sql<Row>`select id, code, owner_name, notice_due_at from dossier
    where notice_due_at is not null and received_at_agency = any(${desk}::text[])
    order by notice_due_at, id limit ${most}`.execute(db)
  return rows.map((row) => ({
    dossierId: row.id,
    code: row.code ?? '',
    ownerName: row.owner_name,
    dueAt: Temporal.Instant.fromEpochMilliseconds(row.notice_due_at.getTime()),
  }))
}
