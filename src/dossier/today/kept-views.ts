import type { AgencyDirectory } from '#agency'
import type { Actor } from '#identity'
import { type Db, localDate } from '#platform'
import type { ProcedureDirectory } from '#procedure'
import { inboxCounts } from '../inbox/inbox-counts.query.ts'
import { lookingAt, todayPath } from '../inbox/looking.form.ts'
import { type SavedView, savedViews } from '../inbox/saved-view.store.ts'
import type { DossierServices } from '../services.ts'
import { filterOf } from './list-filter.ts'

/** An officer's own view of the day, and how many wait in it; none counted beyond 100. */
export interface KeptView {
  readonly view: SavedView
  readonly href: string
  readonly count: number
}

/** The whole list says so: the bare address may lead to another view. */
export const keptHref = ({ query }: Pick<SavedView, 'query'>): string => `${todayPath}?${query || 'loc=tat-ca'}`

const codesIn = (procedures: ProcedureDirectory, now: Temporal.Instant) => (field: string) =>
  procedures
    .list(localDate(now))
    .filter((procedure) => procedure.field === field)
    .map(({ code }) => code)

/** All of an officer's views; the desk's index is read once for them, and not at all where there are none. */
export const keptViews = async (
  db: Db,
  actor: Pick<Actor, 'officerId' | 'agency' | 'role' | 'onBehalfOf'>,
  directory: AgencyDirectory,
  now: Temporal.Instant,
  { procedures }: Pick<DossierServices, 'procedures'>,
): Promise<readonly KeptView[]> => {
  const views = await savedViews(db, actor)
  if (views.length === 0) return []
  const codesOf = codesIn(await procedures.current(), now)
  const asked = views.map(({ query }) =>
    filterOf(actor, directory, now, lookingAt(new URLSearchParams(query)), codesOf),
  )
  const counts = await inboxCounts(db, asked)
  return views.map((view, at) => ({ view, href: keptHref(view), count: counts[at] ?? 0 }))
}
