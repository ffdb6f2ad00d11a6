import { createHash } from 'node:crypto'
import type { Agency } from '#agency'
import type { WorkCalendar } from '#calendar'
import { nationalCalendar } from './services.ts'

type Plain = Omit<WorkCalendar, 'days'> & { readonly days: readonly unknown[] }

const plain = (calendar: WorkCalendar): Plain => ({
  ...calendar,
  days: [...calendar.days].toSorted(([a], [b]) => a.localeCompare(b)),
})

/**
 * One digest of what the calendars say and which agency goes by one of its own; comments and the order of days do not
 * count, nor does another agency that goes by the national calendar.
 */
export const calendarDigest = (
  calendars: ReadonlyMap<string, WorkCalendar>,
  agencies: readonly Pick<Agency, 'code' | 'calendar'>[],
): string => {
  const own = agencies.filter(({ calendar }) => calendar !== nationalCalendar)
  const ofAgencies = own.map(({ code, calendar }) => `${code} ${calendar}`).toSorted()
  const all = [...calendars.values()].map(plain).toSorted((a, b) => a.id.localeCompare(b.id))
  return createHash('sha256')
    .update(JSON.stringify([all, ofAgencies]))
    .digest('hex')
}
