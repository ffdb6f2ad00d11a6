import { sql } from 'kysely'
import { type Db, localDate, tables } from '#platform'
import type { DossierTables } from '../dossier.tables.ts'
import { type Hand, listSymbols, takeNumber } from '../listing/handover-list.store.ts'
import { newId } from '../new-id.ts'

interface NewManifest {
  readonly agency: string
  readonly carrier: string
  readonly dossierIds: readonly string[]
  readonly by: Hand
  readonly now: Temporal.Instant
}

/** A postal manifest with its lines; it takes the agency's next number of the year. */
export const insertManifest = async (
  tx: Db,
  { agency, carrier, dossierIds, by, now }: NewManifest,
): Promise<string> => {
  const [id, year, symbol] = [newId(), localDate(now).year, listSymbols.post]
  const number = await takeNumber(tx, agency, year, symbol)
  const db = tables<DossierTables>(tx)
  await db
    .insertInto('post_manifest')
    .values({
      ...{ id, agency, year, symbol, number, carrier },
      opened_at: now.toString(),
      opened_by: by.post,
      opened_name: by.name,
    })
    .execute()
  const lines = dossierIds.map((dossier_id, at) => ({ manifest_id: id, dossier_id, position: at + 1, open: true }))
  await db.insertInto('post_manifest_line').values(lines).execute()
  return id
}

/** Of two officers who tick the same results at once the second one sees that they are on a manifest. */
export const lockDossiers = async (tx: Db, ids: readonly string[]): Promise<void> => {
  await sql`select id from dossier where id = any(${ids}::uuid[]) order by id for update`.execute(tx)
}

export const lockManifest = async (tx: Db, id: string): Promise<void> => {
  await sql`select id from post_manifest where id = ${id}::uuid for update`.execute(tx)
}

export interface Numbered {
  readonly dossierId: string
  readonly trackingNumber: string | null
}

export const saveNumbers = async (tx: Db, manifestId: string, lines: readonly Numbered[]): Promise<void> => {
  for (const { dossierId, trackingNumber } of lines)
    await tables<DossierTables>(tx)
      .updateTable('post_manifest_line')
      .set({ tracking_number: trackingNumber })
      .where('manifest_id', '=', manifestId)
      .where('dossier_id', '=', dossierId)
      .where('open', '=', true)
      .execute()
}

/** A line is closed when its result was posted, or taken off. */
export const closeLine = async (
  tx: Db,
  manifestId: string,
  dossierId: string,
  shipmentId: string | null,
): Promise<void> => {
  await tables<DossierTables>(tx)
    .updateTable('post_manifest_line')
    .set({ open: false, shipment_id: shipmentId })
    .where('manifest_id', '=', manifestId)
    .where('dossier_id', '=', dossierId)
    .execute()
}

export const markPosted = async (tx: Db, id: string, takenBy: string, now: Temporal.Instant): Promise<void> => {
  await tables<DossierTables>(tx)
    .updateTable('post_manifest')
    .set({ posted_at: now.toString(), taken_by: takenBy })
    .where('id', '=', id)
    .execute()
}
