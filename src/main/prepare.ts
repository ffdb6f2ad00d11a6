import { type Db, type InstallationMode, isBroughtIn, migrate, openDatabase, setBroughtIn } from '#platform'
import { syncCatalogue } from './catalogue.ts'
import type { Config } from './config.ts'
import { settleMode } from './installation.ts'
import type { RunningDatabase } from './running-database.ts'

/** The tables as their owner sees them; for migrations and for what the program itself must not be able to change. */
export const openAsOwner = (config: Config, database: RunningDatabase): Db =>
  openDatabase({ url: database.ownerUrl, schema: config.schema, connections: 2 })

export const openAsProgram = (config: Config, database: RunningDatabase): Db =>
  openDatabase({ url: database.programUrl, schema: config.schema, connections: 4 })

export const bringUpToDate = async (
  config: Config,
  database: RunningDatabase,
  log: (line: string) => void,
): Promise<void> => {
  const { ownerUrl, programRole } = database
  const applied = await migrate({ ownerUrl, programRole, schema: config.schema, log })
  if (applied.length > 0) log(`migrated: ${applied.length} files`)
}

/** Once; what people do with the demo afterwards stays. */
const bringInDemo = async (db: Db, log: (line: string) => void): Promise<void> => {
  if (await isBroughtIn(db, 'demo', 'loaded')) return
  const { loadDemo } = await import('./demo/demo.ts')
  await loadDemo(db, log)
  await setBroughtIn(db, 'demo', 'loaded')
}

/** Migrations, catalogue and, in demo mode, the demo: everything that stands before the first request. */
export const prepare = async (
  config: Config,
  database: RunningDatabase,
  log: (line: string) => void,
): Promise<InstallationMode> => {
  await bringUpToDate(config, database, log)
  const owner = openAsOwner(config, database)
  const mode = await settleMode(owner, config.mode).finally(() => owner.destroy())
  const db = openAsProgram(config, database)
  try {
    await syncCatalogue(db, log)
    if (mode === 'demo') await bringInDemo(db, log)
  } finally {
    await db.destroy()
  }
  return mode
}
