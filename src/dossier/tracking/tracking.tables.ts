// Written by `npm run tables` from the migrated database; a test compares them.
import type { Timestamp } from '#platform'

export interface TrackingTables {
  dossier_tracking_lock: {
    code: string
    misses: number
    locked_until: Timestamp | null
  }
}
