import { sql } from 'kysely'
import { type Db, type Refusal, refuse } from '#platform'
import type { Dossier } from '../dossier.ts'
import type { DossierEvent } from '../events.ts'

/**
 * The label of another envelope: two citizens must never be told one number. Results of one owner may lie in one envelope, and
 * what lies in one manifest was compared there. The post uses a number again after a year (UPU S10).
 */
export const sameLabel = async (
  tx: Db,
  { id, ownerName }: Dossier,
  decided: readonly DossierEvent[],
): Promise<Refusal<'tracking-number-twice'> | null> => {
  const posted = decided.find((event) => event.type === 'posted')
  if (posted === undefined) return null
  const { trackingNumber, manifestId, postedAt } = posted.carry
  const { rows } = await sql`select from dossier_shipment s join dossier d on d.id = s.dossier_id
    where s.tracking_number = ${trackingNumber} and s.dossier_id <> ${id}::uuid and d.owner_name <> ${ownerName}
      and (${manifestId}::uuid is null or s.manifest_id is distinct from ${manifestId}::uuid)
      and s.came_back_at is null and s.posted_at > ${postedAt.subtract({ hours: 365 * 24 }).toString()}::timestamptz
    limit 1`.execute(tx)
  return rows.length === 0 ? null : refuse('tracking-number-twice', { numbers: [trackingNumber] })
}
