import { fold, type Words } from '#platform'
import type { ImportFault } from './draft.ts'
import { importReasons } from './import.words.ts'

/** Where the reader of one record writes down what it did not understand. */
export interface Notes {
  readonly faults: readonly ImportFault[]
  /** `once`: the same reason is written down for the first place only. */
  add(at: string, reason: Words, once?: 'once'): void
}

const mostFaults = 200

export const openNotes = (): Notes => {
  const faults: ImportFault[] = []
  return {
    faults,
    add: (at, reason, once) => {
      if (faults.length >= mostFaults) return
      if (once && faults.some((fault) => fault.reason.en === reason.en)) return
      faults.push({ at, reason })
    },
  }
}

/** One form for what looks the same: NFC, no invisible characters, single spaces, no halves of characters. */
export const clean = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/[\p{Cf}\p{Co}\uFFFD]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()

/** Text, or a number or truth value as text; null for anything else and for nothing. */
export const asText = (value: unknown): string | null => {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (typeof value !== 'string') return null
  const text = clean(value.slice(0, 100_000))
  return text === '' ? null : text
}

/** At most `limit` characters, never half a character. */
export const cut = (text: string, limit: number, at: string, notes: Notes): string => {
  if (text.length <= limit) return text
  notes.add(at, importReasons.tooLong(limit))
  return text
    .slice(0, limit)
    .toWellFormed()
    .replace(/\uFFFD$/, '')
    .trim()
}

export type Fields = Readonly<Record<string, unknown>>

/** An object's entries; null for anything else. */
export const asFields = (value: unknown): Fields | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null

/** A list; one thing alone is taken as a list of one, with a remark; nothing is an empty list. */
export const asList = (value: unknown, at: string, notes: Notes): readonly unknown[] => {
  if (Array.isArray(value)) return value
  if (value === undefined || value === null || value === '') return []
  notes.add(at, importReasons.notAList())
  return [value]
}

/** The list without repetitions of the same thing; the first stays. */
export const firstOfEach = <T>(list: readonly T[], same: (item: T) => string): readonly T[] => {
  const seen = new Set<string>()
  return list.filter((item) => {
    const id = same(item)
    return !seen.has(id) && seen.add(id)
  })
}

/** Texts of a list without repetitions; what is no text is remarked. `name`: the entry that an object is called by. */
export const textsIn = (value: unknown, at: string, notes: Notes, name = 'name'): readonly string[] => {
  const texts = asList(value, at, notes).flatMap((item, i) => {
    const text = asText(item) ?? asText(asFields(item)?.[name])
    if (text === null) notes.add(`${at}.${i}`, importReasons.notText())
    return text ?? []
  })
  return firstOfEach(texts, sameness)
}

/** 12 or «12» or «012»; null for anything else. */
export const asCount = (value: unknown): number | null => {
  if (typeof value === 'number') return Number.isInteger(value) && value >= 0 ? value : null
  const digits = typeof value === 'string' ? /^\s*(\d{1,9})(?:\s*(?:bản|bộ|tờ).*)?$/iu.exec(clean(value)) : null
  return digits === null ? null : Number(digits[1])
}

const bullet =
  /^\s*(?:[-–—−+*•·●▪]+|(?:\d{1,2}\.){2,}\d{0,2}\.?(?=\s)|\(?(?:\d{1,2}(?:\.\d{1,2})*|[ivx]{1,4}|\p{L})\)|(?:\d{1,2}|[IVXivx]{1,4}|\p{L})\.(?=\s|\p{Lu}))\s*/u

/** Without «- », «(1) », «a) », «1.3.1. » in front and «;», «.», «:» behind. */
export const bare = (text: string): string => {
  const stripped = text.replace(bullet, '')
  return stripped === text ? text.replace(/[\s;,.:：]+$/u, '').trim() : bare(stripped)
}

/** What two spellings of one thing have in common. */
export const sameness = (text: string): string =>
  fold(bare(text))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** A key for a catalogue entry out of Vietnamese words; `taken` keys get a number. */
export const keyFor = (text: string, otherwise: string, taken: ReadonlySet<string>): string => {
  const words = fold(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
  let base = ''
  for (const word of words.slice(0, 9)) {
    if (base.length + word.length > 50) break
    base = base === '' ? word : `${base}-${word}`
  }
  if (base === '') base = otherwise
  let key = base
  for (let n = 2; taken.has(key); n += 1) key = `${base}-${n}`
  return key
}

const jsonLimits = { text: 20_000, list: 5000, depth: 30 }

/** A JSON value that every database can hold: no NUL, no half characters, no bottomless depth. */
export const storable = (value: unknown, depth = 0): unknown => {
  if (typeof value === 'string') return value.slice(0, jsonLimits.text).toWellFormed().replaceAll('\u0000', '')
  if (typeof value !== 'object' || value === null) return value
  if (depth >= jsonLimits.depth) return null
  if (Array.isArray(value)) return value.slice(0, jsonLimits.list).map((item) => storable(item, depth + 1))
  const entries = Object.entries(value).slice(0, jsonLimits.list)
  return Object.fromEntries(entries.map(([key, item]) => [storable(key) as string, storable(item, depth + 1)]))
}
