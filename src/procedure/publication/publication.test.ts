import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { type Db, isRefusal } from '#platform'
import { testDatabase } from '../../../tests/support/database.ts'
import type { Catalogue } from '../load-catalogue.ts'
import { findDraft, insertDraft, openDrafts, readVersionsAfter } from '../procedure.store.ts'
import { example, exampleProcedure } from '../procedure.test-support.ts'
import { procedureRefusals } from '../procedure.words.ts'
import type { ImportReport, ProcedureDraft } from './draft.ts'
import { listProcedures } from './list-procedures.ts'
import { type Publication, publishDraft } from './publish-draft.ts'
import { syncCatalogue } from './sync-catalogue.ts'

const database = testDatabase()
const now = Temporal.Instant.from('2026-11-22T02:00:00Z')

const fee = { procedure: '1.900001', fee: 'permit', amount: 5000, from: '2025-07-01', basis: 'Nghị quyết 1' }
const catalogue: Catalogue = {
  procedures: [example(), example({ code: '1.900002' })],
  fields: [{ key: 'ho-tich', name: { vi: 'Hộ tịch' }, portalNames: ['Lĩnh vực hộ tịch'] }],
  lifeEvents: [],
  provinces: new Map([['can-tho', { fees: [fee], limits: [] }]]),
  faults: [],
}
const shipping = (changes: Partial<Catalogue>): Catalogue => ({ ...catalogue, ...changes })
const renamed = shipping({ procedures: [example({ name: { vi: 'Tên mới' } }), example({ code: '1.900002' })] })
const numbers = async (tx: Db) => (await readVersionsAfter(tx, 0)).map(({ code, number }) => `${code} v${number}`)

test(
  'the shipped procedures are published once, and again only when they change',
  database.rolledBack(async (tx) => {
    expect(await syncCatalogue(tx, catalogue, now)).toEqual({
      published: [
        { code: '1.900001', number: 1 },
        { code: '1.900002', number: 1 },
      ],
      unchanged: 0,
    })
    expect(await syncCatalogue(tx, catalogue, now)).toEqual({ published: [], unchanged: 2 })
    expect((await syncCatalogue(tx, renamed, now)).published).toEqual([{ code: '1.900001', number: 2 }])
    expect((await syncCatalogue(tx, catalogue, now)).published).toEqual([{ code: '1.900001', number: 3 }])
    expect(await numbers(tx)).toEqual(['1.900001 v1', '1.900002 v1', '1.900001 v2', '1.900001 v3'])
  }),
)

test(
  'what is published is exactly what was shipped, with the province’s own entries only',
  database.rolledBack(async (tx) => {
    await syncCatalogue(tx, catalogue, now)
    const [first, second] = await readVersionsAfter(tx, 0)
    expect(first).toMatchObject({
      content: { procedure: exampleProcedure, layer: { fees: [fee], limits: [] } },
      decision: exampleProcedure.decision,
      source: 'catalogue',
      publishedBy: null,
      publishedAt: now,
    })
    expect(second!.content.layer).toEqual({ fees: [], limits: [] })
  }),
)

test(
  'a province’s file that is wrong changes nothing of what was published',
  database.rolledBack(async (tx) => {
    await syncCatalogue(tx, catalogue, now)
    const broken = shipping({ provinces: new Map([['can-tho', { fees: null, limits: [] }]]) })
    expect(await syncCatalogue(tx, broken, now)).toEqual({ published: [], unchanged: 2 })
    const gone = shipping({ provinces: new Map() })
    expect((await syncCatalogue(tx, gone, now)).published).toEqual([{ code: '1.900001', number: 2 }])
    expect((await syncCatalogue(tx, catalogue, now, ['ha-noi'])).published).toEqual([])
  }),
)

test('the program cannot change or remove a version', async () => {
  await database.db.transaction().execute((tx) => syncCatalogue(tx, catalogue, now))
  for (const statement of [
    'update procedure_version set number = 7',
    'delete from procedure_version',
    'delete from procedure_draft',
    'truncate procedure_version',
  ]) {
    await expect(sql.raw(statement).execute(database.db)).rejects.toThrow('permission denied')
  }
})

test('two starts at once publish once', async () => {
  const changed = shipping({ procedures: [example({ code: '1.900009' })] })
  const reports = await Promise.all(
    [1, 2, 3, 4].map(() => database.db.transaction().execute((tx) => syncCatalogue(tx, changed, now))),
  )
  expect(reports.map(({ published }) => published.length).sort()).toEqual([0, 0, 0, 1])
})

const { effective: _e, decision: _d, field: _f, route: _r, competence: _c, ...draftable } = exampleProcedure
const draft: ProcedureDraft = {
  ...draftable,
  code: '1.900003',
  fieldName: 'LĨNH VỰC  hộ tịch',
  competent: 'commune-committee',
  decisionNumber: '5/QĐ-BVH',
  cases: exampleProcedure.cases.map(({ limit: _, ...each }) => each),
}
const report: ImportReport = {
  code: '1.900003',
  record: 1,
  name: 'Thả diều',
  outcome: 'imported',
  documents: { papers: 2, notes: 0, duplicates: 0 },
  cases: 2,
  faults: [{ at: 'channels.0.time.unit', reason: { vi: 'không rõ đơn vị', en: 'no unit' } }],
}
const decision = { number: '77/QĐ-UBND', date: '2026-11-20', authority: 'Chủ tịch UBND thành phố' }
const officer = { officerId: 'o-1' }
const whole: Omit<Publication, 'draft'> = { decision, routeFrom: '1.900001', limit: { value: 3, unit: 'working-day' } }

const withDraft = async (tx: Db, changes: Partial<ProcedureDraft> = {}): Promise<number> => {
  await syncCatalogue(tx, catalogue, now)
  await insertDraft(tx, { draft: { ...draft, ...changes }, report, record: { any: 'thing', changes } }, now)
  return (await findDraft(tx, '1.900003'))!.id
}

test(
  'a person publishes a draft: the route of another procedure, the limit, the decision are written on it',
  database.rolledBack(async (tx) => {
    const id = await withDraft(tx)
    expect(await publishDraft(tx, officer, { draft: id, ...whole }, catalogue, now)).toEqual({
      code: '1.900003',
      number: 1,
    })
    const version = (await readVersionsAfter(tx, 0)).at(-1)!
    expect(version).toMatchObject({ source: 'person', publishedBy: 'o-1', draft: id, decision })
    const { procedure } = version.content
    expect(procedure).toMatchObject({
      field: 'ho-tich',
      decision,
      effective: { from: '2026-11-20' },
      competence: [{ agencyKind: 'commune-committee', from: '2026-11-20' }],
    })
    expect(procedure.cases.map(({ limit }) => limit.default.value)).toEqual([3, 3])
    expect(procedure.route).toEqual({ ...exampleProcedure.route, decision, effectiveFrom: '2026-11-20' })
    expect(await openDrafts(tx)).toEqual([])
  }),
)

test(
  'what is missing is refused with the whole list and what to do about it',
  database.rolledBack(async (tx) => {
    const id = await withDraft(tx, { fieldName: 'Hàng hải', competent: undefined as never })
    const refusal = await publishDraft(tx, officer, { draft: id, decision }, catalogue, now)
    if (!isRefusal(refusal)) throw new Error('published')
    expect(refusal.refusal).toBe('procedure.incomplete')
    const said = procedureRefusals['procedure.incomplete'].en(refusal.facts)
    expect(said).toContain('«route» is missing — take over another procedure')
    expect(said).toContain('«field» is missing')
    expect(said).toContain('«competence» is missing')
    expect(said).toContain('cases.0: «limit» is missing — give the time limit')
    expect(procedureRefusals['procedure.incomplete'].vi(refusal.facts)).toContain('thiếu mục «route» — lấy quy trình')
    expect((await numbers(tx)).some((name) => name.startsWith('1.900003'))).toBe(false)
  }),
)

test(
  'entries that the person gives stand instead of the draft’s, but never the code',
  database.rolledBack(async (tx) => {
    const id = await withDraft(tx)
    const entries = { code: '1.900001', online: { level: 'một phần', partialReason: { vi: 'Phải bay thử' } } }
    const publication = { draft: id, ...whole, entries, effectiveFrom: '2027-01-01' }
    expect(await publishDraft(tx, officer, publication, catalogue, now)).toMatchObject({ code: '1.900003' })
    const { procedure } = (await readVersionsAfter(tx, 0)).at(-1)!.content
    expect([procedure.online.level, procedure.effective.from]).toEqual(['một phần', '2027-01-01'])
  }),
)

test(
  'a draft, or a route, that does not exist is refused; the same content is not published twice',
  database.rolledBack(async (tx) => {
    const id = await withDraft(tx)
    const attempt = (changes: Partial<Publication>) =>
      publishDraft(tx, officer, { draft: id, ...whole, ...changes }, catalogue, now)
    expect(await attempt({ draft: id + 99 })).toMatchObject({ refusal: 'procedure.draft-not-found' })
    expect(await attempt({ routeFrom: '9.999999' })).toMatchObject({ refusal: 'procedure.route-source-not-found' })
    expect(await attempt({ limit: { value: 1, unit: 'working-hour' } })).toMatchObject({
      refusal: 'procedure.incomplete',
    })
    await attempt({})
    expect(await attempt({})).toMatchObject({ refusal: 'procedure.already-published', facts: { number: 1 } })
    expect(await attempt({ limit: { value: 4, unit: 'working-day' } })).toEqual({ code: '1.900003', number: 2 })
  }),
)

test(
  'what a person published stays in force until the shipped file changes',
  database.rolledBack(async (tx) => {
    await syncCatalogue(tx, catalogue, now)
    const own = { draft: { ...draft, code: '1.900001' }, report, record: {} }
    await insertDraft(tx, own, now)
    const { id } = (await findDraft(tx, '1.900001'))!
    const publication = { ...whole, draft: id }
    expect(await publishDraft(tx, officer, publication, catalogue, now)).toEqual({ code: '1.900001', number: 2 })
    expect((await syncCatalogue(tx, catalogue, now)).published).toEqual([])
    expect((await syncCatalogue(tx, renamed, now)).published).toEqual([{ code: '1.900001', number: 3 }])
  }),
)

test(
  'the list shows each procedure’s newest version and the drafts that wait',
  database.rolledBack(async (tx) => {
    await withDraft(tx)
    expect((await listProcedures(tx)).filter(({ code }) => code < '1.900004')).toEqual([
      { code: '1.900001', name: 'Cấp giấy phép thả diều', status: 'published', version: 1, draft: null, faults: 0 },
      { code: '1.900002', name: 'Cấp giấy phép thả diều', status: 'published', version: 1, draft: null, faults: 0 },
      {
        code: '1.900003',
        name: 'Cấp giấy phép thả diều',
        status: 'draft',
        version: null,
        draft: expect.any(Number),
        faults: 1,
      },
    ])
  }),
)
