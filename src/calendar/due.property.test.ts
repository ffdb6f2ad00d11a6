import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyCalendar, anyCase, anyDueLimit, anyInstant, anyMinute, stopsAround } from './arbitrary.test-support.ts'
import { type Due, dueAt, explain, type TimeLimit, type WorkCalendar, workingMinutesBetween } from './index.ts'
import { isInWorkingTime, slowDue, slowStart } from './slow-counter.test-support.ts'

const { compare } = Temporal.Instant
const dueOf = (due: Due): Temporal.Instant => {
  if (due.dueAt === null) throw new Error('nothing is due')
  return due.dueAt
}

/** Around the openings and closings that `anyCalendar` has. */
const anyCutoff = fc.constantFrom('00:00', '07:00', '07:30', '11:30', '15:00', '17:00', '23:59')

const opensBy = ({ week, days }: WorkCalendar, cutoff: string): boolean =>
  [...week, ...[...days.values()].map(({ intervals = [] }) => intervals)].every((day) => {
    const first = day.find(({ counts }) => counts)
    return first === undefined || first.from <= cutoff
  })

const more = ({ value, unit }: TimeLimit, by: number): TimeLimit => ({
  value: unit === 'same-day' ? 0 : value + (unit === 'working-day' ? by / 2 : by),
  unit,
})

describe('a due instant', () => {
  test('is the one that a slow counter finds', () => {
    fc.assert(
      fc.property(anyCase(anyMinute), anyCutoff, ({ received, limit, calendar, stops }, cutoff) => {
        const due = dueAt(received, limit, calendar, stops, { cutoff })
        expect(String(due.startAt)).toBe(String(slowStart(received, calendar).toInstant()))
        expect(String(due.startDate)).toBe(String(slowStart(received, calendar).toPlainDate()))
        expect(String(due.dueAt)).toBe(String(slowDue(received, limit, calendar, stops, cutoff)))
      }),
      { numRuns: 250 },
    )
  })

  /** Doors that open after the cut-off make a dossier of the evening before late, and one of that morning not. */
  test('never comes earlier for a later receipt, where the doors open before the cut-off', () => {
    fc.assert(
      fc.property(anyCase(), anyInstant, ({ received, limit, calendar, stops }, other) => {
        fc.pre(limit.unit !== 'same-day' || opensBy(calendar, '15:00'))
        const [first, second] = [received, other].toSorted(compare) as [Temporal.Instant, Temporal.Instant]
        const earlier = dueOf(dueAt(first, limit, calendar, stops))
        expect(compare(earlier, dueOf(dueAt(second, limit, calendar, stops)))).toBeLessThanOrEqual(0)
      }),
      { numRuns: 600 },
    )
  })

  test('never comes earlier for a longer limit', () => {
    fc.assert(
      fc.property(anyCase(), fc.nat(9), ({ received, limit, calendar, stops }, by) => {
        const shorter = dueOf(dueAt(received, limit, calendar, stops))
        const longer = dueOf(dueAt(received, more(limit, by), calendar, stops))
        expect(compare(shorter, longer)).toBeLessThanOrEqual(0)
      }),
      { numRuns: 600 },
    )
  })

  test('lies in working time and not before the start', () => {
    fc.assert(
      fc.property(anyCase(), ({ received, limit, calendar, stops }) => {
        const due = dueAt(received, limit, calendar, stops)
        expect(isInWorkingTime(dueOf(due), calendar)).toBe(true)
        expect(compare(due.startAt, dueOf(due))).toBeLessThanOrEqual(0)
        expect(compare(received, due.startAt)).toBeLessThanOrEqual(0)
      }),
      { numRuns: 600 },
    )
  })

  test('is only pushed later by a stop', () => {
    fc.assert(
      fc.property(
        anyCase().chain((some) => fc.tuple(fc.constant(some), stopsAround(some.received))),
        ([{ received, limit, calendar, stops }, added]) => {
          const before = dueOf(dueAt(received, limit, calendar, stops))
          const after = dueOf(dueAt(received, limit, calendar, [...added, ...stops]))
          expect(compare(before, after)).toBeLessThanOrEqual(0)
        },
      ),
      { numRuns: 600 },
    )
  })

  test('does not exist while a stop is open', () => {
    fc.assert(
      fc.property(anyCase(), ({ received, limit, calendar, stops }) => {
        const open = stops.map(({ from }) => ({ from }))
        const due = dueAt(received, limit, calendar, open)
        const earliest = open.map(({ from }) => from).toSorted(compare)[0]
        expect(due.dueAt === null).toBe(open.length > 0)
        expect(String(due.stoppedSince)).toBe(String(earliest ?? null))
        expect(due.explanation.at(-1)?.kind).toBe(open.length > 0 ? 'stopped-since' : 'due')
      }),
    )
  })
})

describe('an explanation', () => {
  test('names every date from the start to the due date once, in order', () => {
    fc.assert(
      fc.property(anyCase(), ({ received, limit, calendar, stops }) => {
        const { explanation, startDate, dueAt: due } = dueAt(received, limit, calendar, stops)
        const start = explanation.findIndex(({ kind }) => kind === 'start')
        const told = explanation.slice(start + 1, -1).map(({ date }) => Temporal.PlainDate.from(date))
        const last = due?.toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDate() as Temporal.PlainDate
        const span = startDate.until(last).days
        const distinct = new Set(told.map(String))
        for (let offset = 1; offset < span; offset += 1)
          expect(distinct).toContain(startDate.add({ days: offset }).toString())
        expect(told).toEqual(told.toSorted(Temporal.PlainDate.compare))
        // Only the last calendar day may be told twice: counted, then found closed.
        expect(told.length - distinct.size).toBeLessThanOrEqual(limit.unit === 'day' ? 1 : 0)
      }),
      { numRuns: 400 },
    )
  })

  test('adds up to the limit', () => {
    fc.assert(
      fc.property(anyInstant, anyDueLimit, anyCalendar, (received, limit, calendar) => {
        const due = dueAt(received, limit, calendar)
        const counted = due.explanation.filter(({ kind }) => kind === 'counted')
        const minutes = counted.reduce((sum, line) => sum + (line.minutes ?? 0), 0)
        if (limit.unit === 'working-hour') {
          expect(minutes).toBeCloseTo(limit.value * 60, 6)
          expect(workingMinutesBetween(due.startAt, dueOf(due), calendar)).toBeCloseTo(minutes, 6)
        } else {
          expect(counted).toHaveLength(limit.unit === 'same-day' ? 1 : Math.ceil(limit.value))
        }
        expect(counted.at(-1)?.ordinal ?? 0).toBeCloseTo(limit.value, 6)
      }),
      { numRuns: 400 },
    )
  })

  test('is plain data and has words in both languages', () => {
    fc.assert(
      fc.property(anyCase(), ({ received, limit, calendar, stops }) => {
        const { explanation } = dueAt(received, limit, calendar, stops)
        expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation)
        for (const line of explanation) {
          const [year, month, day] = line.date.split('-')
          for (const lang of ['vi', 'en'] as const) {
            expect(explain(line, lang)).toContain(`${day}/${month}/${year}`)
            expect(explain(line, lang)).not.toMatch(/undefined|NaN|null/)
          }
        }
      }),
    )
  })
})
