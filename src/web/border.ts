/** Deeper JSON than any form of this system needs; it bounds the recursion over foreign input. */
const deepest = 64

/** Control characters but for tab and line feed. */
const controls = /[^\P{Cc}\n\t]/gu

/**
 * Text as the house keeps it: composed Unicode (NFC), so that «hoà» typed on a Mac equals «hoà» typed on Windows; no lone
 * surrogates and no control characters, which PostgreSQL refuses.
 */
export const cleanText = (text: string): string => text.toWellFormed().normalize('NFC').replace(controls, '')

export class TooDeep extends Error {}

/** The same JSON value with every text cleaned. Throws TooDeep beyond 64 levels. */
export const cleanJson = (value: unknown, depth = 0): unknown => {
  if (typeof value === 'string') return cleanText(value)
  if (typeof value !== 'object' || value === null) return value
  if (depth >= deepest) throw new TooDeep('JSON is nested too deeply')
  if (Array.isArray(value)) return value.map((item) => cleanJson(item, depth + 1))
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [cleanText(key), cleanJson(item, depth + 1)]))
}

/** Same content, same text: keys sorted at every level. Used to tell a repeated request from another one. */
export const canonicalJson = (value: unknown): string => {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const keys = Object.keys(value).sort()
  const fields = value as Record<string, unknown>
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonicalJson(fields[key])}`).join(',')}}`
}
