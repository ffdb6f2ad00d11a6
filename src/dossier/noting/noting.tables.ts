// Written by `npm run tables` from the migrated database; a test compares them.
import type { Timestamp } from '#platform'

export interface NotingTables {
  dossier_note: {
    id: string
    dossier_id: string
    officer: string
    post: string
    body: string
    salt: string
    written_at: Timestamp
    withdrawn_at: Timestamp | null
  }
  dossier_note_mention: {
    note_id: string
    officer: string
  }
}
