import { sql } from 'kysely'
import { type Actor, relationsFor } from '#identity'
import type { Db } from '#platform'

/** Papers that these agencies sent and the other side did not find. */
export interface Missed {
  readonly dossierId: string
  readonly code: string
  readonly toAgency: string
  readonly missingAt: Temporal.Instant
}

/** No page of the day names more; the hand-over lists have them all. */
const mostNamed = 20

/** What this post has to look for, the longest missing first; nobody else is shown any. */
export const missedBy = async (db: Db, { role }: Actor, house: readonly string[]): Promise<readonly Missed[]> => {
  if (relationsFor('handover-list.keep', role).length === 0) return []
  const { rows } = await sql<{ dossier_id: string; code: string; to_agency: string; missing_at: Date }>`
    select d.id as dossier_id, d.code, h.to_agency, h.missing_at
    from dossier_handover h join dossier d on d.id = h.dossier_id
    where h.missing_at is not null and h.confirmed_at is null and h.from_agency = any(${house}::text[])
      and (d.closed_at is null or h.sent_at >= d.closed_at)
    order by h.missing_at, h.id limit ${mostNamed}`.execute(db)
  return rows.map((row) => ({
    dossierId: row.dossier_id,
    code: row.code,
    toAgency: row.to_agency,
    missingAt: Temporal.Instant.fromEpochMilliseconds(row.missing_at.getTime()),
  }))
}
