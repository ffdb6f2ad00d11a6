import { isNumberOf, plainNumber } from '../accepting/identity-number.ts'
import type { ResultRow } from '../dossier-parts.ts'
import { type FactRule, type FactType, isDate } from './fact.ts'

const mostSigns = {
  text: 200,
  address: 500,
  date: 10,
  'personal-date': 10,
  'personal-number': 12,
} as const satisfies Record<FactType, number>

const isDay = (value: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  try {
    return Temporal.PlainDate.from(value, { overflow: 'reject' }).toString() === value
  } catch {
    return false
  }
}

/** A value as it is kept, without blanks around it and dots between digits; null: it is no value of this type. */
export const factValue = (type: FactType, typed: string, today: Temporal.PlainDate): string | null => {
  const value = type === 'personal-number' ? plainNumber('can-cuoc', typed) : typed.trim()
  if (value === '' || value.length > mostSigns[type]) return null
  if (type === 'personal-number') return isNumberOf('can-cuoc', value) ? value : null
  if (!isDate(type)) return value
  return isDay(value) && Temporal.PlainDate.compare(value, today) <= 0 ? value : null
}

/** What somebody has to type; the others stand in the result. */
export const typedRules = (rules: readonly FactRule[]): readonly FactRule[] =>
  rules.filter(({ is }) => is === undefined)

/** What the result itself says, by its rule; null: nothing yet. */
export const saidByResult = (
  { is }: FactRule,
  result: Pick<ResultRow, 'documentNumber' | 'decidedAt'>,
  dayOf: (at: Temporal.Instant) => Temporal.PlainDate,
): string | null => {
  if (is === 'document-number') return result.documentNumber
  return is === 'decided-on' ? dayOf(result.decidedAt).toString() : null
}
