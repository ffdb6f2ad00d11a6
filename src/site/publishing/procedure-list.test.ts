import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { oftenAsked } from '../home.words.ts'
import { shipped, today } from '../site.test-support.ts'
import { fieldPath, formPath, lifeEventPath, listPath, procedurePath, searchPath } from '../site-paths.ts'
import { listProceduresOn } from './procedure-list.ts'

const list = (asked: Parameters<typeof listProceduresOn>[2]) => listProceduresOn(shipped, today, asked)
const codes = (asked: Parameters<typeof listProceduresOn>[2]) => {
  const { found, groups } = list(asked)
  return (found ?? groups.flatMap(({ entries }) => entries)).map(({ procedure }) => procedure.code)
}

describe('the whole catalogue', () => {
  test('stands by field, each procedure once', () => {
    const all = codes({})
    expect(new Set(all).size).toBe(all.length)
    expect(all.length).toBe(list({}).inForce)
    expect(all.length).toBeGreaterThanOrEqual(60)
  })

  test('is sorted by name within a field', () => {
    for (const { entries } of list({}).groups) {
      const names = entries.map(({ procedure }) => procedure.name.vi)
      expect(names).toEqual(names.toSorted(new Intl.Collator('vi').compare))
    }
  })
})

describe('filters', () => {
  test('a field leaves only its own, and still names the others to choose from', () => {
    const { groups, field, fieldsFound } = list({ field: 'chung-thuc' })
    expect(groups.map((group) => group.field.key)).toEqual(['chung-thuc'])
    expect(field?.name.vi).toBe('Chứng thực')
    expect(fieldsFound.length).toBeGreaterThan(10)
  })

  test('a life event reaches over fields', () => {
    const { groups, lifeEvent } = list({ lifeEvent: 'lost-or-wrong-papers' })
    expect(lifeEvent?.name.en).toBe('Lost or wrong papers')
    expect(groups.length).toBeGreaterThan(1)
    for (const { procedure } of groups.flatMap(({ entries }) => entries))
      expect(procedure.lifeEvents).toContain('lost-or-wrong-papers')
  })

  test('unknown ones filter nothing', () => {
    expect(codes({ field: 'phép thuật', lifeEvent: 'x' })).toEqual(codes({}))
  })

  test('a search keeps its order and counts fields before it is narrowed', () => {
    const whole = list({ q: 'khai sinh' })
    expect(whole.found?.[0]?.procedure.code).toBe('1.001193')
    const narrow = list({ q: 'khai sinh', field: 'ho-tich' })
    expect(narrow.fieldsFound).toEqual(whole.fieldsFound)
    expect(narrow.found).toEqual(whole.found?.filter(({ procedure }) => procedure.field === 'ho-tich'))
    const inField = whole.fieldsFound.find(({ field }) => field.key === 'ho-tich')?.count
    expect(narrow.found?.length).toBe(inField)
  })
})

describe('a search', () => {
  test.each(oftenAsked)('what the home page offers is found: $code', ({ query, code }) => {
    for (const q of [query.vi, query.en]) expect(codes({ q }).slice(0, 2)).toContain(code)
  })

  test('says by which words it found', () => {
    const [first] = list({ q: 'xin giay doc than' }).found ?? []
    expect(first).toMatchObject({
      procedure: { code: '1.004873' },
      why: { kind: 'everyday', text: 'xin giấy độc thân' },
    })
  })

  test('leaves out answers that only share a common word', () => {
    const answers = list({ q: 'lam giay khai sinh' }).found ?? []
    expect(answers.length).toBeLessThan(12)
    expect(answers.every(({ procedure }) => procedure.field !== 'giao-duc')).toBe(true)
  })

  test('of nonsense finds nothing, of spaces shows all', () => {
    expect(list({ q: 'zzzzz qqq' }).found).toEqual([])
    expect(list({ q: '   ' }).found).toBeNull()
  })

  test('never breaks, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (q) => {
        const { found } = list({ q })
        expect(found === null || found.length <= 20).toBe(true)
      }),
    )
  })
})

describe('addresses', () => {
  test('name only what was chosen', () => {
    expect(listPath({})).toBe('/thu-tuc')
    expect(searchPath('sổ đỏ')).toBe('/thu-tuc?q=s%E1%BB%95+%C4%91%E1%BB%8F')
    expect(fieldPath('ho-tich')).toBe('/thu-tuc?linh-vuc=ho-tich')
    expect(lifeEventPath('marriage')).toBe('/thu-tuc?viec=marriage')
    expect(procedurePath('1.004873')).toBe('/thu-tuc/1.004873')
    expect(procedurePath('1.004873', { caseKey: 'again', territory: 'xa-tan-long' })).toBe(
      '/thu-tuc/1.004873?truong-hop=again&noi=xa-tan-long',
    )
    expect(formPath('1.012783', 'forms/mau-11-dk.typ')).toBe('/thu-tuc/1.012783/bieu-mau/mau-11-dk')
  })
})
