import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { loadCalendar, type WorkCalendar } from './index.ts'

export const vietnamPath = 'catalogue/calendars/vietnam.yaml'
export const vietnamText = readFileSync(
  fileURLToPath(new URL('../../catalogue/calendars/vietnam.yaml', import.meta.url)),
  'utf8',
)

/** A calendar that has to load; the test fails with its faults otherwise. */
export const calendarFrom = (text: string, bases?: ReadonlyMap<string, WorkCalendar>): WorkCalendar => {
  const loaded = loadCalendar(text, 'test.yaml', bases)
  if (!('id' in loaded)) throw new Error(JSON.stringify(loaded))
  return loaded
}

export const vietnam = calendarFrom(vietnamText)

/** A calendar that gives only what differs from the national one. */
export const localCalendar = (yaml: string): WorkCalendar =>
  calendarFrom(
    `{ id: local, name: { vi: Lịch riêng, en: Local }, extends: vietnam, ${yaml} }`,
    new Map([['vietnam', vietnam]]),
  )

/** '2026-02-13 15:00' on the wall in Viet Nam. */
export const at = (wall: string): Temporal.Instant => Temporal.Instant.from(`${wall.replace(' ', 'T')}+07:00`)

/** The same back; null stays null, so that tables can say «nothing is due». */
export const wall = (instant: Temporal.Instant | null): string | null => {
  if (instant === null) return null
  const local = instant.toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDateTime()
  return local.toString({ smallestUnit: 'minute' }).replace('T', ' ')
}

export const stop = (from: string, to?: string) =>
  to === undefined ? { from: at(from) } : { from: at(from), to: at(to) }
