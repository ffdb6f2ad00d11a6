import { type RawBuilder, sql } from 'kysely'
import { functionRole } from '#procedure'
import { beside } from '../inbox/bundled.query.ts'
import { behind, conditions, due, near, needsDossier } from '../inbox/inbox-conditions.ts'
import type { InboxFilter } from '../inbox/inbox-filter.ts'
import { waitingFor } from '../inbox/waiting-decisions.ts'
import { opinionKey } from '../step-keys.ts'
import type { WatchList } from './watch.form.ts'

/** A count says «99+»: it goes no further than this. */
export const mostCounted = 100

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

interface Asked extends WatchAsk {
  readonly most: number
}

const roles = [...new Set(Object.values(functionRole))]

// Written out, not as parameters: the partial indexes of 0161 are found by them.
const question = sql`s.function = 'consultation'`
const solves = sql`s.function <> 'consultation'`
const onRoute = (alias: 's' | 'o' | 'p'): Sql => sql`${sql.ref(`${alias}.key`)} <> ${sql.lit(opinionKey)}`
const forCitizen = sql`s.dossier_status in ('awaiting-citizen', 'awaiting-payment')`

const before = (key: Sql, instant: Temporal.Instant): Sql => sql`${key} < ${instant.toString()}::timestamptz`

const inHouse = (ask: WatchAsk, alias: 's' | 'o'): Sql => sql`${sql.ref(`${alias}.agency`)} = any(${ask.house}::text[])`

const filterOf = ({ house, by }: WatchAsk): InboxFilter => ({ agencies: house, role: '', ...by })

const besideOf = (ask: WatchAsk): Sql => beside(needsDossier(filterOf(ask)))

/** What every arm asks of its steps: what the filters narrow, and where the page begins. */
const asked = (ask: WatchAsk, key: Sql): Sql => sql`${conditions(filterOf(ask))} and ${behind(ask.after, key)}`

/** Of several open steps that solve in the house the first stands for its dossier, unless the list is of one officer's. */
const once = (ask: WatchAsk): Sql =>
  ask.by?.officerId === undefined && ask.by?.untaken === undefined
    ? sql`(not s.parallel or not exists (select from dossier_step o where o.dossier_id = s.dossier_id and o.finished_at is null
        and o.function <> 'consultation' and ${inHouse(ask, 'o')} and o.id < s.id))`
    : sql`true`

/** Nothing of the solving lies in the house, and no step of the route was opened before. */
const nothingInHouse = (ask: WatchAsk): Sql =>
  sql`(not s.parallel or not exists (select from dossier_step o where o.dossier_id = s.dossier_id and o.finished_at is null
    and ${onRoute('o')} and (o.id < s.id or (${inHouse(ask, 'o')} and o.function <> 'consultation'))))`

const each = (ask: Asked, from: Sql, found: Sql, key: Sql): Sql =>
  sql`select one.id, one.due from ${from} cross join lateral (select s.id, ${key} as due from dossier_step s ${besideOf(ask)}
      where ${found} and ${asked(ask, key)} order by ${key}, s.id limit ${ask.most}) one
    order by one.due, one.id limit ${ask.most}`

const house = (ask: WatchAsk): Sql => sql`unnest(${ask.house}::text[]) desk (agency)`
const atDesk = sql`s.agency = desk.agency and s.finished_at is null`

/** Open steps in the house; `also` names what one of the small indexes holds, or they are all looked through by `key`. */
const ofHouse = (ask: Asked, also: Sql, key: Sql = due): Sql => each(ask, house(ask), sql`${atDesk} and ${also}`, key)

/** Of all open steps in the house those that solve: role by role the index of each desk gives them by the citizen's date. */
const ofDesks = (ask: Asked, also: Sql): Sql =>
  each(
    ask,
    sql`${house(ask)} cross join unnest(${roles}::text[]) post (role)`,
    sql`${atDesk} and s.role = post.role and ${solves} and ${also} and ${once(ask)}`,
    due,
  )

/** Every place outside the house with an open step of what one of its agencies decides: from each the index leads to the next. */
const places = (ask: WatchAsk): Sql => {
  const next = (more: Sql) => sql`(select p.agency from dossier_step p where p.competent_agency = decider.agency
    and p.finished_at is null and ${onRoute('p')} and ${more} order by p.agency limit 1)`
  return sql`unnest(${ask.house}::text[]) decider (agency) cross join lateral (
    with recursive place (agency) as (select ${next(sql`true`)} union all
      select ${next(sql`p.agency > place.agency`)} from place where place.agency is not null)
    select agency from place where agency is not null and not agency = any(${ask.house}::text[])) place`
}

/**
 * Of dossiers that the house decides and where nothing of the solving lies in it: the first open step of the route, wherever it is; in the
 * house itself it can only be a question of the route.
 */
const ofDecided = (ask: Asked, also: Sql): readonly Sql[] => {
  const running = sql`s.finished_at is null and ${onRoute('s')} and not s.result_ready and ${also} and ${nothingInHouse(ask)}`
  const away = sql`s.competent_agency = decider.agency and s.agency = place.agency and ${running}`
  const asks = sql`s.agency = desk.agency and ${question} and s.competent_agency = any(${ask.house}::text[]) and ${running}`
  return [each(ask, places(ask), away, due), each(ask, house(ask), asks, due)]
}

/** Accepted and not yet passed on: only an open step of the one-stop has such a date. */
const lateToMove = (ask: WatchAsk): Sql => before(sql`s.transfer_due_at`, ask.now)

/** Papers on their way from here or to here that the other side should have confirmed; of several of one step the first. */
const ofHandovers = (ask: Asked): Sql => {
  const late = (alias: 'h' | 'other') =>
    sql`${sql.ref(`${alias}.confirmed_at`)} is null and ${before(sql.ref(`${alias}.due_at`), ask.now)}`
  const ours = (alias: 'h' | 'other') => sql`(${sql.ref(`${alias}.from_agency`)} = any(${ask.house}::text[])
    or ${sql.ref(`${alias}.to_agency`)} = any(${ask.house}::text[]))`
  const key = sql`h.due_at`
  const side = (column: 'from_agency' | 'to_agency') => sql`select s.id, ${key} as due from dossier_handover h
    join dossier_step s on s.id = h.step_id join dossier d on d.id = h.dossier_id
    where ${late('h')} and ${sql.ref(`h.${column}`)} = any(${ask.house}::text[]) and d.closed_at is null
      and not coalesce(${inHouse(ask, 's')} and ${lateToMove(ask)}, false)
      and not exists (select from dossier_handover other where other.step_id = h.step_id and ${late('other')} and ${ours('other')}
        and (other.due_at, other.id) < (h.due_at, h.id)) and ${asked(ask, key)}
    order by ${key}, s.id limit ${ask.most}`
  return sql`(${side('from_agency')}) union (${side('to_agency')})`
}

/** Questions that this house put to others: its own step waits beside them. */
const ofQuestions = (ask: Asked): Sql => {
  const key = sql`s.due_at`
  return sql`select distinct s.id, ${key} as due from dossier_step w
    join dossier_step s on s.dossier_id = w.dossier_id and s.finished_at is null and ${question} ${besideOf(ask)}
    where w.agency = any(${ask.house}::text[]) and w.finished_at is null and w.elsewhere is not null
      and not ${inHouse(ask, 's')} and ${before(key, ask.now)} and ${asked(ask, key)}
    order by ${key}, s.id limit ${ask.most}`
}

/** Returned to the citizen from here, and waiting in another house's one-stop. */
const ofReturns = (ask: Asked): Sql => {
  const returned = waitingFor('returned', filterOf(ask), [ask.authority, ...ask.house])
  return sql`select s.id, ${due} as due ${returned} and ${behind(ask.after, due)}
      and not exists (select from dossier_step o where o.dossier_id = s.dossier_id and o.finished_at is null
        and o.function <> 'consultation' and ${inHouse(ask, 'o')})
    order by ${due}, s.id limit ${ask.most}`
}

const late = (ask: WatchAsk): Sql => before(due, ask.now)
const stepLate = (ask: WatchAsk): Sql => before(sql`s.due_at`, ask.now)
const elsewhere = ({ house }: WatchAsk): Sql => sql`s.elsewhere is not null and not s.elsewhere <@ ${house}::text[]`

/** The ways that lead to each list; a step is found by one of them only. */
const armsOf: Readonly<Record<WatchList, (ask: Asked) => readonly Sql[]>> = {
  late: (ask) => [ofDesks(ask, late(ask)), ...ofDecided(ask, late(ask))],
  soon: (ask) => [ofDesks(ask, near(ask.now)), ...ofDecided(ask, near(ask.now))],
  'step-late': (ask) => [ofHouse(ask, stepLate(ask), sql`s.due_at`)],
  elsewhere: (ask) => [
    ofHouse(ask, sql`${elsewhere(ask)} and ${solves} and ${once(ask)}`),
    ...ofDecided(ask, sql`not ${forCitizen}`),
  ],
  citizen: (ask) => [ofHouse(ask, sql`${forCitizen} and ${solves} and ${once(ask)}`), ofReturns(ask)],
  transfers: (ask) => [
    ofHouse(ask, sql`s.role = 'receptionist' and ${lateToMove(ask)}`, sql`s.transfer_due_at`),
    ofHandovers(ask),
  ],
  questions: (ask) => [ofHouse(ask, sql`${question} and ${stepLate(ask)}`, sql`s.due_at`), ofQuestions(ask)],
}

/** Ids of one page of steps, with what the list is ordered by. */
export const foundBy = (list: WatchList, ask: WatchAsk, most: number): Sql => {
  const arms = armsOf[list]({ ...ask, most }).map((arm) => sql`(${arm})`)
  return sql`select id, due, null::text as decision from (${sql.join(arms, sql` union all `)}) every order by due, id limit ${most}`
}
