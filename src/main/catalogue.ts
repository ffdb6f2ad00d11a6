import { type Db, isBroughtIn, setBroughtIn } from '#platform'
import { digestFiles } from './digest-files.ts'

/** The reviewed files, and the code that reads them. */
const sources = ['catalogue/**/*.yaml', 'src/{agency,calendar,procedure}/**/*.ts']

/** What the catalogue and its readers are now; tables brought in from the same need not be brought in again. */
export const catalogueDigest = (): string => digestFiles(sources)

/**
 * Brings the tables to the reviewed files of `catalogue/`. When nothing changed since the last time, their digest is all
 * that is compared: the rooms that read them are not even loaded. Throws CatalogueProblem for what nothing can run without.
 */
export const syncCatalogue = async (db: Db, log: (line: string) => void): Promise<void> => {
  const digest = catalogueDigest()
  if (await isBroughtIn(db, 'catalogue', digest)) return
  const { bringInCatalogue } = await import('./bring-in-catalogue.ts')
  if (await bringInCatalogue(db, log)) await setBroughtIn(db, 'catalogue', digest)
}
