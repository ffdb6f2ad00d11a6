import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { workingMinutesBetween } from '#calendar'
import { at, live, vietnam } from '../dossier.test-support.ts'
import type { Dossier, Step } from '../dossier.ts'
import { processing } from '../life.test-support.ts'
import { opinionKey } from '../step-keys.ts'
import { stepTime } from './step-time.ts'
import { waitedWords, workingTime } from './step-time.words.ts'

const calendarOf = () => vietnam
const base = at('2026-11-20 08:00')
const minute = (n: number) => base.add({ minutes: n })

const [work] = processing().steps.filter(({ key }) => key === 'appraisal')
const step = (from: number, to: number | null): Step => ({
  ...(work as Step),
  id: 'work',
  receivedAt: minute(from),
  finishedAt: to === null ? null : minute(to),
})
const question = (id: number, from: number, to: number | null, due: number | null, askedBy = 'work'): Step => ({
  ...step(from, to),
  id: `q${id}`,
  key: opinionKey,
  agency: `A${id}`,
  dueAt: due === null ? null : minute(due),
  askedBy,
})
const timeOf = (own: Step, questions: readonly Step[], now = 20_000) =>
  stepTime({ steps: [own, ...questions] } as Pick<Dossier, 'steps'>, own, calendarOf, minute(now))

describe('the time of a step', () => {
  test('is its own but for the time in which others were asked', () => {
    const { whole, own, waiting, waits } = timeOf(step(0, 180), [question(1, 60, 120, 90)])
    expect([whole, own, waiting]).toEqual([180, 120, 60])
    expect(waits).toEqual([{ agency: 'A1', minutes: 60, lateMinutes: 30 }])
  })

  test('two who were asked at once are waited for once, and each has its own time and lateness', () => {
    const { own, waiting, waits } = timeOf(step(0, 180), [question(1, 30, 90, 60), question(2, 60, 120, 120)])
    expect([own, waiting]).toEqual([90, 90])
    expect(waits.map(({ minutes, lateMinutes }) => [minutes, lateMinutes])).toEqual([
      [60, 30],
      [60, 0],
    ])
  })

  test('what another step asked, and what outlived the step, is not its waiting', () => {
    const others = [question(1, 0, 120, null, 'another'), question(2, 100, 400, 110)]
    expect(timeOf(step(0, 120), others)).toMatchObject({ own: 100, waiting: 20, waits: [{ lateMinutes: 10 }] })
  })

  const spans = fc.array(
    fc.record({
      from: fc.integer({ min: -500, max: 9000 }),
      long: fc.integer({ min: 0, max: 4000 }),
      open: fc.boolean(),
      due: fc.option(fc.integer({ min: -500, max: 9000 })),
    }),
    { maxLength: 6 },
  )

  test('own and waiting are the whole; overlapping questions count once; the order of asking is nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8000 }), fc.boolean(), spans, (length, finished, asked) => {
        const now = 10_000
        const own = step(0, finished ? length : null)
        const questions = asked.map(({ from, long, open, due }, at) =>
          question(at, from, open ? null : from + long, due),
        )
        const time = timeOf(own, questions, now)
        const end = finished ? length : now
        // by brute force: each minute of the step is waited when any question is open in it
        const edges = [
          ...new Set([
            0,
            end,
            ...questions
              .flatMap(({ receivedAt, finishedAt }) => [receivedAt, finishedAt ?? minute(now)])
              .map((each) => Math.min(end, Math.max(0, (each.epochMilliseconds - base.epochMilliseconds) / 60_000))),
          ]),
        ].toSorted((a, b) => a - b)
        const waited = edges.slice(1).reduce((sum, edge, at) => {
          const [from, to] = [edges[at] ?? 0, edge]
          const open = questions.some(
            ({ receivedAt, finishedAt }) =>
              Temporal.Instant.compare(receivedAt, minute(from)) <= 0 &&
              Temporal.Instant.compare(finishedAt ?? minute(now), minute(to)) >= 0,
          )
          return open ? sum + workingMinutesBetween(minute(from), minute(to), vietnam) : sum
        }, 0)
        expect(time.waiting).toBe(waited)
        expect(time.own + time.waiting).toBe(time.whole)
        expect(time.whole).toBe(workingMinutesBetween(base, minute(end), vietnam))
        expect(time.own).toBeGreaterThanOrEqual(0)
        expect(timeOf(own, questions.toReversed(), now).waiting).toBe(time.waiting)
        for (const { minutes, lateMinutes } of time.waits)
          expect([minutes <= time.waiting, lateMinutes <= minutes]).toEqual([true, true])
      }),
      { numRuns: 150 },
    )
  })
})

test('is told in days of the office, each agency with its lateness, and the step’s own beside them', () => {
  expect([-1500, 0, 45, 60, 125, 450, 1080].map((minutes) => workingTime(minutes).vi)).toEqual([
    '0 phút',
    '0 phút',
    '45 phút',
    '1 giờ',
    '2 giờ',
    '1 ngày',
    '2 ngày 3 giờ',
  ])
  const nameOf = (agency: string) => ({ vi: `Sở ${agency}`, en: agency })
  expect(waitedWords(timeOf(step(0, 180), [question(1, 60, 120, 90)]), nameOf)?.vi).toBe(
    'trong đó chờ ý kiến Sở A1: 1 giờ, trễ 30 phút; thời gian của bước: 2 giờ',
  )
  expect(waitedWords(timeOf(step(0, 180), []), nameOf)).toBeNull()
})

test('a question overtaken by the decision of the step ends with it', () => {
  const asked = live(
    processing(),
    [
      'handler',
      '2026-11-20 10:00',
      { action: 'ask-opinion', body: { to: [{ agency: 'H13.09' }], question: 'q', workingHours: 1 } },
    ],
    ['handler', '2026-11-20 14:00', { action: 'complete-step', body: {} }],
  )
  const own = asked.steps.find(({ key }) => key === 'appraisal') as Step
  expect(stepTime(asked, own, calendarOf, at('2026-12-01 08:00')).waits).toMatchObject([{ agency: 'H13.09' }])
})
