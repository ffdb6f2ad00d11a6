import { describe, expect, test } from 'vitest'
import { makeForm } from '#web'
import type { ResultRow } from '../dossier.ts'
import { foldNumber, lacksNumber, numbersGiven, proposedNumbers } from './document-number.ts'
import { numberField, readNumbers, withNumbers } from './numbers.form.ts'

const row = (documentNumber: string | null, more: Partial<ResultRow> = {}) =>
  ({ documentNumber, registeredAt: null, signedBy: 'Lý Thị Lan', ...more }) as ResultRow
const numbered = (...numbers: readonly string[]) =>
  ({ type: 'result-numbered', data: { documentNumber: numbers[0] ?? '' }, carry: numbers.map((n) => row(n)) }) as const

describe('the number of a document', () => {
  test.each([
    ['0124 / ubnd-xn', '124/UBND-XN'],
    ['12/qđ', '12/QĐ'],
    ['000', '0'],
    ['12/QĐ'.normalize('NFD'), '12/QĐ'],
    ['TE1 92 0', 'TE1920'],
  ])('«%s» is «%s»', (typed, number) => {
    expect(foldNumber(typed)).toBe(number)
  })

  test('is entered once, and not again where the result bore it before', () => {
    expect(numbersGiven([], [numbered('9/GP', '10/GP', '09/gp')])).toEqual(['10/GP', '9/GP'])
    expect(numbersGiven([row('9/GP')], [numbered('9/gp', '10/GP')])).toEqual(['10/GP'])
    expect(numbersGiven([], [{ type: 'reminded', data: {} } as never])).toEqual([])
  })

  test('is lacking on what was signed and is not registered; silence signs nothing', () => {
    expect(lacksNumber([row(null)], undefined)).toBe(true)
    expect(lacksNumber([row(null)], '1/GP')).toBe(false)
    expect(lacksNumber([row('1/GP')], undefined)).toBe(false)
    expect(lacksNumber([row(null, { signedBy: '' })], undefined)).toBe(false)
    expect(lacksNumber([row(null, { registeredAt: Temporal.Instant.from('2026-11-20T02:00:00Z') })], undefined)).toBe(
      false,
    )
  })
})

describe('numbers for several dossiers', () => {
  const dossiers = ['a', 'b', 'c'].map((id) => ({ id, name: `H13.64-${id}` }))
  const typedOf = (fields: Record<string, string>) => makeForm(Object.entries(fields))
  const shown = (fields: Record<string, string>) => {
    const form = withNumbers(typedOf(fields), dossiers)
    return dossiers.map(({ id }) => form.get(numberField(id)))
  }

  test('follow the first that was typed; what stands there stays, until they are filled in anew', () => {
    expect(shown({ documentNumber: '0099/UBND-XN' })).toEqual(['0099/UBND-XN', '0100/UBND-XN', '0101/UBND-XN'])
    expect(shown({ documentNumber: '9/XN', 'so.b': '40/XN' })).toEqual(['9/XN', '40/XN', '11/XN'])
    expect(shown({ documentNumber: '9/XN', 'so.b': '40/XN', 'dien-so': '1' })).toEqual(['9/XN', '10/XN', '11/XN'])
    expect(shown({ 'so.b': '40/XN' })).toEqual(['', '40/XN', ''])
    expect(proposedNumbers('9/QĐ', 2, true)).toEqual(['9/QĐ', '9/QĐ'])
  })

  test('are looked at before they are given', () => {
    const read = (fields: Record<string, string>, optional = false) => readNumbers(typedOf(fields), dossiers, optional)
    const whole = { documentNumber: '9/XN', 'so.a': '9/XN', 'so.b': '10/XN', 'so.c': '11/XN' }
    expect(read(whole)).toMatchObject({ toLookAt: false, common: false, problems: [] })
    expect([...read(whole).numbers]).toEqual([
      ['a', '9/XN'],
      ['b', '10/XN'],
      ['c', '11/XN'],
    ])
    expect(read({ ...whole, 'so.c': '' }).toLookAt).toBe(true)
    expect(read({ ...whole, 'dien-so': '1' }).toLookAt).toBe(true)
    expect(read({}).problems.map(({ field }) => field)).toEqual(['documentNumber'])
    expect(read({ 'so.a': '1/XN' }).problems.map(({ field }) => field)).toEqual(['so.b', 'so.c'])
    expect(read({ 'so.a': 'x'.repeat(81) }, true).problems.map(({ field }) => field)).toEqual(['so.a'])
    expect(read({}, true)).toMatchObject({ toLookAt: false, problems: [] })
  })
})
