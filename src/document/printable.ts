import type { Coverage } from './font-coverage.ts'

/** Anything that JSON can carry. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** Controls, direction overrides, joiners, private use, surrogates, variation selectors: nothing that a form carries. */
const invisible = /\p{C}|\p{Variation_Selector}|\p{Zl}|\p{Zp}/gu

const longestWord = 40
/** A zero-width space: the line may break here, nothing is seen. */
const mayBreak = '\u200b'

const breakLongWords = (text: string): string =>
  text.replace(/\S{41,}/gu, (word) => {
    const letters = [...word]
    const parts = letters.map((letter, index) =>
      index > 0 && index % (longestWord / 2) === 0 ? mayBreak + letter : letter,
    )
    return parts.join('')
  })

/**
 * Text as the press can print it: composed (NFC), without invisible characters, lines kept, and «□» for what the
 * shipped fonts cannot show. PDF/A forbids missing glyphs, and one strange letter must not cost a citizen the slip.
 */
export const printable = (text: string, covers: Coverage): string => {
  const plain = text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.replace(/\t|\p{Zs}/gu, ' ').replace(invisible, ''))
    .join('\n')
  const shown = Array.from(plain, (letter) => {
    if (letter === '\n' || covers(letter.codePointAt(0) ?? 0)) return letter
    return /\p{M}/u.test(letter) ? '' : '□'
  })
  return breakLongWords(shown.join(''))
}

/** Every text inside the data, keys apart. */
export const printableData = (data: Json, covers: Coverage): Json => {
  if (typeof data === 'string') return printable(data, covers)
  if (data === null || typeof data !== 'object') return data
  if (Array.isArray(data)) return data.map((entry: Json) => printableData(entry, covers))
  return Object.fromEntries(Object.entries(data).map(([key, entry]) => [key, printableData(entry as Json, covers)]))
}
