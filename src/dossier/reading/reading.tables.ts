// Written by `npm run tables` from the migrated database; a test compares them.
import type { Timestamp } from '#platform'

export interface ReadingTables {
  dossier_presence: {
    dossier_id: string
    officer_id: string
    opened_at: Timestamp
    until: Timestamp
  }
}
