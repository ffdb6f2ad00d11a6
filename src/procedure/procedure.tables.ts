// Written by `npm run tables` from the migrated database; a test compares them.
import type { Computed, Json, Timestamp } from '#platform'

export interface ProcedureTables {
  procedure_draft: {
    id: Computed<number>
    code: string
    content: Json
    report: Json
    record: Json
    record_digest: Buffer
    imported_at: Timestamp
  }
  procedure_version: {
    id: Computed<number>
    code: string
    number: number
    content: Json
    content_digest: Buffer
    effective_from: string
    effective_to: string | null
    decision_number: string
    decision_date: string | null
    decision_authority: string
    source: string
    draft: number | null
    published_by: string | null
    published_at: Timestamp
  }
  route_draft: {
    code: string
    base_version: number
    content: Json
    revision: number
    saved_by: string
    saved_at: Timestamp
  }
}
