import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { testDatabase } from '../../../tests/support/database.ts'
import { granted } from '../../../tests/support/granted.ts'
import { acceptAtOnce } from '../accepting/open-dossier.ts'
import { actOnDossier } from '../act-on-dossier.ts'
import { at, live, takenIn, wall } from '../dossier.test-support.ts'
import type { Dossier, Handover } from '../dossier.ts'
import { request, services, ward } from '../services.test-support.ts'
import { lateTransfers } from '../today/today.query.ts'

const database = testDatabase()
const world = services()

const accepted = (when: string): Dossier => live(takenIn(), ['receptionist', when, { action: 'accept', body: {} }])

const sent = (when: string, medium: Handover['medium'], sending: string): Handover => {
  const { handovers } = live(accepted(when), ['receptionist', sending, { action: 'transfer', body: { medium } }])
  return handovers[0]!
}
const late = ({ dueAt, sentAt }: Handover) => Temporal.Instant.compare(sentAt, dueAt) > 0

describe('when an accepted dossier must have left the one-stop', () => {
  test.each([
    ['2026-11-20 09:14', '2026-11-20 17:00', '2026-11-20 17:00'],
    ['2026-11-20 15:00', '2026-11-20 17:00', '2026-11-20 17:00'],
    // Friday after the cut-off: paper in the first working hour of Monday, electronic the same day.
    ['2026-11-20 15:01', '2026-11-20 17:00', '2026-11-23 08:30'],
    ['2026-11-20 18:00', '2026-11-23 08:30', '2026-11-23 08:30'],
    ['2026-11-22 10:00', '2026-11-23 08:30', '2026-11-23 08:30'],
  ])('accepted %s: electronic by %s, paper by %s', (when, electronic, paper) => {
    const { transferDue } = accepted(when)
    const told = (['electronic', 'paper'] as const).map((medium) =>
      wall(Temporal.Instant.from(transferDue?.[medium] ?? '')),
    )
    expect(told).toEqual([electronic, paper])
  })

  test('an electronic transfer days later is recorded as late, at once it is in time', () => {
    const friday = '2026-11-20 09:14'
    expect(late(sent(friday, 'electronic', '2026-11-23 09:00'))).toBe(true)
    expect(wall(sent(friday, 'electronic', '2026-11-23 09:00').dueAt)).toBe('2026-11-20 17:00')
    expect(late(sent(friday, 'electronic', '2026-11-20 09:20'))).toBe(false)
    expect(late(sent('2026-11-20 16:00', 'paper', '2026-11-23 08:00'))).toBe(false)
    expect(late(sent('2026-11-20 16:00', 'electronic', '2026-11-23 08:00'))).toBe(true)
  })

  test(
    'it is listed once it is late, by the way it came, and never blocked',
    database.rolledBack(async (tx) => {
      const open = (channel: 'counter' | 'online') =>
        acceptAtOnce(tx, world, ward.receptionist, { ...request, channel }, at('2026-11-20 16:00'))
      const [counter, online] = [granted(await open('counter')), granted(await open('online'))]
      const listed = async (when: string) =>
        (await lateTransfers(tx, [ward.receptionist.agency], at(when))).map(({ dossierId }) => dossierId)
      expect(await listed('2026-11-20 16:59')).toEqual([])
      expect(await listed('2026-11-23 08:00')).toEqual([online.id])
      expect(await listed('2026-11-23 08:31')).toEqual([online.id, counter.id])
      const act = { actor: ward.receptionist, now: at('2026-11-24 09:00') }
      const moved = granted(await actOnDossier(tx, world, online.id, { action: 'transfer', body: {} }, act))
      expect(moved.handovers.map(late)).toEqual([true])
      expect(await listed('2026-11-24 10:00')).toEqual([counter.id])
      expect(await lateTransfers(tx, [ward.elsewhere.agency], at('2026-11-24 10:00'))).toEqual([])
    }),
  )

  test(
    'it is found by an index of the few that have to be transferred',
    database.rolledBack(async (tx) => {
      await sql`set local enable_seqscan = off`.execute(tx)
      const { rows } = await sql<{ 'QUERY PLAN': string }>`explain select id from dossier_step
        where agency = 'H13.64.02' and role = 'receptionist' and finished_at is null and transfer_due_at < now()
        order by transfer_due_at, id limit 21`.execute(tx)
      expect(rows.map((row) => row['QUERY PLAN']).join()).toMatch(/dossier_step_transfer\b/)
    }),
  )
})
