import type { WorkCalendar } from '#calendar'
import type { Db } from '#platform'
import type { Dossier } from '../dossier.ts'
import type { DossierEvent, EventOf } from '../events.ts'
import { findWhole } from '../joining/bundle.store.ts'
import { appointmentOf } from '../joining/bundle.ts'
import { newId } from '../new-id.ts'
import { giveDate } from './bundle-dates.store.ts'
import { appointmentIn, laterDate } from './bundle-dates.ts'
import { signedReappointment } from './reappointment.ts'

type CalendarOf = (agency: string) => WorkCalendar

/** A date that is one: not the first of a dossier, which the slip foresaw, and not a guess while the clock stands still. */
const movedBy = (events: readonly DossierEvent[]): EventOf<'due-set'> | undefined =>
  events.findLast(
    (event): event is EventOf<'due-set'> =>
      event.type === 'due-set' && event.data.cause !== 'initial' && !event.data.predicted && event.data.dueAt !== null,
  )

/**
 * A new date of one procedure moves the one appointment of its bundle, when the last result is later by it. Called by the act
 * itself, with the dossier saved: the citizen's page and the officers' never tell two truths.
 */
export const moveAppointment = async (
  tx: Db,
  calendarOf: CalendarOf,
  { bundle }: Dossier,
  events: readonly DossierEvent[],
): Promise<void> => {
  const moved = movedBy(events)
  if (bundle === null || moved === undefined) return
  const whole = await findWhole(tx, bundle.id)
  const dueAt = whole && laterDate(whole.bundle.dates, appointmentOf(whole.legs, calendarOf))
  if (dueAt === null) return
  const { cause } = moved.data
  await giveDate(tx, bundle.id, { id: newId(), dueAt, cause, leg: bundle.leg, setAt: moved.carry.setAt })
}

/** The one appointment of a bundle before and after a signed new date of one of its legs. */
export interface JointMove {
  readonly promised: Temporal.Instant
  readonly movesTo: Temporal.Instant
}

/** What the apology for a leg says to a citizen who has one appointment for everything; null: that one does not move by it. */
export const jointMove = async (tx: Db, calendarOf: CalendarOf, dossier: Dossier): Promise<JointMove | null> => {
  const signed = signedReappointment(dossier)
  const whole = dossier.bundle === null ? null : await findWhole(tx, dossier.bundle.id)
  if (whole === null || signed === undefined) return null
  const legs = whole.legs.map((leg) =>
    leg.dossier?.id === dossier.id ? { ...leg, dossier: { ...leg.dossier, dueAt: signed.dueAt } } : leg,
  )
  const promised = appointmentIn(whole.bundle.dates)
  const movesTo = laterDate(whole.bundle.dates, appointmentOf(legs, calendarOf))
  return promised === null || movesTo === null ? null : { promised, movesTo }
}
