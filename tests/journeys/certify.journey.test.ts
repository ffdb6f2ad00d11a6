import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { axe, eyes, fitsWidth, screenshot } from './support/browser.ts'
import { card, counterJourney, focused, settled } from './support/counter.ts'

const open = counterJourney()
const path = '/can-bo/chung-thuc'

/** A practised hand: five letters a second, every key counted. */
const handsOf = (page: Page) => {
  const hands = {
    keys: 0,
    type: async (text: string) => {
      hands.keys += text.length
      await page.keyboard.type(text, { delay: 200 })
    },
    press: async (...names: readonly string[]) => {
      hands.keys += names.length
      for (const name of names) await page.keyboard.press(name, { delay: 100 })
    },
  }
  return hands
}

describe('certification at the counter', () => {
  test('three papers by keyboard alone: few keys, far below twenty seconds a paper', async () => {
    const page = await open(eyes.desk, path)
    expect(await focused(page)).toBe('f-owner.0.scan')
    const hands = handsOf(page)
    const { type, press } = hands
    const begun = performance.now()
    // the scanner types by itself
    await page.keyboard.type(card)
    await page.keyboard.press('Enter')
    await expect.poll(() => focused(page)).toBe('f-line.0.paper')
    await type('cccd')
    await press('Tab')
    await type('2')
    await press('Tab')
    await type('3')
    await press('Tab', 'Tab')
    await type('dh')
    await press('Tab')
    await type('4')
    await press('Tab', 'Tab', 'Tab')
    await type('uq')
    // the cursor stands on the book when the screen learns that this paper is only ever signed
    await press('Tab', 'Tab', 'Tab')
    await expect.poll(() => page.textContent('[data-live="side"]')).toContain('28.000')
    await expect.poll(() => page.inputValue('#f-line\\.2\\.book')).toBe('signature')
    await press('Alt+Enter')
    await page.waitForURL('**/chung-thuc/luot/*')
    const seconds = (performance.now() - begun) / 1000
    expect(hands.keys).toBeLessThanOrEqual(25)
    expect(seconds / 3).toBeLessThan(20)
    expect(await page.textContent('main')).toContain('Giấy uỷ quyền')
    expect(await axe(page)).toEqual([])
    await screenshot(page, 'certified')
    await page.keyboard.press('Alt+7')
    await page.waitForURL(`**${path}`)
    expect(await focused(page)).toBe('f-owner.0.scan')
    await page.context().close()
  })

  test('the pages fit a phone and pass axe; a row is added with the cursor in it', async () => {
    const page = await open(eyes.desk, path)
    await page.keyboard.type(card)
    await page.keyboard.press('Enter')
    for (const [at, paper] of ['gks', 'hb', 'bd', 'hc'].entries()) {
      await page.fill(`[name="line.${at}.paper"]`, paper)
      await page.fill(`[name="line.${at}.pages"]`, '2')
    }
    await page.keyboard.press('Alt+N')
    await page.keyboard.type('ccd')
    expect(await page.inputValue('[name="line.4.paper"]')).toBe('ccd')
    await page.fill('[name="line.4.paper"]', '')
    await expect.poll(() => focused(page)).toBe('f-line.4.paper')
    await expect.poll(() => page.inputValue('[name="line.0.paper"]')).toBe('Giấy khai sinh')
    expect(await axe(page)).toEqual([])
    await screenshot(page, 'certify-1280')
    await page.setViewportSize({ width: 320, height: 720 })
    await settled(page)
    expect(await fitsWidth(page)).toBe(true)
    await page.setViewportSize({ width: 360, height: 720 })
    await screenshot(page, 'certify-360')
    await page.keyboard.press('Alt+Enter')
    await page.waitForURL('**/chung-thuc/luot/*')
    expect(await fitsWidth(page)).toBe(true)
    await screenshot(page, 'certified-360')
    const visit = page.url()
    for (const [name, url] of [
      ['clauses', `${visit}/loi-chung`],
      ['receipt', `${visit}/phieu-thu`],
      ['book', `${path}/so`],
    ] as const) {
      await page.setViewportSize({ width: 1280, height: 900 })
      await page.goto(url)
      expect(await axe(page)).toEqual([])
      await screenshot(page, `certify-${name}`)
      await page.setViewportSize({ width: 320, height: 720 })
      expect([name, await fitsWidth(page)]).toEqual([name, true])
    }
    await page.context().close()
  })
})
