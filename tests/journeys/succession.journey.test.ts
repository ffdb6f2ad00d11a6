import { describe, expect, test } from 'vitest'
import { carryOver, verifyHistory } from '#dossier'
import { makeServices } from '../../src/main/services.ts'
import { eyes } from './support/browser.ts'
import { card } from './support/counter.ts'
import { officeJourney, openFromToday, press, type Seat } from './support/office.ts'

const at = (wall: string): Temporal.Instant => Temporal.Instant.from(`${wall.replace(' ', 'T')}+07:00`)

/** The last afternoon of the town, and the first morning of the ward that follows it. */
const lastDay = at('2025-06-30 09:00')
const firstDay = at('2025-07-01 07:45')

const office = officeJourney(lastDay)

/** The receptionist of phường 1, thị xã Ngã Năm, takes it in by her counter. */
const acceptInTown = async ({ page }: Seat): Promise<string> => {
  await page.goto('/can-bo/tiep-nhan?thu-tuc=1.004873')
  await page.fill('[name="owner.0.scan"]', card)
  await page.press('[name="owner.0.scan"]', 'Enter')
  await expect.poll(() => page.inputValue('[name="owner.0.name"]')).toBe('Lý Thị Sa Rươl')
  await page.selectOption('[name="territory"]', 'phuong-1-nga-nam')
  await page.waitForLoadState('networkidle')
  await page.click('button[value="all-pass"]')
  await page.waitForLoadState('networkidle')
  await page.click('button[value="accept"]')
  await page.waitForURL('**/tiep-nhan/xong/*')
  return (await page.textContent('[data-copy]'))?.trim() ?? ''
}

/** What the worker does one minute after midnight. */
const dailyWork = async (): Promise<number> => {
  const { db } = office.service.database
  return carryOver(db, await makeServices(db, () => []), firstDay)
}

describe('a succession of agencies in the middle of a dossier', () => {
  test('accepted by the town on 30/6/2025, finished by the ward’s officers from 1/7/2025, its code unchanged', async () => {
    const mai = await office.sit('mai')
    const code = await acceptInTown(mai)
    expect(code).toMatch(/^000\.\d\d\.\d\d\.H51-250630-0001$/)
    await openFromToday(mai, code)
    const address = await office.scanSlip(mai)
    await press(mai, 'Chuyển hồ sơ', 'Đã chuyển hồ sơ')
    expect(await mai.words()).toContain('UBND Phường 1')

    office.service.setNow(firstDay)
    expect(await dailyWork()).toBe(1)
    const [hoang, hoa, bich] = await Promise.all(['hoang', 'hoa', 'bich'].map((login) => office.sit(login)))
    await openFromToday(hoang!, code)
    expect(await hoang!.words()).toContain('Cơ quan kế thừa tiếp tục giải quyết')
    await hoang!.look('succession')
    await press(hoang!, 'Nhận xử lý', 'đã nhận xử lý')
    await press(hoang!, 'Hoàn thành, chuyển bước', 'chuyển tiếp')
    await openFromToday(hoa!, code)
    await hoa!.page.check('input[name="outcome"][value="granted"]')
    await press(hoa!, 'Ký quyết định', 'Đã ký quyết định')
    await openFromToday(bich!, code)
    await bich!.page.fill('[name="documentNumber"]', '1/UBND-XN')
    await press(bich!, 'Hoàn thành, chuyển bước', 'chuyển tiếp')

    await openFromToday(mai, code)
    expect(await mai.words()).toContain('Trung tâm PVHCC phường Ngã Năm')
    await press(mai, 'Nhận kết quả tại Một Cửa', 'Kết quả đã về đến Một Cửa')
    const citizen = await office.citizen(eyes.phone)
    await citizen.page.goto(new URL(address).pathname)
    expect(await citizen.words()).toContain(`Hồ sơ ${code}`)
    expect(await citizen.words()).toContain('Đã có kết quả')
    await mai.page.click('a[href$="/lich-su"]')
    expect(await mai.words()).toContain('Hệ thống, theo quy định')
    expect(await mai.words()).toContain('→ UBND phường Ngã Năm')
    expect(await verifyHistory(office.service.database.db)).toMatchObject({ dossiers: 1, broken: [] })
    await Promise.all([mai, hoang!, hoa!, bich!, citizen].map(({ leave }) => leave()))
  })
})
