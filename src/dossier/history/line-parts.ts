import { formatInstant, formatLimit, type TimeLimit } from '#calendar'
import type { Lang, Words } from '#platform'
import type { StepFunction } from '#procedure'
import type { Dossier } from '../dossier.ts'
import { numberingWords } from '../numbering/numbering.words.ts'
import type { JsonObject } from './json.ts'

/** Names that the history only has ids and codes for. */
export interface Naming {
  readonly lang: Lang
  readonly dossier: Pick<Dossier, 'steps' | 'plan' | 'parties' | 'components' | 'facts'>
  readonly agency: (code: string) => string
  readonly officer: (id: string) => string | null
  readonly step: (step: { readonly key: string; readonly function: StepFunction }) => string
  readonly pause: (cause: string) => string
  readonly extension: (key: string) => string
}

export type Teller = (data: JsonObject, detail: JsonObject, naming: Naming) => readonly string[]

export const text = (value: unknown): string => (value === null || value === undefined ? '' : String(value))

/** «lý do: …»; nothing when there is nothing to say. */
export const told = (label: Words, value: unknown, { lang }: Naming): readonly string[] =>
  text(value) === '' ? [] : [`${label[lang]}: ${text(value)}`]

export const plain = (label: Words, value: unknown, { lang }: Naming): readonly string[] =>
  text(value) === '' ? [] : [`${label[lang]} ${text(value)}`]

/** Said beside a number: one document for several dossiers. */
export const ofMany = (common: unknown, { lang }: Naming): readonly string[] =>
  common === true ? [numberingWords.ofMany[lang]] : []

/** A number of an identity paper that was typed among other words is shown like everywhere: head and tail. */
export const masked = (value: unknown): string =>
  text(value).replace(/\d{9,}/g, (digits) => `${digits.slice(0, 3)}•••••${digits.slice(-4)}`)

export const time = (value: unknown): string =>
  text(value) === '' ? '' : formatInstant(Temporal.Instant.from(text(value)))

export const limitOf = (value: unknown, lang: Lang): string => formatLimit(value as TimeLimit, lang)

export const known = (table: Readonly<Record<string, Words>>, key: unknown, lang: Lang): string =>
  table[text(key)]?.[lang] ?? text(key)

export const lines = (detail: JsonObject): readonly string[] =>
  Array.isArray(detail.lines)
    ? detail.lines.map((line) => `${text((line as JsonObject).component)}: ${text((line as JsonObject).reason)}`)
    : []

export const stepById = (id: unknown, naming: Naming): string => {
  const step = naming.dossier.steps.find((each) => each.id === id)
  return step === undefined ? '' : naming.step(step)
}
