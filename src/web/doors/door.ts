import type { VNode } from 'preact'
import type { Static, TSchema } from 'typebox'
import type { Refusal } from '#platform'
import type { Again, Answered, Download, Redirect } from './answer.ts'
import type { Form } from './form.ts'
import type { UploadLimits } from './uploads.ts'
import type { Access, Line, Visit } from './visit.ts'

/** Names after a colon in a path: `/thu-tuc/:code` gives { code: string }. */
export type PathParams<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? { readonly [K in Name]: string } & PathParams<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? { readonly [K in Name]: string }
    : unknown

/** Reads of personal data are written down: which act, and whose dossiers were shown. */
export interface Recording<M> {
  readonly as: string
  readonly of: (model: M) => readonly string[]
}

/** Doors that strangers may try again and again share a small allowance an address. */
export type LimitName = 'sign-in' | 'tracking' | 'tracking-link' | 'citizen-message'

/** What `load` gave when it neither refused nor led elsewhere. */
export type Model<R> = Exclude<R, Refusal | Redirect>

export interface PageSpec<A, P, R> {
  readonly who: Access<A>
  /** Write it after `load` when `of` takes the model without naming its type: TypeScript infers from left to right. */
  readonly record: null | Recording<Model<R>>
  readonly load: (visit: Visit<A, P>) => Promise<R> | R
  readonly submit?: (visit: Visit<A, P>, form: Form) => Promise<Redirect | Again<Model<R>> | Refusal>
  readonly view: (model: Model<R>, visit: Visit<A, P>) => VNode | Download | Promise<Download>
  readonly limit?: LimitName
  /** The submission runs its pieces by `visit.apart`, each in a transaction of its own, and none around them. */
  readonly apart?: true
  /** A refused submit normally leaves no trace; `commit` keeps what was counted (wrong passwords, wrong slip numbers). */
  readonly onRefusal?: 'roll-back' | 'commit'
  /** What is typed here is secret: it is not carried through the sign-in page when the session has ended. */
  readonly secret?: true
  /** Bytes of a submitted form, 256 KiB unless told. */
  readonly bodyLimit?: number
  /** The form may bring files; without it a form with files is not even read. */
  readonly files?: UploadLimits
  /** The page shows our own downloads in a frame (`Download.framed`); no other address may be framed, and by nobody else. */
  readonly frames?: true
}

export interface PageDoor {
  readonly kind: 'page'
  readonly path: string
  readonly spec: PageSpec<unknown, unknown, unknown>
}

/** One address with its view and, where it has a form, its submission. No default for who may enter and what is recorded. */
export const page = <const Path extends string, A, R>(
  path: Path,
  spec: PageSpec<A, PathParams<Path>, R>,
): PageDoor => ({
  kind: 'page',
  path,
  spec: spec as unknown as PageDoor['spec'],
})

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'
export type Replies = Readonly<Record<number, TSchema>>

type Value<S> = S extends TSchema ? Static<S> : undefined
type StatusAnswers<R extends Replies> = {
  [S in keyof R & number]: Answered<S, Value<R[S]>>
}[keyof R & number]
export type ApiAnswer<R extends Replies> = Value<R[keyof R & number]> | StatusAnswers<R> | Download

/** What a door takes that is sent a file instead of JSON. */
export interface ByteBody {
  /** Content types; what the bytes are, they say themselves. */
  readonly types: readonly string[]
  /** Bytes of the file. */
  readonly most: number
}

/** Visits of the API: path and query have passed their schemas. `sent`: the bytes, where the door takes a file; else empty. */
export type ApiVisit<A, P, Q> = Visit<A, P> & { readonly search: Q; readonly sent: Uint8Array }

export interface ApiSpec<A, P, Q, B, R extends Replies> {
  readonly who: Access<A>
  readonly record: null | Recording<Value<R[keyof R & number]>>
  /** One English sentence for the OpenAPI document. */
  readonly summary: string
  readonly tags?: readonly string[]
  readonly params?: P
  readonly query?: Q
  readonly body?: B
  readonly reply: R
  readonly limit?: LimitName
  /** `handle` runs its pieces by `visit.apart`, each in a transaction of its own, and none around them. */
  readonly apart?: true
  /** For how many seconds anybody may keep the answer, where all are told the same; without it nobody keeps it. */
  readonly cacheSeconds?: number
  readonly onRefusal?: 'roll-back' | 'commit'
  /** Bytes, 1 MiB unless told. */
  readonly bodyLimit?: number
  /** The body is one file; such a door has no `body`. */
  readonly bytes?: ByteBody
  /** The answer is one file of one of these content types, and never JSON. */
  readonly file?: readonly string[]
  readonly handle: (
    visit: ApiVisit<A, Value<P>, Value<Q>>,
    body: Value<B>,
  ) => Promise<ApiAnswer<R> | Refusal> | ApiAnswer<R> | Refusal
}

type AnySpec = ApiSpec<unknown, TSchema | undefined, TSchema | undefined, TSchema | undefined, Replies>

export interface ApiDoor {
  readonly kind: 'api'
  readonly method: Method
  readonly path: string
  readonly spec: AnySpec
}

export const api = <
  A,
  const R extends Replies,
  P extends TSchema | undefined = undefined,
  Q extends TSchema | undefined = undefined,
  B extends TSchema | undefined = undefined,
>(
  method: Method,
  path: string,
  spec: ApiSpec<A, P, Q, B, R>,
): ApiDoor => ({ kind: 'api', method, path, spec: spec as unknown as AnySpec })

/** A line that was opened: what starts it, what is done at each sign of life, and what ends it. */
export interface Running {
  begin(): void
  beat?(): Promise<void>
  close(): void | Promise<void>
}

export interface StreamSpec<A, P> {
  readonly who: Access<A>
  readonly open: (visit: Visit<A, P>, line: Line) => Promise<Running | Refusal>
}

export interface StreamDoor {
  readonly kind: 'stream'
  readonly path: string
  readonly spec: StreamSpec<unknown, unknown>
}

/** Server-sent events to a page that is looked at. Tells counts and signs, never personal data: nothing is recorded. */
export const stream = <const Path extends string, A>(
  path: Path,
  spec: StreamSpec<A, PathParams<Path>>,
): StreamDoor => ({
  kind: 'stream',
  path,
  spec: spec as unknown as StreamDoor['spec'],
})

export type Door = PageDoor | ApiDoor | StreamDoor
