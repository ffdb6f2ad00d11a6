// Written by `npm run tables` from the migrated database; a test compares them.
import type { Timestamp } from '#platform'

export interface CorrespondingTables {
  dossier_citizen_message: {
    id: string
    dossier_id: string
    direction: string
    state: string
    one_stop: string
    body: string
    salt: string
    proposed_body: string | null
    reason: string | null
    written_by: string | null
    written_post: string | null
    written_at: Timestamp
    settled_by: string | null
    settled_post: string | null
    settled_at: Timestamp | null
    read_at: Timestamp | null
    read_by: string | null
  }
}
