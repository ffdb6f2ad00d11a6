import { dueAt, type TimeLimit, type WorkCalendar } from '#calendar'
import { timeZone } from '#platform'
import type { Dossier } from '../dossier.ts'

/**
 * The last instant in which a citizen may answer a return; null: none waits, or it has no end. The law counts days, and an
 * answer may come online in the evening: the period ends with its last day, not with the office's hours (NĐ 118/2025 Điều 19.5).
 */
export const answerPeriodEnd = (
  dossier: Dossier,
  period: TimeLimit | null,
  calendar: WorkCalendar,
): Temporal.Instant | null => {
  const sent = dossier.supplements.find(({ state, phase }) => state === 'sent' && phase === 'after-acceptance')?.sentAt
  if (sent == null || period === null || dossier.status !== 'awaiting-citizen') return null
  const lastDay = dueAt(sent, period, calendar).dueAt?.toZonedDateTimeISO(timeZone).startOfDay()
  return lastDay?.add({ days: 1 }).subtract({ milliseconds: 1 }).toInstant() ?? null
}
