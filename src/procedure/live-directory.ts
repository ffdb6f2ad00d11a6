import type { Db } from '#platform'
import { type CurrentProcedure, type Dictionary, directoryOf, type ProcedureDirectory } from './directory.ts'
import { newestVersionId, type ProcedureVersion, readVersionsAfter } from './procedure.store.ts'

export interface LiveProcedures {
  /** The directory as it is now: at most two seconds older than the last publication. */
  current(): Promise<ProcedureDirectory>
  /**
   * The directory with everything that was published before this question: what an acceptance goes by. Many who ask at once
   * share one look into the database.
   */
  latest(): Promise<ProcedureDirectory>
  /**
   * The version a dossier keeps, with the fees and limits of a day. Asks the database once more before it throws, since
   * another process may have accepted the dossier under a version published a second ago.
   */
  version(id: number, date: Temporal.PlainDate): Promise<CurrentProcedure>
}

export interface LiveOptions extends Dictionary {
  /** Milliseconds between two questions to the database; 2000 if absent. */
  readonly checkEvery?: number
  /** A clock that never goes back, in milliseconds; the process's own if absent. */
  readonly elapsed?: () => number
}

/**
 * One look at a time for everybody who asks. `after`: one that has begun after the question; a look that was under way already
 * may have begun before what is asked for, so it is waited for, and then one more.
 */
const oneAtATime = (look: () => Promise<void>) => {
  let looking: Promise<void> | null = null
  let following: Promise<void> | null = null
  const now = (): Promise<void> => {
    looking ??= look().finally(() => {
      looking = null
    })
    return looking
  }
  const after = (): Promise<void> => {
    if (looking === null) return now()
    following ??= looking
      .catch(() => undefined)
      .then(() => {
        following = null
        return now()
      })
    return following
  }
  return { now, after }
}

/**
 * Keeps the published procedures in memory. Versions are only ever added, and ids grow with publication, so the newest id
 * tells whether anything happened, and only what came after it is read. Give it the pool, never a transaction: what one
 * transaction has not committed would be shown to everybody.
 */
export const openProcedures = (db: Db, options: LiveOptions): LiveProcedures => {
  const { checkEvery = 2000, elapsed = () => performance.now() } = options
  let versions: readonly ProcedureVersion[] = []
  let directory = directoryOf(versions, options)
  let checkedAt = Number.NEGATIVE_INFINITY

  const check = async (): Promise<void> => {
    const known = versions.at(-1)?.id ?? 0
    const newest = await newestVersionId(db)
    if (newest !== known) {
      const kept = newest > known ? versions : []
      versions = [...kept, ...(await readVersionsAfter(db, kept.at(-1)?.id ?? 0))]
      directory = directoryOf(versions, options)
    }
    checkedAt = elapsed()
  }

  const checks = oneAtATime(check)
  const refresh = async (): Promise<ProcedureDirectory> => {
    await checks.now()
    return directory
  }

  const latest = async (): Promise<ProcedureDirectory> => {
    await checks.after()
    return directory
  }

  const current = async () => (elapsed() - checkedAt >= checkEvery ? refresh() : directory)

  return {
    current,
    latest,
    version: async (id, date) => {
      const found = (await current()).versionById(id, date) ?? (await refresh()).versionById(id, date)
      if (found === undefined) throw new Error(`there is no procedure version ${id}`)
      return found
    },
  }
}
