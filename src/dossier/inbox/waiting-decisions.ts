import { type RawBuilder, sql } from 'kysely'
import { inHouse, wasOnlyAsked } from '../consulting/consulted.query.ts'
import { opinionKey } from '../step-keys.ts'
import { conditions } from './inbox-conditions.ts'
import type { Decision, InboxFilter } from './inbox-filter.ts'

type Source = (agencies: RawBuilder<unknown>, authorities: readonly string[]) => RawBuilder<unknown>

const reappointment =
  (state: 'asked' | 'signed', concerned: Source): Source =>
  (agencies) =>
    sql`from dossier_reappointment r join dossier d on d.id = r.dossier_id
    cross join lateral (select * from dossier_step f where f.dossier_id = r.dossier_id and f.finished_at is null
      and f.key <> ${opinionKey} order by f.id limit 1) s
    where r.state = ${sql.lit(state)} and d.status in ('processing', 'decided') and d.finished_at is null and ${concerned(agencies, [])}`

/** Each by the open step `s` that its dossier counts by; the few that wait come from an index of their own. */
const sources: Readonly<Record<Decision, Source>> = {
  return: (agencies) => sql`from dossier_supplement p join dossier d on d.id = p.dossier_id
    cross join lateral (select * from dossier_step f where f.dossier_id = p.dossier_id and f.finished_at is null
      and f.agency = ${agencies} and f.key <> ${opinionKey} and not ${wasOnlyAsked('f')}
      order by (f.id = p.step_id) desc nulls last, f.id limit 1) s
    where p.state = 'proposed' and d.status = 'processing'`,
  asked: reappointment(
    'asked',
    (agencies) => sql`exists (select from dossier_step o where o.dossier_id = r.dossier_id and o.key <> ${opinionKey}
      and o.agency = ${agencies} and (${inHouse(sql.ref('o.agency'))} or (o.finished_at is null and not ${wasOnlyAsked('o')})))`,
  ),
  signed: reappointment(
    'signed',
    (agencies) => sql`(d.received_at_agency = ${agencies} or d.returned_at_agency = ${agencies})`,
  ),
  // A return ends the clock: what waits for the citizen has no date, and stands at the end of its authority's index.
  returned: (agencies, authorities) => sql`from dossier d
    cross join lateral (select * from dossier_step f where f.dossier_id = d.id and f.finished_at is null
      and f.key <> ${opinionKey} order by f.id limit 1) s
    where d.competent_agency = any(${authorities}::text[]) and coalesce(d.due_at, 'infinity') = 'infinity' and d.closed_at is null
      and d.finished_at is null and d.status = 'awaiting-citizen'
      and exists (select from dossier_step w where w.dossier_id = d.id and w.finished_at is not null
        and w.agency = ${agencies} and w.function <> 'consultation')`,
}

const authoritiesOf = ({ authority }: Pick<InboxFilter, 'authority'>): readonly string[] =>
  authority === undefined ? [] : [authority]

/** `from … where …` of the dossiers that wait for one kind of decision, as the filter narrows them. */
export const waitingFor = (
  decision: Decision,
  filter: InboxFilter,
  authorities = authoritiesOf(filter),
): RawBuilder<unknown> =>
  sql`${sources[decision](sql`any(${filter.agencies}::text[])`, authorities)} and ${conditions(filter)}`

/** The same without those whose own step is at this post anyhow. */
export const waitingBeside = (decision: Decision, filter: InboxFilter): RawBuilder<unknown> =>
  sql`${waitingFor(decision, filter)} and not (s.agency = any(${filter.agencies}::text[]) and s.role = ${filter.role})`

/** No desk has more dossiers before it that wait for one kind of decision; beyond that they are counted in part. */
const mostWaiting = 1000

/** Every step by which a dossier waits for one of these decisions of a desk: its id, and the decision. */
export const everyWaiting = (
  wanted: readonly Decision[],
  { agencies, authority }: Pick<InboxFilter, 'agencies' | 'authority'>,
): RawBuilder<unknown> =>
  sql.join(
    wanted.map((each) => {
      const from = sources[each](sql`any(${agencies}::text[])`, authoritiesOf({ authority }))
      return sql`(select s.id, ${sql.lit(each)}::text as decision ${from} limit ${mostWaiting})`
    }),
    sql` union all `,
  )
