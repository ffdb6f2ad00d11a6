import { describe, expect, test } from 'vitest'
import { accessesOf } from '#identity'
import { lookedAt } from '../../../tests/support/looked-at.ts'
import { codesOn, momentsOf } from '../inbox/day.test-support.ts'
import { openOffice, type Page, request } from '../reading/officer.test-support.ts'

const office = openOffice()
const on = momentsOf(office)
const watch = '/can-bo/theo-doi'

const open = async (login: string, query: string): Promise<Page> => (await office.officer(login)).open(watch + query)
const list = async (login: string, query: string) => codesOn(await open(login, query))

/** A marriage certificate that lies with the handlers of the ward's division, and is due on the third working day. */
const transferred = async (moment: string) =>
  on(moment, async () => {
    const dossier = await office.accept()
    await (await office.officer('mai')).act(dossier, 'chuyen')
    return dossier
  })

/** «Quá hạn 2» at the side → 2 */
const sideCount = ({ html }: Page, word: string): number => {
  const side = /<nav class="side-nav".*?<\/nav>/s.exec(html)?.[0] ?? ''
  const item = new RegExp(`href="${watch}\\?muc=${word}".*?</a>`, 's').exec(side)?.[0].replace(/<[^>]*>/g, ' ') ?? ''
  return Number(/(\d+)\s*$/.exec(item.trim())?.[1] ?? 'NaN')
}

describe('what a head sees of his unit', () => {
  test('dossiers that his handlers hold: late, soon late, late at a step; his own work has none of them', async () => {
    const dossier = await transferred('2026-11-12 09:00')
    const early = await transferred('2026-11-23 08:00')
    const near = await transferred('2026-11-19 09:00')
    const [late, soon, stepLate] = await Promise.all(
      ['?muc=qua-han', '?muc=sap-den-han', '?muc=tre-buoc'].map((query) => list('phuc', query)),
    )
    expect(late).toContain(dossier.code)
    expect(late).not.toContain(early.code)
    expect(soon).not.toContain(dossier.code)
    expect(soon).not.toContain(early.code)
    // due at the end of Monday: in its last fifth from before noon on
    expect(soon).not.toContain(near.code)
    expect(await on('2026-11-23 14:00', () => list('phuc', '?muc=sap-den-han'))).toContain(near.code)
    expect(stepLate).toContain(dossier.code)
    expect(codesOn(await (await office.officer('phuc')).open('/can-bo/hom-nay?loc=qua-han'))).not.toContain(
      dossier.code,
    )
  })

  test('how many there are stands at the side of every page, and leads to the list', async () => {
    const before = sideCount(await open('phuc', ''), 'qua-han')
    await transferred('2026-11-12 09:00')
    const page = await (await office.officer('phuc')).open('/can-bo/hom-nay')
    expect(sideCount(page, 'qua-han')).toBe(before + 1)
    expect(page.text).toContain('Đơn vị đang quá hạn')
    expect((await open('phuc', '')).text).toContain('Văn phòng')
  })

  test('nothing of another unit, nor of another ward', async () => {
    const counter = await on('2026-11-12 09:00', () => office.accept())
    expect(await list('phuc', '?muc=qua-han')).not.toContain(counter.code)
    expect(await list('tung', '?muc=qua-han')).toContain(counter.code)
    expect((await open('tung', '?muc=qua-han&dv=H13.64.02')).text).toContain(counter.code)
    expect(await list('tung', '?muc=qua-han&dv=H13.64.01')).not.toContain(counter.code)
    // a unit that is not his narrows nothing and shows nothing more
    expect(await list('phuc', '?muc=qua-han&dv=H13.64.02')).not.toContain(counter.code)
  })

  test('what waits for a citizen, for others, and questions beyond their hour, on both sides', async () => {
    const dossier = await transferred('2026-11-19 09:00')
    const hoang = await office.officer('hoang')
    const asked = { 'to.0.agency': 'H13.09', question: 'Xin cho ý kiến', workingHours: '8' }
    await on('2026-11-19 10:00', () => hoang.act(dossier, 'lay-y-kien', asked))
    expect(await list('phuc', '?muc=cho-noi-khac')).toContain(dossier.code)
    expect(await list('phuc', '?muc=hoi-qua-han')).toContain(dossier.code)
    const theirs = await open('thu', '?muc=hoi-qua-han')
    expect(codesOn(theirs)).toContain(dossier.code)
    expect(theirs.text).not.toContain(dossier.ownerName)
    expect(await on('2026-11-19 11:00', () => list('phuc', '?muc=hoi-qua-han'))).not.toContain(dossier.code)
    expect(await list('phuc', '?muc=cho-cong-dan')).not.toContain(dossier.code)
  })

  test('narrowed by procedure, field and day; the address keeps it, and a page ends where the next begins', async () => {
    const marriage = await transferred('2026-11-12 09:00')
    expect(await list('phuc', '?muc=qua-han&tt=1.004873')).toContain(marriage.code)
    expect(await list('phuc', '?muc=qua-han&tt=1.001612')).not.toContain(marriage.code)
    expect(await list('phuc', '?muc=qua-han&lv=dat-dai')).not.toContain(marriage.code)
    expect(await list('phuc', '?muc=qua-han&tu=13/11/2026')).not.toContain(marriage.code)
    const page = await open('phuc', '?muc=qua-han&lv=ho-tich&tu=12/11/2026')
    expect(page.html).toContain(`href="${watch}?muc=tre-buoc&amp;lv=ho-tich&amp;tu=2026-11-12"`)
    expect((await open('phuc', '?muc=qua-han&tt=9.999999')).text).toContain('Hãy bớt điều kiện lọc')
  })
})

test('what the ward decides and another one-stop still has is late for the ward, and waits elsewhere; papers nobody confirmed too', async () => {
  const { service } = office
  const token = await service.token('receptionist', 'H13.02')
  const body = { ...request, components: lookedAt('1.004873') }
  const { id } = (
    await on('2026-11-12 09:00', () => service.call('POST', '/api/v1/dossiers', { token, body }))
  ).json() as { readonly id: string }
  const { code } = await office.stored(id)
  const inLists = (login: string) =>
    Promise.all(
      ['qua-han', 'cho-noi-khac', 'tre-buoc'].map(async (word) =>
        (await list(login, `?muc=${word}`)).includes(`${code}`),
      ),
    )
  expect(await inLists('tung')).toEqual([true, true, false])
  expect(await inLists('phuc')).toEqual([false, false, false])
  const paper = await on('2026-11-12 09:00', () => office.accept())
  await on('2026-11-12 10:00', async () => (await office.officer('mai')).act(paper, 'chuyen', { medium: 'paper' }))
  expect(await list('phuc', '?muc=qua-han-chuyen')).toContain(paper.code)
  await (await office.officer('hoang')).act(paper, 'xac-nhan-giao-nhan')
  expect(await list('phuc', '?muc=qua-han-chuyen')).not.toContain(paper.code)
})

describe('the reform controller', () => {
  test('begins his day there, sees the whole authority, and nothing to do', async () => {
    const [held, counter] = [await transferred('2026-11-12 09:00'), await on('2026-11-12 09:00', () => office.accept())]
    const dinh = await office.officer('dinh')
    expect((await dinh.open('/can-bo')).location).toBe(watch)
    const page = await dinh.open(`${watch}?muc=qua-han`)
    expect(codesOn(page)).toEqual(expect.arrayContaining([held.code, counter.code]))
    expect(page.html).not.toContain('name="hs"')
    expect(await list('dinh', '?muc=qua-han-chuyen')).toContain(counter.code)
    expect(await list('dinh', '?muc=qua-han-chuyen')).not.toContain(held.code)
    expect((await dinh.open('/can-bo/hom-nay')).status).toBe(403)
  })

  test('what he read is recorded, by page and by API', async () => {
    const dossier = await transferred('2026-11-12 09:00')
    const token = await office.service.token('reform-controller', 'H13.64')
    const get = (query: string) => office.service.call('GET', `/api/v1/watch?${query}`, { token })
    const answer = (await get('list=late&limit=100')).json() as {
      readonly rows: readonly { readonly dossier: { readonly id: string }; readonly agency: string }[]
      readonly count: number
    }
    expect(answer.rows).toContainEqual(
      expect.objectContaining({ agency: 'H13.64.01', dossier: expect.objectContaining({ id: dossier.id }) }),
    )
    expect(answer.count).toBe(answer.rows.length)
    const recorded = async () => (await accessesOf(office.service.database.db, dossier.id)).map(({ door }) => door)
    expect(await recorded()).toContain('GET /api/v1/watch')
    await open('dinh', '?muc=qua-han&tt=1.004873')
    expect(await recorded()).toContain(watch)
    const first = (await get('list=late&limit=1')).json() as { readonly next: string; readonly rows: readonly object[] }
    const second = (await get(`list=late&limit=1&after=${encodeURIComponent(first.next)}`)).json() as typeof first
    expect(second.rows).toHaveLength(1)
    expect(second.rows).not.toEqual(first.rows)
    expect(((await get('list=late&unit=H13.65')).json() as typeof answer).rows).toEqual([])
    expect((await get('list=everything')).status).toBe(400)
    const handler = await office.service.token('handler', 'H13.64.01')
    expect((await office.service.call('GET', '/api/v1/watch?list=late', { token: handler })).status).toBe(403)
  })
})

test('returned from a handler’s desk, a dossier stands under «Chờ công dân» of the handler and of his head until the papers come', async () => {
  const dossier = await transferred('2026-11-20 09:00')
  const [hoang, phuc, mai] = await Promise.all(['hoang', 'phuc', 'mai'].map(office.officer))
  const path = `/can-bo/ho-so/${dossier.id}`
  const failed = { 'paper.declaration.verdict': 'fail', 'paper.declaration.reason': 'Thiếu nơi sinh', all: 'pass' }
  await hoang!.send(await hoang!.open(path), `${path}/kiem-tra`, failed)
  const waiting = async () => [
    (await codesOn(await hoang!.open('/can-bo/hom-nay?nhom=cho-bo-sung'))).includes(`${dossier.code}`),
    (await list('phuc', '?muc=cho-cong-dan')).includes(`${dossier.code}`),
    (await list('tuyet', '?muc=cho-cong-dan')).includes(`${dossier.code}`),
  ]
  expect(await waiting()).toEqual([false, false, false])
  const proposed = await hoang!.act(dossier, 'de-xuat-tra-lai')
  expect(proposed.problems).toEqual([])
  await phuc!.act(dossier, 'duyet-tra-lai')
  expect(await waiting()).toEqual([true, true, false])
  expect((await hoang!.open('/can-bo/hom-nay')).text).toMatch(/Chờ công dân 1/)
  expect(codesOn(await hoang!.open('/can-bo/hom-nay?loc=tat-ca'))).not.toContain(dossier.code)
  await mai!.act(dossier, 'ghi-nhan-bo-sung', { note: 'Đã nộp tờ khai mới' })
  expect(await waiting()).toEqual([false, false, false])
})
