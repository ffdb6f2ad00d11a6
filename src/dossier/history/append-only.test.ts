import { CompiledQuery } from 'kysely'
import { describe, expect, test } from 'vitest'
import { readAgencyFiles, syncAgencies } from '#agency'
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
    await change('delete from dossier_event_detail where dossier_id = $1 and seq > 1')
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

describe('what the owner’s key changes beside the chain', () => {
  const by = (text: string, ...values: unknown[]) => database.owner.executeQuery(CompiledQuery.raw(text, values))

  test.each([
    [`update dossier set status = 'returned' where id = $1`, 'changed-row:status'],
    [`update dossier set outcome = 'granted' where id = $1`, 'changed-row:outcome'],
    [`update dossier set due_at = due_at + interval '10 days' where id = $1`, 'changed-row:due-date'],
    [`update dossier set lawful_due_at = null where id = $1`, 'changed-row:lawful-due-date'],
    [`update dossier_due set due_at = due_at + interval '1 hour' where dossier_id = $1`, 'changed-row:due-dates'],
    [`delete from dossier_due where dossier_id = $1`, 'changed-row:due-dates'],
    [`update dossier_step set finished_at = now() where dossier_id = $1 and finished_at is null`, 'changed-row:steps'],
    [`update dossier_step set due_at = now() where dossier_id = $1`, 'changed-row:steps'],
    [`delete from dossier_step where dossier_id = $1`, 'changed-row:steps'],
    [`delete from dossier_event_detail where dossier_id = $1`, 'missing-detail'],
  ])('%s: %s', async (text: string, reason: string) => {
    const dossier = await transact(database.db, (tx) => accept(tx))
    expect(await chainFault(database.db, dossier)).toBeNull()
    await by(text, dossier.id)
    expect(await chainFault(database.db, dossier)).toMatchObject({ reason })
  })

  test('a dossier of which every row is gone is missed by its number, and no other is', async () => {
    const days = ['2026-12-03 08:00', '2026-12-03 09:00', '2026-12-03 10:00'].map(at)
    const three: Dossier[] = []
    for (const day of days) three.push(await transact(database.db, (tx) => accept(tx, day)))
    expect((await verifyHistory(database.db)).missing).toEqual([])
    const ofForm =
      'delete from dossier_form_content where form_id in (select id from dossier_form where dossier_id = $1)'
    await by(ofForm, three[1]?.id)
    const { rows } = await by(`select distinct table_name as name from information_schema.columns
      where table_schema = current_schema() and column_name = 'dossier_id' order by table_name desc`)
    for (const { name } of rows as { name: string }[])
      await by(`delete from ${name} where dossier_id = $1`, three[1]?.id)
    await by('delete from dossier where id = $1', three[1]?.id)
    expect((await verifyHistory(database.db)).missing).toEqual([three[1]?.code])
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
      // its number stands in the old grammar, which the agencies know
      const shipped = readAgencyFiles()
      if ('agencies' in shipped) await syncAgencies(tx, shipped, before)
      expect((await verifyHistory(tx)).missing.filter((code) => code.includes('-250630-'))).toEqual([])
    }),
  )
})
