import { EventEmitter } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { Logger, type Runner, run, type TaskList, type WorkerEvents } from 'graphile-worker'
import type { Pool } from 'pg'
import type { Clock } from './clock.ts'
import { type Db, openDatabase, openPool } from './database.ts'
import { alignJobs } from './demo-clock.ts'
import { beat, lastBeat, releaseDeadWorkers } from './heartbeat.ts'
import { jobsSchema } from './jobs-schema.ts'
import type { Log } from './log.ts'
import { drainOutbox } from './outbox.ts'

export interface TaskContext {
  readonly db: Db
  readonly clock: Clock
  readonly log: Log
}

/** Does one job. It may be called again for the same job, so it must find out what is already done. Throwing means: later again. */
export type Task = (payload: Readonly<Record<string, unknown>>, context: TaskContext) => Promise<void>
export type Tasks = Readonly<Record<string, Task>>

export interface WorkerOptions {
  readonly url: string
  readonly schema: string
  readonly tasks: Tasks
  readonly clock: Clock
  readonly log: Log
  /** In demo mode the clock can be moved, and the waiting jobs move with it. */
  readonly demo?: boolean
  /** Jobs at a time. */
  readonly concurrency?: number
}

export interface Worker {
  /** Settles when the worker ends by itself, which it should not. */
  readonly ended: Promise<void>
  /** Lets running jobs finish. */
  stop(): Promise<void>
}

/** The queue's warnings and errors, without the values of jobs. */
const quietLogger = (log: Log): Logger =>
  new Logger(() => (level, message) => {
    if (level === 'error' || level === 'warning') log.warn({ queue: message.slice(0, 200) }, 'The job queue reports')
  })

const taskList = (options: WorkerOptions, db: Db): TaskList => {
  const context = { db, clock: options.clock, log: options.log }
  const entries = Object.entries(options.tasks).map(([name, task]) => {
    const wrapped = async (payload: unknown) => {
      try {
        await task(payload as Record<string, unknown>, context)
      } catch (error) {
        options.log.error({ err: error, task: name }, 'A job failed and will be tried again')
        throw new Error(`${name} failed`)
      }
    }
    return [name, wrapped] as const
  })
  return Object.fromEntries(entries)
}

/** Calls `act` again and again until told to stop; a failure (the database restarts) is told once, not every time. */
const repeat = (seconds: number, log: Log, act: () => Promise<unknown>): (() => Promise<void>) => {
  const stopping = new AbortController()
  let failing = false
  const loop = async () => {
    while (!stopping.signal.aborted) {
      try {
        await act()
        failing = false
      } catch (error) {
        if (!failing) log.warn({ err: error }, 'The worker waits for the database')
        failing = true
      }
      await sleep(seconds * 1000, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  }
  const done = loop()
  return () => {
    stopping.abort()
    return done
  }
}

const startQueue = async (
  options: WorkerOptions,
  db: Db,
  pgPool: Pool,
  concurrency: number,
): Promise<[Runner, string]> => {
  const events: WorkerEvents = new EventEmitter()
  let id = ''
  events.on('pool:create', ({ workerPool }) => {
    id = workerPool.id
  })
  const runner = await run({
    pgPool,
    schema: jobsSchema(options.schema),
    taskList: taskList(options, db),
    parsedCronItems: [],
    concurrency,
    pollInterval: 500,
    noHandleSignals: true,
    events,
    logger: quietLogger(options.log),
  })
  return [runner, id]
}

/** Starts doing jobs: hands the outbox over to the queue and runs what is due. */
export const startWorker = async (options: WorkerOptions): Promise<Worker> => {
  const concurrency = options.concurrency ?? 4
  const db = openDatabase({ ...options, connections: concurrency + 2 })
  const pool = openPool({ ...options, connections: concurrency + 2 })
  const [runner, id] = await startQueue(options, db, pool, concurrency)
  const handOver = async () => {
    const offset = options.demo === true ? await alignJobs(db, options.schema) : 0
    while ((await drainOutbox(db, options.schema, offset)) > 0);
  }
  const stops = [
    repeat(0.25, options.log, handOver),
    repeat(5, options.log, () => beat(db, id)),
    repeat(30, options.log, () => releaseDeadWorkers(db, options.schema)),
  ]
  return {
    ended: runner.promise,
    stop: async () => {
      await Promise.all(stops.map((stop) => stop()))
      await runner.stop()
      await lastBeat(db, id).catch(() => undefined)
      await Promise.all([db.destroy(), pool.end()])
    },
  }
}
