import { describe, expect, test } from 'vitest'
import { longDate, longTime } from './vietnamese-dates.ts'

describe('dates as official papers write them (NĐ 30/2020)', () => {
  test.each([
    ['2026-11-25', 'ngày 25 tháng 11 năm 2026'],
    ['2026-03-05', 'ngày 05 tháng 3 năm 2026'],
    ['2026-02-09', 'ngày 09 tháng 02 năm 2026'],
    ['2026-01-31', 'ngày 31 tháng 01 năm 2026'],
  ])('%s is «%s»', (day, text) => {
    expect(longDate(Temporal.PlainDate.from(day))).toBe(text)
  })

  test('an instant is told in the local time of Viet Nam, also over midnight', () => {
    expect(longTime(Temporal.Instant.from('2026-11-25T10:00:00Z'))).toBe('17 giờ 00 phút, ngày 25 tháng 11 năm 2026')
    expect(longTime(Temporal.Instant.from('2026-11-25T18:05:59Z'))).toBe('01 giờ 05 phút, ngày 26 tháng 11 năm 2026')
    expect(longDate(Temporal.Instant.from('2026-11-25T17:00:00Z'))).toBe('ngày 26 tháng 11 năm 2026')
  })
})
