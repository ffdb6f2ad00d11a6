import type { BrowserContextOptions } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { verifyHistory } from '#dossier'
import { testNow } from '../support/doors.ts'
import { eyes } from './support/browser.ts'
import { card } from './support/counter.ts'
import { officeJourney, openFromToday, press, pressKey, type Seat } from './support/office.ts'

const office = officeJourney(testNow)

/** How officers press: by the keys of the page, or by its buttons where no script runs. */
type Hand = (seat: Seat, button: string, keys: string, done: string) => Promise<void>

const byKeys: Hand = (seat, _, keys, done) => pressKey(seat, keys, done)
const byButtons: Hand = (seat, button, _, done) => press(seat, button, done)

interface Life {
  readonly hand: Hand
  readonly options: BrowserContextOptions
  /** Begins the names of the pictures. */
  readonly name: string
  readonly code: string
  /** What the slip's QR holds. */
  readonly address: string
  readonly citizen: Seat
}

const sit = (life: Pick<Life, 'options'>, login: string): Promise<Seat> => office.sit(login, life.options)

/** Takes a building permit in at the counter; the scanner's Enter and buttons lead the way. */
const takeIn = async ({ page }: Seat): Promise<string> => {
  await page.goto('/can-bo/tiep-nhan?thu-tuc=1.013225')
  await page.fill('[name="owner.0.scan"]', card)
  await page.press('[name="owner.0.scan"]', 'Enter')
  await expect.poll(() => page.inputValue('[name="owner.0.name"]')).toBe('Lý Thị Sa Rươl')
  await page.click('button[value="all-pass"]')
  await page.waitForLoadState('networkidle')
  await page.click('button[value="accept"]')
  await page.waitForURL('**/tiep-nhan/xong/*')
  return (await page.textContent('[data-copy]'))?.trim() ?? ''
}

const follow = async ({ citizen, address }: Life, ...told: readonly string[]): Promise<void> => {
  await citizen.page.goto(new URL(address).pathname)
  const words = await citizen.words()
  for (const each of told) expect(words).toContain(each)
  for (const secret of ['Sa Rươl', '000199004873', 'Nguyễn Thị Ngọc', 'Lê Thị Hoa']) expect(words).not.toContain(secret)
}

const begin = async (life: Pick<Life, 'hand' | 'options' | 'name'>): Promise<Life> => {
  const mai = await sit(life, 'mai')
  const code = await takeIn(mai)
  expect(code).toMatch(/^H13\.64-261123-\d{4}$/)
  await openFromToday(mai, code)
  await mai.look(`${life.name}-accepted`)
  const address = await office.scanSlip(mai)
  const citizen = await office.citizen({ ...eyes.phone, ...life.options, viewport: eyes.phone.viewport })
  const begun = { ...life, code, address, citizen }
  await follow(begun, code, 'Đúng tiến độ', 'Thẩm định hồ sơ')
  await life.hand(mai, 'Chuyển hồ sơ', 'Alt+C', 'Đã chuyển hồ sơ')
  await mai.look(`${life.name}-transferred`)
  await mai.leave()
  return begun
}

/** The handler takes it on, checks the papers, and sends it by two branches to the department. */
const appraise = async (life: Life): Promise<void> => {
  const ngoc = await sit(life, 'ngoc')
  await ngoc.page.goto('/can-bo/hom-nay')
  await ngoc.look(`${life.name}-today`)
  await openFromToday(ngoc, life.code)
  await life.hand(ngoc, 'Nhận xử lý', 'Alt+N', 'đã nhận xử lý')
  await life.hand(ngoc, 'Còn lại đều đạt', 'Alt+A', 'Đã lưu kết quả kiểm tra')
  await ngoc.page.check('input[name="next"][value="field-inspection"]')
  await ngoc.look(`${life.name}-appraisal`)
  await life.hand(ngoc, 'Hoàn thành, chuyển bước', 'Alt+C', 'chuyển tiếp')
  await life.hand(ngoc, 'Nhận xử lý', 'Alt+N', 'đã nhận xử lý')
  await ngoc.page.check('input[name="next"][value="department-opinion"]')
  await life.hand(ngoc, 'Hoàn thành, chuyển bước', 'Alt+C', 'chuyển tiếp')
  await ngoc.leave()
}

/** The department answers on the act's own page, and then has nothing more to see. */
const consult = async (life: Life): Promise<void> => {
  const vinh = await sit(life, 'vinh')
  await openFromToday(vinh, life.code)
  await vinh.page.click('.act-links a:has-text("Hoàn thành, chuyển bước")')
  await vinh.page.waitForSelector('h1:has-text("Hoàn thành, chuyển bước")')
  await vinh.page.fill('[name="note"]', 'Phù hợp quy hoạch')
  await vinh.look(`${life.name}-act`)
  await life.hand(vinh, 'Hoàn thành, chuyển bước', 'Alt+C', 'chuyển tiếp')
  await vinh.leave()
  const thu = await sit(life, 'thu')
  await openFromToday(thu, life.code)
  expect(await thu.words()).toContain('Phù hợp quy hoạch')
  await life.hand(thu, 'Hoàn thành, chuyển bước', 'Alt+C', 'chuyển tiếp')
  expect(thu.page.url()).toContain('/can-bo/ho-so/')
  await thu.leave()
}

/** Head, signatory and registrar; whoever forgets to choose is told where. */
const decide = async (life: Life): Promise<void> => {
  const [khang, hoa, bich] = [await sit(life, 'khang'), await sit(life, 'hoa'), await sit(life, 'bich')]
  await openFromToday(khang, life.code)
  expect(await khang.words()).toContain('Phù hợp quy hoạch')
  await life.hand(khang, 'Hoàn thành, chuyển bước', 'Alt+C', 'chuyển tiếp')
  await openFromToday(hoa, life.code)
  await hoa.page.click('main button:has-text("Ký quyết định")')
  await hoa.page.waitForSelector('.govuk-error-summary')
  expect(await hoa.page.title()).toMatch(/^Lỗi: /)
  await hoa.look(`${life.name}-error`)
  await hoa.page.check('input[name="outcome"][value="granted"]')
  await life.hand(hoa, 'Ký quyết định', 'Alt+K', 'Đã ký quyết định')
  await follow(life, 'Kết quả đã ký')
  await openFromToday(bich, life.code)
  await bich.page.fill('[name="documentNumber"]', `124/GPXD-${life.name}`)
  await life.hand(bich, 'Hoàn thành, chuyển bước', 'Alt+C', 'chuyển tiếp')
  await Promise.all([khang, hoa, bich].map(({ leave }) => leave()))
}

const handOver = async (life: Life): Promise<void> => {
  const mai = await sit(life, 'mai')
  await openFromToday(mai, life.code)
  await life.hand(mai, 'Nhận kết quả tại Một Cửa', 'Alt+R', 'Kết quả đã về đến Một Cửa')
  await follow(life, 'Đã có kết quả, mời Ông/Bà đến nhận')
  await mai.page.click('#viec a:has-text("Trả kết quả")')
  await mai.page.fill('[name="paper"]', 'Căn cước, giấy hẹn')
  await mai.page.check('[name="proof"]')
  await mai.look(`${life.name}-hand-over`)
  await life.hand(mai, 'Trả kết quả', 'Alt+R', 'Đã trả kết quả')
  await mai.look(`${life.name}-closed`)
  await follow(life, 'Đã trả kết quả')
  await life.citizen.look(`${life.name}-tracking`)
  await mai.page.click('a[href$="/lich-su"]')
  expect(await mai.words()).toContain('Chuỗi lịch sử nguyên vẹn')
  await mai.look(`${life.name}-history`)
  await Promise.all([mai, life.citizen].map(({ leave }) => leave()))
}

describe('the whole life, from the counter over division, department, head, signatory and registrar to the citizen', () => {
  test.each([
    ['with JavaScript, by the keys', { hand: byKeys, options: eyes.desk, name: 'life' }],
    ['without JavaScript, by the buttons', { hand: byButtons, options: eyes.noScript, name: 'life-noscript' }],
  ])('%s', { timeout: 120_000 }, async (_, how) => {
    const life = await begin(how)
    await appraise(life)
    await consult(life)
    await decide(life)
    await handOver(life)
    expect(await verifyHistory(office.service.database.db)).toMatchObject({ broken: [] })
  })
})
