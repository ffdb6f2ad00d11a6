import { CompiledQuery } from 'kysely'
import type { Db } from '#platform'
import { type Dossier, openSteps } from '../dossier.ts'
import { type SoonParts, soonInLists, soonOfDossier, soonOfStep } from './soon.ts'

const ofDossier = 'update dossier set soon_at = $2 where id = $1 and soon_at is distinct from $2::timestamptz'
const ofSteps = `update dossier_step s set soon_at = new.soon_at, dossier_soon_at = new.dossier_soon_at
  from jsonb_to_recordset($2::jsonb) new (id uuid, soon_at timestamptz, dossier_soon_at timestamptz)
  where s.id = new.id and s.dossier_id = $1
    and (s.soon_at, s.dossier_soon_at) is distinct from (new.soon_at, new.dossier_soon_at)`

/** Writes from when the dates of a dossier, which the caller has locked, are near by the present calendars and settings. It is no act: no event tells of it. */
export const saveSoon = async (tx: Db, dossier: Dossier, parts: SoonParts): Promise<void> => {
  const steps = openSteps(dossier).map((step) => ({
    id: step.id,
    soon_at: soonOfStep(dossier, step, parts),
    dossier_soon_at: soonInLists(dossier, step, parts),
  }))
  await tx.executeQuery(CompiledQuery.raw(ofDossier, [dossier.id, soonOfDossier(dossier, parts)?.toString() ?? null]))
  await tx.executeQuery(CompiledQuery.raw(ofSteps, [dossier.id, JSON.stringify(steps)]))
}
