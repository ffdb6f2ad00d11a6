import { CompiledQuery } from 'kysely'
import type { Db } from '#platform'

const next = `insert into dossier_code_counter (agency, day, last) values ($1, $2, 1)
  on conflict (agency, day) do update set last = dossier_code_counter.last + 1 returning last`

/**
 * The next number of the day for an agency. The row stays locked until the transaction ends, so numbers are given in the
 * order of commits and an acceptance that fails gives its number back: no gap, no double.
 */
export const nextNumber = async (tx: Db, agency: string, day: Temporal.PlainDate): Promise<number> => {
  const { rows } = await tx.executeQuery(CompiledQuery.raw(next, [agency, day.toString()]))
  return (rows[0] as { last: number }).last
}
