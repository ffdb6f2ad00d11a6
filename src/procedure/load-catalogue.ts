import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  committedLimitsSchema,
  type Field,
  fieldsSchema,
  type LifeEvent,
  lifeEventsSchema,
  provinceFeesSchema,
} from './catalogue.schema.ts'
import { checkProcedure, type Dictionaries } from './check-procedure.ts'
import { feeFindings, type KnownProcedures, limitFindings } from './check-province.ts'
import { type Fault, type Finding, finding, keysTwice, readYaml, type Shape, shapeOf, type YamlFile } from './fault.ts'
import { fileReasons } from './fault.words.ts'
import type { Procedure } from './procedure.schema.ts'
import { emptyLayer, type ProvinceLayer } from './published.ts'

/** What `catalogue/` says about procedures. A wrong file is named in `faults`, and nothing of it stands here. */
export interface Catalogue {
  readonly procedures: readonly Procedure[]
  readonly fields: readonly Field[]
  readonly lifeEvents: readonly LifeEvent[]
  /** By the folder's name. */
  readonly provinces: ReadonlyMap<string, ProvinceFiles>
  readonly faults: readonly Fault[]
}

/** Null: the file is wrong; what it said before still holds. A file that does not exist says nothing: an empty list. */
export interface ProvinceFiles {
  readonly fees: ProvinceLayer['fees'] | null
  readonly limits: ProvinceLayer['limits'] | null
}

export interface CatalogueFile {
  /** Below `catalogue/`, with slashes. */
  readonly path: string
  readonly text: string
}

const shapes = {
  fields: shapeOf(fieldsSchema),
  lifeEvents: shapeOf(lifeEventsSchema),
  fees: shapeOf(provinceFeesSchema),
  limits: shapeOf(committedLimitsSchema),
}

interface Read<T> {
  readonly value: T | null
  readonly faults: readonly Fault[]
}

const readShaped = <T>(file: YamlFile, shape: Shape<T>, check: (value: T) => readonly Finding[]): Read<T> => {
  if (file.faults.length > 0) return { value: null, faults: file.faults }
  const { value, findings } = shape(file.value)
  const wrong = findings.length > 0 ? findings : check(value)
  return { value: wrong.length > 0 ? null : value, faults: file.faultsOf(wrong) }
}

interface ReadProcedure extends Read<Procedure> {
  readonly file: YamlFile
  readonly code: string | null
}

const readProcedure = (file: YamlFile, dictionaries: Dictionaries): ReadProcedure => {
  const raw = file.value as { code?: unknown } | null
  const code = typeof raw?.code === 'string' ? raw.code : null
  if (file.faults.length > 0) return { file, code, value: null, faults: file.faults }
  const { procedure, findings } = checkProcedure(file.value, dictionaries)
  return { file, code, value: procedure, faults: file.faultsOf(findings) }
}

/** Two files that claim one code are both left out: taking either would be a guess about the law. */
const withoutTwins = (all: readonly ReadProcedure[]): ReadProcedure[] =>
  all.map((one) => {
    const twin = one.code === null ? undefined : all.find((other) => other !== one && other.code === one.code)
    if (twin === undefined) return one
    const faults = one.file.faultsOf([finding(['code'], fileReasons.codeTwice(twin.file.path))])
    return { ...one, value: null, faults: [...one.faults, ...faults] }
  })

const provinceFile = /^provinces\/([^/]+)\/([^/]+)\.ya?ml$/

const readProvince = (files: readonly YamlFile[], known: KnownProcedures): Read<ProvinceFiles> => {
  let value: ProvinceFiles = emptyLayer
  const faults: Fault[] = []
  for (const file of files) {
    const name = provinceFile.exec(file.path)?.[2]
    if (name === 'fees') {
      const read = readShaped(file, shapes.fees, ({ fees }) => feeFindings(fees, known))
      faults.push(...read.faults)
      value = { ...value, fees: read.value?.fees ?? null }
    } else if (name === 'committed-limits') {
      const read = readShaped(file, shapes.limits, ({ limits }) => limitFindings(limits, known))
      faults.push(...read.faults)
      value = { ...value, limits: read.value?.limits ?? null }
    } else faults.push(...file.faults, { path: file.path, line: 1, reason: fileReasons.stray() })
  }
  return { value, faults }
}

/**
 * Reads and checks the catalogue's texts: every fault of every file, in the order of the paths. Pure. `allPaths`: every file
 * of the folder, for the forms that procedures name.
 */
export const readCatalogue = (texts: readonly CatalogueFile[], allPaths?: ReadonlySet<string>): Catalogue => {
  const files = [...texts].sort((a, b) => (a.path < b.path ? -1 : 1)).map(({ path, text }) => readYaml(path, text))
  const one = (pattern: RegExp) => files.find(({ path }) => pattern.test(path))
  const none = { value: null, faults: [] }
  const fieldsFile = one(/^fields\.ya?ml$/)
  const eventsFile = one(/^life-events\.ya?ml$/)
  const fields = fieldsFile ? readShaped(fieldsFile, shapes.fields, (v) => keysTwice(v.fields, ['fields'])) : none
  const events = eventsFile
    ? readShaped(eventsFile, shapes.lifeEvents, (v) => keysTwice(v.lifeEvents, ['lifeEvents']))
    : none
  const dictionaries: Dictionaries = {
    fields: fields.value && new Set(fields.value.fields.map(({ key }) => key)),
    lifeEvents: events.value && new Set(events.value.lifeEvents.map(({ key }) => key)),
    ...(allPaths && { files: allPaths }),
  }
  const read = withoutTwins(
    files.filter(({ path }) => path.startsWith('procedures/')).map((file) => readProcedure(file, dictionaries)),
  )
  const known: KnownProcedures = new Map(read.flatMap(({ code, value }) => (code === null ? [] : [[code, value]])))
  const names = [...new Set(files.flatMap(({ path }) => provinceFile.exec(path)?.[1] ?? []))]
  const provinces = names.map((name) => {
    const own = files.filter(({ path }) => path.startsWith(`provinces/${name}/`))
    return [name, readProvince(own, known)] as const
  })
  return {
    procedures: read.flatMap(({ value }) => value ?? []),
    fields: fields.value?.fields ?? [],
    lifeEvents: events.value?.lifeEvents ?? [],
    provinces: new Map(provinces.map(([name, { value }]) => [name, value ?? emptyLayer])),
    faults: [fields, events, ...read, ...provinces.map(([, province]) => province)].flatMap(({ faults }) => faults),
  }
}

const ownFiles = /^(fields|life-events)\.ya?ml$|^(procedures|provinces)\/.*\.ya?ml$/

const readText = async (folder: string, path: string): Promise<CatalogueFile | Fault> => {
  try {
    return { path, text: await readFile(join(folder, path), 'utf8') }
  } catch {
    return { path, line: 1, reason: fileReasons.unread() }
  }
}

/** Loads the procedures' part of a catalogue folder. Throws only when the folder itself cannot be read. */
export const loadCatalogue = async (folder: string): Promise<Catalogue> => {
  const entries = await readdir(folder, { recursive: true })
  const paths = entries.map((path) => path.replaceAll('\\', '/'))
  const read = await Promise.all(paths.filter((path) => ownFiles.test(path)).map((path) => readText(folder, path)))
  const catalogue = readCatalogue(
    read.filter((one) => 'text' in one),
    new Set(paths),
  )
  return { ...catalogue, faults: [...catalogue.faults, ...read.filter((one) => 'line' in one)] }
}
