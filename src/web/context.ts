import type { Clock, Db, Log, RefusalTexts } from '#platform'
import type { Assets } from './assets.ts'
import type { Door, LimitName } from './doors/door.ts'
import type { House, Mode } from './doors/visit.ts'
import type { Seal } from './seal.ts'
import type { Translate } from './translate.ts'

/** What doors log: patterns of doors, numbers and errors, never addresses or anything that was typed. */
export type DoorLog = Pick<Log, 'info' | 'warn' | 'error'>

/** One read of personal data, for the register of who saw what. */
export interface AccessNote {
  /** Method and path pattern of the door. */
  readonly door: string
  readonly as: string
  readonly dossierIds: readonly string[]
  readonly actor: unknown
  readonly now: Temporal.Instant
  readonly db: Db
}
export type RecordAccess = (note: AccessNote) => Promise<void>

export interface Allowance {
  readonly max: number
  readonly seconds: number
}

export interface ServerOptions {
  readonly doors: readonly Door[]
  readonly db: Db
  readonly clock: Clock
  readonly log: DoorLog
  /** The refusal texts of every room. */
  readonly refusals: readonly RefusalTexts[]
  readonly recordAccess: RecordAccess
  /** How many messages an officer has not read; null: the visitor is none. Shown at the head of every officer's page. */
  readonly unread?: (db: Db, actor: unknown) => Promise<number | null>
  readonly assets: Assets
  /** ≥ 32 characters; signs CSRF tokens and one-shot messages. */
  readonly secret: string
  readonly mode: Mode
  /** In production HSTS also binds every subdomain of this name; without it only the name itself. */
  readonly hstsSubDomains?: boolean
  readonly house?: () => House
  /** Where people reach this server (`https://motcua.example`), when that differs from what requests say. */
  readonly origin?: string
  /** Cookie of the officers' session: CSRF tokens are bound to it. */
  readonly sessionCookie?: string
  /** Page that a visitor without a session is sent to, with `?ve=` naming the way back. */
  readonly signInPath?: string
  /** Addresses of the proxies in front; without them `X-Forwarded-*` is not believed. */
  readonly trustProxy?: string | boolean
  readonly limits?: Partial<Readonly<Record<LimitName, Allowance>>>
}

/** What every request needs; built once. */
export interface Context extends ServerOptions {
  readonly seal: Seal
  readonly translate: Translate
  readonly house: () => House
  readonly signInPath: string
}
