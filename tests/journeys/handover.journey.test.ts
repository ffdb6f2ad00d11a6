import { describe, expect, test } from 'vitest'
import { testNow } from '../support/doors.ts'
import { lookedAt } from '../support/looked-at.ts'
import { eyes } from './support/browser.ts'
import { focused } from './support/counter.ts'
import { officeJourney, openFromToday, press, pressKey, type Seat } from './support/office.ts'

const office = officeJourney(testNow)
const owner = (name: string) => ({
  kind: 'person',
  name,
  birthDate: '1999-03-04',
  identity: { type: 'can-cuoc', number: '000199004873' },
  phone: '0912345678',
  address: '12 Ấp 1, phường Ngã Năm',
})

/** Accepted over the API at the one-stop, and passed on on paper. */
const onPaper = async (name: string, more: object = {}): Promise<{ readonly id: string; readonly code: string }> => {
  const token = await office.service.token('receptionist', 'H13.64.02')
  const body = {
    procedure: '1.004873',
    territory: 'phuong-nga-nam',
    owners: [owner(name)],
    components: lookedAt('1.004873'),
    ...more,
  }
  const accepted = await office.service.call('POST', '/api/v1/dossiers', { token, body })
  const { id, code } = accepted.json() as { id: string; code: string }
  const transfer = { token, body: { medium: 'paper' } }
  expect((await office.service.call('POST', `/api/v1/dossiers/${id}/actions/transfer`, transfer)).status).toBe(200)
  return { id, code }
}

/** As a scanner does: the code and Enter; the cursor stands in the field for the next one. */
const scan = async ({ page }: Seat, code: string, ticked: number): Promise<void> => {
  await expect.poll(() => focused(page)).toBe('f-scan')
  await page.keyboard.type(code)
  await page.keyboard.press('Enter')
  await page.waitForSelector(`text=Đã đánh dấu ${ticked} bản`)
}

/** A wrong code does not swallow the next one, and what stands in the field at last stops nothing. */
const scansOn = async (seat: Seat, wrong: string, right: string): Promise<void> => {
  const { page } = seat
  const field = () => page.evaluate(() => window.getSelection()?.toString())
  await page.keyboard.type(wrong)
  await page.keyboard.press('Enter')
  await page.waitForSelector('.govuk-error-summary')
  await expect.poll(() => focused(page)).toBe('f-scan')
  await expect.poll(field).toBe(wrong)
  await scan(seat, right, 2)
  await page.keyboard.type(wrong)
  await page.keyboard.press('Enter')
  await page.waitForSelector('.govuk-error-summary')
}

const looks = async (seat: Seat, name: string): Promise<void> => {
  await seat.look(`${name}-1280`)
  for (const width of [360, 320]) {
    await seat.page.setViewportSize({ width, height: 720 })
    await seat.fits(`${name}-${width}`)
  }
  await seat.page.setViewportSize(eyes.desk.viewport)
}

const withoutScript = async (list: string, code: string): Promise<void> => {
  const seat = await office.sit('hoang', eyes.noScript)
  await seat.page.goto(list)
  await seat.page.check(`[aria-label="Đã nhận ${code}"]`)
  await press(seat, 'Xác nhận', 'Đã ghi: nhận 1 bản')
  await openFromToday(seat, code)
  expect(await seat.words()).toContain('Bản giấy đang ở đâu')
  await seat.leave()
}

describe('papers on their way', () => {
  test('a list is scanned, printed and sent by one officer, and confirmed piece by piece by another, one missing', async () => {
    const [one, two, three] = [await onPaper('Danh Út'), await onPaper('Trần Văn Bé'), await onPaper('Lý Thị Sa Rươl')]
    const elsewhere = await onPaper('Thạch Thị Phượng')
    const [mai, hoang] = [await office.sit('mai'), await office.sit('hoang')]
    await mai.page.goto('/can-bo/ban-giao')
    await looks(mai, 'handover-lists')
    await mai.page.click('main a:has-text("Lập phiếu")')
    await scan(mai, one.code, 1)
    await scan(mai, two.code, 2)
    await mai.page.check(`[aria-label="Giao ${three.code}"]`)
    await looks(mai, 'handover-new')
    await mai.page.keyboard.press('Alt+Enter')
    await mai.page.waitForSelector('h1:has-text("Phiếu bàn giao 01/2026/PBG")')
    await looks(mai, 'handover-draft')
    const list = new URL(mai.page.url()).pathname
    await mai.page.goto(`${list}/in`)
    expect(await mai.words()).toContain('NGƯỜI NHẬN')
    await looks(mai, 'handover-print')
    await mai.page.goto(list)
    await pressKey(mai, 'Alt+Enter', 'Đã gửi phiếu')

    await hoang.page.goto('/can-bo/ban-giao')
    await hoang.page.click('main a:has-text("01/2026/PBG")')
    await scan(hoang, one.code, 1)
    await scansOn(hoang, elsewhere.code, two.code)
    await hoang.page.uncheck(`[aria-label="Đã nhận ${two.code}"]`)
    await hoang.page.fill(`[aria-label="Ghi chú ${two.code}"]`, 'Không có trong bó')
    await looks(hoang, 'handover-take')
    await pressKey(hoang, 'Alt+Enter', 'Đã ghi: nhận 1 bản, thiếu 1 bản')
    expect(await hoang.words()).toContain('Còn 1 chờ xác nhận')
    await looks(hoang, 'handover-partly')
    await mai.page.goto(`/can-bo/ho-so/${two.id}`)
    expect(await mai.words()).toMatch(/báo thiếu; .* đang tìm/)
    await mai.look('handover-dossier')
    await hoang.leave()
    await withoutScript(list, three.code)
    await mai.leave()
  })
})

/** Signed, numbered and registered at the one-stop, to be sent by post. */
const readyByPost = async (name: string): Promise<string> => {
  const { id, code } = await onPaper(name, { returnChannel: 'post' })
  const acts = [
    ['handler', 'complete-step', {}],
    ['signatory', 'decide', { outcome: 'granted' }],
    ['registrar', 'complete-step', { documentNumber: `${code.slice(-4)}/UBND` }],
    ['receptionist', 'register-result', {}],
  ] as const
  for (const [role, action, body] of acts) {
    const token = await office.service.token(role, 'H13.64')
    const done = await office.service.call('POST', `/api/v1/dossiers/${id}/actions/${action}`, { token, body })
    expect([action, done.status]).toEqual([action, 200])
  }
  return code
}

test('results are put on a postal manifest, numbered, printed and given to the post', async () => {
  const codes = [await readyByPost('Danh Út'), await readyByPost('Trần Văn Bé')]
  const mai = await office.sit('mai')
  await mai.page.goto('/can-bo/buu-chinh')
  await mai.page.keyboard.press('Alt+A')
  await mai.page.waitForSelector('text=Đã đánh dấu 2 bản')
  await looks(mai, 'post-waiting')
  await mai.page.keyboard.press('Alt+Enter')
  await mai.page.waitForSelector('h1:has-text("Bảng kê bưu gửi 01/2026/BKBG")')
  for (const [at, code] of codes.entries())
    await mai.page.fill(`[aria-label="Số hiệu bưu gửi của ${code}"]`, `EA00000000${at}VN`)
  await mai.page.fill('[name="takenBy"]', 'Danh Thị Mỹ')
  await looks(mai, 'post-draft')
  await pressKey(mai, 'Alt+Enter', 'Đã ghi giao bưu chính')
  await looks(mai, 'post-given')
  const manifest = new URL(mai.page.url()).pathname
  await mai.page.goto(`${manifest}/in`)
  expect(await mai.words()).toContain('EA000000001VN')
  await looks(mai, 'post-print')
  await mai.page.goto(manifest)
  await mai.page.check(`[aria-label="Đã phát ${codes[0]}"]`)
  await pressKey(mai, 'Alt+Enter', 'Đã ghi kết quả đã phát')
  expect(await mai.words()).toContain('Còn 1 ở bưu chính')
  await mai.page.goto('/can-bo/buu-chinh/nhan')
  const envelopes = mai.page.locator('[name$=".name"]')
  const before = await envelopes.count()
  await mai.page.keyboard.press('Alt+N')
  await expect.poll(() => envelopes.count()).toBeGreaterThan(before)
  await mai.leave()
})
