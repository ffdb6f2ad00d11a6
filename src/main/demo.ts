import { addDemoOfficers, type IdentityTables } from '#identity'
import { type Db, isRefusal, tables, transact } from '#platform'

const hasPeople = async (db: Db): Promise<boolean> =>
  (await tables<IdentityTables>(db).selectFrom('sign_in_user').select('id').limit(1).executeTakeFirst()) !== undefined

/** Loads the invented people and dossiers of the demo; nothing when there are people already. */
export const loadDemo = async (db: Db, log: (line: string) => void): Promise<void> => {
  if (await hasPeople(db)) return
  const added = await transact(db, (tx) => addDemoOfficers(tx, Temporal.Now.instant()))
  if (isRefusal(added)) throw new Error(`The demo's officers cannot be added: ${JSON.stringify(added)}`)
  log(`demo: ${added} invented officers`)
}
