import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect } from 'vitest'
import type { DossierServices } from '#dossier'
import { issueToken, type Role } from '#identity'
import { type Db, isRefusal, makeLog, transact } from '#platform'
import { syncCatalogue } from '../../src/main/catalogue.ts'
import { type Config, readConfig } from '../../src/main/config.ts'
import { makeServer } from '../../src/main/make-server.ts'
import { makeServices } from '../../src/main/services.ts'
import { type TestDatabase, testDatabase } from './database.ts'
import { testFolder } from './folder.ts'
import { keyFaults } from './keys.ts'

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly text: string
  readonly bytes: Buffer
  readonly json: () => Body
}

export interface Body {
  readonly [key: string]: unknown
}

export interface TestService {
  readonly database: TestDatabase
  readonly app: () => FastifyInstance
  /** A service token bound to a new post. */
  token(role: Role, agency: string): Promise<string>
  /** Sets what the service takes for now. */
  setNow(instant: Temporal.Instant): void
  call(method: 'GET' | 'POST', url: string, options?: CallOptions): Promise<Answer>
}

export interface CallOptions {
  readonly token?: string
  readonly body?: unknown
  /** Sent as it is instead of `body`. */
  readonly raw?: string | Buffer
  readonly headers?: Readonly<Record<string, string>>
}

/** What an operator would set up. */
export type ServiceSettings = Partial<Pick<Config, 'clamd' | 'mail'>>

/** What commands and jobs need, over the same database; nothing follows from what they do. */
export const quietServices = (db: Db): Promise<DossierServices> => makeServices(db, () => [])

/** Signs the sessions of the test service. */
export const testSecret = 'a secret for tests, at least 32 characters long'

/** Every page of an officer that any test is shown: what can be done on it has a key. */
const watchKeys = (app: FastifyInstance, faults: Set<string>): void => {
  app.addHook('onSend', async ({ url }, _reply, payload) => {
    if (typeof payload === 'string') for (const fault of keyFaults(payload)) faults.add(`${url}: ${fault}`)
  })
}

const startServer = async (
  database: TestDatabase,
  now: () => Temporal.Instant,
  dataDirectory: string,
  settings: ServiceSettings,
  faults: Set<string>,
): Promise<FastifyInstance> => {
  await syncCatalogue(database.db, () => undefined)
  const config = {
    ...readConfig({ MODE: 'demo', DATABASE_URL: database.programUrl }),
    schema: database.schema,
    databaseUrl: database.programUrl,
    dataDirectory,
    ...settings,
  }
  const app = await makeServer({
    config,
    clock: { now, offset: new Temporal.Duration() },
    log: makeLog({ name: 'test', format: 'json', level: 'silent' }),
    secret: testSecret,
  })
  watchKeys(app, faults)
  await app.ready()
  return app
}

const ask = async (
  app: FastifyInstance,
  method: 'GET' | 'POST',
  url: string,
  options: CallOptions,
): Promise<Answer> => {
  const { token, body, raw, headers } = options
  const payload = raw ?? (body === undefined ? undefined : JSON.stringify(body))
  const response = await app.inject({
    method,
    url,
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(payload === undefined ? {} : { payload }),
  })
  return {
    status: response.statusCode,
    headers: response.headers,
    text: response.body,
    bytes: response.rawPayload,
    json: () => response.json() as Body,
  }
}

/** The whole service of this checkout over a database of its own, with the shipped catalogue; asked without a network. */
export const testService = (start: Temporal.Instant, settings: ServiceSettings = {}): TestService => {
  const database = testDatabase({ stocked: true })
  let now = start
  let app: FastifyInstance | undefined
  const faults = new Set<string>()
  const running = (): FastifyInstance => {
    if (app === undefined) throw new Error('the service starts with the first test')
    return app
  }
  beforeAll(async () => {
    app = await startServer(database, () => now, testFolder('service'), settings, faults)
  })
  afterAll(async () => {
    await app?.close()
    expect([...faults]).toEqual([])
  })
  return {
    database,
    app: running,
    setNow: (instant) => {
      now = instant
    },
    token: async (role, agency) => {
      const issued = await transact(database.db, (tx) => issueToken(tx, { role, agency }, now))
      if (isRefusal(issued)) throw new Error(issued.refusal)
      return issued.token
    },
    call: (method, url, options = {}) => ask(running(), method, url, options),
  }
}
