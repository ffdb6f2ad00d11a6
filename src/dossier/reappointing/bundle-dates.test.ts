import { describe, expect, test } from 'vitest'
import type { ApologyData, ReceiptData } from '#document'
import { type Db, isRefusal } from '#platform'
import { testDatabase } from '../../../tests/support/database.ts'
import { granted } from '../../../tests/support/granted.ts'
import { actOnDossier } from '../act-on-dossier.ts'
import type { Command } from '../action-bodies.ts'
import { at, wall } from '../dossier.test-support.ts'
import type { Dossier } from '../dossier.ts'
import { appointmentNow } from '../issuing/appointment-now.ts'
import { withCurrentAppointment } from '../issuing/current-slip.ts'
import { findContent, formsOf } from '../issuing/form.store.ts'
import type { WholeBundle } from '../joining/bundle.store.ts'
import { again, dossierAt, finish, monday, open, world } from '../joining/bundle.test-support.ts'
import { expectedAt } from '../joining/bundle.ts'
import { proceedBundle } from '../joining/proceed-bundle.ts'
import { ward } from '../services.test-support.ts'
import { laterDate } from './bundle-dates.ts'

const database = testDatabase()

const act = (tx: Db, dossier: Dossier, who: keyof typeof ward, command: Command, when: string) =>
  actOnDossier(tx, world, dossier.id, command, { actor: ward[who], now: at(when) })

const ask = (dueAt: string): Command => ({
  action: 'request-reappointment',
  body: { reasonCode: 'other', reason: 'Chờ xác minh', dueAt: at(dueAt).toString() },
})

/** Asked, signed and told on one morning. */
const reappoint = async (tx: Db, dossier: Dossier, dueAt: string, day: string): Promise<void> => {
  granted(await act(tx, dossier, 'handler', ask(dueAt), `${day} 08:00`))
  granted(await act(tx, dossier, 'head', { action: 'sign-reappointment', body: {} }, `${day} 08:10`))
  granted(await act(tx, dossier, 'receptionist', { action: 'reappoint', body: {} }, `${day} 08:20`))
}

const datesOf = async (tx: Db, whole: WholeBundle) =>
  (await again(tx, whole)).bundle.dates.map(({ dueAt, cause, leg }) => [wall(dueAt), cause, leg])

const letterOf = async (tx: Db, dossier: Dossier): Promise<ApologyData> => {
  const letter = (await formsOf(tx, dossier.id)).find(({ kind }) => kind === 'apology')
  return (await findContent(tx, letter?.id ?? '')) as ApologyData
}

describe('the one appointment of a bundle', () => {
  test(
    'moves with the new date of a procedure, once the citizen is told; the letter and the slip of now say so, nothing is erased',
    database.rolledBack(async (tx) => {
      const whole = await open(tx)
      const lead = dossierAt(whole, 0)
      expect(await datesOf(tx, whole)).toEqual([['2026-12-03 17:00', 'initial', null]])
      granted(await act(tx, lead, 'receptionist', { action: 'transfer', body: {} }, '2026-11-23 09:00'))
      granted(await act(tx, lead, 'handler', ask('2026-11-30 17:00'), '2026-11-23 09:10'))
      granted(await act(tx, lead, 'head', { action: 'sign-reappointment', body: {} }, '2026-11-23 09:20'))
      expect(await datesOf(tx, whole)).toHaveLength(1)
      expect(await appointmentNow(tx, lead)).toBeNull()
      granted(await act(tx, lead, 'receptionist', { action: 'reappoint', body: {} }, '2026-11-23 09:30'))
      // three working days of the second and two outside follow the new date of the first
      expect(await datesOf(tx, whole)).toEqual([
        ['2026-12-03 17:00', 'initial', null],
        ['2026-12-07 17:00', 're-appointment', 'first'],
      ])
      const letter = await letterOf(tx, lead)
      expect([letter.dueAt, letter.newDueAt].map(String)).toEqual([
        expect.stringContaining('03 tháng 12'),
        expect.stringContaining('07 tháng 12'),
      ])
      const [slip] = await formsOf(tx, lead.id)
      const said = (await findContent(tx, slip?.id ?? '')) as ReceiptData
      const now = granted(await appointmentNow(tx, lead))
      const again = now === null ? said : withCurrentAppointment(said, now, [])
      expect([said.dueAt, again.dueAt]).toEqual([
        expect.stringContaining('03 tháng 12'),
        expect.stringContaining('07 tháng 12'),
      ])
    }),
  )

  test(
    'missed by a procedure that is done, it is given anew by the next one, at that one’s own date',
    database.rolledBack(async (tx) => {
      const whole = await open(tx)
      const late = at('2026-12-04 10:00')
      await finish(tx, dossierAt(whole, 0), late)
      await proceedBundle(tx, world, whole.bundle.id, late)
      const second = dossierAt(await again(tx, whole), 1)
      expect(wall(second.dueAt)).toBe('2026-12-09 17:00')
      // promised for 3/12, to be expected on the 11th: the same on every page, and nobody was told yet
      const { legs } = await again(tx, whole)
      expect(wall(expectedAt(legs, world.calendarOf, late))).toBe('2026-12-11 17:00')
      expect(await datesOf(tx, whole)).toHaveLength(1)
      granted(await act(tx, second, 'receptionist', { action: 'transfer', body: {} }, '2026-12-07 07:40'))
      const early = await act(tx, second, 'handler', ask('2026-12-08 17:00'), '2026-12-07 07:50')
      expect(isRefusal(early) && early.refusal).toBe('date-not-later')
      await reappoint(tx, second, '2026-12-09 17:00', '2026-12-07')
      expect(await datesOf(tx, whole)).toEqual([
        ['2026-12-03 17:00', 'initial', null],
        ['2026-12-11 17:00', 're-appointment', 'second'],
      ])
      const told = dossierAt(await again(tx, whole), 1)
      expect(told.reappointments).toMatchObject([{ state: 'told', late: true }])
      const letter = await letterOf(tx, told)
      expect(String(letter.dueAt)).toContain('03 tháng 12')
      expect(isRefusal(await act(tx, told, 'handler', ask('2026-12-20 17:00'), '2026-12-07 09:00'))).toBe(true)
    }),
  )

  test('what is late now is not expected before now, and nothing is expected when all is there', () => {
    const work = { receiver: { vi: 'x', en: 'x' }, sentAt: monday, startedAt: monday, dueAt: monday, outcome: null }
    const leg = { key: 'a', after: null, dossier: null, limit: { value: 1, unit: 'working-day' as const } }
    const names = { name: { vi: 'a', en: 'a' }, feeds: [], uses: [] }
    const rest = { sentName: null, answeredAt: null, documentNumber: null, handedAt: null, told: null }
    const later = monday.add({ hours: 48 })
    const working = [{ ...leg, ...names, external: { ...work, ...rest } }]
    expect(expectedAt(working, world.calendarOf, later)).toEqual(later)
    const done = [{ ...leg, ...names, external: { ...work, ...rest, outcome: 'granted' as const, answeredAt: monday } }]
    expect(expectedAt(done, world.calendarOf, later)).toBeNull()
  })

  test('never becomes earlier, and is not given where none was promised', () => {
    const first = { id: '1', dueAt: at('2026-12-03 17:00'), cause: 'initial', leg: null, setAt: monday } as const
    expect(laterDate([first], at('2026-12-02 17:00'))).toBeNull()
    expect(laterDate([first], at('2026-12-03 17:00'))).toBeNull()
    expect(laterDate([], at('2026-12-04 17:00'))).toBeNull()
    expect(wall(laterDate([first], at('2026-12-04 17:00')))).toBe('2026-12-04 17:00')
  })
})
