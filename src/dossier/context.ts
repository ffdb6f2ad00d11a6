import type { PauseCause } from '#agency'
import type { TimeLimit, WorkCalendar } from '#calendar'
import type { SignedPdf } from '#document'
import type { Actor } from '#identity'
import type { Refusal } from '#platform'
import type { PublishedProcedure } from '#procedure'
import type { Dossier, PlannedStep } from './dossier.ts'

/** What the regime in force says about the acts of a dossier; data, read from `catalogue/regimes/`. */
export interface ActRules {
  readonly regime: string
  /** Of a limit «trong ngày»: what begins after this hour ends the next working day. */
  readonly cutoff: string
  /** Paper moves the same working day, or after the cut-off within so many working hours of the next. */
  readonly transfer: { readonly cutoff: string; readonly graceHours: number; readonly electronicCutoff: string }
  readonly supplement: {
    readonly timesBefore: number
    readonly timesAfter: number
    /** The solving agency returns an incomplete dossier within this limit from receipt. */
    readonly within: TimeLimit
    /** From the notice; after it the one-stop may close an unanswered return. Null: the regime knows no such closing. */
    readonly closeUnanswered: TimeLimit | null
    /** The article, as the regime's file writes it. */
    readonly basis: string
  }
  /** The causes of a pause that later resumes, and whom it waits for. */
  readonly pauses: readonly Pick<PauseCause, 'key' | 'name' | 'awaits'>[]
  readonly reappointments: number
  /** Whole calendar days before expiry, the last on which an apology comes in time. */
  readonly apologyDaysBefore: number
  /** Keys of the catalogue of reasons. */
  readonly reappointmentReasons: readonly string[]
  /** How long the correction of a wrong result may take, from its acceptance (NĐ 118/2025 Điều 23). */
  readonly correctionWithin: TimeLimit
}

/** What acceptance needs beyond the dossier: taken from directories and counters before `decide` is asked. */
export interface AcceptanceFacts {
  readonly code: string
  readonly competent: string
  /** Version of the procedure in force on the acceptance day; it may be newer than the one of the intake. */
  readonly version: number
  readonly plan: readonly PlannedStep[]
  readonly limit: TimeLimit
  readonly statutory: TimeLimit
}

/** The version of the route that is in force on the day of the act, resolved as for a new dossier. */
export interface RouteInForce {
  readonly version: number
  readonly plan: readonly PlannedStep[]
}

/** The dossier that a correction would make, and the law of the day on which it is asked for. */
export interface CorrectionFacts {
  /** Taken in, without code; its plan is the correction's own way, at the agencies of today. */
  readonly draft: Dossier
  readonly code: string
  readonly limit: TimeLimit
  readonly rules: ActRules
}

/** Who signed a decision, where that is not who records it. */
export interface Signer {
  readonly name: string
  /** TM., KT., TL., TUQ. */
  readonly capacity: string | null
}

/** Whom a rule gives work to, and which rule. */
export interface Ruled {
  readonly officer: string
  readonly rule: string
}

/** What the history keeps of a file. */
export interface KeptFile {
  readonly digest: string
  readonly type: string
  readonly bytes: number
}

/** A signed file that came with the act: what its signatures say. */
export interface SignedResult {
  readonly digest: string
  readonly bytes: number
  readonly reading: SignedPdf
}

/** Everything `decide` may know: time, calendars and law are arguments, never looked up. */
export interface DecideContext {
  /** When the act happened; earlier than `recordedAt` only for a late entry with its reason. */
  readonly occurredAt: Temporal.Instant
  readonly recordedAt: Temporal.Instant
  readonly actor: Actor
  /** Absent: the actor signs. */
  readonly signer?: Signer | undefined
  /** How whoever receives a result has proved who he is, where not by a paper; the command has checked it. */
  readonly proof?: 'code' | undefined
  /** Files that come with the act, as the chain keeps them; their bytes are stored once it is done. */
  readonly documents?: readonly KeptFile[] | undefined
  /** Only where a result is attached: the file, with signatures that hold. */
  readonly signedResult?: SignedResult | undefined
  /** Whether results may be returned online whose authority is not known here; absent: at the counter alone. */
  readonly unknownAuthority?: 'counter-only' | 'online-too' | undefined
  /** Whether this system can send messages to people; absent: where nobody says, it is tried. */
  readonly sends?: boolean | undefined
  /** Agencies whose work the actor's post does: its own, the units under it, and those it succeeded. */
  readonly reach: ReadonlySet<string>
  readonly procedure: PublishedProcedure
  readonly rules: ActRules
  readonly calendarOf: (agency: string) => WorkCalendar
  readonly acceptance: AcceptanceFacts | null
  /** What the citizen was told for all results of the bundle that this dossier is a leg of; read for a new appointment only. */
  readonly jointAppointment?: Temporal.Instant | null | undefined
  /** Only where the act moves the dossier to it. */
  readonly routeInForce?: RouteInForce | undefined
  /** Only where a correction is asked for: the dossier that it would make. Null: its route has nobody who signs. */
  readonly correction?: CorrectionFacts | null | undefined
  /** Where an agency's handlers answer an opinion: itself or its division for the field; or why nobody can. */
  readonly opinionDesk: (agency: string) => string | Refusal<'unknown-agency' | 'nobody-answers'>
  /** The officers who may be given the work of handlers at a desk. Read for the acts that give work, else nobody. */
  readonly handlersAt: (agency: string) => ReadonlySet<string>
  /** Only where work is given by the unit's rule: whom it has chosen, or why nobody. */
  readonly ruled?: Ruled | Refusal<'no-rule' | 'nobody-by-rule'> | undefined
  readonly newId: () => string
}
