import type { Dossier, ResultRow } from '../dossier.ts'
import type { ElectronicResult } from './electronic-result.ts'

type Electronic = Pick<Dossier, 'electronic'>

/** The file that stands for a result now. */
export const fileOf = ({ electronic }: Electronic, { id }: Pick<ResultRow, 'id'>): ElectronicResult | undefined =>
  electronic.find(({ resultId, replacedAt }) => resultId === id && replacedAt === null)

/** The results that stand: what was replaced by a correction is offered to nobody any more. */
export const standing = ({ results }: Pick<Dossier, 'results'>): readonly ResultRow[] =>
  results.filter(({ correctedAt }) => correctedAt === null)

/** Whether each result that stands is there as a signed file. */
export const isWhollyElectronic = (dossier: Electronic & Pick<Dossier, 'results'>): boolean => {
  const results = standing(dossier)
  return results.length > 0 && results.every((result) => fileOf(dossier, result) !== undefined)
}

/** What the citizen may fetch: files of results that were returned online and that nothing has replaced. */
export const offeredFiles = (dossier: Electronic & Pick<Dossier, 'results'>): readonly ElectronicResult[] =>
  standing(dossier).flatMap((result) => (result.onlineAt === null ? [] : (fileOf(dossier, result) ?? [])))
