import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform'
import type { StepFunction } from '#procedure'
import { hasOnlyAPart } from '../consulting/consulted.query.ts'
import { correctionMarks } from '../correcting/marks.query.ts'
import { paused } from '../paused.query.ts'
import type { Status } from '../status.ts'
import { type Bundled, beside, bundledIn, standsFor } from './bundled.query.ts'
import { conditions, due, needsDossier } from './inbox-conditions.ts'
import type { Decision, InboxFilter } from './inbox-filter.ts'
import { waitingBeside, waitingFor } from './waiting-decisions.ts'

/** One piece of waiting work, as the officer's list shows it. */
export interface InboxRow {
  readonly stepId: string
  readonly stepKey: string
  readonly stepFunction: StepFunction
  readonly stepDueAt: Temporal.Instant | null
  /** From when the step's date is near, and the one that the row stands by. */
  readonly stepSoonAt: Temporal.Instant | null
  readonly soonAt: Temporal.Instant | null
  /** Where the step lies. */
  readonly agency: string
  readonly officerId: string | null
  readonly receivedAt: Temporal.Instant
  readonly dossierId: string
  readonly code: string | null
  readonly status: Status
  readonly dueAt: Temporal.Instant | null
  readonly paused: boolean
  /** The desk is only asked for an opinion, by a question or by the route. */
  readonly asked: boolean
  /** Empty where it is. */
  readonly ownerName: string
  readonly procedureCode: string
  readonly procedureVersionId: number
  readonly channel: string
  /** Present where it is not the step that waits for this post. */
  readonly decision: Decision | null
  /** It corrects another; or its own result was replaced. */
  readonly corrects: boolean
  readonly corrected: boolean
  /** The other dossiers of its bundle that this row stands for; empty where the list shows each by itself. */
  readonly bundled: readonly Bundled[]
}

export interface InboxPage {
  readonly rows: readonly InboxRow[]
  /** Give it back as `after` for the next page; null on the last. */
  readonly next: string | null
}

interface Selected {
  step_id: string
  step_key: string
  step_function: StepFunction
  step_due_at: Date | null
  step_soon_at: Date | null
  dossier_soon_at: Date | null
  agency: string
  officer_id: string | null
  received_at: Date
  dossier_id: string
  code: string | null
  status: Status
  due_at: Date | null
  paused: boolean
  owner_name: string
  procedure_code: string
  procedure_version_id: number
  channel: string
  corrects: boolean
  corrected: boolean
  bundle_id: string | null
  sort_key: string
  decision: Decision | null
  asked: boolean
}

const instant = (date: Date): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(date.getTime())
const maybe = (date: Date | null): Temporal.Instant | null => (date === null ? null : instant(date))

/** Whoever was only asked is shown the question's date, and nothing of the dossier but its code and procedure. */
const asAsked = (row: InboxRow): InboxRow =>
  !row.asked
    ? row
    : {
        ...row,
        status: 'processing',
        dueAt: row.stepDueAt,
        soonAt: row.stepSoonAt,
        paused: false,
        ownerName: '',
        corrects: false,
        corrected: false,
        bundled: [],
      }

const toRow = (row: Selected, bundled: readonly Bundled[]): InboxRow => asAsked(rowOf(row, bundled))

const rowOf = (row: Selected, bundled: readonly Bundled[]): InboxRow => ({
  stepId: row.step_id,
  stepKey: row.step_key,
  stepFunction: row.step_function,
  stepDueAt: maybe(row.step_due_at),
  stepSoonAt: maybe(row.step_soon_at),
  soonAt: maybe(row.dossier_soon_at),
  agency: row.agency,
  officerId: row.officer_id,
  receivedAt: instant(row.received_at),
  dossierId: row.dossier_id,
  code: row.code,
  status: row.status,
  dueAt: maybe(row.due_at),
  paused: row.paused,
  ownerName: row.owner_name,
  procedureCode: row.procedure_code,
  procedureVersionId: row.procedure_version_id,
  channel: row.channel,
  decision: row.decision,
  asked: row.asked,
  corrects: row.corrects,
  corrected: row.corrected,
  bundled,
})

const ofSteps = (filter: InboxFilter, limit: number) =>
  sql`select one.id, one.due, null::text as decision from unnest(${filter.agencies}::text[]) desk (agency)
      cross join lateral (select one.id, one.due from (
          select s.id, ${due} as due, s.bundle_id from dossier_step s ${beside(needsDossier(filter))}
          where s.agency = desk.agency and s.role = ${filter.role} and s.finished_at is null and ${conditions(filter)}) one
        where ${standsFor(filter)} order by one.due, one.id limit ${limit}) one
      order by one.due, one.id limit ${limit}`

const ofDecision = (decision: Decision, from: RawBuilder<unknown>, limit: number) =>
  sql`select s.id, ${due} as due, ${decision}::text as decision ${from} order by ${due}, s.id limit ${limit}`

/** Ids of one page of steps, with what they are ordered by and the decision that they wait for. */
const found = (filter: InboxFilter, limit: number) => {
  const { decision, beside: others = [] } = filter
  if (decision !== undefined) return ofDecision(decision, waitingFor(decision, filter), limit)
  if (others.length === 0) return ofSteps(filter, limit)
  const arms = [
    ofSteps(filter, limit),
    ...others.map((each) => ofDecision(each, waitingBeside(each, filter), limit)),
  ].map((arm) => sql`(${arm})`)
  // a dossier that waits for two decisions stands in the list once
  return sql`select distinct on (due, id) id, due, decision from (${sql.join(arms, sql` union all `)}) every
    order by due, id, decision limit ${limit}`
}

/** A page of what was `found`: ids of steps with what they are ordered by. One more is asked for than is shown. */
const select = async (db: Db, found: RawBuilder<unknown>, limit: number, house: readonly string[]) => {
  const { rows } = await sql<Selected>`
    select s.id as step_id, s.key as step_key, s.function as step_function, s.due_at as step_due_at, s.soon_at as step_soon_at, s.dossier_soon_at, s.agency, s.officer_id,
      s.received_at, s.dossier_id, d.code, d.status, d.due_at, d.owner_name, d.procedure_code, d.procedure_version_id,
      d.channel, found.due::text as sort_key, found.decision, s.bundle_id, ${paused} as paused,
      ${hasOnlyAPart(house)} as asked, ${correctionMarks}
    from (${found}) found
    join dossier_step s on s.id = found.id join dossier d on d.id = s.dossier_id
    order by found.due, found.id`.execute(db)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return { shown, next: rows.length > limit && last !== undefined ? `${last.sort_key}|${last.step_id}` : null }
}

/** 1 to 100; 25 when nothing is said. */
export const pageSize = (asked: number | undefined): number => Math.min(Math.max(asked ?? 25, 1), 100)

/** The rows of a list that finds its steps in a way of its own: `id`, `due` and `decision` of one more than the limit. */
export const rowsFound = async (
  db: Db,
  found: RawBuilder<unknown>,
  limit: number,
  house: readonly string[],
): Promise<InboxPage> => {
  const { shown, next } = await select(db, found, limit, house)
  return { rows: shown.map((row) => toRow(row, [])), next }
}

/**
 * The open work of one post, by the citizen's due date; keyset pages, never an exact count. The index of the steps finds a
 * page at each agency in its order, and only what is shown is read from the tables.
 */
export const inbox = async (db: Db, filter: InboxFilter): Promise<InboxPage> => {
  const limit = pageSize(filter.limit)
  const { shown, next } = await select(db, found(filter, limit + 1), limit, filter.agencies)
  const bundles = shown.flatMap((row) => (row.decision === null && row.bundle_id !== null ? [row.bundle_id] : []))
  const bundled = await bundledIn(db, filter, bundles)
  const others = ({ decision, bundle_id, dossier_id }: Selected) =>
    decision !== null || bundle_id === null
      ? []
      : (bundled.get(bundle_id) ?? []).filter(({ dossierId }) => dossierId !== dossier_id)
  return { rows: shown.map((row) => toRow(row, others(row))), next }
}
