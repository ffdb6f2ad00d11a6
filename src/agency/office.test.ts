import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { loadCalendar, type WorkCalendar } from '#calendar'
import { makeDirectory } from './agency-directory.ts'
import { readAgencyFiles } from './agency-files.ts'
import { officeOf } from './office.ts'

const files = readAgencyFiles()
if (!('agencies' in files)) throw new Error(JSON.stringify(files))
const directory = makeDirectory(files)
const path = resolve(import.meta.dirname, '../../catalogue/calendars/vietnam.yaml')
const calendar = loadCalendar(readFileSync(path, 'utf8'), 'vietnam.yaml') as WorkCalendar

test('an office has its name of the day, its place and its hours', () => {
  const office = officeOf(directory, 'H13.64.02', calendar, Temporal.Instant.from('2026-11-20T02:14:00Z'))
  expect(office).toMatchObject({
    code: 'H13.64.02',
    name: { vi: 'Trung tâm Phục vụ hành chính công phường Ngã Năm' },
    address: 'Khóm 3, phường Ngã Năm, thành phố Cần Thơ',
    hours: {
      vi: 'Thứ Hai – thứ Sáu, 07:30–11:30 và 13:30–17:00',
      en: 'Monday – Friday, 07:30–11:30 and 13:30–17:00',
    },
  })
  expect(office.state.open && office.state.until.toString()).toBe('2026-11-20T04:30:00Z')
})

test('a code that is in no file is a bug', () => {
  expect(() => officeOf(directory, 'H13.99', calendar, Temporal.Instant.from('2026-11-20T02:14:00Z'))).toThrow('H13.99')
})
