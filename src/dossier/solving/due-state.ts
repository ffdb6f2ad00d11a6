import { formatDate, formatTime, type WorkCalendar, workingDatesBetween, workingMinutesBetween } from '#calendar'
import { localDate, type Words } from '#platform'
import type { Dossier } from '../dossier.ts'
import { isClosed, type Status } from '../status.ts'
import { dueWords as words } from './due-state.words.ts'

export type DueTone = 'late' | 'soon' | 'ok' | 'stopped' | 'none'

/** How a dossier stands against what the citizen was told: a colour, a word, and the hour beneath. */
export interface DueState {
  readonly tone: DueTone
  readonly word: Words
  readonly at: Words | null
}

/** What is needed to say it, from a row of a list or from a whole dossier. */
export interface DueFacts {
  readonly status: Status
  readonly acceptedAt: Temporal.Instant | null
  readonly dueAt: Temporal.Instant | null
  /** From when that date, or before acceptance the hour of the answer, is near. */
  readonly soonAt: Temporal.Instant | null
  readonly paused: boolean
  readonly pausedSince: Temporal.Instant | null
  readonly finishedAt: Temporal.Instant | null
  readonly timeliness: Dossier['timeliness']
  /** Until when the one-stop answers a dossier that is not accepted yet. */
  readonly answerBy?: Temporal.Instant | null
}

interface Dates {
  readonly dueAt: Temporal.Instant
  readonly soonAt: Temporal.Instant | null
}

const both = (text: string): Words => ({ vi: text, en: text })

/** «hôm nay 17:00», «25/11 17:00», «05/01/2027 17:00». */
export const shortMoment = (at: Temporal.Instant, now: Temporal.Instant): Words => {
  const [day, today] = [localDate(at), localDate(now)]
  const time = formatTime(at)
  if (day.equals(today)) return words.today(time)
  const date = formatDate(day)
  return both(`${day.year === today.year ? date.slice(0, 5) : date} ${time}`)
}

/** Beyond so many working days nobody counts: the date says it. Far dates must not cost a walk through the years. */
const countedDays = 60

/** One beyond what is said tells that there are more. */
const workingDays = (from: Temporal.Instant, to: Temporal.Instant, calendar: WorkCalendar): number =>
  workingDatesBetween(localDate(from), localDate(to), calendar, countedDays + 1)

const span = (minutes: number, say: (typeof words)['hours'], sayMinutes: (typeof words)['minutes']): Words =>
  minutes >= 60 ? say(Math.floor(minutes / 60)) : sayMinutes(Math.max(1, Math.round(minutes)))

const lateBy = (dueAt: Temporal.Instant, now: Temporal.Instant, calendar: WorkCalendar): Words => {
  const days = workingDays(dueAt, now, calendar)
  if (days > countedDays) return words.manyDaysLate(countedDays)
  if (days > 0) return words.daysLate(days)
  const minutes = workingMinutesBetween(dueAt, now, calendar)
  return minutes < 1 ? words.late : span(minutes, words.hoursLate, words.minutesLate)
}

const timeLeft = (
  days: number,
  { now, dueAt, calendar }: { now: Temporal.Instant; dueAt: Temporal.Instant; calendar: WorkCalendar },
): Words => {
  if (days > countedDays) return words.manyDays(countedDays)
  return days > 0 ? words.days(days) : span(workingMinutesBetween(now, dueAt, calendar), words.hours, words.minutes)
}

const running = ({ dueAt, soonAt }: Dates, now: Temporal.Instant, calendar: WorkCalendar): DueState => {
  const at = shortMoment(dueAt, now)
  if (Temporal.Instant.compare(now, dueAt) > 0) return { tone: 'late', word: lateBy(dueAt, now, calendar), at }
  const near = soonAt !== null && Temporal.Instant.compare(now, soonAt) >= 0
  const days = workingDays(now, dueAt, calendar)
  return { tone: near ? 'soon' : 'ok', word: timeLeft(days, { now, dueAt, calendar }), at }
}

const finished = (
  finishedAt: Temporal.Instant,
  timeliness: Dossier['timeliness'],
  now: Temporal.Instant,
): DueState => ({
  tone: timeliness === 'late' ? 'late' : 'ok',
  word: words.finished[timeliness ?? 'on-time'],
  at: words.resultSince(shortMoment(finishedAt, now)),
})

const paused = ({ status, pausedSince }: DueFacts, now: Temporal.Instant): DueState => {
  const why =
    status === 'awaiting-citizen' ? 'supplement' : status === 'awaiting-payment' ? 'payment' : ('verification' as const)
  const since = pausedSince === null ? null : shortMoment(pausedSince, now)
  // after a return the clock has ended, and a new one starts with the supplement (NĐ 118/2025 Điều 19.5)
  const word = status === 'awaiting-citizen' ? words.awaitsPapers : words.paused
  return { tone: 'stopped', word, at: since === null ? words.waits[why] : words.since(since, why) }
}

/** Sent and not answered: the officer's eight working hours run. */
const unanswered = (
  { answerBy = null, soonAt }: Pick<DueFacts, 'answerBy' | 'soonAt'>,
  now: Temporal.Instant,
  calendar: WorkCalendar,
): DueState => {
  if (answerBy === null) return { tone: 'none', word: words.notAccepted, at: words.noClockYet }
  const state = running({ dueAt: answerBy, soonAt }, now, calendar)
  return { ...state, at: words.answerBy(shortMoment(answerBy, now)) }
}

/** How a step stands against its own limit; null where it has none. */
export const stepDueState = (
  { dueAt, soonAt }: { readonly [key in keyof Dates]: Temporal.Instant | null },
  now: Temporal.Instant,
  calendar: WorkCalendar,
): DueState | null => (dueAt === null ? null : running({ dueAt, soonAt }, now, calendar))

/** What an officer reads first of a dossier. Counts working days and hours of the given calendar. */
export const dueState = (facts: DueFacts, now: Temporal.Instant, calendar: WorkCalendar): DueState => {
  if (facts.finishedAt !== null) return finished(facts.finishedAt, facts.timeliness, now)
  if (isClosed(facts.status)) return { tone: 'none', word: words.closed, at: null }
  if (facts.acceptedAt === null)
    return facts.status === 'awaiting-citizen'
      ? { tone: 'stopped', word: words.awaitsCitizen, at: words.noClockYet }
      : unanswered(facts, now, calendar)
  if (facts.paused) return paused(facts, now)
  const { dueAt, soonAt } = facts
  return dueAt === null ? { tone: 'none', word: words.noLimit, at: null } : running({ dueAt, soonAt }, now, calendar)
}

/** The clock stands: a dossier that has a limit and at present no date. */
export const isPaused = ({ acceptedAt, dueAt, lawfulDueAt, clock }: Dossier): boolean =>
  acceptedAt !== null && dueAt === null && lawfulDueAt === null && clock !== null && clock.limit.unit !== 'none'

/** `soonAt`: from when its date, or before acceptance the hour of its answer, is near. */
export const dueFactsOf = (dossier: Dossier, soonAt: Temporal.Instant | null): DueFacts => {
  const open = dossier.stops.find(({ toAt }) => toAt === null)
  const ended = dossier.clock?.endedAt ?? null
  return {
    status: dossier.status,
    acceptedAt: dossier.acceptedAt,
    dueAt: dossier.dueAt,
    soonAt,
    paused: isPaused(dossier),
    pausedSince: open?.fromAt ?? (ended === null ? null : Temporal.Instant.from(ended)),
    finishedAt: dossier.finishedAt,
    timeliness: dossier.timeliness,
    answerBy: dossier.steps.find(({ key, finishedAt }) => key === 'intake' && finishedAt === null)?.dueAt ?? null,
  }
}
