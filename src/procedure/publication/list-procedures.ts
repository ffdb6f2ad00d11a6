import type { Db } from '#platform'
import { newestVersions, openDrafts } from '../procedure.store.ts'

export interface ListedProcedure {
  readonly code: string
  readonly name: string
  readonly status: 'published' | 'draft'
  /** Number of the published version; null for a draft. */
  readonly version: number | null
  /** Id of the draft; null for a published procedure. */
  readonly draft: number | null
  /** How many things of the draft's record were not understood. */
  readonly faults: number
}

/** The newest version of each procedure and every draft that waits for a person, by code; a code may appear as both. */
export const listProcedures = async (db: Db): Promise<readonly ListedProcedure[]> => {
  const published = [...(await newestVersions(db)).values()].map(
    ({ code, number, content }): ListedProcedure => ({
      code,
      name: content.procedure.name.vi,
      status: 'published',
      version: number,
      draft: null,
      faults: 0,
    }),
  )
  const drafts = (await openDrafts(db)).map(
    ({ id, draft, report }): ListedProcedure => ({
      code: draft.code,
      name: draft.name.vi,
      status: 'draft',
      version: null,
      draft: id,
      faults: report.faults.length,
    }),
  )
  return [...published, ...drafts].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0))
}
