import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { ReceiptData } from '#document'
import type { Db } from '#platform'
import { testDatabase } from '../../../tests/support/database.ts'
import { granted } from '../../../tests/support/granted.ts'
import { actOnDossier } from '../act-on-dossier.ts'
import { at } from '../dossier.test-support.ts'
import { registerLines, tallyLines } from '../entering/register.query.ts'
import { verifyHistory } from '../history/history.query.ts'
import { findContent, formsOf } from '../issuing/form.store.ts'
import { appointmentIn } from '../reappointing/bundle-dates.ts'
import type { TellMark } from '../reminding/run-clock.ts'
import { handOverBundle } from '../returning/hand-over-bundle.ts'
import { ward } from '../services.test-support.ts'
import { openBundles, type WholeBundle } from './bundle.store.ts'
import { again, dossierAt, finish, monday, open, papers, tuesday, world } from './bundle.test-support.ts'
import { legState } from './bundle.ts'
import { answerLeg, sendLeg } from './external-leg.ts'
import { knownBefore } from './known-before.ts'
import { legMarks, legTask, tellOfLegs } from './leg-clock.ts'
import { proceedBundle } from './proceed-bundle.ts'

const database = testDatabase()
type Day = Temporal.PlainDate

describe('the one slip', () => {
  test(
    'lists every dossier with its time, every paper once, and the one appointment',
    database.rolledBack(async (tx) => {
      const whole = await open(tx)
      const lead = dossierAt(whole, 0)
      const slips = await formsOf(tx, lead.id)
      expect(slips.map(({ kind, number }) => [kind, number])).toEqual([['receipt', 1]])
      const said = (await findContent(tx, slips[0]?.id ?? '')) as ReceiptData
      expect(said.request).toBe('Hai con diều và một dải lụa')
      expect(said.bundle?.legs.map(({ code, limit }) => [code, limit])).toEqual([
        [lead.code, '3 ngày làm việc'],
        ['cấp khi bắt đầu', '3 ngày làm việc, sau thủ tục 1'],
        ['–', '2 ngày làm việc, sau thủ tục 2'],
      ])
      expect(said.bundle?.legs[2]?.agency).toBe('Hợp tác xã Lụa')
      // the first alone would be ready on 26/11
      expect(said.dueAt).toContain('03 tháng 12 năm 2026')
      expect(said.components.map(({ name }) => name)).toEqual(['Tờ khai', 'Ảnh diều'])
      expect(said.fees).toHaveLength(2)
      // the photograph of the second is its first result: nobody brings it, and nobody has to count it
      expect(said.uncounted).toBe(false)
      // a dossier that has not begun has no receipt, and none is lost in the book
      expect(await formsOf(tx, dossierAt(whole, 1).id)).toEqual([])
      await finish(tx, lead, monday)
      await proceedBundle(tx, world, whole.bundle.id, tuesday)
      const later = await formsOf(tx, dossierAt(whole, 1).id)
      expect(later.map(({ kind, number }) => [kind, number])).toEqual([['receipt', 2]])
      const receipt = (await findContent(tx, later[0]?.id ?? '')) as ReceiptData
      expect(receipt.bundle).toBeUndefined()
      expect(receipt.components.map(({ name, originals, note }) => [name, originals, note])).toEqual([
        ['Ảnh diều', '–', expect.stringContaining('số 12/GP-UBND')],
      ])
      // two lines of the book, one submission
      const [from, to] = ['2026-01-01', '2026-12-31'].map((day) => Temporal.PlainDate.from(day)) as [Day, Day]
      const book = { agency: 'H13.64.02', from, to, show: 'all' } as const
      expect(await tallyLines(tx, book, tuesday, 1000)).toEqual({ dossiers: 2, submissions: 1 })
      expect((await registerLines(tx, book, tuesday, 10)).map(({ joined }) => joined)).toEqual([false, true])
    }),
  )
})

describe('what comes between', () => {
  test(
    'a leg whose papers are asked for while it waits begins without being accepted, and the one-stop accepts it',
    database.rolledBack(async (tx) => {
      const whole = await open(tx)
      const second = dossierAt(whole, 1)
      const lines = [{ component: 'Ảnh diều', reason: 'Ảnh mờ' }]
      const by = { actor: ward.receptionist, now: at('2026-11-20 10:00') }
      granted(await actOnDossier(tx, world, second.id, { action: 'request-supplement', body: { lines } }, by))
      await finish(tx, dossierAt(whole, 0), monday)
      expect(await proceedBundle(tx, world, whole.bundle.id, tuesday)).toBe(1)
      const begun = dossierAt(await again(tx, whole), 1)
      expect(begun).toMatchObject({ status: 'awaiting-citizen', bundle: { waitsFor: null }, code: null })
      const now = at('2026-11-25 09:00')
      granted(await actOnDossier(tx, world, second.id, { action: 'record-supplement', body: {} }, { ...by, now }))
      const checks = [{ key: 'photo', verdict: 'pass' as const }]
      const accepted = granted(
        await actOnDossier(tx, world, second.id, { action: 'accept', body: { checks } }, { ...by, now }),
      )
      expect(accepted).toMatchObject({ status: 'accepted' })
      expect((await again(tx, whole)).legs.map(legState)).toEqual(['ready', 'working', 'waiting'])
      expect(await verifyHistory(tx)).toMatchObject({ broken: [] })
    }),
  )
})

describe('at the counter', () => {
  test(
    'one list of missing papers for everything; accepted later, it has its slip then',
    database.rolledBack(async (tx) => {
      const failed = { at: 'first/photo', verdict: 'fail' as const, reason: 'Ảnh mờ' }
      const whole = await open(tx, { act: 'supplement', papers: [papers[0]!, failed] })
      const lead = dossierAt(whole, 0)
      expect(lead).toMatchObject({ status: 'awaiting-citizen', code: null })
      expect((await formsOf(tx, lead.id)).map(({ kind }) => kind)).toEqual(['supplement'])
      expect(appointmentIn(whole.bundle.dates)).toBeNull()
      const by = { actor: ward.receptionist, now: monday }
      granted(await actOnDossier(tx, world, lead.id, { action: 'record-supplement', body: {} }, by))
      const checks = [{ key: 'photo', verdict: 'pass' as const, originals: 2 }]
      granted(await actOnDossier(tx, world, lead.id, { action: 'accept', body: { checks } }, by))
      const slip = (await formsOf(tx, lead.id)).at(-1)
      const said = (await findContent(tx, slip?.id ?? '')) as ReceiptData
      expect([slip?.kind, said.bundle?.legs.length]).toEqual(['receipt', 3])
      expect(appointmentIn((await again(tx, whole)).bundle.dates)).not.toBeNull()
    }),
  )

  test(
    'declined as a whole, nothing of it begins, and each knows why',
    database.rolledBack(async (tx) => {
      const whole = await open(tx, { act: 'decline', declineReason: 'Không thuộc thẩm quyền' })
      expect(whole.legs.map(legState)).toEqual(['ended', 'ended', 'ended'])
      expect([dossierAt(whole, 0).status, dossierAt(whole, 1).status]).toEqual(['declined', 'stopped'])
      expect((await formsOf(tx, dossierAt(whole, 0).id)).map(({ kind }) => kind)).toEqual(['declined'])
      expect(await openBundles(tx, ['H13.64.02'], 10)).toEqual([])
    }),
  )

  test(
    'one procedure left out with its notice; what rests on it is left out too, and the slip does not promise it',
    database.rolledBack(async (tx) => {
      const whole = await open(tx, { leftOut: [{ leg: 'second', reason: 'Chưa đủ điều kiện cư trú' }] })
      expect(whole.legs.map(legState)).toEqual(['working', 'ended', 'ended'])
      expect((await formsOf(tx, dossierAt(whole, 1).id)).map(({ kind }) => kind)).toEqual(['declined'])
      const [slip] = await formsOf(tx, dossierAt(whole, 0).id)
      const said = (await findContent(tx, slip?.id ?? '')) as ReceiptData
      expect(said.bundle?.legs).toHaveLength(1)
      expect(said.dueAt).toContain('26 tháng 11 năm 2026')
      const refused = open(tx, { leftOut: [{ leg: 'first', reason: 'r' }] })
      await expect(refused).rejects.toThrow('leg-not-left-out')
    }),
  )

  test(
    'written down after an outage, it was received when it came',
    database.rolledBack(async (tx) => {
      const came = at('2026-11-19 15:30')
      const whole = await open(tx, { occurredAt: came.toString(), lateReason: 'Mất mạng' })
      const lead = dossierAt(whole, 0)
      expect([whole.bundle.openedAt.equals(came), lead.acceptedAt?.equals(came)]).toEqual([true, true])
      expect(lead.code).toContain('-261119-')
      expect(appointmentIn(whole.bundle.dates)?.equals(at('2026-12-02 17:00'))).toBe(true)
    }),
  )
})

describe('all results in one act', () => {
  const ready = async (tx: Db): Promise<WholeBundle> => {
    const whole = await open(tx)
    await finish(tx, dossierAt(whole, 0), monday)
    await proceedBundle(tx, world, whole.bundle.id, monday)
    await finish(tx, dossierAt(await again(tx, whole), 1), tuesday)
    await proceedBundle(tx, world, whole.bundle.id, tuesday)
    return again(tx, whole)
  }
  const mai = { actor: ward.receptionist, now: at('2026-11-25 09:00') }
  const body = { by: 'counter', paper: 'Căn cước, giấy hẹn' } as const

  test(
    'work outside that is late is told to the one-stop, its head and the reform controller, and an answer ends it',
    database.rolledBack(async (tx) => {
      const whole = await ready(tx)
      const { id } = whole.bundle
      const jobs = async () => {
        const { rows } = await sql<{ run_at: Date | null; cancelled: boolean }>`select run_at, cancelled from outbox
          where task = ${legTask} order by id`.execute(tx)
        return rows.at(-1)
      }
      // begun on Tuesday 24/11, a holiday, so as if on the 25th: two working days end on 27/11 at 17:00
      const due = at('2026-11-27 17:00')
      expect(whole.legs[2]?.external?.dueAt?.toString()).toBe(due.toString())
      const told: string[] = []
      const tell: TellMark = async (_, dossier, mark) => {
        told.push(`${mark.kind}.${mark.for} ${mark.step?.agency} ${dossier.id === whole.legs[0]?.dossier?.id}`)
      }
      const soon = legMarks(whole, world)[0]?.mark
      expect([soon?.kind, (await jobs())?.run_at?.toISOString()]).toEqual([
        'leg-soon',
        new Date(soon?.at.epochMilliseconds ?? 0).toISOString(),
      ])
      const run = (when: string) => tellOfLegs(tx, world, id, at(when), tell)
      await run('2026-11-27 17:00')
      await run('2026-12-08 09:00')
      expect(told).toEqual([
        'leg-soon.officer H13.64.02 true',
        'leg-late.officer H13.64.02 true',
        'leg-late.head H13.64.02 true',
        'leg-late.controller H13.64.02 true',
      ])
      expect((await again(tx, whole)).legs[2]?.external?.told).toBe('controller')
      granted(await sendLeg(tx, world, { bundle: id, leg: 'ribbon' }, mai))
      granted(await answerLeg(tx, world, { bundle: id, leg: 'ribbon', outcome: 'granted', documentNumber: null }, mai))
      expect((await jobs())?.cancelled).toBe(true)
    }),
  )

  test(
    'not before all are there; then each dossier is returned, the card from outside given, and the bundle over',
    database.rolledBack(async (tx) => {
      const whole = await ready(tx)
      const { id } = whole.bundle
      expect(await handOverBundle(tx, world, id, body, mai)).toMatchObject({
        refusal: 'bundle-not-ready',
        facts: { vi: ['Dải lụa'] },
      })
      granted(await sendLeg(tx, world, { bundle: id, leg: 'ribbon' }, mai))
      const answer = { bundle: id, leg: 'ribbon', outcome: 'granted', documentNumber: 'L-9' } as const
      granted(await answerLeg(tx, world, answer, mai))
      expect(await openBundles(tx, ['H13.64.02'], 10)).toEqual([id])
      expect(await handOverBundle(tx, world, id, body, { ...mai, actor: ward.elsewhere })).toMatchObject({
        refusal: 'bundle-not-found',
      })
      expect(await handOverBundle(tx, world, id, { by: 'counter' }, mai)).toMatchObject({ refusal: 'who-received' })
      const given = granted(await handOverBundle(tx, world, id, body, mai))
      expect(given.legs.map(({ dossier }) => dossier?.status ?? null)).toEqual(['returned', 'returned', null])
      expect(given.legs[2]?.external?.handedAt?.equals(mai.now)).toBe(true)
      expect(await openBundles(tx, ['H13.64.02'], 10)).toEqual([])
      expect(await handOverBundle(tx, world, id, body, mai)).toMatchObject({ refusal: 'nothing-to-hand-over' })
      expect(await verifyHistory(tx)).toMatchObject({ broken: [] })
    }),
  )

  test(
    'what the earlier ones gave is known to the next: nothing is typed twice',
    database.rolledBack(async (tx) => {
      const { legs } = await ready(tx)
      expect(knownBefore(legs[0]!, legs)).toEqual([])
      const known = knownBefore(legs[2]!, legs)
      expect(known.map(({ leg, number, signedBy }) => [leg, number, signedBy])).toEqual([
        ['first', '12/GP-UBND', 'Lý Thị Lan'],
        ['second', '13/GP-UBND', 'Lý Thị Lan'],
      ])
    }),
  )
})
