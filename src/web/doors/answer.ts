import type { Words } from '#platform'
import type { FormProblem } from './form.ts'
import type { Flash } from './visit.ts'

/** Go on there. Always 303, so that reloading the next page sends nothing twice. */
export interface Redirect {
  readonly redirect: string
  readonly flash: Flash | null
}

/** Only ways inside the house: a path that starts with one slash. */
const insidePath = /^\/(?![/\\])[^\s\\]*$/

export const redirect = (path: string, told?: { readonly flash: Words; readonly kind?: Flash['kind'] }): Redirect => {
  if (!insidePath.test(path)) throw new Error('redirect leads out of the house')
  return { redirect: path, flash: told === undefined ? null : { kind: told.kind ?? 'success', message: told.flash } }
}

/** A path that came from outside (`?ve=`), or the fallback when it does not lead to a page of ours. */
export const safePath = (path: string | null | undefined, fallback: string): string =>
  path !== null && path !== undefined && insidePath.test(path) ? path : fallback

/**
 * Show the form again: what was typed is kept, the problems come first. Without a model the page loads it anew. Without
 * problems it is an answer that must not have an address of its own: what a slip number opens.
 */
export interface Again<M = unknown> {
  readonly again: readonly FormProblem[]
  readonly model: M | undefined
}

export const again = <M = never>(problems: readonly FormProblem[], model?: M): Again<M> => ({ again: problems, model })

/** Bytes instead of a page: a slip, a form. */
export interface Download {
  readonly bytes: Uint8Array
  readonly type: string
  readonly name: string
  readonly shown: 'inline' | 'attachment'
  /** Dossiers whose personal data are in it, for the record of who read what. */
  readonly concerns: readonly string[]
  /** One of our own pages may show it in a frame. */
  readonly framed: boolean
}

export const download = (
  bytes: Uint8Array,
  as: {
    readonly type: string
    readonly name: string
    readonly shown?: Download['shown']
    readonly concerns?: readonly string[]
    readonly framed?: boolean
  },
): Download => ({
  bytes,
  type: as.type,
  name: as.name,
  shown: as.shown ?? 'inline',
  concerns: as.concerns ?? [],
  framed: as.framed ?? false,
})

/** An API answer with a status of its own; without it the lowest status of `reply` is meant. */
export interface Answered<S extends number = number, T = unknown> {
  readonly status: S
  readonly answer: T
  readonly location: string | null
}

export const answered = <const S extends number, T>(status: S, answer: T, location?: string): Answered<S, T> => ({
  status,
  answer,
  location: location ?? null,
})

const has = (value: unknown, key: string): boolean => typeof value === 'object' && value !== null && key in value

export const isRedirect = (value: unknown): value is Redirect => has(value, 'redirect') && has(value, 'flash')
export const isAgain = (value: unknown): value is Again => has(value, 'again') && has(value, 'model')
export const isDownload = (value: unknown): value is Download => has(value, 'bytes') && has(value, 'shown')
export const isAnswered = (value: unknown): value is Answered => has(value, 'status') && has(value, 'answer')
