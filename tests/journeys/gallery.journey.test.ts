import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDoors } from '../support/doors.ts'
import { axe, eyes, fitsWidth, openBrowser, screenshot } from './support/browser.ts'
import { buildAssets } from './support/built-assets.ts'
import { islandDoors, noDatabase } from './support/island-doors.tsx'

let app: FastifyInstance
let browser: Browser
let home = ''

beforeAll(async () => {
  const assets = await buildAssets()
  app = (await openDoors(noDatabase, islandDoors, { assets, mode: 'demo' })).app
  home = await app.listen({ port: 0, host: '127.0.0.1' })
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await app?.close()
})

/** Opens a page; whatever the browser complains of (blocked styles, missing files) fails the test. */
const open = async (path: string, options: BrowserContextOptions = eyes.desk): Promise<Page> => {
  const page = await browser.newPage(options)
  page.on('console', (message) => {
    if (message.type() === 'error') throw new Error(`${path}: ${message.text()}`)
  })
  await page.goto(home + path)
  return page
}

describe('every component', () => {
  const dresses = [
    ['citizens', '/gallery', 'desk'],
    ['citizens, English', '/gallery?lang=en', 'desk'],
    ['citizens, large text', '/gallery?chu=to', 'phone'],
    ['citizens', '/gallery', 'phone'],
    ['officers', '/gallery?kieu=can-bo', 'desk'],
    ['officers', '/gallery?kieu=can-bo', 'phone'],
    ['officers', '/gallery?kieu=can-bo', 'dark'],
  ] as const

  test.each(dresses)('%s: %s, %s: axe finds nothing and nothing sticks out', async (_whom, path, eye) => {
    const page = await open(path, eyes[eye])
    expect(await axe(page)).toEqual([])
    expect(await fitsWidth(page)).toBe(true)
    await screenshot(page, `gallery-${path.replaceAll(/\W+/g, '-')}-${eye}`)
    await page.close()
  })

  test('nothing is smaller to hit than 24 pixels (WCAG 2.5.8)', async () => {
    const page = await open('/gallery', eyes.phone)
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('button, summary, nav a, input:not([type="hidden"])')]
        .filter((target) => target.getClientRects().length > 0 && target.getBoundingClientRect().height < 24)
        .map((target) => target.outerHTML.slice(0, 120)),
    )
    expect(small).toEqual([])
    await page.close()
  })
})

describe('islands', () => {
  test('a scanned card fills the person and moves on', async () => {
    const page = await open('/tiep-nhan')
    await page.keyboard.press('Alt+Q')
    await page.keyboard.type('000199004873||Lý Thị Sa Rươl|04031999|Nữ|Khóm 3, phường Ngã Năm|12082021')
    await page.keyboard.press('Enter')
    expect(await page.inputValue('#f-fullName')).toBe('Lý Thị Sa Rươl')
    expect(await page.inputValue('#f-birth')).toBe('04/03/1999')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('f-phone')
    expect(await page.textContent('#f-scan-status')).toContain('chưa xác thực')
    await page.fill('#f-birth', '5-1-2000')
    await page.keyboard.press('Tab')
    expect(await page.inputValue('#f-birth')).toBe('05/01/2000')
    expect(await axe(page)).toEqual([])
    await page.close()
  })

  test('a card that the input method spoilt says so and fills nothing', async () => {
    const page = await open('/tiep-nhan')
    await page.fill('#f-scan', '000199004873||Lý Thị Sa Rươl|0403199ơ|Nữ|Khóm 3|12082021')
    await page.press('#f-scan', 'Enter')
    expect(await page.textContent('#f-scan-status')).toContain('tắt bộ gõ')
    expect(await page.inputValue('#f-fullName')).toBe('')
    await page.close()
  })

  test('? lists the shortcuts of the page, and single keys can be switched off', async () => {
    const page = await open('/tiep-nhan')
    // the account page is another room's; its own test keeps the switch
    await page.route('**/can-bo/tai-khoan', (route) => route.fulfill({ status: 204 }))
    await page.keyboard.press('?')
    const dialog = page.locator('dialog[open]')
    expect(await dialog.textContent()).toMatch(/Alt Q.*Quét thẻ căn cước/)
    expect(await axe(page)).toEqual([])
    await dialog.locator('input[type="checkbox"]').uncheck()
    expect(await dialog.locator('kbd').allTextContents()).toEqual(['Alt Q', 'Alt /'])
    await page.keyboard.press('Escape')
    await page.keyboard.press('/')
    expect(await page.evaluate(() => document.activeElement?.id)).not.toBe('quick-search')
    await page.keyboard.press('?')
    expect(await dialog.count()).toBe(0)
    await page.keyboard.press('Alt+Slash')
    await dialog.locator('input[type="checkbox"]').check()
    await page.keyboard.press('Escape')
    await page.keyboard.press('/')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('quick-search')
    await page.close()
  })

  const focused = (page: Page): Promise<string> =>
    page.evaluate(() => document.activeElement?.textContent?.trim() || (document.activeElement?.id ?? ''))
  const told = async (page: Page): Promise<string | null> => {
    await page.waitForURL('**/xong*')
    return page.textContent('h1')
  }

  test('a key of many lines is that of the line at hand, and without one only shows where it would act', async () => {
    const page = await open('/viec')
    await page.keyboard.press('?')
    const listed = await page.locator('dialog[open] dd').allTextContents()
    expect(listed.slice(0, 3)).toEqual(['Bỏ (ở dòng đang chọn)', 'Lưu', 'Huỷ'])
    await page.keyboard.press('Escape')
    await page.keyboard.press('Alt+X')
    expect(await focused(page)).toBe('Bỏ một')
    await page.focus('li:nth-child(2) a')
    await page.keyboard.press('Alt+X')
    expect(await told(page)).toBe('bỏ hai')
    await page.close()
  })

  test('a key opens the fold that its work lies in, and sends nothing that nobody has seen', async () => {
    const page = await open('/viec')
    await page.keyboard.press('Alt+U')
    expect(await focused(page)).toBe('f-q')
    await page.keyboard.type('xong')
    await page.keyboard.press('Alt+U')
    expect(await told(page)).toBe('xong')
    await page.goBack()
    await page.keyboard.press('Alt+W')
    expect(await focused(page)).toBe('Huỷ phiếu')
    await page.keyboard.press('Enter')
    expect(await told(page)).toBe('đã huỷ')
    await page.close()
  })

  test('AltGr writes letters, and Ctrl is the browser’s', async () => {
    const page = await open('/viec')
    const presses = (init: Readonly<Record<string, boolean>>): Promise<string> =>
      page.evaluate((how) => {
        const press = { code: 'KeyX', key: 'x', altKey: true, bubbles: true, cancelable: true, ...how }
        document.body.dispatchEvent(new KeyboardEvent('keydown', press))
        return document.activeElement?.textContent?.trim() ?? ''
      }, init)
    expect(await presses({ modifierAltGraph: true })).not.toBe('Bỏ một')
    expect(await presses({ ctrlKey: true })).not.toBe('Bỏ một')
    expect(await presses({ isComposing: true })).not.toBe('Bỏ một')
    expect(await presses({})).toBe('Bỏ một')
    await page.close()
  })

  test('suggestions are chosen with the arrow keys', async () => {
    const page = await open('/tim')
    await page.locator('#search-q').pressSequentially('khai')
    await page.locator('[role="option"]').first().waitFor()
    expect(await axe(page)).toEqual([])
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    expect(await page.getAttribute('#search-q', 'aria-activedescendant')).toBe('search-q-list-1')
    await page.keyboard.press('Escape')
    expect(await page.getAttribute('#search-q', 'aria-expanded')).toBe('false')
    await page.locator('#search-q').pressSequentially(' s')
    await page.locator('[role="option"]').first().waitFor()
    await page.keyboard.press('ArrowDown')
    await Promise.all([page.waitForURL('**/xong'), page.keyboard.press('Enter')])
    await page.close()
  })

  test('without JavaScript the search still searches', async () => {
    const page = await open('/tim', eyes.noScript)
    await page.fill('#search-q', 'khai sinh')
    await page.press('#search-q', 'Enter')
    expect(await page.textContent('h1')).toBe('khai sinh')
    await page.close()
  })
})

describe('weight', () => {
  const kilobyte = 1024

  test('a citizen’s first page is light: all of it ≤ 60 KB, scripts ≤ 20 KB, compressed', async () => {
    const page = await browser.newPage()
    const sizes = { all: 0, script: 0 }
    page.on('response', async (response) => {
      const { responseBodySize } = await response.request().sizes()
      sizes.all += responseBodySize
      if (response.request().resourceType() === 'script') sizes.script += responseBodySize
    })
    await page.goto(`${home}/tim`, { waitUntil: 'networkidle' })
    expect(sizes.script).toBeGreaterThan(0)
    expect(sizes.script).toBeLessThanOrEqual(20 * kilobyte)
    expect(sizes.all).toBeLessThanOrEqual(60 * kilobyte)
    await page.close()
  })

  test('built files come compressed beforehand and may be kept for a year', async () => {
    const { body } = await app.inject('/tim')
    const href = /href="(\/assets\/[^"]+\.css)"/.exec(body)?.[1] ?? ''
    const reply = await app.inject({ url: href, headers: { 'accept-encoding': 'br' } })
    expect(reply.headers).toMatchObject({
      'content-encoding': 'br',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': 'text/css; charset=utf-8',
    })
    expect(brotliDecompressSync(reply.rawPayload).toString()).toContain('--cham')
    expect((await app.inject('/.vite/manifest.json')).statusCode).toBe(404)
    const icon = readFileSync(resolve(import.meta.dirname, '../../src/web/assets/public/favicon.svg'), 'utf8')
    expect((await app.inject('/favicon.svg')).body).toBe(icon)
  })
})
