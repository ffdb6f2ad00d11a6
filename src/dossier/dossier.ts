import type { Channel } from '#procedure'
import type { Opinion } from './consulting/opinion.ts'
import type { Correction, Corrects } from './correcting/correction.ts'
import type {
  Alias,
  ComponentRow,
  DossierClock,
  DueEntry,
  FeeRow,
  Link,
  PlannedStep,
  ResultRow,
  ReturnChannel,
  Step,
  StopRow,
  Supplement,
  TransferDue,
} from './dossier-parts.ts'
import type { FactRow } from './feeding/fact.ts'
import type { Handover, Shipment } from './handing-over/handover.ts'
import type { BundlePart } from './joining/bundle-part.ts'
import type { Party } from './party.ts'
import type { Reappointment } from './reappointing/reappointment.ts'
import type { PaperReturn } from './returning/paper-return.ts'
import type { ElectronicResult } from './returning-online/electronic-result.ts'
import type { Status } from './status.ts'

export type { Opinion } from './consulting/opinion.ts'
export type { Correction, Corrects } from './correcting/correction.ts'
export type * from './dossier-parts.ts'
export type { FactRow } from './feeding/fact.ts'
export type { Handover, Shipment } from './handing-over/handover.ts'
export type { Party, PartyRole } from './party.ts'
export type { Reappointment } from './reappointing/reappointment.ts'
export type { PaperReturn } from './returning/paper-return.ts'
export type { ElectronicResult } from './returning-online/electronic-result.ts'

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
  /** Since when its notice of stopping waits for a signature: the switch closed it, and nobody signs by law. Null: none is owed. */
  readonly noticeDueAt: Temporal.Instant | null
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
  /** Signed files of its results, with those that were replaced. */
  readonly electronic: readonly ElectronicResult[]
  /** What its result says for other procedures, and what earlier results say for it. */
  readonly facts: readonly FactRow[]
  /** What was asked about its own results. */
  readonly corrections: readonly Correction[]
  readonly aliases: readonly Alias[]
  readonly links: readonly Link[]
}

export const openSteps = (dossier: Dossier): readonly Step[] => dossier.steps.filter((step) => step.finishedAt === null)

export const openStop = (dossier: Dossier): StopRow | undefined => dossier.stops.find((stop) => stop.toAt === null)

/** Returns that were sent; both regimes allow one (NĐ 118/2025 Điều 19.5). */
export const timesReturned = ({ supplements }: Pick<Dossier, 'supplements'>): number =>
  supplements.filter(({ phase, state }) => phase === 'after-acceptance' && (state === 'sent' || state === 'received'))
    .length
