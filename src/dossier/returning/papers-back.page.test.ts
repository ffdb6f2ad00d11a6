import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Dossier } from '../dossier.ts'
import { newId } from '../new-id.ts'
import { type Officer, openOffice } from '../reading/officer.test-support.ts'
import { pageSize, papersBackOf } from './papers-back.query.ts'

const office = openOffice()
const list = '/can-bo/giay-phai-tra'
const lists = '/can-bo/ban-giao'
const division = 'H13.64.01'

/** At the desk of the division: the papers left on a list and were confirmed there. */
const atDesk = async (mai: Officer, hoang: Officer): Promise<Dossier> => {
  const one = await office.accept()
  await mai.act(one, 'chuyen', { medium: 'paper' })
  await mai.act(one, 'gui-ban-giay')
  await hoang.act(one, 'xac-nhan-giao-nhan')
  return office.stored(one.id)
}

describe('papers of a dossier that ended without a result', () => {
  test('come back on a hand-over list, stand on the one-stop’s list, and are given back with a paper shown', async () => {
    const [mai, hoang, tham] = [
      await office.officer('mai'),
      await office.officer('hoang'),
      await office.officer('tham'),
    ]
    const one = await atDesk(mai, hoang)
    await mai.act(one, 'rut-ho-so', { reason: 'Không còn cần' })
    const waits = await mai.open(list)
    expect(waits.text).toContain(one.code)
    expect(waits.text).toContain('Chưa về đến đây')
    expect((await tham.open(list)).text).not.toContain(one.code ?? '–')
    const making = `${lists}/lap?den=H13.64.02`
    const made = await hoang.send(await hoang.open(making), making, { scan: one.code ?? '', act: 'make' })
    await hoang.send(await hoang.open(made.location), made.location, { act: 'send' })
    const taken = await mai.open(made.location)
    await mai.send(taken, made.location, { pick: (await office.stored(one.id)).handovers.at(-1)!.id, act: 'confirm' })
    expect((await mai.open(list)).html).toContain(`/can-bo/ho-so/${one.id}/tra-lai-giay-to`)
    const unsigned = await mai.act(one, 'tra-lai-giay-to', { receiver: 'owner', paper: 'Căn cước' })
    expect(unsigned.problems.map(([field]) => field)).toEqual(['proof'])
    const given = await mai.act(one, 'tra-lai-giay-to', { receiver: 'owner', proof: 'signature', paper: 'Căn cước' })
    expect(given.location).toBe(`/can-bo/ho-so/${one.id}`)
    expect((await office.stored(one.id)).paperReturns).toMatchObject([{ way: 'counter', agency: 'H13.64.02' }])
    expect((await mai.open(list)).text).not.toContain(one.code ?? '–')
    expect((await mai.open(`/can-bo/ho-so/${one.id}`)).text).toMatch(/Giấy tờ của hồ sơ: đã trao cho người nhận/)
  })

  test('go back by post with a number that the history keeps', async () => {
    const mai = await office.officer('mai')
    const one = await office.accept({ channel: 'post' })
    await mai.act(one, 'rut-ho-so')
    await mai.act(one, 'tra-lai-giay-to', { trackingNumber: 'EA000000009VN' })
    expect((await office.stored(one.id)).paperReturns).toMatchObject([{ way: 'post', trackingNumber: 'EA000000009VN' }])
    expect((await mai.open(`/can-bo/ho-so/${one.id}/lich-su`)).text).toContain('EA000000009VN')
  })

  test('are listed in pages that show every one of them once', async () => {
    const { db } = office.service.database
    const one = await office.accept()
    const ids = Array.from({ length: pageSize + 3 }, () => newId())
    await sql`insert into dossier_paper_return (id, dossier_id, agency, due_back_at)
      select id, ${one.id}::uuid, 'H13.99', '2026-11-20T09:00:00.123456Z' from unnest(${ids}::uuid[]) id`.execute(db)
    const first = await papersBackOf(db, ['H13.99'], null)
    const second = await papersBackOf(db, ['H13.99'], first.next)
    expect([first.rows.length, second.rows.length, second.next]).toEqual([pageSize, 3, null])
    expect(new Set([...first.rows, ...second.rows].map(({ key }) => key)).size).toBe(pageSize + 3)
  })
})

test('a search tells where papers are, and finds only those at a place that is chosen', async () => {
  const [mai, hoang] = [await office.officer('mai'), await office.officer('hoang')]
  const [there, here] = [await atDesk(mai, hoang), await office.accept()]
  const found = await mai.send(await mai.open('/can-bo/tim'), '/can-bo/tim', { q: 'Lý Thị Sa Rươl' })
  const all = await mai.open(found.location)
  for (const text of [there.code, here.code, 'Giấy đang ở', 'Giấy tờ: ']) expect(all.text).toContain(text)
  const narrow = async (at: string) => (await mai.open(`${found.location}&giay=${at}`)).text
  expect(await narrow(division)).toContain(there.code)
  expect(await narrow(division)).not.toContain(here.code ?? '–')
  expect(await narrow('H13.64.02')).toContain(here.code)
  expect(await narrow('post')).toMatch(/Không có hồ sơ nào có giấy ở nơi này|EA000000009VN|H13\.64/)
})
