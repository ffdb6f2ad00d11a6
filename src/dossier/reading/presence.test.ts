import { beforeAll, describe, expect, test } from 'vitest'
import { listenTo } from '../../../tests/support/ear.ts'
import { at } from '../dossier.test-support.ts'
import type { Dossier } from '../dossier.ts'
import { type Officer, openOffice } from './officer.test-support.ts'
import { othersPresent } from './presence.store.ts'

const office = openOffice()
let dossier: Dossier
let origin = ''
beforeAll(async () => {
  office.service.setNow(at('2026-11-23 09:00'))
  dossier = await office.accept()
  origin = await office.service.app().listen({ port: 0, host: '127.0.0.1' })
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
    const present = await othersPresent(
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

interface Told {
  readonly lines: readonly string[]
  readonly acted: string | null
}

/** The line of a page of this dossier, as the page itself asks for it. */
const ear = async (officer: Officer, id: string, path = '') => {
  const { html } = await officer.open(`/can-bo/ho-so/${id}${path}`)
  const address = /data-present="([^"]+)"/.exec(html)?.[1]
  if (address === undefined) throw new Error('the page has no line')
  return listenTo<Told>(origin + address.replaceAll('&amp;', '&'), 'present', officer.visitor)
}

describe('while a page is looked at', () => {
  const isTold =
    (name: RegExp) =>
    ({ lines }: Told): boolean =>
      lines.some((line) => name.test(line))

  test('who comes is told at once, who goes is gone after five seconds, and another page of his keeps him there', async () => {
    office.service.setNow(at('2026-11-23 13:30'))
    const { id } = await office.accept()
    const [mai, bao, inspector] = await Promise.all(['mai', 'bao', 'thanhtra'].map(office.officer))
    const first = await ear(mai!, id)
    await first.until(({ lines }) => lines.length === 0)
    const pages = [await ear(bao!, id), await ear(bao!, id, '/rut-ho-so')]
    expect(await first.until(isTold(/từ 13:30$/))).toBeLessThan(2000)
    // one of two is shut: five seconds later he is there by the other
    const until = (): Promise<readonly { until: Temporal.Instant }[]> =>
      othersPresent(office.service.database.db, id, '00000000-0000-4000-8000-000000000001', at('2026-11-23 13:30'))
    const ends = async (second: string, count: number): Promise<void> =>
      expect
        .poll(async () => (await until()).filter((each) => each.until.equals(at(`2026-11-23 13:30:${second}`))).length)
        .toBe(count)
    await ends('25', 2)
    office.service.setNow(at('2026-11-23 13:30:20'))
    pages[0]!.close()
    await ends('45', 1)
    pages[1]!.close()
    await ends('25', 2)
    office.service.setNow(at('2026-11-23 13:30:24'))
    const third = await ear(inspector!, id)
    await third.until(({ lines }) => lines.length === 2)
    office.service.setNow(at('2026-11-23 13:30:26'))
    third.close()
    await first.until(({ lines }) => lines.length === 1 && /từ 13:30$/.test(lines[0] ?? ''))
    first.close()
  })

  test('an act makes the others’ pages old, at once and by name; a note does not', async () => {
    office.service.setNow(at('2026-11-23 09:10'))
    const { id } = await office.accept()
    const [mai, bao] = await Promise.all(['mai', 'bao'].map(office.officer))
    const [first, second] = [await ear(mai!, id), await ear(bao!, id)]
    await second.until(({ acted }) => acted === null)
    const token = await office.service.token('receptionist', 'H13.64.02')
    const note = { token, body: { text: 'Công dân hẹn chiều nay quay lại' } }
    expect((await office.service.call('POST', `/api/v1/dossiers/${id}/notes`, note)).status).toBeLessThan(300)
    office.service.setNow(at('2026-11-23 09:13'))
    const third = await ear(await office.officer('thanhtra'), id)
    await second.until(isTold(/từ 09:13$/))
    third.close()
    expect(second.heard.some(({ acted }) => acted !== null)).toBe(false)
    office.service.setNow(at('2026-11-23 09:14'))
    await mai!.act({ id }, 'chuyen')
    const delay = await second.until(({ acted }) => acted !== null)
    expect(delay).toBeLessThan(2000)
    expect(second.heard.at(-1)?.acted).toBe('Sơn Thị Mai vừa «Chuyển hồ sơ» lúc 09:14. Trang này đã cũ.')
    await first.until(({ acted }) => acted?.startsWith('Ông/Bà vừa «Chuyển hồ sơ» ở cửa sổ khác') === true)
    // a page drawn after it is of its time
    const again = await ear(mai!, id)
    const late = await ear(await office.officer('thanhtra'), id)
    await again.until(isTold(/từ 09:14$/))
    expect(again.heard.map(({ acted }) => acted)).toEqual(again.heard.map(() => null))
    for (const each of [first, second, again, late]) each.close()
  })
})
