import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { testNow } from '../support/doors.ts'
import { eyes } from './support/browser.ts'
import { officeJourney } from './support/office.ts'

const office = officeJourney(testNow)
const code = '1.004873'
const editor = `/can-bo/quy-trinh/${code}`

const verdict = async (page: Page): Promise<string> =>
  ((await page.textContent('.route-check')) ?? '').replaceAll(/\s+/g, ' ')

const saysSoon = (page: Page, text: string) => page.waitForSelector(`.route-check:has-text("${text}")`)

const fillDate = async (page: Page, name: string, [day, month, year]: readonly [string, string, string]) => {
  await page.fill(`[name="${name}.day"]`, day)
  await page.fill(`[name="${name}.month"]`, month)
  await page.fill(`[name="${name}.year"]`, year)
}

const decide = async (page: Page): Promise<void> => {
  await page.fill('[name="d.authority"]', 'Chủ tịch Ủy ban nhân dân thành phố')
  await page.fill('[name="d.number"]', '2026/QĐ-UBND')
  await fillDate(page, 'd.date', ['20', '11', '2026'])
  await fillDate(page, 'd.effectiveFrom', ['23', '11', '2026'])
}

/** The publication is seen by everybody after at most two seconds. */
const publicWords = async (page: Page, wanted: string): Promise<string> => {
  for (let turn = 0; ; turn += 1) {
    await page.goto(`/thu-tuc/${code}/quy-trinh`)
    const text = ((await page.textContent('main')) ?? '').replaceAll(/\s+/g, ' ')
    if (text.includes(wanted) || turn === 20) return text
    await page.waitForTimeout(250)
  }
}

describe('a route is changed in the browser', () => {
  test('without scripts: a step is added, the check says what is wrong, nothing typed is lost, a draft is kept', async () => {
    const seat = await office.sit('quantri', eyes.noScript)
    const { page } = seat
    await page.goto('/can-bo/quy-trinh?q=tinh+trang+hon+nhan')
    await seat.look('routes')
    await page.click(`main a[href="${editor}"]`)
    expect(await verdict(page)).toContain('Quy trình đi được trọn vẹn')
    await page.click('#buoc-1 > summary')
    await page.click('#buoc-1 button[value="add:0"]')
    expect(await verdict(page)).toContain('Bước 2: chưa có tên bước')
    expect(await page.locator('.route-step').count()).toBe(6)
    await page.fill('[name="s1.value"]', 'nửa ngày')
    await page.click('main button[value="publish"]')
    expect(await page.title()).toMatch(/^Lỗi:/)
    const told = ((await page.textContent('.govuk-error-summary')) ?? '').replaceAll(/\s+/g, ' ')
    expect(told).toContain('Bước 2: chưa có tên bước')
    expect(told).toContain('Nhập số văn bản quyết định')
    expect(await page.inputValue('[name="s1.value"]')).toBe('nửa ngày')
    await page.click('main button[value="save"]')
    expect(await seat.words()).toContain('Đã lưu bản nháp')
    expect(await page.inputValue('[name="s1.value"]')).toBe('nửa ngày')
    await seat.leave()
  })

  test('with scripts: the check and the drawing follow what is typed; mended, it is published, and the public page shows it', async () => {
    const citizen = await office.citizen()
    expect(await publicWords(citizen.page, 'Phiên bản')).not.toContain('Tra cứu Sổ đăng ký kết hôn')
    const seat = await office.sit('quantri', { viewport: { width: 1280, height: 900 } })
    const { page } = seat
    await page.goto(editor)
    await saysSoon(page, 'Bước 2: thời hạn phải là một số')
    await seat.look('route-faulty')
    await page.fill('[name="s1.name"]', 'Tra cứu Sổ đăng ký kết hôn')
    await page.fill('[name="s1.value"]', '1')
    // two days of the office have fifteen hours, and the steps fill them: what one gets, another gives
    await saysSoon(page, 'đường dài nhất của quy trình')
    await page.click('#buoc-3 > summary')
    await page.fill('[name="s2.value"]', '7')
    await saysSoon(page, 'Quy trình đi được trọn vẹn')
    expect(await page.textContent('.route-check .flow-drawing svg')).toContain('Tra cứu Sổ đăng ký kết hôn')
    await decide(page)
    await page.keyboard.press('Alt+Enter')
    await page.waitForSelector('.notice[role="status"]:has-text("Đã công bố phiên bản 2")')
    const shown = await publicWords(citizen.page, 'Tra cứu Sổ đăng ký kết hôn')
    for (const part of ['Tra cứu Sổ đăng ký kết hôn', '2026/QĐ-UBND ngày 20/11/2026', 'Phiên bản2'])
      expect(shown).toContain(part)
    expect(await citizen.page.textContent('.flow-drawing svg')).toContain('Tra cứu Sổ')
    await citizen.look('process-sheet')
    await seat.leave()
  })

  test('on a telephone every step opens and fits; who only drafts sees no way to publish', async () => {
    const seat = await office.sit('dinh', { viewport: { width: 360, height: 740 } })
    await seat.page.goto('/can-bo/quy-trinh')
    await seat.look('routes-phone')
    await seat.page.goto('/can-bo/quy-trinh/1.013225')
    await seat.page.click('#buoc-3 > summary')
    await seat.look('route-phone')
    expect(await seat.page.locator('main button[value="publish"]').count()).toBe(0)
    await seat.leave()
  })
})
