import type { Db } from '#platform'
import type { Dossier } from '../dossier.ts'
import { findWhole } from '../joining/bundle.store.ts'
import { appointmentOf, isLead } from '../joining/bundle.ts'
import type { DossierServices } from '../services.ts'
import { type Appointment, hasMoved, lastCause } from './current-slip.ts'

/** The one appointment of a bundle, where a date of one of its dossiers has moved it; never earlier than what was promised. */
const ofBundle = async (db: Db, id: string, calendarOf: DossierServices['calendarOf']): Promise<Appointment | null> => {
  const whole = await findWhole(db, id)
  const moved = whole?.legs.find(({ dossier }) => dossier !== null && hasMoved(dossier.dues))?.dossier
  if (whole === null || moved == null) return null
  const [promised, now] = [whole.bundle.appointmentAt, appointmentOf(whole.legs, calendarOf)]
  if (promised === null || now === null || Temporal.Instant.compare(now, promised) <= 0) return null
  return { dueAt: now, predicted: moved.duePredicted, cause: lastCause(moved.dues) }
}

/** The appointment by which a citizen comes now, where it may be another than the slip's; null: the slip's own stands. */
export const appointmentNow = async (
  db: Db,
  dossier: Dossier,
  calendarOf: DossierServices['calendarOf'],
): Promise<Appointment | null> => {
  if (dossier.bundle !== null && isLead(dossier)) return ofBundle(db, dossier.bundle.id, calendarOf)
  return hasMoved(dossier.dues)
    ? { dueAt: dossier.dueAt, predicted: dossier.duePredicted, cause: lastCause(dossier.dues) }
    : null
}
