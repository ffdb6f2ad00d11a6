import { beforeAll, describe, expect, test } from 'vitest'
import { at } from '../dossier.test-support.ts'
import type { Dossier } from '../dossier.ts'
import { openOffice } from './officer.test-support.ts'
import { bePresent } from './presence.store.ts'

const office = openOffice()
let dossier: Dossier
beforeAll(async () => {
  office.service.setNow(at('2026-11-23 09:00'))
  dossier = await office.accept()
})
const look = async (login: string, path = `/can-bo/ho-so/${dossier.id}`) => (await office.officer(login)).open(path)

describe('who has a dossier open', () => {
  test('the second officer is told who came first and since when; the first alone nothing', async () => {
    office.service.setNow(at('2026-11-23 09:12'))
    expect((await look('mai')).text).not.toContain('đang mở hồ sơ này')
    office.service.setNow(at('2026-11-23 09:14'))
    const second = await look('bao')
    expect(second.status).toBe(200)
    expect(second.text).toMatch(/\S+ đang mở hồ sơ này từ 09:12/)
    // looking again keeps the first moment; the second is seen by the first
    const again = await look('mai')
    expect(again.text).toMatch(/\S+ đang mở hồ sơ này từ 09:14/)
    expect((await look('bao')).text).toContain('từ 09:12')
  })

  test('five minutes after the last look nobody is there any more, and what has ended is gone', async () => {
    office.service.setNow(at('2026-11-23 09:19'))
    expect((await look('bao')).text).not.toContain('đang mở hồ sơ này')
    const rows = await office.service.database.owner
      .selectFrom('dossier_presence' as never)
      .selectAll()
      .execute()
    expect(rows).toHaveLength(1)
  })

  test('a search that shows the dossier is no presence, and whoever may not read it leaves none', async () => {
    office.service.setNow(at('2026-11-23 10:00'))
    const tham = await look('tham')
    expect(tham.status).toBe(404)
    const phuc = await office.officer('mai')
    await phuc.send(await phuc.open('/can-bo/tim'), '/can-bo/tim', { q: 'nguyen' })
    const present = await bePresent(
      office.service.database.db,
      dossier.id,
      '00000000-0000-4000-8000-000000000001',
      at('2026-11-23 10:00'),
    )
    expect(present).toEqual([])
  })

  test('nobody is held back: both may act, and the act tells of the other', async () => {
    office.service.setNow(at('2026-11-23 10:30'))
    await look('mai')
    const bao = await office.officer('bao')
    expect((await bao.open(`/can-bo/ho-so/${dossier.id}`)).html).toContain('data-shortcut="Alt+C"')
  })
})
