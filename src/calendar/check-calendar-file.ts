import { type CalendarFile, type DayEntry, type IntervalEntry, weekdayKeys } from './calendar-file.schema.ts'
import type { Finding } from './calendar-file.ts'
import { fileFaults } from './calendar-file.words.ts'
import type { SpecialKind, WorkCalendar } from './work-calendar.ts'

type Place = Finding['at']

const checkIntervals = (entries: readonly IntervalEntry[], at: Place): readonly Finding[] =>
  entries.flatMap(({ from, to }, index) => {
    const here = [...at, index]
    const before = entries[index - 1]
    if (from >= to) return [{ at: here, reason: fileFaults.backwards(from, to) }]
    return before && from < before.to ? [{ at: here, reason: fileFaults.overlap(from) }] : []
  })

const checkWeek = ({ week }: CalendarFile, base: WorkCalendar | undefined): readonly Finding[] => {
  const missing = weekdayKeys.filter((key) => !base && week?.[key] === undefined)
  if (missing.length > 0) return [{ at: ['week'], reason: fileFaults.missing(missing) }]
  const lists = weekdayKeys.map((key, index) => week?.[key] ?? base?.week[index] ?? [])
  const works = lists.some((list) => list.some(({ counts }) => counts ?? true))
  const shifts = weekdayKeys.flatMap((key) => checkIntervals(week?.[key] ?? [], ['week', key]))
  return works ? shifts : [{ at: ['week'], reason: fileFaults.noHours() }, ...shifts]
}

/** A calendar that stands alone says which years it knows. */
const checkYears = ({ covers, predictedFrom }: CalendarFile, base: WorkCalendar | undefined): readonly Finding[] => {
  const missing = [covers === undefined ? 'covers' : '', predictedFrom === undefined ? 'predictedFrom' : '']
  if (!base && missing.some(Boolean)) return [{ at: [], reason: fileFaults.missing(missing.filter(Boolean)) }]
  return covers && covers.from > covers.to ? [{ at: ['covers'], reason: fileFaults.yearsBackwards() }] : []
}

const isDate = (date: string): boolean => {
  const [year, month, day] = date.split('-').map(Number)
  const lastDay = new Temporal.PlainYearMonth(year ?? 0, Math.min(Math.max(month ?? 1, 1), 12)).daysInMonth
  return month !== undefined && month >= 1 && month <= 12 && day !== undefined && day >= 1 && day <= lastDay
}

interface Known {
  readonly kind: SpecialKind
  readonly standsFor?: string | undefined
}

const exchangedFor: Partial<Record<SpecialKind, SpecialKind>> = { 'swap-off': 'make-up', 'make-up': 'swap-off' }

/** The day in `for`: a compensation stands for a holiday; an exchange is written on both of its days. */
const checkOther = (entry: DayEntry, at: Place, known: ReadonlyMap<string, Known>): readonly Finding[] => {
  if (entry.for === undefined) return []
  const there = [...at, 'for']
  if (!isDate(entry.for)) return [{ at: there, reason: fileFaults.noSuchDate(entry.for) }]
  const other = known.get(entry.for)
  if (entry.kind === 'compensation' && other?.kind !== 'holiday')
    return [{ at: there, reason: fileFaults.notHoliday(entry.for) }]
  const expected = exchangedFor[entry.kind]
  const isPair = other?.kind === expected && other?.standsFor === entry.date
  return expected !== undefined && !isPair ? [{ at: there, reason: fileFaults.notExchanged(entry.for) }] : []
}

const checkName = (entry: DayEntry, at: Place, { names, sources }: CalendarFile): readonly Finding[] => {
  const { kind, name, source } = entry
  const nameless = name === undefined && (kind === 'holiday' || entry.for === undefined)
  const unknown = (key: string | undefined, list: 'names' | 'sources', of: object = {}) =>
    key === undefined || Object.hasOwn(of, key)
      ? []
      : [{ at: [...at, list === 'names' ? 'name' : 'source'], reason: fileFaults.unknownKey(key, list) }]
  return [
    ...(nameless ? [{ at, reason: fileFaults.noName(kind) }] : []),
    ...unknown(name, 'names', names),
    ...unknown(source, 'sources', sources),
  ]
}

const checkDays = (file: CalendarFile, base: WorkCalendar | undefined): readonly Finding[] => {
  const entries = file.days ?? []
  const covers = file.covers ?? base?.covers
  const known = new Map<string, Known>([
    ...(base?.days ?? []),
    ...entries.map((entry): [string, Known] => [entry.date, { kind: entry.kind, standsFor: entry.for }]),
  ])
  const seen = new Set<string>()
  return entries.flatMap((entry, index) => {
    const { date } = entry
    const at = ['days', index]
    const isSecond = seen.has(date)
    seen.add(date)
    if (!isDate(date)) return [{ at, reason: fileFaults.noSuchDate(date) }]
    if (isSecond) return [{ at, reason: fileFaults.twice(date) }]
    const year = Number(date.slice(0, 4))
    const isCovered = covers === undefined || (covers.from <= year && year <= covers.to)
    return [
      ...(isCovered ? [] : [{ at, reason: fileFaults.notCovered(date) }]),
      ...checkName(entry, at, file),
      ...checkOther(entry, at, known),
      ...checkIntervals(entry.intervals ?? [], [...at, 'intervals']),
    ]
  })
}

const checkAnnual = ({ annual, names }: CalendarFile): readonly Finding[] =>
  (annual ?? []).flatMap(({ name }, index) =>
    Object.hasOwn(names ?? {}, name)
      ? []
      : [{ at: ['annual', index, 'name'], reason: fileFaults.unknownKey(name, 'names') }],
  )

/** What the shape alone cannot say: real dates, pairs of exchanged days, shifts in order, hours to work in. */
export const checkCalendarFile = (file: CalendarFile, base: WorkCalendar | undefined): readonly Finding[] => [
  ...checkYears(file, base),
  ...checkWeek(file, base),
  ...checkDays(file, base),
  ...checkAnnual(file),
]
