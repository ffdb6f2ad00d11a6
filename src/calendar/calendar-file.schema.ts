import { type Static, Type } from 'typebox'
import { confidences, specialKinds } from './work-calendar.ts'

/** The shape of a file in `catalogue/calendars/`. A file that `extends` another gives only what differs. */
const closed = { additionalProperties: false } as const
const text = Type.String({ minLength: 1, maxLength: 300 })
const words = Type.Object({ vi: text, en: text }, closed)
const key = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 60 })
const date = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
const monthDay = Type.String({ pattern: '^(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' })
const clock = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' })
const year = Type.Integer({ minimum: 1976, maximum: 2199 })

const intervals = Type.Array(Type.Object({ from: clock, to: clock, counts: Type.Optional(Type.Boolean()) }, closed), {
  maxItems: 12,
})

const daySchema = Type.Object(
  {
    date,
    kind: Type.Enum(specialKinds),
    /** Key in `names`; a day without one is named after the day in `for`. */
    name: Type.Optional(key),
    /** The holiday a compensation stands for; the other day of an exchange. */
    for: Type.Optional(date),
    confidence: Type.Enum(confidences),
    /** Key in `sources`. */
    source: Type.Optional(key),
    intervals: Type.Optional(intervals),
  },
  closed,
)

export const weekdayKeys = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

const hours = Type.Optional(intervals)
const weekSchema = Type.Object(
  { monday: hours, tuesday: hours, wednesday: hours, thursday: hours, friday: hours, saturday: hours, sunday: hours },
  closed,
)

export const calendarFileSchema = Type.Object(
  {
    id: key,
    name: words,
    extends: Type.Optional(key),
    covers: Type.Optional(Type.Object({ from: year, to: year }, closed)),
    predictedFrom: Type.Optional(year),
    week: Type.Optional(weekSchema),
    names: Type.Optional(Type.Record(key, words)),
    sources: Type.Optional(Type.Record(key, text)),
    annual: Type.Optional(
      Type.Array(Type.Object({ date: monthDay, name: key, since: Type.Optional(year) }, closed), { maxItems: 60 }),
    ),
    days: Type.Optional(Type.Array(daySchema, { maxItems: 2000 })),
  },
  closed,
)

export type CalendarFile = Static<typeof calendarFileSchema>
export type DayEntry = Static<typeof daySchema>
export type IntervalEntry = Static<typeof intervals>[number]
