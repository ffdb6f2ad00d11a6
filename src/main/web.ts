import { makeLog, openDatabase, readSecrets, startDemoClock, systemClock } from '#platform'
import { readConfig } from './config.ts'
import { makeServer } from './make-server.ts'
import { liveWithParent, sayReady, settings } from './process-life.ts'

/** The web process: answers pages and the API. It keeps nothing, so that as many may stand beside one another as needed. */
const config = readConfig(await settings())
const log = makeLog({ name: 'web', format: config.logFormat })
const { databaseUrl, schema } = config
if (databaseUrl === null) throw new Error('The web process is started by bin/start, or with DATABASE_URL set.')
const clockDb = openDatabase({ url: databaseUrl, schema, connections: 1 })
const clock = config.mode === 'demo' ? await startDemoClock(clockDb) : systemClock
const secret = config.sessionSecret ?? (await readSecrets(config.dataDirectory)).session
const app = await makeServer({ config: { ...config, databaseUrl }, clock, log, secret })
await app.listen({ host: config.host, port: config.port })
liveWithParent(log, async () => {
  await app.close()
  await clockDb.destroy()
})
log.info(`listening on ${config.host}:${config.port}`)
sayReady()
