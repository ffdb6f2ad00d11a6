// Written by `npm run tables` from the migrated database; a test compares them.
import type { Timestamp } from '#platform'

export interface PostingTables {
  post_intake: {
    id: string
    agency: string
    year: number
    symbol: string
    number: number
    carrier: string
    clerk_name: string
    clerk_number: string | null
    opened_at: Timestamp
    opened_by: string
    opened_name: string
  }
  post_intake_envelope: {
    intake_id: string
    position: number
    dossier_id: string
    tracking_number: string | null
  }
  post_manifest: {
    id: string
    agency: string
    year: number
    symbol: string
    number: number
    carrier: string
    opened_at: Timestamp
    opened_by: string
    opened_name: string
    posted_at: Timestamp | null
    taken_by: string | null
    cancelled_at: Timestamp | null
  }
  post_manifest_line: {
    manifest_id: string
    dossier_id: string
    position: number
    tracking_number: string | null
    open: boolean
    shipment_id: string | null
  }
}
