import { sql } from 'kysely'
import { regimes } from '#agency'
import { type Db, localDate, type Words } from '#platform'
import { wordsOf } from '#procedure'
import { findDossier } from '../dossier.store.ts'
import { type DossierServices, regimeOf } from '../services.ts'
import { periodEnd } from '../solving/answer-period.ts'
import { unsignedNotices } from './stop-notices.query.ts'

/** A returned dossier that nobody answered within the regime's period. */
export interface Unanswered {
  readonly dossierId: string
  readonly code: string
  readonly ownerName: string
  readonly procedure: Words
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

interface Waiting {
  readonly id: string
  readonly key: string
  readonly sent_at: Date
  readonly accepted_at: Date | null
  readonly competent_agency: string
}

const keyPattern = /^(\d{1,17})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** A key is the instant of the return in microseconds and an id; what was made up by hand begins at the beginning. */
const after = (key: string | null) => {
  const [, micros, id] = keyPattern.exec(key ?? '') ?? []
  return micros === undefined
    ? sql`true`
    : sql`(p.sent_at, d.id) > (timestamptz 'epoch' + ${micros}::bigint * interval '1 microsecond', ${id}::uuid)`
}

/**
 * Returns `p` of dossiers `d` that wait at a desk for the citizen, the one-stop's own open steps by the index of the desk; none so
 * young that no regime's period can have passed.
 */
const waitingAt = (desk: readonly string[], sentBefore: Temporal.Instant) =>
  sql`from dossier_step s join dossier d on d.id = s.dossier_id
    join dossier_supplement p on p.dossier_id = s.dossier_id and p.state = 'sent' and p.phase = 'after-acceptance'
    where s.agency = any(${desk}::text[]) and s.role = 'receptionist' and s.finished_at is null
      and s.dossier_status = 'awaiting-citizen' and p.sent_at <= ${sentBefore.toString()}::timestamptz`

const instant = (date: Date): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(date.getTime())

/** Every period is at least so many days long. */
const shortestPeriod = (): number => {
  const periods = regimes().all.flatMap(({ supplement: { closeUnanswered: period } }) => period ?? [])
  return Math.min(
    ...periods.map(({ unit, value }) => (unit === 'day' || unit === 'working-day' ? Math.floor(value) : 0)),
  )
}

/** The end of a return's period: by the regime of the act and the calendar of the agency that is competent. */
const untilOf = ({ regimeFor, calendarOf }: ClosingLaw, row: Waiting, now: Temporal.Instant) => {
  const acceptedAt = row.accepted_at === null ? null : instant(row.accepted_at)
  const period = regimeOf({ regimeFor }, { acceptedAt }, now)('acts').supplement.closeUnanswered
  return periodEnd(instant(row.sent_at), period, calendarOf(row.competent_agency))
}

interface Asked {
  /** The key after which to begin. */
  readonly from: string | null
  readonly most: number
  readonly chunk?: number
}

interface Over {
  readonly id: string
  readonly key: string
  readonly sentAt: Temporal.Instant
  readonly until: Temporal.Instant
}

/** Returns that are read at once. */
const usualChunk = 200

/**
 * The first so many returns of a desk whose period is over, by when they were sent. All that wait are measured, however many
 * others, of agencies with more days off, were sent before them and may not be closed yet.
 */
const overAt = async (
  db: Db,
  law: ClosingLaw,
  desk: readonly string[],
  now: Temporal.Instant,
  { from, most, chunk = usualChunk }: Asked,
): Promise<readonly Over[]> => {
  const sentBefore = now.subtract({ hours: 24 * shortestPeriod() })
  for (let over: readonly Over[] = [], key = from; ; ) {
    const { rows } = await sql<Waiting>`
      select d.id, (extract(epoch from p.sent_at) * 1000000)::bigint::text || '_' || d.id as key,
        p.sent_at, d.accepted_at, d.competent_agency
      ${waitingAt(desk, sentBefore)} and ${after(key)} order by p.sent_at, d.id limit ${chunk}`.execute(db)
    const found = rows.flatMap((row): readonly Over[] => {
      const until = untilOf(law, row, now)
      const ended = until !== null && Temporal.Instant.compare(now, until) > 0
      return ended ? [{ id: row.id, key: row.key, sentAt: instant(row.sent_at), until }] : []
    })
    over = [...over, ...found]
    const last = rows.at(-1)
    if (last === undefined || rows.length < chunk || over.length >= most) return over.slice(0, most)
    key = last.key
  }
}

/** What a one-stop's desk may close now, the oldest return first, a page at a time (NĐ 118/2025 Điều 19.5; NĐ 61 knows no such closing). */
export const unansweredAt = async (
  db: Db,
  services: DossierServices,
  desk: readonly string[],
  now: Temporal.Instant,
  { from = null, size = pageSize, ...read }: { readonly size?: number } & Partial<Pick<Asked, 'from' | 'chunk'>> = {},
): Promise<UnansweredPage> => {
  const over = await overAt(db, services, desk, now, { ...read, from, most: size + 1 })
  const shown = over.slice(0, size)
  const rows = await Promise.all(
    shown.map(async ({ id, sentAt, until }): Promise<readonly Unanswered[]> => {
      const dossier = await findDossier(db, id)
      if (dossier === null) return []
      const { name } = await services.procedures.version(dossier.procedureVersionId, localDate(now))
      const { code, ownerName } = dossier
      return [{ dossierId: id, code: code ?? '', ownerName, procedure: wordsOf(name), sentAt, until }]
    }),
  )
  return { rows: rows.flat(), next: over.length > size ? (shown.at(-1)?.key ?? null) : null }
}

/** A desk counts no further. */
const mostCounted = 100

/** How much a desk may close or sign now, counted no further than 100: what its list shows, without reading a dossier. */
export const countUnanswered = async (
  db: Db,
  law: ClosingLaw,
  desk: readonly string[],
  now: Temporal.Instant,
): Promise<number> => {
  const [over, unsigned] = await Promise.all([
    overAt(db, law, desk, now, { from: null, most: mostCounted }),
    unsignedNotices(db, desk, mostCounted),
  ])
  return Math.min(over.length + unsigned.length, mostCounted)
}
