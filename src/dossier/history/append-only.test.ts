import { CompiledQuery } from 'kysely'
import { describe, expect, test } from 'vitest'
import { type Db, transact } from '#platform'
import { testDatabase } from '../../../tests/support/database.ts'
import { granted } from '../../../tests/support/granted.ts'
import { acceptAtOnce } from '../accepting/open-dossier.ts'
import { actOnDossier } from '../act-on-dossier.ts'
import { at } from '../dossier.test-support.ts'
import type { Dossier } from '../dossier.ts'
import { friday, post, request, services, ward } from '../services.test-support.ts'
import { chainFault, historyOf, verifyHistory } from './history.query.ts'

const database = testDatabase()
const world = services()

const accept = async (db: Db, now = friday): Promise<Dossier> =>
  granted(await acceptAtOnce(db, world, ward.receptionist, request, now))

describe('what the program may never do', () => {
  const refused = (statement: string) =>
    database.db.executeQuery(CompiledQuery.raw(statement)).then(
      () => 'went through',
      (error: Error) => error.message,
    )

  test.each([
    `update dossier_event set type = 'x'`,
    'delete from dossier_event',
    'update dossier_due set cause = cause',
    'delete from dossier',
    'truncate dossier_event',
    'drop table dossier_event',
    'alter table dossier_event disable trigger all',
  ])('%s', async (statement) => expect(await refused(statement)).toMatch(/permission denied|must be owner/))

  test('what somebody with the owner’s key does is found', async () => {
    const dossier = await transact(database.db, (tx) => accept(tx, at('2026-12-02 08:00')))
    const change = (text: string) => database.owner.executeQuery(CompiledQuery.raw(text, [dossier.id]))
    await change(
      `update dossier_event set data = data || '{"code": "H13.64-261202-9999"}' where dossier_id = $1 and type = 'accepted'`,
    )
    expect((await verifyHistory(database.db)).broken).toMatchObject([{ code: dossier.code, reason: 'changed-event' }])
    await change('delete from dossier_event_detail where dossier_id = $1')
    await change(
      `delete from dossier_event where dossier_id = $1 and seq = (select max(seq) from dossier_event where dossier_id = $1)`,
    )
    await change(
      `update dossier_event set data = data || jsonb_build_object('code', '${dossier.code}') where dossier_id = $1 and type = 'accepted'`,
    )
    expect((await verifyHistory(database.db)).broken).toMatchObject([
      { reason: 'missing-tail', seq: dossier.eventCount },
    ])
  })
})

describe('while officers work', () => {
  const transfer = (id: string) =>
    transact(database.db, async (tx) =>
      granted(
        await actOnDossier(tx, world, id, { action: 'transfer', body: {} }, { actor: ward.receptionist, now: friday }),
      ),
    )

  test('no chain is called broken: counts and events are of one moment', async () => {
    const known = new Set((await verifyHistory(database.db)).broken.map(({ dossierId }) => dossierId))
    const open: Dossier[] = []
    for (let count = 0; count < 30; count += 1) open.push(await transact(database.db, (tx) => accept(tx)))
    const waiting = open.values()
    const desk = async () => {
      for (const { id } of waiting) await transfer(id)
    }
    let working = true
    const work = Promise.all([desk(), desk()]).finally(() => {
      working = false
    })
    const alarms: string[] = []
    while (working) {
      const { broken } = await verifyHistory(database.db)
      alarms.push(...broken.flatMap(({ dossierId, reason }) => (known.has(dossierId) ? [] : [reason])))
    }
    await work
    expect(alarms).toEqual([])
  }, 60_000)

  test('a page that read the dossier a moment ago raises no alarm either', async () => {
    const before = await transact(database.db, (tx) => accept(tx))
    await transfer(before.id)
    expect(await chainFault(database.db, before)).toBeNull()
  })
})

describe('a succession of agencies', () => {
  const commune = {
    receptionist: post('receptionist', 'H51.19.21.001', 'Mã Thị Sa'),
    handler: post('handler', 'H51.19.21', 'Kim Hoàng'),
  }

  test(
    'an open dossier keeps its code and goes on at the successor',
    database.rolledBack(async (tx) => {
      const before = at('2025-06-30 09:00')
      const opened = granted(
        await acceptAtOnce(tx, world, commune.receptionist, { ...request, territory: 'phuong-1-nga-nam' }, before),
      )
      expect(opened.code).toMatch(/^\d{3}\.\d{2}\.\d{2}\.H51-250630-0001$/)
      expect([opened.regime, opened.competentAgency]).toEqual(['nd61', 'H51.19.21'])
      const after = granted(
        await actOnDossier(
          tx,
          world,
          opened.id,
          { action: 'transfer', body: {} },
          { actor: ward.receptionist, now: at('2025-07-01 08:00') },
        ),
      )
      expect([after.code, after.competentAgency, after.regime]).toEqual([opened.code, 'H13.64', 'nd61'])
      const old = await actOnDossier(
        tx,
        world,
        opened.id,
        { action: 'withdraw', body: {} },
        { actor: commune.receptionist, now: at('2025-07-01 08:00') },
      )
      expect(old).toMatchObject({ refusal: 'dossier-not-found' })
      expect((await historyOf(tx, opened.id)).filter(({ event }) => event.type === 'succeeded')).toHaveLength(1)
    }),
  )
})
