import { makeLog, openDatabase, startDemoClock, startWorker, systemClock } from '#platform'
import { readConfig } from './config.ts'
import { liveWithParent, sayReady } from './process-life.ts'
import { tasks } from './reactions.ts'

/** The worker process: does the jobs that commands left behind. As many may run beside one another as are needed. */
const config = readConfig()
const log = makeLog({ name: 'worker', format: config.logFormat })
if (config.databaseUrl === null) throw new Error('The worker is started by bin/start, or with DATABASE_URL set.')
const demo = config.mode === 'demo'
const db = openDatabase({ url: config.databaseUrl, schema: config.schema, connections: 1 })
const clock = demo ? await startDemoClock(db) : systemClock
const worker = await startWorker({ url: config.databaseUrl, schema: config.schema, tasks, clock, log, demo })
liveWithParent(log, async () => {
  await worker.stop()
  await db.destroy()
})
sayReady()
worker.ended.then(
  () => undefined,
  (error) => {
    log.fatal({ err: error }, 'The worker ended')
    process.exit(1)
  },
)
