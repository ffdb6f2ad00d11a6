import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { slipToken, trackSecret } from '../accepting/slip-token.ts'
import { scannedCodes } from '../listing/scanned-codes.ts'
import { isCode, searchText } from './search-text.ts'

const secret = '23456789bcghkmnpqtv4'

describe('what was typed or scanned', () => {
  test.each([
    [`https://motcua.example/t/${slipToken('H13.64-261123-0004', secret)}`, 'H13.64-261123-0004'],
    ['http://127.0.0.1:8650/t/000.00.19.H51-250630-0001.23456789bcghkmnpqty', '000.00.19.H51-250630-0001'],
    [`/motcua.example/t/${slipToken('H13.64-261123-0004', secret)}`, 'H13.64-261123-0004'],
    [`https://mót.ẽample/t/${slipToken('H13.64-261123-0004', secret)}`, 'H13.64-261123-0004'],
    ['000199004873||Lý Thị Sa Rươl|04031999|Nữ|Khóm 3|12082021', '000199004873'],
    ['000199004873|363636363|Lý Thị Sa Rươl|04031999|Nữ|Khóm 3|12082021|', '000199004873'],
    ['  Lý   Thị Sa Rươl ', 'Lý Thị Sa Rươl'],
    ['0912 345 678', '0912 345 678'],
    ['https://example.org/', 'https://example.org/'],
    ['a|b', 'a|b'],
    ['12/QĐ-UBND', '12/QĐ-UBND'],
    ['Nguyễn-Thị-Bé', 'Nguyễn-Thị-Bé'],
    ['HS-ĐĐ-2026', 'HS-ĐĐ-2026'],
  ])('%s means %s', (typed, text) => {
    expect(searchText(typed)).toBe(text)
  })

  test.each([
    `https://motcua.example/t/${slipToken('H13.64-261123-0004', secret).replace('0004', '0040')}`,
    `https://motcua.example/t/${slipToken('H13.64-261123-0004', secret).slice(0, -1)}`,
    'https://motcua.ẽample/t⁄H13.64-261123-0004.bcg',
    'H13.64-261123-ôô04',
    '000.00.19.H51-25Đ630-0001',
    'H13.64-2611ể3-0004',
    '00019900487ba||Lys Thij|04031999|Nux|Khóm 3|12082021',
  ])('%s is a scan that went wrong', (typed) => {
    expect(searchText(typed)).toBeNull()
  })

  /** What the two input methods make of a word: circumflex and horn, đ, and a tone on the vowel before its key. */
  const telex = (text: string): string =>
    text
      .replace(/([aeo])\1/gi, '$1\u0302')
      .replace(/([ou])w/gi, '$1\u031b')
      .replace(/dd/gi, 'đ')
      .replace(/([aeiouy])([sfrxj])/gi, '$1\u0301')
  const vni = (text: string): string => text.replace(/([aeiouy])[1-8]/gi, '$1\u0301').replace(/d9/gi, 'đ')

  test.each([telex, vni])('a slip that %o has met still is that slip, whatever became of its address', (met) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.boolean(), (number, shouted) => {
        const code = `H13.64-261123-${String(number).padStart(4, '0')}`
        const address = `https://dichvucong.oosw.cantho2.gov.vn/t/${slipToken(code, trackSecret())}`
        const read = met(shouted ? address.toUpperCase() : address).normalize('NFC')
        expect(read.toLowerCase()).not.toBe(address.toLowerCase())
        expect(searchText(read)?.toUpperCase()).toBe(code)
        expect(scannedCodes(read)).toEqual({ codes: [code], strange: [] })
      }),
    )
  })

  test.each(['H13.64-261123-0004', 'h13.64-261123-0004', '000.00.19.H51-250630-0001', 'G12.99-261120-0007', 'DVC123'])(
    '%s is a code',
    (text) => {
      expect(isCode(text)).toBe(true)
    },
  )

  test.each(['Lý Thị Sa Rươl', '000199004873', '0912345678', '+84 912 345 678', 'huong', 'Khóm 3'])(
    '%s is none',
    (text) => {
      expect(isCode(text)).toBe(false)
    },
  )
})
