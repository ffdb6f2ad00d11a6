import { describeProblem, readAgencyFiles, readRegimes, syncAgencies } from '#agency'
import { bundleFaults, bundleRules, certificationRules, shippedReasons } from '#dossier'
import { type Db, isRefusal, transact } from '#platform'
import { type Catalogue, emptyLayer, layProvince, loadCatalogue, syncCatalogue as syncProcedures } from '#procedure'
import { CatalogueProblem } from './catalogue-problem.ts'
import { catalogueFolder } from './config.ts'
import { refusalSentence } from './refusals.ts'
import { readCalendars } from './services.ts'

type Say = (line: string) => void

const syncAgencyFiles = async (db: Db, log: Say): Promise<void> => {
  const read = readAgencyFiles()
  if (!('agencies' in read)) throw new CatalogueProblem(read.map(describeProblem).join('\n'))
  const done = await transact(db, (tx) => syncAgencies(tx, read, Temporal.Now.instant()))
  if (isRefusal(done)) throw new CatalogueProblem(`catalogue/agencies: ${refusalSentence(done, 'en')}`)
  if (done === 'synced') log(`agencies: ${read.agencies.length} in the catalogue`)
}

const checkBundles = ({ procedures }: Catalogue): readonly string[] => {
  const byCode = new Map(
    procedures.map((each) => [each.code, layProvince(each, emptyLayer, Temporal.Now.plainDateISO())]),
  )
  return bundleRules().flatMap((bundle) => bundleFaults(bundle, (code) => byCode.get(code)))
}

/**
 * Of a wrong procedure file nothing is loaded; the others are, and what was published before stays. True when all were
 * right.
 */
const syncProcedureFiles = async (db: Db, log: Say): Promise<boolean> => {
  const catalogue = await loadCatalogue(catalogueFolder)
  for (const { path, line, reason } of catalogue.faults) log(`catalogue/${path}:${line}: ${reason.en}; not loaded`)
  const { published } = await transact(db, (tx) => syncProcedures(tx, catalogue, Temporal.Now.instant()))
  if (published.length > 0) log(`procedures: ${published.length} new versions published from the catalogue`)
  const faults = checkBundles(catalogue)
  // A bundle that does not fit its procedures is not offered at the counter; everything else runs.
  for (const fault of faults) log(`${fault}; not offered`)
  return catalogue.faults.length + faults.length === 0
}

/** Regimes and calendars are read from their files by each process; a wrong one must be seen before the first request. */
const checkDataFiles = (): void => {
  const regimes = readRegimes()
  if (Array.isArray(regimes)) throw new CatalogueProblem(regimes.map(describeProblem).join('\n'))
  try {
    readCalendars()
    certificationRules()
    shippedReasons()
    bundleRules()
  } catch (error) {
    throw new CatalogueProblem((error as Error).message)
  }
}

/** Writes what the files say. True when all were right; throws CatalogueProblem for what nothing can run without. */
export const bringInCatalogue = async (db: Db, log: Say): Promise<boolean> => {
  checkDataFiles()
  await syncAgencyFiles(db, log)
  return syncProcedureFiles(db, log)
}
