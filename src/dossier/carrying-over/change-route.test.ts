import { resolve } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, test, vi } from 'vitest'
import { loadCatalogue, type Route, syncCatalogue } from '#procedure'
import { formOf } from '../acting/act-forms.ts'
import type { Told } from '../dossier.test-support.ts'
import { live, plan, takenIn } from '../dossier.test-support.ts'
import type { Dossier } from '../dossier.ts'
import { openSteps } from '../dossier.ts'
import { historyOf } from '../history/history.query.ts'
import { processing, refusal } from '../life.test-support.ts'
import { type Officer, openOffice, type Page } from '../reading/officer.test-support.ts'
import type { Status } from '../status.ts'

const body = { documentNumber: '9/QĐ-UBND', reason: 'Bỏ bước thừa' }
const moving = (to: Partial<typeof body & { steps: string[] }>, keys: (key: string) => string, version = 7): Told => [
  'unit-head',
  '2026-11-20 15:00',
  { action: 'change-route', body: { ...body, ...to } },
  {
    routeInForce: {
      version,
      plan: plan().map((step) => ({ ...step, key: keys(step.key), next: step.next.map(keys) })),
    },
  },
]
const same = (key: string) => key

describe('a dossier under way', () => {
  test('moves with its steps and keeps every date', () => {
    const before = processing()
    const after = live(before, moving({}, same))
    expect(after.procedureVersionId).toBe(7)
    expect([after.dueAt, after.lawfulDueAt, after.dues, after.clock]).toEqual([
      before.dueAt,
      before.lawfulDueAt,
      before.dues,
      before.clock,
    ])
    expect(after.steps).toEqual(before.steps)
  })

  test('a step that is called otherwise is mapped by hand; without a counterpart of the same work it is refused', () => {
    const before = processing()
    const [open] = openSteps(before)
    const renamed = (key: string) => `new-${key}`
    expect(refusal(moving({}, renamed), before)).toBe('no-counterpart')
    const wrong = plan().find((step) => step.function !== open?.function)
    expect(refusal(moving({ steps: [`${open?.key}>new-${wrong?.key}`] }, renamed), before)).toBe('no-counterpart')
    const after = live(before, moving({ steps: [`${open?.key}>new-${open?.key}`] }, renamed))
    expect(openSteps(after).map(({ id, key, dueAt }) => [id, key, dueAt])).toEqual([
      [open?.id, `new-${open?.key}`, open?.dueAt],
    ])
  })

  test('before acceptance there is nothing to move, also while a supplement is awaited', () => {
    const lines = [{ component: 'Giấy uỷ quyền', reason: 'Thiếu chữ ký' }]
    const asked = live(takenIn(), [
      'receptionist',
      '2026-11-20 09:05',
      { action: 'request-supplement', body: { lines } },
    ])
    expect(refusal(moving({}, same), asked)).toBe('no-route-yet')
  })

  test('is not moved to the version that it has', () => {
    const before = processing()
    expect(refusal(moving({}, same, before.procedureVersionId), before)).toBe('route-not-new')
  })
})

const office = openOffice()

/** The shipped route with one step more between appraisal and signature, and the first step called otherwise. */
const longer = (route: Route): Route => ({
  ...route,
  first: 'counter',
  steps: route.steps.flatMap((step) =>
    step.key === 'appraisal'
      ? [
          { ...step, next: [{ step: 'second-look' }] },
          { ...step, key: 'second-look', limit: { value: 1, unit: 'working-hour' as const } },
        ]
      : [step.key === route.first ? { ...step, key: 'counter' } : step],
  ),
})

/** The decision as its fields take it. */
const decision = {
  ...body,
  'decidedOn.day': '18',
  'decidedOn.month': '11',
  'decidedOn.year': '2026',
  authority: 'Chủ tịch UBND thành phố Cần Thơ',
}

const publishLonger = async (code: string): Promise<void> => {
  const catalogue = await loadCatalogue(resolve(import.meta.dirname, '../../../catalogue'))
  const procedures = catalogue.procedures.map((one) => (one.code === code ? { ...one, route: longer(one.route) } : one))
  const now = Temporal.Instant.from('2026-11-20T01:00:00Z')
  await office.service.database.db.transaction().execute((tx) => syncCatalogue(tx, { ...catalogue, procedures }, now))
  // the directory asks the database again after two seconds of the process's clock: it goes ahead instead of the test waiting
  const real = performance.now.bind(performance)
  const ahead = vi.spyOn(performance, 'now').mockImplementation(() => real() + 2100)
  expect((await office.service.call('GET', '/thu-tuc')).status).toBe(200)
  ahead.mockRestore()
}

type Press = (
  typed: Readonly<Record<string, string>>,
  ids: readonly string[],
) => Promise<{ readonly body: string; readonly statusCode: number }>

/** Nothing moves by a single press, nor by a yes to another number of dossiers. */
const asksFirst = async (press: Press, ids: readonly string[]): Promise<void> => {
  expect(tickedIn((await press({ act: 'all' }, [])).body)).toEqual(ids)
  for (const typed of [{}, { 'xac-nhan': '1' }]) {
    const { body: asked } = await press(typed, ids)
    expect(asked).toMatch(/Chuyển 2 hồ sơ sang quy trình mới\?[\s\S]*9\/QĐ-UBND[\s\S]*18\/11\/2026/)
    expect(asked).toMatch(/name="xac-nhan" value="2"[\s\S]*<button[^>]*>Chuyển 2 hồ sơ/)
  }
}

/** The head moves the other two by one decision: the one that fits moves, the other is named, stays, and moves once its step is. */
const inOneGo = async (hoa: Officer, fits: Dossier, needsChoice: Dossier): Promise<void> => {
  const url = `/can-bo/doi-quy-trinh?thu-tuc=${fits.procedureCode}`
  const page = await hoa.open(url)
  expect(page.text).toContain('dự thảo giấy xác nhận → Tra cứu')
  expect(page.text).toMatch(/Bước «.*» trở thành/)
  expect([offeredIn(page), tickedIn(page.html)]).toEqual([[fits.id, needsChoice.id], []])
  const press: Press = async (typed, ids) => {
    const fields = Object.entries({ ...(await hoa.visitor.open(url)), ...decision, ...typed })
    const pairs = [...fields.filter(([name]) => name !== 'hs'), ...ids.map((id) => ['hs', id])]
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }
    const payload = new URLSearchParams(pairs).toString()
    const cookies = Object.fromEntries(hoa.visitor.cookies)
    return hoa.visitor.app.inject({ method: 'POST', url, payload, headers, cookies })
  }
  const send = (typed: Readonly<Record<string, string>>, ids: readonly string[]) =>
    press({ ...typed, 'xac-nhan': String(ids.length) }, ids)
  const bare = await press({ documentNumber: '' }, [fits.id])
  expect([bare.statusCode, (await send({}, [])).statusCode]).toEqual([422, 422])
  await asksFirst(press, [fits.id, needsChoice.id])
  expect((await office.stored(fits.id)).procedureVersionId).toBe(fits.procedureVersionId)
  expect(await offeredAs('decided', fits, () => hoa.open(url))).toEqual([needsChoice.id])
  const first = await send({}, [fits.id, needsChoice.id])
  expect(first.body).toMatch(/1 hồ sơ ở lại quy trình cũ[\s\S]*không có bước tương ứng[\s\S]*Đã chuyển 1 hồ sơ/)
  expect((await office.stored(fits.id)).plan.map(({ key }) => key)).toContain('second-look')
  const stayed = await office.stored(needsChoice.id)
  expect([stayed.procedureVersionId, stayed.eventCount]).toEqual([
    needsChoice.procedureVersionId,
    needsChoice.eventCount,
  ])
  const [open] = openSteps(stayed)
  expect(offeredIn(await hoa.open(url))).toEqual([needsChoice.id])
  const then = await send({ [`map.${open?.key}`]: 'counter' }, [needsChoice.id])
  expect(then.body).toContain('Đã chuyển 1 hồ sơ')
  expect(openSteps(await office.stored(needsChoice.id)).map(({ id, key }) => [id, key])).toEqual([
    [open?.id, 'counter'],
  ])
  expect((await office.stored(needsChoice.id)).dueAt?.toString()).toBe(needsChoice.dueAt?.toString())
  expect((await hoa.open(url)).text).toContain('Không có hồ sơ nào theo quy trình cũ')
}

/** What the list offers while the dossier stands so. */
const offeredAs = async (status: Status, { id }: Dossier, open: () => Promise<Page>): Promise<readonly string[]> => {
  const { db } = office.service.database
  const before = await office.stored(id)
  const set = (to: Status) => sql`update dossier set status = ${to} where id = ${id}`.execute(db)
  await set(status)
  const page = await open()
  await set(before.status)
  return offeredIn(page)
}

const tickedIn = (html: string): readonly string[] =>
  [...html.matchAll(/<input type="checkbox" name="hs" value="([^"]*)" checked/g)].map(([, id]) => id ?? '')

const offeredIn = ({ html }: Page): readonly string[] =>
  [...html.matchAll(/<input type="checkbox" name="hs" value="([^"]*)"/g)].map(([, id]) => id ?? '')

describe('the act on its page', () => {
  test('is offered to the head once there is another route, and goes into the chain with reason and document', async () => {
    const dossier: Dossier = await office.accept()
    const [second, third] = [await office.accept(), await office.accept()]
    await (await office.officer('mai')).act(second, formOf('transfer').slug)
    await (await office.officer('mai')).act(dossier, formOf('transfer').slug)
    const phuc = await office.officer('phuc')
    const path = `/can-bo/ho-so/${dossier.id}`
    expect((await phuc.open(path)).text).not.toContain('Chuyển sang quy trình mới')
    await publishLonger(dossier.procedureCode)
    expect((await phuc.open(path)).text).toContain('Chuyển sang quy trình mới')
    const before = await office.stored(dossier.id)
    const answer = await phuc.act(dossier, formOf('change-route').slug, decision)
    expect([answer.status, answer.problems]).toEqual([303, []])
    const after = await office.stored(dossier.id)
    expect(after.plan.map(({ key }) => key)).toContain('second-look')
    expect([after.procedureVersionId > before.procedureVersionId, after.dueAt?.toString()]).toEqual([
      true,
      before.dueAt?.toString(),
    ])
    const last = (await historyOf(office.service.database.db, dossier.id)).at(-1)
    expect(last?.event.type).toBe('route-changed')
    expect(JSON.stringify(last)).toContain('9/QĐ-UBND')
    expect(last?.event.data).toMatchObject({ decidedOn: '2026-11-18', authority: 'Chủ tịch UBND thành phố Cần Thơ' })
    const hoang = await office.officer('hoang')
    expect((await hoang.open(`${path}/chuyen-quy-trinh`)).status).toBe(403)
    await inOneGo(await office.officer('hoa'), second, third)
    expect((await phuc.open('/can-bo/doi-quy-trinh')).text).toContain('Không có hồ sơ nào theo quy trình cũ')
    expect((await hoang.open('/can-bo/doi-quy-trinh')).status).toBe(403)
    expect((await (await office.officer('thu')).open('/can-bo/doi-quy-trinh')).text).not.toContain(third.code)
  })
})
