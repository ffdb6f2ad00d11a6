import { describeProblem, readAgencyFiles, syncAgencies } from '#agency'
import { type Db, isRefusal, transact } from '#platform'

/** Files of the catalogue are wrong; the message names each with path, line and reason. */
export class CatalogueProblem extends Error {
  override readonly name = 'CatalogueProblem'
}

type Say = (line: string) => void

const syncAgencyFiles = async (db: Db, log: Say): Promise<void> => {
  const read = readAgencyFiles()
  if (!('agencies' in read)) throw new CatalogueProblem(read.map(describeProblem).join('\n'))
  const done = await transact(db, (tx) => syncAgencies(tx, read, Temporal.Now.instant()))
  if (isRefusal(done)) throw new CatalogueProblem(`catalogue/agencies: ${JSON.stringify(done.facts)}`)
  if (done === 'synced') log(`agencies: ${read.agencies.length} in the catalogue`)
}

/** Brings the tables to the reviewed files of `catalogue/`. Throws CatalogueProblem; of a wrong file nothing is loaded. */
export const syncCatalogue = async (db: Db, log: Say): Promise<void> => {
  await syncAgencyFiles(db, log)
}
