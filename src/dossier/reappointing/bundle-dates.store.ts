import { type Db, tables } from '#platform'
import type { Dossier } from '../dossier.ts'
import type { DueCause } from '../dossier-parts.ts'
import { appointmentIn, type BundleDate } from './bundle-dates.ts'
import { isReappointing } from './reappointing.actions.ts'
import type { ReappointingTables } from './reappointing.tables.ts'

const instant = (value: Date): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(value.getTime())
const date = (value: Temporal.Instant): Date => new Date(value.epochMilliseconds)

/** The earliest first. */
export const bundleDates = async (db: Db, bundle: string): Promise<readonly BundleDate[]> => {
  const rows = await tables<ReappointingTables>(db)
    .selectFrom('dossier_bundle_date')
    .selectAll()
    .where('bundle_id', '=', bundle)
    .orderBy('set_at')
    .orderBy('due_at')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    dueAt: instant(row.due_at),
    cause: row.cause as DueCause,
    leg: row.leg_key,
    setAt: instant(row.set_at),
  }))
}

/** Nothing ever changes or erases one that was given before. */
export const giveDate = async (tx: Db, bundle: string, given: BundleDate): Promise<void> => {
  await tables<ReappointingTables>(tx)
    .insertInto('dossier_bundle_date')
    .values({
      id: given.id,
      bundle_id: bundle,
      due_at: date(given.dueAt),
      cause: given.cause,
      leg_key: given.leg,
      set_at: date(given.setAt),
    })
    .execute()
}

/** What the citizen was told for all results of the bundle that this dossier is a leg of. */
export const jointAppointment = async (
  db: Db,
  { bundle }: Pick<Dossier, 'bundle'>,
): Promise<Temporal.Instant | null> => (bundle === null ? null : appointmentIn(await bundleDates(db, bundle.id)))

/** Read for a new appointment only. */
export const jointFacts = async (
  db: Db,
  { action }: { readonly action: string },
  dossier: Pick<Dossier, 'bundle'>,
): Promise<{ readonly jointAppointment?: Temporal.Instant | null }> =>
  isReappointing(action) ? { jointAppointment: await jointAppointment(db, dossier) } : {}
