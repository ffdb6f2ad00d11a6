import { CompiledQuery } from 'kysely'
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

/** Jobs as `outboxInsert` takes them. */
export const outboxRows = (jobs: readonly Job[]): string =>
  JSON.stringify(
    jobs.map(({ task, key, runAt, payload, cancelled }) => ({
      task,
      key: key ?? null,
      run_at: runAt?.toString() ?? null,
      payload,
      cancelled: cancelled ?? false,
    })),
  )

/** Writes jobs in their order, for a command that writes everything by one statement; `rows`: the parameter of `outboxRows`. */
export const outboxInsert = (rows: `$${number}`): string => `insert into outbox (task, key, run_at, payload, cancelled)
  select task, key, run_at, payload, cancelled from rows from (jsonb_to_recordset(${rows}::jsonb)
    as (task text, key text, run_at timestamptz, payload jsonb, cancelled boolean)) with ordinality
    as job (task, key, run_at, payload, cancelled, place) order by place`

const insertJobs = outboxInsert('$1')

/**
 * Writes the job in the transaction of the change itself, so that both happen or neither; the worker hands it over. A
 * call of the queue's own `add_job` here would hold commands to a tenth of the speed (decision record on jobs).
 */
export const enqueue = async (tx: Db, job: Job): Promise<void> => {
  await tx.executeQuery(CompiledQuery.raw(insertJobs, [outboxRows([job])]))
}

/** Takes back the waiting job with this key, if there is one. */
export const cancel = async (tx: Db, key: string): Promise<void> => {
  await tables<PlatformTables>(tx).insertInto('outbox').values({ task: 'cancel', key, cancelled: true }).execute()
}
