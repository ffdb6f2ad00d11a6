import { timeZone } from '#platform'
import type { InboxFilter } from './inbox-filter.ts'
import { type Narrowing, nobody } from './looking.form.ts'

/** The midnight that ends a day so many days ahead. */
export const endOf = (now: Temporal.Instant, days: number): Temporal.Instant =>
  now
    .toZonedDateTimeISO(timeZone)
    .startOfDay()
    .add({ days: days + 1 })
    .toInstant()

const midnight = (day: string, days: number): Temporal.Instant =>
  Temporal.PlainDate.from(day).add({ days }).toZonedDateTime(timeZone).toInstant()

/** The procedures of a field are known to whoever has the catalogue at hand; a field that nobody knows holds nothing. */
export type CodesOfField = (field: string) => readonly string[]

/** What a choice in the filters asks of the inbox. */
export const narrowed = (by: Narrowing, codesOf: CodesOfField): Partial<InboxFilter> => ({
  ...(by.field === undefined ? {} : { procedures: codesOf(by.field) }),
  ...(by.procedure === undefined ? {} : { procedures: [by.procedure] }),
  ...(by.agency === undefined ? {} : { receivedAt: by.agency }),
  ...(by.officer === undefined ? {} : by.officer === nobody ? { untaken: true } : { officerId: by.officer }),
  ...(by.from === undefined ? {} : { receivedFrom: midnight(by.from, 0) }),
  ...(by.to === undefined ? {} : { receivedBefore: midnight(by.to, 1) }),
})
