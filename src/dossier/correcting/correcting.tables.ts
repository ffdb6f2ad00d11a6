// Written by `npm run tables` from the migrated database; a test compares them.
import type { Timestamp } from '#platform'

export interface CorrectingTables {
  dossier_correction: {
    id: string
    dossier_id: string
    result_id: string
    correcting_id: string
    correcting_code: string
    state: string
    entry: string
    reason_code: string
    reason: string
    found_by: string
    asked_by: string
    asked_at: Timestamp
    ended_at: Timestamp | null
  }
}
