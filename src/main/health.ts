import { sql } from 'kysely'
import { type Db, hasLiveWorker, type PlatformTables, readMigrations, tables } from '#platform'

/** One thing that must be so before requests are welcome. */
export interface Check {
  readonly name: string
  readonly ok: boolean
}

const attempt = async (name: string, test: () => Promise<boolean>): Promise<Check> => ({
  name,
  ok: await test().catch(() => false),
})

/** Whether this process can do its work: the database answers, is migrated to our files, and somebody does the jobs. */
export const readiness = async (db: Db): Promise<readonly Check[]> => {
  const files = (await readMigrations()).map(({ name }) => name)
  return Promise.all([
    attempt('database', async () => (await sql`select 1`.execute(db)).rows.length === 1),
    attempt('migrations', async () => {
      const rows = await tables<PlatformTables>(db).selectFrom('migration').select('name').execute()
      const applied = new Set(rows.map(({ name }) => name))
      return files.every((name) => applied.has(name))
    }),
    attempt('worker', () => hasLiveWorker(db)),
  ])
}
