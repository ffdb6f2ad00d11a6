import { makeLog, openDatabase, startDemoClock, startWorker, systemClock } from '#platform'
import { openChannels } from './channels.ts'
import { readConfig } from './config.ts'
import { digestFiles } from './digest-files.ts'
import { openFiles } from './files.ts'
import { liveWithParent, sayReady, settings } from './process-life.ts'
import { react } from './reactions.ts'
import { makeServices, readCalendars } from './services.ts'
import { makeTasks, planCalendarChange, planDaily, planReminders } from './tasks.ts'

/** The worker process: does the jobs that commands left behind. As many may run beside one another as are needed. */
const config = readConfig(await settings())
const log = makeLog({ name: 'worker', format: config.logFormat })
if (config.databaseUrl === null) throw new Error('The worker is started by bin/start, or with DATABASE_URL set.')
const demo = config.mode === 'demo'
const address = { url: config.databaseUrl, schema: config.schema }
const db = openDatabase({ ...address, connections: 2 })
const clock = demo ? await startDemoClock(db) : systemClock
const calendars = readCalendars()
const parts = {
  services: await makeServices(db, react, calendars),
  calendars,
  settings: digestFiles(['catalogue/settings/*.yaml']),
  channels: openChannels(config),
  blobs: openFiles(config).blobs,
}
const worker = await startWorker({ ...address, tasks: makeTasks(parts), clock, log, demo })
await planDaily(db, clock.now())
await planCalendarChange(db, parts)
await planReminders(db, parts)
liveWithParent(log, async () => {
  await worker.stop()
  await db.destroy()
})
sayReady()
worker.ended.catch((error) => {
  log.fatal({ err: error }, 'The worker ended')
  process.exit(1)
})
