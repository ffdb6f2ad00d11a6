import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { basename, dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { giveTo, type Place } from './postgres-place.ts'
import { mustRun, runProgram } from './run-program.ts'

/** Addresses the server at `port` as the superuser. */
export const superuserUrl = (port: number, password: string, database = 'postgres'): string =>
  `postgres://postgres:${password}@127.0.0.1:${port}/${database}`

/** Known since PostgreSQL 17: sorts by code point, knows Vietnamese capitals, and needs no system locale. */
const builtinLocale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']

/**
 * Makes the cluster's files beside their place and renames them at the end, so that a killed first start leaves nothing
 * half-made. Encoding and sorting are given, never taken from the environment. True when there was something to make.
 */
export const initCluster = async (
  place: Place,
  password: string,
  onMake: () => void,
  locale: readonly string[] = builtinLocale,
): Promise<boolean> => {
  const { as, programs, cluster } = place
  if (existsSync(join(cluster, 'PG_VERSION'))) return false
  onMake()
  const parent = dirname(cluster)
  await mkdir(parent, { recursive: true })
  for (const name of await readdir(parent)) {
    if (name.startsWith(`${basename(cluster)}.init`)) await rm(join(parent, name), { recursive: true, force: true })
  }
  const draft = `${cluster}.init-${randomBytes(4).toString('hex')}`
  const passwordFile = `${draft}.password`
  await mkdir(draft, { mode: 0o700 })
  await giveTo(draft, as)
  await writeFile(passwordFile, password, { mode: 0o600 })
  await giveTo(passwordFile, as)
  const access = ['--auth=scram-sha-256', '--username=postgres', `--pwfile=${passwordFile}`]
  try {
    await mustRun(join(programs, 'initdb'), ['-D', draft, ...locale, ...access], as)
    await rename(draft, cluster)
    return true
  } finally {
    await rm(passwordFile, { force: true })
  }
}

/** Answers the port when the server of this cluster takes our password there; null when nobody does. */
const portInUse = async (cluster: string): Promise<number | null> => {
  const lines = (await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
  const port = Number(lines[3])
  return port > 0 ? port : null
}

type Answer = 'ours' | 'starting' | 'none'

/** The pid file alone proves nothing: after kill -9 it stays, and another program may have its port by now. */
const ask = async (port: number, password: string, cluster: string): Promise<Answer> => {
  const client = new pg.Client({ connectionString: superuserUrl(port, password), connectionTimeoutMillis: 3_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query('show data_directory')
    return rows[0].data_directory === cluster ? 'ours' : 'none'
  } catch (error) {
    // 57P03: starting up, shutting down or recovering.
    return (error as { code?: string }).code === '57P03' ? 'starting' : 'none'
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** The port of a server that already runs on this cluster, waiting for one that is recovering; else null. */
export const findRunning = async (cluster: string, password: string): Promise<number | null> => {
  const end = performance.now() + 120_000
  for (;;) {
    const port = await portInUse(cluster)
    const answer = port === null ? 'none' : await ask(port, password, cluster)
    if (answer === 'ours') return port
    if (answer === 'none' || performance.now() > end) return null
    await sleep(100)
  }
}

const freePort = (wanted: number): Promise<number> =>
  new Promise((done, fail) => {
    const server = createServer()
    server.on('error', (error: NodeJS.ErrnoException) => (wanted === 0 ? fail(error) : freePort(0).then(done, fail)))
    server.listen(wanted, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => done(port))
    })
  })

const logLimit = 10_000_000

const rotateLog = async (file: string): Promise<void> => {
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  )
  if (size > logLimit) await rename(file, `${file}.1`)
}

/**
 * Reasons to try again for a while: after kill -9 the dead server may still count as running (nobody has buried it), or
 * its last children may still hold the shared memory; and a port found free may be taken a moment later.
 */
const passing = /lock file .* already exists|is another (postmaster|server)|shared memory block|Address already in use/

export interface StartOptions {
  /** The port to take if it is free. */
  readonly port?: number
  /** Further settings, such as { fsync: 'off' } for tests. */
  readonly settings?: Readonly<Record<string, string>>
}

const serverOptions = (port: number, settings: Readonly<Record<string, string>>): string => {
  const all = { max_connections: '200', jit: 'off', ...settings }
  // No Unix socket: paths longer than 107 bytes fail.
  return [`-p ${port} -h 127.0.0.1 -k ""`, ...Object.entries(all).map(([name, value]) => `-c ${name}=${value}`)].join(
    ' ',
  )
}

const tail = async (file: string): Promise<string> =>
  (await readFile(file, 'utf8').catch(() => '')).split('\n').slice(-8).join('\n').trim()

/** Starts the server and answers its port. Never removes postmaster.pid: only PostgreSQL knows whether that is safe. */
export const startCluster = async ({ as, programs, cluster }: Place, options: StartOptions): Promise<number> => {
  const end = performance.now() + 30_000
  const log = join(cluster, 'server.log')
  await rotateLog(log)
  for (let attempt = 0; ; attempt += 1) {
    const port = await freePort(attempt === 0 ? (options.port ?? 0) : 0)
    const before = (await stat(log).catch(() => ({ size: 0 }))).size
    const settings = serverOptions(port, options.settings ?? {})
    const started = await runProgram(
      join(programs, 'pg_ctl'),
      ['-w', '-t', '120', '-D', cluster, '-l', log, '-o', settings, 'start'],
      as,
    )
    if (started.code === 0) return port
    const said = (await readFile(log).catch(() => Buffer.alloc(0))).subarray(before).toString()
    if (!passing.test(said + started.output) || performance.now() > end) {
      throw new Error(`PostgreSQL did not start: ${started.output.trim()}\n${await tail(log)}`)
    }
    await sleep(300)
  }
}

/** Stops the server in order; every transaction not yet committed is rolled back. */
export const stopCluster = async ({ as, programs, cluster }: Place): Promise<void> => {
  await runProgram(join(programs, 'pg_ctl'), ['-D', cluster, '-m', 'fast', '-w', '-t', '60', 'stop'], as)
}
