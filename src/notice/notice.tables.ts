// Written by `npm run tables` from the migrated database; a test compares them.
import type { Timestamp } from '#platform'

export interface NoticeTables {
  notice: {
    id: string
    dossier_id: string
    kind: string
    occasion: string
    due_at: Timestamp | null
    channel: string
    state: string
    created_at: Timestamp
    sent_at: Timestamp | null
  }
  officer_message: {
    id: string
    officer: string
    kind: string
    dossier_id: string
    step_id: string | null
    due_at: Timestamp | null
    occasion: string
    created_at: Timestamp
    read_at: Timestamp | null
    email: string
    about: string | null
  }
}
