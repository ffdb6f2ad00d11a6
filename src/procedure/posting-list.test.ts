import { expect, test } from 'vitest'
import { directoryOf } from './directory.ts'
import { postingList } from './posting-list.ts'
import type { Procedure } from './procedure.schema.ts'
import type { ProcedureVersion } from './procedure.store.ts'
import { example } from './procedure.test-support.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const decision = { number: '1/QĐ', authority: 'UBND' }
const fields = ['y-te', 'ho-tich'].map((key) => ({ key, name: { vi: key } }))

const version = (id: number, changes: Partial<Procedure>): ProcedureVersion => {
  const procedure = example(changes)
  const promise = {
    procedure: procedure.code,
    from: '2026-01-01',
    decision,
    limit: { value: 2, unit: 'working-day' as const },
  }
  const base = { source: 'catalogue', draft: null, publishedBy: null, decision, number: 1 } as const
  const content = { procedure, layer: { fees: [], limits: [promise] } }
  return { ...base, id, code: procedure.code, content, publishedAt: Temporal.Instant.from('2026-01-01T00:00:00Z') }
}

const moved = [
  { agencyKind: 'district-committee', from: '2020-01-01', to: '2025-12-31' },
  { agencyKind: 'commune-committee', from: '2026-01-01' },
] as const
const health = [{ agencyKind: 'department', department: 'so-y-te', from: '2020-01-01' }] as const

const directory = directoryOf(
  [
    version(1, { competence: [...moved] }),
    version(2, { code: '1.900002', field: 'y-te', competence: [...health] }),
    version(3, { code: '1.900003', field: 'y-te', online: { level: 'một phần', partialReason: { vi: 'Đo' } } }),
  ],
  { fields, lifeEvents: [] },
)

const codes = (date: string, ...authorities: Parameters<typeof postingList>[1]) =>
  postingList(directory, authorities, day(date)).map(({ code }) => code)

test('a one-stop posts what the authorities it serves decide on that day, by field', () => {
  expect(codes('2025-12-31', { kind: 'commune-committee' })).toEqual(['1.900003'])
  expect(codes('2026-01-01', { kind: 'commune-committee' })).toEqual(['1.900003', '1.900001'])
  expect(codes('2025-12-31', { kind: 'district-committee' })).toEqual(['1.900001'])
  expect(codes('2026-01-01', { kind: 'district-committee' })).toEqual([])
  expect(codes('2026-01-01', { kind: 'provincial-committee' }, { kind: 'department', department: 'so-y-te' })).toEqual([
    '1.900002',
  ])
  expect(codes('2026-01-01', { kind: 'department', department: 'so-xay-dung' })).toEqual([])
})

test('each line has the limits of the law and of the promise, the fees and the level', () => {
  const [first] = postingList(directory, [{ kind: 'commune-committee' }], day('2026-01-01'))
  expect(first).toMatchObject({
    name: { vi: 'Cấp giấy phép thả diều', en: 'Kite permit' },
    field: 'y-te',
    level: 'một phần',
    oldLevel: 3,
    cases: [
      {
        name: { vi: 'Diều nhỏ' },
        limit: { statutory: { value: 3, unit: 'working-day' }, effective: { value: 2, unit: 'working-day' } },
        elsewhere: [],
        fees: [{ key: 'permit' }],
      },
      { fees: [{ key: 'permit' }, { key: 'inspection', amount: 30_000 }] },
    ],
  })
})

test('a channel with another limit is listed apart', () => {
  const [only] = postingList(directory, [{ kind: 'district-committee' }], day('2025-12-31'))
  expect(
    only!.cases.map(({ elsewhere }) => elsewhere.map(({ channel, limit }) => [channel, limit.effective.value])),
  ).toEqual([[], [['online', 4]]])
})
