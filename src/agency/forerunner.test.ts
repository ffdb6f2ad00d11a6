import { expect, test } from 'vitest'
import { makeDirectory } from './agency-directory.ts'
import { readAgencyFiles } from './agency-files.ts'

const before = Temporal.PlainDate.from('2025-06-30')
const after = Temporal.PlainDate.from('2025-07-01')

const shipped = readAgencyFiles()
if (!('agencies' in shipped)) throw new Error('the shipped agencies are wrong')
const directory = makeDirectory(shipped)

test('who did the work of an agency before it began: the predecessor nearest to the place, never a guess', () => {
  const then = (code: string, on: Temporal.PlainDate, place?: string) => directory.forerunnerOf(code, on, place)?.code
  expect(then('H13.64.02', before, 'phuong-1-nga-nam')).toBe('H51.19.21.001')
  expect(then('H13.64', before, 'phuong-2-nga-nam')).toBe('H51.19.22')
  expect(then('H13.64', before)).toBeUndefined()
  expect(then('H13.64', before, 'phuong-nga-nam')).toBeUndefined()
  expect(then('H13.64', after, 'phuong-1-nga-nam')).toBe('H13.64')
  expect(then('H51.19.21', after)).toBeUndefined()
  expect(directory.successionDays.map(String)).toEqual([...directory.successionDays.map(String)].sort())
  expect(directory.successionDays.map(String)).toContain('2025-07-01')
})
