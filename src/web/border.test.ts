import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from '#platform'
import { cleanJson, cleanText, TooDeep } from './border.ts'
import { redirect, safePath } from './doors/answer.ts'
import { makeForm } from './doors/form.ts'
import { makeSeal } from './seal.ts'

describe('text at the border', () => {
  test('any text becomes well-formed, composed, and fit for PostgreSQL; cleaning again changes nothing', () => {
    const text = fc.string({ unit: 'binary' })
    fc.assert(
      fc.property(text, (typed) => {
        const clean = cleanText(typed)
        expect(clean).toBe(clean.normalize('NFC'))
        expect(clean.isWellFormed()).toBe(true)
        expect(clean).not.toMatch(/[^\P{Cc}\n\t]/u)
        expect(cleanText(clean)).toBe(clean)
      }),
    )
  })

  test('lines and tabs stay, carriage returns go', () => expect(cleanText('một\r\nhai\tba')).toBe('một\nhai\tba'))

  test('JSON keeps its shape and every text in it is clean', () => {
    const decomposed = 'hoà'.normalize('NFD')
    expect(cleanJson({ [decomposed]: [decomposed, 1, null, { a: true }] })).toEqual({
      hoà: ['hoà', 1, null, { a: true }],
    })
  })

  test('64 levels are enough', () => {
    const nested = (depth: number): unknown => (depth === 0 ? 'x' : [nested(depth - 1)])
    expect(() => cleanJson(nested(64))).not.toThrow()
    expect(() => cleanJson(nested(65))).toThrow(TooDeep)
  })

  test('the order of keys is no difference, everything else is', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (record) => {
        const turned = Object.fromEntries(Object.entries(record).reverse())
        expect(canonicalJson(turned)).toBe(canonicalJson(record))
        expect(JSON.parse(canonicalJson(record))).toEqual(JSON.parse(JSON.stringify(record)))
      }),
    )
    expect(canonicalJson({ a: [1, 2] })).not.toBe(canonicalJson({ a: [2, 1] }))
    expect(canonicalJson({ a: 1 })).not.toBe(canonicalJson({ a: '1' }))
  })
})

describe('a submitted form', () => {
  const form = makeForm([
    ['name', '  Mai '],
    ['paper', 'a'],
    ['paper', ' b'],
    ['name', 'other'],
    ['_csrf', 'x'],
  ])

  test('gives the first value trimmed, all values, and nothing for what was not sent', () => {
    expect([form.get('name'), form.raw('name'), form.all('paper')]).toEqual(['Mai', '  Mai ', ['a', 'b']])
    expect([form.get('none'), form.has('none'), form.all('none'), form.has('name')]).toEqual(['', false, [], true])
  })

  test('shows the page none of the door’s own fields', () =>
    expect(form.entries.map(([name]) => name)).toEqual(['name', 'paper', 'paper', 'name']))
})

describe('ways out', () => {
  test.each(['https://evil.example', '//evil.example', '/\\evil.example', 'evil', '', '/a b', 'javascript:alert(1)'])(
    '«%s» does not lead out of the house',
    (path) => {
      expect(() => redirect(path)).toThrow('out of the house')
      expect(safePath(path, '/')).toBe('/')
    },
  )

  test('a page of ours does', () => {
    expect(safePath('/can-bo/hom-nay?loc=1', '/')).toBe('/can-bo/hom-nay?loc=1')
    expect(safePath(null, '/can-bo')).toBe('/can-bo')
    expect(redirect('/x')).toEqual({ redirect: '/x', flash: null })
  })
})

describe('the seal', () => {
  const seal = makeSeal('one secret of at least thirty-two signs')
  const other = makeSeal('other secret of at least thirty-two signs')

  test('holds for its purpose and parts only', () => {
    const proof = seal.of('csrf', 'a', 'b')
    expect(seal.holds(proof, 'csrf', 'a', 'b')).toBe(true)
    expect([
      seal.holds(proof, 'flash', 'a', 'b'),
      seal.holds(proof, 'csrf', 'a'),
      other.holds(proof, 'csrf', 'a', 'b'),
    ]).toEqual([false, false, false])
  })

  test('what is concealed comes back whole, and to nobody else; a changed sign is noticed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), (text, place) => {
        const concealed = seal.conceal(text)
        expect(concealed).toMatch(/^[\w-]+$/)
        expect(seal.reveal(concealed)).toBe(text)
        expect(other.reveal(concealed)).toBeNull()
        const bytes = Buffer.from(concealed, 'base64url')
        bytes[place % bytes.length]! ^= 1
        expect(seal.reveal(bytes.toString('base64url'))).toBeNull()
      }),
    )
  })
})
