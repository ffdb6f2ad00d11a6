import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { workingMinutesBetween } from '#calendar'
import { at, live, type Told, vietnam, wall } from '../dossier.test-support.ts'
import { processing } from '../life.test-support.ts'
import { services } from '../services.test-support.ts'
import { beforeWorkingMinutes, soonBefore, soonInLists, soonOf, soonOfDossier, soonOfStep } from './soon.ts'

const settings = { soonShare: 0.2, soonAtLeast: 240, soonAtMost: 1350 }
const from = at('2026-11-02 08:00')
const near = (since: string, due: string) => wall(soonBefore({ due: at(due), since: at(since) }, vietnam, settings))

test('so many working minutes before: over lunch, the weekend and a day off', () => {
  const before = (text: string, minutes: number) => wall(beforeWorkingMinutes(at(text), minutes, vietnam))
  expect(before('2026-11-20 14:00', 60)).toBe('2026-11-20 11:00')
  expect(before('2026-11-25 08:00', 60)).toBe('2026-11-23 16:30')
  expect(before('2026-11-25 08:00', 0)).toBe('2026-11-25 08:00')
})

describe('from when a date is near', () => {
  test.each([
    ['two working days: their last four hours', '2026-11-16 17:00', '2026-11-18 17:00', '2026-11-18 11:00'],
    ['ten working days: the last two', '2026-11-02 17:00', '2026-11-16 17:00', '2026-11-12 17:00'],
    ['thirty working days: the last three', '2026-09-30 17:00', '2026-11-11 17:00', '2026-11-06 17:00'],
    ['four hours: the second half', '2026-11-16 07:30', '2026-11-16 11:30', '2026-11-16 09:30'],
    ['no time at all: at the date itself', '2026-11-16 11:30', '2026-11-16 11:30', '2026-11-16 11:30'],
  ])('%s', (_, since, due, expected) => {
    expect(workingMinutesBetween(at(expected), at(near(since, due)!), vietnam)).toBe(0)
  })

  test('never in the first half of the time, never more than the most before, and no later for more time', () => {
    const minutes = fc.integer({ min: 0, max: 60 * 24 * 90 })
    fc.assert(
      fc.property(minutes, minutes, minutes, (a, b, c) => {
        const [first, second, last] = [a, b, c].toSorted((x, y) => x - y).map((each) => from.add({ minutes: each }))
        const soon = (since: Temporal.Instant) => soonBefore({ due: last!, since }, vietnam, settings)
        const left = workingMinutesBetween(soon(first!), last!, vietnam)
        expect(left).toBeLessThanOrEqual(settings.soonAtMost)
        expect(left).toBeLessThanOrEqual(Math.round(workingMinutesBetween(first!, last!, vietnam) / 2))
        expect(left).toBeGreaterThanOrEqual(workingMinutesBetween(soon(second!), last!, vietnam))
      }),
    )
  })

  test('while the clock stood no time was given', () => {
    const [due, since] = [at('2026-11-18 17:00'), at('2026-11-02 17:00')]
    const stop = { id: 's', cause: 'verification', fromAt: at('2026-11-05 17:00'), toAt: at('2026-11-09 17:00') }
    const left = (stops: (typeof stop)[]) =>
      workingMinutesBetween(soonBefore({ due, since, stops }, vietnam, settings), due, vietnam)
    expect([left([]), left([stop])]).toEqual([12 * 90, 10 * 90])
    expect(left([{ ...stop, fromAt: at('2026-10-01 08:00'), toAt: at('2026-10-05 08:00') }])).toBe(12 * 90)
  })

  test('a date far away costs no walk through the years', () => {
    const start = performance.now()
    expect(near('2026-11-02 08:00', '9000-01-15 17:00')).toMatch(/^9000-01-/)
    expect(performance.now() - start).toBeLessThan(1000)
  })
})

describe('of a dossier', () => {
  const parts = services()
  const dossier = processing()
  const step = dossier.steps.findLast(({ finishedAt }) => finishedAt === null)!
  const pause: Told = ['unit-head', '2026-11-20 10:00', { action: 'pause', body: { cause: 'verification' } }]
  const stopped = live(dossier, pause)
  const same = (of: typeof dossier) => of.steps.find(({ id }) => id === step.id)!

  test('its date and the step’s are each near by their own time; lists go by the citizen’s', () => {
    const days = soonOfDossier(dossier, parts)!
    const given = { due: dossier.dueAt!, since: Temporal.Instant.from(dossier.clock!.startedAt) }
    expect(days).toEqual(soonBefore(given, vietnam, settings))
    expect(soonOf(dossier, parts)(null)).toEqual(days)
    expect(soonInLists(dossier, step, parts)).toEqual(days)
    expect(soonOf(dossier, parts)(step)).toEqual(soonOfStep(dossier, step, parts))
    expect(Temporal.Instant.compare(soonOfStep(dossier, step, parts)!, step.dueAt!)).toBeLessThan(0)
  })

  test('a stop takes both back', () => {
    expect(soonOfDossier(stopped, parts)).toBeNull()
    expect(soonOfStep(stopped, same(stopped), parts)).toBeNull()
    expect(soonInLists(stopped, same(stopped), parts)).toBeNull()
  })

  test('before acceptance the hour of the answer is what is near', () => {
    const intake = { ...step, key: 'intake', dueAt: at('2026-11-23 09:00'), dossierDueAt: at('2026-11-23 09:00') }
    const sent = { ...dossier, acceptedAt: null, dueAt: null, channel: 'online' as const, steps: [intake] }
    expect(soonOfDossier(sent, parts)).toBeNull()
    expect(soonInLists(sent, intake, parts)).toEqual(soonOfStep(sent, intake, parts))
    expect(soonOf(sent, parts)(null)).toEqual(soonOfStep(sent, intake, parts))
  })
})
