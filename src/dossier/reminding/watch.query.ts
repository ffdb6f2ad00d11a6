import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform'
import { functionRole } from '#procedure'
import { beside } from '../inbox/bundled.query.ts'
import { type InboxPage, pageSize, rowsFound } from '../inbox/inbox.query.ts'
import { conditions, due, needsDossier } from '../inbox/inbox-conditions.ts'
import type { InboxFilter } from '../inbox/inbox-filter.ts'
import { soonUntil } from '../inbox/narrowed.ts'
import { waitingFor } from '../inbox/waiting-decisions.ts'
import { opinionKey } from '../step-keys.ts'
import type { WatchList } from './watch.form.ts'

/** A count says «99+»: it goes no further than this. */
const mostCounted = 100

type Sql = RawBuilder<unknown>
type Narrowed = Partial<Omit<InboxFilter, 'agencies' | 'role'>>

export interface WatchAsk {
  /** The agencies that are watched. */
  readonly house: readonly string[]
  /** The agency that decides above them; their own where they are all of it. */
  readonly authority: string
  readonly now: Temporal.Instant
  readonly by?: Narrowed
  readonly after?: string | undefined
  readonly limit?: number | undefined
}

const roles = [...new Set(Object.values(functionRole))]
const waitsForCitizen = ['awaiting-citizen', 'awaiting-payment'] as const

/** Whoever is only asked has the question's date, not the citizen's: that is a list of its own. */
const solves = sql`s.function <> 'consultation'`
const isAsked = sql`s.function = 'consultation'`

interface Arm {
  readonly narrow: Narrowed
  readonly also: Sql
}

const filterOf = ({ house, by, after }: WatchAsk, narrow: Narrowed): InboxFilter => ({
  agencies: house,
  role: '',
  ...by,
  ...narrow,
  after,
})

/** Of several open steps of one dossier the first stands for it, unless the list is of one officer's. */
const once = ({ house, by }: WatchAsk): Sql =>
  by?.officerId === undefined && by?.untaken === undefined
    ? sql`not exists (select from dossier_step o where o.dossier_id = s.dossier_id and o.finished_at is null
        and o.function <> 'consultation' and o.agency = any(${house}::text[]) and o.id < s.id)`
    : sql`true`

/** Open steps in the house, role by role: the index of each desk gives them by the citizen's date. */
const ofHouse = (ask: WatchAsk, { narrow, also }: Arm, limit: number): Sql => {
  const filter = filterOf(ask, narrow)
  return sql`select one.id, one.due from unnest(${ask.house}::text[]) desk (agency)
    cross join unnest(${roles}::text[]) post (role)
    cross join lateral (select s.id, ${due} as due from dossier_step s ${beside(needsDossier(filter))}
      where s.agency = desk.agency and s.role = post.role and s.finished_at is null and ${conditions(filter)} and ${also}
      order by ${due}, s.id limit ${limit}) one
    order by one.due, one.id limit ${limit}`
}

const dossierDue = sql`coalesce(d.due_at, 'infinity')`

/** Of dossiers that the house decides and where nothing of the solving lies in it: the first open step, wherever it is. */
const ofCompetence = (ask: WatchAsk, { narrow, also }: Arm, limit: number): Sql =>
  sql`select s.id, ${due} as due from dossier d
    cross join lateral (select * from dossier_step f where f.dossier_id = d.id and f.finished_at is null
      and f.key <> ${opinionKey} order by f.id limit 1) s
    where d.competent_agency = any(${ask.house}::text[]) and d.closed_at is null and d.finished_at is null
      and not d.agencies <@ ${ask.house}::text[] and ${also} and ${conditions(filterOf(ask, narrow))}
      and not exists (select from dossier_step o where o.dossier_id = d.id and o.finished_at is null
        and o.key <> ${opinionKey} and o.agency = any(${ask.house}::text[]))
    order by ${due}, s.id limit ${limit}`

/** Papers on their way from here or to here that the other side should have confirmed. */
const ofHandovers = (ask: WatchAsk, limit: number): Sql => {
  const late = (side: Sql) => sql`select s.id, ${due} as due from dossier_handover h
    join dossier_step s on s.id = h.step_id join dossier d on d.id = h.dossier_id
    where h.confirmed_at is null and ${side} = any(${ask.house}::text[]) and h.due_at < ${ask.now.toString()}::timestamptz
      and d.closed_at is null and ${conditions(filterOf(ask, {}))} order by ${due}, s.id limit ${limit}`
  return sql`(${late(sql`h.from_agency`)}) union (${late(sql`h.to_agency`)})`
}

/** Questions that this house put to others: its own step waits beside them. */
const ofQuestions = (ask: WatchAsk, limit: number): Sql =>
  sql`select s.id, ${due} as due from dossier_step w
    join dossier_step s on s.dossier_id = w.dossier_id and s.finished_at is null and s.function = 'consultation'
    ${beside(needsDossier(filterOf(ask, {})))}
    where w.agency = any(${ask.house}::text[]) and w.role = any(${roles}::text[]) and w.finished_at is null
      and w.elsewhere is not null and not s.agency = any(${ask.house}::text[])
      and ${conditions(filterOf(ask, { stepDueBefore: ask.now }))}
    order by ${due}, s.id limit ${limit}`

/** Returned to the citizen from here: the step that waits is the one-stop's. */
const ofReturns = (ask: WatchAsk, limit: number): Sql =>
  sql`select s.id, ${due} as due ${waitingFor('returned', { ...filterOf(ask, {}), authority: ask.authority })}
    order by ${due}, s.id limit ${limit}`

const armsOf: Readonly<Record<WatchList, (ask: WatchAsk, limit: number) => readonly Sql[]>> = {
  late: (ask, limit) => {
    const narrow = { dueBefore: ask.now }
    return [
      ofHouse(ask, { narrow, also: sql`${solves} and ${once(ask)}` }, limit),
      ofCompetence(ask, { narrow, also: sql`${dossierDue} < ${ask.now.toString()}::timestamptz` }, limit),
    ]
  },
  soon: (ask, limit) => {
    const until = soonUntil(ask.now)
    const narrow = { dueFrom: ask.now, dueBefore: until }
    const between = sql`${dossierDue} >= ${ask.now.toString()}::timestamptz and ${dossierDue} < ${until.toString()}::timestamptz`
    return [
      ofHouse(ask, { narrow, also: sql`${solves} and ${once(ask)}` }, limit),
      ofCompetence(ask, { narrow, also: between }, limit),
    ]
  },
  'step-late': (ask, limit) => [ofHouse(ask, { narrow: { stepDueBefore: ask.now }, also: sql`true` }, limit)],
  elsewhere: (ask, limit) => [
    ofHouse(ask, { narrow: { elsewhere: true }, also: sql`${solves} and ${once(ask)}` }, limit),
    ofCompetence(ask, { narrow: {}, also: sql`d.status <> all(${waitsForCitizen}::text[])` }, limit),
  ],
  citizen: (ask, limit) => [
    ofHouse(ask, { narrow: { statuses: waitsForCitizen }, also: sql`${solves} and ${once(ask)}` }, limit),
    ofReturns(ask, limit),
  ],
  transfers: (ask, limit) => [
    ofHouse(ask, { narrow: {}, also: sql`s.transfer_due_at < ${ask.now.toString()}::timestamptz` }, limit),
    ofHandovers(ask, limit),
  ],
  questions: (ask, limit) => [
    ofHouse(ask, { narrow: { stepDueBefore: ask.now }, also: isAsked }, limit),
    ofQuestions(ask, limit),
  ],
}

/** Ids of one page of steps; a step that two ways lead to stands in the list once. */
const foundBy = (list: WatchList, ask: WatchAsk, limit: number): Sql => {
  const arms = armsOf[list](ask, limit).map((arm) => sql`(${arm})`)
  return sql`select distinct on (due, id) id, due, null::text as decision from (${sql.join(arms, sql` union all `)}) every
    order by due, id limit ${limit}`
}

/** A page of what is watched, by the citizen's date; keyset pages, never an exact count. */
export const watched = (db: Db, list: WatchList, ask: WatchAsk): Promise<InboxPage> => {
  const limit = pageSize(ask.limit)
  return rowsFound(db, foundBy(list, ask, limit + 1), limit, ask.house)
}

/** How much stands in each of these lists, none counted beyond 100; one statement. */
export const watchCounts = async (
  db: Db,
  lists: readonly WatchList[],
  ask: Omit<WatchAsk, 'after' | 'limit'>,
): Promise<readonly number[]> => {
  const counts = lists.map((list) => sql`(select count(*)::int from (${foundBy(list, ask, mostCounted)}) counted)`)
  const { rows } = await sql<{ counts: number[] }>`select array[${sql.join(counts)}]::int[] as counts`.execute(db)
  return rows[0]?.counts ?? []
}
