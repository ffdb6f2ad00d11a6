import { CompiledQuery } from 'kysely'
import { type Db, enqueue, transact } from '#platform'
import { findDossier } from '../dossier.store.ts'
import type { DossierServices } from '../services.ts'
import { saveSoon } from '../solving/soon.store.ts'
import { clockJob, isTimed } from './clock-job.ts'

const open = 'select id from dossier where closed_at is null and id > $1 order by id limit $2'
const page = 500

/** At once: what is late already is told, and the job then waits for what comes next. */
const wind = (db: Db, services: DossierServices, id: string, now: Temporal.Instant): Promise<number> =>
  transact(db, async (tx) => {
    const dossier = await findDossier(tx, id, 'lock')
    if (dossier === null) return 0
    await saveSoon(tx, dossier, services)
    if (!isTimed(dossier) || dossier.finishedAt !== null) return 0
    await enqueue(tx, { ...clockJob(dossier, services, now), cancelled: false, runAt: now })
    return 1
  })

/**
 * Says of every open dossier anew from when its dates are near, and writes its waiting job anew: after the settings or the calendars have
 * changed, or for dossiers of an older program. How many jobs were written.
 */
export const windClocks = async (db: Db, services: DossierServices, now: Temporal.Instant): Promise<number> => {
  await services.agencies()
  let wound = 0
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const { rows } = await db.executeQuery(CompiledQuery.raw(open, [after, page]))
    for (const { id } of rows as { id: string }[]) wound += await wind(db, services, id, now)
    const last = (rows as { id: string }[]).at(-1)
    if (last === undefined || rows.length < page) return wound
    after = last.id
  }
}
