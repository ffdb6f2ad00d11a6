import { expect, test } from 'vitest'
import { at, live, takenIn, vietnam } from '../dossier.test-support.ts'
import { accept, transfer } from '../life.test-support.ts'
import { nextView } from './next-view.ts'

test('a reply tells who has to act next and how long that is waited for, in working minutes', () => {
  const { steps } = live(takenIn(), accept, transfer)
  const since = steps.at(-1)?.receivedAt ?? at('2026-11-20 09:00')
  const telling = { origin: '', calendarOf: () => vietnam }
  const [next, ...others] = nextView(steps, { ...telling, now: since.add({ minutes: 30 }) })
  expect(others).toEqual([])
  expect(next).toMatchObject({ agency: 'H13.64.02', role: 'handler', since: since.toString(), workingMinutes: 30 })
  // over the weekend nobody waits
  const monday = nextView(steps, { ...telling, now: at('2026-11-23 07:30') })[0]?.workingMinutes
  expect(monday).toBe(nextView(steps, { ...telling, now: at('2026-11-20 17:00') })[0]?.workingMinutes)
  expect(
    nextView(
      live(takenIn()).steps.map((step) => ({ ...step, finishedAt: since })),
      { ...telling, now: since },
    ),
  ).toEqual([])
})
