import type { DossierTables } from '#dossier'
import { addDemoOfficers, type IdentityTables } from '#identity'
import { type Db, isRefusal, localDate, tables, transact } from '#platform'
import { makeServices } from '../services.ts'
import { readActors } from './demo-actors.ts'
import { loadDemoDossiers } from './demo-dossiers.ts'

const hasPeople = async (db: Db): Promise<boolean> =>
  (await tables<IdentityTables>(db).selectFrom('sign_in_user').select('id').limit(1).executeTakeFirst()) !== undefined

const hasDossiers = async (db: Db): Promise<boolean> =>
  (await tables<DossierTables>(db).selectFrom('dossier').select('id').limit(1).executeTakeFirst()) !== undefined

const loadPeople = async (db: Db, now: Temporal.Instant, log: (line: string) => void): Promise<void> => {
  const added = await transact(db, (tx) => addDemoOfficers(tx, now))
  if (isRefusal(added)) throw new Error(`The demo's officers cannot be added: ${JSON.stringify(added)}`)
  log(`demo: ${added} invented officers`)
}

/** Loads the invented people and dossiers of the demo; nothing when there are some already. */
export const loadDemo = async (db: Db, log: (line: string) => void): Promise<void> => {
  const now = Temporal.Now.instant()
  if (!(await hasPeople(db))) await loadPeople(db, now, log)
  if (await hasDossiers(db)) return
  const services = await makeServices(db, () => [])
  const actors = await readActors(db, localDate(now))
  const calendar = services.calendarOf('H13.64')
  log(`demo: ${await loadDemoDossiers({ db, services, actors, calendar, now })} invented dossiers`)
}
