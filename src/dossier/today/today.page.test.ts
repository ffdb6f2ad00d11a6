import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { accessesOf } from '#identity'
import { lookedAt } from '../../../tests/support/looked-at.ts'
import { codesOn, momentsOf, today } from '../inbox/day.test-support.ts'
import { type Officer, openOffice, type Page } from '../reading/officer.test-support.ts'

const given = { owners: [{ kind: 'person', name: 'Danh Út' }], components: lookedAt('1.004873') }
const bodyFor = (territory: string) => ({ procedure: '1.004873', territory, ...given })

const office = openOffice()
const on = momentsOf(office)

/** «Quá hạn 2» → 2 */
const countOf = ({ text }: Page, label: string): string => new RegExp(`${label} (\\d+\\+?)`).exec(text)?.[1] ?? ''

const lateOf = async (login: string): Promise<Page> => (await office.officer(login)).open(`${today}?loc=qua-han`)

describe('the list', () => {
  test('goes by due date; what is late says so in a word; what was sent is to be answered within 8 working hours', async () => {
    const fresh = await office.accept()
    const old = await on('2026-11-12 09:00', () => office.accept())
    const draft = await office.accept({ draft: true })
    const page = await (await office.officer('mai')).open(today)
    const mine = codesOn(page).filter((code) => [fresh.code, old.code, 'Chưa có mã'].includes(code))
    expect(mine).toEqual([old.code, 'Chưa có mã', fresh.code])
    expect(page.text).toContain('Còn 1 ngày làm việc phải trả lời trước 25/11 09:30')
    expect(page.text).toContain('Bước này: còn 6 giờ làm việc · hôm nay 17:00')
    expect(page.text).toContain('Quá 5 ngày làm việc')
    expect(page.text).toContain('Thứ Hai, 23/11/2026 · Mai là Ngày Văn hóa Việt Nam, nghỉ 1 ngày')
    expect(draft.code).toBeNull()
  })

  test('tells whose it is and what comes next', async () => {
    const dossier = await office.accept()
    const [mai, hoang, hanh] = await Promise.all(['mai', 'hoang', 'hanh'].map(office.officer))
    await mai!.act(dossier, 'chuyen')
    const row = async (officer: Officer) => {
      const { html } = await officer.open(today)
      const found = [...html.matchAll(/<tr.*?<\/tr>/gs)].find(([text]) => text.includes(`${dossier.code}`))?.[0] ?? ''
      return found.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
    }
    expect(await row(hoang!)).toMatch(/chưa ai nhận · từ hôm nay 09:00 Nhận xử lý/)
    await hoang!.act(dossier, 'nhan-xu-ly')
    expect(await row(hoang!)).toMatch(/Ông\/Bà đang xử lý .* 3 giấy tờ chưa kiểm tra Kiểm tra giấy tờ/)
    expect(await row(hanh!)).toMatch(/Lâm Hoàng đang xử lý/)
    await hoang!.send(await hoang!.open(`/can-bo/ho-so/${dossier.id}`), `/can-bo/ho-so/${dossier.id}/kiem-tra`, {
      all: 'pass',
    })
    expect(await row(hoang!)).toMatch(/Xử lý, chuyển bước/)
    await hoang!.act(dossier, 'tam-dung', { cause: 'financial-obligation' })
    expect(await row(hoang!)).toMatch(/Tạm dừng từ hôm nay 09:00, chờ nghĩa vụ tài chính/)
  })

  test('a registered result stands behind the urgent work and is no longer late', async () => {
    const old = await on('2026-11-12 09:00', () => office.accept())
    const [mai, hoang, hoa, bich] = await Promise.all(['mai', 'hoang', 'hoa', 'bich'].map(office.officer))
    await mai!.act(old, 'chuyen')
    await hoang!.act(old, 'hoan-thanh')
    await hoa!.act(old, 'ky', { outcome: 'granted' })
    await bich!.act(old, 'hoan-thanh', { documentNumber: '7/XN' })
    expect(codesOn(await lateOf('mai'))).toContain(old.code)
    await mai!.act(old, 'nhan-ket-qua')
    expect(codesOn(await lateOf('mai'))).not.toContain(old.code)
    const results = await mai!.open(`${today}?nhom=tra-ket-qua`)
    expect(codesOn(results)).toContain(old.code)
    expect(results.text).toContain('Xong trễ hạn')
    expect(results.html).toContain('<h1>Trả kết quả</h1>')
  })
})

describe('filters stand in the address, with how many they hold', () => {
  test('mine, late, due today', async () => {
    const [mai, hoang] = await Promise.all(['mai', 'hoang'].map(office.officer))
    const due = await on('2026-11-20 09:00', () => office.accept({ procedure: '1.001612' }))
    const mine = await office.accept()
    await mai!.act(mine, 'chuyen')
    await hoang!.act(mine, 'nhan-xu-ly')
    const all = await mai!.open(today)
    expect(codesOn(await mai!.open(`${today}?loc=hom-nay`))).toEqual([])
    const tuesday = await on('2026-11-25 08:00', async () => (await office.officer('mai')).open(`${today}?loc=hom-nay`))
    expect(codesOn(tuesday).filter((code) => code !== 'Chưa có mã')).toEqual([due.code])
    expect(codesOn(await hoang!.open(`${today}?loc=cua-toi`))).toContain(mine.code)
    expect(countOf(await hoang!.open(today), 'Của tôi')).not.toBe('0')
    expect(all.html).toContain('href="/can-bo/hom-nay?loc=qua-han"')
  })

  test('unknown words in the address show everything; a mark that was not ours begins anew', async () => {
    const mai = await office.officer('mai')
    const all = codesOn(await mai.open(today))
    for (const query of [
      '?loc=x',
      '?nhom=__proto__',
      '?sau=x',
      '?sau=2026-99-99 00:00|00000000-0000-0000-0000-000000000000',
    ])
      expect(codesOn(await mai.open(today + query))).toEqual(all)
  })

  test('an empty filter says so and leads back; an empty desk says what to do', async () => {
    const tuyet = await office.officer('tuyet')
    expect((await tuyet.open(`${today}?loc=qua-han`)).text).toContain('Xem tất cả việc đang chờ')
    expect((await tuyet.open(today)).text).toContain('Chưa có việc nào chờ vị trí này')
    const tham = await (await office.officer('tham')).open(today)
    expect(tham.text).toContain('Ông/Bà có thể tiếp nhận hồ sơ mới tại quầy')
    expect(tham.html).toContain('href="/can-bo/tiep-nhan"')
  })
})

describe('a long list', () => {
  test('comes in pages without loss or repetition, and its count stops at 99+', { timeout: 60_000 }, async () => {
    const token = await office.service.token('receptionist', 'H13.66.02')
    const body = bodyFor('xa-tan-long')
    const codes = new Set<string>()
    for (let n = 0; n < 101; n += 1) {
      const answer = await office.service.call('POST', '/api/v1/dossiers', { token, body })
      codes.add((answer.json() as { code: string }).code)
    }
    const ut = await office.officer('ut')
    const seen: string[] = []
    let page = await ut.open(today)
    expect(countOf(page, 'Tất cả')).toBe('99+')
    for (let turns = 0; turns < 10; turns += 1) {
      seen.push(...codesOn(page))
      const next = / rel="next" href="([^"]*)"/.exec(page.html)?.[1]?.replaceAll('&amp;', '&')
      if (next === undefined) break
      page = await ut.open(next)
    }
    expect(seen).toHaveLength(101)
    expect(new Set(seen)).toEqual(codes)
    expect(page.text).toContain('Về đầu danh sách')
    const late = await on('2026-11-25 08:31', () => ut.open(today))
    expect(late.text.match(/Đã tiếp nhận, chưa chuyển/g)).toHaveLength(20)
    expect(late.text).toContain('Chỉ hiện 20 hồ sơ đầu tiên; còn nữa.')
  })
})

describe('transfers', () => {
  const transfersOn = ({ html }: Page): string =>
    (/id="chuyen-giao".*?<\/section>/s.exec(html)?.[0] ?? '').replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

  test('an accepted dossier is listed once its hour has passed, and never blocked', async () => {
    const dossier = await on('2026-11-23 10:00', () => office.accept())
    const mai = await office.officer('mai')
    const seenAt = (moment: string) => on(moment, async () => transfersOn(await mai.open(today)))
    expect(await seenAt('2026-11-23 17:00')).not.toContain(dossier.code)
    expect(await seenAt('2026-11-25 07:31')).toContain(
      `${dossier.code} Lý Thị Sa Rươl Đã tiếp nhận, chưa chuyển; phải chuyển trước 23/11 17:00`,
    )
    await on('2026-11-25 08:00', () => mai.act(dossier, 'chuyen'))
    expect(await seenAt('2026-11-25 08:01')).not.toContain(dossier.code)
  })

  test('accepted after the cut-off it has the first hour of the next working day', async () => {
    const dossier = await on('2026-11-23 15:30', () => office.accept())
    const mai = await office.officer('mai')
    const seenAt = (moment: string) => on(moment, async () => transfersOn(await mai.open(today)))
    expect(await seenAt('2026-11-25 08:29')).not.toContain(dossier.code)
    expect(await seenAt('2026-11-25 08:31')).toContain(dossier.code)
  })

  test('a list asked for by its name stands alone; a part by time or filter stands before them', async () => {
    const dossier = await on('2026-11-20 09:00', () => office.accept())
    const mai = await office.officer('mai')
    const whole = await mai.open(today)
    expect(whole.html.indexOf('id="chuyen-giao"')).toBeLessThan(whole.html.indexOf('class="desk-list"'))
    expect(transfersOn(whole)).toContain(dossier.code)
    expect((await mai.open(`${today}?nhom=cho-bo-sung`)).html).not.toContain('id="chuyen-giao"')
    const late = await mai.open(`${today}?loc=tre-buoc`)
    expect(late.html.indexOf('id="chuyen-giao"')).toBeGreaterThan(late.html.indexOf('class="desk-list"'))
  })

  test('papers on their way stand on both sides until they are confirmed', async () => {
    const dossier = await office.accept()
    const [mai, hoang] = await Promise.all(['mai', 'hoang'].map(office.officer))
    await mai!.act(dossier, 'chuyen', { medium: 'paper' })
    expect(transfersOn(await hoang!.open(today))).toMatch(
      new RegExp(
        `Chờ xác nhận ${dossier.code}.*Hồ sơ giấy từ Trung tâm PVHCC phường Ngã Năm; phải đến trước hôm nay 17:00`,
      ),
    )
    expect(transfersOn(await mai!.open(today))).not.toContain(dossier.code)
    await on('2026-11-25 08:00', async () => {
      expect(transfersOn(await mai!.open(today))).toMatch(new RegExp(`Quá hạn chuyển ${dossier.code}.*chưa xác nhận`))
      await hoang!.act(dossier, 'xac-nhan-giao-nhan')
      expect(transfersOn(await mai!.open(today))).not.toContain(dossier.code)
    })
  })
})

describe('posts', () => {
  test('whoever holds several goes from list to list', async () => {
    const loc = await office.officer('loc')
    const page = await loc.open(today)
    expect(page.html.match(/name="act" value="post"/g)).toHaveLength(2)
    const chosen = await loc.send(page, '/can-bo/tai-khoan')
    expect([chosen.status, chosen.location]).toEqual([303, today])
    const after = await loc.open(today)
    const active = ({ html }: Page) => /<span class="chip" aria-current="true">([^<]*)/.exec(html)?.[1]
    expect(active(after)).not.toBe(active(page))
    expect(after.html.match(/name="act" value="post"/g)).toHaveLength(2)
    expect((await (await office.officer('hoang')).open(today)).html).not.toContain('value="post"')
  })

  test('a post without an inbox is told so', async () => {
    for (const login of ['thanhtra', 'quantri'])
      expect((await (await office.officer(login)).open(today)).status).toBe(403)
  })
})

test('every dossier whose owner is named is a recorded reading of that officer, and of nobody else', async () => {
  const token = await office.service.token('receptionist', 'H13.65.02')
  const body = bodyFor('phuong-my-quoi')
  const taken = await office.service.call('POST', '/api/v1/dossiers', { token, body })
  const { id, code } = taken.json() as { id: string; code: string }
  expect(codesOn(await (await office.officer('mai')).open(today))).not.toContain(code)
  expect(await accessesOf(office.service.database.db, id)).toEqual([])
  expect(codesOn(await (await office.officer('tham')).open(today))).toContain(code)
  expect(await accessesOf(office.service.database.db, id)).toMatchObject([{ officer: 'Danh Thị Thắm', door: today }])
})

test('dossiers of one bundle at one desk are one row: each named, ticked and recorded by itself, counted once', async () => {
  const token = await office.service.token('receptionist', 'H13.65.02')
  const body = bodyFor('phuong-my-quoi')
  const take = async () =>
    (await office.service.call('POST', '/api/v1/dossiers', { token, body })).json() as { id: string; code: string }
  const [one, two] = [await take(), await take()]
  const tham = await office.officer('tham')
  const before = Number(countOf(await tham.open(today), 'Tất cả'))
  await sql`update dossier_step set bundle_id = '01234567-89ab-4cde-8f01-23456789abcd'
    where dossier_id in (${one.id}, ${two.id}) and finished_at is null`.execute(office.service.database.owner)
  const page = await tham.open(today)
  expect(Number(countOf(page, 'Tất cả'))).toBe(before - 1)
  const row = [...page.html.matchAll(/<tr.*?<\/tr>/gs)].map(([text]) => text).filter((text) => text.includes(one.code))
  expect(row).toHaveLength(1)
  expect(row[0]).toContain('Cùng gói liên thông, cũng đang ở đây:')
  for (const { id, code } of [one, two]) {
    expect(row[0]).toMatch(new RegExp(`name="hs" value="${id}" aria-label="Chọn ${code}"`))
    expect(row[0]).toContain(`href="/can-bo/ho-so/${id}"`)
    expect(await accessesOf(office.service.database.db, id)).toHaveLength(2)
  }
})
