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
  // a NUL is lost text, as a lone surrogate is: the schemas of the doors refuse its mark
  if (typeof value === 'string') return cleanText(value.replaceAll('\0', '\uFFFD'))
  if (typeof value !== 'object' || value === null) return value
  if (depth >= deepest) throw new TooDeep('JSON is nested too deeply')
  if (Array.isArray(value)) return value.map((item) => cleanJson(item, depth + 1))
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [cleanText(key), cleanJson(item, depth + 1)]))
}
