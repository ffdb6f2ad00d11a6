// Written by `npm run tables` from the migrated database; a test compares them.
import type { Json, Timestamp } from '#platform'

export interface ReturningOnlineTables {
  dossier_electronic_result: {
    id: string
    dossier_id: string
    result_id: string
    digest: string
    bytes: number
    verdict: string
    signers: Json
    attached_at: Timestamp
    attached_by: string
    checked_at: Timestamp
    replaced_at: Timestamp | null
    opened_at: Timestamp | null
  }
}
