import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { migrateJobs } from './jobs-schema.ts'
import { quoteIdentifier } from './quote-identifier.ts'

/** Plain SQL files, forward only, each applied once, in the order of its number, in a transaction with its grants. */
export interface MigrateOptions {
  /** postgres:// address of the role that owns the tables. */
  readonly ownerUrl: string
  /** The tenant's schema; made if it is missing. */
  readonly schema: string
  /** The role that the program runs as: put in place of `{app}` in the files, so that each file grants what it made. */
  readonly programRole: string
  readonly directory?: string
  readonly log?: (line: string) => void
}

/** A person has to do something before the migration can go on; the message says what. */
export class MigrationProblem extends Error {
  override readonly name = 'MigrationProblem'
}

export interface MigrationFile {
  readonly name: string
  readonly sql: string
  readonly checksum: string
}

interface Applied {
  readonly name: string
  readonly checksum: string
}

export const migrationsDirectory = resolve(import.meta.dirname, '../../migrations')

export const readMigrations = async (directory = migrationsDirectory): Promise<readonly MigrationFile[]> => {
  const names = (await readdir(directory)).filter((name) => name.endsWith('.sql')).sort()
  const wrong = names.find((name) => !/^\d{4}_[a-z_]+\.sql$/.test(name))
  if (wrong !== undefined) {
    throw new MigrationProblem(`migrations/${wrong}: a migration is named NNNN_room.sql, such as 0050_dossier.sql.`)
  }
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(directory, name), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

/** The files still to be applied; throws when the applied ones are not exactly the beginning of the files. */
export const pendingMigrations = (
  files: readonly MigrationFile[],
  applied: readonly Applied[],
): readonly MigrationFile[] => {
  const byName = new Map(files.map((file) => [file.name, file]))
  const done = new Set(applied.map(({ name }) => name))
  const last =
    applied
      .map(({ name }) => name)
      .sort()
      .at(-1) ?? ''
  for (const { name, checksum } of applied) {
    const file = byName.get(name)
    if (file === undefined) {
      throw new MigrationProblem(
        `The database has migration ${name}, which this program does not know: it was migrated by a newer version. ` +
          'Run that version, or restore a backup from before its migration.',
      )
    }
    if (file.checksum !== checksum) {
      throw new MigrationProblem(
        `migrations/${name} was changed after it had been applied to this database. ` +
          'Put its old text back and write the change into a new file with the next number.',
      )
    }
  }
  const pending = files.filter((file) => !done.has(file.name))
  const late = pending.find((file) => file.name < last)
  if (late !== undefined) {
    throw new MigrationProblem(
      `migrations/${late.name} comes before ${last}, which is already applied. Give it a number after the last one.`,
    )
  }
  return pending
}

const describe = (file: MigrationFile, error: unknown): Error => {
  if (!(error instanceof pg.DatabaseError)) return error as Error
  const position = Number(error.position)
  const line = position > 0 ? `:${file.sql.slice(0, position).split('\n').length}` : ''
  const detail = error.detail === undefined ? '' : ` (${error.detail})`
  return new MigrationProblem(`migrations/${file.name}${line}: ${error.message}${detail}. Nothing of it was applied.`)
}

const apply = async (client: pg.Client, options: MigrateOptions, file: MigrationFile): Promise<void> => {
  await client.query('begin')
  try {
    await client.query(`set local search_path = ${quoteIdentifier(options.schema)}, public`)
    await client.query(file.sql.replaceAll('{app}', quoteIdentifier(options.programRole)))
    await client.query('insert into migration (name, checksum) values ($1, $2)', [file.name, file.checksum])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw describe(file, error)
  }
}

const prepare = async (client: pg.Client, { schema, programRole }: MigrateOptions): Promise<void> => {
  const quoted = quoteIdentifier(schema)
  await client.query(`create schema if not exists ${quoted}`)
  await client.query(`grant usage on schema ${quoted}, public to ${quoteIdentifier(programRole)}`)
  await client.query('create extension if not exists pg_trgm with schema public')
  await client.query(`set search_path = ${quoted}, public`)
  await client.query(`create table if not exists migration (
    name text primary key,
    checksum text not null,
    applied_at timestamptz not null default now()
  )`)
  await client.query(`grant select on migration to ${quoteIdentifier(programRole)}`)
  await client.query(`comment on table migration is 'room: platform'`)
}

/**
 * Brings the database to the files and returns the names that were applied now. Two callers at once: the second waits,
 * and of the same tenant then finds nothing to do; tenants wait for each other, because PostgreSQL refuses two at once that
 * grant the use of what they share. Throws MigrationProblem when a person has to act.
 */
export const migrate = async (options: MigrateOptions): Promise<readonly string[]> => {
  const files = await readMigrations(options.directory)
  const client = new pg.Client({ connectionString: options.ownerUrl })
  await client.connect()
  try {
    await client.query(`set client_min_messages = warning`)
    await client.query(`select pg_advisory_lock(hashtext('motcua-migrate'))`)
    await prepare(client, options)
    const { rows } = await client.query<Applied>('select name, checksum from migration order by name')
    const pending = pendingMigrations(files, rows)
    for (const file of pending) {
      options.log?.(`applying ${file.name}`)
      await apply(client, options, file)
    }
    await migrateJobs(options)
    return pending.map(({ name }) => name)
  } finally {
    await client.end()
  }
}
