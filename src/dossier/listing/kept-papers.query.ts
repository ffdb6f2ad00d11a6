import { sql } from 'kysely'
import type { Db } from '#platform'
import { awaitSupplementKey, opinionKey } from '../step-keys.ts'
import { mostPieces } from './handover-lists.query.ts'

const openOnRoute = (step: ReturnType<typeof sql>) =>
  sql`${step}.dossier_id = d.id and ${step}.finished_at is null and ${step}.key not in (${opinionKey}, ${awaitSupplementKey})`

/** Papers that lie at a house though its part of the dossier is over. */
export interface Kept {
  readonly dossierId: string
  readonly code: string
  readonly since: Temporal.Instant
  /** Where the dossier is now. */
  readonly belongsTo: string
}

/**
 * What these agencies were handed and have not handed on, though no step of the dossier is open with them. A one-stop keeps
 * what it took in and sent on as a scan: that is no arrear of its own.
 */
export const keptBy = async (db: Db, house: readonly string[]): Promise<readonly Kept[]> => {
  const { rows } = await sql<{ id: string; code: string; since: Date; belongs_to: string }>`
    select d.id, d.code, h.confirmed_at as since, s.agency as belongs_to
    from dossier_handover h join dossier d on d.id = h.dossier_id
    join lateral (select o.agency from dossier_step o where ${openOnRoute(sql`o`)}
      order by o.function in ('consultation', 'review'), o.received_at, o.id limit 1) s on true
    where h.medium = 'paper' and h.from_agency <> h.to_agency and h.to_agency = any(${house}::text[]) and h.confirmed_at is not null
      and h.to_agency <> d.received_at_agency and d.status = 'processing' and d.decided_at is null
      and not exists (select from dossier_handover l where l.dossier_id = d.id and l.medium = 'paper'
        and l.from_agency <> l.to_agency and (l.sent_at, l.id) > (h.sent_at, h.id))
      and not exists (select from dossier_step o where ${openOnRoute(sql`o`)} and o.agency = any(${house}::text[]))
    order by h.confirmed_at, h.id limit ${mostPieces}`.execute(db)
  return rows.map((row) => ({
    dossierId: row.id,
    code: row.code,
    since: Temporal.Instant.fromEpochMilliseconds(row.since.getTime()),
    belongsTo: row.belongs_to,
  }))
}
