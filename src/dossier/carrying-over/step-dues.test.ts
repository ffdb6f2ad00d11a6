import { sql } from 'kysely'
import { afterEach, describe, expect, test } from 'vitest'
import { loadCalendar, type WorkCalendar } from '#calendar'
import { testDatabase } from '../../../tests/support/database.ts'
import { granted } from '../../../tests/support/granted.ts'
import { acceptAtOnce } from '../accepting/open-dossier.ts'
import { actOnDossier } from '../act-on-dossier.ts'
import type { Command } from '../action-bodies.ts'
import { findDossier } from '../dossier.store.ts'
import { at, vietnam, wall } from '../dossier.test-support.ts'
import { type Dossier, openSteps } from '../dossier.ts'
import { historyOf, verifyHistory } from '../history/history.query.ts'
import { request, services, ward } from '../services.test-support.ts'
import { recomputeAfterCalendarChange } from './calendar-change.ts'

const database = testDatabase()
const { db } = database
afterEach(async () => {
  await sql`truncate dossier cascade`.execute(database.owner)
})

const withDay = (date: string, kind: 'holiday' | 'make-up'): WorkCalendar => {
  const text = `{ id: local, name: { vi: Lịch riêng, en: Local }, extends: vietnam,
    names: { flood: { vi: Lũ lụt, en: Flood } }, days: [{ date: ${date}, kind: ${kind}, name: flood, confidence: sourced }] }`
  const loaded = loadCalendar(text, 'local.yaml', new Map([['vietnam', vietnam]]))
  if (!('id' in loaded)) throw new Error(JSON.stringify(loaded))
  return loaded
}
const worldOf = (calendar: WorkCalendar) => ({ ...services(), calendarOf: () => calendar })
const act = async (id: string, who: keyof typeof ward, command: Command, when: string, calendar = vietnam) =>
  granted(await actOnDossier(db, worldOf(calendar), id, command, { actor: ward[who], now: at(when) }))

/** Friday 16:00: two working hours end on Monday at 08:30. */
const late = '2026-11-20 16:00'
const accepted = async (): Promise<Dossier> =>
  granted(await acceptAtOnce(db, services(), ward.receptionist, request, at(late)))
const read = async ({ id }: Dossier): Promise<Dossier> => (await findDossier(db, id)) as Dossier
const recompute = (calendar: WorkCalendar) =>
  recomputeAfterCalendarChange(db, worldOf(calendar), at('2026-11-20 16:30'))
const stepDues = async (dossier: Dossier) => openSteps(await read(dossier)).map(({ key, dueAt }) => [key, wall(dueAt)])

describe('the date of a step under way', () => {
  test('moves when its day becomes a holiday; both dates and the cause are in the history', async () => {
    const dossier = await accepted()
    expect(await stepDues(dossier)).toEqual([['reception', '2026-11-23 08:30']])
    expect(await recompute(withDay('2026-11-23', 'holiday'))).toBe(1)
    // 24/11 is a day off already.
    expect(await stepDues(dossier)).toEqual([['reception', '2026-11-25 08:30']])
    const moved = (await historyOf(db, dossier.id)).filter(({ event }) => event.type === 'step-due-set')
    expect(moved.map(({ event }) => event.data)).toMatchObject([
      {
        from: at('2026-11-23 08:30').toString(),
        dueAt: at('2026-11-25 08:30').toString(),
        cause: 'calendar-change',
        ground: 'Lũ lụt (23/11/2026)',
      },
    ])
    expect((await verifyHistory(db)).broken).toEqual([])
    expect(await recompute(withDay('2026-11-23', 'holiday'))).toBe(0)
  })

  test('is never shortened by a day that is worked after all', async () => {
    const dossier = await accepted()
    await recompute(withDay('2026-11-21', 'make-up'))
    expect(await stepDues(dossier)).toEqual([['reception', '2026-11-23 08:30']])
  })

  test('of an opinion moves by the hours that were given for it, also while the clock stands', async () => {
    const { id } = await accepted()
    await act(id, 'receptionist', { action: 'transfer', body: {} }, late)
    const body = { to: [{ agency: 'H13.09' }], question: 'Có vướng đường dây không?', workingHours: 1 }
    await act(id, 'handler', { action: 'ask-opinion', body }, '2026-11-20 16:20')
    await act(id, 'head', { action: 'pause', body: { cause: 'verification' } }, '2026-11-20 16:25')
    const dossier = (await findDossier(db, id)) as Dossier
    expect(await stepDues(dossier)).toEqual([
      ['appraisal', '2026-11-23 08:30'],
      ['asked-opinion', '2026-11-23 07:50'],
    ])
    expect(await recompute(withDay('2026-11-23', 'holiday'))).toBe(1)
    expect(await stepDues(dossier)).toEqual([
      ['appraisal', '2026-11-23 08:30'],
      ['asked-opinion', '2026-11-25 07:50'],
    ])
  })

  test('moves on by the time for which the clock stood still', async () => {
    const { id } = await accepted()
    await act(id, 'receptionist', { action: 'transfer', body: {} }, late)
    await act(id, 'head', { action: 'pause', body: { cause: 'verification' } }, '2026-11-20 16:30')
    const resumed = await act(id, 'head', { action: 'resume', body: {} }, '2026-11-25 08:00')
    expect(await stepDues(resumed)).toEqual([['appraisal', '2026-11-25 09:30']])
    const last = (await historyOf(db, id)).at(-1)?.event
    expect(last).toMatchObject({
      type: 'step-due-set',
      data: { cause: 'stop', dueAt: at('2026-11-25 09:30').toString() },
    })
  })
})
