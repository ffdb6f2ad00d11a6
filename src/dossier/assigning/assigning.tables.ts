// Written by `npm run tables` from the migrated database; a test compares them.
import type { Timestamp } from '#platform'

export interface AssigningTables {
  assignment_area: {
    rule_id: string
    territory: string | null
    place: string | null
    place_name: string | null
    officer_id: string
  }
  assignment_rule: {
    id: string
    agency: string
    field: string | null
    procedure_code: string | null
    territory: string | null
    method: string
    set_at: Timestamp
    set_by: string
    ended_at: Timestamp | null
    ended_by: string | null
    last_officer: string | null
  }
}
