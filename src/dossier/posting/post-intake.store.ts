import { sql } from 'kysely'
import { type Db, localDate, tables } from '#platform'
import type { DossierTables } from '../dossier.tables.ts'
import { type Hand, listSymbols, takeNumber } from '../listing/handover-list.store.ts'
import { newId } from '../new-id.ts'

/** Who brought the envelopes, and for which carrier. */
export interface Sitting {
  readonly carrier: string
  readonly clerkName: string
  readonly clerkNumber: string | null
}

export interface NewSitting extends Sitting {
  readonly agency: string
  readonly by: Hand
  readonly now: Temporal.Instant
}

/** A sitting with its number of the year; gives its id. */
export const insertSitting = async (tx: Db, sitting: NewSitting): Promise<string> => {
  const { agency, carrier, clerkName, clerkNumber, by, now } = sitting
  const [id, year, symbol] = [newId(), localDate(now).year, listSymbols.postIntake]
  const number = await takeNumber(tx, agency, year, symbol)
  await tables<DossierTables>(tx)
    .insertInto('post_intake')
    .values({
      ...{ id, agency, year, symbol, number, carrier },
      clerk_name: clerkName,
      clerk_number: clerkNumber,
      opened_at: now.toString(),
      opened_by: by.post,
      opened_name: by.name,
    })
    .execute()
  return id
}

/** One more envelope of a sitting, after those before it; two at once wait for one another. */
export const addEnvelope = async (
  tx: Db,
  sittingId: string,
  dossierId: string,
  trackingNumber: string | null,
): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtext(${sittingId}))`.execute(tx)
  await sql`insert into post_intake_envelope (intake_id, position, dossier_id, tracking_number)
    select ${sittingId}::uuid, coalesce(max(position), 0) + 1, ${dossierId}::uuid, ${trackingNumber}
    from post_intake_envelope where intake_id = ${sittingId}::uuid`.execute(tx)
}
