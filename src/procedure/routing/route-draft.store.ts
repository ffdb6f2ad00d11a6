import type { IdentityTables, Role } from '#identity'
import { type Db, tables } from '#platform'
import type { VersionContent } from '../procedure.store.ts'
import type { ProcedureTables } from '../procedure.tables.ts'
import type { TypedRoute } from './typed-route.ts'

const rooms = (db: Db) => tables<ProcedureTables>(db)

/** The version published last, whatever day it holds from: a change starts from it. */
export interface LatestVersion {
  readonly id: number
  readonly number: number
  readonly content: VersionContent
  /** Keys that steps of any version have had: open dossiers may stand at them. */
  readonly takenKeys: ReadonlySet<string>
}

export const findLatest = async (db: Db, code: string): Promise<LatestVersion | undefined> => {
  const rows = await rooms(db)
    .selectFrom('procedure_version')
    .select(['id', 'number', 'content'])
    .where('code', '=', code)
    .orderBy('number', 'desc')
    .execute()
  const [latest] = rows
  if (latest === undefined) return undefined
  const contents = rows.map(({ content }) => content as VersionContent)
  const takenKeys = new Set(contents.flatMap(({ procedure }) => procedure.route.steps.map(({ key }) => key)))
  return { id: latest.id, number: latest.number, content: latest.content as VersionContent, takenKeys }
}

export interface RouteDraft {
  readonly code: string
  readonly baseVersion: number
  readonly route: TypedRoute
  readonly revision: number
  readonly savedBy: string
  readonly savedAt: Temporal.Instant
}

const columns = ['code', 'base_version', 'content', 'revision', 'saved_by', 'saved_at'] as const

export const findRouteDraft = async (db: Db, code: string): Promise<RouteDraft | undefined> => {
  const row = await rooms(db).selectFrom('route_draft').select(columns).where('code', '=', code).executeTakeFirst()
  return (
    row && {
      code: row.code,
      baseVersion: row.base_version,
      route: row.content as unknown as TypedRoute,
      revision: row.revision,
      savedBy: row.saved_by,
      savedAt: Temporal.Instant.fromEpochMilliseconds(row.saved_at.getTime()),
    }
  )
}

/** Codes of the procedures on whose route somebody is working. */
export const routeDraftCodes = async (db: Db): Promise<ReadonlySet<string>> => {
  const rows = await rooms(db).selectFrom('route_draft').select('code').execute()
  return new Set(rows.map(({ code }) => code))
}

type Saved = Pick<RouteDraft, 'code' | 'baseVersion' | 'route' | 'savedBy'>

/** False: somebody else has saved since revision `seen` (0: there was no draft). */
export const saveRouteDraft = async (
  tx: Db,
  { code, baseVersion, route, savedBy }: Saved,
  seen: number,
  now: Temporal.Instant,
): Promise<boolean> => {
  const values = {
    base_version: baseVersion,
    content: JSON.stringify(route),
    revision: seen + 1,
    saved_by: savedBy,
    saved_at: now.toString(),
  }
  const done =
    seen === 0
      ? await rooms(tx)
          .insertInto('route_draft')
          .values({ code, ...values })
          .onConflict((conflict) => conflict.column('code').doNothing())
          .returning('code')
          .executeTakeFirst()
      : await rooms(tx)
          .updateTable('route_draft')
          .set(values)
          .where('code', '=', code)
          .where('revision', '=', seen)
          .returning('code')
          .executeTakeFirst()
  return done !== undefined
}

export const removeRouteDraft = async (tx: Db, code: string): Promise<void> => {
  await rooms(tx).deleteFrom('route_draft').where('code', '=', code).execute()
}

/** Agencies and roles in which somebody holds a post on a day. */
export const heldPosts = async (
  db: Db,
  day: Temporal.PlainDate,
): Promise<readonly { readonly agency: string; readonly role: Role }[]> => {
  const rows = await tables<IdentityTables>(db)
    .selectFrom('post')
    .innerJoin('officer', 'officer.id', 'post.officer')
    .select(['post.agency', 'post.role'])
    .distinct()
    .where('officer.kind', '=', 'person')
    .where('valid_from', '<=', day.toString())
    .where((e) => e.or([e('valid_to', 'is', null), e('valid_to', '>=', day.toString())]))
    .execute()
  return rows.map(({ agency, role }) => ({ agency, role: role as Role }))
}
