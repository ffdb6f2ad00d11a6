import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codeTail, formatDossierCode, parseCodeTail, parseDossierCode } from './dossier-code.ts'
import { regimes } from './regime.ts'

const day = Temporal.PlainDate.from
const nd61 = regimes().get('nd61')
const nd118 = regimes().get('nd118')

const digits = (count: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count }).map((all) => all.join(''))
const level1 = fc
  .tuple(fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXY'), digits(2))
  .map(([letter, number]) => `${letter}${number}`)
const group = fc.string({ unit: fc.constantFrom(...'0123456789ABCXYZ'), minLength: 1, maxLength: 4 })
const agency = fc
  .tuple(level1, fc.array(group, { maxLength: 4 }), digits(3), digits(2), digits(2))
  .map(([first, rest, v, z, y]) => ({ code: [first, ...rest].join('.'), oldCode: `${v}.${z}.${y}.${first}` }))
const date = fc.integer({ min: 0, max: 36_000 }).map((days) => day('2000-01-01').add({ days }))
const order = fc.integer({ min: 1, max: 99_999 })

describe('the code of a dossier', () => {
  test('nd61 bears the agency in the old order, nd118 in the new one', () => {
    const town = { code: 'H51.19.02', oldCode: '000.02.19.H51' }
    expect(formatDossierCode(nd61, town, day('2025-06-30'), 1)).toBe('000.02.19.H51-250630-0001')
    const ward = { code: 'H13.64', oldCode: '000.00.64.H13' }
    expect(formatDossierCode(nd118, ward, day('2026-11-22'), 12_345)).toBe('H13.64-261122-12345')
  })

  test.each([0, -1, 1.5, 100_000, Number.NaN])('there is no number %s in a day', (n) => {
    expect(() => formatDossierCode(nd118, { code: 'H13', oldCode: '' }, day('2026-11-22'), n)).toThrow(RangeError)
  })

  test('what either regime writes is read back, however it was typed', () => {
    const typed = (code: string) => [
      code,
      code.toLowerCase(),
      ` ${code.replaceAll('-', ' – ')} `,
      code.replaceAll('-', '‑'),
    ]
    fc.assert(
      fc.property(agency, date, order, fc.constantFrom(nd61, nd118), (who, on, n, regime) => {
        const code = formatDossierCode(regime, who, on, n)
        for (const text of typed(code)) {
          const read = parseDossierCode(text)
          expect(read).toEqual({
            grammar: regime.dossierCode.grammar,
            agencyCode: regime === nd61 ? who.oldCode : who.code,
            date: on,
            number: n,
            ministry: null,
            text: code,
          })
        }
      }),
    )
  })

  test('two dossiers never have one code: agency, day and number are all in it', () => {
    fc.assert(
      fc.property(agency, agency, date, date, order, order, (a, b, on, later, n, m) => {
        const same = a.code === b.code && on.equals(later) && n === m
        expect(formatDossierCode(nd118, a, on, n) === formatDossierCode(nd118, b, later, m)).toBe(same)
      }),
    )
  })

  test.each([
    ['000.17.22.H56-210531-0001', 'tt01-2018', '000.17.22.H56', '2021-05-31', 1, null],
    ['H56.14-240823-0001', 'qd20-2020', 'H56.14', '2024-08-23', 1, null],
    ['H53.12-200101-0001', 'qd20-2020', 'H53.12', '2020-01-01', 1, null],
    ['h13-261122-00012', 'qd20-2020', 'H13', '2026-11-22', 12, null],
    ['G15.000.01-260125-150007', 'tt04-2025', 'G15.000.01', '2026-01-25', 7, '15'],
    ['H13.064.01-260125-0123456', 'tt04-2025', 'H13.064.01', '2026-01-25', 23_456, '01'],
    ['H13.064.01-260125-0012', 'qd20-2020', 'H13.064.01', '2026-01-25', 12, null],
  ])('%s is read as %s', (text, grammar, agencyCode, on, number, ministry) => {
    const read = parseDossierCode(text)
    expect(read).toMatchObject({ grammar, agencyCode, number, ministry })
    expect(read?.date.toString()).toBe(on)
  })

  test.each([
    '',
    'H13.64',
    'H13.64-261122-001',
    'H13.64-261131-0001',
    'H13.64-261322-0001',
    'H13.64-261122-0000',
    'Z13.64-261122-0001',
    'H13..64-261122-0001',
    '00.17.22.H56-210531-0001',
    '000.17.22.H56-210531-150001',
    'H13.64-261122-0001-1',
    `H13${'.1234'.repeat(8)}-261122-0001`,
    'x'.repeat(10_000),
  ])('%s is no dossier code', (text) => {
    expect(parseDossierCode(text)).toBeUndefined()
  })

  test.each([
    ['261123-0065', '2026-11-23', 65],
    [' 261123 – 0065', '2026-11-23', 65],
    ['0065', null, 65],
    ['12345', null, 12_345],
  ])('%s is the end of a code', (text, on, number) => {
    const tail = parseCodeTail(text)
    expect([tail?.date?.toString() ?? null, tail?.number]).toEqual([on, number])
  })

  test.each(['', '0000', '065', '261131-0065', '261123-065', '-0065', 'H13.64-261122-0001', '1'.repeat(100)])(
    '%s is no end of a code',
    (text) => expect(parseCodeTail(text)).toBeUndefined(),
  )

  test('every code ends in its tail', () => {
    fc.assert(
      fc.property(agency, date, order, (who, on, n) => {
        const code = formatDossierCode(nd118, who, on, n)
        const read = parseCodeTail(code.slice(who.code.length + 1))
        expect(read).toEqual({ date: on, number: n })
        expect(code.endsWith(codeTail(on, n))).toBe(true)
      }),
    )
  })

  test('reading never throws and keeps what it has read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const read = parseDossierCode(text)
        if (read !== undefined) expect(parseDossierCode(read.text)).toEqual(read)
      }),
    )
  })
})
