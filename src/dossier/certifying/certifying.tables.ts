// Written by `npm run tables` from the migrated database; a test compares them.
import type { Timestamp } from '#platform'

export interface CertifyingTables {
  certification: {
    id: string
    visit_id: string
    dossier_id: string
    agency: string
    book: string
    year: number
    volume: number
    number: number
    at: Timestamp
    paper: string
    pages: number | null
    copies: number
    fee: number
  }
  certification_book: {
    agency: string
    book: string
    year: number
    volume: number
    last: number
  }
  certification_visit: {
    id: string
    agency: string
    at: Timestamp
    signer_post: string
    signer_name: string
    signer_capacity: string | null
    signer_title: string
    received_by: string
    total: number
    receipt_number: string | null
  }
}
