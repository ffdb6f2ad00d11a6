import type { ExplanationLine, TimeLimit } from '#calendar'
import type { StepFunction } from '#procedure'
import type { ResultPaper } from './returning-online/electronic-result.ts'

export type ReturnChannel = 'counter' | 'post' | 'online'

/** The running limit. A restart replaces it; what was before stays in the due dates and the history. */
export interface DossierClock {
  readonly startedAt: string
  readonly limit: TimeLimit
  readonly statutory: TimeLimit
  /** Named legal extensions used, with their ground: they belong to this clock. */
  readonly extensions: readonly { readonly key: string; readonly limit: TimeLimit }[]
  /** End of this clock when the dossier went back to the citizen; null while it runs. */
  readonly endedAt: string | null
}

/** By the way it goes, as ISO instants: electronic at once, paper by the cut-off (NĐ 61 Điều 18; NĐ 118 Điều 20). */
export interface TransferDue {
  readonly electronic: string
  readonly paper: string
}

export interface PlannedStep {
  readonly key: string
  readonly function: StepFunction
  readonly agency: string
  readonly role: string
  readonly limit: TimeLimit
  readonly parallel: boolean
  readonly next: readonly string[]
}

export type Verdict = 'unchecked' | 'pass' | 'fail'

export interface ComponentRow {
  readonly id: string
  readonly key: string
  readonly name: string
  readonly originals: number
  readonly copies: number
  readonly mode: 'submit' | 'show'
  readonly required: boolean
  readonly verdict: Verdict
  /** What the citizen reads. */
  readonly reason: string | null
  /** The usual reason of `catalogue/reasons.yaml` among it, for counting; absent in dossiers older than that file. */
  readonly reasonKey: string | null
}

/** A piece of work that waits at one agency for one role. Several may be open at once. */
export interface Step {
  readonly id: string
  readonly key: string
  readonly function: StepFunction
  readonly agency: string
  readonly role: string
  readonly officerId: string | null
  readonly receivedAt: Temporal.Instant
  readonly dueAt: Temporal.Instant | null
  readonly finishedAt: Temporal.Instant | null
  readonly outcome: string | null
  /** Post that asked, for an opinion. */
  readonly askedBy: string | null
  /** Copy of the dossier's due date while the step is open: the inbox sorts by it. */
  readonly dossierDueAt: Temporal.Instant | null
  /** What an asked opinion may take; null: the route says it. */
  readonly timeLimit: TimeLimit | null
}

export type DueCause = 'initial' | 'restart' | 'stop' | 'legal-extension' | 'calendar-change' | 're-appointment'

/** One entry of the append-only list of due dates. */
export interface DueEntry {
  readonly id: string
  readonly seq: number
  readonly dueAt: Temporal.Instant | null
  readonly statutoryDueAt: Temporal.Instant | null
  readonly cause: DueCause
  readonly lawful: boolean
  readonly predicted: boolean
  readonly authority: string
  readonly setAt: Temporal.Instant
  readonly explanation: readonly ExplanationLine[]
}

export interface Supplement {
  readonly id: string
  readonly phase: 'before-acceptance' | 'after-acceptance'
  readonly state: 'proposed' | 'rejected' | 'lapsed' | 'sent' | 'received'
  /** Where it was proposed; null before acceptance. */
  readonly stepId: string | null
  readonly lines: readonly { readonly component: string; readonly reason: string }[]
  readonly proposedBy: string
  readonly approvedBy: string | null
  readonly requestedAt: Temporal.Instant
  readonly sentAt: Temporal.Instant | null
  readonly receivedAt: Temporal.Instant | null
}

export interface StopRow {
  readonly id: string
  readonly cause: string
  readonly fromAt: Temporal.Instant
  readonly toAt: Temporal.Instant | null
}

export interface FeeRow {
  readonly id: string
  readonly key: string
  readonly name: string
  /** In đồng. */
  readonly amount: number
  readonly receiptNumber: string | null
  readonly paidAt: Temporal.Instant | null
}

export interface ResultRow {
  readonly id: string
  readonly outcome: 'granted' | 'refused'
  readonly name: string
  readonly documentNumber: string | null
  readonly signedBy: string
  readonly signedAs: string | null
  readonly decidedAt: Temporal.Instant
  readonly registeredAt: Temporal.Instant | null
  readonly handedOverAt: Temporal.Instant | null
  /** Replaced since: when, by which dossier and by which number. It stays as it was (NĐ 118/2025 Điều 23). */
  readonly correctedAt: Temporal.Instant | null
  readonly correctedBy: string | null
  readonly correctedNumber: string | null
  /** Whose result it is, of a group dossier with one for each; null: everybody's. */
  readonly beneficiaryId: string | null
  /** Why this one of the list is refused; null: granted, or what was said to all. */
  readonly reason: string | null
  /** Its paper, beside a signed file or without one. */
  readonly paper: ResultPaper
  /** When it was returned as a signed file; its paper, if there is one, stays where it is. */
  readonly onlineAt: Temporal.Instant | null
  /** When whoever had it online was given its paper too. */
  readonly paperGivenAt: Temporal.Instant | null
}

export interface Alias {
  readonly id: string
  readonly system: string
  readonly value: string
}

export interface Link {
  readonly id: string
  readonly kind: 'bundle' | 'child' | 'corrects' | 'follows'
  readonly otherId: string
}
