import { type WorkCalendar, workingMinutesBetween } from '#calendar'
import type { Dossier, Step } from '../dossier.ts'
import { opinionKey } from '../step-keys.ts'

type CalendarOf = (agency: string) => WorkCalendar

/** One question that a step waited for. */
export interface Waited {
  readonly agency: string
  /** Working minutes of the asking step in which the question was open. */
  readonly minutes: number
  /** Of them, beyond the asked agency's own date. */
  readonly lateMinutes: number
}

/** How the working minutes of a step went: its own, and those in which others held it. Own and waiting are the whole. */
export interface StepTime {
  readonly whole: number
  readonly own: number
  readonly waiting: number
  readonly waits: readonly Waited[]
}

interface Span {
  readonly from: Temporal.Instant
  readonly to: Temporal.Instant
}

const later = (one: Temporal.Instant, other: Temporal.Instant) =>
  Temporal.Instant.compare(one, other) >= 0 ? one : other
const earlier = (one: Temporal.Instant, other: Temporal.Instant) =>
  Temporal.Instant.compare(one, other) <= 0 ? one : other
const isSpan = ({ from, to }: Span): boolean => Temporal.Instant.compare(from, to) < 0

const within = (span: Span, whole: Span): Span => ({
  from: later(span.from, whole.from),
  to: earlier(span.to, whole.to),
})

/** Spans that overlap or touch as one, in their order: time in which two agencies were asked is waited once. */
const joined = (spans: readonly Span[]): readonly Span[] => {
  const apart: Span[] = []
  for (const span of spans.toSorted((one, other) => Temporal.Instant.compare(one.from, other.from))) {
    const last = apart.at(-1)
    if (last !== undefined && Temporal.Instant.compare(span.from, last.to) <= 0)
      apart[apart.length - 1] = { from: last.from, to: later(last.to, span.to) }
    else apart.push(span)
  }
  return apart
}

/**
 * The working time of a step until it was finished, or until now: what it took itself, and what it waited for other agencies'
 * opinions. Counted by the calendar of the step's own agency; minutes.
 */
export const stepTime = (
  dossier: Pick<Dossier, 'steps'>,
  step: Step,
  calendarOf: CalendarOf,
  now: Temporal.Instant,
): StepTime => {
  const calendar = calendarOf(step.agency)
  const minutes = ({ from, to }: Span): number => workingMinutesBetween(from, to, calendar)
  const whole: Span = { from: step.receivedAt, to: later(step.receivedAt, step.finishedAt ?? now) }
  const asked = dossier.steps
    .filter(({ key, askedBy }) => key === opinionKey && askedBy === step.id)
    .map((each) => ({ each, span: within({ from: each.receivedAt, to: each.finishedAt ?? now }, whole) }))
    .filter(({ span }) => isSpan(span))
  const waits = asked.map(({ each, span }): Waited => {
    const late: Span = { from: later(each.dueAt ?? span.to, span.from), to: span.to }
    return { agency: each.agency, minutes: minutes(span), lateMinutes: isSpan(late) ? minutes(late) : 0 }
  })
  const total = minutes(whole)
  const waiting = joined(asked.map(({ span }) => span)).reduce((sum, span) => sum + minutes(span), 0)
  return { whole: total, own: total - waiting, waiting, waits }
}
