import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { isRefusal, transact } from '#platform'
import { testDatabase } from '../../../tests/support/database.ts'
import { granted } from '../../../tests/support/granted.ts'
import { acceptAtOnce } from '../accepting/open-dossier.ts'
import { actOnDossier } from '../act-on-dossier.ts'
import { findDossier } from '../dossier.store.ts'
import { at } from '../dossier.test-support.ts'
import type { Dossier } from '../dossier.ts'
import { historyOf, verifyHistory } from '../history/history.query.ts'
import { post, request, services } from '../services.test-support.ts'
import { carryOver } from './carry-over.ts'

const database = testDatabase()
const { db } = database
const told: string[] = []
const world = services((dossier, events) => {
  told.push(...events.map(({ type }) => `${dossier.id} ${type}`))
  return []
})

const lastDay = at('2025-06-30 09:00')
const morning = at('2025-07-01 00:01')

const communes = [
  ['H51.19.21.001', 'phuong-1-nga-nam', 'H13.64', 'H13.64.02'],
  ['H51.19.23.001', 'phuong-3-nga-nam', 'H13.65', 'H13.65.02'],
  ['H51.19.24.001', 'xa-long-binh', 'H13.66', 'H13.66.02'],
] as const

const accept = async (oneStop: string, territory: string): Promise<Dossier> => {
  const receptionist = post('receptionist', oneStop, 'Mã Thị Sa')
  return granted(await transact(db, (tx) => acceptAtOnce(tx, world, receptionist, { ...request, territory }, lastDay)))
}

const read = async ({ id }: Dossier): Promise<Dossier> => (await findDossier(db, id)) as Dossier

describe('on the day of a succession', () => {
  const accepted: Dossier[] = []
  let withdrawn: Dossier

  beforeAll(async () => {
    // More than one batch of them.
    for (let n = 0; n < 69; n += 1)
      accepted.push(...(await Promise.all(communes.map(([oneStop, territory]) => accept(oneStop, territory)))))
    const [oneStop, territory] = communes[0]
    const end = { actor: post('receptionist', oneStop, 'Mã Thị Sa'), now: lastDay }
    const { id } = await accept(oneStop, territory)
    withdrawn = granted(await actOnDossier(db, world, id, { action: 'withdraw', body: {} }, end))
    told.length = 0
  })

  test('an act in the very moment and the carrying over do not disturb one another', async () => {
    const [first] = accepted as [Dossier]
    const actor = post('receptionist', 'H13.64.02', 'Sơn Thị Mai')
    const act = transact(db, (tx) =>
      actOnDossier(tx, world, first.id, { action: 'transfer', body: {} }, { actor, now: morning }),
    )
    const [moved, answer] = await Promise.all([carryOver(db, world, morning), act])
    expect(isRefusal(answer)).toBe(false)
    expect([accepted.length - 1, accepted.length]).toContain(moved)
    const types = (await historyOf(db, first.id)).map(({ event }) => event.type)
    expect(types.filter((type) => type === 'succeeded')).toHaveLength(1)
  })

  test('every open dossier of a split town continues at the successor of its place, with its code', async () => {
    expect(await carryOver(db, world, morning)).toBe(0)
    for (const before of accepted) {
      const after = await read(before)
      const home = communes.find(([, territory]) => territory === before.territory)
      expect([after.code, after.receivedAtAgency, after.competentAgency]).toEqual([before.code, home?.[3], home?.[2]])
      expect(after.agencies).toEqual(expect.arrayContaining([...before.agencies, home?.[2]]))
      expect(after.dueAt?.toString()).toBe(before.dueAt?.toString())
    }
    const { rows } = await sql`select from dossier_step where finished_at is null and agency like 'H51%'`.execute(db)
    expect(rows).toEqual([])
  })

  test('what a commune’s committee did itself goes on in the division that handles the field', async () => {
    const [oneStop, territory] = communes[0]
    const before = await accept(oneStop, territory)
    const end = { actor: post('receptionist', oneStop, 'Mã Thị Sa'), now: lastDay }
    granted(await actOnDossier(db, world, before.id, { action: 'transfer', body: { medium: 'paper' } }, end))
    expect((await read(before)).steps.at(-1)).toMatchObject({ agency: 'H51.19.21', role: 'handler' })
    expect(await carryOver(db, world, morning)).toBe(1)
    const { steps, plan, competentAgency, handovers } = await read(before)
    const places = plan.map(({ role, agency }) => `${role} ${agency}`)
    expect(steps.find(({ finishedAt }) => finishedAt === null)?.agency).toBe('H13.64.01')
    expect([competentAgency, handovers[0]?.toAgency]).toEqual(['H13.64', 'H13.64.01'])
    expect(places).toEqual(
      expect.arrayContaining(['unit-head H13.64.01', 'signatory H13.64', 'receptionist H13.64.02']),
    )
    accepted.push(before)
  })

  test('what had ended stays where it ended, and every chain is whole', async () => {
    expect(await read(withdrawn)).toEqual(withdrawn)
    expect((await verifyHistory(db)).broken).toEqual([])
    expect(new Set(told.filter((line) => line.endsWith('succeeded'))).size).toBe(accepted.length)
  })
})
