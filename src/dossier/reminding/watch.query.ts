import { sql } from 'kysely'
import type { Db } from '#platform'
import { type InboxPage, pageSize, rowsFound } from '../inbox/inbox.query.ts'
import type { WatchList } from './watch.form.ts'
import { foundBy, mostCounted, type WatchAsk } from './watch-arms.ts'

/** A page of what is watched: by the citizen's date, or by the step's where the list is of steps; keyset pages, never an exact count. */
export const watched = (db: Db, list: WatchList, ask: WatchAsk): Promise<InboxPage> => {
  const limit = pageSize(ask.limit)
  return rowsFound(db, foundBy(list, ask, limit + 1), limit, ask.house)
}

/** How much stands in each of these lists, none counted beyond 100; one statement. */
export const watchCounts = async (
  db: Db,
  lists: readonly WatchList[],
  ask: Omit<WatchAsk, 'after' | 'limit'>,
): Promise<readonly number[]> => {
  const counts = lists.map((list) => sql`(select count(*)::int from (${foundBy(list, ask, mostCounted)}) counted)`)
  const { rows } = await sql<{ counts: number[] }>`select array[${sql.join(counts)}]::int[] as counts`.execute(db)
  return rows[0]?.counts ?? []
}
