import { sql } from 'kysely'
import { afterEach, describe, expect, test } from 'vitest'
import { loadCalendar, type WorkCalendar } from '#calendar'
import { testDatabase } from '../../../tests/support/database.ts'
import { granted } from '../../../tests/support/granted.ts'
import { acceptAtOnce, takeIn } from '../accepting/open-dossier.ts'
import { actOnDossier } from '../act-on-dossier.ts'
import type { Command } from '../action-bodies.ts'
import { findDossier } from '../dossier.store.ts'
import { at, vietnam, wall } from '../dossier.test-support.ts'
import type { Dossier } from '../dossier.ts'
import { historyOf, verifyHistory } from '../history/history.query.ts'
import { friday, request, services, ward } from '../services.test-support.ts'
import { recomputeAfterCalendarChange } from './calendar-change.ts'

const database = testDatabase()
const { db } = database

/** Each dossier is recomputed in a transaction of its own, so that the tests must commit too. */
afterEach(async () => {
  await sql`truncate dossier cascade`.execute(database.owner)
})

/** What differs from the national calendar. */
const local = (yaml: string): WorkCalendar => {
  const text = `{ id: local, name: { vi: Lịch riêng, en: Local }, extends: vietnam, ${yaml} }`
  const loaded = loadCalendar(text, 'local.yaml', new Map([['vietnam', vietnam]]))
  if (!('id' in loaded)) throw new Error(JSON.stringify(loaded))
  return loaded
}
const dayOff = (date: string) =>
  local(`names: { flood: { vi: Nghỉ lụt, en: Flood } },
    days: [{ date: ${date}, kind: holiday, name: flood, confidence: sourced }]`)
const worked24 = local(`names: { flood: { vi: Làm bù lụt, en: Flood } },
  days: [{ date: 2026-11-24, kind: make-up, name: flood, confidence: sourced }]`)
const closing16 = local('week: { thursday: [{ from: "07:30", to: "16:00" }] }')

const told: string[] = []
const world = services()
/** The same world after somebody has changed its calendar; whom the change concerns is noted as a reaction. */
const worldWith = (calendar: WorkCalendar) => ({
  ...services((dossier, events) => {
    told.push(...events.map(({ type }) => `${dossier.code} ${type}`))
    return []
  }),
  calendarOf: () => calendar,
})

/** Accepted on Friday 20/11/2026 for three working days: due on Thursday 26/11 at 17:00, for 24/11 is a holiday. */
const accept = async (): Promise<Dossier> => granted(await acceptAtOnce(db, world, ward.receptionist, request, friday))

const act = async ({ id }: Dossier, who: keyof typeof ward, command: Command, when = friday) =>
  granted(await actOnDossier(db, world, id, command, { actor: ward[who], now: when }))

const later = at('2026-11-20 16:00')
const recompute = (calendar: WorkCalendar, when = later) => {
  told.length = 0
  return recomputeAfterCalendarChange(db, worldWith(calendar), when)
}

const read = async ({ id }: Dossier): Promise<Dossier> => {
  const dossier = await findDossier(db, id)
  if (dossier === null) throw new Error('gone')
  return dossier
}

const dues = ({ dues }: Dossier) => dues.map(({ dueAt, lawful, cause }) => [wall(dueAt), lawful, cause])
const initial = ['2026-11-26 17:00', true, 'initial']

describe('a calendar changed after the appointment', () => {
  test('the appointed day becomes a holiday: law and promise move to the next working day', async () => {
    const before = await accept()
    expect(await recompute(dayOff('2026-11-26'))).toBe(1)
    const after = await read(before)
    expect(dues(after)).toEqual([initial, ['2026-11-27 17:00', true, 'calendar-change']])
    expect([wall(after.dueAt), wall(after.lawfulDueAt)]).toEqual(['2026-11-27 17:00', '2026-11-27 17:00'])
    expect(after.steps.filter((step) => step.finishedAt === null).map((step) => wall(step.dossierDueAt))).toEqual([
      '2026-11-27 17:00',
    ])
    expect(told).toEqual([`${before.code} due-set`])
    const last = (await historyOf(db, before.id)).at(-1)?.event
    expect(last).toMatchObject({
      type: 'due-set',
      actor: { role: 'law' },
      data: { cause: 'calendar-change', ground: 'Nghỉ lụt (26/11/2026)', lawful: true },
    })
    expect(after.dues.at(-1)?.explanation).toContainEqual(
      expect.objectContaining({ date: '2026-11-26', kind: 'skipped', name: { vi: 'Nghỉ lụt', en: 'Flood' } }),
    )
    expect((await verifyHistory(db)).broken).toEqual([])
  })

  test('a damaged dossier keeps nobody behind it waiting, and is named at the end', async () => {
    const [hurt, sound] = [await accept(), await accept()]
    const damage = (by: number) =>
      sql`update dossier set event_count = event_count + ${by} where id = ${hurt.id}`.execute(db)
    await damage(-1)
    await expect(recompute(dayOff('2026-11-26'))).rejects.toThrow(
      `1 dossiers could not be worked on, 1 were changed; look at ${hurt.id}`,
    )
    expect(dues(await read(sound))).toEqual([initial, ['2026-11-27 17:00', true, 'calendar-change']])
    await damage(1)
    expect(await recompute(dayOff('2026-11-26'))).toBe(1)
    expect(dues(await read(hurt))).toHaveLength(2)
  })

  test('a day before it becomes a holiday: the law gives longer, the promise stays', async () => {
    const before = await accept()
    expect(await recompute(dayOff('2026-11-25'))).toBe(1)
    const after = await read(before)
    expect(dues(after)).toEqual([
      initial,
      ['2026-11-27 17:00', true, 'calendar-change'],
      ['2026-11-26 17:00', false, 'calendar-change'],
    ])
    expect([wall(after.dueAt), wall(after.lawfulDueAt)]).toEqual(['2026-11-26 17:00', '2026-11-27 17:00'])
  })

  test('a holiday is worked after all: the law gives less, the promise is not shortened', async () => {
    const before = await accept()
    expect(await recompute(worked24)).toBe(1)
    const after = await read(before)
    expect(dues(after).slice(1)).toEqual([
      ['2026-11-25 17:00', true, 'calendar-change'],
      ['2026-11-26 17:00', false, 'calendar-change'],
    ])
    expect([wall(after.dueAt), wall(after.lawfulDueAt)]).toEqual(['2026-11-26 17:00', '2026-11-25 17:00'])
    const grounds = (await historyOf(db, before.id)).slice(-2).map(({ event }) => event.data)
    expect(grounds).toEqual(
      [true, false].map((lawful) => expect.objectContaining({ lawful, ground: 'Làm bù lụt (24/11/2026)' })),
    )
  })

  test('the doors close earlier: the promise moves to the next opening', async () => {
    const before = await accept()
    expect(await recompute(closing16)).toBe(1)
    const after = await read(before)
    expect(dues(after).slice(1)).toEqual([
      ['2026-11-26 16:00', true, 'calendar-change'],
      ['2026-11-27 07:30', false, 'calendar-change'],
    ])
    expect((await historyOf(db, before.id)).at(-1)?.event.data).toMatchObject({ ground: '26/11/2026' })
  })

  test('a re-appointed day becomes a holiday: only what was told moves, the law stands', async () => {
    const before = await accept()
    await act(before, 'receptionist', { action: 'transfer', body: {} })
    const body = { reasonCode: 'technical', dueAt: at('2026-11-30 17:00').toString(), reason: 'Thiết bị hỏng' }
    await act(before, 'handler', { action: 'request-reappointment', body })
    await act(before, 'head', { action: 'sign-reappointment', body: {} })
    await act(before, 'receptionist', { action: 'reappoint', body: {} })
    expect(await recompute(dayOff('2026-11-30'))).toBe(1)
    const after = await read(before)
    expect(dues(after).slice(1)).toEqual([
      ['2026-11-30 17:00', false, 're-appointment'],
      ['2026-11-26 17:00', true, 'calendar-change'],
      ['2026-12-01 07:30', false, 'calendar-change'],
    ])
    expect((await historyOf(db, before.id)).at(-1)?.event.data).toMatchObject({ ground: 'Nghỉ lụt' })
  })

  test('the year is announced as it was predicted: the date stands and is certain now', async () => {
    const unannounced = { ...services(), calendarOf: () => ({ ...vietnam, predictedFrom: 2026 }) }
    const before = granted(await acceptAtOnce(db, unannounced, ward.receptionist, request, friday))
    expect(before.duePredicted).toBe(true)
    expect(await recompute(vietnam)).toBe(1)
    const after = await read(before)
    expect([after.duePredicted, wall(after.dueAt)]).toEqual([false, '2026-11-26 17:00'])
  })
})

test('whoever acted on what he saw before is told that the date was set anew', async () => {
  const before = await accept()
  await recompute(dayOff('2026-11-26'))
  const command: Command = { action: 'transfer', body: {} }
  const refused = await actOnDossier(db, world, before.id, command, {
    actor: ward.receptionist,
    now: later,
    seen: before.eventCount,
  })
  expect(refused).toMatchObject({ refusal: 'changed-meanwhile', facts: { what: 'due-set' } })
})

describe('nothing is recomputed', () => {
  const lines = [{ component: 'Giấy uỷ quyền', reason: 'Thiếu chữ ký' }]

  test('a second time, or where the change does not reach', async () => {
    await accept()
    expect(await recompute(dayOff('2026-11-26'))).toBe(1)
    expect(await recompute(dayOff('2026-11-26'))).toBe(0)
    expect(await recompute(local('week: { saturday: [{ from: "07:30", to: "11:30", counts: false }] }'))).toBe(1)
    expect(told).toHaveLength(2)
  })

  test('under the same calendar, whatever stops, extensions and restarts a clock has behind it', async () => {
    const transferred = await act(await accept(), 'receptionist', { action: 'transfer', body: {} })
    const extension: Command = { action: 'extend', body: { extension: 'verification', ground: 'Xác minh' } }
    await act(transferred, 'head', extension)
    await act(transferred, 'head', { action: 'pause', body: { cause: 'verification' } }, at('2026-11-23 08:00'))
    await act(transferred, 'head', { action: 'resume', body: {} }, at('2026-11-25 10:00'))
    expect(await recompute(vietnam)).toBe(0)
    const other = await act(await accept(), 'receptionist', { action: 'transfer', body: {} })
    await act(other, 'head', { action: 'pause', body: { cause: 'verification' } }, at('2026-11-20 10:00'))
    await act(other, 'head', { action: 'resume', body: {} }, at('2026-11-20 10:30'))
    await act(other, 'handler', { action: 'propose-return', body: { lines } }, at('2026-11-20 11:00'))
    await act(other, 'head', { action: 'approve-return', body: {} }, at('2026-11-20 11:00'))
    expect(await recompute(dayOff('2026-12-30'), at('2026-11-25 12:00'))).toBe(0)
    await act(other, 'receptionist', { action: 'record-supplement', body: {} }, at('2026-11-26 08:00'))
    expect(await recompute(vietnam)).toBe(0)
    expect(told).toEqual([])
  })

  test('for drafts, stopped clocks and what has ended', async () => {
    granted(await takeIn(db, world, ward.receptionist, request, friday))
    await act(await accept(), 'receptionist', { action: 'withdraw', body: {} })
    const stopped = await act(await accept(), 'receptionist', { action: 'transfer', body: {} })
    await act(stopped, 'head', { action: 'pause', body: { cause: 'verification' } })
    const changed = dayOff('2026-11-26')
    expect(await recompute(changed)).toBe(0)
    const resumed = { actor: ward.head, now: at('2026-11-20 15:00') }
    const command: Command = { action: 'resume', body: {} }
    expect(wall(granted(await actOnDossier(db, worldWith(changed), stopped.id, command, resumed)).dueAt)).toBe(
      '2026-11-27 17:00',
    )
    expect(await recompute(changed)).toBe(0)
  })
})
