import { expect, test } from 'vitest'
import { vietnam } from '../dossier.test-support.ts'
import { dayHeading, dayNote } from './day-note.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

test.each([
  ['2026-11-23', 'Mai là Ngày Văn hóa Việt Nam, nghỉ 1 ngày'],
  ['2026-11-20', 'Thứ Ba 24/11 là Ngày Văn hóa Việt Nam, nghỉ 1 ngày'],
  ['2026-11-25', null],
  ['2026-11-24', 'Hôm nay nghỉ: Ngày Văn hóa Việt Nam. Làm việc lại ngày 25/11'],
  ['2026-11-22', 'Hôm nay nghỉ: ngày nghỉ hằng tuần. Làm việc lại ngày 23/11'],
  ['2026-11-28', 'Hôm nay nghỉ: ngày nghỉ hằng tuần. Làm việc lại ngày 30/11'],
])('%s: %s', (text, expected) => {
  expect(dayNote(day(text), vietnam)?.vi ?? null).toBe(expected)
})

test('before Tết the whole run is counted, weekends and days in lieu too', () => {
  const before = day('2026-02-13')
  const note = dayNote(before, vietnam)
  expect(note?.vi).toContain('nghỉ 9 ngày')
  expect(note?.en).toContain('closed for 9 days')
})

test('an ordinary weekend is no news on a Friday', () => {
  expect(dayNote(day('2026-10-16'), vietnam)).toBeNull()
})

test('the day by its name', () => {
  expect(dayHeading(day('2026-11-23'))).toEqual({ vi: 'Thứ Hai, 23/11/2026', en: 'Monday, 23/11/2026' })
})
