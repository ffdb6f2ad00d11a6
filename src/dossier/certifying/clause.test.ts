import { describe, expect, test } from 'vitest'
import { capacities } from '#identity'
import { at } from '../dossier.test-support.ts'
import { readPeriod } from './book-period.ts'
import { booksOn, certificationRules, paperMeant } from './certification-rules.ts'
import { needsIdentity } from './certify.ts'
import { clauseText, signatureHead } from './clause.ts'

const signer = { post: 'p', name: 'Trần Thị Ký', capacity: 'KT.', title: 'Phó Chủ tịch' }
const facts = {
  ...{ number: 7, volume: 2, year: 2026, symbol: 'SCT/CK', at: at('2026-11-05 09:00') },
  ...{ place: 'UBND phường Ngã Năm', signer, requester: 'Lý Thị Sa Rươl', idPaper: 'Căn cước số 000199004873' },
  receiver: 'Sơn Thị Mai',
}

describe('the words of a certification', () => {
  test('are filled in, and a paragraph begins with a capital', () => {
    expect(clauseText(['{date}', 'Số {number} quyển số {volume}/{year}-{symbol}', '{signer}, {title}'], facts)).toEqual(
      ['Ngày 05 tháng 11 năm 2026', 'Số 7 quyển số 02/2026-SCT/CK', 'Trần Thị Ký, Phó Chủ tịch'],
    )
  })

  test('a word in braces that nobody knows is a fault of the file; the shipped file has none', () => {
    expect(() => clauseText(['{nobody}'], facts)).toThrow('{nobody}')
    for (const { clause } of certificationRules().books) expect(clauseText(clause, facts).join()).not.toMatch(/[{}]/)
  })

  test.each([
    ['KT.', ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
    ['TM.', ['TM. ỦY BAN NHÂN DÂN', 'PHÓ CHỦ TỊCH']],
    [null, ['PHÓ CHỦ TỊCH']],
  ])('signed %s', (capacity, head) => {
    expect(signatureHead({ ...signer, capacity })).toEqual(head)
  })

  test('the words above the name are the file’s, one for every capacity of a post', () => {
    const own = { ...certificationRules().heads, 'KT.': 'KT. GIÁM ĐỐC' }
    expect(signatureHead(signer, own)).toEqual(['KT. GIÁM ĐỐC', 'PHÓ CHỦ TỊCH'])
    expect(Object.keys(certificationRules().heads).toSorted()).toEqual([...capacities].toSorted())
  })
})

describe('what is typed', () => {
  test.each([
    ['CCCD', 'Căn cước công dân'],
    ['giay khai sinh', 'Giấy khai sinh'],
    ['Hợp đồng thuê ghe', undefined],
  ])('«%s» means %s', (typed, paper) => {
    expect(paperMeant(typed)?.vi).toBe(paper)
  })

  test.each([
    ['11/2026', '2026-11-01 00:00', '2026-12-01 00:00', '11/2026'],
    ['5/1/2026', '2026-01-05 00:00', '2026-01-06 00:00', '05/01/2026'],
    ['12-2026', '2026-12-01 00:00', '2027-01-01 00:00', '12/2026'],
  ])('«%s» is a time of a book', (typed, from, until, text) => {
    expect(readPeriod(typed)).toMatchObject({ text, from: at(from), until: at(until) })
  })

  test.each(['', '2026', '13/2026', '31/2/2026', '1/2', 'mai'])('«%s» is none', (typed) => {
    expect(readPeriod(typed)).toBeNull()
  })

  test('a clause that names the identity paper is not certified without one', () => {
    const { books } = certificationRules()
    const names = books.filter(({ clause }) => clause.some((text) => text.includes('{idPaper}')))
    const asked = books.filter(({ key }) => needsIdentity({}, [{ book: key }], books))
    expect([names.length > 0, asked]).toEqual([true, names])
    const shown = { identity: { type: 'can-cuoc', number: '000199004873' } } as const
    expect(names.some(({ key }) => needsIdentity(shown, [{ book: key }], books))).toBe(false)
  })

  test('a book is kept between its days', () => {
    const [book] = certificationRules().books
    const rules = { ...certificationRules(), books: [{ ...book!, from: '2026-01-01', to: '2026-06-30' }] }
    const on = (day: string) => booksOn(Temporal.PlainDate.from(day), rules).length
    expect([on('2025-12-31'), on('2026-01-01'), on('2026-06-30'), on('2026-07-01')]).toEqual([0, 1, 1, 0])
  })
})
