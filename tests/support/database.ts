import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { type Db, openDatabase } from '#platform'
import { testSchema, withDatabase } from './database.setup.ts'

export interface TestDatabase {
  /** The pool of the program's role: it may do only what the migrations grant. */
  readonly db: Db
  /** The pool of the role that owns the tables, for what the program must not be able to do. */
  readonly owner: Db
  readonly programUrl: string
  readonly ownerUrl: string
  readonly schema: string
  /** A test body inside one transaction of the program's role that is rolled back at the end. */
  rolledBack(body: (tx: Db) => Promise<void>): () => Promise<void>
}

const asSuperuser = async (statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: inject('testServer').superuserUrl })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

const rollback = Symbol('rollback')

const rolledBack = async (db: Db, body: (tx: Db) => Promise<void>): Promise<void> => {
  try {
    await db.transaction().execute(async (tx) => {
      await body(tx)
      throw rollback
    })
  } catch (error) {
    if (error !== rollback) throw error
  }
}

/**
 * A database of its own for a test file, cloned from the migrated template, or from the one with the shipped catalogue in it. Call it at the top of the file; `db` and
 * `owner` are there once the tests run. Tests that need commits (two officers at once) simply use `db`.
 */
export const testDatabase = ({ stocked = false } = {}): TestDatabase => {
  const server = inject('testServer')
  const name = `${server.prefix}_${randomBytes(6).toString('hex')}`
  const [programUrl, ownerUrl] = [withDatabase(server.programUrl, name), withDatabase(server.ownerUrl, name)]
  const db = openDatabase({ url: programUrl, schema: testSchema })
  const owner = openDatabase({ url: ownerUrl, schema: testSchema, connections: 4 })
  beforeAll(() =>
    asSuperuser(`create database ${name} template ${stocked ? server.stocked : server.template} owner motcua_owner`),
  )
  afterAll(async () => {
    await Promise.all([db.destroy(), owner.destroy()])
    await asSuperuser(`drop database ${name} with (force)`)
  })
  return {
    db,
    owner,
    programUrl,
    ownerUrl,
    schema: testSchema,
    rolledBack: (body) => () => rolledBack(db, body),
  }
}
