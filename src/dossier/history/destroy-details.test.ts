import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { filesOf } from '#document'
import { transact } from '#platform'
import { testDatabase } from '../../../tests/support/database.ts'
import { granted } from '../../../tests/support/granted.ts'
import { acceptAtOnce } from '../accepting/open-dossier.ts'
import { slipToken } from '../accepting/slip-token.ts'
import { actOnDossier } from '../act-on-dossier.ts'
import { at } from '../dossier.test-support.ts'
import type { Dossier } from '../dossier.ts'
import { searchDossiers } from '../lookup/search.query.ts'
import { friday, request, services, ward } from '../services.test-support.ts'
import { trackByToken } from '../tracking/track-dossier.ts'
import { closedBefore } from './destroy-details.store.ts'
import { destroyDetails, keptBecause } from './destroy-details.ts'
import { historyOf, verifyHistory } from './history.query.ts'

const database = testDatabase()
const world = services()
const later = at('2028-01-10 09:00')

const accepted = (): Promise<Dossier> =>
  transact(database.db, async (tx) => granted(await acceptAtOnce(tx, world, ward.receptionist, request, friday)))

const withdrawn = (id: string): Promise<Dossier> =>
  transact(database.db, async (tx) => {
    const act = { actor: ward.receptionist, now: at('2026-11-23 09:00') }
    const body = { reason: 'Bà Lý Thị Sa Rươl không cần nữa' }
    return granted(await actOnDossier(tx, world, id, { action: 'withdraw', body }, act))
  })

const decided = { decision: '12/QĐ-UBND', reason: 'hết thời hạn lưu trữ' }

const destroy = (id: string, actor = ward.signatory as (typeof ward)[keyof typeof ward], now = later, dryRun = false) =>
  transact(database.db, (tx) => destroyDetails(tx, world, id, { ...decided, dryRun }, { actor, now }))

/** Every text of every table that says this word, in whatever column: nothing may be overlooked, now or later. */
const placesOf = async (word: string): Promise<readonly string[]> => {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = current_schema() and table_type = 'BASE TABLE'`.execute(database.owner)
  const found: string[] = []
  for (const { name } of rows) {
    const { rows: hits } =
      await sql`select 1 from ${sql.table(name)} x where x::text ilike ${`%${word}%`} limit 1`.execute(database.owner)
    if (hits.length > 0) found.push(name)
  }
  return found
}

test('an open dossier, one closed within the year, and one of another agency keep their data', async () => {
  const open = await accepted()
  expect(await destroy(open.id)).toMatchObject({ refusal: 'details-of-open-dossier' })
  const closed = await withdrawn(open.id)
  expect(await destroy(closed.id, ward.signatory, at('2027-11-22 23:00'))).toMatchObject({
    refusal: 'details-disputable',
    facts: { until: '2027-11-23' },
  })
  expect(keptBecause(closed, at('2027-11-23 00:00'))).toBeNull()
  for (const actor of [ward.receptionist, ward.handler, ward.head, ward.registrar, ward.elsewhere])
    expect(await destroy(closed.id, actor)).toMatchObject({ refusal: 'identity.role-may-not' })
  const stranger = { ...ward.signatory, agency: 'H13.65' }
  expect(await destroy(closed.id, stranger)).toMatchObject({ refusal: 'identity.not-related' })
  expect(await destroy('H13.64-261120-9999')).toMatchObject({ refusal: 'dossier-not-found' })
})

test('what it held about people is gone from every table, and what stays still holds', async () => {
  const { id } = await accepted()
  const before = await withdrawn(id)
  await sql`delete from dossier_event_detail where dossier_id <> ${id}`.execute(database.owner)
  await sql`insert into document_file (id, dossier_id, component, version, digest, type, bytes, added_at, added_by)
    values (gen_random_uuid(), ${id}, 'don', 1, 'x', 'application/pdf', 1, now(), 'x')`.execute(database.owner)
  expect(await closedBefore(database.db, Temporal.PlainDate.from('2026-11-24'), null, 10)).toContain(id)
  expect(granted(await destroy(id, ward.signatory, later, true)).ownerName).toBe('Lý Thị Sa Rươl')
  // the other dossier of this file, of the test above
  for (const other of await closedBefore(database.db, Temporal.PlainDate.from('2027-01-01'), null, 10)) {
    if (other !== id) granted(await destroy(other))
  }
  expect(await placesOf('sa rươl')).not.toEqual([])

  const after = granted(await destroy(id))
  expect(await filesOf(database.db, id)).toEqual([])
  const { rows: waiting } = await sql`select task from outbox where task = 'document.sweep'`.execute(database.owner)
  expect(waiting).toHaveLength(1)
  for (const word of ['sa rươl', 'sa ruol', '000199004873', '912345678', 'không cần nữa'])
    expect(await placesOf(word), word).toEqual([])
  expect(after).toMatchObject({ code: before.code, closedAt: before.closedAt, slipNumber: before.slipNumber })
  expect(after.parties).toHaveLength(before.parties.length)
  expect(await searchDossiers(database.db, 'ly thi sa ruol', { agencies: null })).toEqual([])
  expect((await searchDossiers(database.db, before.code ?? '', { agencies: null }))[0]).toMatchObject({
    ownerName: '–',
  })
  // of the others this test has taken the details away itself
  expect((await verifyHistory(database.db)).broken.map(({ dossierId }) => dossierId)).not.toContain(id)
  const last = (await historyOf(database.db, id)).at(-1)
  expect(last).toMatchObject({
    event: { type: 'details-destroyed', data: { decision: '12/QĐ-UBND' } },
    detail: { reason: decided.reason },
  })
  expect(await trackByToken(database.db, `${slipToken(after.code ?? '', after.trackSecret)}`)).toMatchObject({
    detailsDestroyed: true,
  })
  expect(await destroy(id)).toMatchObject({ refusal: 'details-destroyed' })
  expect(await closedBefore(database.db, Temporal.PlainDate.from('2028-01-01'), null, 10)).toEqual([])
})
