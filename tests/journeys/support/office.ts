import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { addDemoOfficers, demoPassword } from '#identity'
import { transact } from '#platform'
import { buildAssets } from '../../../src/main/build-assets.ts'
import { pdfPicture, readQr } from '../../support/pdf.ts'
import { type ServiceSettings, type TestService, testService } from '../../support/service.ts'
import { axe, eyes, fitsWidth, openBrowser, screenshot } from './browser.ts'

/** One person before a screen of their own. */
export interface Seat {
  readonly page: Page
  /** What stands in the main part, with single spaces. */
  words(): Promise<string>
  /** Looks with axe and at the width; keeps a picture under this name. Without scripts only the width can be seen. */
  look(name: string): Promise<void>
  /** Looks at the width alone: what axe said of the page before holds for it at every width. */
  fits(name: string): Promise<void>
  leave(): Promise<void>
}

export interface OfficeJourney {
  readonly service: TestService
  /** An officer who has signed in by the page, before a screen of these measures. */
  sit(login: string, options?: BrowserContextOptions): Promise<Seat>
  /** A citizen with a telephone. */
  citizen(options?: BrowserContextOptions): Promise<Seat>
  /** The address that a telephone reads on the slip of this dossier's page. */
  scanSlip(seat: Seat): Promise<string>
}

const throwOn = (page: Page): Page => {
  page.on('pageerror', (error) => {
    throw error
  })
  return page
}

const seatIn = async (context: BrowserContext, scripts: boolean): Promise<Seat> => {
  const page = throwOn(await context.newPage())
  const fits = async (name: string): Promise<void> => {
    expect([name, await fitsWidth(page)]).toEqual([name, true])
    await screenshot(page, name)
  }
  return {
    page,
    fits,
    words: async () => ((await page.textContent('main')) ?? '').replaceAll(/\s+/g, ' '),
    look: async (name) => {
      await fits(name)
      if (scripts) expect([name, await axe(page)]).toEqual([name, []])
    },
    leave: () => context.close(),
  }
}

const signIn = async ({ page }: Seat, login: string): Promise<void> => {
  await page.goto('/dang-nhap')
  await page.fill('[name="login"]', login)
  await page.fill('[name="password"]', demoPassword)
  await page.press('[name="password"]', 'Enter')
  await page.waitForURL('**/can-bo/**')
}

/** The whole service with the demo's officers, listening on a port, and one browser. */
export const officeJourney = (start: Temporal.Instant, settings: ServiceSettings = {}): OfficeJourney => {
  // before the service reads them
  beforeAll(() => buildAssets(() => undefined))
  const service = testService(start, settings)
  let browser: Browser
  let baseURL = ''
  beforeAll(async () => {
    await transact(service.database.db, (tx) => addDemoOfficers(tx, start))
    baseURL = await service.app().listen({ port: 0, host: '127.0.0.1' })
    browser = await openBrowser()
  })
  afterAll(() => browser?.close())
  const open = async (options: BrowserContextOptions): Promise<Seat> =>
    seatIn(await browser.newContext({ baseURL, ...options }), options.javaScriptEnabled !== false)
  return {
    service,
    sit: async (login, options = eyes.desk) => {
      const seat = await open(options)
      await signIn(seat, login)
      return seat
    },
    citizen: (options = eyes.phone) => open(options),
    scanSlip: async ({ page }) => {
      const href = await page.getAttribute('a[href$="giay-hen.pdf"]', 'href')
      const reply = await page.request.get(href ?? '')
      expect([reply.status(), reply.headers()['content-type']]).toEqual([200, 'application/pdf'])
      return readQr(pdfPicture(await reply.body()))
    },
  }
}

/** Finds a dossier in the day's work by its code and opens it. */
export const openFromToday = async ({ page }: Seat, code: string): Promise<void> => {
  await page.goto('/can-bo/hom-nay')
  await page.click(`th a:text-is("${code}")`)
  await page.waitForSelector(`h1:has-text("${code}")`)
}

/** Presses a button of the panel and waits for the page that says it was done. */
export const press = async ({ page }: Seat, button: string, done: string): Promise<void> => {
  await page.click(`main button:has-text("${button}")`)
  await page.waitForSelector(`.notice[role="status"]:has-text("${done}")`)
}

/** The same by its key. */
export const pressKey = async ({ page }: Seat, keys: string, done: string): Promise<void> => {
  await page.keyboard.press(keys)
  await page.waitForSelector(`.notice[role="status"]:has-text("${done}")`)
}
