import { dueAt, type TimeLimit, type WorkCalendar } from '#calendar'
import { timeZone } from '#platform'
import type { Dossier } from '../dossier.ts'

/**
 * The last instant of the period that began with a return. The law counts days, and an answer may come online in the evening:
 * it ends with its last day, not with the office's hours (NĐ 118/2025 Điều 19.5). Null: the regime sets none.
 */
export const periodEnd = (
  sent: Temporal.Instant,
  period: TimeLimit | null,
  calendar: WorkCalendar,
): Temporal.Instant | null => {
  const lastDay =
    period === null ? null : dueAt(sent, period, calendar).dueAt?.toZonedDateTimeISO(timeZone).startOfDay()
  return lastDay?.add({ days: 1 }).subtract({ milliseconds: 1 }).toInstant() ?? null
}

/** Until when a citizen may answer the return of a dossier; null: none waits, or it has no end. */
export const answerPeriodEnd = (
  dossier: Dossier,
  period: TimeLimit | null,
  calendar: WorkCalendar,
): Temporal.Instant | null => {
  const sent = dossier.supplements.find(({ state, phase }) => state === 'sent' && phase === 'after-acceptance')?.sentAt
  return sent == null || dossier.status !== 'awaiting-citizen' ? null : periodEnd(sent, period, calendar)
}
