import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { testNow } from '../support/doors.ts'
import { officeJourney, type Seat } from './support/office.ts'

const office = officeJourney(testNow)

interface Taken {
  readonly id: string
  readonly code: string
  readonly trackingUrl: string
}

const owner = { kind: 'person', name: 'Lý Thị Sa Rươl', identity: { type: 'can-cuoc', number: '000199004873' } }

/** Accepted at the counter of phường Ngã Năm. */
const accept = async (): Promise<Taken> => {
  const token = await office.service.token('receptionist', 'H13.64.02')
  const body = { procedure: '1.004873', territory: 'phuong-nga-nam', owners: [owner] }
  return (await office.service.call('POST', '/api/v1/dossiers', { token, body })).json() as unknown as Taken
}

/** A Vietnamese input method, as pages meet it: text is rewritten as it is typed. Keys keep their codes. */
const inputMethod = (page: Page, field: string): Promise<void> =>
  page.locator(field).evaluate((input: HTMLInputElement) => {
    const marks = { aa: 'â', ee: 'ê', oo: 'ô', dd: 'đ', ex: 'ẽ', ps: 'ṕs', tc: 'tç', uw: 'ư' }
    input.addEventListener('input', (event) => {
      if (event.isTrusted)
        for (const [typed, made] of Object.entries(marks)) input.value = input.value.replace(typed, made)
    })
  })

const searchBox = '#quick-search'

describe('a scanner at a desk where Vietnamese is typed', () => {
  const scanInto = async ({ page }: Seat, text: string, delay: number): Promise<void> => {
    await page.goto('/can-bo/hom-nay')
    await inputMethod(page, searchBox)
    await page.focus(searchBox)
    await page.keyboard.type(text, { delay })
  }

  test('fast keys are read as the scanner pressed them, slow ones as the person means them', async () => {
    const mai = await office.sit('mai')
    const taken = await accept()
    await scanInto(mai, taken.trackingUrl.replace('127.0.0.1', 'motcua.example'), 0)
    await mai.page.keyboard.press('Enter')
    await mai.page.waitForURL(`**/can-bo/ho-so/${taken.id}`)
    // without Enter at its end the field is put right by itself
    await scanInto(mai, 'https://example.ddaa.vn/abc', 0)
    await expect.poll(() => mai.page.inputValue(searchBox)).toBe('https://example.ddaa.vn/abc')
    await scanInto(mai, 'ddaat', 90)
    await mai.page.waitForTimeout(150)
    expect(await mai.page.inputValue(searchBox)).toBe('đât')
  })

  test('letters that no key pressed are left alone; what was changed is told, with what to do', async () => {
    const mai = await office.sit('mai')
    const taken = await accept()
    await scanInto(mai, 'Lý Thị Sa Rươl', 0)
    await mai.page.waitForTimeout(150)
    expect(await mai.page.inputValue(searchBox)).toBe('Lý Thị Sa Rươl')
    // an input method below the browser swallows keys and sends letters of its own
    await mai.page.fill(searchBox, taken.trackingUrl.replace(/.$/, 'đ'))
    await mai.page.press(searchBox, 'Enter')
    await mai.page.waitForSelector('.govuk-error-summary')
    expect(await mai.words()).toContain('Mã quét chưa đúng, hãy quét lại hoặc tắt bộ gõ tiếng Việt')
    await mai.look('scan-misread')
    await mai.leave()
  })
})
