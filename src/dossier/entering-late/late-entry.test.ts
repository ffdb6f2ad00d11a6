import { describe, expect, test } from 'vitest'
import { at, wall } from '../dossier.test-support.ts'
import { messages, openCounter, readyDesk } from '../reception/counter.test-support.ts'

const counter = openCounter()
const lateTyped = {
  'occurredAt.day': '19',
  'occurredAt.month': '11',
  'occurredAt.year': '2026',
  'occurredAt.time': '9:30',
  lateReason: 'Mất điện cả ngày 19/11',
}

describe('a dossier that was received during an outage', () => {
  test('is accepted from the hour it came, with the reason, and the screen counts from there too', async () => {
    const { desk, shown } = await readyDesk(counter)
    expect(shown.html).toContain('Nhập bổ sung hồ sơ đã nhận trước đó')
    expect(shown.html).not.toMatch(/<details[^>]* open[^>]*>\s*<summary[^>]*>[^<]*(<[^>]*>)?[^<]*Nhập bổ sung/)
    const counted = await desk.press(shown, 'update', lateTyped)
    expect(counted.html).toMatch(/17:00 thứ Hai<br\/?>23\/11\/2026/)
    const dossier = await desk.taken(await desk.press(counted, 'accept'))
    expect([wall(dossier.acceptedAt), wall(dossier.dueAt)]).toEqual(['2026-11-19 09:30', '2026-11-23 17:00'])
    expect(dossier.code).toMatch(/-261119-/)
  })

  test('half an entry, the future and half a date are told at their fields, and nothing is lost', async () => {
    const { desk, shown } = await readyDesk(counter)
    const without = await desk.press(shown, 'accept', { ...lateTyped, lateReason: '' })
    expect(without.problems.map(([field]) => field)).toEqual(['lateReason'])
    const bare = await desk.press(shown, 'accept', { lateReason: 'Mất điện' })
    expect(bare.problems.map(([field]) => field)).toEqual(['occurredAt'])
    const ahead = await desk.press(shown, 'accept', { ...lateTyped, 'occurredAt.year': '2027' })
    expect(messages(ahead)[0]).toContain('phải trước lúc này')
    expect(ahead.fields['occurredAt.day']).toBe('19')
    const wrong = await desk.press(shown, 'accept', { ...lateTyped, 'occurredAt.month': '13' })
    expect(wrong.problems).toHaveLength(1)
  })

  test('a declining entered late happened then too', async () => {
    const { desk, shown } = await readyDesk(counter)
    const typed = { ...lateTyped, declineReason: 'Không thuộc thẩm quyền' }
    const dossier = await desk.taken(await desk.press(shown, 'decline', typed))
    expect([dossier.status, dossier.closedAt?.toString()]).toEqual(['declined', at('2026-11-19 09:30').toString()])
  })
})
