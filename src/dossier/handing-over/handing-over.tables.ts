// Written by `npm run tables` from the migrated database; a test compares them.
import type { Timestamp } from '#platform'

export interface HandingOverTables {
  dossier_handover: {
    id: string
    dossier_id: string
    medium: string
    from_agency: string
    to_agency: string
    step_id: string
    due_at: Timestamp
    sent_at: Timestamp
    sent_by: string
    confirmed_at: Timestamp | null
    confirmed_by: string | null
    left_at: Timestamp | null
    list_id: string | null
    missing_at: Timestamp | null
  }
  dossier_shipment: {
    id: string
    dossier_id: string
    manifest_id: string | null
    carrier: string
    tracking_number: string
    taken_by: string
    posted_at: Timestamp
    posted_by: string
    delivered_at: Timestamp | null
    came_back_at: Timestamp | null
    cause: string | null
  }
}
