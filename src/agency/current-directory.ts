import type { Db } from '#platform'
import { findDigest, loadAgencies } from './agency.store.ts'
import { type AgencyDirectory, makeDirectory } from './agency-directory.ts'

/** Directories by the digest of what they were read from: right for every database, tenant and transaction at once. */
const known = new Map<string, AgencyDirectory>()
const keptAtMost = 8

/**
 * The directory as this database has it now. It costs one row, the digest, as long as nothing changed. Throws when the
 * agencies were never synced.
 */
export const agencyDirectory = async (db: Db): Promise<AgencyDirectory> => {
  const digest = await findDigest(db)
  if (digest === undefined) throw new Error('there are no agencies in this database: syncAgencies comes first')
  const kept = known.get(digest)
  if (kept !== undefined) return kept
  const directory = makeDirectory(await loadAgencies(db))
  const [oldest] = known.keys()
  if (known.size >= keptAtMost && oldest !== undefined) known.delete(oldest)
  known.set(digest, directory)
  return directory
}
