import type { ReadSigner, SignatureVerdict } from '#document'

/** A result as a signed electronic document (NĐ 118/2025/NĐ-CP Điều 22); its bytes lie with the attachments, under its id. */
export interface ElectronicResult {
  readonly id: string
  readonly resultId: string
  /** SHA-256, as the history keeps it. */
  readonly digest: string
  readonly bytes: number
  readonly verdict: SignatureVerdict
  /** Who signed; nobody any more once the data were destroyed. */
  readonly signers: readonly ReadSigner[]
  readonly attachedAt: Temporal.Instant
  /** Post of whoever attached it. */
  readonly attachedBy: string
  /** When its signatures were looked at last: trust may come later. */
  readonly checkedAt: Temporal.Instant
  /** Another file came in its place. It stays as it was. */
  readonly replacedAt: Temporal.Instant | null
  /** When the citizen fetched it first. */
  readonly openedAt: Temporal.Instant | null
}

/** Where the paper of a result is: with the result, left where its hand-overs brought it, or nowhere. */
export type ResultPaper = 'with' | 'apart' | 'none'

/** A file without the people who signed it: what it was, and that it held, stay. */
export const withoutSigners = (file: ElectronicResult): ElectronicResult => ({ ...file, signers: [] })
