import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { testNow } from '../support/doors.ts'
import { pdfText } from '../support/pdf.ts'
import { eyes } from './support/browser.ts'
import { officeJourney, press, type Seat } from './support/office.ts'

const office = officeJourney(testNow)
const owner = { kind: 'person', name: 'Lý Thị Sa Rươl', identity: { type: 'can-cuoc', number: '000199004873' } }

const table = Array.from({ length: 256 }, (_, byte) =>
  Array.from({ length: 8 }).reduce<number>((crc) => (crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1), byte),
)
const crcOf = (bytes: Buffer): number =>
  ~bytes.reduce((crc, byte) => (table[(crc ^ byte) & 255] as number) ^ (crc >>> 8), -1) >>> 0

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type), data])
  const [length, crc] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  crc.writeUInt32BE(crcOf(body))
  return Buffer.concat([length, body, crc])
}

/** A grey sheet in the shape of A4, as a scanner of no great quality gives it. */
const sheet = (shade: number): Buffer => {
  const [width, height] = [420, 594]
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width)
  head.writeUInt32BE(height, 4)
  head.set([8, 0], 8)
  const rows = Buffer.alloc((width + 1) * height, shade)
  for (let row = 0; row < height; row += 1) rows[row * (width + 1)] = 0
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const taken = async (): Promise<string> => {
  const token = await office.service.token('receptionist', 'H13.64.02')
  const body = { procedure: '1.004873', territory: 'phuong-nga-nam', owners: [owner], draft: true }
  const answer = await office.service.call('POST', '/api/v1/dossiers', { token, body })
  expect(answer.status).toBe(201)
  return (answer.json() as { id: string }).id
}

const upload = async (seat: Seat, component: string, shade: number): Promise<void> => {
  await seat.page.selectOption('[name="component"]', component)
  const file = { name: `${component}.png`, mimeType: 'image/png', buffer: sheet(shade) }
  await seat.page.setInputFiles('[name="file"]', file)
  await press(seat, 'Tải lên', 'Đã lưu bản quét')
}

/** Two scans come in, one paper fails, the request goes out, and its form says why. */
const walk = async (seat: Seat, name: string, fail: (seat: Seat) => Promise<void>): Promise<void> => {
  const { page } = seat
  const id = await taken()
  await page.goto(`/can-bo/ho-so/${id}`)
  await page.click('a:has-text("Mở bản quét và kiểm tra")')
  await page.waitForSelector('button:disabled:has-text("Yêu cầu bổ sung")')
  await upload(seat, 'declaration', 220)
  await upload(seat, 'id-paper', 180)
  const image = page.locator('.scan img')
  await expect.poll(() => image.evaluate((element) => (element as HTMLImageElement).naturalWidth)).toBe(420)
  await seat.look(`check-scans-${name}`)
  await fail(seat)
  await press(seat, 'Tất cả còn lại đạt', 'Đã lưu kết quả kiểm tra')
  expect(await page.inputValue('[name="lines.0.reason"]')).toBe('Thiếu chữ ký: ở trang 2')
  await seat.look(`check-ready-${name}`)
  await press(seat, 'Yêu cầu bổ sung', 'yêu cầu bổ sung')
  const href = await page.getAttribute('a[href$=".pdf"]', 'href')
  const form = await page.request.get(href ?? '')
  expect(pdfText(await form.body())).toMatch(/Thiếu chữ ký: ở trang\s+2/)
  await page.goto(`/can-bo/ho-so/${id}/ban-quet`)
  await upload(seat, 'declaration', 240)
  expect(await seat.words()).toContain('bản 1 (cũ)')
  await seat.look(`check-second-${name}`)
  await seat.leave()
}

const byHand = async ({ page }: Seat): Promise<void> => {
  await page.check('[name="paper.declaration.verdict"][value="fail"]', { force: true })
  await page.selectOption('[name="paper.declaration.reasonKey"]', 'unsigned')
  await page.fill('[name="paper.declaration.reason"]', 'ở trang 2')
}

/** 2 fails the paper at the cursor, ↓ goes to the next, 1 passes it; a key that was typed into a text is a letter. */
const byKeys = async ({ page }: Seat): Promise<void> => {
  const verdict = (key: string) => page.locator(`[name="paper.${key}.verdict"]:checked`).getAttribute('value')
  await page.focus('[name="paper.declaration.verdict"]:checked')
  await page.keyboard.press('2')
  expect(await verdict('declaration')).toBe('fail')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('1')
  const second = page.locator('[data-check]').nth(1)
  expect(await second.locator('input:checked').getAttribute('value')).toBe('pass')
  await page.keyboard.press('3')
  // as the head of the page says of an officer who has switched them off
  await page.evaluate(() => document.body.setAttribute('data-single-keys', 'off'))
  await page.keyboard.press('1')
  expect(await second.locator('input:checked').getAttribute('value')).not.toBe('pass')
  await page.evaluate(() => document.body.removeAttribute('data-single-keys'))
  await page.selectOption('[name="paper.declaration.reasonKey"]', 'unsigned')
  await page.focus('[name="paper.declaration.reason"]')
  await page.keyboard.type('ở trang 2')
  expect(await verdict('declaration')).toBe('fail')
}

describe('the check of papers beside their scans', () => {
  test('on the desk, by keyboard', async () => walk(await office.sit('mai'), 'desk', byKeys))
  test('on a narrow telephone', async () =>
    walk(await office.sit('mai', { viewport: { width: 320, height: 640 } }), 'phone', byHand))
  test('without scripts', async () => walk(await office.sit('mai', eyes.noScript), 'noscript', byHand))
})
