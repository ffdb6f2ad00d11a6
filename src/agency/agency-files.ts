import { resolve } from 'node:path'
import {
  type AgencyEntry,
  type AgencyFile,
  agencyFileSchema,
  type SuccessionEntry,
  type TerritoryEntry,
} from './agency.schema.ts'
import type { Agency, AgencyCatalogue, DatedName, HeldTerritory, Letterhead, Succession, Territory } from './agency.ts'
import { checkCatalogue } from './agency-checks.ts'
import { type DataFile, type FileProblem, readDataFolder } from './data-file.ts'
import type { Period } from './period.ts'

export const agenciesFolder = resolve(import.meta.dirname, '../../catalogue/agencies')

const dayOf = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)

const periodOf = (dated: { readonly from: string; readonly to?: string }): Period => ({
  from: dayOf(dated.from),
  to: dated.to === undefined ? null : dayOf(dated.to),
})

/** What says nothing of its days has those of the agency. */
const withinPeriod = (dated: { readonly from?: string; readonly to?: string }, active: Period): Period => ({
  from: dated.from === undefined ? active.from : dayOf(dated.from),
  to: dated.to === undefined ? active.to : dayOf(dated.to),
})

const agencyOf = (entry: AgencyEntry): Agency => {
  const active = periodOf(entry)
  return {
    code: entry.code,
    oldCode: entry.oldCode,
    kind: entry.kind,
    department: entry.department ?? null,
    parent: entry.parent ?? null,
    active,
    names: entry.names.map(({ name, short, ...dated }): DatedName => ({ name, short, ...withinPeriod(dated, active) })),
    territories: (entry.territories ?? []).map(
      (held): HeldTerritory =>
        typeof held === 'string'
          ? { territory: held, ...active }
          : { territory: held.key, ...withinPeriod(held, active) },
    ),
    fields: entry.fields ?? [],
    letterheads: entry.letterheads.map(
      ({ lines, symbol, collective, head, ...dated }): Letterhead => ({
        lines,
        symbol,
        collective: collective ?? null,
        head,
        ...withinPeriod(dated, active),
      }),
    ),
    address: entry.address,
    phone: entry.phone ?? null,
    calendar: entry.calendar ?? 'vietnam',
  }
}

const territoryOf = (entry: TerritoryEntry): Territory => ({
  key: entry.key,
  name: entry.name,
  active: periodOf(entry),
  mergedInto: entry.mergedInto ?? null,
})

const successionOf = (entry: SuccessionEntry): Succession => ({
  on: dayOf(entry.on),
  kind: entry.kind,
  from: entry.from,
  to: entry.to,
  continues: entry.continues ?? entry.to[0]!,
  basis: entry.basis,
})

/** Days that a pattern lets through and no calendar has, such as 31 June. */
const impossibleDays = (value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] => {
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, inner]) =>
      impossibleDays(inner, [...path, Array.isArray(value) ? Number(key) : key]),
    )
  }
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return []
  try {
    Temporal.PlainDate.from(value)
    return []
  } catch {
    return [path]
  }
}

export const dayProblems = ({ file, value, lineOf }: DataFile<unknown>): readonly FileProblem[] =>
  impossibleDays(value).map((path) => ({ file, line: lineOf(path), reason: `${path.join('.')}: there is no such day` }))

/** Turns one list of every file into things of the domain, and remembers where each was written. */
const gather = <K extends keyof AgencyFile, T extends object>(
  files: readonly DataFile<AgencyFile>[],
  list: K,
  make: (entry: NonNullable<AgencyFile[K]>[number]) => T,
  places: Map<object, () => Omit<FileProblem, 'reason'>>,
): readonly T[] =>
  files.flatMap(({ file, value, lineOf }) =>
    (value[list] ?? []).map((entry, index) => {
      const thing = make(entry)
      places.set(thing, () => ({ file, line: lineOf([list, index]) }))
      return thing
    }),
  )

/** The catalogue of a folder, or what is wrong with it; of a catalogue with a problem nothing is used. */
export const readAgencyFiles = (folder = agenciesFolder): AgencyCatalogue | readonly FileProblem[] => {
  const { files, problems } = readDataFolder(folder, agencyFileSchema)
  const early = [...problems, ...files.flatMap(dayProblems)]
  if (early.length > 0) return early
  const places = new Map<object, () => Omit<FileProblem, 'reason'>>()
  const catalogue: AgencyCatalogue = {
    agencies: gather(files, 'agencies', agencyOf, places),
    territories: gather(files, 'territories', territoryOf, places),
    successions: gather(files, 'successions', successionOf, places),
  }
  const found = checkCatalogue(catalogue)
  if (found.length === 0) return catalogue
  return found.map(({ about, reason }) => ({ ...places.get(about)!(), reason }))
}
