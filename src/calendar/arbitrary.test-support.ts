import fc from 'fast-check'
import { at } from './calendar.test-support.ts'
import type { Interval, LimitUnit, SpecialDay, Stop, TimeLimit, WorkCalendar } from './index.ts'

const clock = (halfHours: number) =>
  `${String(Math.floor(halfHours / 2)).padStart(2, '0')}:${halfHours % 2 === 0 ? '00' : '30'}`

/** Up to three shifts, on the half hour, some for reception only. */
const intervals: fc.Arbitrary<readonly Interval[]> = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 10, max: 42 }), { maxLength: 6 }),
    fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 3, maxLength: 3 }),
  )
  .map(([marks, kinds]) => {
    const sorted = marks.toSorted((a, b) => a - b)
    return Array.from({ length: Math.floor(sorted.length / 2) }, (_, index) => ({
      from: clock(sorted[index * 2] ?? 0),
      to: clock(sorted[index * 2 + 1] ?? 0),
      counts: kinds[index] !== 0,
    }))
  })

const office: readonly Interval[] = [
  { from: '07:30', to: '11:30', counts: true },
  { from: '13:30', to: '17:00', counts: true },
]

const firstDate = Temporal.PlainDate.from('2026-05-01')
const dateWithin = (days: number) => fc.nat(days).map((offset) => firstDate.add({ days: offset }).toString())

const specialDay: fc.Arbitrary<SpecialDay> = fc.record(
  {
    kind: fc.constantFrom('holiday', 'compensation', 'swap-off', 'make-up'),
    name: fc.constant({ vi: 'Ngày riêng', en: 'Special day' }),
    confidence: fc.constant('sourced' as const),
    standsFor: dateWithin(90),
    intervals,
  },
  { requiredKeys: ['kind', 'name', 'confidence'] },
)

/** Any week that works at all, with many days out of order. */
export const anyCalendar: fc.Arbitrary<WorkCalendar> = fc
  .tuple(
    fc.array(fc.oneof(fc.constant(office), intervals), { minLength: 6, maxLength: 6 }),
    fc.nat(6),
    fc.array(fc.tuple(dateWithin(90), specialDay), { maxLength: 25 }),
  )
  .map(([others, workday, days]) => ({
    id: 'any',
    name: { vi: 'Lịch thử', en: 'Any' },
    week: others.toSpliced(workday, 0, office),
    days: new Map(days),
    annual: [],
    covers: { from: 2018, to: 2030 },
    predictedFrom: 2027,
  }))

const firstInstant = at('2026-05-02 00:00')

/** Whole minutes of two months: the grain of the slow counter. */
export const anyMinute: fc.Arbitrary<Temporal.Instant> = fc
  .nat(60 * 24 * 60)
  .map((minutes) => firstInstant.add({ minutes }))

export const anyInstant: fc.Arbitrary<Temporal.Instant> = fc
  .nat(60 * 24 * 60 * 60_000)
  .map((milliseconds) => firstInstant.add({ milliseconds }))

/** Closed stops around an instant: before it, over it, after it, of no length, overlapping. */
export const stopsAround = (instant: Temporal.Instant): fc.Arbitrary<readonly Stop[]> =>
  fc.array(
    fc.tuple(fc.integer({ min: -5 * 1440, max: 15 * 1440 }), fc.nat(6 * 1440)).map(([offset, length]) => {
      const from = instant.add({ minutes: offset })
      return { from, to: from.add({ minutes: length }) }
    }),
    { maxLength: 3 },
  )

const value: Record<LimitUnit, fc.Arbitrary<number>> = {
  'working-day': fc.nat(30).map((halves) => halves / 2),
  day: fc.nat(30),
  'working-hour': fc.integer({ min: 1, max: 24 }),
  'same-day': fc.constant(0),
  none: fc.constant(0),
}

export const limitIn = (unit: LimitUnit): fc.Arbitrary<TimeLimit> =>
  value[unit].map((amount) => ({ value: amount, unit }))

export const anyDueLimit: fc.Arbitrary<TimeLimit> = fc
  .constantFrom<LimitUnit[]>('working-day', 'day', 'working-hour', 'same-day')
  .chain(limitIn)

/** Everything that a due instant is computed from. */
export const anyCase = (instant: fc.Arbitrary<Temporal.Instant> = anyInstant) =>
  instant.chain((received) =>
    fc.record({
      received: fc.constant(received),
      limit: anyDueLimit,
      calendar: anyCalendar,
      stops: stopsAround(received),
    }),
  )
