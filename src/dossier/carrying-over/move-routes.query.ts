import { sql } from 'kysely'
import { type Db, localDate } from '#platform'
import type { CurrentProcedure } from '#procedure'
import type { DossierServices } from '../services.ts'
import { mostAtOnce } from '../together/batch.ts'
import { newRouteFor } from './route-in-force.ts'

/** Where a head may move dossiers: those that his own agency decides, and those in which his desk has a part. */
export interface MovingPlaces {
  readonly competent: readonly string[]
  readonly desk: readonly string[]
}

/** A procedure whose route is new, and how many dossiers of these places still follow an older one. */
export interface OldRoute {
  readonly procedure: CurrentProcedure
  readonly versions: readonly number[]
  readonly count: number
}

interface Row {
  readonly code: string
  readonly version: number
  readonly case_key: string
  readonly count: number
}

/** What already has its result walks only the last steps of its route: a list of many does not offer it. */
const underWay = ({ competent, desk }: MovingPlaces) => sql`from dossier d
  where d.closed_at is null and d.status <> 'decided' and d.code is not null and d.corrects is null and (d.competent_agency = any(${competent}::text[])
    or exists (select from dossier_step s where s.dossier_id = d.id and s.agency = any(${desk}::text[])))`

/** Only what may have another route is compared: versions of a procedure differ in fees and papers too. */
export const oldRoutes = async (
  db: Db,
  services: DossierServices,
  places: MovingPlaces,
  now: Temporal.Instant,
): Promise<readonly OldRoute[]> => {
  const { rows } = await sql<Row>`select d.procedure_code as code, d.procedure_version_id as version, d.case_key,
    count(*)::integer as count ${underWay(places)} group by 1, 2, 3`.execute(db)
  const day = localDate(now)
  const found = new Map<string, OldRoute>()
  for (const { code, version, case_key: caseKey, count } of rows) {
    const kept = await services.procedures.version(version, day)
    const concerned = { procedureCode: code, procedureVersionId: version, caseKey, corrects: null }
    const procedure = await newRouteFor(services, concerned, kept, day)
    if (procedure === null) continue
    const before = found.get(code)
    const versions = [...new Set([...(before?.versions ?? []), version])]
    found.set(code, { procedure, versions, count: count + (before?.count ?? 0) })
  }
  return [...found.values()].toSorted((one, other) => other.count - one.count)
}

/** The oldest dossiers of these versions, as many as one decision moves at once. */
export const dossiersOn = async (
  db: Db,
  places: MovingPlaces,
  { procedure, versions }: OldRoute,
): Promise<readonly string[]> => {
  const { rows } = await sql<{ id: string }>`select d.id ${underWay(places)} and d.procedure_code = ${procedure.code}
    and d.procedure_version_id = any(${versions}::integer[]) order by d.submitted_at, d.id limit ${mostAtOnce}`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}
