import { Logger, runMigrations } from 'graphile-worker'
import pg from 'pg'
import { quoteIdentifier } from './quote-identifier.ts'

/** The queue of a tenant stands beside its schema, so that tenants in one database never take one another's jobs. */
export const jobsSchema = (schema: string): string => `${schema}_jobs`

/** Errors of the queue library are thrown as well; its other lines only repeat what our log says. */
export const silentLogger = new Logger(() => () => undefined)

const privateTables = ['_private_jobs', '_private_job_queues', '_private_tasks', '_private_known_crontabs']

/**
 * The queue's tables have row-level security without policies: with table grants alone every statement of the program's
 * role fails. So each migration of the library is followed by one policy a table.
 */
const opening = (schema: string, role: string): string => {
  const [queue, program] = [quoteIdentifier(schema), quoteIdentifier(role)]
  return [
    `grant usage on schema ${queue} to ${program}`,
    `grant select, insert, update, delete on all tables in schema ${queue} to ${program}`,
    `revoke insert, update, delete on ${queue}.migrations from ${program}`,
    `grant usage, select on all sequences in schema ${queue} to ${program}`,
    `grant execute on all functions in schema ${queue} to ${program}`,
    ...privateTables.flatMap((table) => [
      `drop policy if exists program on ${queue}.${table}`,
      `create policy program on ${queue}.${table} to ${program} using (true) with check (true)`,
    ]),
  ].join(';\n')
}

export interface JobsSchemaOptions {
  readonly ownerUrl: string
  readonly schema: string
  readonly programRole: string
}

/** Brings the job queue's own tables up to date and opens them to the program's role. */
export const migrateJobs = async ({ ownerUrl, schema, programRole }: JobsSchemaOptions): Promise<void> => {
  const pgPool = new pg.Pool({ connectionString: ownerUrl, max: 2 })
  // A lost idle connection is no news here: the next statement would say so.
  pgPool.on('error', () => undefined)
  pgPool.on('connect', (client) => client.on('error', () => undefined))
  try {
    const version = () =>
      pgPool.query(`select max(id) as version from ${quoteIdentifier(jobsSchema(schema))}.migrations`)
    const before = await version().catch(() => null)
    await runMigrations({ pgPool, schema: jobsSchema(schema), logger: silentLogger })
    const after = await version()
    const granted = await pgPool.query('select 1 from pg_policies where schemaname = $1 and $2 = any(roles)', [
      jobsSchema(schema),
      programRole,
    ])
    const current = before?.rows[0].version === after.rows[0].version && granted.rowCount === privateTables.length
    if (!current) await pgPool.query(`begin; ${opening(jobsSchema(schema), programRole)}; commit`)
  } finally {
    await pgPool.end()
  }
}
