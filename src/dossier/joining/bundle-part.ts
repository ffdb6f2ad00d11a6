import type { FactRule } from '../feeding/fact.ts'

/** A dossier's place in a bundle (liên thông). */
export interface BundlePart {
  readonly id: string
  readonly leg: string
  /** The leg whose result it needs before it may be accepted; null: it may begin. */
  readonly waitsFor: string | null
  /** Papers that the result of that leg stands for; absent: none. */
  readonly feeds?: readonly string[]
  /** What its own result has to say for the legs that rest on it, as the catalogue had it then; absent: nothing. */
  readonly gives?: readonly FactRule[]
}
