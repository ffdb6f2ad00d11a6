import type { Words } from '#platform'
import { cleanText } from '../border.ts'

/** A submitted form: text in NFC without control characters, names as the page wrote them. */
export interface Form {
  /** Trimmed; an empty string when absent. */
  get(name: string): string
  /** As typed, spaces kept: for passwords. */
  raw(name: string): string
  all(name: string): readonly string[]
  has(name: string): boolean
  readonly entries: readonly (readonly [string, string])[]
  /** Files, where the page takes any. */
  readonly uploads: readonly Upload[]
}

/** A file that came with a form: which field, and its bytes. What its sender calls it is nobody's business. */
export interface Upload {
  readonly field: string
  readonly bytes: Uint8Array
}

/** Something to mend: shown in the summary and beside the field. Without a field it concerns the whole form. */
export interface FormProblem {
  readonly field?: string
  readonly message: Words
}

/** What was typed before the session ended, sealed. */
export const carriedField = '_giu'

/** Fields that belong to the door, not to the page. */
const ownFields: ReadonlySet<string> = new Set(['_csrf', '_once', carriedField])

export const makeForm = (pairs: Iterable<readonly [string, string]>, uploads: readonly Upload[] = []): Form => {
  const entries = [...pairs].map(([name, value]) => [cleanText(name), cleanText(value)] as const)
  const shown = entries.filter(([name]) => !ownFields.has(name))
  const first = new Map([...entries].reverse())
  const raw = (name: string) => first.get(name) ?? ''
  return {
    raw,
    get: (name) => raw(name).trim(),
    all: (name) => entries.filter(([key]) => key === name).map(([, value]) => value.trim()),
    has: (name) => first.has(name),
    entries: shown,
    uploads,
  }
}

export const emptyForm: Form = makeForm([])
