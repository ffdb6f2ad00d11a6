import { expect, test } from 'vitest'
import { isRefusal } from '#platform'
import { portalRecord as record } from './import.test-support.ts'
import { readRecords } from './import-records.ts'

const file = (...records: unknown[]) => JSON.stringify({ generated: 'x', procedures: records })

const read = (...records: unknown[]) => {
  const result = readRecords(file(...records))
  if (isRefusal(result)) throw new Error(result.refusal)
  return result.records
}
const faultsOf = (changes: object) =>
  read({ ...record, ...changes })[0]!.report.faults.map(({ at, reason }) => `${at}: ${reason.en}`)

const wholeDraft = {
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
}

test('a whole record comes in whole', () => {
  const { draft, report } = read(record)[0]!
  expect(draft).toEqual(wholeDraft)
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
