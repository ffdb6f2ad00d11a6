// Written by `npm run tables` from the migrated database; a test compares them.
import type { Timestamp } from '#platform'

export interface InboxTables {
  dossier_saved_view: {
    id: string
    officer_id: string
    role: string
    name: string
    query: string
    is_default: boolean
    created_at: Timestamp
  }
}
