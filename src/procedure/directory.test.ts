import { expect, test } from 'vitest'
import { directoryOf } from './directory.ts'
import type { Procedure } from './procedure.schema.ts'
import type { ProcedureVersion } from './procedure.store.ts'
import { example } from './procedure.test-support.ts'
import { emptyLayer, limitFor, type ProvinceLayer } from './published.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const decision = { number: '1/QĐ', authority: 'UBND' }
const fields = [{ key: 'ho-tich', name: { vi: 'Hộ tịch' }, sector: { vi: 'Tư pháp' } }]

const version = (id: number, number: number, changes: Partial<Procedure>, layer: ProvinceLayer = emptyLayer) => {
  const procedure = example(changes)
  const base = { source: 'catalogue', draft: null, publishedBy: null, decision } as const
  const publishedAt = Temporal.Instant.from('2026-01-01T00:00:00Z')
  return {
    ...base,
    id,
    number,
    code: procedure.code,
    content: { procedure, layer },
    publishedAt,
  } satisfies ProcedureVersion
}

const promise = {
  procedure: '1.900001',
  limit: { value: 2, unit: 'working-day' as const },
  from: '2025-10-01',
  decision,
}

const directory = directoryOf(
  [
    version(1, 1, { effective: { from: '2025-01-01' } }, { fees: [], limits: [promise] }),
    version(2, 1, { code: '1.900002', effective: { from: '2025-01-01', to: '2025-12-31' } }),
    version(3, 2, { effective: { from: '2026-01-01' }, name: { vi: 'Thả diều, phiên bản kế' } }),
  ],
  { fields, lifeEvents: [] },
)

test('on a day the version published last among those effective holds', () => {
  expect(directory.at('1.900001', day('2025-12-31'))).toMatchObject({ versionId: 1, versionNumber: 1 })
  expect(directory.at('1.900001', day('2026-01-01'))).toMatchObject({ versionId: 3, versionNumber: 2 })
  expect(directory.at('1.900001', day('2024-12-31'))).toBe(undefined)
  expect(directory.at('1.999999', day('2026-01-01'))).toBe(undefined)
})

test('a dossier keeps its version, with the limits of its own day', () => {
  const kept = (date: string) => limitFor(directory.versionById(1, day(date))!, 'small', 'counter').committed
  expect(kept('2025-09-30')).toBe(null)
  expect(kept('2025-10-01')).toEqual(promise.limit)
  expect(kept('2027-01-01')).toEqual(promise.limit)
  expect(directory.versionById(99, day('2026-01-01'))).toBe(undefined)
})

test('the list of a day has what is in force, by code', () => {
  const codes = (date: string) => directory.list(day(date)).map(({ code, versionId }) => [code, versionId])
  expect(codes('2025-06-01')).toEqual([
    ['1.900001', 1],
    ['1.900002', 2],
  ])
  expect(codes('2026-06-01')).toEqual([['1.900001', 3]])
  expect(codes('2020-01-01')).toEqual([])
})

test('days may be asked in any number and order', () => {
  const days = Array.from({ length: 30 }, (_, i) => day('2025-12-20').add({ days: i }))
  for (const date of [...days, ...days.reverse()]) {
    expect(directory.at('1.900001', date)!.versionId).toBe(
      Temporal.PlainDate.compare(date, day('2026-01-01')) < 0 ? 1 : 3,
    )
  }
})

test('search finds what is in force on the day', () => {
  const found = (query: string, date: string) =>
    directory.search(query, day(date), { limit: 5 }).map((f) => f.procedure.versionId)
  expect(found('phiên bản kế', '2026-02-01')).toEqual([3])
  expect(found('phien', '2025-02-01')).toEqual([])
  expect(found('tu phap', '2025-02-01').sort()).toEqual([1, 2])
  expect(directory.search('1.9', day('2025-02-01'), { limit: 1 }).length).toBe(1)
})

test('the decision and moment of publication stand on every version', () => {
  expect(directory.at('1.900001', day('2026-01-01'))).toMatchObject({ publishedBy: decision })
  expect(String(directory.at('1.900001', day('2026-01-01'))!.publishedAt)).toBe('2026-01-01T00:00:00Z')
})
