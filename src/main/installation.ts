import { type Db, type PlatformTables, tables } from '#platform'
import { ConfigProblem } from './config.ts'
import type { Mode } from './prepare.ts'

/** What this installation was made as; null before its first start. */
export const findMode = async (db: Db): Promise<Mode | null> => {
  const row = await tables<PlatformTables>(db).selectFrom('installation').select('mode').executeTakeFirst()
  return (row?.mode as Mode | undefined) ?? null
}

const conflicts: Readonly<Record<Mode, string>> = {
  demo: 'This installation holds the demo, with invented people and known passwords. A real office starts in another folder: bin/start --no-demo --data DIR',
  production:
    'This installation was made without the demo, for real work; the demo is not loaded into it. Try the demo in another folder: bin/start --data DIR',
}

/**
 * The mode is settled by the first start and stays, so that a forgotten flag never loads invented people into a real
 * office. Throws when another one is asked for. `db` is the owner's: the program cannot change the mode.
 */
export const settleMode = async (db: Db, wanted: Mode | null): Promise<Mode> => {
  await tables<PlatformTables>(db)
    .insertInto('installation')
    .values({ mode: wanted ?? 'demo' })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const mode = (await findMode(db)) as Mode
  if (wanted !== null && wanted !== mode) throw new ConfigProblem(conflicts[mode])
  return mode
}
