import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform'
import { beside, countedMore, hasBundles } from './bundled.query.ts'
import { conditions, needsDossier } from './inbox-conditions.ts'
import type { Decision, InboxFilter } from './inbox-filter.ts'
import { everyWaiting } from './waiting-decisions.ts'

/** A count says «99+»: it goes no further than this. */
const mostCounted = 100

/** A desk with more open work than this is counted in part; its index takes half a millisecond for each thousand. */
const mostRead = 20_000

type Sql = RawBuilder<unknown>

const none = sql`0`

/** The desk's own open steps that a list counts; a list of decisions counts none. */
const ownOf = (filter: InboxFilter): Sql =>
  filter.decision === undefined ? sql`count(*) filter (where ${conditions(filter)})` : none

/** The decisions a list counts; beside steps, not those whose own step is at this desk anyhow. */
const decidedOf = (filter: InboxFilter): Sql => {
  const { decision, beside: others = [] } = filter
  if (decision !== undefined)
    return sql`count(*) filter (where waiting.decision = ${decision} and ${conditions(filter)})`
  if (others.length === 0) return none
  return sql`count(distinct s.id) filter (where waiting.decision = any(${others}::text[]) and ${conditions(filter)}
    and not (s.agency = any(${filter.agencies}::text[]) and s.role = ${filter.role}))`
}

const decisionsIn = (filters: readonly InboxFilter[]): readonly Decision[] => [
  ...new Set(filters.flatMap(({ decision, beside: others = [] }) => (decision === undefined ? others : [decision]))),
]

/** One of each list in one row: `having` makes it a row also where every list counts 0. */
const countsOf = (counts: readonly Sql[], from: Sql): Sql =>
  sql`(select array[${sql.join(counts)}]::int[] ${from} having true)`

interface Counted {
  own: number[]
  decided: number[] | null
  bundles: boolean
}

/**
 * How much waits in each of several lists of one desk, none counted beyond 100: its index is read once for all of them, and the
 * decisions that wait once.
 */
export const inboxCounts = async (db: Db, filters: readonly InboxFilter[]): Promise<readonly number[]> => {
  const [desk] = filters
  if (desk === undefined) return []
  const dossier = beside(filters.some(needsDossier))
  const steps = sql`from (select * from dossier_step s where s.agency = any(${desk.agencies}::text[])
    and s.role = ${desk.role} and s.finished_at is null limit ${mostRead}) s ${dossier}`
  const decisions = decisionsIn(filters)
  const waiting = sql`from (${everyWaiting(decisions, desk)}) waiting join dossier_step s on s.id = waiting.id ${dossier}`
  const decided = decisions.length === 0 ? sql`null::int[]` : countsOf(filters.map(decidedOf), waiting)
  const { rows } = await sql<Counted>`select ${countsOf(filters.map(ownOf), steps)} as own, ${decided} as decided,
    ${hasBundles(desk)} as bundles`.execute(db)
  const { own, decided: others, bundles } = rows[0]!
  const more = bundles ? await countedMore(db, filters) : []
  return own.map((count, at) => Math.min(count + (others?.[at] ?? 0) - (more[at] ?? 0), mostCounted))
}

export const inboxCount = async (db: Db, filter: InboxFilter): Promise<number> =>
  (await inboxCounts(db, [filter]))[0] ?? 0
