import { sql } from 'kysely'
import { type Db, tables } from './database.ts'
import { jobsSchema } from './jobs-schema.ts'
import type { PlatformTables } from './platform.tables.ts'

export interface OutboxRow {
  readonly id: number
  readonly task: string
  readonly key: string | null
  readonly run_at: Date | null
  readonly payload: unknown
  readonly cancelled: boolean
}

/** In the order they were written; of those with one key only the last. */
export const effective = (rows: readonly OutboxRow[]): readonly OutboxRow[] => {
  const ordered = [...rows].sort((a, b) => a.id - b.id)
  const last = new Map(ordered.map((row) => [row.key, row.id]))
  return ordered.filter((row) => row.key === null || last.get(row.key) === row.id)
}

const take = async (tx: Db, limit: number): Promise<readonly OutboxRow[]> => {
  const outbox = tables<PlatformTables>(tx)
  return outbox
    .deleteFrom('outbox')
    .where('id', 'in', outbox.selectFrom('outbox').select('id').orderBy('id').limit(limit))
    .returningAll()
    .execute()
}

const handOver = async (tx: Db, schema: string, rows: readonly OutboxRow[], offset: number): Promise<void> => {
  const queue = sql.id(jobsSchema(schema))
  const keys = rows.filter(({ cancelled }) => cancelled).map(({ key }) => key)
  if (keys.length > 0) await sql`select ${queue}.remove_job(key) from unnest(${keys}::text[]) as key`.execute(tx)
  const jobs = rows
    .filter(({ cancelled }) => !cancelled)
    .map((row) => ({ ...row, run_at: row.run_at === null ? null : new Date(row.run_at.getTime() - offset) }))
  if (jobs.length === 0) return
  await sql`
    select count(*) from ${queue}.add_jobs(array(
      select (job.task, job.payload, null, job.run_at, null, job.key, null, null)::${queue}.job_spec
      from json_to_recordset(${JSON.stringify(jobs)}) as job(id bigint, task text, payload json, run_at timestamptz, key text)
      order by job.id
    ))`.execute(tx)
}

/**
 * Hands the oldest rows of the outbox to the queue, in the transaction that removes them, and answers how many. One
 * worker at a time: two would overtake one another on the same key. (Two commands that write the same key are ordered by
 * the lock on the row they both change, so their ids follow their commits.)
 *
 * `offset` is how many milliseconds the demo's clock is ahead: the queue itself waits by the server's time.
 */
export const drainOutbox = async (db: Db, schema: string, offset = 0, limit = 500): Promise<number> =>
  db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ mine: boolean }>`
      select pg_try_advisory_xact_lock(hashtext('motcua-outbox'), hashtext(${schema})) as mine`.execute(tx)
    if (rows[0]?.mine !== true) return 0
    const taken = await take(tx, limit)
    await handOver(tx, schema, effective(taken), offset)
    return taken.length
  })
