import { sql } from 'kysely'
import { type Db, tables, type Words } from '#platform'
import type { IdentityTables } from '../identity.tables.ts'
import type { Change } from './account-change.ts'

export interface PastChange {
  readonly id: number
  readonly at: Temporal.Instant
  readonly what: Change
  /** The post that it was about. */
  readonly post: { readonly title: Words; readonly agency: string } | null
  readonly lastDay: string | null
  readonly by: string | null
  readonly terminal: string | null
}

export const changesOnPage = 20

/** What was done to an account, the latest first, a page at a time; `before` is the id that the page before ended with. */
export const changesOf = async (
  db: Db,
  officerId: string,
  before: number | null = null,
): Promise<{ readonly changes: readonly PastChange[]; readonly next: number | null }> => {
  const rows = await tables<IdentityTables>(db)
    .selectFrom('account_change as c')
    .leftJoin('officer as b', 'b.id', 'c.by_officer')
    .leftJoin('post as p', 'p.id', 'c.post')
    .select(['c.id', 'c.at', 'c.what', 'c.last_day', 'c.by_terminal', 'b.name', 'p.title_vi', 'p.title_en', 'p.agency'])
    .where('c.officer', '=', officerId)
    .$if(before !== null, (query) => query.where(sql<boolean>`c.id < ${before}`))
    .orderBy('c.id', 'desc')
    .limit(changesOnPage + 1)
    .execute()
  const changes = rows.slice(0, changesOnPage).map((row) => ({
    id: row.id,
    at: Temporal.Instant.fromEpochMilliseconds(row.at.getTime()),
    what: row.what as Change,
    post:
      row.agency === null ? null : { title: { vi: row.title_vi ?? '', en: row.title_en ?? '' }, agency: row.agency },
    lastDay: row.last_day,
    by: row.name,
    terminal: row.by_terminal,
  }))
  return { changes, next: rows.length > changesOnPage ? (changes.at(-1)?.id ?? null) : null }
}
