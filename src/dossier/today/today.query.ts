import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform'
import { inHouse, wasOnlyAsked } from '../consulting/consulted.query.ts'
import type { Dossier, Handover, Step } from '../dossier.ts'
import { pausedSince } from '../paused.query.ts'
import { opinionKey } from '../step-keys.ts'

const instant = (date: Date): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(date.getTime())
const maybe = (date: Date | null): Temporal.Instant | null => (date === null ? null : instant(date))

/** What a list says of a dossier beyond its inbox row; read only for the rows that are shown. */
export interface RowExtras {
  readonly acceptedAt: Temporal.Instant | null
  readonly finishedAt: Temporal.Instant | null
  readonly timeliness: Dossier['timeliness']
  readonly pausedSince: Temporal.Instant | null
  /** Papers that were handed in or must be, and that nobody has looked at. */
  readonly unchecked: number
  /** A return to the citizen waits for the head's approval. */
  readonly proposed: boolean
  /** Its apology came late; null: there is none. */
  readonly lateApology: boolean | null
  /** Every open step: who has to act next. */
  readonly open: readonly Pick<Step, 'key' | 'function' | 'agency' | 'receivedAt' | 'finishedAt'>[]
}

interface ExtrasRow {
  id: string
  accepted_at: Date | null
  finished_at: Date | null
  timeliness: Dossier['timeliness']
  paused_since: Date | null
  unchecked: number
  proposed: boolean
  late_apology: boolean | null
  open: (Pick<Step, 'key' | 'function' | 'agency'> & { receivedAt: string })[]
}

export const rowExtras = async (db: Db, dossierIds: readonly string[]): Promise<ReadonlyMap<string, RowExtras>> => {
  if (dossierIds.length === 0) return new Map()
  const { rows } = await sql<ExtrasRow>`
    select d.id, d.accepted_at, d.finished_at, d.timeliness,
      ${pausedSince} as paused_since,
      (select count(*)::int from dossier_component c where c.dossier_id = d.id and c.verdict = 'unchecked'
        and (c.required or c.originals + c.copies > 0)) as unchecked,
      exists (select from dossier_supplement p where p.dossier_id = d.id and p.state = 'proposed') as proposed,
      (select r.late from dossier_reappointment r where r.dossier_id = d.id and r.state <> 'rejected') as late_apology,
      coalesce((select jsonb_agg(jsonb_build_object('key', s.key, 'function', s.function, 'agency', s.agency,
        'receivedAt', s.received_at) order by s.received_at, s.id)
        from dossier_step s where s.dossier_id = d.id and s.finished_at is null), '[]') as open
    from dossier d where d.id = any(${dossierIds}::uuid[])`.execute(db)
  return new Map(
    rows.map((row) => [
      row.id,
      {
        acceptedAt: maybe(row.accepted_at),
        finishedAt: maybe(row.finished_at),
        timeliness: row.timeliness,
        pausedSince: maybe(row.paused_since),
        unchecked: row.unchecked,
        proposed: row.proposed,
        lateApology: row.late_apology,
        open: row.open.map((step) => ({
          ...step,
          receivedAt: Temporal.Instant.from(step.receivedAt),
          finishedAt: null,
        })),
      },
    ]),
  )
}

/** A dossier named in one of the small lists beside the work. */
export interface Named {
  readonly dossierId: string
  readonly code: string | null
  readonly ownerName: string
  readonly procedureVersionId: number
}

interface NamedRow {
  dossier_id: string
  code: string | null
  owner_name: string
  procedure_version_id: number
}

const nameOf = (row: NamedRow): Named => ({
  dossierId: row.dossier_id,
  code: row.code,
  ownerName: row.owner_name,
  procedureVersionId: row.procedure_version_id,
})

const namedColumns = sql`d.id as dossier_id, d.code, d.owner_name, d.procedure_version_id`

/** These lists are short by nature; whatever is longer is a matter for the office, not for a screen. */
export const listed = 20

/** One more is read than is listed: it tells that there are more. */
const most = listed + 1

export interface WaitingHandover
  extends Named,
    Pick<Handover, 'medium' | 'fromAgency' | 'toAgency' | 'dueAt' | 'sentAt'> {
  /** In: papers on their way to this desk. Out: sent from here, late, and not confirmed by the other side. */
  readonly direction: 'in' | 'out'
}

interface HandoverRow extends NamedRow {
  medium: Handover['medium']
  from_agency: string
  to_agency: string
  due_at: Date
  sent_at: Date
  incoming: boolean
}

/** Papers that this desk has still to confirm, and papers it sent that are overdue at the other side. */
export const waitingHandovers = async (
  db: Db,
  desk: readonly string[],
  role: string,
  now: Temporal.Instant,
): Promise<readonly WaitingHandover[]> => {
  // whoever gives an opinion, or has passed it on, is told the code alone
  const own = (agency: RawBuilder<unknown>) =>
    sql`${agency} in (d.received_at_agency, d.returned_at_agency) or ${inHouse(agency)}`
  const named = (shown: RawBuilder<unknown>) =>
    sql`d.id as dossier_id, d.code, case when ${shown} then d.owner_name else '' end as owner_name, d.procedure_version_id`
  const columns = sql`h.id, h.medium, h.from_agency, h.to_agency, h.due_at, h.sent_at`
  const joined = sql`dossier_handover h join dossier d on d.id = h.dossier_id join dossier_step s on s.id = h.step_id`
  // Two arms, each with an index of its own; one paper is in one of them only.
  const { rows } = await sql<HandoverRow>`
    select * from (
      (select ${named(sql`(${own(sql.ref('h.to_agency'))} or not ${wasOnlyAsked('s')})`)}, ${columns}, true as incoming from ${joined}
        where h.confirmed_at is null and d.closed_at is null and h.to_agency = any(${desk}::text[]) and s.role = ${role}
        order by h.due_at, h.id limit ${most})
      union all
      (select ${named(sql`(${own(sql.ref('h.from_agency'))})`)}, ${columns}, false as incoming from ${joined}
        where h.confirmed_at is null and d.closed_at is null and h.from_agency = any(${desk}::text[])
          and h.due_at < ${now.toString()}::timestamptz and not (h.to_agency = any(${desk}::text[]) and s.role = ${role})
        order by h.due_at, h.id limit ${most})) both_ways
    order by due_at, id limit ${most}`.execute(db)
  return rows.map((row) => ({
    ...nameOf(row),
    medium: row.medium,
    fromAgency: row.from_agency,
    toAgency: row.to_agency,
    dueAt: instant(row.due_at),
    sentAt: instant(row.sent_at),
    direction: row.incoming ? 'in' : 'out',
  }))
}

export interface LateTransfer extends Named {
  readonly agency: string
  readonly acceptedAt: Temporal.Instant
  /** Set at acceptance: at once for what came online, by the cut-off for what is on paper. */
  readonly deadline: Temporal.Instant
}

/** Accepted dossiers that still lie at this desk beyond the date of their transfer, the latest first. */
export const lateTransfers = async (
  db: Db,
  desk: readonly string[],
  now: Temporal.Instant,
): Promise<readonly LateTransfer[]> => {
  const { rows } = await sql<NamedRow & { agency: string; accepted_at: Date; deadline: Date }>`
    select ${namedColumns}, s.agency, d.accepted_at, s.transfer_due_at as deadline
    from (select s.id, s.transfer_due_at from dossier_step s
      where s.agency = any(${desk}::text[]) and s.role = 'receptionist' and s.finished_at is null
        and s.transfer_due_at < ${now.toString()}::timestamptz
      order by s.transfer_due_at, s.id limit ${most}) found
    join dossier_step s on s.id = found.id join dossier d on d.id = s.dossier_id
    order by deadline, s.id`.execute(db)
  return rows.map((row) => ({
    ...nameOf(row),
    agency: row.agency,
    acceptedAt: instant(row.accepted_at),
    deadline: instant(row.deadline),
  }))
}

export interface ProposedReturn extends Named {
  readonly proposedAt: Temporal.Instant
  readonly papers: number
}

/** Returns to the citizen that wait for this desk's head. */
export const proposedReturns = async (db: Db, desk: readonly string[]): Promise<readonly ProposedReturn[]> => {
  const { rows } = await sql<NamedRow & { requested_at: Date; papers: number }>`
    select ${namedColumns}, p.requested_at, jsonb_array_length(p.lines) as papers
    from dossier_supplement p join dossier d on d.id = p.dossier_id
    where p.state = 'proposed' and d.status = 'processing' and p.dossier_id in
      (select s.dossier_id from dossier_step s where s.agency = any(${desk}::text[]) and s.finished_at is null
        and s.key <> ${opinionKey})
      and exists (select from dossier_step s where s.dossier_id = d.id and s.agency = any(${desk}::text[])
        and s.finished_at is null and not ${wasOnlyAsked('s')})
    order by p.requested_at, p.id limit ${most}`.execute(db)
  return rows.map((row) => ({ ...nameOf(row), proposedAt: instant(row.requested_at), papers: row.papers }))
}
