import { accessesOf } from '#identity'
import { type Db, tables, type Words } from '#platform'
import type { DossierTables } from '../dossier.tables.ts'

/** An office in which the dossier was read, and when last. */
export interface Reader {
  /** «Chuyên viên thụ lý»; the citizen is told the post, not the person. */
  readonly title: Words
  readonly agency: string
  readonly lastAt: Temporal.Instant
}

/** Who opened the dossier, each post of each agency once, the latest first. */
export const readersOf = async (db: Db, code: string): Promise<readonly Reader[]> => {
  const row = await tables<DossierTables>(db)
    .selectFrom('dossier')
    .select('id')
    .where('code', '=', code)
    .executeTakeFirst()
  if (row === undefined) return []
  const readers = new Map<string, Reader>()
  for (const { agency, title, at } of await accessesOf(db, row.id)) {
    const key = `${agency} ${title.vi}`
    if (!readers.has(key)) readers.set(key, { agency, title, lastAt: at })
  }
  return [...readers.values()]
}
