import type { ActRules } from './context.ts'
import { reappointmentReasons } from './reappointing/reasons.ts'
import type { RegimeOf } from './services.ts'

/** Each rule from the regime that governs its concern: code, limit and transfer by one day, acts perhaps by another. */
export const actRules = (regime: RegimeOf): ActRules => {
  const { supplement, pauses, apology, correction } = regime('acts')
  return {
    regime: regime('dossier-code').id,
    cutoff: regime('time-limit').transfer.cutoff,
    transfer: regime('transfer').transfer,
    supplement,
    pauses,
    reappointments: apology.reappointments,
    apologyDaysBefore: apology.daysBefore,
    reappointmentReasons: reappointmentReasons().map(({ key }) => key),
    correctionWithin: correction.within,
  }
}
