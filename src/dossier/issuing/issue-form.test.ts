import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Db } from '#platform'
import { testDatabase } from '../../../tests/support/database.ts'
import { granted } from '../../../tests/support/granted.ts'
import { acceptAtOnce, takeIn } from '../accepting/open-dossier.ts'
import { at } from '../dossier.test-support.ts'
import type { Dossier } from '../dossier.ts'
import { friday, post, request, services, ward } from '../services.test-support.ts'
import { wardActs } from '../ward-acts.test-support.ts'
import { findContent, formsOf } from './form.store.ts'

const database = testDatabase()
const world = services()
const { accept, act } = wardActs(world)

const taken = async (db: Db): Promise<Dossier> => granted(await takeIn(db, world, ward.receptionist, request, friday))

const numbersOf = async (db: Db, dossier: Dossier): Promise<readonly string[]> =>
  (await formsOf(db, dossier.id)).map(({ kind, agency, year, number, symbol }) =>
    [kind, agency, year, `${number}/${symbol}`].join(' '),
  )

const lines = [{ component: 'Đơn', reason: 'Thiếu chữ ký' }]

describe('an act issues its form', () => {
  test(
    'acceptance the receipt, numbered through the year, with the officer who accepted',
    database.rolledBack(async (tx) => {
      const [one, two] = [await accept(tx), await accept(tx)]
      expect(await numbersOf(tx, one)).toEqual(['receipt H13.64.02 2026 1/TNHS'])
      expect(await numbersOf(tx, two)).toEqual(['receipt H13.64.02 2026 2/TNHS'])
      const [form] = await formsOf(tx, one.id)
      expect(form?.signer).toEqual({
        post: ward.receptionist.postId,
        name: 'Sơn Thị Mai',
        title: 'Công chức',
        capacity: null,
      })
    }),
  )

  test(
    'each year begins anew, and each one-stop counts for itself',
    database.rolledBack(async (tx) => {
      await accept(tx)
      expect(await numbersOf(tx, await accept(tx, at('2027-01-04 09:00')))).toEqual(['receipt H13.64.02 2027 1/TNHS'])
      const elsewhere = post('receptionist', 'H13.65.02', 'Neáng Sóc')
      const other = granted(
        await acceptAtOnce(tx, world, elsewhere, { ...request, territory: 'phuong-nga-nam' }, friday),
      )
      expect(await numbersOf(tx, other)).toEqual(['receipt H13.65.02 2026 1/TNHS'])
    }),
  )

  test(
    'a slip that certifies no paper that nobody has looked at, and those that were received with their counts',
    database.rolledBack(async (tx) => {
      const slipOf = async (dossier: Dossier) =>
        (await findContent(tx, (await formsOf(tx, dossier.id)).at(-1)?.id ?? '')) as object
      const { components: _, ...told } = request
      const none = request.components.map(({ key }) => ({ key, originals: 0, copies: 0 }))
      const bare = granted(await acceptAtOnce(tx, world, ward.receptionist, { ...told, components: none }, friday))
      expect(await slipOf(bare)).toMatchObject({ components: [], uncounted: true })
      const draft = granted(await takeIn(tx, world, ward.receptionist, told, friday))
      const checks = draft.components.map(({ key }) => ({ key, verdict: 'pass' as const, originals: 2, copies: 0 }))
      const accepted = await act(tx, draft, 'receptionist', { action: 'accept', body: { checks } })
      expect(await slipOf(accepted)).toMatchObject({
        components: checks.map(() => ({ originals: '02', copies: '–' })),
        uncounted: false,
      })
    }),
  )

  test(
    'the request for a supplement and the notice of declined reception, before there is a code',
    database.rolledBack(async (tx) => {
      const asked = await act(tx, await taken(tx), 'receptionist', { action: 'request-supplement', body: { lines } })
      expect(await numbersOf(tx, asked)).toEqual(['supplement H13.64.02 2026 1/HDHS'])
      const declined = await act(tx, asked, 'receptionist', { action: 'decline', body: { reason: 'Sai nơi nộp.' } })
      expect(await numbersOf(tx, declined)).toContain('declined H13.64.02 2026 1/TCTN')
    }),
  )

  test(
    'a return after acceptance names the officer of the slip: only the one-stop speaks to the citizen',
    database.rolledBack(async (tx) => {
      const moved = await act(tx, await accept(tx), 'receptionist', { action: 'transfer', body: {} })
      await act(tx, moved, 'handler', { action: 'propose-return', body: { lines } })
      const sent = await act(tx, moved, 'head', { action: 'approve-return', body: {} })
      const form = (await formsOf(tx, sent.id)).at(-1)
      expect(form).toMatchObject({ kind: 'supplement', symbol: 'HDHS', signer: { name: sent.acceptedBy } })
      expect(sent.acceptedBy).not.toBe('Trần Văn Bé')
    }),
  )

  test(
    'an apology for the chairman bears the authority’s number, title and letterhead',
    database.rolledBack(async (tx) => {
      const moved = await act(tx, await accept(tx), 'receptionist', { action: 'transfer', body: {} })
      const dueAt = at('2026-12-10 17:00').toString()
      const body = { reasonCode: 'awaiting-agency', dueAt, reason: 'Chờ ý kiến Sở Xây dựng' }
      await act(tx, moved, 'handler', { action: 'request-reappointment', body })
      expect((await formsOf(tx, moved.id)).map(({ kind }) => kind)).toEqual(['receipt'])
      const signed = await act(tx, moved, 'signatory', { action: 'sign-reappointment', body: {} })
      const form = (await formsOf(tx, signed.id)).at(-1)
      expect(form).toMatchObject({ kind: 'apology', agency: 'H13.64', symbol: 'XL-UBND', number: 1 })
      expect(await findContent(tx, form?.id ?? '')).toMatchObject({
        head: { letterhead: ['ỦY BAN NHÂN DÂN', 'PHƯỜNG NGÃ NĂM'] },
        signer: { name: 'Lý Thị Lan', capacity: ['TM. Ủy ban nhân dân', 'KT. Chủ tịch'] },
        reason: 'Cơ quan phối hợp chưa trả lời: Chờ ý kiến Sở Xây dựng',
        dueAt: '17 giờ 00 phút, ngày 26 tháng 11 năm 2026',
        newDueAt: '17 giờ 00 phút, ngày 10 tháng 12 năm 2026',
      })
      await act(tx, signed, 'receptionist', { action: 'reappoint', body: {} })
      expect(await formsOf(tx, signed.id)).toHaveLength(2)
    }),
  )

  test(
    'an apology that is taken back before anybody was told is void and keeps its number; the receipt stands',
    database.rolledBack(async (tx) => {
      const moved = await act(tx, await accept(tx), 'receptionist', { action: 'transfer', body: {} })
      const body = { reasonCode: 'other', dueAt: at('2026-12-10 17:00').toString(), reason: 'Chờ' }
      await act(tx, moved, 'handler', { action: 'request-reappointment', body })
      await act(tx, moved, 'signatory', { action: 'sign-reappointment', body: {} })
      await act(tx, moved, 'head', { action: 'reject-reappointment', body: { reason: 'Đã kịp hạn' } })
      expect((await formsOf(tx, moved.id)).map(({ kind, voidedAt }) => [kind, voidedAt !== null])).toEqual([
        ['receipt', false],
        ['apology', true],
      ])
      await act(tx, moved, 'handler', { action: 'request-reappointment', body })
      await act(tx, moved, 'signatory', { action: 'sign-reappointment', body: {} })
      expect(await numbersOf(tx, moved)).toContain('apology H13.64 2026 2/XL-UBND')
      const second = sql`insert into dossier_reappointment select gen_random_uuid(), dossier_id, 'asked', due_at,
        reason_code, reason, late, asked_by, asked_at from dossier_reappointment where dossier_id = ${moved.id}
        and state = 'signed'`
      await expect(second.execute(tx)).rejects.toThrow('dossier_reappointment_once')
    }),
  )

  test(
    'stopping and withdrawing the notice of TT 03/2025; what was never accepted gets none',
    database.rolledBack(async (tx) => {
      const moved = await act(tx, await accept(tx), 'receptionist', { action: 'transfer', body: {} })
      const body = { cause: 'no-object', reason: 'Thửa đất đã bị thu hồi' }
      const stopped = await act(tx, moved, 'signatory', { action: 'stop', body })
      expect(await numbersOf(tx, stopped)).toContain('stop H13.64 2026 1/TB-UBND')
      const own = await act(tx, await accept(tx), 'receptionist', { action: 'withdraw', body: {} })
      expect(await numbersOf(tx, own)).toContain('stop H13.64.02 2026 1/TB-TTPVHCC')
      const draft = await act(tx, await taken(tx), 'receptionist', { action: 'withdraw', body: {} })
      expect(await numbersOf(tx, draft)).toEqual([])
    }),
  )

  test(
    'voiding an acceptance voids the receipt, and its number is not given again',
    database.rolledBack(async (tx) => {
      const voided = await act(tx, await accept(tx), 'receptionist', {
        action: 'void',
        body: { reason: 'Nhầm thủ tục' },
      })
      expect((await formsOf(tx, voided.id))[0]?.voidedAt?.equals(friday)).toBe(true)
      expect(await numbersOf(tx, await accept(tx))).toEqual(['receipt H13.64.02 2026 2/TNHS'])
    }),
  )
})

describe('numbers', () => {
  test('are distinct and without a gap though twelve accept at once and a third of them fail', async () => {
    const failing = Symbol('failing')
    const one = (index: number) =>
      database.db
        .transaction()
        .execute(async (tx) => {
          const dossier = await accept(tx)
          if (index % 3 === 0) throw failing
          return (await formsOf(tx, dossier.id))[0]?.number ?? 0
        })
        .catch((error) => {
          if (error !== failing) throw error
          return 0
        })
    const given = (await Promise.all(Array.from({ length: 12 }, (_, index) => one(index)))).filter((n) => n > 0)
    expect(given.sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  })
})
