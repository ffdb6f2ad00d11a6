import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Db } from '#platform'
import { testDatabase } from '../../../tests/support/database.ts'
import { granted } from '../../../tests/support/granted.ts'
import { acceptAtOnce } from '../accepting/open-dossier.ts'
import { actOnDossier } from '../act-on-dossier.ts'
import { at } from '../dossier.test-support.ts'
import type { Dossier } from '../dossier.ts'
import { inbox } from '../inbox/inbox.query.ts'
import { inboxCount, inboxCounts } from '../inbox/inbox-counts.query.ts'
import type { Looking } from '../inbox/looking.form.ts'
import { again, dossierAt, finish, monday, open, tuesday } from '../joining/bundle.test-support.ts'
import { proceedBundle } from '../joining/proceed-bundle.ts'
import { friday, request, services, ward } from '../services.test-support.ts'
import { filterOf } from './list-filter.ts'
import { listed, proposedReturns, waitingHandovers } from './today.query.ts'

const database = testDatabase()
const world = services()
const agencies = await world.agencies()

const sent = async (tx: Db): Promise<Dossier> => {
  const { id } = granted(await acceptAtOnce(tx, world, ward.receptionist, request, friday))
  const command = { action: 'transfer', body: { medium: 'paper' } } as const
  return granted(await actOnDossier(tx, world, id, command, { actor: ward.receptionist, now: friday }))
}

const close = (tx: Db, { id }: Dossier) => sql`update dossier set closed_at = now() where id = ${id}`.execute(tx)

const [oneStop, division] = [ward.receptionist.agency, ward.handler.agency]
const late = at('2026-11-25 08:00')

describe('papers on their way', () => {
  const seen = async (tx: Db, desk: readonly string[], role: string, now = late) =>
    (await waitingHandovers(tx, desk, role, now)).map(({ dossierId, direction }) => [dossierId, direction])

  test(
    'are in at the one side, out and late at the other, and one line where one desk holds both',
    database.rolledBack(async (tx) => {
      const { id } = await sent(tx)
      expect(await seen(tx, [division], 'handler', friday)).toEqual([[id, 'in']])
      expect(await seen(tx, [oneStop], 'receptionist', friday)).toEqual([])
      expect(await seen(tx, [oneStop], 'receptionist')).toEqual([[id, 'out']])
      expect(await seen(tx, [oneStop, division], 'handler')).toEqual([[id, 'in']])
      expect(await seen(tx, [oneStop, division], 'receptionist')).toEqual([[id, 'out']])
    }),
  )

  test(
    'of closed dossiers are nobody’s work; one more than is listed tells of more',
    database.rolledBack(async (tx) => {
      const first = await sent(tx)
      for (let count = 0; count < listed + 3; count += 1) await sent(tx)
      await close(tx, first)
      const rows = await seen(tx, [division], 'handler')
      expect(rows).toHaveLength(listed + 1)
      expect(rows.map(([id]) => id)).not.toContain(first.id)
    }),
  )

  test(
    'are found by an index from either side',
    database.rolledBack(async (tx) => {
      await sql`set local enable_seqscan = off`.execute(tx)
      for (const [side, index] of [
        ['to_agency', 'dossier_handover_waiting'],
        ['from_agency', 'dossier_handover_sent'],
      ] as const) {
        const plan = await sql<{ 'QUERY PLAN': string }>`explain select from dossier_handover
          where confirmed_at is null and ${sql.ref(side)} = 'H13.64' order by due_at`.execute(tx)
        expect(plan.rows.map((row) => row['QUERY PLAN']).join()).toContain(index)
      }
    }),
  )
})

test(
  'a proposed return is work of the head, until its dossier is closed',
  database.rolledBack(async (tx) => {
    const dossier = await sent(tx)
    const lines = [{ component: 'Giấy uỷ quyền', reason: 'Chưa ký' }]
    const command = { action: 'propose-return', body: { lines } } as const
    granted(await actOnDossier(tx, world, dossier.id, command, { actor: ward.handler, now: friday }))
    expect(await proposedReturns(tx, [division])).toMatchObject([{ dossierId: dossier.id, papers: 1 }])
    const head = { ...ward.handler, role: 'unit-head' } as const
    const listFor = (looking: Looking) => filterOf(head, agencies, friday, looking)
    const all = listFor({ view: 'tat-ca', group: null })
    for (const filter of [all, listFor({ view: 'tat-ca', group: 'duyet-tra-lai' })]) {
      expect((await inbox(tx, filter)).rows).toMatchObject([{ dossierId: dossier.id, decision: 'return' }])
      const { next } = await inbox(tx, { ...filter, limit: 1 })
      expect([next, await inboxCount(tx, filter)]).toEqual([null, 1])
    }
    expect(await inboxCount(tx, listFor({ view: 'cua-toi', group: null }))).toBe(0)
    expect((await inbox(tx, { ...all, role: 'handler' })).rows).toMatchObject([{ decision: null }])
    expect(await inboxCount(tx, { ...all, role: 'handler' })).toBe(1)
    // the head answers the return; a dossier that ended long ago may still hold one
    await sql`update dossier set status = 'decided' where id = ${dossier.id}`.execute(tx)
    expect(await proposedReturns(tx, [division])).toEqual([])
    expect(await inboxCount(tx, all)).toBe(0)
  }),
)

describe('a bundle at one desk', () => {
  /** Its first result waits for the citizen at the one-stop, its second dossier for being passed on. */
  const both = async (tx: Db) => {
    const whole = await open(tx)
    const first = await finish(tx, dossierAt(whole, 0), monday)
    if (first === null) throw new Error('the first is gone')
    await proceedBundle(tx, world, whole.bundle.id, tuesday)
    return [first, dossierAt(await again(tx, whole), 1)] as const
  }
  const desk = (looking: Partial<Looking> = {}) =>
    filterOf(ward.receptionist, agencies, tuesday, { view: 'tat-ca', group: null, ...looking })

  test(
    'is one row and counts once; what it stands for is named, in each list by what the list holds',
    database.rolledBack(async (tx) => {
      const [first, second] = await both(tx)
      granted(await acceptAtOnce(tx, world, ward.receptionist, request, tuesday))
      const page = await inbox(tx, desk())
      // the second has a date, the first waits for the citizen behind it
      expect(page.rows.map(({ dossierId, bundled }) => [dossierId, bundled.map((each) => each.code)])).toEqual([
        [second.id, [first.code]],
        [expect.any(String), []],
      ])
      expect(await inboxCounts(tx, [desk(), desk({ group: 'cho-chuyen' }), desk({ group: 'tra-ket-qua' })])).toEqual([
        2, 2, 1,
      ])
      const waiting = await inbox(tx, desk({ group: 'tra-ket-qua' }))
      expect(waiting.rows).toMatchObject([{ dossierId: first.id, bundled: [] }])
      const apart = { ...desk(), bundlesOnce: false }
      expect([(await inbox(tx, apart)).rows.length, await inboxCount(tx, apart)]).toEqual([3, 3])
    }),
  )

  test(
    'does not come again on a later page, and is work of its own at every other desk',
    database.rolledBack(async (tx) => {
      const [first, second] = await both(tx)
      const one = await inbox(tx, { ...desk(), limit: 1 })
      expect([one.rows.map(({ dossierId }) => dossierId), one.next]).toEqual([[second.id], null])
      const command = { action: 'transfer', body: {} } as const
      granted(await actOnDossier(tx, world, second.id, command, { actor: ward.receptionist, now: tuesday }))
      for (const [who, dossier] of [
        [ward.receptionist, first],
        [ward.handler, second],
      ] as const) {
        const list = filterOf(who, agencies, tuesday, { view: 'tat-ca', group: null })
        expect((await inbox(tx, list)).rows).toMatchObject([{ dossierId: dossier.id, bundled: [] }])
        expect(await inboxCount(tx, list)).toBe(1)
      }
    }),
  )
})
