import type { AgencyDirectory, Regime } from '#agency'
import type { WorkCalendar } from '#calendar'
import type { Job } from '#platform'
import type { LiveProcedures } from '#procedure'
import type { Dossier } from './dossier.ts'
import type { DossierEvent } from './events.ts'

/** The directories and answers that commands need; main puts them together once. */
export interface DossierServices {
  readonly agencies: () => Promise<AgencyDirectory>
  readonly procedures: LiveProcedures
  readonly regimeOn: (day: Temporal.PlainDate) => Regime
  readonly calendarOf: (agency: string) => WorkCalendar
  /** Which jobs follow from events: notices, synchronisation. They commit with the change. */
  readonly react: (dossier: Dossier, events: readonly DossierEvent[]) => readonly Job[]
}
