import type { CurrentProcedure, Field, Found, LifeEvent, ProcedureDirectory } from '#procedure'
import type { ListFilter } from '../site-paths.ts'

/** A procedure as a list shows it, with what it was found by. */
export interface ListEntry {
  readonly procedure: CurrentProcedure
  readonly why: Found<CurrentProcedure>['why'] | null
}

export interface FieldGroup {
  readonly field: Field
  readonly entries: readonly ListEntry[]
}

export interface ProcedureList {
  readonly filter: Required<ListFilter>
  readonly field: Field | null
  readonly lifeEvent: LifeEvent | null
  /** How many procedures are in force today. */
  readonly inForce: number
  /** In the order of the search, or null without a query: then `groups` hold them by field. */
  readonly found: readonly ListEntry[] | null
  readonly groups: readonly FieldGroup[]
  /** Fields among what was found, before the filter by field. */
  readonly fieldsFound: readonly { readonly field: Field; readonly count: number }[]
}

/** Further down a list of answers nobody looks; a person rather searches again. */
const mostFound = 20

/** An answer much weaker than the best one only shares a common word with the question. */
const leastShare = 0.45

const searchEntries = (directory: ProcedureDirectory, day: Temporal.PlainDate, q: string): readonly ListEntry[] => {
  const found = directory.search(q, day, { limit: mostFound })
  const least = (found[0]?.score ?? 0) * leastShare
  return found.filter(({ score }) => score >= least).map(({ procedure, why }) => ({ procedure, why }))
}

const byName = new Intl.Collator('vi')

const matches = (field: Field | null, lifeEvent: LifeEvent | null) => (procedure: CurrentProcedure) =>
  (field === null || procedure.field === field.key) &&
  (lifeEvent === null || (procedure.lifeEvents?.includes(lifeEvent.key) ?? false))

const groupsOf = (fields: readonly Field[], entries: readonly ListEntry[]): readonly FieldGroup[] => {
  const sorted = entries.toSorted((a, b) => byName.compare(a.procedure.name.vi, b.procedure.name.vi))
  const byField = Map.groupBy(sorted, ({ procedure }) => procedure.field)
  return fields.flatMap((field) => {
    const own = byField.get(field.key)
    return own === undefined ? [] : [{ field, entries: own }]
  })
}

/** The catalogue of a day as it was asked for. An unknown field or life event filters nothing. */
export const listProceduresOn = (
  directory: ProcedureDirectory,
  day: Temporal.PlainDate,
  asked: ListFilter,
): ProcedureList => {
  const q = (asked.q ?? '').trim()
  const field = directory.fields.find(({ key }) => key === asked.field) ?? null
  const lifeEvent = directory.lifeEvents.find(({ key }) => key === asked.lifeEvent) ?? null
  const all = directory.list(day)
  const searched: readonly ListEntry[] =
    q === '' ? all.map((procedure) => ({ procedure, why: null })) : searchEntries(directory, day, q)
  const ofEvent = searched.filter(({ procedure }) => matches(null, lifeEvent)(procedure))
  const shown = ofEvent.filter(({ procedure }) => matches(field, null)(procedure))
  const groups = groupsOf(directory.fields, ofEvent)
  return {
    filter: { q, field: field?.key ?? '', lifeEvent: lifeEvent?.key ?? '' },
    field,
    lifeEvent,
    inForce: all.length,
    found: q === '' ? null : shown,
    groups: q === '' ? groupsOf(directory.fields, shown) : [],
    fieldsFound: groups.map((group) => ({ field: group.field, count: group.entries.length })),
  }
}
