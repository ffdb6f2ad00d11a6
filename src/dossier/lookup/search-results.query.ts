import { sql } from 'kysely'
import type { AgencyDirectory } from '#agency'
import { type Actor, relationsFor } from '#identity'
import { type Db, localDate } from '#platform'
import type { Dossier, Step } from '../dossier.ts'
import { type Whereabouts, whereaboutsOf } from '../handing-over/paper-places.query.ts'
import { type PaperPlace, placeKey } from '../handing-over/paper-places.ts'
import { paused, pausedSince } from '../paused.query.ts'
import { scopeOf } from '../reach.ts'
import { mayRead } from '../read-dossier.ts'
import type { Related } from '../relations.ts'
import { type FoundDossier, type SearchScope, searchDossiers } from './search.query.ts'

/** A dossier that was found and may be opened, with what tells it from its neighbours. */
export interface SearchResult extends FoundDossier {
  /** Number of the owner's identity paper: to be shown masked. */
  readonly ownerNumber: string | null
  /** People of its list, where it is a group dossier. */
  readonly listed: number
  readonly steps: readonly Pick<Step, 'key' | 'function' | 'agency' | 'receivedAt' | 'finishedAt'>[]
  readonly paused: boolean
  readonly pausedSince: Temporal.Instant | null
  readonly finishedAt: Temporal.Instant | null
  readonly timeliness: Dossier['timeliness']
  readonly papers: Whereabouts
}

export interface SearchResults {
  readonly rows: readonly SearchResult[]
  /** Give it back as `after` for the next page; null: all that fit have been shown. */
  readonly next: string | null
  /** Keys of the places where papers of the newest that fit the words lie: what the list may be narrowed to. */
  readonly places: readonly string[]
}

interface FactsRow {
  id: string
  territory: string
  competent_agency: string
  received_at_agency: string
  returned_at_agency: string
  finished_at: Date | null
  timeliness: Dossier['timeliness']
  paused: boolean
  paused_since: Date | null
  owner_number: string | null
  listed: number
  steps: {
    key: string
    function: Step['function']
    agency: string
    officerId: string | null
    finishedAt: string | null
    receivedAt: string
  }[]
}

const readFacts = async (db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, FactsRow>> => {
  const { rows } = await sql<FactsRow>`
    select d.id, d.territory, d.competent_agency, d.received_at_agency, d.returned_at_agency, d.finished_at, d.timeliness,
      ${paused} as paused,
      ${pausedSince} as paused_since,
      (select p.id_number from dossier_party p where p.dossier_id = d.id and p.role = 'owner' and p.name = d.owner_name
        limit 1) as owner_number,
      (select count(*)::int from dossier_party p where p.dossier_id = d.id and p.role = 'beneficiary') as listed,
      coalesce((select jsonb_agg(jsonb_build_object('key', s.key, 'function', s.function, 'agency', s.agency,
          'officerId', s.officer_id, 'receivedAt', s.received_at, 'finishedAt', s.finished_at) order by s.received_at)
        from dossier_step s where s.dossier_id = d.id), '[]') as steps
    from dossier d where d.id = any(${ids}::uuid[])`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}

const instant = (date: Date | null): Temporal.Instant | null =>
  date === null ? null : Temporal.Instant.fromEpochMilliseconds(date.getTime())

const relatedOf = (row: FactsRow): Related => ({
  territory: row.territory,
  competentAgency: row.competent_agency,
  receivedAtAgency: row.received_at_agency,
  returnedAtAgency: row.returned_at_agency,
  steps: row.steps.map((step) => ({
    ...step,
    finishedAt: step.finishedAt === null ? null : Temporal.Instant.from(step.finishedAt),
  })),
})

const noPapers: Whereabouts = { papers: null, result: null }

const toResult = (found: FoundDossier, row: FactsRow, papers: Whereabouts = noPapers): SearchResult => ({
  ...found,
  papers,
  ownerNumber: row.owner_number,
  listed: row.listed,
  steps: row.steps
    .filter(({ finishedAt }) => finishedAt === null)
    .map((step) => ({ ...step, receivedAt: Temporal.Instant.from(step.receivedAt), finishedAt: null })),
  paused: row.paused,
  pausedSince: instant(row.paused_since),
  finishedAt: instant(row.finished_at),
  timeliness: row.timeliness,
})

/** On whose behalf a post may look; null: everywhere. */
const scopeFor = ({ directory, actor, now }: Searcher): SearchScope =>
  relationsFor('dossier.search', actor.role).includes('any-in-tenant')
    ? { agencies: null, today: localDate(now) }
    : { ...scopeOf(directory, actor.agency, localDate(now)), today: localDate(now) }

/** Rows a page: each costs as much to read and draw as all that finds it. */
export const searchPageSize = 25

interface Searcher {
  readonly actor: Actor
  readonly directory: AgencyDirectory
  readonly now: Temporal.Instant
}

const readable = async (
  db: Db,
  found: readonly FoundDossier[],
  { actor, directory, now }: Searcher,
): Promise<readonly SearchResult[]> => {
  const ids = found.map(({ id }) => id)
  const [facts, papers] = await Promise.all([readFacts(db, ids), whereaboutsOf(db, ids)])
  return found.flatMap((each) => {
    const row = facts.get(each.id)
    if (row === undefined) return []
    return mayRead(actor, directory, relatedOf(row), now) === true ? [toResult(each, row, papers.get(each.id))] : []
  })
}

const placesIn = ({ papers }: SearchResult): readonly PaperPlace[] =>
  [papers.papers, papers.result].filter((place) => place !== null)

/** `at`: only those with papers in this place, by its key. `after`: the `next` of the page before. */
export interface SearchLook {
  readonly at?: string | null
  readonly after?: string | null
  /** Only the number of an identity paper is meant, never a phone, a code or a name. */
  readonly byPaper?: boolean
}

/** How many are looked through for a page: more each time, while too few of them may be opened. */
const usualDepths: readonly number[] = [
  searchPageSize + 1,
  4 * searchPageSize,
  16 * searchPageSize,
  32 * searchPageSize,
]

/** Rights come before the end of the list: what may not be opened takes no row of the page. */
const pageOf = async (
  db: Db,
  text: string,
  searcher: Searcher,
  { at = null, after = null, byPaper = false }: SearchLook,
  depths: readonly number[],
): Promise<Pick<SearchResults, 'rows' | 'next'>> => {
  const scope = { ...scopeFor(searcher), byPaper }
  let rows: readonly SearchResult[] = []
  let last = after
  for (const limit of depths) {
    const found = await searchDossiers(db, text, { ...scope, limit, at, after: last })
    rows = [...rows, ...(await readable(db, found, searcher))]
    last = found.length < limit ? null : (found.at(-1)?.cursor ?? null)
    if (last === null || rows.length > searchPageSize) break
  }
  if (rows.length <= searchPageSize) return { rows, next: last }
  const shown = rows.slice(0, searchPageSize)
  return { rows: shown, next: shown.at(-1)?.cursor ?? null }
}

/** Places are asked of so many of the newest: enough to choose from. */
const placesFrom = 100

/** Dossiers that fit the words and that this officer may open, newest first, a page of them, and where their papers lie. */
export const searchFor = async (
  db: Db,
  text: string,
  searcher: Searcher,
  look: SearchLook = {},
  depths: readonly number[] = usualDepths,
): Promise<SearchResults> => {
  const page = await pageOf(db, text, searcher, look, depths)
  const isAll = page.next === null && (look.at ?? null) === null && (look.after ?? null) === null
  const newest = isAll
    ? page.rows
    : await readable(db, await searchDossiers(db, text, { ...scopeFor(searcher), limit: placesFrom }), searcher)
  const places = new Set([
    ...((look.at ?? null) === null ? [] : [look.at ?? '']),
    ...newest.flatMap(placesIn).map(placeKey),
  ])
  return { ...page, places: [...places] }
}
