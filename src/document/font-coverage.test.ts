import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { coverageOf } from './font-coverage.ts'

type Run = readonly [number, number]

const bytes = (...numbers: readonly (readonly [value: number, size: 2 | 4])[]): Uint8Array => {
  const view = new DataView(new ArrayBuffer(numbers.reduce((sum, [, size]) => sum + size, 0)))
  let at = 0
  for (const [value, size] of numbers) {
    if (size === 2) view.setUint16(at, value)
    else view.setUint32(at, value)
    at += size
  }
  return new Uint8Array(view.buffer)
}
const short = (value: number) => [value & 0xffff, 2] as const
const long = (value: number) => [value, 4] as const

/** A font that is nothing but a character map with these subtables. */
const fontOf = (...subtables: readonly Uint8Array[]): Uint8Array => {
  const cmapAt = 12 + 16
  const starts = subtables.map((_, index) =>
    subtables.slice(0, index).reduce((sum, { length }) => sum + length, 4 + 8 * subtables.length),
  )
  const directory = bytes(long(0x10000), short(1), short(0), short(0), short(0))
  const entry = bytes(long(0x636d6170), long(0), long(cmapAt), long(0))
  const head = bytes(short(0), short(subtables.length), ...starts.flatMap((start) => [short(3), short(1), long(start)]))
  return Uint8Array.from([directory, entry, head, ...subtables].flatMap((part) => [...part]))
}

const format12 = (runs: readonly Run[]): Uint8Array =>
  bytes(
    short(12),
    short(0),
    long(0),
    long(0),
    long(runs.length),
    ...runs.flatMap(([a, b]) => [long(a), long(b), long(1)]),
  )

/** `glyphs` instead of a delta: the segment's glyphs one by one, 0 for those that are missing. */
const format4 = (segments: readonly { readonly run: Run; readonly glyphs?: readonly number[] }[]): Uint8Array => {
  const all = [...segments, { run: [0xffff, 0xffff] as Run }]
  const lists = all.map((segment) => ('glyphs' in segment ? (segment.glyphs ?? []) : []))
  const offsets = all.map((_, index) => {
    const before = lists.slice(0, index).reduce((sum, list) => sum + list.length, 0)
    return lists[index]?.length ? (all.length - index + before) * 2 : 0
  })
  return bytes(
    ...[4, 0, 0, all.length * 2, 0, 0, 0].map(short),
    ...all.map(({ run }) => short(run[1])),
    short(0),
    ...all.map(({ run }) => short(run[0])),
    ...all.map((_, index) => short(lists[index]?.length ? 0 : 1)),
    ...offsets.map(short),
    ...lists.flat().map(short),
  )
}

const covered = (font: Uint8Array, codes: readonly number[]) => codes.filter(coverageOf([font]))

describe('what a font covers', () => {
  test('is read from groups of code points (format 12), beyond the basic plane too', () => {
    const font = fontOf(
      format12([
        [0x61, 0x63],
        [0x1f600, 0x1f600],
      ]),
    )
    expect(covered(font, [0x60, 0x61, 0x63, 0x64, 0x1f600, 0x1f601])).toEqual([0x61, 0x63, 0x1f600])
  })

  test('is read from segments (format 4), where glyph 0 means that there is none', () => {
    const font = fontOf(format4([{ run: [0x41, 0x43] }, { run: [0x61, 0x64], glyphs: [5, 0, 6, 7] }]))
    expect(covered(font, [0x40, 0x41, 0x43, 0x44, 0x61, 0x62, 0x63, 0x64, 0xffff])).toEqual([
      0x41, 0x43, 0x61, 0x63, 0x64,
    ])
  })

  test('comes from the wider map when a font has both', () => {
    const font = fontOf(format4([{ run: [0x41, 0x41] }]), format12([[0x41, 0x42]]))
    expect(covered(font, [0x41, 0x42])).toEqual([0x41, 0x42])
  })

  test('is only what all of several fonts have', () => {
    const covers = coverageOf([fontOf(format12([[0x61, 0x6a]])), fontOf(format4([{ run: [0x65, 0x70] }]))])
    expect([0x61, 0x65, 0x6a, 0x70].filter(covers)).toEqual([0x65, 0x6a])
  })

  test('is the same in both formats, for any runs of the basic plane', () => {
    const runs = fc
      .uniqueArray(fc.integer({ min: 1, max: 3000 }), { minLength: 2, maxLength: 12 })
      .map((edges) => edges.toSorted((a, b) => a - b))
      .map((edges) =>
        edges.flatMap((edge, index): Run[] => (index % 2 === 0 ? [[edge, edges[index + 1] ?? edge]] : [])),
      )
    const all = Array.from({ length: 3010 }, (_, code) => code)
    fc.assert(
      fc.property(runs, (any) => {
        const inRuns = all.filter((code) => any.some(([first, last]) => first <= code && code <= last))
        expect(covered(fontOf(format12(any)), all)).toEqual(inRuns)
        expect(covered(fontOf(format4(any.map((run) => ({ run })))), all)).toEqual(inRuns)
      }),
      { numRuns: 30 },
    )
  })

  test('cannot be told of a file that is no font, or has no map of Unicode', () => {
    expect(() => coverageOf([new Uint8Array(64)])).toThrow('the font has no table cmap')
    expect(() => coverageOf([fontOf(bytes(short(6)))])).toThrow('the font has no Unicode character map')
  })
})
