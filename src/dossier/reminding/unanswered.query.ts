import { sql } from 'kysely'
import { type Db, localDate } from '#platform'
import { findDossier } from '../dossier.store.ts'
import type { Dossier } from '../dossier.ts'
import { type DossierServices, regimeOf } from '../services.ts'
import { periodEnd } from '../solving/answer-period.ts'
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

/** The law that says when a return may be closed. */
export type ClosingLaw = Pick<DossierServices, 'regimeFor' | 'calendarOf'>

/** Returns that a page looks at; one press closes at most so many. */
export const pageSize = 100

export interface UnansweredPage {
  readonly rows: readonly Unanswered[]
  /** The key after which the next page begins; null at the end. */
  readonly next: string | null
}

interface Row {
  id: string
  key: string
}

const keyPattern = /^(\d{1,17})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** A key is the instant of the return in microseconds and an id; what was made up by hand begins at the beginning. */
const after = (key: string | null) => {
  const [, micros, id] = keyPattern.exec(key ?? '') ?? []
  return micros === undefined
    ? sql`true`
    : sql`(p.sent_at, d.id) > (timestamptz 'epoch' + ${micros}::bigint * interval '1 microsecond', ${id}::uuid)`
}

/** Returns `p` of dossiers `d` that wait at a desk for the citizen: the one-stop's own open steps, by the index of the desk. */
const waitingAt = (desk: readonly string[]) =>
  sql`from dossier_step s join dossier d on d.id = s.dossier_id
    join dossier_supplement p on p.dossier_id = s.dossier_id and p.state = 'sent' and p.phase = 'after-acceptance'
    where s.agency = any(${desk}::text[]) and s.role = 'receptionist' and s.finished_at is null
      and s.dossier_status = 'awaiting-citizen'`

const listed = async (
  dossier: Dossier | null,
  services: DossierServices,
  now: Temporal.Instant,
): Promise<Unanswered | null> => {
  const until = dossier === null ? null : unansweredSince(dossier, services, now)
  if (dossier === null || until === null || Temporal.Instant.compare(now, until) <= 0) return null
  const { name } = await services.procedures.version(dossier.procedureVersionId, localDate(now))
  const sentAt = dossier.supplements.find(({ state }) => state === 'sent')?.sentAt ?? dossier.submittedAt
  const { id: dossierId, code, ownerName } = dossier
  return { dossierId, code: code ?? '', ownerName, procedure: name.vi, sentAt, until }
}

/**
 * What a one-stop's desk may close now, the oldest return first, a page at a time (NĐ 118/2025 Điều 19.5; NĐ 61 knows no such
 * closing). Each that waits at the desk is measured by the calendar of its competent agency. A page
 * on which nothing may be closed yet is the last: what follows was returned later.
 */
export const unansweredAt = async (
  db: Db,
  services: DossierServices,
  desk: readonly string[],
  now: Temporal.Instant,
  { from = null, size = pageSize }: { readonly from?: string | null; readonly size?: number } = {},
): Promise<UnansweredPage> => {
  const { rows } = await sql<Row>`
    select d.id, (extract(epoch from p.sent_at) * 1000000)::bigint::text || '_' || d.id as key
    ${waitingAt(desk)} and ${after(from)}
    order by p.sent_at, d.id limit ${size + 1}`.execute(db)
  const looked = rows.slice(0, size)
  const found = await Promise.all(looked.map(async ({ id }) => listed(await findDossier(db, id), services, now)))
  const due = found.filter((row) => row !== null)
  const more = rows.length > size && due.length > 0
  return { rows: due, next: more ? (looked.at(-1)?.key ?? null) : null }
}

/** Of the returns that wait longest no more are measured than this. */
const mostMeasured = 200

interface Waiting {
  sent_at: Date
  accepted_at: Date | null
  competent_agency: string
}

const instant = (date: Date): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(date.getTime())

/** How many a desk may close now, counted no further than 100: what its list would show, without reading a dossier. */
export const countUnanswered = async (
  db: Db,
  { regimeFor, calendarOf }: ClosingLaw,
  desk: readonly string[],
  now: Temporal.Instant,
): Promise<number> => {
  const { rows } = await sql<Waiting>`select p.sent_at, d.accepted_at, d.competent_agency ${waitingAt(desk)}
    order by p.sent_at limit ${mostMeasured}`.execute(db)
  const over = rows.filter((row) => {
    const acceptedAt = row.accepted_at === null ? null : instant(row.accepted_at)
    const period = regimeOf({ regimeFor }, { acceptedAt }, now)('acts').supplement.closeUnanswered
    const until = periodEnd(instant(row.sent_at), period, calendarOf(row.competent_agency))
    return until !== null && Temporal.Instant.compare(now, until) > 0
  })
  return Math.min(over.length, 100)
}
