import type { AgencyDirectory, Regime } from '#agency'
import type { WorkCalendar } from '#calendar'
import type { Job } from '#platform'
import type { PublishedProcedure } from '#procedure'
import type { Dossier } from './dossier.ts'
import type { DossierEvent } from './events.ts'

export interface ProcedureVersion {
  readonly id: number
  readonly procedure: PublishedProcedure
}

/** The directories and answers that commands need; main puts them together once. */
export interface DossierServices {
  readonly agencies: () => Promise<AgencyDirectory>
  readonly procedures: () => Promise<{
    /** The version published for a day. */
    at(code: string, day: Temporal.PlainDate): ProcedureVersion | undefined
    /** A dossier keeps the version it was taken in with. */
    byVersion(id: number): ProcedureVersion | undefined
  }>
  readonly regimeOn: (day: Temporal.PlainDate) => Regime
  readonly calendarOf: (agency: string) => WorkCalendar
  /** Which jobs follow from events: notices, synchronisation. They commit with the change. */
  readonly react: (dossier: Dossier, events: readonly DossierEvent[]) => readonly Job[]
}
