import { expect, test } from 'vitest'
import { shipped, today } from '../site.test-support.ts'
import { formNumber } from './form-number.ts'

test.each([
  ['Mẫu 11/ĐK NĐ 101/2024 (nay: NĐ 151/2025)', 'Mẫu 11/ĐK Nghị định 101/2024 (nay: Nghị định 151/2025)'],
  ['CT01 TT 53/2025/TT-BCA', 'CT01 Thông tư 53/2025/TT-BCA'],
  ['Mẫu 01/ĐK', 'Mẫu 01/ĐK'],
  ['1.001193-TK', 'Mẫu 1.001193-TK'],
])('%s reads in Vietnamese', (code, read) => {
  expect(formNumber(code).vi).toBe(read)
})

test.each([
  ['Mẫu số 02 Phụ lục II NĐ 175/2024/NĐ-CP', 'Form 02 Annex II Decree 175/2024/NĐ-CP'],
  ['Mẫu kèm TT 68/2025/TT-BTC', 'Form issued with Circular 68/2025/TT-BTC'],
  ['Mẫu tham khảo', 'Model, one’s own letter serves as well'],
  ['Bản công bố không ghi số mẫu', 'number not in the published record'],
  ['Mẫu B6 NĐ 95/2023 (sửa đổi NĐ 124/2025)', 'Form B6 Decree 95/2023 (amended by Decree 124/2025)'],
  ['Mẫu số 06 NQLT 01/2014/NQLT-CP-UBTƯMTTQVN', 'Form 06 Joint Resolution 01/2014/NQLT-CP-UBTƯMTTQVN'],
])('%s reads in English', (code, read) => {
  expect(formNumber(code).en).toBe(read)
})

test('no shipped number keeps a Vietnamese word in English', () => {
  const numbers = shipped.list(today).flatMap(({ components }) => components.flatMap(({ form }) => form?.code ?? []))
  expect(numbers.length).toBeGreaterThan(40)
  for (const code of numbers)
    expect(formNumber(code).en).not.toMatch(/Mẫu|mẫu|Phụ lục|Nghị|Thông tư|của|kèm|tham khảo|nay:/)
})
