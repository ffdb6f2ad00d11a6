import { describe, expect, test } from 'vitest'
import { at, live, type Told, takenIn, vietnam, wall } from '../dossier.test-support.ts'
import type { Dossier } from '../dossier.ts'
import { lines, processing } from '../life.test-support.ts'
import { services } from '../services.test-support.ts'
import { soonBefore } from '../solving/soon.ts'
import { clockJob, clockReaction } from './clock-job.ts'
import { clockMarks, type MarkParts } from './clock-marks.ts'

const settings = {
  soonShare: 0.2,
  soonAtLeast: 240,
  soonAtMost: 1350,
  headAfter: 0,
  controllerAfter: 480,
  closeUnanswered: 'by-hand' as const,
  unknownAuthority: 'counter-only' as const,
}
const parts = (change: Partial<typeof settings> | { closeUnanswered: 'automatic' } = {}): MarkParts => ({
  calendarOf: () => vietnam,
  settingsOf: () => ({ ...settings, ...change }),
  regimeFor: services().regimeFor,
})
const now = at('2026-11-20 10:00')
const shown = (dossier: Dossier, more = parts()) =>
  clockMarks(dossier, more, now).map(({ at: when, kind, for: whom }) => `${wall(when)} ${kind} ${whom}`)
const dossierOnly = (dossier: Dossier) => shown(dossier).filter((line) => / dossier-/.test(line))
const pause: Told = ['unit-head', '2026-11-20 10:00', { action: 'pause', body: { cause: 'verification' } }]
const back: readonly Told[] = [
  ['handler', '2026-11-20 10:00', { action: 'propose-return', body: { lines } }],
  ['unit-head', '2026-11-20 10:30', { action: 'approve-return', body: {} }],
]

describe('what time will bring', () => {
  test('a warning before each date, then the officer, his head, and last the reform controller', () => {
    // Due on Thursday 26/11 at 17:00; 24/11 is a day off.
    expect(dossierOnly(processing())).toEqual([
      '2026-11-26 09:21 dossier-soon officer',
      '2026-11-26 17:00 dossier-late officer',
      '2026-11-26 17:00 dossier-late head',
      '2026-11-30 08:00 dossier-late controller',
    ])
  })

  test('a step is warned of when its own date is near', () => {
    const steps = shown(processing()).filter((line) => / step-(soon|late) officer/.test(line))
    const { dueAt, receivedAt } = processing().steps.at(-1)!
    const soon = soonBefore({ due: dueAt!, since: receivedAt }, vietnam, settings)
    expect(steps).toEqual([`${wall(soon)} step-soon officer`, `${wall(dueAt)} step-late officer`])
  })

  test('nothing while the clock stands, nothing of what has ended', () => {
    expect(shown(live(processing(), pause))).toEqual([])
    expect(shown(live(processing(), ['receptionist', '2026-11-20 10:00', { action: 'withdraw', body: {} }]))).toEqual(
      [],
    )
    expect(shown(takenIn())).toEqual([])
  })

  test('a return that nobody answers is closed only where the switch says so', () => {
    const returned = live(processing(), ...back)
    expect(shown(returned)).toEqual([])
    expect(shown(returned, parts({ closeUnanswered: 'automatic' }))).toEqual(['2026-12-08 00:00 unanswered law'])
  })
})

test('a question is warned of and goes up the line at the asked agency, also while the clock stands; the answer takes it back', () => {
  const to = [{ agency: 'H13.09' }]
  const asked = live(processing(), [
    'handler',
    '2026-11-20 10:00',
    { action: 'ask-opinion', body: { to, question: 'q', workingHours: 4 } },
  ])
  const marks = (dossier: Dossier) =>
    clockMarks(dossier, parts(), now)
      .filter(({ step }) => step?.agency === 'H13.09')
      .map(({ at: when, kind, for: whom }) => `${wall(when)} ${kind} ${whom}`)
  const line = [
    '2026-11-20 14:00 step-soon officer',
    '2026-11-20 16:00 step-late officer',
    '2026-11-20 16:00 step-late head',
    '2026-11-24 16:00 step-late controller',
  ]
  expect(marks(asked).slice(0, 3)).toEqual(line.slice(0, 3))
  expect(marks(asked).at(3)).toContain('step-late controller')
  expect(marks(live(asked, pause)).length).toBe(4)
  expect(
    marks(live(asked, ['outside', '2026-11-20 11:00', { action: 'give-opinion', body: { answer: 'a' } }])),
  ).toEqual([])
  expect(
    marks(live(asked, ['handler', '2026-11-20 11:00', { action: 'cancel-opinion', body: { reason: 'r' } }])),
  ).toEqual([])
})

describe('what a citizen sent online', () => {
  const step = { ...processing().steps[0]!, finishedAt: null, dueAt: at('2026-11-23 09:00'), agency: 'H13.64.02' }
  const online: Dossier = { ...takenIn(), channel: 'online', steps: [step] }

  test('is for the head when nobody has opened it in the regime’s hours, and has eight working hours; nothing at the counter', () => {
    expect(shown(online)).toEqual([
      '2026-11-20 11:00 online-unopened head',
      '2026-11-20 14:45 step-soon officer',
      '2026-11-23 09:00 step-late officer',
      '2026-11-23 09:00 step-late head',
      expect.stringContaining('step-late controller'),
    ])
    expect(shown({ ...online, channel: 'counter' })).toEqual([])
  })

  test('a regime without such an hour tells no head', () => {
    const before = at('2025-05-20 09:00')
    expect(shown({ ...online, submittedAt: before }).filter((line) => line.includes('unopened'))).toEqual([])
  })

  test('a request to complete it keeps the eight hours, and no hour follows from what comes back', () => {
    const [supplement] = live(processing(), ...back).supplements
    expect(shown({ ...online, supplements: [supplement!] })).toEqual([])
    expect(shown({ ...online, status: 'declined' })).toEqual([])
  })
})

describe('the job that waits', () => {
  test('is one a dossier, for the next moment; a stop takes it back and a new date replaces it', () => {
    const running = clockJob(processing(), parts(), now)
    const stopped = clockJob(live(processing(), pause), parts(), now)
    expect(running.key).toMatch(/^dossier\.clock /)
    expect([running.cancelled, wall(running.runAt ?? null)]).toEqual([undefined, expect.stringContaining('2026-11-20')])
    expect(stopped).toMatchObject({ cancelled: true, task: 'dossier.clock' })
  })

  test('is asked for by acts that move a date, and by no other', () => {
    const dossier = processing()
    const step = dossier.steps[0]?.id ?? ''
    expect(clockReaction(dossier, [{ type: 'step-taken', data: { id: step, officer: 'x' } }], parts())).toEqual([])
    expect(clockReaction(dossier, [{ type: 'clock-ended', data: { at: now.toString() } }], parts())).toHaveLength(1)
    expect(clockReaction(takenIn(), [{ type: 'clock-ended', data: { at: now.toString() } }], parts())).toEqual([])
  })
})
