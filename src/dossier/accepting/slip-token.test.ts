import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readSlipToken, slipToken, trackSecret } from './slip-token.ts'

const code = 'H13.64-261123-0004'
const secrets = fc.constant(null).map(trackSecret)
const kind = (token: string): string => readSlipToken(token).kind

/** What a Vietnamese input method does to text: marks after vowels, letters of its own, doubled consonants. */
const telex = /[aeiouydfjrswxz]|(.)\1/
const vni = /[aeiouyd]/

describe('what a slip’s QR carries', () => {
  test('is changed by no input method', () => {
    fc.assert(
      fc.property(secrets, (secret) => {
        expect(secret).toMatch(/^[2-9bcghkmnpqtv]{20}$/)
        const tail = slipToken(code, secret).slice(code.length + 1)
        expect(tail).not.toMatch(vni)
        expect(secret).not.toMatch(telex)
      }),
    )
  })

  test('is read back, with Caps Lock too', () => {
    fc.assert(
      fc.property(secrets, (secret) => {
        expect(readSlipToken(slipToken(code, secret))).toEqual({ kind: 'slip', code, secret })
        const shouted = slipToken(code, secret).toUpperCase()
        expect(readSlipToken(shouted)).toEqual({ kind: 'slip', code, secret })
      }),
    )
  })

  test('shows every wrong letter and every two that changed places', () => {
    const place = fc.integer({ min: 0, max: slipToken(code, trackSecret()).length - 2 })
    const printable = fc.integer({ min: 33, max: 126 }).map((point) => String.fromCodePoint(point))
    fc.assert(
      fc.property(secrets, place, printable, (secret, at, letter) => {
        const token = slipToken(code, secret)
        const wrong = token.slice(0, at) + letter + token.slice(at + 1)
        if (wrong.toLowerCase() !== token.toLowerCase()) expect(kind(wrong)).toBe('misread')
        const [one = '', other = ''] = token.slice(at, at + 2)
        const swapped = token.slice(0, at) + other + one + token.slice(at + 2)
        if (swapped !== token) expect(kind(swapped)).toBe('misread')
      }),
      { numRuns: 300 },
    )
  })

  test('a dot among its letters makes no old slip of it', () => {
    const token = slipToken(code, trackSecret())
    const at = code.length + 3
    expect(kind(`${token.slice(0, at)}.${token.slice(at + 1)}`)).toBe('misread')
  })

  test('old slips, without check letters, still read', () => {
    const secret = '23456789bcghkmnpqty'
    expect(readSlipToken(`${code}.${secret}`)).toEqual({ kind: 'slip', code, secret })
    expect(readSlipToken(slipToken(code, secret))).toEqual({ kind: 'slip', code, secret })
  })

  test.each(['', '.', 'x', `${code}.`, `${code}.b`, `${'9'.repeat(250)}.b`])('«%s» is none', (token) => {
    expect(kind(token)).toBe('misread')
  })
})
