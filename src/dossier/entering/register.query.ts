import { type Kysely, sql } from 'kysely'
import { type Db, tables, timeZone } from '#platform'
import type { DossierTables } from '../dossier.tables.ts'
import type { ReturnChannel } from '../dossier.ts'
import type { Status } from '../status.ts'
import { countedOnce, type Tally } from './counted-once.ts'

/** Which part of which book: one one-stop, from a day to a day, both included. */
export interface RegisterAsk {
  readonly agency: string
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
  readonly show: RegisterShow
}

/** All lines; those still open; those whose promise has passed or was not kept. */
export const registerShows = ['all', 'open', 'late'] as const
export type RegisterShow = (typeof registerShows)[number]

/** One line: a receipt, and what has become of its dossier since. */
export interface RegisterLine {
  readonly year: number
  readonly number: number
  readonly dossierId: string
  readonly code: string
  readonly procedureVersionId: number
  readonly sets: number
  readonly applicant: string
  readonly address: string | null
  readonly phone: string | null
  readonly competentAgency: string
  readonly receivedAt: Temporal.Instant
  readonly dueAt: Temporal.Instant | null
  readonly transferredAt: Temporal.Instant | null
  readonly finishedAt: Temporal.Instant | null
  readonly closedAt: Temporal.Instant | null
  readonly status: Status
  readonly returnChannel: ReturnChannel
  readonly voided: boolean
  /** A later dossier of a bundle: it was handed in with the first one, and is no submission of its own. */
  readonly joined: boolean
  /** Code of the dossier whose wrong result it corrects. */
  readonly corrects: string | null
  /** Code of the dossier that has corrected its result. */
  readonly correctedBy: string | null
}

/** The last line of the page before. */
export interface RegisterPlace {
  readonly year: number
  readonly number: number
}

const midnight = (day: Temporal.PlainDate): string => day.toZonedDateTime(timeZone).toInstant().toString()

const instant = (date: Date | null): Temporal.Instant | null =>
  date === null ? null : Temporal.Instant.fromEpochMilliseconds(date.getTime())

const linesWithin = (db: Kysely<DossierTables>, { agency, from, to, show }: RegisterAsk, now: Temporal.Instant) => {
  const lines = db
    .selectFrom('dossier_form as f')
    .innerJoin('dossier as d', 'd.id', 'f.dossier_id')
    .where('f.kind', '=', sql.lit('receipt'))
    .where('f.agency', '=', agency)
    .where('f.year', '>=', from.year)
    .where('f.year', '<=', to.year)
    .where('f.issued_at', '>=', sql<Date>`${midnight(from)}::timestamptz`)
    .where('f.issued_at', '<', sql<Date>`${midnight(to.add({ days: 1 }))}::timestamptz`)
    // A new slip after a supplement is the same dossier: it keeps the line of its first one.
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('dossier_form as e')
            .select('e.id')
            .whereRef('e.dossier_id', '=', 'f.dossier_id')
            .where('e.kind', '=', sql.lit('receipt'))
            .whereRef('e.event', '<', 'f.event'),
        ),
      ),
    )
  if (show === 'open') return lines.where('d.closed_at', 'is', null)
  return show === 'late'
    ? lines.where(sql<boolean>`coalesce(d.finished_at, d.closed_at, ${now.toString()}::timestamptz) > d.due_at`)
    : lines
}

const selected = (db: Db, ask: RegisterAsk, now: Temporal.Instant, limit: number, after: RegisterPlace) =>
  linesWithin(tables<DossierTables>(db), ask, now)
    .where(sql<boolean>`(f.year, f.number) > (${after.year}::integer, ${after.number}::integer)`)
    .select(['f.year', 'f.number', 'f.issued_at', 'f.voided_at', 'd.id', 'd.code', 'd.procedure_version_id', 'd.sets'])
    .select(['d.owner_name', 'd.competent_agency', 'd.due_at', 'd.finished_at', 'd.closed_at', 'd.status'])
    .select('d.return_channel')
    .select(sql<boolean>`not ${countedOnce('d')}`.as('joined'))
    .select(sql<string | null>`d.corrects ->> 'code'`.as('corrects'))
    .select(({ selectFrom }) => [
      selectFrom('dossier_correction as c')
        .whereRef('c.dossier_id', '=', 'd.id')
        .where('c.state', '=', 'corrected')
        .orderBy('c.asked_at', 'desc')
        .limit(1)
        .select('c.correcting_code')
        .as('corrected_by'),
      selectFrom('dossier_handover as h')
        .whereRef('h.dossier_id', '=', 'd.id')
        .select(sql<Date | null>`min(h.sent_at)`.as('sent'))
        .as('transferred_at'),
      selectFrom('dossier_party as p')
        .whereRef('p.dossier_id', '=', 'd.id')
        .where('p.role', '=', 'owner')
        .orderBy(sql`p.name = d.owner_name`, 'desc')
        .orderBy('p.id')
        .limit(1)
        .select(
          sql<{
            address: string | null
            phone: string | null
          }>`jsonb_build_object('address', p.address, 'phone', p.phone)`.as('contact'),
        )
        .as('contact'),
    ])
    .orderBy('f.year')
    .orderBy('f.number')
    .limit(limit)
    .execute()

type Selected = Awaited<ReturnType<typeof selected>>[number]

const toLine = (row: Selected): RegisterLine => ({
  year: row.year,
  number: row.number,
  dossierId: row.id,
  code: row.code ?? '',
  procedureVersionId: row.procedure_version_id,
  sets: row.sets,
  applicant: row.owner_name,
  address: row.contact?.address ?? null,
  phone: row.contact?.phone ?? null,
  competentAgency: row.competent_agency,
  receivedAt: instant(row.issued_at) as Temporal.Instant,
  dueAt: instant(row.due_at),
  transferredAt: instant(row.transferred_at),
  finishedAt: instant(row.finished_at),
  closedAt: instant(row.closed_at),
  status: row.status as Status,
  returnChannel: row.return_channel as ReturnChannel,
  voided: row.voided_at !== null,
  joined: row.joined,
  corrects: row.corrects,
  correctedBy: row.corrected_by,
})

/** The lines of the book in its own order, so many after a place. */
export const registerLines = async (
  db: Db,
  ask: RegisterAsk,
  now: Temporal.Instant,
  limit: number,
  after: RegisterPlace = { year: 0, number: 0 },
): Promise<readonly RegisterLine[]> => (await selected(db, ask, now, limit, after)).map(toLine)

/** How many lines there are, counted no further than one above the limit. */
export const countLines = async (db: Db, ask: RegisterAsk, now: Temporal.Instant, limit: number): Promise<number> => {
  const within = linesWithin(tables<DossierTables>(db), ask, now)
    .select('f.id')
    .limit(limit + 1)
  const { rows } = await sql<{ count: number }>`select count(*)::integer as count from (${within}) lines`.execute(db)
  return rows[0]?.count ?? 0
}

/** How many dossiers and how many submissions the lines are, counted no further than one above the limit. */
export const tallyLines = async (db: Db, ask: RegisterAsk, now: Temporal.Instant, limit: number): Promise<Tally> => {
  const within = linesWithin(tables<DossierTables>(db), ask, now)
    .where('f.voided_at', 'is', null)
    .select(countedOnce('d').as('once'))
    .limit(limit + 1)
  const { rows } = await sql<Tally>`select count(*)::integer as dossiers,
    (count(*) filter (where once))::integer as submissions from (${within}) lines`.execute(db)
  return rows[0] ?? { dossiers: 0, submissions: 0 }
}
