import { type Db, tables } from './database.ts'
import type { PlatformTables } from './platform.tables.ts'

/** `demo`: invented people, known passwords, a clock that can be moved. `production`: real work. */
export type InstallationMode = 'demo' | 'production'

/** What this installation was made as; null before its first start. */
export const findMode = async (db: Db): Promise<InstallationMode | null> => {
  const row = await tables<PlatformTables>(db).selectFrom('installation').select('mode').executeTakeFirst()
  return (row?.mode as InstallationMode | undefined) ?? null
}

/** The first to ask decides; answers what holds. Only the owner of the tables may, so that the program cannot change it. */
export const claimMode = async (owner: Db, wanted: InstallationMode): Promise<InstallationMode> => {
  await tables<PlatformTables>(owner)
    .insertInto('installation')
    .values({ mode: wanted })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return (await findMode(owner)) ?? wanted
}
