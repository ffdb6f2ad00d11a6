import type { AgencyDirectory } from '#agency'
import type { Actor } from '#identity'
import { type Db, localDate } from '#platform'
import type { ProcedureDirectory } from '#procedure'
import { narrowed } from '../inbox/narrowed.ts'
import type { DossierServices } from '../services.ts'
import { mayWatch, type Watching, watchedBy, watchNames, watchUrl } from './watch.form.ts'
import { watchCounts } from './watch.query.ts'
import type { WatchAsk } from './watch-arms.ts'

type Watcher = Pick<Actor, 'role' | 'agency'>

interface Asked {
  readonly directory: AgencyDirectory
  readonly procedures: ProcedureDirectory
  readonly actor: Watcher
  readonly now: Temporal.Instant
}

/** What a post watches, not narrowed. */
export const watchOf = (directory: AgencyDirectory, actor: Watcher, now: Temporal.Instant): WatchAsk => ({
  house: watchedBy(directory, actor, now),
  authority: directory.authorityOf(actor.agency).code,
  now,
})

/** What one list asks of the database, as it is narrowed. */
export const watchAsk = (
  { directory, procedures, actor, now }: Asked,
  { unit, by }: Pick<Watching, 'unit' | 'by'>,
): WatchAsk => {
  const codesOf = (field: string) =>
    procedures
      .list(localDate(now))
      .filter((procedure) => procedure.field === field)
      .map(({ code }) => code)
  const ask = watchOf(directory, actor, now)
  return { ...ask, ...(unit === undefined ? {} : { house: [unit] }), by: narrowed(by, codesOf) }
}

const byAddress = (counts: readonly number[], watching: Partial<Watching>): ReadonlyMap<string, number> =>
  new Map(watchNames.map((list, at) => [watchUrl({ ...watching, list }), counts[at] ?? 0]))

/** How much stands in each list, by its address; nothing for those who watch nothing. */
export const watchedCounts = async (
  db: Db,
  directory: AgencyDirectory,
  actor: Watcher,
  now: Temporal.Instant,
): Promise<ReadonlyMap<string, number>> =>
  mayWatch(actor) ? byAddress(await watchCounts(db, watchNames, watchOf(directory, actor, now)), {}) : new Map()

/** The same of lists that are narrowed. */
export const narrowedCounts = async (db: Db, ask: WatchAsk, watching: Watching): Promise<ReadonlyMap<string, number>> =>
  byAddress(await watchCounts(db, watchNames, ask), watching)

/** Everything that a page or the API needs before it asks. */
export const askedBy = async (
  services: DossierServices,
  actor: Watcher,
  now: Temporal.Instant,
): Promise<Asked & { readonly house: readonly string[] }> => {
  const [directory, procedures] = await Promise.all([services.agencies(), services.procedures.current()])
  return { directory, procedures, actor, now, house: watchedBy(directory, actor, now) }
}
