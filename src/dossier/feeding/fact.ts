import type { Words } from '#platform'

export const factTypes = ['text', 'date', 'personal-date', 'personal-number', 'address'] as const
export type FactType = (typeof factTypes)[number]

/** A fact that the result of a procedure says, as the catalogue names it. */
export interface FactRule {
  readonly key: string
  readonly name: Words
  readonly type: FactType
  /** The result says it already: its number, or the day of its signature. Nobody types it again. */
  readonly is?: 'document-number' | 'decided-on'
  /** Without it the result is not registered. */
  readonly required: boolean
}

/** Whose result a fact was taken from: NĐ 118/2025 Điều 5.1i, nobody is asked for what the authorities have. */
export interface FactSource {
  readonly leg: string
  /** Of the procedure. */
  readonly name: Words
  readonly dossier: string
  /** Of the result; null: it bears none. */
  readonly number: string | null
}

/** A fact of a dossier: of its own result, or carried here from an earlier one. `value`: a date is YYYY-MM-DD. */
export interface FactRow {
  readonly id: string
  readonly key: string
  readonly name: Words
  readonly type: FactType
  readonly value: string
  readonly source: FactSource | null
  readonly enteredAt: Temporal.Instant
  /** Since when it says something else than the result did; null: as it came. */
  readonly changedAt: Temporal.Instant | null
}

export const isDate = (type: FactType): boolean => type === 'date' || type === 'personal-date'

/** Facts of the dossier's own result, and those that were carried here. */
export const ownFacts = (facts: readonly FactRow[]): readonly FactRow[] => facts.filter(({ source }) => source === null)
export const carriedFacts = (facts: readonly FactRow[]): readonly FactRow[] =>
  facts.filter(({ source }) => source !== null)
