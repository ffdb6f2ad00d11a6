import type { IdentityTables } from '#identity'
import { type Db, tables, type Words } from '#platform'

export interface PostHolder {
  readonly name: string
  readonly title: Words
  readonly agency: string
}

/** Names for the ids that dossiers and their history keep; null for the program itself and for what is unknown. */
export interface People {
  officer(id: string | null): string | null
  post(id: string | null): PostHolder | null
}

export interface PeopleIds {
  readonly officers: Iterable<string | null>
  readonly posts: Iterable<string | null>
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const uuids = (ids: Iterable<string | null>): readonly string[] => [
  ...new Set([...ids].filter((id): id is string => id !== null && uuid.test(id))),
]

const officerNames = async (db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  if (ids.length === 0) return new Map()
  const rows = await tables<IdentityTables>(db)
    .selectFrom('officer')
    .select(['id', 'name'])
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

const postHolders = async (db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, PostHolder>> => {
  if (ids.length === 0) return new Map()
  const rows = await tables<IdentityTables>(db)
    .selectFrom('post as p')
    .innerJoin('officer as o', 'o.id', 'p.officer')
    .select(['p.id', 'p.agency', 'p.title_vi', 'p.title_en', 'o.name'])
    .where('p.id', 'in', ids)
    .execute()
  return new Map(
    rows.map(({ id, name, agency, title_vi, title_en }) => [
      id,
      { name, agency, title: { vi: title_vi, en: title_en } },
    ]),
  )
}

export const peopleOf = async (db: Db, ids: PeopleIds): Promise<People> => {
  const [officers, posts] = await Promise.all([
    officerNames(db, uuids(ids.officers)),
    postHolders(db, uuids(ids.posts)),
  ])
  return {
    officer: (id) => (id === null ? null : (officers.get(id) ?? null)),
    post: (id) => (id === null ? null : (posts.get(id) ?? null)),
  }
}
