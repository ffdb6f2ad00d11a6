// Written by `npm run tables` from the migrated database; a test compares them.
import type { Timestamp } from '#platform'

export interface ConsultingTables {
  dossier_opinion: {
    id: string
    dossier_id: string
    question: string
    papers: string[]
    asked_by: string
    asked_from: string
    asked_at: Timestamp
    reminders: number
    reminded_at: Timestamp | null
    cancelled_at: Timestamp | null
    cancel_reason: string | null
    answered_at: Timestamp | null
    answered_by: string | null
    answer: string | null
    document_number: string | null
    document_date: string | null
  }
}
