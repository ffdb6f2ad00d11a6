// Written by `npm run tables` from the migrated database; a test compares them.
import type { Json, Timestamp, WithDefault } from '#platform'

export interface EnteringTables {
  dossier_register_print: {
    id: string
    agency: string
    from_day: string
    to_day: string
    filter: Json
    asked_by: string
    asked_post: string
    asked_at: Timestamp
    state: string
    rows_read: WithDefault<number>
    rows_total: number | null
    dossiers: WithDefault<string[]>
    pdf: Buffer | null
    finished_at: Timestamp | null
    expires_at: Timestamp
    kind: WithDefault<string>
  }
}
