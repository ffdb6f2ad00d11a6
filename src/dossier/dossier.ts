import type { ExplanationLine, TimeLimit } from '#calendar'
import type { Channel, StepFunction } from '#procedure'
import type { Opinion } from './consulting/opinion.ts'
import type { Correction, Corrects } from './correcting/correction.ts'
import type { Handover, Shipment } from './handing-over/handover.ts'
import type { BundlePart } from './joining/bundle-part.ts'
import type { Party } from './party.ts'
import type { Reappointment } from './reappointing/reappointment.ts'
import type { PaperReturn } from './returning/paper-return.ts'
import type { Status } from './status.ts'

export type { Opinion } from './consulting/opinion.ts'
export type { Correction, Corrects } from './correcting/correction.ts'
export type { Handover, Shipment } from './handing-over/handover.ts'
export type { Party, PartyRole } from './party.ts'
export type { Reappointment } from './reappointing/reappointment.ts'
export type { PaperReturn } from './returning/paper-return.ts'

/** A dossier (hồ sơ) as the law sees it: one current state, beside an append-only history. Everything here is immutable. */
export interface Dossier {
  readonly id: string
  /** Taken at acceptance (NĐ 118/2025 Điều 17.3, 28); before that there is only an id. */
  readonly code: string | null
  readonly status: Status
  readonly procedureCode: string
  /** The version of the day it was taken in; a dossier keeps it. */
  readonly procedureVersionId: number
  readonly caseKey: string
  readonly channel: Channel
  /** Commune key of the place that decides which agency is competent. */
  readonly territory: string
  readonly receivedAtAgency: string
  readonly competentAgency: string
  readonly returnedAtAgency: string
  readonly sets: number
  readonly returnChannel: ReturnChannel
  readonly confidentiality: 'normal' | 'sensitive' | 'secret'
  readonly submittedAt: Temporal.Instant
  readonly acceptedAt: Temporal.Instant | null
  /** The officer whose name stands on the slip. */
  readonly acceptedBy: string | null
  /** Regime of the acceptance day: it governs code grammar and time limit. */
  readonly regime: string | null
  readonly clock: DossierClock | null
  /** The route, each step resolved to an agency and a role at acceptance. */
  readonly plan: readonly PlannedStep[]
  /** When it must have left the one-stop, set at acceptance; null before, and in dossiers older than this. */
  readonly transferDue: TransferDue | null
  /** What the citizen was told last. */
  readonly dueAt: Temporal.Instant | null
  /** The last lawful date: initial, restart, stop, extension; never a re-appointment. Statistics use it. */
  readonly lawfulDueAt: Temporal.Instant | null
  readonly duePredicted: boolean
  readonly outcome: 'granted' | 'refused' | null
  readonly decidedAt: Temporal.Instant | null
  /** The signed result or refusal was registered at the one-stop: the end of the time limit. */
  readonly finishedAt: Temporal.Instant | null
  readonly timeliness: 'early' | 'on-time' | 'late' | null
  readonly closedAt: Temporal.Instant | null
  /** When what it held about people was destroyed; codes, agencies and dates stay. */
  readonly detailsDestroyedAt: Temporal.Instant | null
  readonly slipNumber: string
  readonly trackSecret: string
  readonly ownerName: string
  readonly ownerFolded: string
  /** Every agency that has or had a part; search and reading rights rest on it. */
  readonly agencies: readonly string[]
  /** Which bundle (liên thông) it is a leg of; null: none. */
  readonly bundle: BundlePart | null
  /** The wrong result that it corrects; null: it is no correction. */
  readonly corrects: Corrects | null
  /** The last act, so that whoever comes second is told who was first and with what. */
  readonly lastAct: string
  readonly lastActBy: string
  readonly lastActAt: Temporal.Instant
  readonly eventCount: number
  readonly headHash: string

  readonly parties: readonly Party[]
  readonly components: readonly ComponentRow[]
  readonly steps: readonly Step[]
  readonly dues: readonly DueEntry[]
  readonly supplements: readonly Supplement[]
  readonly reappointments: readonly Reappointment[]
  readonly opinions: readonly Opinion[]
  readonly stops: readonly StopRow[]
  readonly handovers: readonly Handover[]
  readonly shipments: readonly Shipment[]
  readonly paperReturns: readonly PaperReturn[]
  readonly fees: readonly FeeRow[]
  readonly results: readonly ResultRow[]
  /** What was asked about its own results. */
  readonly corrections: readonly Correction[]
  readonly aliases: readonly Alias[]
  readonly links: readonly Link[]
}

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
  readonly state: 'proposed' | 'rejected' | 'sent' | 'received'
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

export const openSteps = (dossier: Dossier): readonly Step[] => dossier.steps.filter((step) => step.finishedAt === null)

export const openStop = (dossier: Dossier): StopRow | undefined => dossier.stops.find((stop) => stop.toAt === null)

/** Returns that were sent; both regimes allow one (NĐ 118/2025 Điều 19.5). */
export const timesReturned = ({ supplements }: Pick<Dossier, 'supplements'>): number =>
  supplements.filter(({ phase, state }) => phase === 'after-acceptance' && (state === 'sent' || state === 'received'))
    .length
