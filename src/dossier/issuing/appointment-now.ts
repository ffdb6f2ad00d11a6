import type { Db } from '#platform'
import type { Dossier } from '../dossier.ts'
import { isLead } from '../joining/bundle.ts'
import { bundleDates } from '../reappointing/bundle-dates.store.ts'
import { type Appointment, hasMoved, lastCause } from './current-slip.ts'

/** The one appointment of a bundle, where a date of one of its dossiers has moved it. */
const ofBundle = async (db: Db, id: string): Promise<Appointment | null> => {
  const dates = await bundleDates(db, id)
  const last = dates.at(-1)
  return last === undefined || dates.length === 1 ? null : { dueAt: last.dueAt, predicted: false, cause: last.cause }
}

/** The appointment by which a citizen comes now, where it may be another than the slip's; null: the slip's own stands. */
export const appointmentNow = async (db: Db, dossier: Dossier): Promise<Appointment | null> => {
  if (dossier.bundle !== null && isLead(dossier)) return ofBundle(db, dossier.bundle.id)
  return hasMoved(dossier.dues)
    ? { dueAt: dossier.dueAt, predicted: dossier.duePredicted, cause: lastCause(dossier.dues) }
    : null
}
