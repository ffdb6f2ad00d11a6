// Written by `npm run tables` from the migrated database; a test compares them.
import type { Json, Timestamp } from '#platform'

export interface IssuingTables {
  dossier_form: {
    id: string
    dossier_id: string
    event: number
    kind: string
    regime: string
    agency: string
    year: number
    symbol: string
    number: number
    issued_at: Timestamp
    signer_post: string | null
    signer_name: string
    signer_title: string | null
    signer_capacity: string | null
    voided_at: Timestamp | null
  }
  dossier_form_content: {
    form_id: string
    body: Json
  }
  dossier_form_counter: {
    agency: string
    year: number
    symbol: string
    last: number
  }
}
