import { describe, expect, test } from 'vitest'
import { testNow } from '../support/doors.ts'
import { lookedAt } from '../support/looked-at.ts'
import { eyes } from './support/browser.ts'
import { officeJourney, openFromToday, press, pressKey, type Seat } from './support/office.ts'

const office = officeJourney(testNow)

interface Taken {
  readonly id: string
  readonly code: string
  readonly trackingUrl: string
}

const owner = { kind: 'person', name: 'Lý Thị Sa Rươl', identity: { type: 'can-cuoc', number: '000199004873' } }

/** At the appraisal of phường Ngã Năm, as the counter and its API left it. */
const inProcess = async (): Promise<Taken> => {
  const token = await office.service.token('receptionist', 'H13.64.02')
  const body = { procedure: '1.004873', territory: 'phuong-nga-nam', owners: [owner], components: lookedAt('1.004873') }
  const taken = (await office.service.call('POST', '/api/v1/dossiers', { token, body })).json() as unknown as Taken
  const moved = await office.service.call('POST', `/api/v1/dossiers/${taken.id}/actions/transfer`, { token, body: {} })
  expect(moved.status).toBe(200)
  return taken
}

const openDossier = async ({ page }: Seat, { id, code }: Taken): Promise<void> => {
  await page.goto(`/can-bo/ho-so/${id}`)
  await page.waitForSelector(`h1:has-text("${code}")`)
}

/** The official looks at every paper, fails one with its reason, and proposes the return. */
const propose = async (hoang: Seat, taken: Taken): Promise<void> => {
  const { page } = hoang
  await openDossier(hoang, taken)
  await page.click('.act-links a:has-text("Đề xuất trả lại")')
  expect(await hoang.words()).toContain('giấy tờ chưa kiểm tra')
  await hoang.look('return-check-first')
  await page.click('main a:has-text("Kiểm tra giấy tờ")')
  await page.check('[name="paper.declaration.verdict"][value="fail"]', { force: true })
  await page.fill('[name="paper.declaration.reason"]', 'Ghi thiếu nơi sinh')
  await hoang.look('papers-failing')
  await pressKey(hoang, 'Alt+A', 'Đã lưu kết quả kiểm tra')
  await page.keyboard.press('Alt+U')
  await page.waitForSelector('h1:has-text("Đề xuất trả lại")')
  expect(await page.inputValue('[name="lines.0.reason"]')).toBe('Ghi thiếu nơi sinh')
  await hoang.look('return-proposal')
  await pressKey(hoang, 'Alt+U', 'Đã đề xuất')
}

/** The head finds it among the day's work. */
const approve = async (phuc: Seat): Promise<void> => {
  await phuc.page.goto('/can-bo/hom-nay')
  await phuc.look('today-head')
  await phuc.page.click('#de-xuat-tra-lai a:has-text("Xem và duyệt")')
  expect(await phuc.words()).toContain('Ghi thiếu nơi sinh')
  await phuc.look('dossier-proposed')
  await pressKey(phuc, 'Alt+Y', 'Đã duyệt trả lại')
}

describe('the supplement, there and back', () => {
  test('one paper fails: proposed, approved, the citizen told, recorded, the clock anew', async () => {
    const taken = await inProcess()
    const [hoang, phuc, mai] = await Promise.all([office.sit('hoang'), office.sit('phuc'), office.sit('mai')])
    const citizen = await office.citizen()
    await propose(hoang, taken)
    await approve(phuc)
    await citizen.page.goto(new URL(taken.trackingUrl).pathname)
    expect(await citizen.words()).toContain('Xin Ông/Bà bổ sung hồ sơ')
    await openFromToday(mai, taken.code)
    expect(await mai.words()).toContain('Chờ bổ sung')
    await mai.look('dossier-awaiting')
    await pressKey(mai, 'Alt+G', 'Đã ghi nhận bổ sung')
    expect(await mai.words()).toContain('Tính lại từ đầu sau bổ sung')
    await citizen.page.reload()
    expect(await citizen.words()).toContain('Đúng tiến độ')
    await Promise.all([hoang, phuc, mai, citizen].map(({ leave }) => leave()))
  })
})

describe('two officers in two browsers', () => {
  test.each([
    ['with JavaScript', eyes.desk],
    ['without', eyes.noScript],
  ])('one wins; the other is told who and what, and keeps the words typed, %s', async (_, options) => {
    const taken = await inProcess()
    const [hoang, hanh] = [await office.sit('hoang', options), await office.sit('hanh', options)]
    await openDossier(hoang, taken)
    await hanh.page.goto(`/can-bo/ho-so/${taken.id}/hoan-thanh`)
    await hanh.page.fill('[name="note"]', 'Đã tra cứu, chưa kết hôn')
    await press(hoang, 'Nhận xử lý', 'đã nhận xử lý')
    await hanh.page.click('main button:has-text("Hoàn thành, chuyển bước")')
    await hanh.page.waitForSelector('.govuk-error-summary')
    expect(await hanh.words()).toContain('Lâm Hoàng vừa làm «Nhận xử lý» trên hồ sơ này trước Ông/Bà')
    expect(await hanh.page.inputValue('[name="note"]')).toBe('Đã tra cứu, chưa kết hôn')
    await hanh.look('act-overtaken')
    await hanh.page.goto(`/can-bo/ho-so/${taken.id}`)
    expect(await hanh.words()).toContain('Lâm Hoàng đang xử lý bước này')
    await Promise.all([hoang.leave(), hanh.leave()])
  })
})

describe('the officer’s pages in every light', () => {
  const looks = [
    ['phone', eyes.phone],
    ['dark', eyes.dark],
    ['tablet', { viewport: { width: 768, height: 1024 } }],
  ] as const

  test.each(looks)('%s: today, dossier, act, search, history', async (name, options) => {
    const taken = await inProcess()
    const hoang = await office.sit('hoang', options)
    const pages = {
      today: '/can-bo/hom-nay',
      empty: '/can-bo/hom-nay?loc=qua-han',
      dossier: `/can-bo/ho-so/${taken.id}`,
      full: `/can-bo/ho-so/${taken.id}/day-du`,
      pause: `/can-bo/ho-so/${taken.id}/tam-dung`,
      opinion: `/can-bo/ho-so/${taken.id}/lay-y-kien`,
      correct: `/can-bo/ho-so/${taken.id}/sua-thong-tin`,
      check: `/can-bo/ho-so/${taken.id}/kiem-tra`,
      history: `/can-bo/ho-so/${taken.id}/lich-su`,
      search: '/can-bo/tim',
    }
    for (const [what, path] of Object.entries(pages)) {
      await hoang.page.goto(path)
      await hoang.look(`officer-${what}-${name}`)
    }
    await hoang.page.fill('main [name="q"]', 'ly thi')
    await hoang.page.press('main [name="q"]', 'Enter')
    await hoang.page.waitForURL('**/tim?s=*')
    await hoang.look(`officer-found-${name}`)
    await hoang.leave()
  })

  test('the shortcuts of a page are listed by «?», and «/» goes to the search', async () => {
    const taken = await inProcess()
    const hoang = await office.sit('hoang')
    await openDossier(hoang, taken)
    await hoang.page.keyboard.press('?')
    const dialog = hoang.page.locator('dialog.shortcuts')
    await dialog.waitFor()
    const listed = (await dialog.textContent()) ?? ''
    for (const each of ['Alt N', 'Nhận xử lý', 'Alt U', 'Đề xuất trả lại', 'Alt L', 'Giấy tiếp nhận và hẹn trả'])
      expect(listed).toContain(each)
    await hoang.look('shortcuts')
    await hoang.page.keyboard.press('Escape')
    await hoang.page.keyboard.press('/')
    await hoang.page.keyboard.type(taken.code)
    await hoang.page.keyboard.press('Enter')
    await hoang.page.waitForURL(`**/ho-so/${taken.id}`)
    await hoang.page.keyboard.press('Alt+1')
    await hoang.page.waitForSelector('h1:has-text("Lấy ý kiến")')
    await hoang.leave()
  })
})

describe('people who write about a dossier', () => {
  /** Calls a colleague by «@», and proposes what the one-stop may ask: by keys. */
  const write = async (hoang: Seat, taken: Taken): Promise<void> => {
    const { page } = hoang
    await openDossier(hoang, taken)
    await page.keyboard.press('Alt+Comma')
    await page.keyboard.type('Nhờ @quoc ba')
    await page.waitForSelector('[role="option"]:has-text("Trần Quốc Bảo")')
    await page.keyboard.press('Enter')
    await page.keyboard.type('xem giúp')
    expect(await page.inputValue('[name="note"]')).toBe('Nhờ @Trần Quốc Bảo xem giúp')
    await page.keyboard.press('Alt+BracketLeft')
    await page.waitForSelector('.note:has-text("Nhắc đến: Trần Quốc Bảo")')
    await page.keyboard.press('Alt+Semicolon')
    await page.keyboard.type('Mời Ông/Bà cho biết ngày đăng ký trước đây.')
    await page.keyboard.press('Alt+BracketRight')
    await page.waitForSelector('.talk-proposed')
    await hoang.look('written-desk')
  }

  test('an official proposes, the one-stop sends, the citizen answers on a telephone, and it is counted at once', async () => {
    const taken = await inProcess()
    const [hoang, mai] = [await office.sit('hoang'), await office.sit('mai', eyes.phone)]
    await write(hoang, taken)
    await mai.page.goto('/can-bo/tin-nhan')
    await mai.look('messages-phone')
    await mai.page.click(`a:has-text("${taken.code}")`)
    await mai.look('proposal-phone')
    // of several proposals none is at hand yet: the key first shows which
    await mai.page.keyboard.press('Alt+Equal')
    await mai.page.keyboard.press('Alt+Equal')
    await mai.page.waitForSelector('.talk-sent')
    const citizen = await office.citizen()
    await citizen.page.goto(new URL(taken.trackingUrl).pathname)
    await citizen.page.fill('[name="message"]', 'Ngày 12/5/2019')
    await mai.page.goto('/can-bo/hom-nay')
    await mai.page.waitForSelector('[data-connected]', { state: 'attached' })
    await citizen.page.click('button:has-text("Gửi tin nhắn")')
    await citizen.page.waitForSelector('text=Đã gửi tin nhắn')
    await mai.page.waitForSelector('.side-nav a[href="/can-bo/tin-nhan"] .count:text-is("1")', { state: 'attached' })
    await citizen.look('talk-answered')
    for (const seat of [hoang, mai, citizen]) await seat.leave()
  })
})
