import { sql } from 'kysely'
import type { Db } from '#platform'
import { assignedRole } from './decide-assignment.ts'

/** How much one officer, or nobody, has in hand at some desks; each counted no further than 100. */
export interface Load {
  readonly officer: string | null
  readonly open: number
  readonly soon: number
  readonly late: number
}

/** Counts for each officer and for nobody; one statement. */
export const loadsOf = async (
  db: Db,
  desks: readonly string[],
  officers: readonly string[],
  now: Temporal.Instant,
): Promise<readonly Load[]> => {
  const at = now.toString()
  const { rows } = await sql<Load>`
    select w.officer, counted.* from unnest(${[...officers]}::text[] || array[null]::text[]) as w(officer)
    cross join lateral (
      select count(*)::int as open,
        (count(*) filter (where due >= ${at}::timestamptz and soon <= ${at}::timestamptz))::int as soon,
        (count(*) filter (where due < ${at}::timestamptz))::int as late
      from (select s.dossier_due_at as due, s.dossier_soon_at as soon from dossier_step s where s.agency = any(${desks}::text[])
        and s.role = ${assignedRole} and s.finished_at is null and s.officer_id is not distinct from w.officer
        order by coalesce(s.dossier_due_at, 'infinity') limit 100) held
    ) counted`.execute(db)
  return rows
}
