import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDemoOfficers, demoPassword } from '#identity'
import { transact } from '#platform'
import { buildAssets } from '../../src/main/build-assets.ts'
import { testNow } from '../support/doors.ts'
import { testService } from '../support/service.ts'
import { axe, eyes, fitsWidth, openBrowser, screenshot } from './support/browser.ts'

// before the service reads them
beforeAll(() => buildAssets(() => undefined))
const service = testService(testNow)

const card = '000199004873||Lý Thị Sa Rươl|04031999|Nữ|Khóm 3, phường Ngã Năm, TP. Cần Thơ|12082021'
const intake = '/can-bo/tiep-nhan'

let browser: Browser
let home = ''
let session: Awaited<ReturnType<typeof openSession>>

beforeAll(async () => {
  await transact(service.database.db, (tx) => addDemoOfficers(tx, testNow))
  home = await service.app().listen({ port: 0, host: '127.0.0.1' })
  browser = await openBrowser()
  session = await openSession()
})
afterAll(() => browser?.close())

const throwOn = (page: Page): Page => {
  page.on('pageerror', (error) => {
    throw error
  })
  return page
}

/** Signs in once for all pages of the file. */
const openSession = async () => {
  const context = await browser.newContext({ baseURL: home })
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

/** A receptionist on the counter's page; a script that breaks fails the test. */
const open = async (options: BrowserContextOptions = eyes.desk, path = intake): Promise<Page> => {
  const context = await browser.newContext({ baseURL: home, storageState: session, ...options })
  const page = throwOn(await context.newPage())
  await page.goto(path)
  return page
}

const focused = (page: Page): Promise<string | undefined> => page.evaluate(() => document.activeElement?.id)

const settled = (page: Page): Promise<unknown> => page.waitForLoadState('networkidle')

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
const begin = async (page: Page, hands = handsOf(page)) => {
  await hands.type('xin giay doc than')
  await page.locator('[role="option"]').first().waitFor()
  await hands.press('ArrowDown')
  await hands.press('Enter')
  await page.locator('[data-paper]').first().waitFor()
  await expect.poll(() => focused(page)).toBe('f-owner.0.scan')
  await hands.type(card)
  await hands.press('Enter')
  await expect.poll(() => focused(page)).toBe('f-owner.0.phone')
  return hands
}

describe('the typical intake', () => {
  test('a scanned citizen is served in at most ten actions, without a mouse, and the slip opens', async () => {
    const page = await open()
    expect(await focused(page)).toBe('f-procedure')
    const hands = await begin(page)
    await hands.type('0912 345 678')
    await hands.press('Alt+A')
    const slip = page.waitForEvent('popup')
    await hands.press('Alt+Enter')
    await page.waitForURL('**/tiep-nhan/xong/*')
    expect(hands.actions).toBeLessThanOrEqual(10)
    expect((await slip).url()).toMatch(/\/can-bo\/ho-so\/[0-9a-f-]+\/giay-hen\.pdf$/)
    expect(await page.textContent('[data-copy]')).toMatch(/^H13\.64-261123-\d{4}$/)
    expect(await page.textContent('.promise')).toContain('17:00, thứ Năm 26/11/2026')
    expect(page.url()).not.toContain('in=1')
    expect(await axe(page)).toEqual([])
    await screenshot(page, 'counter-accepted')
    await page.keyboard.press('Alt+2')
    await page.waitForURL(`**${intake}`)
    expect(await focused(page)).toBe('f-procedure')
    await page.context().close()
  })

  test('where no window may open by itself, the cursor waits on the slip', async () => {
    const page = await open()
    await page.addInitScript(() => {
      window.open = () => null
    })
    await begin(page)
    await page.keyboard.press('Alt+A')
    await page.keyboard.press('Alt+Enter')
    await page.waitForURL('**/tiep-nhan/xong/*')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toMatch(/giay-hen\.pdf$/)
    await page.context().close()
  })
})

describe('the screen follows what is chosen', () => {
  test('date, fee and agency change with case and place, and the words are announced', async () => {
    const page = await open()
    await begin(page)
    const side = page.locator('[data-live="side"]')
    expect(await side.getAttribute('aria-live')).toBe('polite')
    expect(await side.textContent()).toContain('17:00 thứ Năm26/11/2026')
    await page.selectOption('[name="territory"]', 'xa-long-binh')
    await expect.poll(() => side.textContent()).toContain('Ủy ban nhân dân xã Tân Long')
    await side.locator('summary').press('Enter')
    expect(await side.locator('ol').textContent()).toContain('24/11/2026: không tính, nghỉ lễ Ngày Văn hóa Việt Nam')
    await page.selectOption('[name="case"]', 'again')
    await page.locator('[data-paper="previous-certificate"]').waitFor()
    expect(await side.locator('details').getAttribute('open')).not.toBeNull()
    expect(await page.inputValue('[name="owner.0.name"]')).toBe('Lý Thị Sa Rươl')
    await page.context().close()
  })

  test('people are added and taken out, with everything typed kept and the cursor where work goes on', async () => {
    const page = await open()
    await begin(page)
    await page.keyboard.type('0912345678')
    await page.locator('button[value="add-owner"]').press('Enter')
    await expect.poll(() => focused(page)).toBe('f-owner.1.scan')
    await page.keyboard.type(card.replace('Lý Thị Sa Rươl', 'Danh Út').replace('000199004873', '000088000777'))
    await page.keyboard.press('Enter')
    expect(await page.inputValue('[name="owner.1.name"]')).toBe('Danh Út')
    expect(await page.inputValue('[name="owner.0.name"]')).toBe('Lý Thị Sa Rươl')
    expect(await page.inputValue('[name="owner.0.phone"]')).toBe('0912345678')
    await page.selectOption('[name="submitter"]', 'representative')
    await page.locator('[name="submitter.basis"]').waitFor()
    await page.locator('button[value="remove-owner.0"]').press('Enter')
    await expect.poll(() => page.inputValue('[name="owner.0.name"]')).toBe('Danh Út')
    expect(await axe(page)).toEqual([])
    await page.context().close()
  })

  test('twelve digits are the number, and a disagreeing sex is only a warning', async () => {
    const page = await open()
    await page.fill('[name="owner.0.scan"]', '000199004873')
    await page.press('[name="owner.0.scan"]', 'Enter')
    await expect.poll(() => page.inputValue('[name="owner.0.idNumber"]')).toBe('000199004873')
    await page.selectOption('[name="owner.0.sex"]', 'male')
    await expect
      .poll(() => page.textContent('[data-live="hints owner.0"]'))
      .toContain('Giới tính khác với chữ số thứ 4')
    await page.context().close()
  })
})

describe('papers by keyboard', () => {
  test('a paper fails with its reason, the rest pass, and the supplement opens only then', async () => {
    const page = await open()
    await begin(page)
    const supplement = page.locator('#act-supplement')
    expect(await supplement.isDisabled()).toBe(true)
    await page.keyboard.press('Alt+K')
    expect(await focused(page)).toBe('f-paper.declaration.reason')
    await page.keyboard.type('Thiếu chữ ký')
    expect(await supplement.isDisabled()).toBe(true)
    await page.keyboard.press('Alt+O')
    expect(await page.isChecked('[name="paper.id-paper.verdict"][value="pass"]')).toBe(true)
    expect(await supplement.isDisabled()).toBe(false)
    await settled(page)
    await expect.poll(() => page.textContent('[data-live="count"]')).toContain('đã kiểm tra hết')
    await screenshot(page, 'counter-papers')
    await page.keyboard.press('Alt+B')
    await page.waitForURL('**/tiep-nhan/xong/*')
    expect(await page.textContent('h1')).toBe('Đã yêu cầu bổ sung')
    expect(await page.textContent('main')).toContain('Thiếu chữ ký')
    await page.context().close()
  })

  test('? lists every shortcut of the screen', async () => {
    const page = await open()
    await begin(page)
    await page.locator('h1').click()
    await page.keyboard.press('?')
    const listed = await page.locator('dialog dt').allTextContents()
    expect(listed).toEqual(expect.arrayContaining(['Alt 1', 'Alt Q', 'Alt A', 'Alt O', 'Alt K', 'Alt Enter', 'Alt B']))
    await page.context().close()
  })
})

test('a mistake comes back with everything typed, the summary first and in focus', async () => {
  const page = await open()
  await begin(page)
  await page.keyboard.type('0123')
  await page.keyboard.press('Alt+A')
  await page.keyboard.press('Alt+Enter')
  await page.locator('.govuk-error-summary').waitFor()
  expect(await page.title()).toMatch(/^Lỗi: Tiếp nhận hồ sơ/)
  expect(await page.evaluate(() => document.activeElement?.className)).toContain('govuk-error-summary')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await focused(page)).toBe('f-owner.0.phone')
  expect(await page.inputValue('[name="owner.0.phone"]')).toBe('0123')
  expect(await page.inputValue('[name="owner.0.name"]')).toBe('Lý Thị Sa Rươl')
  expect(await axe(page)).toEqual([])
  await screenshot(page, 'counter-mistake')
  await page.context().close()
})

describe('without JavaScript', () => {
  test('the same dossier is taken in: the scanner’s Enter and buttons lead the way', async () => {
    const page = await open(eyes.noScript)
    await page.fill('[name="procedure"]', 'xin giay doc than')
    await page.press('[name="procedure"]', 'Enter')
    await page.press('button[value="1.004873"]', 'Enter')
    await page.fill('[name="owner.0.scan"]', card)
    await page.press('[name="owner.0.scan"]', 'Enter')
    expect(await page.inputValue('[name="owner.0.name"]')).toBe('Lý Thị Sa Rươl')
    expect(await page.textContent('main')).toContain('Từ mã trên thẻ, chưa xác thực')
    await page.selectOption('[name="submitter"]', 'other')
    await page.press('.people-more button[value="update"]', 'Enter')
    await page.fill('[name="submitter.name"]', 'Danh Út')
    await page.selectOption('[name="submitter.idType"]', 'none')
    await page.press('button[value="all-pass"]', 'Enter')
    await page.press('button[value="accept"]', 'Enter')
    await page.waitForURL('**/tiep-nhan/xong/*')
    expect(await page.textContent('[data-copy]')).toMatch(/^H13\.64-261123-\d{4}$/)
    await page.context().close()
  })

  test('the reason of a fail stands open where it is needed, and a refusal keeps its words', async () => {
    const page = await open(eyes.noScript, `${intake}?thu-tuc=1.004873`)
    const reason = page.locator('[name="paper.declaration.reason"]')
    expect(await reason.isVisible()).toBe(false)
    await page.check('[name="paper.declaration.verdict"][value="fail"]')
    expect(await reason.isVisible()).toBe(true)
    await page.click('.decline summary')
    await page.fill('[name="declineReason"]', 'Việc thuộc thẩm quyền của cơ quan khác')
    await page.click('button[value="decline"]')
    expect(await page.title()).toMatch(/^Lỗi:/)
    expect(await page.inputValue('[name="declineReason"]')).toBe('Việc thuộc thẩm quyền của cơ quan khác')
    await page.context().close()
  })
})

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
