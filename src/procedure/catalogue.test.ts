import { readdir, readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { agencyLookup, makeDirectory, readAgencyFiles } from '#agency'
import { checkApplicability } from './applicability.ts'
import { directoryOf, type ProcedureDirectory } from './directory.ts'
import { everydayQueries } from './everyday-queries.test-support.ts'
import { type Catalogue, loadCatalogue } from './load-catalogue.ts'
import { layerFor } from './publication/sync-catalogue.ts'
import { buildIndex, searchIndex } from './search.ts'

/** The shipped catalogue itself: what a locality gets on the first day. */
let catalogue: Catalogue
let directory: ProcedureDirectory
const today = Temporal.PlainDate.from('2026-11-22')

beforeAll(async () => {
  catalogue = await loadCatalogue(resolve(import.meta.dirname, '../../catalogue'))
  const versions = catalogue.procedures.map((procedure, i) => ({
    id: i + 1,
    number: 1,
    code: procedure.code,
    content: { procedure, layer: layerFor(catalogue, procedure.code) },
    decision: procedure.decision,
    source: 'catalogue' as const,
    draft: null,
    publishedBy: null,
    publishedAt: Temporal.Instant.from('2026-01-01T00:00:00Z'),
  }))
  directory = directoryOf(versions, catalogue)
})

test('every shipped file is right', () => {
  expect(catalogue.faults.map(({ path, line, reason }) => `${path}:${line} ${reason.vi}`)).toEqual([])
})

test('each blank form is offered by the procedures that its foot names, and by no other', async () => {
  const folder = resolve(import.meta.dirname, '../../catalogue/forms')
  // `form.typ` and `form-….typ` are parts that the forms share.
  const files = (await readdir(folder)).filter((file) => !/^form[.-]/.test(file))
  const named = files.map(async (file) => {
    const [, codes = ''] = /procedure: "([^"]*)"/.exec(await readFile(resolve(folder, file), 'utf8')) ?? []
    return [`forms/${file}`, codes.split(', ').toSorted()] as const
  })
  const offered = Map.groupBy(
    catalogue.procedures.flatMap(({ code, components }) =>
      [...new Set(components.flatMap(({ form }) => form?.file ?? []))].map((file) => ({ file, code })),
    ),
    ({ file }) => file,
  )
  const by = [...offered].map(([file, all]) => [file, all.map(({ code }) => code).toSorted()] as const)
  expect(new Map(by)).toEqual(new Map(await Promise.all(named)))
})

test('a blank form names beneath its title the law that its record gives', async () => {
  const forms = catalogue.procedures.flatMap(({ components }) => components.flatMap(({ form }) => form ?? []))
  const lawful = forms.flatMap(({ code, file }) => {
    const law = / (\d+\/\d{4})/.exec(code)?.[1]
    return law === undefined || file === undefined ? [] : [{ law, file }]
  })
  expect(lawful.length).toBeGreaterThan(30)
  for (const { law, file } of lawful) {
    const text = await readFile(resolve(import.meta.dirname, '../../catalogue', file), 'utf8')
    const [, source = ''] = /source: \[([^\]]*)\]/.exec(text) ?? []
    expect({ file, source }).toEqual({ file, source: expect.stringContaining(law) })
  }
})

test('at least 60 procedures in force, over the fields that a commune needs', () => {
  const list = directory.list(today)
  expect(list.length).toBeGreaterThanOrEqual(60)
  const fields = new Set(list.map(({ field }) => field))
  const needed = ['ho-tich', 'chung-thuc', 'ho-kinh-doanh', 'xay-dung', 'dat-dai', 'lao-dong-thuong-binh-xa-hoi']
  for (const field of [...needed, 'giao-duc', 'cong-thuong', 'noi-vu', 'quan-ly-do-thi'])
    expect(fields).toContain(field)
})

test('a cut of time can be proved: both limits stand on some procedures, and no promise is longer', () => {
  const limits = directory.list(today).flatMap(({ cases }) => cases.map((each) => each.limits.counter))
  expect(limits.filter(({ committed }) => committed !== null).length).toBeGreaterThan(5)
})

test('for every procedure, place and day exactly one agency is competent', () => {
  const files = readAgencyFiles()
  if (!('agencies' in files)) throw new Error('agency files are wrong')
  const agencies = makeDirectory(files)
  const days = ['2018-06-21', '2024-12-31', '2025-06-30', '2025-07-01', '2026-11-22'].map((day) =>
    Temporal.PlainDate.from(day),
  )
  const places = (day: Temporal.PlainDate) => agencies.territoriesOn(day).map(({ key }) => key)
  const faults = checkApplicability(catalogue.procedures, places, days, agencyLookup(agencies))
  expect(faults.map(({ code, territory, date, refusal }) => `${code} ${territory} ${date} ${refusal.refusal}`)).toEqual(
    [],
  )
})

test.each(everydayQueries)('«%s» leads to %s, first or second', (query, code) => {
  const found = directory.search(query, today, { limit: 2 }).map(({ procedure }) => procedure.code)
  expect(found).toContain(code)
})

test('a query over 300 procedures takes less than 5 ms', () => {
  const many = Array.from({ length: 5 }, (_, i) =>
    catalogue.procedures.map((procedure) => ({ ...procedure, code: `${i + 3}${procedure.code.slice(1)}` })),
  ).flat()
  expect(many.length).toBeGreaterThanOrEqual(300)
  const index = buildIndex(many, new Map(catalogue.fields.map(({ key, name }) => [key, name.vi])))
  const times = everydayQueries.map(([query]) => {
    const runs = Array.from({ length: 5 }, () => {
      const started = performance.now()
      searchIndex(index, query)
      return performance.now() - started
    })
    return Math.min(...runs)
  })
  const median = times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!
  expect(median).toBeLessThan(5)
})
