/**
 * Widths in em, after DejaVu Sans, the widest of the usual system fonts: nobody knows which one the reader has, and a
 * line that is a little short does less harm than one that runs over the edge.
 */
const narrow = /[iljtfrI.,:;'’!|()[\]·]/
const wide = /[mwMWĐ@%—…]/
const letterWidth = (letter: string): number => {
  if (letter === ' ') return 0.32
  if (narrow.test(letter)) return 0.4
  if (wide.test(letter)) return 0.95
  return letter === letter.toLowerCase() ? 0.61 : 0.76
}

/** Estimated width of a line, in the unit of `size`. Tone marks have no width of their own. */
export const textWidth = (text: string, size: number, bold = false): number => {
  const base = text.normalize('NFD').replace(/\p{M}/gu, '')
  return Array.from(base, letterWidth).reduce((sum, width) => sum + width, 0) * size * (bold ? 1.12 : 1)
}

/** Adds each part to the last line, with `joint` between, or begins a line where it does not fit. */
const fill = (parts: readonly string[], joint: string, fits: (line: string) => boolean): string[] => {
  const lines: string[] = []
  for (const part of parts) {
    const longer = `${lines.at(-1)}${joint}${part}`
    if (lines.length > 0 && fits(longer)) lines[lines.length - 1] = longer
    else lines.push(part)
  }
  return lines
}

/** Breaks a text into lines not wider than `width`: between words, and inside a word only if it is wider than a line. */
export const wrap = (text: string, width: number, size: number, bold = false): readonly string[] => {
  const fits = (line: string): boolean => textWidth(line, size, bold) <= width
  const words = text.split(/\s+/).filter((word) => word !== '')
  const pieces = words.flatMap((word) => (fits(word) ? [word] : fill(Array.from(word), '', fits)))
  return fill(pieces, ' ', fits)
}
