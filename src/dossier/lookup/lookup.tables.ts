// Written by `npm run tables` from the migrated database; a test compares them.
import type { Timestamp } from '#platform'

export interface LookupTables {
  dossier_name_word: {
    agency: string
    word: string
    submitted_at: Timestamp
    dossier_id: string
    name: string
  }
  name_word: {
    word: string
  }
}
