// Written by `npm run tables` from the migrated database; a test compares them.
import type { Timestamp } from '#platform'

export interface ReappointingTables {
  dossier_bundle_date: {
    id: string
    bundle_id: string
    due_at: Timestamp
    cause: string
    leg_key: string | null
    set_at: Timestamp
  }
  dossier_reappointment: {
    id: string
    dossier_id: string
    state: string
    due_at: Timestamp
    reason_code: string
    reason: string
    late: boolean
    asked_by: string
    asked_at: Timestamp
    signed_by: string | null
    signed_at: Timestamp | null
    told_by: string | null
    told_at: Timestamp | null
  }
}
