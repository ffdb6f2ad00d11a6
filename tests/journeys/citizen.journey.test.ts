import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lookedAt } from '../support/looked-at.ts'
import { testService } from '../support/service.ts'
import { axe, eyes, fitsWidth, openBrowser } from './support/browser.ts'

const service = testService(Temporal.Instant.from('2026-11-20T02:14:00Z'))
const phone = { viewport: { width: 360, height: 740 } }

interface Slip {
  readonly code: string
  readonly slipNumber: string
  readonly trackingUrl: string
}

let browser: Browser
let home = ''
let slip: Slip

beforeAll(async () => {
  home = await service.app().listen({ port: 0, host: '127.0.0.1' })
  browser = await openBrowser()
  const token = await service.token('receptionist', 'H13.64')
  const owner = { kind: 'person', name: 'Lý Thị Sa Rươl', identity: { type: 'can-cuoc', number: '000199004873' } }
  const body = { procedure: '1.004873', owners: [owner], components: lookedAt('1.004873') }
  const answer = await service.call('POST', '/api/v1/dossiers', { token, body })
  slip = answer.json() as unknown as Slip
})

afterAll(async () => {
  await browser?.close()
})

/** A visitor of their own; whatever the browser complains of (blocked styles, missing files) fails the test. */
const visit = async (path: string, options: BrowserContextOptions = eyes.desk): Promise<Page> => {
  const page = await (await browser.newContext(options)).newPage()
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('status of 422'))
      throw new Error(`${path}: ${message.text()}`)
  })
  const reply = await page.goto(home + path)
  expect(reply?.status()).toBe(200)
  return page
}

const trackingPath = () => new URL(slip.trackingUrl).pathname
const bodyOf = async (page: Page): Promise<string> => (await page.textContent('main'))?.replaceAll(/\s+/g, ' ') ?? ''
const leave = (page: Page) => page.context().close()

describe('a citizen whose telephone runs no script', () => {
  test('finds a procedure, chooses the case, computes the day and follows the dossier', async () => {
    const page = await visit('/', { ...phone, javaScriptEnabled: false })
    await page.fill('input[name="q"]', 'xin giay doc than')
    await page.click('.search-box button')
    await page.click('.entry-link >> nth=0')
    expect(await page.textContent('h1')).toContain('Giấy xác nhận tình trạng hôn nhân')
    await page.check('input[value="again"]')
    await page.selectOption('select[name="noi"]', 'phuong-my-quoi')
    await page.click('.chooser button')
    expect(await bodyOf(page)).toContain('Giấy xác nhận tình trạng hôn nhân đã được cấp trước đó')
    expect(await bodyOf(page)).toContain('Trung tâm Phục vụ hành chính công phường Mỹ Quới')
    await page.click('.promise a')
    expect(await bodyOf(page)).toContain('17:00, thứ Tư 25/11/2026')
    await page.fill('input[name="ngay.day"]', '13')
    await page.fill('input[name="ngay.month"]', '2')
    await page.click('form[action="/tinh-ngay-hen"] button')
    expect(await bodyOf(page)).toContain('17:00, thứ Ba 24/02/2026')
    expect(await bodyOf(page)).toContain('Nghỉ lễ Tết Nguyên đán')
    await page.click('.site-nav a[href="/tra-cuu"]')
    await page.fill('input[name="ma-ho-so"]', slip.code)
    await page.fill('input[name="so-phieu"]', slip.slipNumber)
    await page.click('form[method="post"] button')
    expect(await bodyOf(page)).toContain('Mời Ông/Bà nhận kết quả từ 17:00, thứ Tư 25/11/2026')
    expect(page.url()).toBe(`${home}/tra-cuu`)
    await leave(page)
  })

  test('changes the language and the size of the text, and both stay', async () => {
    const page = await visit('/tro-giup', { ...phone, javaScriptEnabled: false })
    await page.click('text=English')
    await page.click('text=Larger text')
    await page.click('.site-nav a[href="/tinh-ngay-hen"]')
    expect(await page.textContent('h1')).toBe('Compute the appointment')
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('24px')
    await leave(page)
  })
})

describe('by keyboard', () => {
  test('the first key leads past the head, and a suggestion is chosen with the arrows', async () => {
    const page = await visit('/')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#main')
    await page.focus('#search-q')
    await page.keyboard.type('doc than')
    await page.locator('[role="option"]').first().waitFor()
    await page.keyboard.press('ArrowDown')
    await Promise.all([page.waitForURL('**/thu-tuc/1.004873'), page.keyboard.press('Enter')])
    await leave(page)
  })

  test('a wrong slip number: the summary has the focus and leads to the field, which keeps what was typed', async () => {
    const page = await visit('/tra-cuu')
    await page.fill('input[name="ma-ho-so"]', slip.code)
    await page.fill('input[name="so-phieu"]', '1234')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.govuk-error-summary')
    expect(await page.title()).toMatch(/^Lỗi: /)
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('govuk-error-summary')
    await page.click('.govuk-error-summary a')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('f-so-phieu')
    expect(await page.inputValue('#f-so-phieu')).toBe('1234')
    expect(await axe(page)).toEqual([])
    await leave(page)
  })
})

test('every procedure fits 320 pixels, in both languages', async () => {
  const page = await visit('/thu-tuc', eyes.phone)
  const { items } = (await service.call('GET', '/api/v1/procedures', {})).json() as unknown as {
    items: { code: string }[]
  }
  const wide: string[] = []
  for (const { code } of items)
    for (const lang of ['vi', 'en']) {
      await page.goto(`${home}/thu-tuc/${code}?lang=${lang}`, { waitUntil: 'domcontentloaded' })
      if (!(await fitsWidth(page))) wide.push(`${code} ${lang}`)
    }
  expect(items.length).toBeGreaterThan(60)
  expect(wide).toEqual([])
  await leave(page)
})

describe('in English, at 320 pixels', () => {
  test.each(['/', '/thu-tuc/1.013225?noi=phuong-nga-nam', '/tinh-ngay-hen?thu-tuc=1.004873', '/tro-giup'])(
    '%s',
    async (path) => {
      const page = await visit(`${path}${path.includes('?') ? '&' : '?'}lang=en`, eyes.phone)
      expect(await page.getAttribute('html', 'lang')).toBe('en')
      expect(await axe(page)).toEqual([])
      expect(await fitsWidth(page)).toBe(true)
      await leave(page)
    },
  )
})

describe('weight', () => {
  const kilobyte = 1024

  test.each(['/', '/thu-tuc', '/thu-tuc/1.013225?noi=phuong-nga-nam', '/tinh-ngay-hen?thu-tuc=1.004873', 'tracking'])(
    '%s: the first visit is at most 60 KB, scripts 20 KB, compressed, with all that belongs to it',
    async (named) => {
      const page = await (await browser.newContext(phone)).newPage()
      const sizes = { all: 0, script: 0 }
      const counted: Promise<void>[] = []
      page.on('requestfinished', (request) => {
        const count = async () => {
          const { responseBodySize } = await request.sizes()
          sizes.all += responseBodySize
          if (request.resourceType() === 'script') sizes.script += responseBodySize
        }
        counted.push(count())
      })
      await page.goto(home + (named === 'tracking' ? trackingPath() : named), { waitUntil: 'networkidle' })
      await Promise.all(counted)
      expect(sizes.script).toBeGreaterThan(0)
      expect(sizes.script).toBeLessThanOrEqual(20 * kilobyte)
      expect([named, Math.round(sizes.all / kilobyte), sizes.all <= 60 * kilobyte]).toEqual([
        named,
        Math.round(sizes.all / kilobyte),
        true,
      ])
      await leave(page)
    },
  )
})
