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
  dossier_paper_place: {
    dossier_id: string
    paper: string
    place: string
    submitted_at: Timestamp
  }
  name_word: {
    word: string
  }
}
