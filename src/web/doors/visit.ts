import type { Db, Lang, Refusal, Words } from '#platform'
import type { Assets } from '../assets.ts'
import type { Apart } from './apart.ts'
import type { Form, FormProblem } from './form.ts'

/** What a door knows of a request before anybody is let in. */
export interface Ask {
  readonly cookies: Readonly<Record<string, string | undefined>>
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly ip: string
  readonly db: Db
  readonly now: Temporal.Instant
}

/**
 * Who may come in. `admit` gives the actor or a refusal; a refusal with status 401 sends a person to the sign-in page.
 * Rooms above make these (`may('dossier.accept')` of #identity).
 */
export interface Access<A> {
  readonly name: string
  admit(ask: Ask): Promise<A | Refusal>
  /** Separates one actor's idempotency keys from another's; without it the whole actor is hashed. */
  keyOf?(actor: A): string
  /** Whether a key of `keyOf` is of the same person, in whatever post; without it no form outlives its session. */
  isKeyOf?(key: string, actor: A): boolean
}

/** The actor of a door that is open to the public. */
export type Anyone = null

export const anyone: Access<Anyone> = { name: 'anyone', admit: async () => null }

/** A page's open ear: what is told to it, and the time by the house's clock while it is open. */
export interface Line {
  send(event: string, data: unknown): void
  now(): Temporal.Instant
}

export type Mode = 'production' | 'demo' | 'test'

/** What every page says about the place it belongs to; main reads it from the tenant's own data. */
export interface House {
  /** «Phường Ngã Năm, TP. Cần Thơ» */
  readonly place: Words
  /** «Trung tâm Phục vụ hành chính công phường Ngã Năm» */
  readonly unit: Words
  readonly hours: Words
  readonly hotline: string
}

export interface Flash {
  readonly kind: 'success' | 'note'
  readonly message: Words
}

/** A form that was filled when its session ended, on its way through the sign-in page. */
export interface Carried {
  /** Sealed: what was typed. */
  readonly sealed: string
  readonly owner: string
}

/** What a submitted form leaves for the view that shows it again; empty on a first visit. */
export interface FormState {
  readonly typed: Form
  readonly problems: readonly FormProblem[]
  /** Said above the form instead of a one-shot message. */
  readonly note?: Words
}

/** The part of a visit that views and components read. */
export interface Scene {
  readonly lang: Lang
  readonly url: URL
  readonly now: Temporal.Instant
  readonly largeText: boolean
  readonly form: FormState
  readonly flash: Flash | null
  readonly house: House
  readonly mode: Mode
  /** True when the demo's clock stands apart from the real one; every page then says so. */
  readonly clockMoved: boolean
  readonly assets: Assets
  /** Messages that wait to be read; absent where nobody counts them. */
  readonly unread?: number | null
  t(words: Words): string
  /** Token for the hidden field `_csrf`; asking for it gives the visitor the cookie it is bound to. */
  csrf(): string
  /** Fresh key for the hidden field `_once`. */
  once(): string
}

export interface CookieOptions {
  /** Seconds; without it the cookie ends with the browser. */
  readonly maxAge?: number
  readonly path?: string
}

export interface Visit<A = unknown, P = Record<string, string>> extends Scene {
  readonly actor: A
  readonly params: P
  readonly query: URLSearchParams
  readonly cookies: Ask['cookies']
  readonly headers: Ask['headers']
  readonly ip: string
  /** The pool when a page is read, the door's transaction when something is submitted. */
  readonly db: Db
  /** Always HttpOnly, SameSite=Lax, and Secure over https. An answer that sets cookies is never kept for a repeat. */
  setCookie(name: string, value: string, options?: CookieOptions): void
  clearCookie(name: string): void
  /**
   * Personal data never stand in an address. A search for a name or number is posted, concealed and redirected:
   * `redirect('/can-bo/tim?s=' + visit.conceal(q))`; the page then reads `visit.reveal(visit.query.get('s'))`.
   */
  conceal(text: string): string
  /** Null when it is missing, was changed, or comes from another server. */
  reveal(concealed: string | null): string | null
  /** What a form carries past the end of its session: the sealed field, and whose it is (`keyOf`). Null: nothing. */
  readonly carried: Carried | null
  /** Only where the door says `apart`. */
  readonly apart: Apart
  /** Hands on ready `Set-Cookie` lines of a sign-in library. */
  passCookies(lines: readonly string[]): void
}
