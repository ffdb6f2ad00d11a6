/** A dossier's place in a bundle (liên thông). */
export interface BundlePart {
  readonly id: string
  readonly leg: string
  /** The leg whose result it needs before it may be accepted; null: it may begin. */
  readonly waitsFor: string | null
}
