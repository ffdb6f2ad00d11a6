// Written by `npm run tables` from the migrated database; a test compares them.
import type { Timestamp, WithDefault } from '#platform'

export interface AgencyTables {
  agency: {
    code: string
    old_code: string
    kind: string
    department: string | null
    parent: string | null
    fields: WithDefault<string[]>
    letterhead: WithDefault<string[]>
    address: string
    phone: string | null
    calendar: string
    active_from: string
    active_to: string | null
  }
  agency_catalogue: {
    only_one: WithDefault<boolean>
    digest: string
    synced_at: Timestamp
  }
  agency_letterhead: {
    agency: string
    valid_from: string
    valid_to: string | null
    lines: string[]
    symbol: string
    collective: string | null
    head: string
  }
  agency_name: {
    agency: string
    valid_from: string
    valid_to: string | null
    name_vi: string
    name_en: string
    short_vi: string
    short_en: string
  }
  agency_succession: {
    from_agency: string
    to_agency: string
    on_date: string
    kind: string
    continues: boolean
    basis: string
  }
  agency_territory: {
    agency: string
    territory: string
    valid_from: string
    valid_to: string | null
  }
  territory: {
    key: string
    name_vi: string
    name_en: string
    valid_from: string
    valid_to: string | null
    merged_into: string | null
  }
}
