import type { ResultRow } from '../dossier.ts'
import type { DossierEvent } from '../events.ts'
import { numbersFrom } from '../grouping/results-for-each.ts'

/** «0124 / ubnd-xn» and «124/UBND-XN» are one number. */
export const foldNumber = (number: string): string =>
  number
    .normalize('NFC')
    .replace(/\s/g, '')
    .toUpperCase()
    .replace(/^0+(?=\d)/, '')

const rowsIn = (event: DossierEvent): readonly ResultRow[] => {
  switch (event.type) {
    case 'decided':
      return [event.carry]
    case 'results-listed':
    case 'result-numbered':
      return event.carry
    case 'result-registered':
      return [event.carry.result, ...(event.carry.others ?? [])]
    default:
      return []
  }
}

/** The numbers that these events give to results which did not bear them before: folded, each once, in one order for all. */
export const numbersGiven = (before: readonly ResultRow[], events: readonly DossierEvent[]): readonly string[] => {
  const folded = (rows: readonly ResultRow[]) => rows.flatMap((row) => row.documentNumber ?? []).map(foldNumber)
  const borne = new Set(folded(before))
  return [...new Set(folded(events.flatMap(rowsIn)))].filter((number) => !borne.has(number)).toSorted()
}

/** Whether every signed result has its number; a consent by silence is no document and bears none. */
export const lacksNumber = (results: readonly ResultRow[], given: string | undefined): boolean =>
  given === undefined &&
  results.some((row) => row.registeredAt === null && row.documentNumber === null && row.signedBy !== '')

/** What stands before each of several dossiers when only the first number was typed. */
export const proposedNumbers = (first: string, count: number, common: boolean): readonly string[] =>
  common ? Array.from({ length: count }, () => first) : numbersFrom(first, count)
