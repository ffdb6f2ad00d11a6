import { describe, expect, test } from 'vitest'
import { testDatabase } from '../../../tests/support/database.ts'
import { granted } from '../../../tests/support/granted.ts'
import { acceptAtOnce, takeIn } from '../accepting/open-dossier.ts'
import { slipToken } from '../accepting/slip-token.ts'
import { actOnDossier } from '../act-on-dossier.ts'
import { carryOver } from '../carrying-over/carry-over.ts'
import { at } from '../dossier.test-support.ts'
import type { Dossier } from '../dossier.ts'
import { inbox } from '../inbox/inbox.query.ts'
import { inboxCount } from '../inbox/inbox-counts.query.ts'
import type { InboxFilter } from '../inbox/inbox-filter.ts'
import { friday, post, request, services, ward } from '../services.test-support.ts'
import { wardActs } from '../ward-acts.test-support.ts'
import { stageByCode, trackBySlip, trackByToken } from './track-dossier.ts'

const database = testDatabase()
const world = services()

const { accept } = wardActs(world)

describe('inbox', () => {
  const filter: InboxFilter = { agencies: ['H13.64.02'], role: 'receptionist' }

  test(
    'goes by the due date, page by page, without loss or repetition; what has no date comes last',
    database.rolledBack(async (tx) => {
      const days = ['2026-11-20', '2026-11-18', '2026-11-19', '2026-11-17', '2026-11-20'].map((day) =>
        at(`${day} 09:00`),
      )
      const accepted: Dossier[] = []
      for (const day of days) accepted.push(await accept(tx, day))
      const waiting = granted(await takeIn(tx, world, ward.receptionist, request, friday))
      const lines = [{ component: 'Giấy uỷ quyền', reason: 'Chưa ký' }]
      const ask = { action: 'request-supplement', body: { lines } } as const
      granted(await actOnDossier(tx, world, waiting.id, ask, { actor: ward.receptionist, now: friday }))
      const seen: string[] = []
      for (let after: string | undefined; ; ) {
        const page = await inbox(tx, { ...filter, limit: 2, after })
        seen.push(...page.rows.map(({ dossierId }) => dossierId))
        if (page.next === null) break
        after = page.next
      }
      expect(new Set(seen).size).toBe(6)
      expect(seen.at(-1)).toBe(waiting.id)
      expect(seen[0]).toBe(accepted[3]?.id)
      expect(await inboxCount(tx, filter)).toBe(6)
      expect(
        (await inbox(tx, { ...filter, dueBefore: at('2026-11-25 00:00') })).rows.map(({ dossierId }) => dossierId),
      ).toEqual([accepted[3]?.id, accepted[1]?.id])
      expect((await inbox(tx, { ...filter, agencies: ['H13.65.02'] })).rows).toEqual([])
      expect((await inbox(tx, { ...filter, after: `'; drop table dossier` })).rows).toHaveLength(6)
    }),
  )

  test.each([
    '0000-01-01T00:00:00Z',
    '0001-01-01T00:00:00+23:59',
    '9999-12-31T23:59:59-23:59',
    '2026-11-20T09:00:00+23:59',
    '2026-13-01T00:00:00Z',
  ])('the place %s in an address is read or the list begins anew', (time) =>
    database.rolledBack(async (tx) => {
      await accept(tx)
      const after = `${time}|00000000-0000-7000-8000-000000000000`
      expect((await inbox(tx, { ...filter, after })).rows).not.toEqual([])
    })(),
  )

  test(
    'a step moves from one inbox to the next, and the mine filter follows who took it',
    database.rolledBack(async (tx) => {
      const dossier = await accept(tx)
      await actOnDossier(
        tx,
        world,
        dossier.id,
        { action: 'transfer', body: {} },
        { actor: ward.receptionist, now: friday },
      )
      expect((await inbox(tx, filter)).rows).toEqual([])
      const handler: InboxFilter = { agencies: [ward.handler.agency], role: 'handler' }
      expect((await inbox(tx, handler)).rows).toMatchObject([
        { dossierId: dossier.id, stepKey: 'appraisal', officerId: null },
      ])
      expect((await inbox(tx, { ...handler, officerId: ward.handler.officerId })).rows).toEqual([])
      await actOnDossier(tx, world, dossier.id, { action: 'take-step', body: {} }, { actor: ward.handler, now: friday })
      expect((await inbox(tx, { ...handler, officerId: ward.handler.officerId })).rows).toHaveLength(1)
    }),
  )

  test('the morning after a merger the work lies at the successor', async () => {
    const commune = post('receptionist', 'H51.19.21.001', 'Mã Thị Sa')
    const dossier = granted(
      await acceptAtOnce(
        database.db,
        world,
        commune,
        { ...request, territory: 'phuong-1-nga-nam' },
        at('2025-06-30 09:00'),
      ),
    )
    expect(await carryOver(database.db, world, at('2025-06-30 23:00'))).toBe(0)
    expect(await carryOver(database.db, world, at('2025-07-01 00:05'))).toBe(1)
    expect(await carryOver(database.db, world, at('2025-07-01 00:10'))).toBe(0)
    expect((await inbox(database.db, filter)).rows).toMatchObject([{ dossierId: dossier.id, code: dossier.code }])
  })
})

describe('tracking', () => {
  const later = (minutes: number) => friday.add({ minutes })

  test(
    'the QR shows stage, dates and who must act, and no person',
    database.rolledBack(async (tx) => {
      const dossier = await accept(tx)
      const tracking = granted(await trackByToken(tx, `${slipToken(dossier.code ?? '', dossier.trackSecret)}`))
      expect(tracking).toMatchObject({ stage: 'in-process', actsNow: 'agency', code: dossier.code })
      expect(tracking.steps.map(({ state }) => state)).toEqual([
        'here',
        'ahead',
        'ahead',
        'ahead',
        'ahead',
        'ahead',
        'ahead',
      ])
      expect(JSON.stringify(tracking)).not.toMatch(/Rươl|000199|0912/)
      expect(await trackByToken(tx, `${dossier.code}.wrong`)).toMatchObject({ refusal: 'slip-unknown' })
      expect(await trackByToken(tx, `${dossier.code}.`)).toMatchObject({ refusal: 'slip-unknown' })
      expect(await trackByToken(tx, `${dossier.id}.${dossier.slipNumber}`)).toMatchObject({ refusal: 'slip-unknown' })
      expect(await trackByToken(tx, 'x'.repeat(5000))).toMatchObject({ refusal: 'slip-unknown' })
    }),
  )

  test(
    'five misses lock the code, even for the right number, and the lock ends',
    database.rolledBack(async (tx) => {
      const { code, slipNumber } = await accept(tx)
      const wrong = slipNumber === '00000000' ? '00000001' : '00000000'
      for (let miss = 1; miss <= 5; miss += 1)
        expect(await trackBySlip(tx, code ?? '', wrong, friday)).toMatchObject({ refusal: 'slip-unknown' })
      expect(await trackBySlip(tx, code ?? '', slipNumber, later(14))).toMatchObject({ refusal: 'slip-locked' })
      expect(await trackBySlip(tx, code?.toLowerCase() ?? '', slipNumber, later(16))).toMatchObject({
        stage: 'in-process',
      })
    }),
  )

  test(
    'an unknown code answers and locks just like a known one',
    database.rolledBack(async (tx) => {
      const unknown = 'H13.64-261120-9999'
      for (let miss = 1; miss <= 5; miss += 1)
        expect(await trackBySlip(tx, unknown, '12345678', friday)).toEqual({ refusal: 'slip-unknown', facts: {} })
      expect(await trackBySlip(tx, unknown, '12345678', friday)).toMatchObject({ refusal: 'slip-locked' })
    }),
  )

  test(
    'the code alone gives one word',
    database.rolledBack(async (tx) => {
      const { code } = await accept(tx)
      expect(await stageByCode(tx, world, code ?? '', friday)).toBe('in-process')
      expect(await stageByCode(tx, world, 'H13.64-261120-9999', friday)).toBeNull()
    }),
  )
})
