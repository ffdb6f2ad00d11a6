import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { dueAt, type ExplanationLine, type TimeLimit } from '#calendar'
import type { Lang } from '#platform'
import { CitizenLayout } from '#web'
import { testScene } from '../../../tests/support/scene.ts'
import { at, vietnam } from '../dossier.test-support.ts'
import { DueExplanation } from './due-explanation.component.tsx'
import { textOf } from './tracking.test-support.ts'

const linesOf = (received: string, limit: TimeLimit, stops: Parameters<typeof dueAt>[3] = []) =>
  dueAt(at(received), limit, vietnam, stops).explanation

const draw = (lines: readonly ExplanationLine[], lang: Lang = 'vi') => {
  const page = renderToString(
    <CitizenLayout visit={testScene({ lang })} title="x">
      <DueExplanation lines={lines} />
    </CitizenLayout>,
  )
  return /<main.*<\/main>/s.exec(page)?.[0] ?? ''
}
const rows = (html: string): readonly string[] =>
  [...html.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].slice(1).map(([, row = '']) => textOf(row).trim())

const threeDays: TimeLimit = { value: 3, unit: 'working-day' }

describe('a due date, explained', () => {
  test('each day stands with whether it counts and why', () => {
    expect(rows(draw(linesOf('2026-11-20 09:14', threeDays)))).toEqual([
      'Thứ Sáu 20/11/2026 Bắt đầu Bắt đầu tính từ 09:14 thứ Sáu 20/11/2026; ngày này không tính vào thời hạn',
      'Thứ Bảy 21/11/2026 Không tính Ngày nghỉ hằng tuần',
      'Chủ nhật 22/11/2026 Không tính Ngày nghỉ hằng tuần',
      'Thứ Hai 23/11/2026 Tính Ngày làm việc thứ 1',
      'Thứ Ba 24/11/2026 Không tính Nghỉ lễ Ngày Văn hóa Việt Nam',
      'Thứ Tư 25/11/2026 Tính Ngày làm việc thứ 2',
      'Thứ Năm 26/11/2026 Tính Ngày làm việc thứ 3',
      'Thứ Năm 26/11/2026 Hẹn trả Hẹn trả kết quả: 17:00 thứ Năm 26/11/2026',
    ])
  })

  test('in English too', () => {
    const told = rows(draw(linesOf('2026-11-20 09:14', threeDays), 'en'))
    expect(told[4]).toMatch(/^Tuesday 24\/11\/2026 Not counted Public holiday: /)
    expect(told.at(-1)).toBe('Thursday 26/11/2026 Due Result due: 17:00 on Thursday 26/11/2026')
  })

  test('received after hours: received, then the start', () => {
    const told = rows(draw(linesOf('2026-11-20 18:00', { value: 1, unit: 'working-day' })))
    expect(told[0]).toMatch(/^Thứ Sáu 20\/11\/2026 Tiếp nhận /)
    expect(told[1]).toBe('Thứ Sáu 20/11/2026 Không tính Đã hết giờ làm việc')
    expect(told.some((row) => row.startsWith('Thứ Hai 23/11/2026 Bắt đầu'))).toBe(true)
  })

  test('an open stop ends the list', () => {
    const told = rows(draw(linesOf('2026-11-20 09:14', threeDays, [{ from: at('2026-11-23 10:00') }])))
    expect(told.at(-1)).toMatch(/^Thứ Hai 23\/11\/2026 Tạm dừng /)
  })

  test('no limit is one line', () => {
    expect(rows(draw(linesOf('2026-11-20 09:14', { value: 0, unit: 'none' }))).at(-1)).toContain('Không có hạn')
  })

  test('only the day itself is marked', () => {
    const html = draw(linesOf('2026-11-20 09:14', threeDays))
    expect(html.match(/<tr class="marked"/g)).toHaveLength(1)
  })

  test('more than a screen of days opens on demand, complete', () => {
    const lines = linesOf('2026-11-20 09:14', { value: 60, unit: 'day' })
    const html = draw(lines)
    expect(html).toMatch(/<details class="details"><summary><span>Xem cả \d+ dòng giải thích/)
    expect(rows(html)).toHaveLength(lines.length)
  })
})
