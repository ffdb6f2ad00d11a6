// Written by `npm run tables` from the migrated database; a test compares them.
import type { Timestamp } from '#platform'

export interface ListingTables {
  handover_list: {
    id: string
    agency: string
    to_agency: string
    year: number
    symbol: string
    number: number
    opened_at: Timestamp
    opened_by: string
    opened_name: string
    sent_at: Timestamp | null
    sent_name: string | null
    cancelled_at: Timestamp | null
  }
  handover_list_line: {
    list_id: string
    handover_id: string
    dossier_id: string
    position: number
    outcome: string | null
    note: string | null
    settled_at: Timestamp | null
    settled_by: string | null
    settled_name: string | null
  }
}
