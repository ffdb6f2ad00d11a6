import type { ClockSettings } from '#agency'
import { afterWorkingMinutes, type WorkCalendar } from '#calendar'
import { type Dossier, openSteps, openStop, type Step } from '../dossier.ts'
import { type DossierServices, regimeOf } from '../services.ts'
import { answerPeriodEnd } from '../solving/answer-period.ts'
import { soonOfDossier, soonOfStep } from '../solving/soon.ts'
import { isClosed } from '../status.ts'
import { awaitSupplementKey, opinionKey } from '../step-keys.ts'

/** Who is told: the officer at work, the head of his unit, the reform controller; or the law itself acts. */
export type MarkFor = 'officer' | 'head' | 'controller' | 'law'
export type MarkKind =
  | 'online-unopened'
  | 'step-soon'
  | 'step-late'
  | 'leg-soon'
  | 'leg-late'
  | 'dossier-soon'
  | 'dossier-late'
  | 'silence'
  | 'unanswered'

/** A moment at which something follows from a date, unless the dossier has moved on by then. */
export interface ClockMark {
  readonly at: Temporal.Instant
  readonly kind: MarkKind
  readonly for: MarkFor
  readonly dueAt: Temporal.Instant
  /** Null: the dossier's own date. */
  readonly step: Step | null
}

export interface MarkParts {
  readonly calendarOf: (agency: string) => WorkCalendar
  readonly settingsOf: (agency: string) => ClockSettings
  readonly regimeFor: DossierServices['regimeFor']
}

interface Dated {
  readonly due: Temporal.Instant
  readonly since: Temporal.Instant
  readonly step: Step | null
  /** From when the date is near. */
  readonly soon: Temporal.Instant
}

/** Warned when the date is near, unless no time was given; then up the line. */
export const reminders = (
  { due, since, step, soon }: Dated,
  calendar: WorkCalendar,
  { headAfter, controllerAfter }: ClockSettings,
  [early, late]: readonly [MarkKind, MarkKind] = step === null
    ? ['dossier-soon', 'dossier-late']
    : ['step-soon', 'step-late'],
): readonly ClockMark[] => {
  const shared = { dueAt: due, step }
  // What was due at 17:00 is late from the next instant on, not at 17:00 itself.
  const passed = due.add({ milliseconds: 1 })
  const after = (minutes: number) => (minutes === 0 ? passed : afterWorkingMinutes(due, minutes, calendar))
  return [
    ...(Temporal.Instant.compare(soon, since) > 0
      ? [{ ...shared, at: soon, kind: early, for: 'officer' as const }]
      : []),
    { ...shared, at: passed, kind: late, for: 'officer' },
    { ...shared, at: after(headAfter), kind: late, for: 'head' },
    { ...shared, at: after(controllerAfter), kind: late, for: 'controller' },
  ]
}

/** Before acceptance only what was sent online has an hour: until then it is accepted, declined, or asked to be completed. */
const awaitsFirstAnswer = ({ channel, status, supplements }: Dossier): boolean =>
  channel === 'online' && status === 'submitted' && supplements.length === 0

const stepMarks = (dossier: Dossier, parts: MarkParts): readonly ClockMark[] =>
  (dossier.acceptedAt === null && !awaitsFirstAnswer(dossier) ? [] : openSteps(dossier))
    .filter(({ key }) => key === opinionKey || (openStop(dossier) === undefined && key !== awaitSupplementKey))
    .flatMap((step) => {
      const soon = soonOfStep(dossier, step, parts)
      if (step.dueAt === null || soon === null) return []
      const dated = { due: step.dueAt, since: step.receivedAt, step, soon }
      return reminders(dated, parts.calendarOf(step.agency), parts.settingsOf(step.agency))
    })

const dossierMarks = (dossier: Dossier, parts: MarkParts): readonly ClockMark[] => {
  const { dueAt: due, acceptedAt, competentAgency, lawfulDueAt } = dossier
  const soon = soonOfDossier(dossier, parts)
  if (due === null || acceptedAt === null || soon === null) return []
  const since = dossier.dues.at(-1)?.setAt ?? acceptedAt
  const own = reminders(
    { due, since, step: null, soon },
    parts.calendarOf(competentAgency),
    parts.settingsOf(competentAgency),
  )
  const silent = lawfulDueAt !== null && dossier.decidedAt === null
  return silent
    ? [
        ...own,
        { at: lawfulDueAt.add({ milliseconds: 1 }), kind: 'silence', for: 'law', dueAt: lawfulDueAt, step: null },
      ]
    : own
}

/** The end of the period in which a returned dossier waits for the citizen; null: nobody may close it. */
export const unansweredSince = (
  dossier: Dossier,
  parts: Pick<MarkParts, 'calendarOf' | 'regimeFor'>,
  now: Temporal.Instant,
) => {
  const period = regimeOf(parts, dossier, now)('acts').supplement.closeUnanswered
  return answerPeriodEnd(dossier, period, parts.calendarOf(dossier.competentAgency))
}

const unanswered = (dossier: Dossier, parts: MarkParts, now: Temporal.Instant): readonly ClockMark[] => {
  if (parts.settingsOf(dossier.competentAgency).closeUnanswered === 'by-hand') return []
  const until = unansweredSince(dossier, parts, now)
  return until === null
    ? []
    : [{ at: until.add({ milliseconds: 1 }), kind: 'unanswered', for: 'law', dueAt: until, step: null }]
}

/**
 * The one-stop hears at once of what a citizen sends online; where nobody has opened it within the regime's hours, by the clock on the
 * wall, its head does (NĐ 118/2025 Điều 17.2).
 */
const unopened = (dossier: Dossier, parts: MarkParts): readonly ClockMark[] => {
  const [step] = openSteps(dossier)
  const { noticeHours } = regimeOf(parts, dossier, dossier.submittedAt)('acts').online
  if (noticeHours === null || step === undefined || !awaitsFirstAnswer(dossier)) return []
  const at = dossier.submittedAt.add({ hours: noticeHours })
  return [{ at, kind: 'online-unopened', for: 'head', dueAt: at, step }]
}

/** Everything that time alone will bring to a dossier as it stands, the earliest first. A stop or an end leaves nothing. */
export const clockMarks = (dossier: Dossier, parts: MarkParts, now: Temporal.Instant): readonly ClockMark[] =>
  isClosed(dossier.status)
    ? []
    : [
        ...stepMarks(dossier, parts),
        ...unopened(dossier, parts),
        ...dossierMarks(dossier, parts),
        ...unanswered(dossier, parts, now),
      ].toSorted((one, other) => Temporal.Instant.compare(one.at, other.at))
