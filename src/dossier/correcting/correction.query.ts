import { type Db, tables } from '#platform'
import type { DossierTables } from '../dossier.tables.ts'
import type { Correction } from './correction.ts'

/** What whoever works on the correction has to know of the wrong result. */
export type Mistake = Pick<Correction, 'entry' | 'reasonCode' | 'reason' | 'foundBy'>

/** Why a correcting dossier was opened: it stands with the dossier whose result is wrong. */
export const mistakeOf = async (db: Db, correctingId: string): Promise<Mistake | null> => {
  const row = await tables<DossierTables>(db)
    .selectFrom('dossier_correction')
    .select(['entry', 'reason_code', 'reason', 'found_by'])
    .where('correcting_id', '=', correctingId)
    .executeTakeFirst()
  return row === undefined
    ? null
    : {
        entry: row.entry,
        reasonCode: row.reason_code,
        reason: row.reason,
        foundBy: row.found_by as Mistake['foundBy'],
      }
}
