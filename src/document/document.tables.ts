// Written by `npm run tables` from the migrated database; a test compares them.
import type { Timestamp } from '#platform'
import type { VerifyingTables } from './verifying/verifying.tables.ts'

export interface DocumentTables
  extends VerifyingTables {
  document_attachment: {
    id: string
    dossier_id: string
    holder: string
    digest: string
    type: string
    bytes: number
    added_at: Timestamp
    added_by: string
  }
  document_file: {
    id: string
    dossier_id: string
    component: string
    version: number
    digest: string
    type: string
    bytes: number
    added_at: Timestamp
    added_by: string
    withdrawn_at: Timestamp | null
    withdrawn_by: string | null
    withdrawn_reason: string | null
  }
  document_upload: {
    id: string
    dossier_id: string
    digest: string
    type: string
    bytes: number
    uploaded_at: Timestamp
    uploaded_by: string
  }
}
