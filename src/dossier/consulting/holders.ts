import { type WorkCalendar, workingMinutesBetween } from '#calendar'
import type { Step } from '../dossier.ts'

/** One agency that has to do something next, and the working minutes for which it has been waited for. */
export interface Holder<S extends Pick<Step, 'agency' | 'receivedAt'>> {
  readonly step: S
  readonly minutes: number
}

/** Who has to act next: every open step, whoever has waited longest first, counted by its own agency's calendar. */
export const holdersOf = <S extends Pick<Step, 'agency' | 'receivedAt' | 'finishedAt'>>(
  steps: readonly S[],
  calendarOf: (agency: string) => WorkCalendar,
  now: Temporal.Instant,
): readonly Holder<S>[] =>
  steps
    .filter(({ finishedAt }) => finishedAt === null)
    .map((step) => ({ step, minutes: workingMinutesBetween(step.receivedAt, now, calendarOf(step.agency)) }))
    .toSorted((one, other) => other.minutes - one.minutes)
