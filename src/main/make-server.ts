import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { cookieName, isActor, openAuthentication, recordAccess, relationsFor } from '#identity'
import { unreadCount } from '#notice'
import { type Clock, type Db, type Log, openDatabase, openNews } from '#platform'
import { createServer, loadAssets, noAssets, type RecordAccess } from '#web'
import { assetsDirectory } from './build-assets.ts'
import { openChannels } from './channels.ts'
import type { Config } from './config.ts'
import { makeDoors } from './doors.ts'
import { openFiles } from './files.ts'
import { readiness } from './health.ts'
import { demoHouse, openHouse } from './house.ts'
import { originOf } from './origin.ts'
import { react } from './reactions.ts'
import { refusals } from './refusals.ts'
import { makeServices } from './services.ts'

const readAssets = () =>
  existsSync(resolve(assetsDirectory, '.vite/manifest.json')) ? loadAssets(assetsDirectory) : noAssets

/** For balancers and monitors: alive means that the process answers, ready that it can do its work. */
const addHealth = (app: FastifyInstance, db: Db): void => {
  app.get('/healthz', { schema: { hide: true } }, async () => ({ status: 'ok' }))
  app.get('/readyz', { schema: { hide: true } }, async (_request, reply) => {
    const checks = await readiness(db)
    const ready = checks.every(({ ok }) => ok)
    reply.code(ready ? 200 : 503)
    return {
      status: ready ? 'ready' : 'not ready',
      checks: Object.fromEntries(checks.map(({ name, ok }) => [name, ok ? 'ok' : 'failed'])),
    }
  })
}

/** Doors open to anybody show no personal data and have no actor to name. */
const recordReading: RecordAccess = async ({ actor, door, dossierIds, now, db }) => {
  if (isActor(actor)) await recordAccess(db, { actor, door, dossierIds, at: now })
}

export interface ServerParts {
  readonly config: Config & { readonly databaseUrl: string }
  readonly clock: Clock
  readonly log: Log
  readonly secret: string
}

/**
 * Longer than an officer reads a dossier. A new connection costs 10 ms and forgets every plan: after ten idle seconds a page that
 * reads side by side would open half a dozen.
 */
const idleSeconds = 15 * 60

/** What the configuration gives to the doors of dossiers. */
const surroundings = (config: Config) => ({
  files: openFiles(config),
  sends: Object.keys(openChannels(config)).length > 0,
  unread: unreadCount,
})

/** The whole service behind one port: every room's doors with what they need. Closing it closes its pools. */
export const makeServer = async ({ config, clock, log, secret }: ServerParts): Promise<FastifyInstance> => {
  const address = { url: config.databaseUrl, schema: config.schema, idleSeconds }
  const db = openDatabase(address)
  const signIns = openDatabase({ ...address, connections: 3 })
  // What commands look up beside their transaction. From one pool both would wait for each other: a crowd of commands
  // holds every connection, and each wants one more.
  const lookUps = openDatabase({ ...address, connections: 2 })
  const origin = originOf(config)
  await openAuthentication({ db: signIns, secret, origin })
  const news = await openNews(address)
  const services = { ...(await makeServices(lookUps, react)), news, ...surroundings(config) }
  if (config.clamd === null) log.warn({}, 'No virus scanner is set up (CLAMD): uploaded files are not scanned')
  const mode = config.mode ?? 'production'
  const app = await createServer({
    doors: makeDoors(services),
    house: await openHouse(services, clock, config.house ?? (mode === 'demo' ? demoHouse : null)),
    refusals,
    recordAccess: recordReading,
    unread: async (pool, actor) =>
      isActor(actor) && relationsFor('messages.read', actor.role).length > 0
        ? unreadCount(pool, actor.officerId, clock.now())
        : null,
    db,
    clock,
    log,
    secret,
    assets: readAssets(),
    mode,
    hstsSubDomains: config.hstsSubDomains,
    sessionCookie: cookieName('session_token', { secure: origin.startsWith('https:') }),
    ...(config.publicUrl === null ? {} : { origin: config.publicUrl }),
    ...(config.trustProxy === null ? {} : { trustProxy: config.trustProxy }),
  })
  addHealth(app, db)
  app.addHook('onClose', async () => {
    await Promise.all([news.close(), ...[db, signIns, lookUps].map((pool) => pool.destroy())])
  })
  return app
}
