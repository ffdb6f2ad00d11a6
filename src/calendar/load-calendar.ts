import type { Words } from '#platform'
import { specialDayName } from './calendar.words.ts'
import type { CalendarFile, DayEntry, IntervalEntry } from './calendar-file.schema.ts'
import { weekdayKeys } from './calendar-file.schema.ts'
import { type CatalogueFault, type ReadFile, readCalendarFile } from './calendar-file.ts'
import { fileFaults } from './calendar-file.words.ts'
import { checkCalendarFile } from './check-calendar-file.ts'
import { formatDate } from './format.ts'
import type { AnnualDay, Interval, SpecialDay, Week, WorkCalendar } from './work-calendar.ts'

const intervalsOf = (entries: readonly IntervalEntry[]): readonly Interval[] =>
  entries.map(({ from, to, counts }) => ({ from, to, counts: counts ?? true }))

const weekOf = ({ week }: CalendarFile, base: WorkCalendar | undefined): Week => {
  const listByEntries = new Map<readonly IntervalEntry[], readonly Interval[]>()
  return weekdayKeys.map((key, index) => {
    const entries = week?.[key]
    if (entries === undefined) return base?.week[index] ?? []
    const list = listByEntries.get(entries) ?? intervalsOf(entries)
    listByEntries.set(entries, list)
    return list
  })
}

const unnamed: Words = { vi: '', en: '' }

/** A day is named by its key, or after the day it stands for: «Nghỉ bù Quốc khánh (02/09/2018)». */
const nameOf = (entry: DayEntry, file: CalendarFile, nameOn: (date: string) => Words | undefined): Words => {
  if (entry.name !== undefined) return file.names?.[entry.name] ?? unnamed
  const standsFor = entry.for ?? entry.date
  return specialDayName[entry.kind]({ of: nameOn(standsFor) ?? unnamed, date: formatDate(standsFor) })
}

const daysOf = (file: CalendarFile, base: WorkCalendar | undefined): ReadonlyMap<string, SpecialDay> => {
  const keyByDate = new Map((file.days ?? []).map(({ date, name }) => [date, name]))
  const nameOn = (date: string) => file.names?.[keyByDate.get(date) ?? ''] ?? base?.days.get(date)?.name
  const own = (file.days ?? []).map((entry): [string, SpecialDay] => [
    entry.date,
    {
      kind: entry.kind,
      name: nameOf(entry, file, nameOn),
      confidence: entry.confidence,
      ...(entry.source !== undefined && { source: file.sources?.[entry.source] ?? entry.source }),
      ...(entry.for !== undefined && { standsFor: entry.for }),
      ...(entry.intervals && { intervals: intervalsOf(entry.intervals) }),
    },
  ])
  return new Map([...(base?.days ?? []), ...own])
}

const annualOf = (file: CalendarFile, base: WorkCalendar | undefined): readonly AnnualDay[] => {
  const own = (file.annual ?? []).map(({ date, name, since }) => ({
    date,
    name: file.names?.[name] ?? unnamed,
    ...(since !== undefined && { since }),
  }))
  return [...own, ...(base?.annual ?? [])]
}

type Bases = ReadonlyMap<string, WorkCalendar>

const build = ({ file, faultOf }: ReadFile, bases: Bases): WorkCalendar | readonly CatalogueFault[] => {
  const base = file.extends === undefined ? undefined : bases.get(file.extends)
  if (file.extends !== undefined && base === undefined)
    return [faultOf({ at: ['extends'], reason: fileFaults.noBase(file.extends) })]
  const findings = checkCalendarFile(file, base)
  if (findings.length > 0) return findings.map(faultOf)
  const covers = file.covers ?? base?.covers ?? { from: 0, to: 0 }
  return {
    id: file.id,
    name: file.name,
    week: weekOf(file, base),
    days: daysOf(file, base),
    annual: annualOf(file, base),
    covers,
    predictedFrom: file.predictedFrom ?? base?.predictedFrom ?? covers.from,
  }
}

/** Tells what a loader found wrong from what it loaded. */
export const isFaults = (loaded: object): loaded is readonly CatalogueFault[] => Array.isArray(loaded)

/** A calendar from the text of its file, or all that is wrong with it; `path` only names the file. */
export const loadCalendar = (
  text: string,
  path: string,
  bases: Bases = new Map(),
): WorkCalendar | readonly CatalogueFault[] => {
  const read = readCalendarFile(text, path)
  return isFaults(read) ? read : build(read, bases)
}

/** All calendars of a catalogue by id, in whatever order their files come; one wrong file and none is loaded. */
export const loadCalendars = (
  files: readonly { readonly path: string; readonly text: string }[],
): ReadonlyMap<string, WorkCalendar> | readonly CatalogueFault[] => {
  const reads = files.map(({ path, text }) => readCalendarFile(text, path))
  const unread = reads.filter(isFaults).flat()
  if (unread.length > 0) return unread
  const calendars = new Map<string, WorkCalendar>()
  let waiting = reads.filter((read): read is ReadFile => !isFaults(read))
  while (waiting.length > 0) {
    const ready = waiting.filter(({ file }) => file.extends === undefined || calendars.has(file.extends))
    const next = ready.length > 0 ? ready : waiting
    for (const read of next) {
      const { id } = read.file
      const built: WorkCalendar | readonly CatalogueFault[] = calendars.has(id)
        ? [read.faultOf({ at: ['id'], reason: fileFaults.idTwice(id) })]
        : build(read, calendars)
      if (isFaults(built)) return built
      calendars.set(id, built)
    }
    waiting = waiting.filter((read) => !next.includes(read))
  }
  return calendars
}
