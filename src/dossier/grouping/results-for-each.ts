import type { DecideContext } from '../context.ts'
import type { Dossier, ResultRow } from '../dossier.ts'
import type { EventOf } from '../events.ts'
import { beneficiariesOf } from './beneficiaries.ts'

/** The first of the list gets the row that the decision made; everybody else one like it. */
export const resultsForEach = (
  dossier: Pick<Dossier, 'parties'>,
  decided: ResultRow,
  context: Pick<DecideContext, 'newId'>,
): { readonly first: ResultRow; readonly listed: EventOf<'results-listed'> } => {
  const [first, ...others] = beneficiariesOf(dossier)
  return {
    first: { ...decided, beneficiaryId: first?.id ?? null },
    listed: {
      type: 'results-listed',
      data: { count: others.length + 1 },
      carry: others.map(({ id }) => ({ ...decided, id: context.newId(), beneficiaryId: id })),
    },
  }
}

/** «0124/GP-UBND» for three papers: 0124, 0125, 0126. A number that does not begin with figures stands on all of them. */
export const numbersFrom = (first: string, count: number): readonly string[] => {
  const [, figures = '', rest = ''] = /^(\d{1,9})(.*)$/s.exec(first) ?? []
  return Array.from({ length: count }, (_, at) =>
    figures === '' ? first : `${String(Number(figures) + at).padStart(figures.length, '0')}${rest}`,
  )
}

/** Papers of their own bear numbers of their own, in the order of the list; a common result has one. */
export const numberEach = (results: readonly ResultRow[], documentNumber: string): readonly ResultRow[] => {
  const own = results.every(({ beneficiaryId }) => beneficiaryId !== null)
  const numbers = numbersFrom(documentNumber, results.length)
  return results.map((row, at) => ({ ...row, documentNumber: own ? (numbers[at] ?? documentNumber) : documentNumber }))
}
