// Written by `npm run tables` from the migrated database; a test compares them.
import type { Computed, Timestamp, WithDefault } from '#platform'

export interface IdentityTables {
  absence: {
    id: string
    post: string
    from_day: string
    to_day: string
    delegate_post: string | null
    capacity: string | null
    document: string | null
    recorded_at: Timestamp
    recorded_by: string
    recorded_as: string
    cancelled_at: Timestamp | null
    cancelled_by: string | null
  }
  access_record: {
    id: Computed<number>
    at: Timestamp
    officer: string
    post: string
    door: string
    dossiers: string[]
  }
  account_change: {
    id: Computed<number>
    at: Timestamp
    officer: string
    what: string
    post: string | null
    last_day: string | null
    by_officer: string | null
    by_post: string | null
    by_terminal: string | null
  }
  officer: {
    id: WithDefault<string>
    kind: string
    name: string
    created_at: Timestamp
    locked_at: Timestamp | null
    must_change_password: WithDefault<boolean>
    folded: WithDefault<string>
    single_keys: WithDefault<boolean>
    quiet_mail: WithDefault<string[]>
  }
  post: {
    id: WithDefault<string>
    officer: string
    role: string
    agency: string
    title_vi: string
    title_en: string
    capacity: string | null
    position: WithDefault<number>
    valid_from: string
    valid_to: string | null
    ended_at: Timestamp | null
    absence: string | null
  }
  service_token: {
    token_digest: Buffer
    post: string
    issued_at: Timestamp
    revoked_at: Timestamp | null
  }
  sign_in_account: {
    id: WithDefault<string>
    account_id: string
    provider_id: string
    user_id: string
    access_token: string | null
    refresh_token: string | null
    id_token: string | null
    access_token_expires_at: Timestamp | null
    refresh_token_expires_at: Timestamp | null
    scope: string | null
    password: string | null
    created_at: WithDefault<Timestamp>
    updated_at: WithDefault<Timestamp>
  }
  sign_in_miss: {
    login_digest: Buffer
    misses: number
    last_at: Timestamp
    locked_until: Timestamp | null
  }
  sign_in_session: {
    id: WithDefault<string>
    token: string
    user_id: string
    expires_at: Timestamp
    created_at: WithDefault<Timestamp>
    updated_at: WithDefault<Timestamp>
    ip_address: string | null
    user_agent: string | null
    post: string | null
    last_seen_at: WithDefault<Timestamp>
  }
  sign_in_two_factor: {
    id: WithDefault<string>
    user_id: string
    secret: string
    backup_codes: string
    verified: WithDefault<boolean>
    failed_verification_count: WithDefault<number>
    locked_until: Timestamp | null
    last_step: WithDefault<number>
  }
  sign_in_user: {
    id: string
    name: string
    email: string
    email_verified: WithDefault<boolean>
    image: string | null
    created_at: WithDefault<Timestamp>
    updated_at: WithDefault<Timestamp>
    username: string
    display_username: string | null
    two_factor_enabled: WithDefault<boolean>
  }
  sign_in_verification: {
    id: WithDefault<string>
    identifier: string
    value: string
    expires_at: Timestamp
    created_at: WithDefault<Timestamp>
    updated_at: WithDefault<Timestamp>
  }
}
