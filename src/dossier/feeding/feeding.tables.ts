// Written by `npm run tables` from the migrated database; a test compares them.
import type { Json, Timestamp } from '#platform'

export interface FeedingTables {
  dossier_fact: {
    id: string
    dossier_id: string
    key: string
    name: Json
    type: string
    value: string
    source: Json | null
    entered_at: Timestamp
    changed_at: Timestamp | null
  }
}
