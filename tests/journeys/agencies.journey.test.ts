import { describe, expect, test } from 'vitest'
import { verifyHistory } from '#dossier'
import type { Role } from '#identity'
import { testNow } from '../support/doors.ts'
import { lookedAt } from '../support/looked-at.ts'
import { legsOf, looks, outside, proceed, readsOnlyIts, type Started, takeInBundle } from './support/bundle.ts'
import { officeJourney, openFromToday, press, type Seat } from './support/office.ts'
import { type Desks, sign, signingDesks } from './support/signing.ts'

const office = officeJourney(testNow)

type Act = readonly [role: Role, agency: string, action: string, body: object]

/** What other journeys walk in the browser: done over the API. */
const perform = async (id: string, acts: readonly Act[]): Promise<void> => {
  for (const [role, agency, action, body] of acts) {
    const token = await office.service.token(role, agency)
    const done = await office.service.call('POST', `/api/v1/dossiers/${id}/actions/${action}`, { token, body })
    expect([action, done.status, done.status === 200 ? '' : done.text]).toEqual([action, 200, ''])
  }
}

const desks = signingDesks(office)
const policeDesks = signingDesks(office, { signs: 'dung', numbers: 'oanh' })

/** One procedure of the bundle, until its result lies at the one-stop. */
const solve = async (
  at: Desks,
  { id, code }: Started,
  { documentNumber, facts, handler = 'H13.64.01' }: { documentNumber: string; facts: object; handler?: string },
): Promise<void> => {
  await perform(id, [
    ['receptionist', 'H13.64.02', 'transfer', {}],
    ['handler', handler, 'complete-step', {}],
  ])
  await sign(at, code, documentNumber, facts)
  await perform(id, [['receptionist', 'H13.64.02', 'register-result', {}]])
}

const onward = (seat: Seat): Promise<void> => press(seat, 'Hoàn thành, chuyển bước', 'chuyển tiếp')

/** The act stands in the panel, or on a page of its own. */
const toForm = async ({ page }: Seat): Promise<void> => {
  if ((await page.locator('main form button:has-text("Hoàn thành, chuyển bước")').count()) === 0)
    await page.click('.act-links a:has-text("Hoàn thành, chuyển bước")')
}

const complete = async (seat: Seat, { next, note }: { next?: string; note?: string }): Promise<void> => {
  const { page } = seat
  await toForm(seat)
  if (next !== undefined) await page.check(`input[name="next"][value="${next}"]`)
  if (note !== undefined) await page.fill('[name="note"]', note)
  await onward(seat)
}

interface Taken {
  readonly id: string
  readonly code: string
  readonly trackingUrl: string
}

/** Accepted at the ward's one-stop and passed on on paper. */
const permit = async (): Promise<Taken> => {
  const token = await office.service.token('receptionist', 'H13.64.02')
  const owner = { kind: 'person', name: 'Lý Thị Sa Rươl', identity: { type: 'can-cuoc', number: '000199004873' } }
  const place = { procedure: '1.013225', case: 'house', territory: 'phuong-nga-nam' }
  const body = { ...place, owners: [owner], components: lookedAt('1.013225', 'house') }
  const taken = (await office.service.call('POST', '/api/v1/dossiers', { token, body })).json() as unknown as Taken
  const moved = { token, body: { medium: 'paper' } }
  expect((await office.service.call('POST', `/api/v1/dossiers/${taken.id}/actions/transfer`, moved)).status).toBe(200)
  return taken
}

/** One list of papers from the counter to the division, confirmed there piece by piece. */
const handTheList = async (mai: Seat, ngoc: Seat, { code }: Taken): Promise<void> => {
  await mai.page.goto('/can-bo/ban-giao')
  await mai.page.click('main a:has-text("Lập phiếu")')
  await mai.page.check(`[aria-label="Giao ${code}"]`)
  await mai.page.keyboard.press('Alt+Enter')
  await mai.page.waitForSelector('h1:has-text("Phiếu bàn giao 01/2026/PBG")')
  await press(mai, 'Gửi', 'Đã gửi phiếu')
  await ngoc.page.goto('/can-bo/ban-giao')
  await ngoc.page.click('main a:has-text("01/2026/PBG")')
  await ngoc.page.check(`[aria-label="Đã nhận ${code}"]`)
  await press(ngoc, 'Xác nhận', 'Đã ghi: nhận 1 bản')
}

/** The division inspects and asks both agencies at once; each sees its own part of it. */
const ask = async (ngoc: Seat, { code }: Taken): Promise<void> => {
  await openFromToday(ngoc, code)
  await press(ngoc, 'Nhận xử lý', 'đã nhận xử lý')
  await complete(ngoc, { next: 'field-inspection' })
  await complete(ngoc, { next: 'opinions' })
  await complete(ngoc, {})
  expect(await ngoc.words()).toContain('Công an thành phố cho ý kiến')
}

/** The department's draft is sent back once by its head, with the reason; meanwhile the police answer. */
const answer = async ({ code, id }: Taken): Promise<void> => {
  const [vinh, thu, binh] = [await office.sit('vinh'), await office.sit('thu'), await office.sit('binh')]
  await openFromToday(vinh, code)
  await complete(vinh, { note: 'Phù hợp quy hoạch' })
  await openFromToday(thu, code)
  await toForm(thu)
  await thu.page.check('input[name="next"][value="department-opinion"]')
  await thu.page.click('main button:has-text("Hoàn thành, chuyển bước")')
  await thu.page.waitForSelector('.govuk-error-summary')
  expect(await thu.words()).toContain('Trả lại bước trước thì phải nêu rõ lý do')
  await looks(thu, 'agencies-return')
  await thu.page.fill('[name="note"]', 'Chưa nêu chỉ giới đường đỏ')
  await onward(thu)
  await openFromToday(vinh, code)
  expect(await vinh.words()).toContain('Chưa nêu chỉ giới đường đỏ')
  await complete(vinh, { note: 'Chỉ giới 6 m, phù hợp' })
  await openFromToday(binh, code)
  await complete(binh, { note: 'Đường cho xe chữa cháy đủ rộng' })
  await openFromToday(thu, code)
  await looks(thu, 'agencies-asked')
  await complete(thu, { next: 'review' })
  await thu.page.goto(`/can-bo/ho-so/${id}`)
  // asked and answered: the department keeps its own part, and sees who has it now
  expect(await thu.words()).toContain('Chỉ giới 6 m, phù hợp')
  expect(await thu.words()).not.toContain('Sa Rươl')
  await looks(thu, 'agencies-passed-on')
  await Promise.all([vinh, thu, binh].map(({ leave }) => leave()))
}

const review = async ({ code }: Taken): Promise<void> => {
  const khang = await office.sit('khang')
  await openFromToday(khang, code)
  for (const told of ['Chỉ giới 6 m, phù hợp', 'Đường cho xe chữa cháy đủ rộng', 'Công an thành phố'])
    expect(await khang.words()).toContain(told)
  await looks(khang, 'agencies-review')
  await onward(khang)
  await khang.leave()
}

test('a building permit runs over three agencies, is sent back once with its reason, and comes home', {
  timeout: 150_000,
}, async () => {
  const taken = await permit()
  const [mai, ngoc] = [await office.sit('mai'), await office.sit('ngoc')]
  await handTheList(mai, ngoc, taken)
  await ask(ngoc, taken)
  await answer(taken)
  await review(taken)
  const at = await desks()
  await sign(at, taken.code, '124/GPXD')
  await openFromToday(mai, taken.code)
  await press(mai, 'Nhận kết quả tại Một Cửa', 'Kết quả đã về đến Một Cửa')
  await mai.look('agencies-home')
  const citizen = await office.citizen()
  await citizen.page.goto(new URL(taken.trackingUrl).pathname)
  expect(await citizen.words()).toContain('Đã có kết quả')
  await citizen.look('agencies-tracking')
  expect(await verifyHistory(office.service.database.db)).toMatchObject({ broken: [] })
  await Promise.all([mai, ngoc, citizen].map(({ leave }) => leave()))
})

/** What the registrar reads off the signed extract, once. */
const child = { child: 'Lý Bé Ba', born: '10/11/2026', 'personal-number': '000226000001' }

describe('a bundle', () => {
  test('birth, residence, health card: one submission, one slip, nothing typed twice, one hand-over', async () => {
    const mai = await office.sit('mai')
    const bundle = await takeInBundle(mai)
    const birth = (await legsOf(office, bundle))[0]?.dossier as Started
    const at = await desks()
    const citizen = await office.citizen()
    const address = new URL(birth.trackingUrl).pathname
    await citizen.page.goto(address)
    expect(await citizen.words()).toContain('Chờ kết quả trước')
    await citizen.look('bundle-tracking-begun')
    await solve(at, birth, { documentNumber: '71/2026', facts: child })
    await proceed(office, bundle)
    const residence = (await legsOf(office, bundle))[1]?.dossier as Started
    await mai.page.goto(`/can-bo/ho-so/${residence.id}`)
    for (const told of ['71/2026', 'Lý Bé Ba', 'từ kết quả']) expect(await mai.words()).toContain(told)
    await mai.look('bundle-next')
    // the police of the ward check, decide and sign; the ward's own office has no part in it, nor they in the birth
    await readsOnlyIts(office, 'H13.64.01', birth, residence)
    await readsOnlyIts(office, 'H13.20.64', residence, birth)
    const facts = { address: 'Khóm 1, phường Ngã Năm' }
    await solve(await policeDesks(), residence, { documentNumber: '15/TB-CAP', facts, handler: 'H13.20.64' })
    await proceed(office, bundle)
    await outside(mai, bundle)
    await mai.page.goto('/can-bo/lien-thong')
    await mai.look('bundle-list-1280')
    await mai.page.click('main a:has-text("Xem hồ sơ liên thông")')
    await mai.page.fill('[name="paper"]', 'Căn cước, giấy hẹn')
    await mai.page.check('[name="proof"]')
    await looks(mai, 'bundle-hand-over')
    await press(mai, 'Trả tất cả kết quả', 'Đã trả tất cả kết quả')
    await citizen.page.goto(address)
    expect(await citizen.words()).toContain('Đã trả kết quả')
    await citizen.look('bundle-tracking-closed')
    expect(await verifyHistory(office.service.database.db)).toMatchObject({ broken: [] })
    await Promise.all([mai, citizen].map(({ leave }) => leave()))
  })
})
