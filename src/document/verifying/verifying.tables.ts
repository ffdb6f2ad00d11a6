// Written by `npm run tables` from the migrated database; a test compares them.
import type { Timestamp } from '#platform'

export interface VerifyingTables {
  document_trust_anchor: {
    fingerprint: string
    pem: string
    subject: string
    valid_from: Timestamp
    valid_to: Timestamp
    added_at: Timestamp
    added_by: string
    removed_at: Timestamp | null
  }
}
