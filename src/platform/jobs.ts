import { type Db, tables } from './database.ts'
import type { PlatformTables } from './platform.tables.ts'

/** Work to be done after the change that asks for it has been committed; at least once, so doing it twice must be harmless. */
export interface Job {
  /** Name of the task, such as `notice.send`. */
  readonly task: string
  /** A job with the same key replaces the one that is still waiting. */
  readonly key?: string
  /** Not before this instant of the clock; at once when left out. */
  readonly runAt?: Temporal.Instant
  /** Takes back the waiting job with this key, and asks for nothing. */
  readonly cancelled?: boolean
  /** Ids and codes; never personal data. */
  readonly payload: Readonly<Record<string, unknown>>
}

/**
 * Writes the job in the transaction of the change itself, so that both happen or neither; the worker hands it over. A
 * call of the queue's own `add_job` here would hold commands to a tenth of the speed (decision record on jobs).
 */
export const enqueue = async (tx: Db, job: Job): Promise<void> => {
  await tables<PlatformTables>(tx)
    .insertInto('outbox')
    .values({
      task: job.task,
      key: job.key ?? null,
      run_at: job.runAt?.toString() ?? null,
      payload: JSON.stringify(job.payload),
      cancelled: job.cancelled ?? false,
    })
    .execute()
}

/** Takes back the waiting job with this key, if there is one. */
export const cancel = async (tx: Db, key: string): Promise<void> => {
  await tables<PlatformTables>(tx).insertInto('outbox').values({ task: 'cancel', key, cancelled: true }).execute()
}
