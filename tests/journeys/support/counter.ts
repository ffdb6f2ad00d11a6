import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { addDemoOfficers, demoPassword } from '#identity'
import { transact } from '#platform'
import { buildAssets } from '../../../src/main/build-assets.ts'
import { testNow } from '../../support/doors.ts'
import { testService } from '../../support/service.ts'
import { type BrowserKind, eyes, openBrowser } from './browser.ts'

export const card = '000199004873||Lý Thị Sa Rươl|04031999|Nữ|Khóm 3, phường Ngã Năm, TP. Cần Thơ|12082021'
export const intake = '/can-bo/tiep-nhan'

/** Signs in once for all pages of the file. */
const openSession = async (browser: Browser, baseURL: string) => {
  const context = await browser.newContext({ baseURL })
  const page = await context.newPage()
  await page.goto('/dang-nhap')
  await page.fill('[name="login"]', 'mai')
  await page.fill('[name="password"]', demoPassword)
  await page.press('[name="password"]', 'Enter')
  await page.waitForURL('**/can-bo/**')
  const kept = await context.storageState()
  await context.close()
  return kept
}

export type OpenCounter = (options?: BrowserContextOptions, path?: string) => Promise<Page>

/**
 * The whole service with a receptionist signed in, on Monday 23/11/2026 at 09:00. Gives the way to open the counter's
 * page; a script that breaks fails the test.
 */
export const counterJourney = (kind?: BrowserKind): OpenCounter => {
  // before the service reads them
  beforeAll(() => buildAssets(() => undefined))
  const service = testService(testNow)
  let browser: Browser
  let baseURL = ''
  let session: Awaited<ReturnType<typeof openSession>>
  beforeAll(async () => {
    await transact(service.database.db, (tx) => addDemoOfficers(tx, testNow))
    baseURL = await service.app().listen({ port: 0, host: '127.0.0.1' })
    browser = await openBrowser(kind)
    session = await openSession(browser, baseURL)
  })
  afterAll(() => browser?.close())
  return async (options = eyes.desk, path = intake) => {
    const context = await browser.newContext({ baseURL, storageState: session, ...options })
    const page = await context.newPage()
    page.on('pageerror', (error) => {
      throw error
    })
    await page.goto(path)
    return page
  }
}

export const focused = (page: Page): Promise<string | undefined> => page.evaluate(() => document.activeElement?.id)

export const settled = (page: Page): Promise<unknown> => page.waitForLoadState('networkidle')

/** The keyboard, with every press and every field typed counted as one action. */
const handsOf = (page: Page) => {
  const hands = {
    actions: 0,
    press: async (keys: string) => {
      hands.actions += 1
      await page.keyboard.press(keys)
    },
    type: async (text: string) => {
      hands.actions += 1
      await page.keyboard.type(text)
    },
  }
  return hands
}

/** Chooses 1.004873 by everyday words and scans the card: five actions. */
export const begin = async (page: Page, hands = handsOf(page)) => {
  // as a person does, who looks before choosing: lists for fewer letters come and go
  const listed = page.waitForResponse((reply) => reply.url().endsWith(encodeURIComponent('xin giay doc than')))
  await hands.type('xin giay doc than')
  await listed
  await page.locator('[role="option"]:first-child', { hasText: '1.004873' }).waitFor()
  await hands.press('ArrowDown')
  await hands.press('Enter')
  await page.locator('[data-paper]').first().waitFor()
  await expect.poll(() => focused(page)).toBe('f-owner.0.scan')
  await hands.type(card)
  await hands.press('Enter')
  await expect.poll(() => focused(page)).toBe('f-owner.0.phone')
  return hands
}
