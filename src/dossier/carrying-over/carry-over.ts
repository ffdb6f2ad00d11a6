import { type Db, localDate, transact } from '#platform'
import { findDossier } from '../dossier.store.ts'
import { record } from '../record.ts'
import type { DossierServices } from '../services.ts'
import { carriedTo } from './succession.ts'
import { walkDossiers } from './walk-dossiers.ts'

const concerned = `select d.id from dossier d
  where d.id > $1 and d.closed_at is null
    and (d.received_at_agency = any($3) or d.competent_agency = any($3) or d.returned_at_agency = any($3)
      or exists (select 1 from dossier_step s where s.dossier_id = d.id and s.finished_at is null and s.agency = any($3)))
  order by d.id limit $2`

/**
 * On the day a succession of agencies takes effect every open dossier is moved to the successor, so that it stands in the
 * right inbox in the morning. Each in its own transaction; safe to run again. Answers how many were moved.
 */
export const carryOver = async (db: Db, services: DossierServices, now: Temporal.Instant): Promise<number> => {
  const directory = await services.agencies()
  const day = localDate(now)
  const ended = directory.all
    .map(({ code }) => code)
    .filter((code) => (directory.successorOf(code, day)?.code ?? code) !== code)
  return walkDossiers(db, concerned, [ended], (id) =>
    transact(db, async (tx) => {
      const dossier = await findDossier(tx, id, 'lock')
      if (dossier === null) return false
      const { field } = await services.procedures.version(dossier.procedureVersionId, day)
      const carried = carriedTo(dossier, directory, day, field, now)
      if (carried.entries.length === 0) return false
      const author = { action: 'succeeded', name: directory.nameAt(dossier.competentAgency, day).vi }
      await record(tx, services, dossier, carried.dossier, carried.entries, author)
      return true
    }),
  )
}
