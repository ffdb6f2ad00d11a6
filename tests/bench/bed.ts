import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { issueToken, type Role } from '#identity'
import { type Db, isRefusal, migrate, openDatabase, openEmbedded, programRole, transact } from '#platform'
import { syncCatalogue } from '../../src/main/catalogue.ts'

/** One measured figure. `bar` is the budget of the design, where it has one. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly bar?: string
}

export interface Bench {
  readonly name: string
  readonly figures: readonly Figure[]
}

/** A province's system of its own: its schema and a web server for it. */
export interface Tenant {
  readonly url: string
  readonly schema: string
  readonly db: Db
  readonly owner: Db
  token(role: Role, agency: string): Promise<string>
}

/** A real server with its own real database, as bin/start would run them: durable commits, nothing shared with tests. */
export interface Bed extends Tenant {
  readonly ownerUrl: string
  readonly programUrl: string
  /** One more tenant in the same database; of several only the one that is asked works. */
  tenant(schema: string): Promise<Tenant>
  stop(): Promise<void>
}

export const sessionSecret = 'a secret for the benchmark, at least 32 characters'

const firstSchema = 'motcua'
const firstPort = 18_480

const waitFor = async (url: string): Promise<void> => {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const answer = await fetch(`${url}/healthz`).catch(() => null)
    if (answer?.ok === true) return
    await sleep(100)
  }
  throw new Error('the server did not come up')
}

interface Address {
  readonly schema: string
  readonly port: number
}

const startWeb = (databaseUrl: string, { schema, port }: Address): ChildProcess =>
  spawn(process.execPath, ['--import', 'tsx', 'src/main/web.ts'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      SESSION_SECRET: sessionSecret,
      PORT: String(port),
      TENANT: schema,
      MODE: 'production',
      LOG: 'json',
    },
  })

type Server = Awaited<ReturnType<typeof openEmbedded>>

interface Running extends Tenant {
  stop(): Promise<void>
}

const tokenFrom =
  (db: Db): Tenant['token'] =>
  async (role, agency) => {
    const issued = await transact(db, (tx) => issueToken(tx, { role, agency }, Temporal.Now.instant()))
    if (isRefusal(issued)) throw new Error(issued.refusal)
    return issued.token
  }

const bringUp = async ({ ownerUrl, programUrl }: Server, address: Address): Promise<Running> => {
  const { schema, port } = address
  await migrate({ ownerUrl, programRole, schema, log: () => undefined })
  const db = openDatabase({ url: programUrl, schema, connections: 4 })
  const owner = openDatabase({ url: ownerUrl, schema, connections: 2 })
  await syncCatalogue(db, () => undefined)
  const web = startWeb(programUrl, address)
  const url = `http://127.0.0.1:${port}`
  const stop = async () => {
    web.kill('SIGTERM')
    await Promise.all([db.destroy(), owner.destroy()])
  }
  try {
    await waitFor(url)
  } catch (error) {
    await stop()
    throw error
  }
  return { url, schema, db, owner, token: tokenFrom(db), stop }
}

export const makeBed = async (log: (line: string) => void): Promise<Bed> => {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'motcua-bench-'))
  // open to the system user of the database, so that all of it lies in this folder and goes with it
  chmodSync(dataDirectory, 0o755)
  const server = await openEmbedded({ dataDirectory, settings: { shared_buffers: '1GB', max_wal_size: '4GB' }, log })
  const tenants: Running[] = []
  const tenant = async (schema: string): Promise<Running> => {
    const running = await bringUp(server, { schema, port: firstPort + tenants.length })
    tenants.push(running)
    return running
  }
  const stop = async () => {
    await Promise.all(tenants.map((each) => each.stop()))
    await server.release()
    await rm(dataDirectory, { recursive: true, force: true })
  }
  try {
    const first = await tenant(firstSchema)
    return { ...first, ownerUrl: server.ownerUrl, programUrl: server.programUrl, tenant, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
