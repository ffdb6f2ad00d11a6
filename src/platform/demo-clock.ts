import { sql } from 'kysely'
import type { Clock } from './clock.ts'
import { type Db, tables } from './database.ts'
import { jobsSchema } from './jobs-schema.ts'
import type { PlatformTables } from './platform.tables.ts'

/** How many milliseconds the demo's clock is ahead of the system's; 0 when it was never moved. */
export const clockOffset = async (db: Db): Promise<number> => {
  const row = await tables<PlatformTables>(db).selectFrom('demo_clock').select('offset_ms').executeTakeFirst()
  return row?.offset_ms ?? 0
}

/** Moves the demo's time to `instant`, from where it runs on. Web and worker follow within a second. */
export const setDemoClock = async (db: Db, instant: Temporal.Instant): Promise<void> => {
  const offset = instant.epochMilliseconds - Temporal.Now.instant().epochMilliseconds
  await tables<PlatformTables>(db)
    .insertInto('demo_clock')
    .values({ offset_ms: offset })
    .onConflict((conflict) => conflict.column('only_one').doUpdateSet({ offset_ms: offset }))
    .execute()
}

/** Back to the system's time. */
export const resetDemoClock = async (db: Db): Promise<void> => {
  await tables<PlatformTables>(db).updateTable('demo_clock').set({ offset_ms: 0 }).execute()
}

export interface RunningClock extends Clock {
  stop(): void
}

/** A clock for demo mode that looks once a second whether it has been moved. */
export const startDemoClock = async (db: Db): Promise<RunningClock> => {
  let offset = await clockOffset(db)
  const look = async () => {
    // A database that is away for a moment leaves the clock as it was.
    offset = await clockOffset(db).catch(() => offset)
  }
  const timer = setInterval(look, 900)
  timer.unref()
  return {
    now: () => Temporal.Now.instant().add({ milliseconds: offset }),
    get offset() {
      return Temporal.Duration.from({ milliseconds: offset })
    },
    stop: () => clearInterval(timer),
  }
}

/**
 * The queue waits by the server's time. When the demo's clock has been moved, the waiting jobs are moved the other way, so
 * that a reminder comes when the clock on the page says so. Answers the offset that now holds.
 */
export const alignJobs = async (db: Db, schema: string): Promise<number> =>
  db.transaction().execute(async (tx) => {
    const clock = tables<PlatformTables>(tx)
    const row = await clock.selectFrom('demo_clock').selectAll().forUpdate().executeTakeFirst()
    if (row === undefined) return 0
    const shift = row.jobs_offset_ms - row.offset_ms
    if (shift !== 0) {
      const queue = sql.id(jobsSchema(schema))
      await sql`
        select ${queue}.reschedule_jobs(array[job.id], job.run_at + ${shift} * interval '1 millisecond')
        from ${queue}.jobs as job where job.run_at > now() and job.locked_at is null`.execute(tx)
      await clock.updateTable('demo_clock').set({ jobs_offset_ms: row.offset_ms }).execute()
    }
    return row.offset_ms
  })
