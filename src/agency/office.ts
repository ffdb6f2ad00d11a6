import { formatOpeningHours, type OpenState, openState, type WorkCalendar } from '#calendar'
import { localDate, type Words } from '#platform'
import type { AgencyDirectory } from './agency-directory.ts'

/** Where people go, and when somebody is there. */
export interface Office {
  readonly code: string
  readonly name: Words
  readonly address: string
  readonly phone: string | null
  readonly hours: Words
  readonly state: OpenState
}

/** Throws for a code that is in no file. */
export const officeOf = (
  directory: AgencyDirectory,
  code: string,
  calendar: WorkCalendar,
  now: Temporal.Instant,
): Office => {
  const { address, phone } = directory.get(code)
  return {
    code,
    name: directory.nameAt(code, localDate(now)),
    address,
    phone,
    hours: { vi: formatOpeningHours(calendar, 'vi'), en: formatOpeningHours(calendar, 'en') },
    state: openState(now, calendar),
  }
}
