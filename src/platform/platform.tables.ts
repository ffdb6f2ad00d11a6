// Written by `npm run tables` from the migrated database; a test compares them.
import type { Computed, Json, Timestamp, WithDefault } from './column-types.ts'

export interface PlatformTables {
  brought_in: {
    what: string
    digest: string
  }
  demo_clock: {
    only_one: WithDefault<boolean>
    offset_ms: number
    jobs_offset_ms: WithDefault<number>
  }
  heartbeat: {
    worker: string
    at: WithDefault<Timestamp>
  }
  idempotency: {
    actor: string
    key: string
    digest: Buffer
    answer: Json | null
    created_at: Timestamp
  }
  installation: {
    only_one: WithDefault<boolean>
    mode: string
    made_at: WithDefault<Timestamp>
  }
  migration: {
    name: string
    checksum: string
    applied_at: WithDefault<Timestamp>
  }
  outbox: {
    id: Computed<number>
    task: string
    key: string | null
    run_at: Timestamp | null
    payload: WithDefault<Json>
    cancelled: WithDefault<boolean>
  }
}
