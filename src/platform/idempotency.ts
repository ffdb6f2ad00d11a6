import { sql } from 'kysely'
import { type Db, tables } from './database.ts'
import type { PlatformTables } from './platform.tables.ts'

/** Days for which a request sent twice gets its first answer again. */
const keptDays = 3

/** Forgets old answers: they may tell a slip number. Answers how many. */
export const forgetAnswers = async (db: Db): Promise<number> => {
  const { numDeletedRows } = await tables<PlatformTables>(db)
    .deleteFrom('idempotency')
    .where('created_at', '<', sql<Date>`now() - ${keptDays} * interval '1 day'`)
    .executeTakeFirst()
  return Number(numDeletedRows)
}
