import {
  dueAt,
  explain,
  formatInstant,
  isTimeLimit,
  isWithinCalendar,
  limitUnits,
  parseLimit,
  type Stop,
  type TimeLimit,
  type WorkCalendar,
  yearsOf,
} from '#calendar'
import { readInstant } from '../local-time.ts'
import { readCalendars } from '../services.ts'
import { type Command, UsageProblem } from './command.ts'

const readLimit = (value: string, unit: string | undefined): TimeLimit => {
  const limit =
    unit === undefined ? parseLimit(value) : { value: Number(value.replace(',', '.')), unit: unit as TimeLimit['unit'] }
  if (limit !== undefined && isTimeLimit(limit)) return limit
  throw new UsageProblem(
    `"${[value, unit].filter(Boolean).join(' ')}" is no time limit. Units: ${limitUnits.join(', ')}; fractions with working-day only.`,
  )
}

const readStop = (text: string): Stop => {
  const [from, to] = text.split('/')
  return { from: readInstant(from ?? ''), ...(to === undefined || to === '' ? {} : { to: readInstant(to) }) }
}

const assertCountable = (instants: readonly Temporal.Instant[], calendar: WorkCalendar): void => {
  if (instants.every((instant) => isWithinCalendar(instant, calendar))) return
  const { from, to } = yearsOf(calendar)
  throw new UsageProblem(
    `The calendar ${calendar.id} reaches from ${from} to ${to}: it does not know the days off of other years.`,
  )
}

const dueCommand: Command = {
  path: 'due',
  args: 'RECEIVED VALUE [UNIT]',
  says: 'Work out when a result is due, day by day',
  detail: `bin/motcua due "2026-11-20T09:14" 3 working-day
bin/motcua due "2026-11-20T15:30" "2,5 ngày làm việc"
bin/motcua due "2026-11-20T09:14" 3 working-day --stop 2026-11-23T10:00/2026-11-25T08:00`,
  options: {
    stop: { value: 'FROM/TO', says: 'the clock stood still; without TO it still stands', many: true },
    cutoff: { value: 'HH:MM', says: 'the latest start for same-day (15:00)' },
    calendar: { value: 'ID', says: 'the calendar in catalogue/calendars (vietnam)' },
    lang: { value: 'vi|en', says: 'language of the explanation' },
    json: { says: 'as JSON, like POST /api/v1/due-dates' },
  },
  run: async ({ args, options, print, lang: usual }) => {
    const [received = '', value = '', unit] = args
    const id = String(options.calendar ?? 'vietnam')
    const calendar = readCalendars().get(id)
    if (calendar === undefined) throw new UsageProblem(`There is no calendar ${id} in catalogue/calendars.`)
    const start = readInstant(received)
    const stops = ((options.stop ?? []) as readonly string[]).map(readStop)
    assertCountable([start, ...stops.flatMap(({ from, to }) => (to === undefined ? [from] : [from, to]))], calendar)
    const cutoff = options.cutoff === undefined ? {} : { cutoff: String(options.cutoff) }
    const due = dueAt(start, readLimit(value, unit), calendar, stops, cutoff)
    const lang = options.lang === 'vi' || options.lang === 'en' ? options.lang : usual
    if (options.json === true) {
      const { dueAt: at, predicted } = due
      const explanation = due.explanation.map((line) => ({ ...line, vi: explain(line, 'vi'), en: explain(line, 'en') }))
      print(JSON.stringify({ dueAt: at?.toString() ?? null, predicted, explanation }, null, 2))
      return 0
    }
    print(due.dueAt === null ? '–' : formatInstant(due.dueAt, lang))
    for (const line of due.explanation) print(`  ${explain(line, lang)}`)
    return 0
  },
}

export const dueCommands: readonly Command[] = [dueCommand]
