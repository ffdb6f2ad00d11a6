import { createHash, randomInt } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { catalogueDigest, syncCatalogue } from '../../src/main/catalogue.ts'
import { openDatabase } from '../../src/platform/database.ts'
import { type EmbeddedPostgres, openEmbedded, programRole } from '../../src/platform/embedded-postgres.ts'
import { migrate, readMigrations } from '../../src/platform/migrate.ts'

/** What a test file needs to know to make its own database. */
export interface TestServer {
  readonly superuserUrl: string
  readonly ownerUrl: string
  readonly programUrl: string
  /** Migrated and empty. */
  readonly template: string
  /** With the shipped catalogue brought in. */
  readonly stocked: string
  /** Begins the names of this run's databases. */
  readonly prefix: string
}

declare module 'vitest' {
  export interface ProvidedContext {
    readonly testServer: TestServer
  }
}

export const testSchema = 'motcua'

const dataDirectory = resolve(import.meta.dirname, '../../var/test')

/** Test data may vanish with the machine's power, so that the tests need not wait for its disk. */
const settings = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', shared_buffers: '256MB' }

/** A crash of the machine may leave an unusable cluster, since fsync is off: then it is made anew. */
const openServer = async (): Promise<EmbeddedPostgres> => {
  try {
    return await openEmbedded({ dataDirectory, settings })
  } catch (error) {
    if (!String(error).includes('PostgreSQL did not start')) throw error
    await rm(dataDirectory, { recursive: true, force: true })
    return openEmbedded({ dataDirectory, settings })
  }
}

interface Template {
  readonly name: string
  /** Fills a draft of it, which nobody sees before it is whole. */
  make(client: pg.Client, draft: string): Promise<void>
}

const named = (...parts: readonly string[]): string =>
  `template_${createHash('sha1').update(parts.join('\n')).digest('hex').slice(0, 16)}`

const emptyTemplate = (server: EmbeddedPostgres, migrations: Awaited<ReturnType<typeof readMigrations>>): Template => ({
  name: named(programRole, ...migrations.map(({ name, checksum }) => `${name}:${checksum}`)),
  make: async (client, draft) => {
    await client.query(`create database ${draft} owner motcua_owner`)
    await migrate({ ownerUrl: withDatabase(server.ownerUrl, draft), schema: testSchema, programRole })
  },
})

/** Bringing in the catalogue takes a second, and some fifty test files want it. */
const stockedTemplate = (server: EmbeddedPostgres, empty: Template): Template => ({
  name: named(empty.name, catalogueDigest()),
  make: async (client, draft) => {
    await client.query(`create database ${draft} template ${empty.name} owner motcua_owner`)
    const db = openDatabase({ url: withDatabase(server.programUrl, draft), schema: testSchema })
    await syncCatalogue(db, () => undefined).finally(() => db.destroy())
  },
})

const inUse = 7466

const numberOf = (name: string): number =>
  Number.parseInt(createHash('sha1').update(name).digest('hex').slice(0, 7), 16)

/** Changed migrations or files make another template, so that runs of different versions do not disturb one another. */
const makeTemplate = async (client: pg.Client, { name, make }: Template): Promise<void> => {
  await client.query('select pg_advisory_lock($1, 0)', [inUse])
  await client.query('select pg_advisory_lock_shared($1, $2)', [inUse, numberOf(name)])
  const known = await client.query('select from pg_database where datname = $1', [name])
  if (known.rowCount === 0) {
    const draft = `draft_${name}`
    await client.query(`drop database if exists ${draft} with (force)`)
    await make(client, draft)
    await client.query(`alter database ${draft} rename to ${name}`)
  }
  await client.query('select pg_advisory_unlock($1, 0)', [inUse])
}

/** Drops what ended runs left: databases whose run, and templates whose users, hold their lock no longer. */
const dropStale = async (client: pg.Client): Promise<void> => {
  const { rows } = await client.query<{ datname: string }>(
    `select datname from pg_database where datname ~ '^(template_[0-9a-f]{16}|run_[0-9]+_.*)$'`,
  )
  for (const { datname } of rows) {
    const key = datname.startsWith('run_') ? Number(datname.split('_')[1]) : numberOf(datname)
    const { rows: answers } = await client.query('select pg_try_advisory_lock($1, $2) as free', [inUse, key])
    if (answers[0].free !== true) continue
    await client.query(`drop database if exists ${datname} with (force)`)
    await client.query('select pg_advisory_unlock($1, $2)', [inUse, key])
  }
}

export const withDatabase = (url: string, database: string): string => {
  const changed = new URL(url)
  changed.pathname = `/${database}`
  return changed.toString()
}

/** Takes this run's lock and makes sure of the template; answers what the test files need. */
const prepare = async (client: pg.Client, server: EmbeddedPostgres): Promise<TestServer> => {
  const empty = emptyTemplate(server, await readMigrations())
  const stocked = stockedTemplate(server, empty)
  const run = randomInt(0x1000_0000, 0x7fff_ffff)
  await client.query('select pg_advisory_lock($1, $2)', [inUse, run])
  await makeTemplate(client, empty)
  await makeTemplate(client, stocked)
  const sweeper = new pg.Client({ connectionString: server.superuserUrl })
  await sweeper.connect()
  await dropStale(sweeper).finally(() => sweeper.end())
  const { superuserUrl, ownerUrl, programUrl } = server
  return { superuserUrl, ownerUrl, programUrl, template: empty.name, stocked: stocked.name, prefix: `run_${run}` }
}

/** One server for all runs on this checkout: the first starts it, the last stops it. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  const server = await openServer()
  const client = new pg.Client({ connectionString: server.superuserUrl })
  client.on('error', () => undefined)
  await client.connect()
  const leave = async () => {
    await client.end()
    await server.release()
  }
  try {
    project.provide('testServer', await prepare(client, server))
  } catch (error) {
    await leave()
    throw error
  }
  return leave
}
