import type { AgencyDirectory, Regime, RegimeConcern, Regimes, SettingsOf } from '#agency'
import type { WorkCalendar } from '#calendar'
import { type BlobStore, type Db, type Job, localDate, type News, type Scan } from '#platform'
import type { LiveProcedures } from '#procedure'
import type { Dossier } from './dossier.ts'
import type { DossierEvent } from './events.ts'

/** Where files lie, and who looks into them first; null: no scanner is set up here. */
export interface FileKeeping {
  readonly blobs: BlobStore
  readonly scan: Scan | null
}

/** The directories and answers that commands need; main puts them together once. */
export interface DossierServices {
  readonly agencies: () => Promise<AgencyDirectory>
  readonly procedures: LiveProcedures
  /** Which regime governs a concern of an act; the regimes' own data say whether acceptance or act chooses. */
  readonly regimeFor: Regimes['for']
  readonly calendarOf: (agency: string) => WorkCalendar
  /** What commands announce, for pages that are looked at; absent where nobody looks. */
  readonly news?: Pick<News, 'subscribe'>
  /** Where scans are kept; absent where nobody keeps any. */
  readonly files?: FileKeeping
  /** Whether there is any way to send messages to people; absent where nobody says: then it is tried. */
  readonly sends?: boolean
  /** How many messages wait for an officer to be read; absent where nobody is told anything. */
  readonly unread?: (db: Db, officer: string, now: Temporal.Instant) => Promise<number>
  /** How long before and after a date people are told, by agency. */
  readonly settingsOf: SettingsOf
  /** Which jobs follow from events: notices, synchronisation. They commit with the change. */
  readonly react: (dossier: Dossier, events: readonly DossierEvent[]) => readonly Job[]
}

/** The regime that governs each concern of one act on one dossier. */
export type RegimeOf = (concern: RegimeConcern) => Regime

/** Before acceptance the day of the act stands for both days. */
export const regimeOf = (
  { regimeFor }: Pick<DossierServices, 'regimeFor'>,
  { acceptedAt }: Pick<Dossier, 'acceptedAt'>,
  actAt: Temporal.Instant,
): RegimeOf => {
  const days = { acceptedOn: localDate(acceptedAt ?? actAt), actOn: localDate(actAt) }
  return (concern) => regimeFor(concern, days)
}

/** What this system and an agency's settings say of results that go online: whose authority is unknown, and whether a code can be sent. */
export const onlineFacts = ({ settingsOf, sends }: DossierServices, agency: string) => ({
  unknownAuthority: settingsOf(agency).unknownAuthority,
  sends,
})
