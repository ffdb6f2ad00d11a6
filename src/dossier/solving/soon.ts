import type { ClockSettings } from '#agency'
import { afterWorkingMinutes, type WorkCalendar, workingMinutesBetween } from '#calendar'
import { timeZone } from '#platform'
import { type Dossier, openStop, type Step } from '../dossier.ts'
import type { DossierServices } from '../services.ts'
import { opinionKey } from '../step-keys.ts'

/** So many minutes of working time before an instant: the latest from which that many still pass. */
export const beforeWorkingMinutes = (
  due: Temporal.Instant,
  minutes: number,
  calendar: WorkCalendar,
): Temporal.Instant => {
  for (let days = 0; ; days += 1) {
    const start = due.toZonedDateTimeISO(timeZone).startOfDay().subtract({ days }).toInstant()
    const between = workingMinutesBetween(start, due, calendar)
    if (between >= minutes) return afterWorkingMinutes(start, between - minutes, calendar)
    if (days > mostDays) return start
  }
}

/** Nothing is soon due longer than this before its date, however many days off lie between. Calendar days. */
export const mostDays = 30

interface Given {
  readonly due: Temporal.Instant
  readonly since: Temporal.Instant
  /** While the clock stood no time was given. */
  readonly stops?: Dossier['stops']
}

type Share = Pick<ClockSettings, 'soonShare' | 'soonAtLeast' | 'soonAtMost'>

const later = (one: Temporal.Instant, other: Temporal.Instant) =>
  Temporal.Instant.compare(one, other) > 0 ? one : other
const earlier = (one: Temporal.Instant, other: Temporal.Instant) =>
  Temporal.Instant.compare(one, other) < 0 ? one : other

const stood = ({ due, since, stops = [] }: Given, calendar: WorkCalendar): number =>
  stops.reduce((minutes, { fromAt, toAt }) => {
    const [from, to] = [later(fromAt, since), earlier(toAt ?? due, due)]
    return minutes + Math.max(0, workingMinutesBetween(from, to, calendar))
  }, 0)

/**
 * From when a date is near: the last part of the working time that was given, within the bounds of the settings and never more than half
 * of it, so that nothing is near from its first hour on (decision 0044).
 */
export const soonBefore = (all: Given, calendar: WorkCalendar, settings: Share): Temporal.Instant => {
  const { due } = all
  // beyond a year more time changes nothing, and a far date must not cost a walk through the years
  const since = later(all.since, due.subtract({ hours: 24 * 366 }))
  const given = { ...all, since }
  const minutes = Math.max(0, workingMinutesBetween(since, due, calendar) - stood(given, calendar))
  const part = Math.min(Math.max(minutes * settings.soonShare, settings.soonAtLeast), settings.soonAtMost, minutes / 2)
  return later(beforeWorkingMinutes(due, Math.round(part), calendar), due.subtract({ hours: 24 * mostDays }))
}

export type SoonParts = Pick<DossierServices, 'calendarOf' | 'settingsOf'>

const partsAt = ({ calendarOf, settingsOf }: SoonParts, agency: string) =>
  [calendarOf(agency), settingsOf(agency)] as const

/** From when the citizen's date is near; null while there is none. */
export const soonOfDossier = (
  { dueAt: due, acceptedAt, finishedAt, clock, stops, competentAgency }: Dossier,
  parts: SoonParts,
): Temporal.Instant | null => {
  if (due === null || acceptedAt === null || finishedAt !== null) return null
  const since = clock === null ? acceptedAt : Temporal.Instant.from(clock.startedAt)
  return soonBefore({ due, since, stops }, ...partsAt(parts, competentAgency))
}

/** From when a step's own date is near; null where it has none, and while the dossier's clock stands. A question runs on. */
export const soonOfStep = (dossier: Dossier, step: Step, parts: SoonParts): Temporal.Instant | null => {
  const { dueAt: due, receivedAt: since, key, agency } = step
  const asked = key === opinionKey
  if (due === null || step.finishedAt !== null || (!asked && openStop(dossier) !== undefined)) return null
  return soonBefore({ due, since, stops: asked ? [] : dossier.stops }, ...partsAt(parts, agency))
}

/** Of the dossier as a whole: the citizen's date, or before acceptance the hour of the one-stop's answer. */
const soonAhead = (dossier: Dossier, parts: SoonParts): Temporal.Instant | null => {
  if (dossier.acceptedAt !== null) return soonOfDossier(dossier, parts)
  const intake = dossier.steps.find(({ key, finishedAt }) => key === 'intake' && finishedAt === null)
  return intake === undefined ? null : soonOfStep(dossier, intake, parts)
}

/** From when the date of a step is near, or of the dossier where none is named. */
export const soonOf =
  (dossier: Dossier, parts: SoonParts) =>
  (step: Step | null): Temporal.Instant | null =>
    step === null ? soonAhead(dossier, parts) : soonOfStep(dossier, step, parts)

/** From when the date that a step stands in lists by is near (`sortedBy`). */
export const soonInLists = (dossier: Dossier, step: Step, parts: SoonParts): Temporal.Instant | null => {
  if (step.dossierDueAt === null) return null
  return step.key === opinionKey || dossier.acceptedAt === null
    ? soonOfStep(dossier, step, parts)
    : soonOfDossier(dossier, parts)
}
