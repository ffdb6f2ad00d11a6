import { expect, test } from 'vitest'
import { makeDirectory, readAgencyFiles, syncAgencies } from '#agency'
import { type Actor, addDemoOfficers } from '#identity'
import { type Db, isRefusal } from '#platform'
import { testDatabase } from '../../../tests/support/database.ts'
import { directoryOf } from '../directory.ts'
import type { Catalogue } from '../load-catalogue.ts'
import { readVersionsAfter } from '../procedure.store.ts'
import { example, exampleRoute } from '../procedure.test-support.ts'
import { syncCatalogue } from '../publication/sync-catalogue.ts'
import { dropRoute, loadRouteWork, publishRoute, type RouteWork, saveRoute } from './publish-route.ts'
import type { TypedRoute } from './typed-route.ts'

const database = testDatabase()
const now = Temporal.Instant.from('2026-11-22T02:00:00Z')
const files = readAgencyFiles()
if (!('agencies' in files)) throw new Error('agency files are wrong')
const agencies = makeDirectory(files)

const route = {
  ...exampleRoute,
  steps: exampleRoute.steps.map((step) => ({ ...step, forms: ['control' as const], produces: [{ vi: 'Văn bản' }] })),
}
const kite = example({ route })
const catalogue: Catalogue = {
  procedures: [kite],
  fields: [{ key: 'ho-tich', name: { vi: 'Hộ tịch' } }],
  lifeEvents: [],
  provinces: new Map(),
  faults: [],
}
const administrator = { officerId: 'o-1', role: 'administrator' } as Actor
const controller = { officerId: 'o-2', role: 'reform-controller' } as Actor
const handler = { officerId: 'o-3', role: 'handler' } as Actor

const open = async (tx: Db): Promise<RouteWork> => {
  const work = await loadRouteWork(tx, kite.code, agencies, now)
  if (isRefusal(work)) throw new Error(work.refusal)
  return work
}
const seenOf = ({ latest, draft }: RouteWork) => ({ version: latest.id, revision: draft?.revision ?? 0 })
const decided = (typed: TypedRoute): TypedRoute => ({
  steps: typed.steps.map((step) => (step.key === 'signing' ? { ...step, value: '1' } : step)),
  decision: {
    number: '9/QĐ-UBND',
    authority: 'Chủ tịch UBND',
    date: '2026-11-20',
    title: '',
    effectiveFrom: '2026-12-01',
  },
})
const publish = (tx: Db, work: RouteWork, typed: TypedRoute, actor = administrator) =>
  publishRoute(tx, actor, work, typed, seenOf(work), catalogue, now)

test(
  'a route is published by its decision, from its day on; the version before holds until then, and for who has it',
  database.rolledBack(async (tx) => {
    await syncCatalogue(tx, catalogue, now)
    const work = await open(tx)
    expect(await publish(tx, work, decided(work.typed))).toEqual({ code: kite.code, number: 2 })
    const versions = await readVersionsAfter(tx, 0)
    expect(versions.at(-1)).toMatchObject({
      number: 2,
      source: 'person',
      publishedBy: 'o-1',
      decision: { number: '9/QĐ-UBND', date: '2026-11-20', authority: 'Chủ tịch UBND' },
    })
    const directory = directoryOf(versions, catalogue)
    const signing = (day: string) =>
      directory.at(kite.code, Temporal.PlainDate.from(day))?.route.steps.find(({ key }) => key === 'signing')?.limit
        .value
    expect([signing('2026-11-30'), signing('2026-12-01')]).toEqual([2, 1])
    const kept = directory.versionById(work.latest.id, Temporal.PlainDate.from('2026-12-24'))
    expect(kept?.route).toEqual(route)
  }),
)

test(
  'faults, an unchanged route and missing rights are refused, and nothing is written',
  database.rolledBack(async (tx) => {
    await syncCatalogue(tx, catalogue, now)
    const work = await open(tx)
    const good = decided(work.typed)
    const broken = { ...good, steps: good.steps.map((step) => ({ ...step, ways: [] })) }
    const refusals = [
      await publish(tx, work, broken),
      await publish(tx, work, { ...good, decision: { ...good.decision, number: '' } }),
      await publish(tx, work, { ...work.typed, decision: good.decision }),
      await publish(tx, work, good, controller),
      await saveRoute(tx, handler, work, good, seenOf(work), now),
    ]
    expect(refusals.map((one) => (isRefusal(one) ? one.refusal : 'done'))).toEqual([
      'procedure.route-faulty',
      'procedure.route-faulty',
      'procedure.route-unchanged',
      'identity.role-may-not',
      'identity.role-may-not',
    ])
    expect(await readVersionsAfter(tx, 0)).toHaveLength(1)
  }),
)

test(
  'a draft keeps everything typed, right or wrong, until it is published or dropped; two people do not overwrite each other',
  database.rolledBack(async (tx) => {
    await syncCatalogue(tx, catalogue, now)
    const work = await open(tx)
    const wrong: TypedRoute = {
      steps: work.typed.steps.map((step) => ({ ...step, name: '', value: 'mấy giờ nhỉ' })),
      decision: { ...work.typed.decision, date: '31/2/' },
    }
    expect(await saveRoute(tx, controller, work, wrong, seenOf(work), now)).toBe(true)
    const again = await open(tx)
    expect([again.typed, again.draft?.savedBy]).toEqual([wrong, 'o-2'])
    const late = await saveRoute(tx, administrator, again, wrong, seenOf(work), now)
    expect(late).toMatchObject({ refusal: 'procedure.route-changed' })
    expect(await publish(tx, work, decided(work.typed))).toMatchObject({ code: kite.code })
    expect((await open(tx)).draft).toBeNull()
    const stale = await publishRoute(tx, administrator, work, decided(work.typed), seenOf(work), catalogue, now)
    expect(stale).toMatchObject({ refusal: 'procedure.route-changed' })
    const next = await open(tx)
    await saveRoute(tx, controller, next, wrong, seenOf(next), now)
    expect(await dropRoute(tx, controller, kite.code)).toBe(true)
    expect((await open(tx)).draft).toBeNull()
  }),
)

test(
  'a route that was decided here outlives a new shipped file, with the rest of the file',
  database.rolledBack(async (tx) => {
    await syncCatalogue(tx, catalogue, now)
    const work = await open(tx)
    await publish(tx, work, decided(work.typed))
    const renamed = { ...catalogue, procedures: [{ ...kite, name: { vi: 'Tên mới' } }] }
    expect((await syncCatalogue(tx, renamed, now)).published.map(({ number }) => number)).toEqual([3, 4])
    expect((await syncCatalogue(tx, renamed, now)).published).toEqual([])
    const last = (await readVersionsAfter(tx, 0)).at(-1)!
    expect(last).toMatchObject({ number: 4, source: 'person', publishedBy: 'o-1', decision: { number: '9/QĐ-UBND' } })
    expect(last.content.procedure.name.vi).toBe('Tên mới')
    expect(last.content.procedure.route.steps.find(({ key }) => key === 'signing')?.limit.value).toBe(1)
    const short = [{ ...kite.cases[0]!, limit: { default: { value: 1, unit: 'working-hour' as const } } }]
    const quick = example({
      cases: short,
      route: { ...route, steps: route.steps.map((step) => ({ ...step, limit: { value: 0, unit: 'none' as const } })) },
    })
    expect((await syncCatalogue(tx, { ...catalogue, procedures: [quick] }, now)).published).toHaveLength(1)
  }),
)

test(
  'a post counts as held only while a person holds it, at any division of the authority',
  database.rolledBack(async (tx) => {
    await syncCatalogue(tx, catalogue, now)
    await syncAgencies(tx, files, now)
    await addDemoOfficers(tx, now)
    const { around } = await open(tx)
    expect([around.staffed('H13.64', 'handler'), around.staffed('H13.64', 'inspector')]).toEqual([true, false])
  }),
)
