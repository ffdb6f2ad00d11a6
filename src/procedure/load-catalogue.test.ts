import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import { testFolder } from '../../tests/support/folder.ts'
import { loadCatalogue, readCatalogue } from './load-catalogue.ts'
import { example } from './procedure.test-support.ts'

const file = (path: string, value: unknown) => ({ path, text: typeof value === 'string' ? value : stringify(value) })

const fields = file('fields.yaml', { fields: [{ key: 'ho-tich', name: { vi: 'Hộ tịch' } }] })
const events = file('life-events.yaml', { lifeEvents: [{ key: 'playing', name: { vi: 'Vui chơi' } }] })
const first = file('procedures/a/1.900001.yaml', example())
const second = file('procedures/b/1.900002.yaml', example({ code: '1.900002' }))

const fee = { procedure: '1.900001', fee: 'permit', amount: 5000, from: '2025-07-01', basis: 'Nghị quyết 1' }
const decision = { number: '9/QĐ-UBND', authority: 'UBND thành phố' }
const promise = { procedure: '1.900001', limit: { value: 2, unit: 'working-day' }, from: '2025-07-01', decision }
const fees = (...entries: object[]) => file('provinces/can-tho/fees.yaml', { fees: entries })
const limits = (...entries: object[]) => file('provinces/can-tho/committed-limits.yaml', { limits: entries })

const said = (...files: Parameters<typeof readCatalogue>[0]) =>
  readCatalogue([fields, events, first, ...files]).faults.map(
    ({ path, line, reason }) => `${path}:${line} ${reason.en}`,
  )

test('right files are all loaded', () => {
  const catalogue = readCatalogue([second, fees(fee), fields, limits(promise), events, first])
  expect(catalogue.faults).toEqual([])
  expect(catalogue.procedures.map(({ code }) => code)).toEqual(['1.900001', '1.900002'])
  expect(catalogue.fields.map(({ key }) => key)).toEqual(['ho-tich'])
  expect(catalogue.lifeEvents.map(({ key }) => key)).toEqual(['playing'])
  expect(catalogue.provinces.get('can-tho')).toEqual({ fees: [fee], limits: [promise] })
})

test('a wrong file is named with its line, and only it is left out', () => {
  const text = stringify(example({ code: '1.900002' })).replace('sets: 1', 'sets: none')
  const line = text.split('\n').findIndex((row) => row.startsWith('sets:')) + 1
  const catalogue = readCatalogue([fields, first, file('procedures/b/x.yaml', text)])
  expect(catalogue.faults).toEqual([
    {
      path: 'procedures/b/x.yaml',
      line,
      reason: { vi: 'phải là số nguyên', en: 'must be a whole number' },
    },
  ])
  expect(catalogue.procedures.map(({ code }) => code)).toEqual(['1.900001'])
})

test('a fault deep inside, in a list or of a missing entry, has the line of the nearest thing that exists', () => {
  const text = [
    'fields:',
    '  - key: ho-tich',
    '    name: { vi: Hộ tịch }',
    '  - key: Đất',
    '    name:',
    '      vi: Đất đai',
    '      de: Boden',
    '  - key: y-te',
  ].join('\n')
  const { faults } = readCatalogue([file('fields.yaml', text)])
  expect(faults.map(({ line, reason }) => [line, reason.en])).toEqual([
    [4, 'only small letters without marks, digits and hyphens'],
    [7, 'there is no entry called «de»'],
    [8, '«name» is missing'],
  ])
})

test('text that is no YAML, or repeats a key, is named', () => {
  expect(said(file('procedures/x.yaml', 'code: [1'))[0]).toMatch(/^procedures\/x\.yaml:\d not readable as YAML/)
  expect(said(file('procedures/x.yaml', 'code: a\nname: b\ncode: c'))).toEqual([
    expect.stringMatching(/^procedures\/x\.yaml:3 not readable as YAML: Map keys must be unique/),
  ])
  expect(said(file('procedures/x.yaml', ''))).toEqual(['procedures/x.yaml:1 must be a group of entries'])
})

test('two files with one code are both left out', () => {
  const catalogue = readCatalogue([fields, first, file('procedures/z.yaml', example())])
  expect(catalogue.procedures).toEqual([])
  expect(catalogue.faults.map(({ path, reason }) => [path, reason.en])).toEqual([
    ['procedures/a/1.900001.yaml', 'this code also stands in procedures/z.yaml'],
    ['procedures/z.yaml', 'this code also stands in procedures/a/1.900001.yaml'],
  ])
})

test('wrong fields.yaml does not bring down the procedures', () => {
  const catalogue = readCatalogue([file('fields.yaml', 'fields: {}'), first])
  expect(catalogue.faults.map(({ path }) => path)).toEqual(['fields.yaml'])
  expect(catalogue.procedures.length).toBe(1)
})

test('a province speaks of things that exist', () => {
  expect(said(fees({ ...fee, procedure: '1.999999' }))[0]).toContain(
    'fees.yaml:2 the catalogue has no procedure 1.999999',
  )
  expect(said(fees({ ...fee, fee: 'kite' }))[0]).toContain('fees.yaml:3 the procedure has no fee «kite»')
  expect(said(limits({ ...promise, cases: ['huge'] }))[0]).toContain('there is no case «huge»')
  expect(said(fees({ ...fee, to: '2025-06-30' }))[0]).toContain('the last day is before the first')
  expect(said(file('provinces/can-tho/salaries.yaml', 'a: 1'))).toEqual([
    'provinces/can-tho/salaries.yaml:1 nobody reads a file of this name',
  ])
})

test('what a province says of a procedure whose own file is wrong is no second fault', () => {
  const wrong = file('procedures/a/1.900001.yaml', { ...example(), sets: 0 })
  expect(readCatalogue([fields, wrong, fees(fee), limits(promise)]).faults.map(({ path }) => path)).toEqual([
    'procedures/a/1.900001.yaml',
  ])
})

test('a promise keeps within the law and leaves the route its time', () => {
  expect(said(limits({ ...promise, limit: { value: 4, unit: 'working-day' } }))[0]).toContain(
    'longer than the statutory',
  )
  expect(said(limits({ ...promise, cases: ['large'], limit: { value: 4, unit: 'working-day' } }))).toEqual([])
  expect(said(limits({ ...promise, limit: { value: 1, unit: 'working-day' } }))[0]).toContain('takes 13.5 h')
  expect(said(limits({ ...promise, limit: { value: 2.5, unit: 'day' } }))[0]).toContain('may have a fraction')
})

test('on one day one amount holds; a general and a particular entry may meet', () => {
  const open = { ...fee, from: '2025-09-01' }
  expect(said(fees({ ...fee, to: '2025-08-31' }, open))).toEqual([])
  expect(said(fees({ ...fee, to: '2025-09-01' }, open))[0]).toContain('two entries hold on 2025-09-01')
  expect(said(fees(fee, { ...fee, channels: ['online'] }))).toEqual([])
  expect(said(fees({ ...fee, channels: ['online', 'post'] }, { ...fee, channels: ['online'] })).length).toBe(1)
  expect(said(fees({ ...fee, channels: ['post'] }, { ...fee, channels: ['online'] }))).toEqual([])
  expect(said(limits(promise, { ...promise, cases: ['large'] }))).toEqual([])
  expect(said(limits(promise, promise)).length).toBe(1)
})

test('no text crashes the reader', () => {
  const yamlish = fc.oneof(
    fc.string(),
    fc.json(),
    fc.object().map((value) => stringify(value)),
  )
  const path = fc.constantFrom('fields.yaml', 'life-events.yaml', 'procedures/x.yaml', 'provinces/p/fees.yaml')
  fc.assert(
    fc.property(path, yamlish, (where, text) => {
      const { faults, procedures } = readCatalogue([{ path: where, text }])
      expect(procedures).toEqual([])
      for (const fault of faults) expect(fault.line).toBeGreaterThanOrEqual(1)
      if (where !== 'provinces/p/fees.yaml') expect(faults.length).toBeGreaterThan(0)
    }),
    { numRuns: 300 },
  )
})

test('a folder is read, its other files left alone, and what cannot be opened is named', async () => {
  const folder = testFolder('catalogue')
  await mkdir(join(folder, 'procedures/a'), { recursive: true })
  await mkdir(join(folder, 'procedures/broken.yaml'))
  await mkdir(join(folder, 'agencies'))
  for (const { path, text } of [fields, first]) await writeFile(join(folder, path), text)
  await writeFile(join(folder, 'agencies/x.yaml'), 'not: ours')
  const form = { code: 'Mẫu 01/ĐK', title: { vi: 'Đơn' } }
  const [paper, drawing] = example().components
  const components = [
    { ...paper!, form: { ...form, file: 'forms/missing.typ' } },
    { ...drawing!, form },
  ]
  const formless = stringify(example({ code: '1.900002', components }))
  await writeFile(join(folder, 'procedures/a/1.900002.yaml'), formless)
  const catalogue = await loadCatalogue(folder)
  expect(catalogue.procedures).toEqual([example()])
  const lines = formless.split('\n')
  const lineOf = (text: string) => lines.findIndex((line) => line.trim().startsWith(text)) + 1
  const unwritten = lines.findLastIndex((line) => line.trim() === 'form:') + 1
  expect(catalogue.faults.map(({ path, line, reason }) => [path, line, reason.en])).toEqual([
    ['procedures/a/1.900002.yaml', lineOf('file: forms/'), 'there is no file catalogue/forms/missing.typ'],
    ['procedures/a/1.900002.yaml', unwritten, expect.stringContaining('the form «Mẫu 01/ĐK» cannot be downloaded')],
    ['procedures/broken.yaml', 1, 'the file cannot be opened'],
  ])
})
