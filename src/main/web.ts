import { makeLog, openDatabase, readSecrets, startDemoClock, systemClock } from '#platform'
import { readConfig } from './config.ts'
import { makeServer } from './make-server.ts'
import { liveWithParent, sayReady } from './process-life.ts'

/** The web process: answers pages and the API. It keeps nothing, so that as many may stand beside one another as needed. */
const config = readConfig()
const log = makeLog({ name: 'web', format: config.logFormat })
if (config.databaseUrl === null) throw new Error('The web process is started by bin/start, or with DATABASE_URL set.')
const db = openDatabase({ url: config.databaseUrl, schema: config.schema })
const clock = config.mode === 'demo' ? await startDemoClock(db) : systemClock
const secret = config.sessionSecret ?? (await readSecrets(config.dataDirectory)).session
const app = await makeServer({ config, db, clock, log, secret })
await app.listen({ host: config.host, port: config.port })
liveWithParent(log, async () => {
  await app.close()
  await db.destroy()
})
log.info(`listening on ${config.host}:${config.port}`)
sayReady()
