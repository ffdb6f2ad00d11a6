import { type Refusal, refuse } from '#platform'
import type { ActionBody } from '../action-bodies.ts'
import type { DecideContext } from '../context.ts'
import type { Dossier, ResultRow } from '../dossier.ts'
import type { EventOf } from '../events.ts'
import { beneficiariesOf } from './beneficiaries.ts'

/** Whom of the list the decision refuses, and why. */
export type RefusedOnes = NonNullable<ActionBody<'decide'>['refused']>

export interface ForEach {
  /** By the rule: granted as soon as one of them is. */
  readonly outcome: 'granted' | 'refused'
  readonly first: ResultRow
  readonly listed: EventOf<'results-listed'>
}

const refusalName = 'Văn bản từ chối giải quyết hồ sơ'

/** Nobody of the list is refused twice, and nobody who does not stand in it. */
const strangers = (dossier: Pick<Dossier, 'parties'>, refused: RefusedOnes): readonly string[] => {
  const ids = refused.map(({ beneficiary }) => beneficiary)
  const known = new Set(beneficiariesOf(dossier).map(({ id }) => id))
  return ids.filter((id, at) => !known.has(id) || ids.indexOf(id) < at)
}

/**
 * A result of his own for each of the list: those named are refused with their reason, the others have what was decided. The
 * dossier is granted when one of them is, and refused when none is (record 0040).
 */
export const resultsForEach = (
  dossier: Pick<Dossier, 'parties'>,
  decided: ResultRow,
  { reason, refused = [] }: Pick<ActionBody<'decide'>, 'reason' | 'refused'>,
  context: Pick<DecideContext, 'newId'>,
): ForEach | Refusal<'unknown-beneficiary'> => {
  const strange = strangers(dossier, refused)
  if (strange.length > 0) return refuse('unknown-beneficiary', { count: strange.length })
  const own = new Map(refused.map((each) => [each.beneficiary, each.reason]))
  const rows = beneficiariesOf(dossier).map(({ id }, at): ResultRow => {
    const row = { ...decided, id: at === 0 ? decided.id : context.newId(), beneficiaryId: id }
    if (decided.outcome === 'refused') return { ...row, reason: own.get(id) ?? reason ?? null }
    const why = own.get(id)
    return why === undefined ? row : { ...row, outcome: 'refused', name: refusalName, reason: why }
  })
  const [first = decided, ...others] = rows
  const turnedDown = rows.filter(({ outcome }) => outcome === 'refused')
  return {
    outcome: turnedDown.length === rows.length ? 'refused' : 'granted',
    first,
    listed: {
      type: 'results-listed',
      data: { count: rows.length, refused: turnedDown.length },
      ...(own.size === 0 ? {} : { detail: { reasons: Object.fromEntries(own) } }),
      carry: others,
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

/** The registrar's first numbers: of the papers that grant, and of those that refuse, which are papers of another kind. */
export interface Numbers {
  readonly documentNumber?: string | undefined
  readonly refusalNumber?: string | undefined
}

const inTurn = (rows: readonly ResultRow[], first: string | undefined): ReadonlyMap<string, string> => {
  const numbers = first === undefined ? [] : numbersFrom(first, rows.length)
  return new Map(numbers.map((number, at) => [rows[at]?.id ?? '', number]))
}

/** Papers of their own bear numbers of their own, in the order of the list; a common result has one. */
export const numberEach = (
  results: readonly ResultRow[],
  { documentNumber, refusalNumber }: Numbers,
): readonly ResultRow[] => {
  if (results.some(({ beneficiaryId }) => beneficiaryId === null))
    return results.map((row) => ({ ...row, documentNumber: documentNumber ?? row.documentNumber }))
  const granted = results.filter(({ outcome }) => outcome === 'granted')
  const refused = results.filter(({ outcome }) => outcome === 'refused')
  // where nobody is granted anything, the number given is that of the refusal
  const taken = new Map([
    ...inTurn(granted, documentNumber),
    ...inTurn(refused, refusalNumber ?? (granted.length === 0 ? documentNumber : undefined)),
  ])
  return results.map((row) => ({ ...row, documentNumber: taken.get(row.id) ?? row.documentNumber }))
}

/** Each with a result of his own: how many were granted and refused; null: there is none for each. */
export const tallyOfEach = (
  results: readonly Pick<ResultRow, 'beneficiaryId' | 'outcome'>[],
): { readonly granted: number; readonly refused: number } | null => {
  const own = results.filter(({ beneficiaryId }) => beneficiaryId !== null)
  const granted = own.filter(({ outcome }) => outcome === 'granted').length
  return own.length === 0 ? null : { granted, refused: own.length - granted }
}
