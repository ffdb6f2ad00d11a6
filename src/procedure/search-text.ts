import { fold } from '#platform'

/** A word as it is searched, without marks, and as it was written, so that «họ» and «hộ» can be told apart. */
export interface Word {
  readonly plain: string
  /** Same letters with their marks, the tone last: «hoà» and «hòa» are one. */
  readonly marked: string
}

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g

const toneLast = (word: string): string => {
  const letters = word.normalize('NFD').toLowerCase()
  return letters.replace(tones, '') + (letters.match(tones) ?? []).join('')
}

/** The words of a text: letters and digits, everything else parts them. */
export const wordsIn = (text: string): readonly Word[] =>
  (text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map((word) => ({
    plain: fold(word),
    marked: toneLast(word),
  }))

/** Single words and pairs of neighbours: a pair («khai sinh») carries the meaning in Vietnamese, a syllable seldom. */
export const featuresOf = (words: readonly Word[]): readonly Word[] => [
  ...words,
  ...words.slice(1).map((word, i) => ({
    plain: `${words[i]!.plain} ${word.plain}`,
    marked: `${words[i]!.marked} ${word.marked}`,
  })),
]
