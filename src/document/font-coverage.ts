/** Says whether a font has a picture for a code point. */
export type Coverage = (codePoint: number) => boolean

/** First and last code point of each covered run, ascending. */
type Runs = readonly (readonly [number, number])[]

const tableOffset = (font: DataView, tag: string): number => {
  const wanted = [...tag].reduce((sum, letter) => sum * 256 + letter.charCodeAt(0), 0)
  for (let index = 0; index < font.getUint16(4); index += 1) {
    const entry = 12 + index * 16
    if (font.getUint32(entry) === wanted) return font.getUint32(entry + 8)
  }
  throw new Error(`the font has no table ${tag}`)
}

/** OpenType `cmap` format 12: groups of 32-bit code points. */
const runsOfFormat12 = (font: DataView, at: number): Runs =>
  Array.from({ length: font.getUint32(at + 12) }, (_, group) => {
    const entry = at + 16 + group * 12
    return [font.getUint32(entry), font.getUint32(entry + 4)]
  })

/** OpenType `cmap` format 4: segments inside the basic plane; a segment's glyph 0 means «not there». */
const runsOfFormat4 = (font: DataView, at: number): Runs => {
  const segments = font.getUint16(at + 6) / 2
  const [ends, starts] = [at + 14, at + 16 + segments * 2]
  const [deltas, ranges] = [starts + segments * 2, starts + segments * 4]
  const glyph = (segment: number, code: number): number => {
    const range = font.getUint16(ranges + segment * 2)
    const delta = font.getUint16(deltas + segment * 2)
    if (range === 0) return (code + delta) & 0xffff
    const start = font.getUint16(starts + segment * 2)
    const found = font.getUint16(ranges + segment * 2 + range + (code - start) * 2)
    return found === 0 ? 0 : (found + delta) & 0xffff
  }
  const runs: [number, number][] = []
  for (let segment = 0; segment < segments; segment += 1) {
    const end = font.getUint16(ends + segment * 2)
    for (let code = font.getUint16(starts + segment * 2); code <= end && code < 0xffff; code += 1) {
      if (glyph(segment, code) !== 0) runs.push([code, code])
    }
  }
  return runs
}

const runsOf = (font: DataView): Runs => {
  const cmap = tableOffset(font, 'cmap')
  const subtables = Array.from({ length: font.getUint16(cmap + 2) }, (_, index) => {
    const at = cmap + font.getUint32(cmap + 4 + index * 8 + 4)
    return { at, format: font.getUint16(at) }
  })
  const wide = subtables.find(({ format }) => format === 12)
  const basic = subtables.find(({ format }) => format === 4)
  if (wide !== undefined) return runsOfFormat12(font, wide.at)
  if (basic !== undefined) return runsOfFormat4(font, basic.at)
  throw new Error('the font has no Unicode character map')
}

/** What every one of these TrueType fonts can show: the styles of a family are used in one sentence. */
export const coverageOf = (fonts: readonly Uint8Array[]): Coverage => {
  const counts = new Map<number, number>()
  for (const bytes of fonts) {
    const font = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    for (const [first, last] of runsOf(font)) {
      for (let code = first; code <= last; code += 1) counts.set(code, (counts.get(code) ?? 0) + 1)
    }
  }
  return (codePoint) => counts.get(codePoint) === fonts.length
}
