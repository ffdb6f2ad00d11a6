import { describe, expect, test } from 'vitest'
import type { ReceiptData } from '#document'
import { testDatabase } from '../../../tests/support/database.ts'
import { actOnDossier } from '../act-on-dossier.ts'
import { at } from '../dossier.test-support.ts'
import { verifyHistory } from '../history/history.query.ts'
import { findContent, formsOf } from '../issuing/form.store.ts'
import { ward } from '../services.test-support.ts'
import { again, dossierAt, finish, granted, monday, open, tuesday, world } from './bundle.test-support.ts'
import { legState } from './bundle.ts'
import { proceedBundle } from './proceed-bundle.ts'

const database = testDatabase()

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
      // a dossier that has not begun has no receipt, and none is lost in the book
      expect(await formsOf(tx, dossierAt(whole, 1).id)).toEqual([])
      await finish(tx, lead, monday)
      await proceedBundle(tx, world, whole.bundle.id, tuesday)
      const later = await formsOf(tx, dossierAt(whole, 1).id)
      expect(later.map(({ kind, number }) => [kind, number])).toEqual([['receipt', 2]])
      expect(((await findContent(tx, later[0]?.id ?? '')) as ReceiptData).bundle).toBeUndefined()
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
