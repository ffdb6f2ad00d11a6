import { describe, expect, test } from 'vitest'
import { type Officer, openOffice, type Page } from '../reading/officer.test-support.ts'
import { codesOn, momentsOf, today } from './day.test-support.ts'

const office = openOffice()
const on = momentsOf(office)

const open = async (login: string, query: string): Promise<Page> => (await office.officer(login)).open(today + query)
const list = async (login: string, query: string) => codesOn(await open(login, query))

describe('a list for each step of a dossier’s life', () => {
  test('counter, transfer, papers, check, signature, number, result: always in one list, then in the next', async () => {
    const dossier = await office.accept()
    const [mai, hoang, hoa, bich] = await Promise.all(['mai', 'hoang', 'hoa', 'bich'].map(office.officer))
    const inside = async (login: string, group: string) =>
      (await list(login, `?nhom=${group}`)).includes(`${dossier.code}`)
    expect(await inside('mai', 'cho-chuyen')).toBe(true)
    expect(await inside('mai', 'qua-han-chuyen')).toBe(false)
    expect(await on('2026-11-25 07:31', () => inside('mai', 'qua-han-chuyen'))).toBe(true)
    await mai!.act(dossier, 'chuyen', { medium: 'paper' })
    expect(await inside('mai', 'cho-chuyen')).toBe(false)
    expect(await inside('hoang', 'giao-nhan')).toBe(true)
    expect(await inside('hoang', 'kiem-tra')).toBe(true)
    await hoang!.act(dossier, 'xac-nhan-giao-nhan')
    expect(await inside('hoang', 'giao-nhan')).toBe(false)
    const check = `/can-bo/ho-so/${dossier.id}/kiem-tra`
    await hoang!.send(await hoang!.open(`/can-bo/ho-so/${dossier.id}`), check, { all: 'pass' })
    expect([await inside('hoang', 'kiem-tra'), await inside('hoang', 'tham-dinh')]).toEqual([false, true])
    await hoang!.act(dossier, 'hoan-thanh')
    expect(await inside('hoa', 'cho-ky')).toBe(true)
    await hoa!.act(dossier, 'ky', { outcome: 'granted' })
    expect(await inside('bich', 'vao-so')).toBe(true)
    await bich!.act(dossier, 'hoan-thanh', { documentNumber: '7/XN' })
    expect([await inside('mai', 'nhan-ket-qua'), await inside('mai', 'tra-ket-qua')]).toEqual([true, false])
    await mai!.act(dossier, 'nhan-ket-qua')
    expect([await inside('mai', 'nhan-ket-qua'), await inside('mai', 'tra-ket-qua')]).toEqual([false, true])
  })

  test('a dossier that another agency was asked about waits for others until it answers', async () => {
    const dossier = await office.accept()
    const [mai, hoang] = await Promise.all(['mai', 'hoang'].map(office.officer))
    await mai!.act(dossier, 'chuyen')
    expect(await list('hoang', '?nhom=cho-co-quan')).not.toContain(dossier.code)
    await hoang!.act(dossier, 'lay-y-kien', { 'to.0.agency': 'H13.09', question: 'Xin cho ý kiến', workingHours: '8' })
    expect(await list('hoang', '?nhom=cho-co-quan')).toContain(dossier.code)
  })

  test('an empty list says what it waits for', async () => {
    expect((await open('hoa', '?nhom=cho-ky&tt=1.001612')).text).toContain('Hãy bớt điều kiện lọc')
    expect((await open('tuyet', '?nhom=cho-y-kien')).text).toContain('Không có cơ quan nào chờ Ông/Bà cho ý kiến')
  })
})

describe('filters', () => {
  test('by procedure, field, day of reception and officer; each page of the list keeps them', async () => {
    const marriage = await office.accept()
    const older = await on('2026-11-18 09:00', () => office.accept({ procedure: '1.001612' }))
    const both = [marriage.code, older.code]
    const found = async (query: string) => (await list('mai', query)).filter((code) => both.includes(code))
    expect(await found('?tt=1.001612')).toEqual([older.code])
    expect(await found('?lv=ho-tich')).toEqual([marriage.code])
    expect(await found('?tu=18/11/2026&den=18/11/2026')).toEqual([older.code])
    expect(await found('?tu=19/11/2026')).toEqual([marriage.code])
    expect(await found('?noi=H13.65.02')).toEqual([])
    expect(await found('?cb=chua-ai')).toHaveLength(2)
    const page = await open('mai', '?lv=ho-tich&tu=19/11/2026')
    expect(page.html).toContain('href="/can-bo/hom-nay?loc=qua-han&amp;lv=ho-tich&amp;tu=2026-11-19"')
    expect(page.html).toMatch(/<option value="ho-tich" selected/)
  })

  test('late at one’s own step is a list, though the citizen’s date is far', async () => {
    const dossier = await on('2026-11-20 09:00', () => office.accept())
    expect(await list('mai', '?loc=tre-buoc')).toContain(dossier.code)
    expect(await list('mai', '?loc=qua-han')).not.toContain(dossier.code)
  })
})

const tell = async ({ visitor }: Officer, fields: Readonly<Record<string, string>>) =>
  visitor.post(today, { ...(await visitor.open(`${today}?loc=tat-ca`)), ...fields })

/** What the side of a page says. */
const sideOf = ({ html }: Page): string =>
  (/<nav class="side-nav".*?<\/nav>/s.exec(html)?.[0] ?? '').replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

describe('saved views', () => {
  test('are the officer’s own; one opens first; an address can be shared', async () => {
    const [mai, tham] = await Promise.all(['mai', 'tham'].map(office.officer))
    const page = await mai!.open(`${today}?lv=ho-tich`)
    const kept = await mai!.send(page, today, { name: ' Hộ tịch ', query: 'x=1&lv=ho-tich', act: 'save-default' })
    expect([kept.status, kept.location]).toEqual([303, `${today}?lv=ho-tich`])
    expect((await mai!.open(today)).location).toBe(`${today}?lv=ho-tich`)
    const all = await mai!.open(`${today}?loc=tat-ca`)
    expect(all.text).toContain('Hộ tịch mở đầu tiên')
    // at the side of every page, with how many wait in it
    const waiting = codesOn(await mai!.open(`${today}?lv=ho-tich`)).length
    expect(waiting).toBeGreaterThan(0)
    for (const each of [all, await mai!.open('/can-bo/tim')])
      expect(sideOf(each)).toMatch(new RegExp(`Cách xem đã lưu .*Hộ tịch ${waiting} `))
    expect((await mai!.open(`${today}?lv=ho-tich`)).html).toMatch(
      /href="\/can-bo\/hom-nay\?lv=ho-tich" aria-current="page"/,
    )
    expect(sideOf(await tham!.open(today))).not.toContain('Cách xem đã lưu')
    expect((await tham!.open(today)).status).toBe(200)
    expect((await tham!.open(`${today}?lv=ho-tich`)).status).toBe(200)
  })

  test('a name again replaces; no name is asked for; the first view can be unset and removed by its owner only', async () => {
    const [hoang, hanh] = await Promise.all(['hoang', 'hanh'].map(office.officer))
    const page = await hoang!.open(`${today}?loc=qua-han`)
    const blank = await hoang!.send(page, today, { name: ' ', act: 'save' })
    expect([blank.status, blank.problems]).toEqual([422, [['name', 'Hãy đặt tên cho cách xem']]])
    for (const query of ['loc=qua-han', 'loc=hom-nay']) await tell(hoang!, { name: 'Gấp', query, act: 'save-default' })
    expect((await hoang!.open(today)).location).toBe(`${today}?loc=hom-nay`)
    const all = await hoang!.open(`${today}?loc=tat-ca`)
    const id = /name="view" value="([^"]*)"/.exec(all.html)?.[1] ?? ''
    await tell(hanh!, { act: 'remove', view: id })
    await tell(hanh!, { act: 'default', view: id })
    expect((await hoang!.open(today)).location).toBe(`${today}?loc=hom-nay`)
    await tell(hoang!, { act: 'default', view: id })
    expect((await hoang!.open(today)).status).toBe(200)
    await tell(hoang!, { act: 'remove', view: id })
    expect((await hoang!.open(today)).html).not.toContain('name="view"')
  })
})
