import { expect, test } from 'vitest'
import { eyes } from './support/browser.ts'
import { officeJourney } from './support/office.ts'

const journey = officeJourney(Temporal.Instant.from('2026-11-23T02:00:00Z'))
const list = '/can-bo/quan-tri/can-bo'

test.each([
  ['desk', eyes.desk],
  ['phone', { viewport: { width: 360, height: 740 } }],
  ['dark', eyes.dark],
] as const)('an administrator keeps accounts without any programming: %s', async (name, eye) => {
  const seat = await journey.sit('quantri', eye)
  const { page } = seat
  await page.waitForURL(`**${list}`)
  await seat.look(`accounts-list-${name}`)

  await page.fill('[name="q"]', 'son thi mai')
  await page.press('[name="q"]', 'Enter')
  await page.waitForURL(/\?s=/)
  await page.click('main th a')
  await seat.look(`accounts-officer-${name}`)

  await page.keyboard.press('Alt+N')
  await page.selectOption('[name="role"]', 'inspector')
  await page.selectOption('[name="agency"]', 'H13')
  await seat.look(`accounts-post-${name}`)
  await page.keyboard.press('Alt+N')
  await page.waitForSelector('[role="status"]:has-text("Đã thêm vị trí")')

  // the key opens the question, with the cursor on its answer
  await page.keyboard.press('Alt+M')
  await page.keyboard.press('Enter')
  await page.waitForSelector('text=Mật khẩu dùng một lần')
  await seat.look(`accounts-password-${name}`)
  expect(await seat.words()).toContain('Cấp mật khẩu dùng một lần')

  await page.click('main td a:has-text("Kết thúc") >> nth=-1')
  await seat.look(`accounts-end-${name}`)
  await page.goto(`${list}/them`)
  await page.keyboard.press('Alt+Enter')
  await page.waitForSelector('.govuk-error-summary')
  await seat.look(`accounts-add-wrong-${name}`)
  await page.goto('/can-bo/quan-tri/ma-dich-vu')
  await page.keyboard.press('Alt+Enter')
  await seat.look(`accounts-tokens-${name}`)
  await page.goto('/can-bo/mat-khau')
  await seat.look(`accounts-own-password-${name}`)
  await seat.leave()
})
