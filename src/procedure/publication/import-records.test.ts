import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRefusal } from '#platform'
import { testDatabase } from '../../../tests/support/database.ts'
import { findDraft, openDrafts, readVersionsAfter } from '../procedure.store.ts'
import { portalRecord } from './import.test-support.ts'
import { importRecords, readRecords } from './import-records.ts'

const database = testDatabase()
const now = Temporal.Instant.from('2026-11-22T02:00:00Z')

const record = portalRecord

const file = (...records: unknown[]) => JSON.stringify({ generated: 'x', procedures: records })

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
