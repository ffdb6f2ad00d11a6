import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { lookedAt } from '../../../tests/support/looked-at.ts'
import { openOffice, request } from '../reading/officer.test-support.ts'

const office = openOffice()

const unit = 'H13.64.01'
const rules = '/can-bo/nhom/quy-tac'
const team = '/can-bo/nhom'

const idOf = async (name: string): Promise<string> => {
  const { rows } = await sql<{ id: string }>`select id from officer where name = ${name}`.execute(
    office.service.database.db,
  )
  return rows[0]!.id
}

const setRule = async (login: string, typed: Readonly<Record<string, string>>) => {
  const officer = await office.officer(login)
  return officer.send(await officer.open(rules), rules, { drop: '', agency: unit, ...typed })
}

const counts = async (): Promise<readonly number[]> => {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from dossier_step
    where agency = ${unit} and finished_at is null and officer_id is not null group by officer_id order by 1`.execute(
    office.service.database.db,
  )
  return rows.map(({ n }) => n)
}

/** Accepted and passed on by the counter's API. */
const arrive = async () => {
  const token = await office.service.token('receptionist', 'H13.64.02')
  const taken = await office.service.call('POST', '/api/v1/dossiers', {
    token,
    body: { ...request, components: lookedAt('1.004873') },
  })
  const { id } = taken.json() as { id: string }
  const moved = await office.service.call('POST', `/api/v1/dossiers/${id}/actions/transfer`, { token, body: {} })
  expect(moved.status).toBe(200)
  return id
}

const holderOf = async (id: string) =>
  (await office.stored(id)).steps.find(({ finishedAt, role }) => finishedAt === null && role === 'handler')?.officerId

describe('work given out by rule', () => {
  test('without a rule nobody has it; in turn twenty at once are shared evenly; the history says by which rule', async () => {
    expect(await holderOf(await arrive())).toBeNull()
    expect((await setRule('phuc', { method: 'round-robin' })).status).toBe(303)
    const ids = await Promise.all(Array.from({ length: 20 }, arrive))
    expect(await counts()).toEqual([10, 10])
    const { text } = await (await office.officer('phuc')).open(`/can-bo/ho-so/${ids[0]}/lich-su`)
    expect(text).toContain('theo quy tắc phân công')
    expect(text).toContain('Hệ thống, theo quy định')
  })

  test('least loaded evens out, also under twenty at once; whoever is away gets nothing', async () => {
    const hoang = await idOf('Lâm Hoàng')
    await sql`update dossier_step set officer_id = ${hoang} where agency = ${unit} and officer_id is not null
      and id in (select id from dossier_step where agency = ${unit} and officer_id is not null and officer_id <> ${hoang}
      limit 5)`.execute(office.service.database.owner)
    expect(await counts()).toEqual([5, 15])
    expect((await setRule('phuc', { method: 'least-loaded' })).status).toBe(303)
    await Promise.all(Array.from({ length: 12 }, arrive))
    expect(await counts()).toEqual([16, 16])
    const phuc = await office.officer('phuc')
    const list = await phuc.open('/can-bo/vang-mat')
    const post = /href="\/can-bo\/vang-mat\?vi-tri=([^"]+)"[^>]*>\s*Lâm Hoàng/.exec(list.html)?.[1]
    const form = await phuc.open(`/can-bo/vang-mat?vi-tri=${post}`)
    const day = { day: '23', month: '11', year: '2026' }
    const days = Object.fromEntries(
      ['from', 'to'].flatMap((n) => Object.entries(day).map(([k, v]) => [`${n}.${k}`, v])),
    )
    expect((await phuc.send(form, '/can-bo/vang-mat', days)).status).toBe(303)
    await Promise.all([arrive(), arrive()])
    expect(await counts()).toEqual([16, 18])
    expect(await holderOf(await arrive())).toBe(await idOf('Dương Mỹ Hạnh'))
  })

  test('a rule by area wants areas; a head sets none for another unit; an administrator sets any; dropping ends it', async () => {
    expect((await setRule('phuc', { method: 'by-area' })).text).toContain('cần ít nhất một địa bàn')
    expect((await setRule('phuc', { method: 'by-area', 'a0.place': 'Ấp Một' })).problems).toEqual([
      ['a0.officer', 'Điền cả địa bàn và người phụ trách'],
    ])
    expect((await setRule('khang', { agency: unit, method: 'round-robin' })).status).toBe(403)
    const hanh = await idOf('Dương Mỹ Hạnh')
    const byArea = { method: 'by-area', 'a0.place': 'Phường Ngã Năm', 'a0.officer': hanh }
    expect((await setRule('quantri', byArea)).status).toBe(303)
    expect(await holderOf(await arrive())).toBe(hanh)
    const phuc = await office.officer('phuc')
    const page = await phuc.open(rules)
    // places that ended with their district are nobody's to give any more
    expect(page.html).not.toContain('thị xã Ngã Năm, tỉnh Sóc Trăng')
    expect(page.html).toContain('value="phuong-nga-nam"')
    expect(page.text).toContain('Phường Ngã Năm: Dương Mỹ Hạnh')
    const drop = /name="drop" value="([^"]+)"/.exec(page.html)?.[1] ?? ''
    expect((await (await office.officer('khang')).visitor.submit(rules, { drop })).statusCode).toBe(403)
    expect((await phuc.visitor.submit(rules, { drop })).statusCode).toBe(303)
    expect(await holderOf(await arrive())).toBeNull()
  })

  test('only heads and administrators find the door open', async () => {
    for (const login of ['mai', 'hoang', 'bich', 'dinh', 'thanhtra'])
      expect((await (await office.officer(login)).open(rules)).status).toBe(403)
    for (const login of ['mai', 'hoang', 'bich', 'dinh', 'thanhtra', 'quantri'])
      expect((await (await office.officer(login)).open(team)).status).toBe(403)
  })
})

describe('the head’s view of the team', () => {
  test('says who has how much and who is away; several are given by ticks, each with its own answer', async () => {
    const phuc = await office.officer('phuc')
    const page = await phuc.open(`${team}?cb=chua-ai`)
    expect(page.text).toContain('Vắng đến hết 23/11/2026')
    expect(page.text).toMatch(/Giao cho .*Lâm Hoàng · \d+ việc đang mở · vắng đến hết 23\/11\/2026/)
    expect(page.text).not.toMatch(/Dương Mỹ Hạnh · \d+ việc đang mở · vắng/)
    const [first = '', second = ''] = [...page.html.matchAll(/name="viec" value="([^"]+)"/g)].map(([, value]) => value)
    const hanh = await idOf('Dương Mỹ Hạnh')
    const strange = `${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(12)}`
    const sent = await phuc.visitor.post(`${team}?cb=chua-ai`, {
      ...(await phuc.visitor.open(team)),
      viec: first,
      officer: hanh,
    })
    expect([sent.statusCode, sent.body]).toEqual([200, expect.stringContaining('Đã giao 1 việc')])
    expect(await holderOf(first.split('/')[0] ?? '')).toBe(hanh)
    const again = new URLSearchParams({ ...(await phuc.visitor.open(team)), officer: hanh })
    for (const each of [first, second, `${strange}/${strange}`]) again.append('viec', each)
    const mixed = await phuc.visitor.app.inject({
      method: 'POST',
      url: team,
      payload: again.toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
      cookies: Object.fromEntries(phuc.visitor.cookies),
    })
    expect(mixed.body).toContain('Đã giao 1 việc')
    expect(mixed.body).toContain('2 việc không giao được')
    expect(mixed.body).toContain('Việc này đã ở người đó rồi.')
    expect(await holderOf(second.split('/')[0] ?? '')).toBe(hanh)
  })

  test('nothing chosen is told', async () => {
    const phuc = await office.officer('phuc')
    const page = await phuc.send(await phuc.open(team), team, { viec: '', officer: '' })
    expect(page.problems.map(([field]) => field)).toEqual(['viec', 'officer'])
  })
})
