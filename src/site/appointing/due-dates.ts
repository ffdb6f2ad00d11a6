import {
  dueAt,
  type ExplanationLine,
  explain,
  isTimeLimit,
  isWithinCalendar,
  type TimeLimit,
  type WorkCalendar,
  yearsOf,
} from '#calendar'
import { type Refusal, refuse } from '#platform'

/** What a program asks; instants with their offset. */
export interface DueQuestion {
  readonly receivedAt: string
  readonly limit: TimeLimit
  readonly cutoff?: string
  readonly stops?: readonly { readonly from: string; readonly to?: string }[]
}

/** One line of the explanation with its words in both languages. */
const told = (line: ExplanationLine) => ({
  ...line,
  counted: line.kind === 'counted',
  text: { vi: explain(line, 'vi'), en: explain(line, 'en') },
})

export interface DueAnswer {
  /** null: no limit, or the clock is stopped. */
  readonly dueAt: string | null
  readonly startAt: string
  readonly predicted: boolean
  readonly stoppedSince: string | null
  readonly explanation: ReturnType<typeof told>[]
}

/** The schema lets spellings pass that Temporal does not read: more than nine decimals of a second. */
const readInstant = (text: string): Temporal.Instant | null => {
  try {
    return Temporal.Instant.from(text)
  } catch {
    return null
  }
}

interface ReadStop {
  readonly from: Temporal.Instant
  readonly to?: Temporal.Instant
}

const readStop = ({ from, to }: { readonly from: string; readonly to?: string }): ReadStop | null => {
  const [begin, end] = [readInstant(from), to === undefined ? undefined : readInstant(to)]
  if (begin === null || end === null) return null
  return { from: begin, ...(end === undefined ? {} : { to: end }) }
}

/** Refuses what `dueAt` would throw on: a caller's mistake is no bug of ours. */
export const answerDueQuestion = (question: DueQuestion, calendar: WorkCalendar): DueAnswer | Refusal => {
  const received = readInstant(question.receivedAt)
  const read = (question.stops ?? []).map(readStop)
  const stops = read.filter((stop) => stop !== null)
  if (received === null || stops.length < read.length) return refuse('site.time-unreadable')
  if (!isTimeLimit(question.limit)) return refuse('site.limit-not-countable')
  const instants = [received, ...stops.flatMap(({ from, to }) => (to === undefined ? [from] : [from, to]))]
  if (!instants.every((instant) => isWithinCalendar(instant, calendar)))
    return refuse('site.time-outside-calendar', yearsOf(calendar))
  if (stops.some(({ from, to }) => to !== undefined && Temporal.Instant.compare(to, from) < 0))
    return refuse('site.stop-ends-early')
  const { cutoff } = question
  const due = dueAt(received, question.limit, calendar, stops, cutoff === undefined ? {} : { cutoff })
  return {
    dueAt: due.dueAt?.toString() ?? null,
    startAt: due.startAt.toString(),
    predicted: due.predicted,
    stoppedSince: due.stoppedSince?.toString() ?? null,
    explanation: due.explanation.map(told),
  }
}
