import { describe, expect, test } from 'vitest'
import { officeOf } from '#agency'
import { at, directory, friday, shipped, shippedProcedure, today, vietnam } from '../site.test-support.ts'
import { postingInput } from './posting.page.tsx'
import { postingListOf } from './posting-list.ts'

const listOf = (code: string, now = friday) => postingListOf(code, directory, shipped, now)
const codesOf = (code: string) =>
  listOf(code)?.groups.flatMap(({ entries }) => entries.map(({ procedure }) => procedure.code)) ?? []

describe('what a one-stop posts', () => {
  test('a ward posts what its own committee decides', () => {
    expect(codesOf('H13.64.02')).toContain('1.004873')
    expect(codesOf('H13.64.02')).not.toContain('1.003676')
    expect(codesOf('H13.64.02')).toEqual(codesOf('H13.66.02'))
  })

  test('the city posts what the city and its departments decide', () => {
    const posted = codesOf('H13.02')
    expect(posted).toContain('1.003676')
    expect(posted).not.toContain('1.004873')
  })

  test('together they post every procedure in force, none twice', () => {
    const all = [...codesOf('H13.64.02'), ...codesOf('H13.02')].sort()
    expect(all).toEqual(
      shipped
        .list(today)
        .map(({ code }) => code)
        .sort(),
    )
    expect(listOf('H13.64.02')?.total).toBe(codesOf('H13.64.02').length)
  })

  test('there is none for an agency that receives nothing, nor for a one-stop that is no more', () => {
    expect(listOf('H13.64')).toBeNull()
    expect(listOf('H13.64.02', at('2025-06-30 09:00'))).toBeNull()
    expect(listOf('nowhere')).toBeNull()
  })
})

test('the printed list is Vietnamese, with place, hours and the words of the form', () => {
  const list = listOf('H13.64.02')
  if (list === null) throw new Error('no list')
  const office = officeOf(directory, 'H13.64.02', vietnam, friday)
  const input = postingInput({ ...list, office, letterhead: directory.letterheadAt('H13.64.02', today) })
  expect(input).toMatchObject({
    letterhead: ['UBND PHƯỜNG NGÃ NĂM', 'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG'],
    place: 'Ngã Năm',
    oneStop: 'Trung tâm Phục vụ hành chính công phường Ngã Năm',
    hours: 'Thứ Hai – thứ Sáu, 07:30–11:30 và 13:30–17:00',
    on: today,
  })
  const rows = new Map(input.fields.flatMap(({ procedures }) => procedures.map((row) => [row.code, row])))
  expect(rows.get('1.004873')).toEqual({
    code: '1.004873',
    name: shippedProcedure('1.004873').name.vi,
    limit: '2 ngày làm việc',
    fee: '7.500\u00a0₫ – 15.000\u00a0₫',
    level: 'Toàn trình',
    forms: ['Tờ khai cấp Giấy xác nhận tình trạng hôn nhân (Mẫu 1.004873-TK)', 'Văn bản ủy quyền (Mẫu tham khảo)'],
  })
  expect(rows.get('1.000894')?.level).toBe('Một phần')
  expect(rows.get('2.000815')).toMatchObject({ level: 'Trực tiếp', limit: 'Trả kết quả ngay' })
})
