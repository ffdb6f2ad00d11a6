// Written by `npm run tables` from the migrated database; a test compares them.
import type { Json, Timestamp, WithDefault } from '#platform'

export interface JoiningTables {
  dossier_bundle: {
    id: string
    key: string
    opened_at: Timestamp
    opened_by: string
    opened_name: string
    agency: string
    appointment_at: Timestamp | null
    closed_at: Timestamp | null
    name: Json | null
  }
  dossier_bundle_leg: {
    bundle_id: string
    key: string
    position: number
    name: Json
    after_key: string | null
    feeds: Json
    time_limit: Json
    dossier_id: string | null
    receiver: Json | null
    started_at: Timestamp | null
    due_at: Timestamp | null
    sent_at: Timestamp | null
    sent_name: string | null
    answered_at: Timestamp | null
    outcome: string | null
    document_number: string | null
    handed_at: Timestamp | null
    told: string | null
    uses: WithDefault<Json>
    even_if_refused: WithDefault<boolean>
  }
}
