// Written by `npm run tables` from the migrated database; a test compares them.
import type { Timestamp, WithDefault } from '#platform'

export interface ReturningTables {
  dossier_paper_return: {
    id: string
    dossier_id: string
    agency: string
    due_back_at: Timestamp
    returned_at: Timestamp | null
    returned_by: string | null
    way: string | null
    carrier: string | null
    tracking_number: string | null
  }
  dossier_return_code: {
    id: string
    dossier_id: string
    asked_at: Timestamp
    asked_by: string
    state: string
    shown_address: string | null
    hash: string | null
    expires_at: Timestamp | null
    tries: WithDefault<number>
    used_at: Timestamp | null
    purpose: WithDefault<string>
  }
}
