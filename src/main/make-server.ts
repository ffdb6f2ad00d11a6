import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { isActor, recordAccess } from '#identity'
import type { Clock, Db, Log } from '#platform'
import { createServer, loadAssets, noAssets, type RecordAccess } from '#web'
import { assetsDirectory } from './build-assets.ts'
import type { Config } from './config.ts'
import { makeDoors, refusals } from './doors.ts'
import { readiness } from './health.ts'
import { react } from './reactions.ts'
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

/** Only people and service accounts are written down; an open door shows no personal data. */
const recordReading: RecordAccess = async ({ db, actor, door, dossierIds, now }) => {
  if (isActor(actor)) await recordAccess(db, { actor, door, dossierIds, at: now })
}

export interface ServerParts {
  readonly config: Config
  readonly db: Db
  readonly clock: Clock
  readonly log: Log
  readonly secret: string
}

/** The whole service behind one port: every room's doors with what they need. */
export const makeServer = async ({ config, db, clock, log, secret }: ServerParts): Promise<FastifyInstance> => {
  const services = await makeServices(db, react)
  const app = await createServer({
    doors: makeDoors(services),
    refusals,
    recordAccess: recordReading,
    db,
    clock,
    log,
    secret,
    assets: readAssets(),
    mode: config.mode ?? 'production',
    ...(config.publicUrl === null ? {} : { origin: config.publicUrl }),
    ...(config.trustProxy === null ? {} : { trustProxy: config.trustProxy }),
  })
  addHealth(app, db)
  return app
}
