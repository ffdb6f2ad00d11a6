import { CompiledQuery } from 'kysely'
import type { Db } from '#platform'

const page = 200

const first = '00000000-0000-0000-0000-000000000000'

/** How many dossiers a message names. */
const named = 20

/** Some dossiers could not be worked on; all others were. Names them by id, so that somebody can look. */
const leftBehind = (left: ReadonlyMap<string, unknown>, done: number): Error => {
  const [cause] = left.values()
  const ids = [...left.keys()].slice(0, named).join(', ')
  return new Error(`${left.size} dossiers could not be worked on, ${done} were changed; look at ${ids}`, { cause })
}

/**
 * Walks dossiers in the order of their ids. `sql` selects `d.id` where it is greater than $1, in order, at most $2; `more` are its
 * other parameters. One that throws (a row that somebody damaged) is left and keeps nobody behind it waiting: the walk ends with an
 * error only when all others are done, so that its job is tried again. Answers how many `work` says were changed.
 */
export const walkDossiers = async (
  db: Db,
  sql: string,
  more: readonly unknown[],
  work: (id: string) => Promise<boolean>,
): Promise<number> => {
  const left = new Map<string, unknown>()
  let changed = 0
  for (let after = first; ; ) {
    const { rows } = await db.executeQuery(CompiledQuery.raw(sql, [after, page, ...more]))
    for (const { id } of rows as { id: string }[]) {
      try {
        if (await work(id)) changed += 1
      } catch (error) {
        left.set(id, error)
      }
      after = id
    }
    if (rows.length === page) continue
    if (left.size > 0) throw leftBehind(left, changed)
    return changed
  }
}
