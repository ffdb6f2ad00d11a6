import { sql } from 'kysely'
import { type Db, tables } from './database.ts'
import { jobsSchema } from './jobs-schema.ts'
import type { PlatformTables } from './platform.tables.ts'

/** Seconds after which a worker that gives no sign of life counts as dead. */
const silence = 60

export const beat = async (db: Db, worker: string): Promise<void> => {
  await tables<PlatformTables>(db)
    .insertInto('heartbeat')
    .values({ worker })
    .onConflict((conflict) => conflict.column('worker').doUpdateSet({ at: sql`now()` }))
    .execute()
}

/** A worker that ends in order is not waited for. */
export const lastBeat = async (db: Db, worker: string): Promise<void> => {
  await tables<PlatformTables>(db).deleteFrom('heartbeat').where('worker', '=', worker).execute()
}

/** True while at least one worker gives signs of life. */
export const hasLiveWorker = async (db: Db): Promise<boolean> => {
  const live = await tables<PlatformTables>(db)
    .selectFrom('heartbeat')
    .select('worker')
    .where('at', '>', sql<Date>`now() - ${silence} * interval '1 second'`)
    .limit(1)
    .executeTakeFirst()
  return live !== undefined
}

/**
 * Gives the jobs of killed workers to the living, and answers whose they were. The queue itself would hold them back for
 * four hours.
 */
export const releaseDeadWorkers = async (db: Db, schema: string): Promise<readonly string[]> => {
  const queue = sql.id(jobsSchema(schema))
  const { rows } = await sql<{ worker: string }>`
    select distinct locked_by as worker from ${queue}.jobs
    where locked_at < now() - ${silence} * interval '1 second'
      and locked_by not in (select worker from heartbeat where at > now() - ${silence} * interval '1 second')`.execute(
    db,
  )
  const dead = rows.map(({ worker }) => worker)
  if (dead.length > 0) await sql`select ${queue}.force_unlock_workers(${dead}::text[])`.execute(db)
  await sql`delete from heartbeat where at < now() - interval '1 day'`.execute(db)
  return dead
}
