import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform'
import { conditions, due, needsDossier } from './inbox-conditions.ts'
import type { InboxFilter } from './inbox-filter.ts'

/** A dossier that stands in the row of another of its bundle. */
export interface Bundled {
  readonly dossierId: string
  readonly code: string | null
  readonly procedureVersionId: number
}

type Sql = RawBuilder<unknown>

export const beside = (wanted: boolean): Sql => (wanted ? sql`join dossier d on d.id = s.dossier_id` : sql``)

/** The open steps `s` of bundles in a list, wherever its page begins. */
const ofBundles = (filter: InboxFilter): Sql =>
  sql`s.agency = any(${filter.agencies}::text[]) and s.role = ${filter.role} and s.finished_at is null
    and s.bundle_id is not null and ${conditions({ ...filter, after: undefined })}`

/** Of a bundle's steps in a list the first stands for all. `one`: id, due date and bundle of the step in question. */
export const standsFor = (filter: InboxFilter): Sql =>
  filter.bundlesOnce === true
    ? sql`(one.bundle_id is null or not exists (select from dossier_step s ${beside(needsDossier(filter))}
        where s.bundle_id = one.bundle_id and ${ofBundles(filter)} and (${due}, s.id) < (one.due, one.id)))`
    : sql`true`

/** Whether anything of a bundle is open at a desk: what the counts ask first, of an index that is nearly empty. */
export const hasBundles = (desk: InboxFilter): Sql =>
  desk.bundlesOnce === true
    ? sql`exists (select from dossier_step s where s.agency = any(${desk.agencies}::text[]) and s.role = ${desk.role}
        and s.finished_at is null and s.bundle_id is not null)`
    : sql`false`

/** By how much a count of steps exceeds the rows of its list, for several lists of one desk. */
export const countedMore = async (db: Db, filters: readonly InboxFilter[]): Promise<readonly number[]> => {
  const more = filters.map((filter) => {
    if (filter.bundlesOnce !== true || filter.decision !== undefined) return sql`0`
    return sql`(select count(*) - count(distinct s.bundle_id) from dossier_step s ${beside(needsDossier(filter))}
      where ${ofBundles(filter)})`
  })
  const { rows } = await sql<{ more: number[] }>`select array[${sql.join(more)}]::int[] as more`.execute(db)
  return rows[0]?.more ?? []
}

interface Found {
  bundle_id: string
  id: string
  code: string | null
  procedure_version_id: number
}

/** The dossiers of these bundles that wait in a list, by bundle, in the list's order. */
export const bundledIn = async (
  db: Db,
  filter: InboxFilter,
  bundles: readonly string[],
): Promise<ReadonlyMap<string, readonly Bundled[]>> => {
  if (filter.bundlesOnce !== true || bundles.length === 0) return new Map()
  const { rows } = await sql<Found>`select s.bundle_id, d.id, d.code, d.procedure_version_id
    from dossier_step s join dossier d on d.id = s.dossier_id
    where s.bundle_id = any(${bundles}::uuid[]) and ${ofBundles(filter)} order by ${due}, s.id`.execute(db)
  return Map.groupBy(
    rows.map((row) => ({
      bundle: row.bundle_id,
      dossierId: row.id,
      code: row.code,
      procedureVersionId: row.procedure_version_id,
    })),
    ({ bundle }) => bundle,
  )
}
