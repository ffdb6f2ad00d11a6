import fc from 'fast-check'
import decode from 'qr/decode.js'
import { describe, expect, test } from 'vitest'
import { qrSvg } from './qr.ts'

/** Paints the SVG's rectangles, 4 dots a module. */
const paint = (svg: string) => {
  const [, from = 0, , side = 0] = (/viewBox="([^"]*)"/.exec(svg)?.[1] ?? '').split(' ').map(Number)
  const width = side * 4
  const data = new Uint8ClampedArray(width * width * 4).fill(255)
  for (const [, x, y, run] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let dot = 0; dot < Number(run) * 16; dot += 1) {
      const column = (Number(x) - from) * 4 + (dot % (Number(run) * 4))
      const row = (Number(y) - from) * 4 + Math.floor(dot / (Number(run) * 4))
      data.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3)
    }
  }
  return { width, height: width, data }
}

describe('a QR code as SVG', () => {
  test('is read by another decoder as what it was made from', () => {
    const text = fc.string({ minLength: 1, maxLength: 120 })
    fc.assert(
      fc.property(text, (content) => decode(paint(qrSvg(content))) === content),
      { numRuns: 40 },
    )
  })

  test('keeps four clear modules on each side and corrects errors at level M', () => {
    // «motcua» fits version 1 (21 modules) at every level; 27 bytes need version 3 (29) only from level M on.
    expect(qrSvg('motcua')).toContain('viewBox="-4 -4 29 29"')
    expect(qrSvg('https://motcua.example/t/ab')).toContain('viewBox="-4 -4 37 37"')
  })

  test('is one path without styles or scripts, whatever the text says', () => {
    const svg = qrSvg('"><script>alert(1)</script>')
    expect(svg.match(/<[a-z]+/g)).toEqual(['<svg', '<path'])
    expect(svg).not.toMatch(/style|script/)
  })
})
