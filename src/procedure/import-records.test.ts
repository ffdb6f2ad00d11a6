import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRefusal } from '#platform'
import { testDatabase } from '../../tests/support/database.ts'
import { importRecords, readRecords } from './import-records.ts'
import { asCount, bare, clean, keyFor, sameness, storable } from './import-text.ts'
import { findDraft, openDrafts, readVersionsAfter } from './procedure.store.ts'

const database = testDatabase()
const now = Temporal.Instant.from('2026-11-22T02:00:00Z')

/** Invented, in the shape of the portal's records. */
const record = {
  code: '1.900100',
  name: 'Cấp phép nuôi rồng',
  field: 'Chăn nuôi rồng',
  levels: ['Cấp xã'],
  audience: ['Công dân Việt Nam', 'công dân  việt nam'],
  decision: '12/QĐ-BNR',
  channels: [
    { channel: 'counter', time: { value: 5, unit: 'ngày làm việc' }, feeText: 'Miễn phí' },
    { channel: 'online', time: { value: 3, unit: 'ngày làm việc' }, feeText: 'Miễn phí' },
  ],
  documents: [
    { case: null, name: 'Đơn xin nuôi rồng', originals: 1, copies: 0 },
    { case: null, name: 'Đơn xin nuôi rồng ', originals: 1, copies: 0 },
    { case: '* Lưu ý:', name: 'Rồng phải được giữ trong chuồng', originals: 1, copies: 1 },
  ],
  results: [
    { name: 'Giấy phép nuôi rồng', code: 'KQ.1' },
    { name: 'Giấy phép nuôi rồng', code: 'KQ.1' },
  ],
  legalBasis: ['1/2020/QH14', '1/2020/QH14'],
  steps: 'Nộp đơn rồi chờ.',
  conditions: 'Có chuồng',
  url: 'https://example.org/1.900100',
  source: 'bịa',
  confidence: 'để thử',
}

const file = (...records: unknown[]) => JSON.stringify({ generated: 'x', procedures: records })

const read = (...records: unknown[]) => {
  const result = readRecords(file(...records))
  if (isRefusal(result)) throw new Error(result.refusal)
  return result.records
}
const faultsOf = (changes: object) =>
  read({ ...record, ...changes })[0]!.report.faults.map(({ at, reason }) => `${at}: ${reason.en}`)

test('a whole record comes in whole', () => {
  const { draft, report } = read(record)[0]!
  expect(draft).toEqual({
    code: '1.900100',
    name: { vi: 'Cấp phép nuôi rồng' },
    fieldName: 'Chăn nuôi rồng',
    decisionNumber: '12/QĐ-BNR',
    competent: 'commune-committee',
    channels: ['counter', 'online'],
    audience: ['Công dân Việt Nam'],
    results: [{ key: 'giay-phep-nuoi-rong', name: { vi: 'Giấy phép nuôi rồng' }, code: 'KQ.1' }],
    legalBasis: [{ number: '1/2020/QH14' }],
    fees: [],
    requirements: { vi: 'Có chuồng' },
    cases: [
      {
        key: 'chung',
        name: { vi: 'Trường hợp chung' },
        limit: { default: { value: 5, unit: 'working-day' }, online: { value: 3, unit: 'working-day' } },
      },
    ],
    components: [
      {
        key: 'don-xin-nuoi-rong',
        name: { vi: 'Đơn xin nuôi rồng' },
        mode: 'submit',
        required: true,
        originals: 1,
        copies: 0,
      },
      {
        key: 'rong-phai-duoc-giu-trong-chuong',
        name: { vi: 'Rồng phải được giữ trong chuồng' },
        mode: 'note',
        required: false,
        originals: 0,
        copies: 0,
      },
    ],
    source: { url: 'https://example.org/1.900100', confidence: 'để thử; bịa' },
  })
  expect(report).toEqual({
    code: '1.900100',
    record: 1,
    name: 'Cấp phép nuôi rồng',
    outcome: 'imported',
    documents: { papers: 1, notes: 1, duplicates: 1 },
    cases: 1,
    faults: [],
  })
})

test('codes are read also with a local ending or as numbers, and the change is told', () => {
  const codes = read(
    { ...record, code: '2.000181.000.00.00.H17' },
    { ...record, code: 1.00119 },
    { ...record, code: ' 3.000001 ' },
  )
  expect(codes.map(({ draft }) => draft?.code)).toEqual(['2.000181', '1.001190', '3.000001'])
  expect(faultsOf({ code: '2.000181.000.00.00.H17' })[0]).toContain('read as 2.000181')
  for (const code of [null, 'mã', '1.23', '1.1234567', {}]) {
    const { draft, report } = read({ ...record, code })[0]!
    expect([draft, report.code, report.outcome, report.name]).toEqual([null, null, 'skipped', 'Cấp phép nuôi rồng'])
    expect(report.faults.length).toBe(1)
  }
})

test('who decides is not guessed among several levels', () => {
  const competent = (levels: unknown) => read({ ...record, levels })[0]!.draft?.competent
  expect(competent(['Cấp Huyện'])).toBe('district-committee')
  expect(competent('cấp xã')).toBe('commune-committee')
  for (const levels of [['Cấp tỉnh'], ['Cấp xã', 'Cấp tỉnh'], [], null, ['constructor'], 7])
    expect(competent(levels)).toBe(undefined)
  expect(faultsOf({ levels: ['Cấp xã', 'Cấp tỉnh'] })[0]).toContain('levels: not clear which level is competent')
})

test('what a record does not give is absent, and told', () => {
  const [only] = read({ code: '1.900101' })
  expect(only!.draft).toEqual({
    code: '1.900101',
    name: { vi: 'Thủ tục 1.900101' },
    cases: [{ key: 'chung', name: { vi: 'Trường hợp chung' } }],
    source: { confidence: 'nhập từ danh mục của cổng, chưa rà soát' },
  })
  expect(only!.report.faults.map(({ at }) => at).sort()).toEqual(
    ['audience', 'channels', 'decision', 'documents', 'field', 'legalBasis', 'levels', 'name', 'results'].sort(),
  )
})

test('texts are cut at what a procedure may hold, and told', () => {
  const [long] = read({ ...record, name: 'rồng '.repeat(5000), legalBasis: ['x'.repeat(200)] })
  expect(long!.draft!.name.vi.length).toBeLessThanOrEqual(2000)
  expect(long!.draft!.legalBasis![0]!.number.length).toBe(80)
  expect(long!.report.faults.map(({ at }) => at)).toEqual(['legalBasis.0', 'name'])
})

test('texts that end at the same length were cut at their source', () => {
  const cut = (tail: string) => ({ ...record.documents[0], name: `Giấy ${tail.repeat(300)}`.slice(0, 250) })
  const documents = [cut('a '), cut('b '), cut('c '), record.documents[2]]
  const { report } = read({ ...record, documents })[0]!
  expect(report.faults.filter(({ reason }) => reason.en.includes('cut off')).map(({ at }) => at)).toEqual([
    'documents.0.name',
    'documents.1.name',
    'documents.2.name',
  ])
})

test('a file that is no JSON, or has no records, is refused', () => {
  expect(readRecords('xin chào')).toMatchObject({ refusal: 'procedure.file-not-json' })
  for (const text of ['{}', '3', 'null', '{"procedures": {}}', '"x"']) {
    expect(readRecords(text)).toMatchObject({ refusal: 'procedure.file-without-records' })
  }
  expect(readRecords(`\uFEFF${JSON.stringify([record])}`)).toHaveProperty('records.length', 1)
  expect(readRecords('[]')).toEqual({ records: [] })
})

const oddText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    'Miễn phí(',
    '((((',
    '* Lưu ý:',
    'Trường hợp',
    '1. a) - ',
    ':',
    '\u0000',
    '\ud800',
    'é'.normalize('NFD'),
    '10,000 đồng(',
  ),
)
const odd: fc.Arbitrary<unknown> = fc.oneof(oddText, fc.jsonValue(), fc.constantFrom(null, -1, 1e308, [], {}))
const oddRecord = fc.record(
  {
    code: fc.oneof(fc.constantFrom('1.900100', '2.000001'), odd),
    name: odd,
    field: odd,
    levels: odd,
    audience: odd,
    decision: odd,
    channels: fc.oneof(
      odd,
      fc.array(fc.record({ channel: fc.constantFrom('counter', 'online'), time: odd, feeText: odd })),
    ),
    documents: fc.oneof(
      odd,
      fc.array(fc.record({ case: odd, name: odd, originals: odd, copies: odd }, { requiredKeys: [] })),
    ),
    results: odd,
    legalBasis: odd,
    conditions: odd,
    url: odd,
  },
  { requiredKeys: [] },
)

test('no JSON crashes the reader; each record has its report, and drafts fit their shape', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(oddRecord, odd), { maxLength: 5 }), (records) => {
      const result = readRecords(JSON.stringify(records))
      if (isRefusal(result)) throw new Error(result.refusal)
      expect(result.records.map(({ report }) => report.record)).toEqual(records.map((_, i) => i + 1))
      for (const { draft, report } of result.records) {
        expect(draft === null).toBe(report.outcome === 'skipped')
        if (draft === null) continue
        const keys = (draft.components ?? []).map(({ key }) => key)
        expect(new Set(keys).size).toBe(keys.length)
        for (const key of keys) expect(key).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
        for (const { components } of draft.cases) for (const key of components ?? []) expect(keys).toContain(key)
        for (const { copies = 0, originals = 0 } of draft.components ?? [])
          expect(Math.max(copies, originals)).toBeLessThanOrEqual(20)
        expect(JSON.stringify(draft).isWellFormed()).toBe(true)
      }
    }),
    { numRuns: 400 },
  )
})

test(
  'no record is too odd for the database',
  database.rolledBack(async (tx) => {
    await fc.assert(
      fc.asyncProperty(fc.array(oddRecord, { maxLength: 4 }), async (records) => {
        const result = await importRecords(tx, JSON.stringify(records), now)
        if (isRefusal(result)) throw new Error(result.refusal)
        expect(result.imported + result.skipped).toBe(records.length)
      }),
      { numRuns: 60 },
    )
  }),
)

test(
  'records become drafts that nobody has published; the same file again makes none',
  database.rolledBack(async (tx) => {
    const text = file(record, { ...record, code: '1.900102' }, { ...record, name: 'lặp lại' }, 7)
    const first = await importRecords(tx, text, now)
    expect(first).toMatchObject({ imported: 2, skipped: 2 })
    expect(isRefusal(first) || first.reports.map(({ outcome }) => outcome)).toEqual([
      'imported',
      'imported',
      'skipped',
      'skipped',
    ])
    const again = await importRecords(tx, text, now)
    expect(isRefusal(again) || again.reports.map(({ outcome }) => outcome)).toEqual([
      'known',
      'known',
      'skipped',
      'skipped',
    ])
    expect((await openDrafts(tx)).map(({ draft }) => draft.code)).toEqual(['1.900100', '1.900102'])
    expect(await readVersionsAfter(tx, 0)).toEqual([])
  }),
)

test(
  'a record that changed makes a newer draft, which is the one that waits',
  database.rolledBack(async (tx) => {
    await importRecords(tx, file(record), now)
    expect(await importRecords(tx, file({ ...record, name: 'Tên mới' }), now)).toMatchObject({ imported: 1 })
    expect((await findDraft(tx, '1.900100'))!.draft.name.vi).toBe('Tên mới')
    expect((await openDrafts(tx)).map(({ draft }) => draft.name.vi)).toEqual(['Tên mới'])
  }),
)

test('text is cleaned of what nobody sees', () => {
  expect(clean(' Hòa\u200e\u0000 \n giải '.normalize('NFD'))).toBe('Hòa giải')
  expect(bare('1.3.1.2. (a) - Hồ sơ gồm: ')).toBe('Hồ sơ gồm')
  expect(bare('2.000 đồng')).toBe('2.000 đồng')
  expect(sameness('a) GIẤY  khai-sinh;')).toBe(sameness('giấy khai sinh'))
  expect(keyFor('Đơn xin!', 'x', new Set(['don-xin']))).toBe('don-xin-2')
  expect(keyFor('***', 'giay-to', new Set())).toBe('giay-to')
  expect([asCount('02 bản'), asCount('hai'), asCount(1.5), asCount(true)]).toEqual([2, null, null, null])
})

test('what is stored has no bottom deeper than a database can hold', () => {
  let deep: unknown = 'end'
  for (let i = 0; i < 5000; i += 1) deep = [deep]
  expect(JSON.stringify(storable(deep)).length).toBeLessThan(100)
  expect(storable({ 'a\u0000': '\ud800x' })).toEqual({ a: '\ufffdx' })
})
