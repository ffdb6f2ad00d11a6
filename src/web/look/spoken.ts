/** Letters that English does not have. */
const vietnamese = /[àáãạảăằắẳẵặâầấẩẫậèéẹẻẽêềếểễệìíĩịỉòóõọỏôồốổỗộơờớởỡợùúũụủưừứửữựỳýỵỷỹđ]/iu
const capital = /^\p{Lu}/u

/** Names are the same in every language (WCAG 3.1.2): two or more capitalised words in a row, and a few that stand alone. */
const isName = (words: readonly string[], at: number): boolean => {
  const [before, word, after] = [words[at - 1], words[at] ?? '', words[at + 1]]
  return capital.test(word) && [before, after].some((each) => each !== undefined && capital.test(each))
}

const alone = new Set(['Tết', 'đồng', 'đ'])

/** «QĐ», «ĐK», «BLĐTBXH»: parts of numbers, which are the same in every language. */
const isSymbol = (word: string): boolean => word === word.toUpperCase()

/** Whether a text is read aloud as Vietnamese: it has Vietnamese words that are neither names nor parts of numbers. */
export const speaksVietnamese = (text: string): boolean => {
  const words = text.match(/[\p{L}\p{M}]+|[^\s\p{L}\p{M}]+/gu) ?? []
  return words.some((word, at) => vietnamese.test(word) && !alone.has(word) && !isSymbol(word) && !isName(words, at))
}

/** A piece of a text in one language. */
export interface Piece {
  readonly text: string
  readonly vi: boolean
}

/** Where our own words and what somebody else wrote meet: «reason: Chờ xác minh · 2 pages». */
const borders = /( · |; |: |\. | → |\n)/

const joined = (pieces: readonly Piece[], { text, vi }: Piece): readonly Piece[] => {
  const last = pieces.at(-1)
  return last?.vi === vi ? [...pieces.slice(0, -1), { text: last.text + text, vi }] : [...pieces, { text, vi }]
}

/** The text in pieces of one language each; a mark between two Vietnamese pieces goes with them. */
export const piecesOf = (text: string): readonly Piece[] => {
  const parts = text.split(borders)
  const said = parts.map((part, at) => at % 2 === 0 && speaksVietnamese(part))
  return parts
    .map(
      (part, at): Piece => ({
        text: part,
        vi: said[at] === true || (at % 2 === 1 && said[at - 1] === true && said[at + 1] === true),
      }),
    )
    .filter((piece) => piece.text !== '')
    .reduce(joined, [])
}
