import { CompiledQuery } from 'kysely'
import { type Db, enqueue } from '#platform'
import { findDossier } from '../dossier.store.ts'
import type { DossierServices } from '../services.ts'
import { clockJob } from './clock-job.ts'

const open = `select id from dossier where closed_at is null and (accepted_at is not null or channel = 'online')
  and finished_at is null
  and id > $1 order by id limit $2`
const page = 500

/** Writes the waiting job of every open dossier anew: after the settings have changed, or for dossiers of an older program. */
export const windClocks = async (db: Db, services: DossierServices, now: Temporal.Instant): Promise<number> => {
  await services.agencies()
  let wound = 0
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const { rows } = await db.executeQuery(CompiledQuery.raw(open, [after, page]))
    for (const { id } of rows as { id: string }[]) {
      const dossier = await findDossier(db, id)
      if (dossier === null) continue
      // At once: what is late already is told, and the job then waits for what comes next.
      await enqueue(db, { ...clockJob(dossier, services, now), cancelled: false, runAt: now })
      wound += 1
    }
    const last = (rows as { id: string }[]).at(-1)
    if (last === undefined || rows.length < page) return wound
    after = last.id
  }
}
