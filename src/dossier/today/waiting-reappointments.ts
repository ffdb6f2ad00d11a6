import { type RawBuilder, sql } from 'kysely'
import { opinionKey } from '../step-keys.ts'
import type { InboxFilter } from './inbox.query.ts'
import { conditions } from './inbox-conditions.ts'

/**
 * The head signs and the one-stop tells while the work lies at somebody else's desk (NĐ 118/2025 Điều 19.6): the dossier
 * counts, by its first open step `s`. The few that wait come from an index of their own.
 */
export const waitingReappointments = (filter: InboxFilter): RawBuilder<unknown> => {
  const agencies = sql`any(${filter.agencies}::text[])`
  const concerned =
    filter.reappointment === 'asked'
      ? sql`exists (select from dossier_step o where o.dossier_id = r.dossier_id and o.key <> ${opinionKey}
          and o.agency = ${agencies})`
      : sql`(d.received_at_agency = ${agencies} or d.returned_at_agency = ${agencies})`
  return sql`from dossier_reappointment r join dossier d on d.id = r.dossier_id
    cross join lateral (select * from dossier_step f where f.dossier_id = r.dossier_id and f.finished_at is null
      order by f.id limit 1) s
    where r.state = ${filter.reappointment} and d.status in ('processing', 'decided') and d.finished_at is null
      and ${concerned} and ${conditions(filter)}`
}
