import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadCatalogue, type Route, syncCatalogue } from '#procedure'
import { formOf } from '../acting/act-forms.ts'
import type { Told } from '../dossier.test-support.ts'
import { live, plan, takenIn } from '../dossier.test-support.ts'
import type { Dossier } from '../dossier.ts'
import { openSteps } from '../dossier.ts'
import { historyOf } from '../history/history.query.ts'
import { processing, refusal } from '../life.test-support.ts'
import { openOffice } from '../solving/officer.test-support.ts'

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
    const lines = [{ component: 'form', reason: 'Thiếu chữ ký' }]
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

/** The shipped route with one step more between appraisal and signature. */
const longer = (route: Route): Route => ({
  ...route,
  steps: route.steps.flatMap((step) =>
    step.key === 'appraisal'
      ? [
          { ...step, next: [{ step: 'second-look' }] },
          { ...step, key: 'second-look', limit: { value: 1, unit: 'working-hour' as const } },
        ]
      : [step],
  ),
})

const publishLonger = async (code: string): Promise<void> => {
  const catalogue = await loadCatalogue(resolve(import.meta.dirname, '../../../catalogue'))
  const procedures = catalogue.procedures.map((one) => (one.code === code ? { ...one, route: longer(one.route) } : one))
  const now = Temporal.Instant.from('2026-11-20T01:00:00Z')
  await office.service.database.db.transaction().execute((tx) => syncCatalogue(tx, { ...catalogue, procedures }, now))
  await new Promise((done) => setTimeout(done, 2100))
}

describe('the act on its page', () => {
  test('is offered to the head once there is another route, and goes into the chain with reason and document', async () => {
    const dossier: Dossier = await office.accept()
    await (await office.officer('mai')).act(dossier, formOf('transfer').slug)
    const phuc = await office.officer('phuc')
    const path = `/can-bo/ho-so/${dossier.id}`
    expect((await phuc.open(path)).text).not.toContain('Chuyển sang quy trình mới')
    await publishLonger(dossier.procedureCode)
    expect((await phuc.open(path)).text).toContain('Chuyển sang quy trình mới')
    const before = await office.stored(dossier.id)
    const answer = await phuc.act(dossier, formOf('change-route').slug, body)
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
    const hoang = await office.officer('hoang')
    expect((await hoang.open(`${path}/chuyen-quy-trinh`)).status).toBe(403)
  })
})
