import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Coverage, coverageOf } from './font-coverage.ts'
import { printable, printableData } from './printable.ts'

const folder = join(import.meta.dirname, '../../print/fonts')
const files = readdirSync(folder).filter((name) => name.endsWith('.ttf'))
const covers: Coverage = coverageOf(files.map((name) => readFileSync(join(folder, name))))
const shows = (text: string): boolean => [...text].every((letter) => covers(letter.codePointAt(0) ?? 0))

describe('the shipped fonts', () => {
  test('are four styles that show every Vietnamese letter with every tone', () => {
    expect(files).toHaveLength(4)
    const letters = 'aăâeêioôơuưyđ'
    const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
    const all = [...letters].flatMap((letter) => tones.map((tone) => (letter + tone).normalize('NFC')))
    expect(
      all.filter((letter) => !shows(letter + letter.toUpperCase())).filter((letter) => !letter.startsWith('đ')),
    ).toEqual([])
    expect(shows('đĐ₫«»–…“”')).toBe(true)
  })

  test('show the letters of Ê Đê, Jrai, Ba Na and M’nông, single and combined', () => {
    expect(shows('ƀɃčČĕĔĭĬŏŎŭŬñÑ\u0306’')).toBe(true)
  })

  test('do not claim what they lack', () => {
    expect(['😀', '王', 'ក', '☐', '\u0007'].filter(shows)).toEqual([])
  })
})

describe('printable text', () => {
  test.each([
    ['decomposed letters are composed', 'Nguye\u0302\u0303n Thi\u0323', 'Nguyễn Thị'],
    ['a breve over a horned o stays a mark', 'o\u031b\u0306', 'ơ\u0306'],
    ['what the fonts lack becomes a box', 'An 王 😀', 'An □ □'],
    ['a mark without its letter vanishes', 'ក\u17d2', '□'],
    ['direction overrides, joiners and controls are dropped', 'a\u202eb\u200dc\u0000d\ufeffe\ue000f', 'abcdef'],
    ['strange spaces are spaces', 'a\u00a0b\u2003c\td', 'a b c d'],
    ['lines are kept', 'một\r\nhai\rba\u2028bốn', 'một\nhai\nbabốn'],
    ['Typst’s signs are ordinary letters', '#a $b$ \\c *d* _e_ <f> @g `h` [i]', '#a $b$ \\c *d* _e_ <f> @g `h` [i]'],
  ])('%s', (_, text, shown) => {
    expect(printable(text, covers)).toBe(shown)
  })

  test('a word longer than a line may break, and shorter ones may not', () => {
    expect(printable('x'.repeat(40), covers)).toBe('x'.repeat(40))
    expect(printable('x'.repeat(41), covers)).toBe(['x'.repeat(20), 'x'.repeat(20), 'x'].join('\u200b'))
  })

  test('whatever is typed, only covered letters, line ends and break marks come out', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) =>
        [...printable(text, covers)].every((letter) => letter === '\n' || letter === '\u200b' || shows(letter)),
      ),
      { numRuns: 150 },
    )
  })

  test('reaches every text in the data and nothing else', () => {
    const data = { name: 'a\u0000', list: ['b\u0000', 1, null, true], 'key\u0000': { deep: 'c\u0000' } }
    expect(printableData(data, covers)).toEqual({ name: 'a', list: ['b', 1, null, true], 'key\u0000': { deep: 'c' } })
  })
})
