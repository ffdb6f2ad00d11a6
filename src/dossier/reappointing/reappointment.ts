import { localDate } from '#platform'
import type { DueEntry } from '../dossier-parts.ts'

/**
 * The three hands of a re-appointment: the solving agency asks, its head signs the apology, the one-stop changes the
 * appointment and tells the citizen (NĐ 61/2018 Điều 19.9; NĐ 118/2025 Điều 19.6).
 */
export interface Reappointment {
  readonly id: string
  readonly state: 'asked' | 'signed' | 'rejected' | 'told'
  /** The new date. */
  readonly dueAt: Temporal.Instant
  /** Key of `catalogue/reappointment-reasons.yaml`. */
  readonly reasonCode: string
  readonly reason: string
  /** Asked for, or signed, after the last day on which the law wants it: it holds, and says that it came late. */
  readonly late: boolean
  readonly askedBy: string
  readonly askedAt: Temporal.Instant
  readonly signedBy: string | null
  readonly signedAt: Temporal.Instant | null
  readonly toldBy: string | null
  readonly toldAt: Temporal.Instant | null
}

interface Of {
  readonly reappointments: readonly Reappointment[]
}

const inState = ({ reappointments }: Of, ...states: readonly Reappointment['state'][]): Reappointment | undefined =>
  reappointments.find(({ state }) => states.includes(state))

export const askedReappointment = (of: Of) => inState(of, 'asked')
export const signedReappointment = (of: Of) => inState(of, 'signed')
/** Asked for or signed, and the citizen has not been told. */
export const pendingReappointment = (of: Of) => inState(of, 'asked', 'signed')
/** The one that stands or stood; what the head did not sign is none. */
export const standingReappointment = (of: Of) => inState(of, 'asked', 'signed', 'told')

/** How often the citizen was given a new date, counted also where it was one act of the head alone. */
export const timesReappointed = ({ dues }: { readonly dues: readonly DueEntry[] }): number =>
  dues.filter(({ cause }) => cause === 're-appointment').length

/** The last calendar day on which an apology comes in time: so many whole days before the day of expiry. */
export const lastDayToApologise = (dueAt: Temporal.Instant, daysBefore: number): Temporal.PlainDate =>
  localDate(dueAt).subtract({ days: daysBefore })

/** Whether an apology of this instant comes after its last day. */
export const apologisesLate = (at: Temporal.Instant, dueAt: Temporal.Instant, daysBefore: number): boolean =>
  Temporal.PlainDate.compare(localDate(at), lastDayToApologise(dueAt, daysBefore)) > 0
