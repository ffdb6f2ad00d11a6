import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { axe, eyes, fitsWidth, screenshot } from './support/browser.ts'
import { begin, counterJourney, intake, settled } from './support/counter.ts'

const open = counterJourney()

describe('looks', () => {
  const states = {
    new: async () => undefined,
    filled: async (page: Page) => {
      await begin(page)
      await page.selectOption('[name="submitter"]', 'representative')
      await page.locator('[name="submitter.basis"]').waitFor()
      await page.keyboard.press('Alt+K')
      await page.locator('.decline summary').press('Enter')
      await settled(page)
    },
    choices: async (page: Page) => {
      await page.keyboard.type('khai sinh')
      await page.keyboard.press('Enter')
      await page.locator('button[name="choose"]').first().waitFor()
    },
  } as const

  const seen = (['new', 'filled', 'choices'] as const).flatMap((state) =>
    (['desk', 'phone', 'dark'] as const).map((eye) => [state, eye] as const),
  )

  test.each(seen)('%s, %s: axe finds nothing and nothing sticks out', async (state, eye) => {
    const page = await open(eyes[eye])
    await states[state](page)
    expect(await axe(page)).toEqual([])
    expect(await fitsWidth(page)).toBe(true)
    await screenshot(page, `counter-${state}-${eye}`)
    await page.context().close()
  })

  test('English says everything in English', async () => {
    const page = await open(eyes.desk, `${intake}?lang=en&thu-tuc=1.004873`)
    expect(await page.textContent('h1')).toBe('Take in a dossier')
    expect(await page.textContent('main')).not.toMatch(/Nộp|Chủ hồ sơ|Bản chính|Hẹn trả/)
    await screenshot(page, 'counter-english')
    await page.context().close()
  })
})
