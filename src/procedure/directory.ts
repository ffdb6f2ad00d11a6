import type { Field, LifeEvent } from './catalogue.schema.ts'
import type { ProcedureVersion } from './procedure.store.ts'
import { holdsOn, layProvince, type PublishedProcedure, wordsOf } from './published.ts'
import { buildIndex, type Found, type SearchIndex, searchIndex } from './search.ts'

/** A procedure as one version has it on one day, with what a dossier writes down about the version. */
export interface CurrentProcedure extends PublishedProcedure {
  readonly versionId: number
  readonly versionNumber: number
  /** The decision by which this version was published. */
  readonly publishedBy: ProcedureVersion['decision']
  readonly publishedAt: Temporal.Instant
}

/** The published procedures at one moment; it never changes, a later publication gives another one. */
export interface ProcedureDirectory {
  readonly fields: readonly Field[]
  readonly lifeEvents: readonly LifeEvent[]
  /** The procedure in force on a day: the version published last among those effective then. */
  at(code: string, date: Temporal.PlainDate): CurrentProcedure | undefined
  /** The version a dossier keeps, with the fees and limits of the day it was accepted. */
  versionById(id: number, date: Temporal.PlainDate): CurrentProcedure | undefined
  /** All procedures in force on a day, by code. */
  list(date: Temporal.PlainDate): readonly CurrentProcedure[]
  /** The procedures in force on a day that a query means, the best first. */
  search(query: string, date: Temporal.PlainDate, options?: { limit?: number }): readonly Found<CurrentProcedure>[]
}

export interface Dictionary {
  readonly fields: readonly Field[]
  readonly lifeEvents: readonly LifeEvent[]
}

interface Day {
  readonly list: readonly CurrentProcedure[]
  readonly byCode: ReadonlyMap<string, CurrentProcedure>
  index: SearchIndex<CurrentProcedure> | null
}

const layDay = (
  { id, number, content, decision, publishedAt }: ProcedureVersion,
  date: Temporal.PlainDate,
): CurrentProcedure => ({
  ...layProvince(content.procedure, content.layer, date),
  versionId: id,
  versionNumber: number,
  publishedBy: decision,
  publishedAt,
})

/** Days asked for at the same time are few: today, and the acceptance days of old dossiers now and then. */
const keptDays = 8

const remembered = <T>(make: (date: Temporal.PlainDate) => T): ((date: Temporal.PlainDate) => T) => {
  const known = new Map<string, T>()
  return (date) => {
    const key = date.toString()
    const before = known.get(key)
    if (before !== undefined) return before
    const made = make(date)
    const oldest = known.keys().next().value
    if (known.size >= keptDays && oldest !== undefined) known.delete(oldest)
    known.set(key, made)
    return made
  }
}

/** `versions` in the order of their publication. */
export const directoryOf = (
  versions: readonly ProcedureVersion[],
  { fields, lifeEvents }: Dictionary,
): ProcedureDirectory => {
  const byId = new Map(versions.map((version) => [version.id, version]))
  const fieldNames = new Map(
    fields.map(({ key, name, sector }) => [key, `${name.vi} ${sector === undefined ? '' : wordsOf(sector).vi}`]),
  )
  const dayOf = remembered((date): Day => {
    const inForce = versions.filter(({ content }) => holdsOn(content.procedure.effective, date))
    const newest = [...new Map(inForce.map((version) => [version.code, version])).values()]
    const list = newest.map((version) => layDay(version, date)).sort((a, b) => (a.code < b.code ? -1 : 1))
    return { list, byCode: new Map(list.map((procedure) => [procedure.code, procedure])), index: null }
  })
  return {
    fields,
    lifeEvents,
    at: (code, date) => dayOf(date).byCode.get(code),
    versionById: (id, date) => {
      const version = byId.get(id)
      return version && layDay(version, date)
    },
    list: (date) => dayOf(date).list,
    search: (query, date, options = {}) => {
      const day = dayOf(date)
      day.index ??= buildIndex(day.list, fieldNames)
      return searchIndex(day.index, query, options.limit)
    },
  }
}
