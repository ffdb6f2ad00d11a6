import { type RawBuilder, sql } from 'kysely'
import type { InboxFilter } from './inbox.query.ts'

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

/** The conditions that need the dossier beside its step; a count without them stays within one index. */
const ofDossier = ['statuses', 'procedures', 'receivedAt', 'receivedFrom', 'receivedBefore', 'finished'] as const

export const needsDossier = (filter: InboxFilter): boolean => ofDossier.some((name) => filter[name] !== undefined)

const when = <T>(value: T | undefined, condition: (value: T) => Condition): readonly Condition[] =>
  value === undefined ? [] : [condition(value)]

/** The order of the list, and of its index: the citizen's due date, what has none behind it. */
const due = sql`coalesce(s.dossier_due_at, 'infinity')`

const at = (instant: Temporal.Instant): Condition => sql`${instant.toString()}::timestamptz`

const stepConditions = (filter: InboxFilter): readonly Condition[] => [
  // One agency by equality keeps the order of the index: no sort, however long the list.
  filter.agencies.length === 1
    ? sql`s.agency = ${filter.agencies[0]}`
    : sql`s.agency = any(${filter.agencies}::text[])`,
  sql`s.role = ${filter.role}`,
  sql`s.finished_at is null`,
  ...when(filter.officerId, (id) => sql`s.officer_id = ${id}`),
  ...(filter.untaken === true ? [sql`s.officer_id is null`] : []),
  ...when(filter.dueFrom, (from) => sql`${due} >= ${at(from)}`),
  ...when(filter.dueBefore, (before) => sql`${due} < ${at(before)}`),
  ...when(filter.stepDueBefore, (before) => sql`s.due_at < ${at(before)}`),
  ...when(filter.arrivedAfter, (after) => sql`s.received_at > ${at(after)}`),
  ...when(filter.functions, (functions) => sql`s.function = any(${functions}::text[])`),
  ...(filter.unchecked === true
    ? [
        sql`exists (select from dossier_component c where c.dossier_id = s.dossier_id and c.verdict = 'unchecked'
          and (c.required or c.originals + c.copies > 0))`,
      ]
    : []),
  ...(filter.elsewhere === true
    ? [
        sql`exists (select from dossier_step o where o.dossier_id = s.dossier_id and o.finished_at is null
          and not (o.agency = any(${filter.agencies}::text[])))`,
      ]
    : []),
  ...(filter.papersComing === true
    ? [
        sql`exists (select from dossier_handover h where h.step_id = s.id and h.dossier_id = s.dossier_id and h.confirmed_at is null)`,
      ]
    : []),
]

const received = sql`coalesce(d.accepted_at, d.submitted_at)`

const dossierConditions = (filter: InboxFilter): readonly Condition[] => [
  ...when(filter.statuses, (statuses) => sql`d.status = any(${statuses}::text[])`),
  ...when(filter.procedures, (codes) => sql`d.procedure_code = any(${codes}::text[])`),
  ...when(filter.receivedAt, (agency) => sql`d.received_at_agency = ${agency}`),
  ...when(filter.receivedFrom, (from) => sql`${received} >= ${at(from)}`),
  ...when(filter.receivedBefore, (before) => sql`${received} < ${at(before)}`),
  ...when(filter.finished, (finished) => (finished ? sql`d.finished_at is not null` : sql`d.finished_at is null`)),
]

export const conditions = (filter: InboxFilter): Condition => {
  const cursor = readCursor(filter.after)
  const all = [
    ...stepConditions(filter),
    ...dossierConditions(filter),
    ...(cursor === null ? [] : [sql`(${due}, s.id) > (${cursor[0]}::timestamptz, ${cursor[1]}::uuid)`]),
  ]
  return sql.join(all, sql` and `)
}
