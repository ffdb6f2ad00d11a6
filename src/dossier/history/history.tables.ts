// Written by `npm run tables` from the migrated database; a test compares them.
import type { Json, Timestamp } from '#platform'

export interface HistoryTables {
  dossier_event: {
    dossier_id: string
    seq: number
    type: string
    occurred_at: Timestamp
    recorded_at: Timestamp
    actor: Json
    data: Json
    detail_digest: string | null
    late_reason: boolean
    prev_hash: string
    hash: string
  }
  dossier_event_detail: {
    dossier_id: string
    seq: number
    salt: string
    body: Json
  }
}
