import { describe, expect, test } from 'vitest'
import { type Db, isRefusal, type Refusal } from '#platform'
import { testDatabase } from '../../../tests/support/database.ts'
import { acceptAtOnce, takeIn } from '../accepting/open-dossier.ts'
import { actOnDossier } from '../act-on-dossier.ts'
import { carryOver } from '../carrying-over/carry-over.ts'
import { at } from '../dossier.test-support.ts'
import type { Dossier } from '../dossier.ts'
import { friday, post, request, services, ward } from '../services.test-support.ts'
import { type InboxFilter, inbox, inboxCount } from '../today/inbox.query.ts'
import { searchDossiers } from './search.query.ts'
import { stageByCode, trackBySlip, trackByToken } from './track-dossier.ts'

const database = testDatabase()
const world = services()

const granted = <T>(answer: T | Refusal): T => {
  if (isRefusal(answer)) throw new Error(answer.refusal)
  return answer
}
const accept = async (tx: Db, name = 'Lý Thị Sa Rươl', now = friday, more: object = {}): Promise<Dossier> =>
  granted(
    await acceptAtOnce(
      tx,
      world,
      ward.receptionist,
      { ...request, owners: [{ ...request.owners[0], kind: 'person', name }], ...more },
      now,
    ),
  )

describe('search', () => {
  const everywhere = { agencies: null }
  const found = async (tx: Db, text: string, scope: { agencies: readonly string[] | null } = everywhere) =>
    (await searchDossiers(tx, text, scope)).map(({ ownerName }) => ownerName)

  test(
    'finds by name without diacritics, number, phone, code and alias',
    database.rolledBack(async (tx) => {
      const dossier = await accept(tx, 'Nguyễn Thị Hường', friday, {
        aliases: [{ system: 'DVCQG', value: '000.00.00.G15-261120-0099' }],
      })
      await accept(tx, 'Trần Văn Bé', friday, { owners: [{ kind: 'person', name: 'Trần Văn Bé' }] })
      for (const text of [
        'nguyen thi huong',
        'NGUYỄN THỊ HƯỜNG',
        'hường',
        '000199004873',
        '0912 345 678',
        '+84912345678',
        dossier.code ?? '',
        (dossier.code ?? '').toLowerCase(),
        '000.00.00.G15-261120-0099',
      ])
        expect([text, await found(tx, text)]).toEqual([text, ['Nguyễn Thị Hường']])
      expect(await found(tx, '%')).toEqual([])
      expect(await found(tx, 'không có ai')).toEqual([])
      expect(await found(tx, '100%_\\')).toEqual([])
    }),
  )

  test(
    'two letters begin a word, three stand anywhere, and every word must fit',
    database.rolledBack(async (tx) => {
      await accept(tx, 'Nguyễn Văn Bé')
      await accept(tx, 'Nguyễn Văn Hà', friday.add({ minutes: 1 }))
      await accept(tx, 'Lê Thị Khanh', friday.add({ minutes: 2 }))
      expect(await found(tx, 'nguyen van')).toEqual(['Nguyễn Văn Hà', 'Nguyễn Văn Bé'])
      expect(await found(tx, 'nguyen van be')).toEqual(['Nguyễn Văn Bé'])
      expect(await found(tx, 'be nguyen v')).toEqual(['Nguyễn Văn Bé'])
      expect(await found(tx, 'ha')).toEqual(['Nguyễn Văn Hà'])
      expect(await found(tx, 'le')).toEqual(['Lê Thị Khanh'])
      expect(await found(tx, 'anh')).toEqual(['Lê Thị Khanh'])
    }),
  )

  test(
    'newest first and each once, however many agencies, parties and words lead to it; all words in one name',
    database.rolledBack(async (tx) => {
      for (let minute = 0; minute < 8; minute += 1)
        await accept(tx, `Nguyễn Văn ${'ABCDEFGH'[minute]}`, friday.add({ minutes: minute }), {
          submitter: { kind: 'person', name: 'Nguyễn Thanh Lan', phone: '0912345678' },
        })
      const scope = { agencies: ['H13.64', 'H13.64.02'] }
      const names = ['Nguyễn Văn H', 'Nguyễn Văn G', 'Nguyễn Văn F']
      for (const text of ['nguyen', 'nguyen van', 'lan', 'anh', 'nguyen thanh', '0912345678'])
        expect((await searchDossiers(tx, text, { ...scope, limit: 3 })).map(({ ownerName }) => ownerName)).toEqual(
          names,
        )
      expect(await found(tx, 'nguyen', scope)).toHaveLength(8)
      expect(await found(tx, 'van lan', scope)).toEqual([])
    }),
  )

  test(
    'a name that was corrected is found as it is now, in the agencies that come later too',
    database.rolledBack(async (tx) => {
      const dossier = await accept(tx, 'Nguyễn Thị Hường')
      const { kind, name: _, ...rest } = request.owners[0]!
      const body = { party: dossier.parties[0]!.id, to: { ...rest, kind, name: 'Nguyễn Thị Hạnh' }, reason: 'Gõ nhầm' }
      const told = { actor: ward.receptionist, now: friday.add({ minutes: 1 }) }
      granted(await actOnDossier(tx, world, dossier.id, { action: 'correct-data', body } as never, told))
      granted(await actOnDossier(tx, world, dossier.id, { action: 'transfer', body: {} }, told))
      for (const scope of [everywhere, { agencies: ['H13.64.02'] }, { agencies: [ward.handler.agency] }]) {
        expect(await found(tx, 'thi hanh', scope)).toEqual(['Nguyễn Thị Hạnh'])
        expect(await found(tx, 'huong', scope)).toEqual([])
      }
    }),
  )

  test(
    'shows only what the agencies of the officer had a part in',
    database.rolledBack(async (tx) => {
      await accept(tx, 'Nguyễn Thị Hường')
      expect(await found(tx, 'huong', { agencies: ['H13.64.02'] })).toHaveLength(1)
      expect(await found(tx, 'huong', { agencies: ['H13.65.02'] })).toEqual([])
    }),
  )
})

describe('inbox', () => {
  const filter: InboxFilter = { agencies: ['H13.64.02'], role: 'receptionist' }

  test(
    'goes by the due date, page by page, without loss or repetition; what has no date comes last',
    database.rolledBack(async (tx) => {
      const days = ['2026-11-20', '2026-11-18', '2026-11-19', '2026-11-17', '2026-11-20'].map((day) =>
        at(`${day} 09:00`),
      )
      const accepted: Dossier[] = []
      for (const day of days) accepted.push(await accept(tx, 'Lý Thị Sa Rươl', day))
      const waiting = granted(await takeIn(tx, world, ward.receptionist, request, friday))
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
      const tracking = granted(await trackByToken(tx, `${dossier.code}.${dossier.trackSecret}`))
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
