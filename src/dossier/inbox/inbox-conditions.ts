import { type RawBuilder, sql } from 'kysely'
import { mostDays } from '../solving/soon.ts'
import type { InboxFilter } from './inbox-filter.ts'

const cursorPattern = /^(infinity|\d{4}-\d{2}-\d{2}[ T][\d:.+-]+Z?)\|([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** PostgreSQL knows no year 0 and fewer offsets than Temporal: what is read is written anew, in UTC. */
const readInstant = (text: string): string | null => {
  try {
    const instant = Temporal.Instant.from(text.replace(' ', 'T')).toString()
    return /^(?!0000)\d{4}-/.test(instant) ? instant : null
  } catch {
    return null
  }
}

/** Where the page before ended; anything else that came in an address begins the list anew. */
const readCursor = (after: string | undefined): readonly [dueAt: string, id: string] | null => {
  const [, text, id] = cursorPattern.exec(after ?? '') ?? []
  if (text === undefined || id === undefined) return null
  const dueAt = text === 'infinity' ? text : readInstant(text)
  return dueAt === null ? null : [dueAt, id]
}

type Condition = RawBuilder<unknown>

/** The conditions that need the dossier beside its step; all others are answered by one index of the steps. */
const ofDossier = ['procedures', 'receivedAt', 'receivedFrom', 'receivedBefore'] as const

export const needsDossier = (filter: InboxFilter): boolean => ofDossier.some((name) => filter[name] !== undefined)

const when = <T>(value: T | undefined, condition: (value: T) => Condition): readonly Condition[] =>
  value === undefined ? [] : [condition(value)]

/** The order of the list, and of its index: the citizen's due date, what has none behind it. */
export const due = sql`coalesce(s.dossier_due_at, 'infinity')`

const at = (instant: Temporal.Instant): Condition => sql`${instant.toString()}::timestamptz`

/** Not late, and near. The bound behind it says nothing more: it keeps the index's walk short. */
export const near = (now: Temporal.Instant): Condition =>
  sql`${due} >= ${at(now)} and s.dossier_soon_at <= ${at(now)} and ${due} <= ${at(now.add({ hours: 24 * mostDays }))}`

const stepConditions = (filter: InboxFilter): readonly Condition[] => [
  ...when(filter.officerId, (id) =>
    filter.behalfOf === undefined ? sql`s.officer_id = ${id}` : sql`s.officer_id in (${id}, ${filter.behalfOf})`,
  ),
  ...(filter.untaken === true ? [sql`s.officer_id is null`] : []),
  ...when(filter.dueFrom, (from) => sql`${due} >= ${at(from)}`),
  ...when(filter.dueBefore, (before) => sql`${due} < ${at(before)}`),
  ...when(filter.soonAt, near),
  ...when(filter.stepDueBefore, (before) => sql`s.due_at < ${at(before)}`),
  ...when(filter.arrivedAfter, (after) => sql`s.received_at > ${at(after)}`),
  ...when(filter.functions, (functions) => sql`s.function = any(${functions}::text[])`),
  ...when(filter.statuses, (statuses) => sql`s.dossier_status = any(${statuses}::text[])`),
  ...when(filter.finished, (finished) => sql`s.result_ready = ${finished}`),
  ...(filter.unchecked === true ? [sql`s.unchecked`] : []),
  ...(filter.elsewhere === true ? [sql`not s.elsewhere <@ ${filter.agencies}::text[]`] : []),
  ...(filter.papersComing === true ? [sql`s.papers_coming`] : []),
]

const received = sql`coalesce(d.accepted_at, d.submitted_at)`

const dossierConditions = (filter: InboxFilter): readonly Condition[] => [
  ...when(filter.procedures, (codes) => sql`d.procedure_code = any(${codes}::text[])`),
  ...when(filter.receivedAt, (agency) => sql`d.received_at_agency = ${agency}`),
  ...when(filter.receivedFrom, (from) => sql`${received} >= ${at(from)}`),
  ...when(filter.receivedBefore, (before) => sql`${received} < ${at(before)}`),
]

/** Behind where the page before ended, in a list ordered by `key` and the step's id. */
export const behind = (after: string | undefined, key: Condition): Condition => {
  const cursor = readCursor(after)
  return cursor === null ? sql`true` : sql`(${key}, s.id) > (${cursor[0]}::timestamptz, ${cursor[1]}::uuid)`
}

/** What a filter asks beyond open work of a role at a desk: of step `s`, and of dossier `d` where it `needsDossier`. */
export const conditions = (filter: InboxFilter): Condition => {
  const all = [
    ...stepConditions(filter),
    ...dossierConditions(filter),
    ...(filter.after === undefined ? [] : [behind(filter.after, due)]),
  ]
  return all.length === 0 ? sql`true` : sql.join(all, sql` and `)
}
