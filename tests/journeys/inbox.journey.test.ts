import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { testNow } from '../support/doors.ts'
import { lookedAt } from '../support/looked-at.ts'
import { eyes } from './support/browser.ts'
import { officeJourney, press, type Seat } from './support/office.ts'

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
  const body = { procedure: '1.004873', territory: 'phuong-nga-nam', owners: [owner], components: lookedAt('1.004873') }
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
  const begin = async ({ page }: Seat): Promise<void> => {
    await page.goto('/can-bo/hom-nay')
    await inputMethod(page, searchBox)
    await page.focus(searchBox)
  }

  /** Keys with the clock of a scanner, however busy this machine is: one every so many milliseconds. */
  const scanInto = async (seat: Seat, text: string, every: number): Promise<void> => {
    await begin(seat)
    const keys = await seat.page.context().newCDPSession(seat.page)
    const start = Date.now() / 1000
    await Promise.all(
      [...text].map((letter, at) => {
        const code = /[a-z]/i.test(letter)
          ? `Key${letter.toUpperCase()}`
          : /\d/.test(letter)
            ? `Digit${letter}`
            : 'Slash'
        const timestamp = start + (at * every) / 1000
        return keys.send('Input.dispatchKeyEvent', { type: 'keyDown', key: letter, text: letter, code, timestamp })
      }),
    )
  }

  const typeInto = async (seat: Seat, text: string, delay: number): Promise<void> => {
    await begin(seat)
    await seat.page.keyboard.type(text, { delay })
  }

  test('fast keys are read as the scanner pressed them, slow ones as the person means them', async () => {
    const mai = await office.sit('mai')
    const taken = await accept()
    await scanInto(mai, taken.trackingUrl.replace('127.0.0.1', 'motcua.example'), 5)
    await mai.page.keyboard.press('Enter')
    await mai.page.waitForURL(`**/can-bo/ho-so/${taken.id}`)
    // without Enter at its end the field is put right by itself
    await scanInto(mai, 'https://example.ddaa.vn/abc', 5)
    await expect.poll(() => mai.page.inputValue(searchBox)).toBe('https://example.ddaa.vn/abc')
    await typeInto(mai, 'ddaat', 90)
    await mai.page.waitForTimeout(150)
    expect(await mai.page.inputValue(searchBox)).toBe('đât')
  })

  test('letters that no key pressed are left alone; what was changed is told, with what to do', async () => {
    const mai = await office.sit('mai')
    const taken = await accept()
    await typeInto(mai, 'Lý Thị Sa Rươl', 0)
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

/** As a person does, whose presses are not as quick as a scanner's. */
const hit = async (page: Page, key: string): Promise<void> => {
  await page.waitForTimeout(60)
  await page.keyboard.press(key)
}

const focusedCode = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')

describe('two officers, two browsers', () => {
  test('a new dossier is announced within two seconds, and keys walk through the list', async () => {
    const [mai, bao] = [await office.sit('mai'), await office.sit('bao')]
    for (const { page } of [mai, bao]) {
      await page.goto('/can-bo/hom-nay')
      await page.waitForSelector('.live[data-connected]', { state: 'attached' })
    }
    office.service.setNow(testNow.add({ minutes: 1 }))
    await accept()
    const from = performance.now()
    await Promise.all([mai, bao].map(({ page }) => page.waitForSelector('.live a', { timeout: 5000 })))
    expect(performance.now() - from).toBeLessThan(2000)
    await mai.look('today-live')
    await mai.page.click('.live a')
    await mai.page.waitForSelector('.desk-list tbody tr:nth-child(2)')
    await hit(mai.page, 'j')
    const first = await focusedCode(mai.page)
    expect(first).toMatch(/^H13\.64-/)
    await hit(mai.page, 'j')
    expect(await focusedCode(mai.page)).not.toBe(first)
    await hit(mai.page, 'x')
    await hit(mai.page, 'k')
    expect(await focusedCode(mai.page)).toBe(first)
    expect(await mai.page.locator('.tick input:checked').count()).toBe(1)
    await hit(mai.page, 'ArrowDown')
    expect(await focusedCode(mai.page)).not.toBe(first)
    await mai.look('today-keys')
    // what is typed into the search is no command
    await mai.page.focus(searchBox)
    await mai.page.keyboard.type('xjk', { delay: 80 })
    expect(await mai.page.inputValue(searchBox)).toBe('xjk')
    expect(await mai.page.locator('.tick input:checked').count()).toBe(1)
    await mai.page.keyboard.press('Alt+L')
    expect(await mai.page.locator('.list-filters').isVisible()).toBe(true)
    await mai.page.keyboard.press('Alt+4')
    await mai.page.waitForURL('**/hang-loat?*')
    expect(await mai.words()).toContain('Đã chọn 1 hồ sơ')
    for (const seat of [mai, bao]) await seat.leave()
  })

  test('single keys switched off in the dialog stay off, and the arrows still walk', async () => {
    const mai = await office.sit('mai')
    const { page } = mai
    await page.goto('/can-bo/hom-nay')
    await page.keyboard.press('?')
    await page.waitForSelector('dialog[open]')
    expect(await page.textContent('dialog')).toContain('Hồ sơ sau')
    await mai.look('shortcuts')
    const kept = page.waitForResponse((reply) => reply.url().endsWith('/can-bo/tai-khoan'))
    await page.uncheck('dialog input')
    await kept
    await page.reload()
    await page.keyboard.press('j')
    expect(await page.locator('tr.at-hand').count()).toBe(0)
    // the list of keys does not hang on the switch: by its Alt key, and by what stands in sight
    await page.keyboard.press('?')
    expect(await page.locator('dialog[open]').count()).toBe(0)
    for (const open of [() => page.keyboard.press('Alt+Slash'), () => page.click('.keys-link')]) {
      await open()
      await page.waitForSelector('dialog[open]:has-text("Alt /")')
      await page.keyboard.press('Escape')
      await page.waitForSelector('dialog', { state: 'detached' })
    }
    await page.goto('/can-bo/tai-khoan')
    await mai.look('account-keys')
    await page.check('[name="keys"]', { force: true })
    await page.keyboard.press('Alt+U')
    await page.waitForSelector('text=Đã lưu cách dùng bàn phím')
    await page.goto('/can-bo/hom-nay')
    await page.keyboard.press('j')
    expect(await page.locator('tr.at-hand').count()).toBe(1)
    await mai.leave()
  })

  test('whoever opens a dossier second sees who is at work on it, and the first is told within two seconds', async () => {
    const taken = await accept()
    const [mai, bao] = [await office.sit('mai'), await office.sit('bao')]
    const there = '.present p:has-text("đang mở hồ sơ này từ")'
    await Promise.all([mai.page.waitForResponse('**/co-mat?*'), mai.page.goto(`/can-bo/ho-so/${taken.id}`)])
    await bao.page.goto(`/can-bo/ho-so/${taken.id}`)
    await mai.page.waitForSelector(there, { timeout: 2000 })
    await bao.page.waitForSelector(there)
    await bao.look('dossier-present')
    await press(mai, 'Chuyển hồ sơ', 'Đã chuyển')
    await bao.page.waitForSelector('.present-acted:has-text("Sơn Thị Mai vừa «Chuyển hồ sơ»")', { timeout: 2000 })
    expect(await bao.page.isDisabled('form.act button')).toBe(true)
    await bao.look('dossier-overtaken')
    await bao.page.click('.present-acted a:has-text("Tải lại")')
    await bao.page.waitForSelector('.present:not(:has(.present-acted))')
    expect(await bao.page.locator('button:has-text("Chuyển hồ sơ")').count()).toBe(0)
    for (const seat of [mai, bao]) await seat.leave()
  })

  test('one acts while the other writes: the other is told who and what, and keeps what was written', async () => {
    const taken = await accept()
    const [mai, bao] = [await office.sit('mai'), await office.sit('bao')]
    await bao.page.goto(`/can-bo/ho-so/${taken.id}/rut-ho-so`)
    await bao.page.fill('[name="reason"]', 'Công dân gọi điện xin rút')
    await mai.page.goto(`/can-bo/ho-so/${taken.id}`)
    await press(mai, 'Chuyển hồ sơ', 'Đã chuyển')
    await bao.page.click('main button:has-text("Rút hồ sơ")')
    await bao.page.waitForSelector('.govuk-error-summary')
    expect(await bao.words()).toMatch(/Sơn Thị Mai.*Chuyển hồ sơ/)
    expect(await bao.page.inputValue('[name="reason"]')).toBe('Công dân gọi điện xin rút')
    await bao.look('lost-race')
    await mai.page.reload()
    expect(await mai.words()).not.toContain('Đã rút hồ sơ')
    for (const seat of [mai, bao]) await seat.leave()
  })
})

describe('the head gives out work', () => {
  test('a rule, an absence, the team and the dossier: every page holds on a desk and on a telephone', async () => {
    const taken = await accept()
    const token = await office.service.token('receptionist', 'H13.64.02')
    await office.service.call('POST', `/api/v1/dossiers/${taken.id}/actions/transfer`, { token, body: {} })
    for (const eye of ['desk', 'phone'] as const) {
      const phuc = await office.sit('phuc', eyes[eye])
      const { page } = phuc
      await page.goto('/can-bo/nhom/quy-tac')
      await page.check('[name="method"][value="least-loaded"]', { force: true })
      await page.keyboard.press('Alt+Enter')
      await page.waitForSelector('text=Đã áp dụng quy tắc')
      await phuc.look(`rules-${eye}`)
      await page.goto('/can-bo/vang-mat')
      await page.click('.chips a:has-text("Lâm Hoàng")')
      await phuc.look(`absence-${eye}`)
      await page.goto('/can-bo/nhom')
      await page.check('[name="viec"] >> nth=0', { force: true })
      const named = page.locator('[name="officer"] option', { hasText: eye === 'desk' ? 'Lâm Hoàng' : 'Dương Mỹ Hạnh' })
      await page.selectOption('[name="officer"]', (await named.getAttribute('value')) ?? '')
      await page.fill('[name="reason"]', 'Chia đều việc')
      await page.keyboard.press('Alt+9')
      await page.waitForSelector('text=Đã giao 1 việc')
      expect(await page.locator('[name="viec"]:checked').count()).toBe(0)
      await phuc.look(`team-${eye}`)
      await page.goto(`/can-bo/ho-so/${taken.id}`)
      await page.keyboard.press('Alt+9')
      await page.waitForSelector('h1:has-text("Phân công")')
      await phuc.look(`assign-${eye}`)
      await phuc.leave()
    }
  })
})
