import type { Words } from './words.ts'

/**
 * A refusal is a value of the domain: the law or the state of things says no, nothing was changed, and the sentence
 * for it tells what is possible now. Bugs are thrown; refusals are returned.
 */
export type Facts = Readonly<Record<string, string | number | readonly string[]>>

export interface Refusal<Code extends string = string> {
  readonly refusal: Code
  readonly facts: Facts
}

export const refuse = <Code extends string>(refusal: Code, facts: Facts = {}): Refusal<Code> => ({ refusal, facts })

export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && typeof (value as Partial<Refusal>).refusal === 'string'

/** How one room's codes are told to people: an HTTP status and a sentence in each language. */
export interface RefusalText {
  readonly status: 400 | 401 | 403 | 404 | 409 | 410 | 413 | 422 | 423 | 429 | 503
  readonly vi: (facts: Facts) => string
  readonly en: (facts: Facts) => string
  /** The wrong fields, each by its JSON Pointer (RFC 6901) in what was sent, for programs. */
  readonly errors?: (facts: Facts) => readonly { readonly pointer: string; readonly reason: Words }[]
}

export type RefusalTexts<Code extends string = string> = Readonly<Record<Code, RefusalText>>
