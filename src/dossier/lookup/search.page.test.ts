import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { accessesOf } from '#identity'
import type { Dossier } from '../dossier.ts'
import { type Officer, openOffice, type Page } from '../reading/officer.test-support.ts'
import { trackingUrl } from '../slip-view.ts'

const office = openOffice()
const path = '/can-bo/tim'

const owner = (name: string, number: string, phone = '0912345678') => ({
  owners: [{ kind: 'person', name, identity: { type: 'can-cuoc', number }, phone }],
})

let huong: Dossier
let anh: Dossier
let binh: Dossier

beforeAll(async () => {
  huong = await office.accept(owner('Nguyễn Thị Hường', '000187004873', '0987654321'))
  anh = await office.accept(owner('Trần Văn Anh', '000087004874'))
  binh = await office.accept({
    ...owner('Trần Văn Bình', '000087004875'),
    aliases: [{ system: 'Cổng DVCQG', value: 'G12.99-261120-0007' }],
  })
})

/** Types into the field of the page, sends it, and follows to the results. */
const find = async (officer: Officer, q: string): Promise<Page & { readonly address: string }> => {
  const sent = await officer.send(await officer.open(path), path, { q })
  const shown = sent.status === 303 ? await officer.open(sent.location) : sent
  return { ...shown, address: sent.location }
}

const nextOf = ({ html }: Page): string | null =>
  /rel="next" href="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? null

const codesOn = ({ html }: Page): readonly string[] =>
  [...html.matchAll(/<a href="\/can-bo\/ho-so\/[0-9a-f-]+" class="num">([^<]*)<\/a>/g)].map(([, code]) => code ?? '')

describe('finding', () => {
  test.each([
    ['a name without diacritics', 'nguyen thi huong', () => [huong.code]],
    ['a name with them', 'Nguyễn Thị Hường', () => [huong.code]],
    ['part of a name', 'tran van', () => [binh.code, anh.code]],
    ['an identity number', '000187004873', () => [huong.code]],
    ['a phone number as people write it', '0987 654 321', () => [huong.code]],
    ['a card, scanned', '000187004873||Nguyễn Thị Hường|21101987|Nữ|Khóm 1|12082021', () => [huong.code]],
  ])('by %s', async (_, q, expected) => {
    const mai = await office.officer('mai')
    expect(codesOn(await find(mai, q)).toSorted()).toEqual(expected().toSorted())
  })

  test('by the end of a code that is read aloud: of a day, or of today', async () => {
    const mai = await office.officer('mai')
    const [, day, order = ''] = (anh.code ?? '').split('-')
    expect(codesOn(await find(mai, `${day}-${order}`))).toEqual([anh.code])
    expect(codesOn(await find(mai, order))).toEqual([anh.code])
  })

  test.each([
    ['a code', () => huong.code ?? ''],
    ['a code in small letters', () => (huong.code ?? '').toLowerCase()],
    ['the QR of a slip', () => trackingUrl(huong, 'https://motcua.example') ?? ''],
    ['the QR of an old slip', () => `https://motcua.example/t/${huong.code}.23456789bcghkmnpqty`],
  ])('%s leads straight to the dossier', async (_, q) => {
    const mai = await office.officer('mai')
    expect((await find(mai, q())).address).toBe(`/can-bo/ho-so/${huong.id}`)
  })

  test('so does the code of another system, and the box at the top of every page', async () => {
    const mai = await office.officer('mai')
    expect((await find(mai, 'G12.99-261120-0007')).address).toBe(`/can-bo/ho-so/${binh.id}`)
    const today = await mai.open('/can-bo/hom-nay')
    expect((await mai.send(today, path, { q: `${anh.code}` })).location).toBe(`/can-bo/ho-so/${anh.id}`)
  })

  test('a scan that an input method changed is not looked for: the page says what to do', async () => {
    const changed = (trackingUrl(huong, 'https://mótcua.example') ?? '').replace('H13', 'H31')
    expect((await find(await office.officer('mai'), changed)).problems).toEqual([
      ['q', 'Mã quét chưa đúng, hãy quét lại hoặc tắt bộ gõ tiếng Việt'],
    ])
  })

  test('a code that is nobody’s is told as such', async () => {
    const page = await find(await office.officer('mai'), 'H13.64-200101-0001')
    expect(page.text).toContain('Không có hồ sơ nào khớp')
  })

  test('what is too short is asked for more, and stays in the field', async () => {
    const mai = await office.officer('mai')
    expect((await find(mai, '')).problems).toEqual([['q', 'Hãy nhập điều cần tìm']])
    const page = await find(mai, 'a')
    expect([page.status, page.problems]).toEqual([422, [['q', 'Hãy nhập từ hai chữ trở lên']]])
    expect(page.html).toContain('value="a"')
  })
})

/** The same people once more, in dossiers of an hour and some minutes later that have no step. */
const copies = async (dossier: Dossier, n: number) =>
  sql`with copies as (
      insert into dossier select (jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(), 'code', null,
        'submitted_at', d.submitted_at + interval '1 hour' + i * interval '1 minute'))).* from dossier d, generate_series(1, ${n}::int) i
      where d.id = ${dossier.id} returning id, submitted_at),
    words as (insert into dossier_name_word select w.agency, w.word, c.submitted_at, c.id, w.name
      from dossier_name_word w, copies c where w.dossier_id = ${dossier.id})
    insert into dossier_party select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(),
      'dossier_id', c.id))).* from dossier_party p, copies c where p.dossier_id = ${dossier.id}`.execute(
    office.service.database.db,
  )

describe('the results', () => {
  test('come twenty-five a page, each dossier once, to the last', async () => {
    const mai = await office.officer('mai')
    const dossier = await office.accept(owner('Triệu Thị Thơ', '000187004111'))
    await copies(dossier, 51)
    const pages: Page[] = [await find(mai, 'trieu tho')]
    for (let next = nextOf(pages[0]!); next !== null && pages.length < 9; next = nextOf(pages.at(-1)!))
      pages.push(await mai.open(next))
    const ids = pages.map(({ html }) =>
      [...html.matchAll(/href="\/can-bo\/ho-so\/([0-9a-f-]{36})"/g)].map(([, id]) => id),
    )
    expect(ids.map((each) => each.length)).toEqual([25, 25, 2])
    expect(new Set(ids.flat()).size).toBe(52)
    expect(ids.at(-1)?.at(-1)).toBe(dossier.id)
    expect(
      pages.map(
        ({ text }) => /25 hồ sơ mới nhất; còn hồ sơ cũ hơn|Hồ sơ thứ 26 đến 50|Hồ sơ thứ 51 đến 52/.exec(text)?.[0],
      ),
    ).toEqual(['25 hồ sơ mới nhất; còn hồ sơ cũ hơn', 'Hồ sơ thứ 26 đến 50', 'Hồ sơ thứ 51 đến 52'])
    for (const odd of ['0', '-1', 'x', '2026-11-23 09:00:00+00|x']) {
      const page = await mai.open(`${(await find(mai, 'trieu tho')).address}&sau=${encodeURIComponent(odd)}&truoc=-1`)
      expect([odd, page.status, page.text.includes('25 hồ sơ mới nhất')]).toEqual([odd, 200, true])
    }
    // the place narrows all that fit, however old
    const there = await mai.open(`${(await find(mai, 'trieu tho')).address}&giay=H13.64.02`)
    expect(codesOn(there)).toEqual([dossier.code])
    expect(there.text).toContain(' 1 hồ sơ ')
  })

  test('come newest first, or by tên', async () => {
    const mai = await office.officer('mai')
    const newest = await find(mai, 'tran van')
    const byName = await mai.open(`${newest.address}&xep=ten`)
    expect(codesOn(byName)).toEqual([anh.code, binh.code])
    expect(newest.html).toContain('xep=ten')
  })

  test('show numbers masked, the state, and where it lies', async () => {
    const page = await find(await office.officer('mai'), 'huong')
    expect(page.text).toContain('000•••••4873')
    expect(page.html).not.toContain('000187004873')
    expect(page.text).toContain('Đã tiếp nhận')
    expect(page.text).toContain('Trung tâm PVHCC phường Ngã Năm')
  })

  test('the words never stand in an address, and another’s address cannot be read', async () => {
    const mai = await office.officer('mai')
    const { address, html } = await find(mai, 'nguyen thi huong')
    expect(decodeURIComponent(address)).not.toMatch(/huong|nguyen/i)
    expect(html).toContain('value="nguyen thi huong"')
    const forged = await mai.open(`${path}?s=${Buffer.from('nguyen thi huong').toString('base64url')}`)
    expect([forged.status, codesOn(forged)]).toEqual([200, []])
  })

  test('each dossier shown is a recorded reading; a search that finds nothing is none', async () => {
    const mai = await office.officer('bao')
    const count = async () => (await accessesOf(office.service.database.db, huong.id)).length
    const before = await count()
    await find(mai, 'khong co ai ten nhu the')
    expect(await count()).toBe(before)
    await find(mai, 'huong')
    expect(await count()).toBe(before + 1)
  })
})

describe('who sees what', () => {
  test('another commune finds nothing', async () => {
    for (const q of ['huong', huong.code ?? '', '000187004873'])
      expect(codesOn(await find(await office.officer('tham'), q))).toEqual([])
  })

  test('the inspector finds everything, the administrator of accounts may not look', async () => {
    expect(codesOn(await find(await office.officer('thanhtra'), 'huong'))).toEqual([huong.code])
    expect((await (await office.officer('quantri')).open(path)).status).toBe(403)
  })

  test('newer dossiers that one may not open do not push out those that one may', async () => {
    const [mai, hoang, vinh] = await Promise.all(['mai', 'hoang', 'vinh'].map(office.officer))
    const dossier = await office.accept(owner('Quách Thị Yến', '000187004777'))
    await mai!.act(dossier, 'chuyen')
    await hoang!.act(dossier, 'lay-y-kien', { 'to.0.agency': 'H13.09', question: '?', workingHours: '8' })
    const { db } = office.service.database
    // its step there is now one of the route that solves: whoever is only asked finds nothing by name
    await sql`update dossier_step set key = 'department', function = 'appraisal' where dossier_id = ${dossier.id} and key = 'asked-opinion'`.execute(
      db,
    )
    await copies(dossier, 60)
    expect(codesOn(await find(vinh!, 'quach'))).toEqual([dossier.code])
  })

  test('an agency that is only asked finds nothing by name, neither before nor after its answer', async () => {
    const [mai, hoang, vinh] = await Promise.all(['mai', 'hoang', 'vinh'].map(office.officer))
    const dossier = await office.accept(owner('Lâm Thị Xuyến', '000187004999'))
    expect(codesOn(await find(vinh!, 'xuyen'))).toEqual([])
    await mai!.act(dossier, 'chuyen')
    await hoang!.act(dossier, 'lay-y-kien', { 'to.0.agency': 'H13.09', question: '?', workingHours: '8' })
    expect(codesOn(await find(vinh!, 'xuyen'))).toEqual([])
    await vinh!.act(dossier, 'tra-loi-y-kien', { answer: 'Không' })
    expect(codesOn(await find(vinh!, 'xuyen'))).toEqual([])
  })
})
