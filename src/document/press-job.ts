import type { Json } from './printable.ts'

/** One document to print. `main`: the template's path from the repository's root; `timestamp` in seconds since 1970. */
export interface PressJob {
  readonly main: string
  readonly data: Json
  readonly about: Json
  readonly timestamp: number
  /** Whether the PDF carries its structure for screen readers. */
  readonly tagged: boolean
  /** Finished PDFs that `main` shows, by the path at which it finds them; such a document is no PDF/A. */
  readonly bound?: readonly { readonly file: string; readonly pdf: Uint8Array }[]
  /** In milliseconds; a document that is known to be long may take longer than the usual one. */
  readonly patience?: number
}

export interface Printed {
  readonly pdf: Uint8Array
  readonly pages: number
  /** What the compiler was unhappy with, e.g. an unknown font; tests want none. */
  readonly warnings: readonly string[]
  /** Process id of the press that printed it. */
  readonly machine: number
  /** Resident memory of that process, in bytes. */
  readonly memory: number
}
