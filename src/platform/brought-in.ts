import { type Db, tables } from './database.ts'
import type { PlatformTables } from './platform.tables.ts'

/** Whether the files with this digest are the ones that were brought in last. */
export const isBroughtIn = async (db: Db, what: string, digest: string): Promise<boolean> => {
  const row = await tables<PlatformTables>(db)
    .selectFrom('brought_in')
    .select('digest')
    .where('what', '=', what)
    .executeTakeFirst()
  return row?.digest === digest
}

export const setBroughtIn = async (db: Db, what: string, digest: string): Promise<void> => {
  await tables<PlatformTables>(db)
    .insertInto('brought_in')
    .values({ what, digest })
    .onConflict((conflict) => conflict.column('what').doUpdateSet({ digest }))
    .execute()
}
