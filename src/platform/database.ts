import { createHash } from 'node:crypto'
import { Kysely, PostgresDialect, type PostgresPool } from 'kysely'
import pg from 'pg'

/**
 * A database handle: the pool, or a transaction. It knows no tables: a room looks at it through its own generated
 * types with `tables<DossierTables>(db)`, so that writing another room's table does not compile.
 */
export type Db = Kysely<Record<never, never>>

export const tables = <T>(db: Db): Kysely<T> => db as unknown as Kysely<T>

/** bigint columns are counters and sequences here, far below 2^53. Dates stay text: a legal day has no instant. */
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (oid === 20) return Number
    if (oid === 1082) return (text: string) => text
    return pg.types.getTypeParser(oid, format as 'text')
  },
}

/**
 * All connections were busy for as long as one may wait, or the database does not take any now: it starts, stops or is
 * away. Nothing was asked of it yet. The doors answer 503 by its status; a job is tried again.
 */
export class NoConnectionFree extends Error {
  override readonly name = 'NoConnectionFree'
  readonly statusCode = 503
}

/** The pool has no code for it, only this sentence. */
const waitedTooLong = 'timeout exceeded when trying to connect'

/** No connection could be opened: refused, reset, or cannot_connect_now, admin_shutdown, crash_shutdown of PostgreSQL. */
const away = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', '57P01', '57P02', '57P03'])

const connectIn = async (pool: pg.Pool): Promise<pg.PoolClient> => {
  try {
    return await pool.connect()
  } catch (error) {
    const { message, code = '' } = error as Error & { readonly code?: string }
    if (message === waitedTooLong) throw new NoConnectionFree('no connection came free in time', { cause: error })
    if (away.has(code)) throw new NoConnectionFree('the database takes no connection now', { cause: error })
    throw error
  }
}

const statementLimit = 500

/**
 * Gives every statement a name, so that PostgreSQL parses it once a connection. The cache is bounded: `in` lists of
 * varying length would otherwise fill the server's memory.
 */
const nameStatements = (pool: pg.Pool): PostgresPool => {
  const names = new Map<string, string>()
  const nameOf = (text: string): string | undefined => {
    const known = names.get(text)
    if (known !== undefined || names.size >= statementLimit) return known
    const name = createHash('sha1').update(text).digest('base64url').slice(0, 20)
    names.set(text, name)
    return name
  }
  type Query = (text: string | { text: string }, values?: unknown[]) => Promise<pg.QueryResult>
  const wrapped = new WeakSet<object>()
  return {
    connect: async () => {
      const client = await connectIn(pool)
      if (!wrapped.has(client)) {
        const query = client.query.bind(client) as Query
        const named: Query = (text, values) => {
          const name = typeof text === 'string' && values !== undefined ? nameOf(text) : undefined
          return name === undefined ? query(text, values) : query({ name, text, values } as { text: string })
        }
        Object.assign(client, { query: named })
        wrapped.add(client)
      }
      return client as unknown as Awaited<ReturnType<PostgresPool['connect']>>
    },
    end: () => pool.end(),
    options: pool.options,
  } as PostgresPool
}

export interface DatabaseOptions {
  /** postgres:// address of the role that the program runs as; it owns nothing. */
  readonly url: string
  /** The tenant's schema: one province's system is one schema (`search_path`); statements stay unqualified. */
  readonly schema: string
  readonly connections?: number
  /** How long a statement may wait for a free connection, or for a new one to open; 15 without it. */
  readonly waitSeconds?: number
  /** How long a connection that nobody uses is kept; 10 without it. */
  readonly idleSeconds?: number
}

/** Longer than any crowd at a counter that the benchmark drew, shorter than a browser's or a proxy's patience. */
const usualWait = 15

const usualIdle = 10

/** JIT is off: it costs more than it brings on short statements. */
export const openPool = (options: DatabaseOptions): pg.Pool => {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.connections ?? 16,
    connectionTimeoutMillis: (options.waitSeconds ?? usualWait) * 1000,
    idleTimeoutMillis: (options.idleSeconds ?? usualIdle) * 1000,
    options: `-c search_path=${options.schema},public -c jit=off -c timezone=UTC`,
    types,
  })
  // An idle connection that breaks is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

export const openDatabase = (options: DatabaseOptions): Db =>
  new Kysely({ dialect: new PostgresDialect({ pool: nameStatements(openPool(options)) }) })

const serializationFailures = new Set(['40001', '40P01'])

/** Runs `work` in one transaction; a deadlock or serialisation failure is tried again, at most three times in all. */
export const transact = async <T>(db: Db, work: (tx: Db) => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction().execute(work)
    } catch (error) {
      const code = (error as { code?: string }).code ?? ''
      if (attempt >= 3 || !serializationFailures.has(code)) throw error
    }
  }
}
