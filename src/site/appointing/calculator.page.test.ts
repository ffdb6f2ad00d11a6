import { describe, expect, test } from 'vitest'
import { testService } from '../../../tests/support/service.ts'
import { pagesOf } from '../pages.test-support.ts'
import { friday } from '../site.test-support.ts'

const open = pagesOf(testService(friday))

describe('the calculator', () => {
  const ask = (query: string) => open(`/tinh-ngay-hen?${query}`)
  const when = 'ngay.day=20&ngay.month=11&ngay.year=2026&gio=09:14'

  test('answers a typed limit with the day and each day’s reason', async () => {
    const { text, title } = await ask(`so=3&don-vi=working-day&${when}`)
    expect(text).toContain('Hẹn trả kết quả lúc 17:00, thứ Năm 26/11/2026')
    expect(text).toMatch(/Thứ Ba 24\/11\/2026 Không tính Nghỉ lễ Ngày Văn hóa Việt Nam/)
    expect(title).not.toContain('Lỗi')
  })

  test('takes the time of a procedure, from now, when only that is named', async () => {
    const { text } = await ask('thu-tuc=1.004873&truong-hop=again')
    expect(text).toContain('Hẹn trả kết quả lúc 17:00, thứ Tư 25/11/2026')
    expect(text).toContain('2 ngày làm việc (luật định 3 ngày làm việc)')
  })

  test('marks a date that depends on a year not announced', async () => {
    const { text } = await ask('so=5&don-vi=day&ngay=31/12/2028&gio=9h')
    expect(text).toContain('Ngày hẹn này là dự kiến')
  })

  test('keeps what was typed wrong, leads to each field and marks the title', async () => {
    const { html, title, text } = await ask('so=ba&don-vi=day&ngay.day=31&ngay.month=2&ngay.year=2026&gio=99')
    expect(title).toMatch(/^Lỗi: /)
    for (const field of ['f-so', 'f-ngay', 'f-gio']) {
      expect(html).toContain(`href="#${field}"`)
      expect(html).toContain(`id="${field}"`)
    }
    expect(html).toContain('value="ba"')
    expect(html).toContain('value="99"')
    expect(text).not.toContain('Hẹn trả kết quả lúc')
  })

  test('an unknown procedure says so and offers to type a limit', async () => {
    const { text, html } = await ask('thu-tuc=1.999999')
    expect(text).toContain('Không có thủ tục mang mã này')
    expect(html).toContain('name="so"')
  })

  test('a long explanation opens on demand', async () => {
    expect((await ask(`so=60&don-vi=day&${when}`)).html).toMatch(/<details[^>]*><summary><span>Xem cả \d+ dòng/)
  })

  test('the first visit asks, and prefills now', async () => {
    const { html } = await open('/tinh-ngay-hen')
    expect(html).toMatch(/name="ngay.day"[^>]*value="20"/)
    expect(html).toMatch(/name="gio"[^>]*value="09:14"/)
    expect(html).not.toContain('govuk-error-summary')
  })
})
