import { localDate } from '#platform'
import type { CurrentProcedure } from '#procedure'
import type { DossierServices } from '../services.ts'

/** The procedures of the dossiers that a list names, by version; each is read once. */
export const proceduresOf = async (
  { procedures }: Pick<DossierServices, 'procedures'>,
  named: readonly { readonly procedureVersionId: number }[],
  now: Temporal.Instant,
): Promise<ReadonlyMap<number, CurrentProcedure>> => {
  const ids = [...new Set(named.map(({ procedureVersionId }) => procedureVersionId))]
  const day = localDate(now)
  return new Map(await Promise.all(ids.map(async (id) => [id, await procedures.version(id, day)] as const)))
}
