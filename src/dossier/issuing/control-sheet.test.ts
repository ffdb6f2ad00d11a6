import { expect, test } from 'vitest'
import { live, vietnam } from '../dossier.test-support.ts'
import type { Dossier } from '../dossier.ts'
import { published } from '../kite-permit.test-support.ts'
import {
  accepted,
  appraise,
  handOver,
  number,
  processing,
  register,
  review,
  sign,
  sky,
  wind,
} from '../life.test-support.ts'
import { directory } from '../services.test-support.ts'
import { handOversOf } from './control-sheet.ts'

const people = {
  officer: (id: string | null) => id,
  post: (id: string | null) => (id === null ? null : { name: id, title: { vi: '', en: '' }, agency: '' }),
}
const sheet = (dossier: Dossier) => {
  const finishedBy = new Map(dossier.steps.map(({ id, key }) => [id, `người làm ${key}`]))
  return handOversOf({ dossier, procedure: published(), directory, people, finishedBy, calendarOf: () => vietnam })
}
const wall = (at: Temporal.Instant) =>
  at.toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDateTime().toString().slice(5, 16)

test('nothing is handed over before the transfer', () => {
  expect(sheet(accepted())).toEqual([])
  expect(sheet(processing())).toHaveLength(1)
})

test('a whole life has every hand-over in order, and the last goes to the citizen', () => {
  const dossier = live(processing(), appraise, wind, sky, review, sign, number, register, handOver)
  const rows = sheet(dossier)
  expect(rows.length).toBe(dossier.handovers.length + 1)
  expect(rows.map(({ at }) => wall(at))).toEqual([...rows.map(({ at }) => wall(at))].sort())
  expect(rows.filter(({ giver, receiver }) => giver === '' || receiver === '')).toEqual([])
  expect(rows.at(-1)).toMatchObject({
    to: 'Tổ chức, cá nhân',
    receiver: dossier.ownerName,
    timeliness: dossier.timeliness,
    note: 'Trả kết quả',
  })
})

test('each line says when the work that ends with it came, was due and was done, and how that was kept', () => {
  const late = [appraise[0], '2026-12-15 10:00', appraise[2]] as const
  const [, onTime] = sheet(live(processing(), appraise))
  const [, overdue] = sheet(live(processing(), late))
  expect(onTime).toMatchObject({ step: { receivedAt: expect.anything(), finishedAt: expect.anything() } })
  expect(wall(onTime!.step!.finishedAt)).toBe('11-20T10:00')
  expect(onTime?.timeliness).not.toBe('late')
  expect(overdue?.timeliness).toBe('late')
})

test('what a step waited for another agency stands apart from its own time, with that agency’s lateness', () => {
  const to = [{ agency: 'H13.09' }]
  const dossier = live(
    processing(),
    ['handler', '2026-11-20 09:30', { action: 'ask-opinion', body: { to, question: 'q', workingHours: 1 } }],
    ['outside', '2026-11-20 14:00', { action: 'give-opinion', body: { answer: 'Không' } }],
    [appraise[0], '2026-11-20 15:00', appraise[2]],
  )
  const notes = sheet(dossier).map(({ note }) => note)
  expect(notes.at(-1)).toBe('trong đó chờ ý kiến Sở Xây dựng: 2 giờ, trễ 1 giờ; thời gian của bước: 1 giờ')
  expect(notes.filter((note) => note?.includes('chờ ý kiến')).length).toBe(2)
})

test('the receiver is who took the step on, not the head whose approval ended it', () => {
  const dossier = processing()
  const taken = { ...dossier, steps: dossier.steps.map((step) => ({ ...step, officerId: 'Lâm Hoàng' })) }
  const unconfirmed = { ...taken, handovers: taken.handovers.map((row) => ({ ...row, confirmedBy: null })) }
  expect(sheet(unconfirmed)[0]?.receiver).toBe('Lâm Hoàng')
})
