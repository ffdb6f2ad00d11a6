import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { type Db, tables } from '#platform'
import type { Decision, Procedure } from './procedure.schema.ts'
import type { ProcedureTables } from './procedure.tables.ts'
import type { ImportReport, ProcedureDraft } from './publication/draft.ts'
import type { ProvinceLayer } from './published.ts'

/** What is published, frozen: the national procedure and the province's dated entries for it. */
export interface VersionContent {
  readonly procedure: Procedure
  readonly layer: ProvinceLayer
}

export type VersionSource = 'catalogue' | 'person'

export interface NewVersion {
  readonly content: VersionContent
  readonly number: number
  readonly decision: Decision
  readonly source: VersionSource
  readonly draft: number | null
  readonly publishedBy: string | null
}

export interface ProcedureVersion extends NewVersion {
  readonly id: number
  readonly code: string
  readonly publishedAt: Temporal.Instant
}

const rooms = (db: Db) => tables<ProcedureTables>(db)

const sortedKeys = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value

/** SHA-256 of a JSON value, whatever the order of its keys: jsonb does not keep it. */
export const digestOf = (value: unknown): Buffer =>
  createHash('sha256').update(JSON.stringify(value, sortedKeys)).digest()

/** Publications wait for each other until their transactions end, so that ids grow in the order of commits. */
export const lockPublication = async (tx: Db): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(current_schema() || ' procedure_version', 0))`.execute(tx)
}

const rowOf = (version: NewVersion, now: Temporal.Instant) => {
  const { procedure } = version.content
  return {
    code: procedure.code,
    number: version.number,
    content: JSON.stringify(version.content),
    content_digest: digestOf(version.content),
    effective_from: procedure.effective.from,
    effective_to: procedure.effective.to ?? null,
    decision_number: version.decision.number,
    decision_date: version.decision.date ?? null,
    decision_authority: version.decision.authority,
    source: version.source,
    draft: version.draft,
    published_by: version.publishedBy,
    published_at: now.toString(),
  }
}

const batch = 100

/** Hold `lockPublication` first. */
export const insertVersions = async (tx: Db, versions: readonly NewVersion[], now: Temporal.Instant): Promise<void> => {
  for (let i = 0; i < versions.length; i += batch) {
    const rows = versions.slice(i, i + batch).map((version) => rowOf(version, now))
    await rooms(tx).insertInto('procedure_version').values(rows).execute()
  }
}

/** The versions published after the one with this id, oldest first. */
export const readVersionsAfter = async (db: Db, id: number): Promise<readonly ProcedureVersion[]> => {
  const rows = await rooms(db).selectFrom('procedure_version').selectAll().where('id', '>', id).orderBy('id').execute()
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    number: row.number,
    content: row.content as VersionContent,
    decision: {
      number: row.decision_number,
      authority: row.decision_authority,
      ...(row.decision_date === null ? {} : { date: row.decision_date }),
    },
    source: row.source as VersionSource,
    draft: row.draft,
    publishedBy: row.published_by,
    publishedAt: Temporal.Instant.fromEpochMilliseconds(row.published_at.getTime()),
  }))
}

export const newestVersionId = async (db: Db): Promise<number> => {
  const row = await rooms(db)
    .selectFrom('procedure_version')
    .select((e) => e.fn.max('id').as('id'))
    .executeTakeFirst()
  return row?.id ?? 0
}

export interface Newest extends Pick<NewVersion, 'source' | 'draft' | 'publishedBy'> {
  readonly code: string
  readonly number: number
  readonly digest: Buffer
  readonly content: VersionContent
}

/** The newest version of each code, of one source or of any. */
export const newestVersions = async (db: Db, source?: VersionSource): Promise<ReadonlyMap<string, Newest>> => {
  const rows = await rooms(db)
    .selectFrom('procedure_version')
    .distinctOn('code')
    .select(['code', 'number', 'content_digest', 'content', 'source', 'draft', 'published_by'])
    .$if(source !== undefined, (query) => query.where('source', '=', source!))
    .orderBy('code')
    .orderBy('number', 'desc')
    .execute()
  return new Map(
    rows.map(({ code, number, content_digest, content, draft, ...row }) => [
      code,
      {
        ...{ code, number, draft },
        digest: content_digest,
        content: content as VersionContent,
        source: row.source as VersionSource,
        publishedBy: row.published_by,
      },
    ]),
  )
}

export interface StoredDraft {
  readonly id: number
  readonly draft: ProcedureDraft
  readonly report: ImportReport
  readonly importedAt: Temporal.Instant
}

const draftOf = (row: { id: number; content: unknown; report: unknown; imported_at: Date }): StoredDraft => ({
  id: row.id,
  draft: row.content as ProcedureDraft,
  report: row.report as ImportReport,
  importedAt: Temporal.Instant.fromEpochMilliseconds(row.imported_at.getTime()),
})

const draftColumns = ['id', 'content', 'report', 'imported_at'] as const

export const findDraftById = async (db: Db, id: number): Promise<StoredDraft | undefined> => {
  const row = await rooms(db).selectFrom('procedure_draft').select(draftColumns).where('id', '=', id).executeTakeFirst()
  return row && draftOf(row)
}

/** The draft of a code that was imported last. */
export const findDraft = async (db: Db, code: string): Promise<StoredDraft | undefined> => {
  const row = await rooms(db)
    .selectFrom('procedure_draft')
    .select(draftColumns)
    .where('code', '=', code)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && draftOf(row)
}

/** The last draft of each code that nobody has published yet. */
export const openDrafts = async (db: Db): Promise<readonly StoredDraft[]> => {
  const rows = await rooms(db)
    .selectFrom('procedure_draft as d')
    .distinctOn('d.code')
    .leftJoin('procedure_version as v', 'v.draft', 'd.id')
    .select(['d.id', 'd.content', 'd.report', 'd.imported_at', 'v.id as version'])
    .orderBy('d.code')
    .orderBy('d.id', 'desc')
    .execute()
  return rows.filter((row) => row.version === null).map(draftOf)
}

export interface NewDraft {
  readonly draft: ProcedureDraft
  readonly report: ImportReport
  /** The record as it came, clean enough for jsonb. */
  readonly record: unknown
}

/** Keeps a draft unless the same record is there already; tells whether it was new. */
export const insertDraft = async (
  tx: Db,
  { draft, report, record }: NewDraft,
  now: Temporal.Instant,
): Promise<boolean> => {
  const inserted = await rooms(tx)
    .insertInto('procedure_draft')
    .values({
      code: draft.code,
      content: JSON.stringify(draft),
      report: JSON.stringify(report),
      record: JSON.stringify(record),
      record_digest: digestOf(record),
      imported_at: now.toString(),
    })
    .onConflict((conflict) => conflict.columns(['code', 'record_digest']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}
