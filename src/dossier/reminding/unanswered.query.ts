import { sql } from 'kysely'
import { type Db, localDate } from '#platform'
import { findDossier } from '../dossier.store.ts'
import type { DossierServices } from '../services.ts'
import { unansweredSince } from './clock-marks.ts'

/** A returned dossier that nobody answered within the regime's period. */
export interface Unanswered {
  readonly dossierId: string
  readonly code: string
  readonly ownerName: string
  readonly procedure: string
  readonly sentAt: Temporal.Instant
  readonly until: Temporal.Instant
}

/** As many as one press may close. */
export const mostListed = 100

interface Row {
  id: string
}

/**
 * What a one-stop's desk may close now, the oldest return first (NĐ 118/2025 Điều 19.5; NĐ 61 knows no such closing). The
 * index walks the returns that still wait; each is measured by the calendar of its competent agency.
 */
export const unansweredAt = async (
  db: Db,
  services: DossierServices,
  desk: readonly string[],
  now: Temporal.Instant,
): Promise<readonly Unanswered[]> => {
  const { rows } = await sql<Row>`
    select d.id from dossier_supplement p join dossier d on d.id = p.dossier_id
    where p.state = 'sent' and p.phase = 'after-acceptance' and d.status = 'awaiting-citizen'
      and (d.received_at_agency = any(${desk}::text[]) or d.returned_at_agency = any(${desk}::text[]))
    order by p.sent_at, d.id limit ${mostListed}`.execute(db)
  const dossiers = await Promise.all(rows.map(({ id }) => findDossier(db, id)))
  const listed = dossiers.map(async (dossier): Promise<Unanswered | null> => {
    const until = dossier === null ? null : unansweredSince(dossier, services, now)
    if (dossier === null || until === null || Temporal.Instant.compare(now, until) <= 0) return null
    const { name } = await services.procedures.version(dossier.procedureVersionId, localDate(now))
    const sentAt = dossier.supplements.find(({ state }) => state === 'sent')?.sentAt ?? dossier.submittedAt
    const { id: dossierId, code, ownerName } = dossier
    return { dossierId, code: code ?? '', ownerName, procedure: name.vi, sentAt, until }
  })
  return (await Promise.all(listed)).filter((row) => row !== null)
}
