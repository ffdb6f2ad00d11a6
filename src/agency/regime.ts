import { resolve } from 'node:path'
import { dayProblems } from './agency-files.ts'
import { type DataFile, describeProblem, type FileProblem, readDataFolder } from './data-file.ts'
import { type Regime, type RegimeConcern, regimeSchema } from './regime.schema.ts'

export const regimesFolder = resolve(import.meta.dirname, '../../catalogue/regimes')

/** The two days that matter when a dossier lives through a change of the law. */
export interface RegimeDays {
  readonly acceptedOn: Temporal.PlainDate
  readonly actOn: Temporal.PlainDate
}

export interface Regimes {
  readonly all: readonly Regime[]
  /** The regime in force on a day. Throws for a day before the first one. */
  on(day: Temporal.PlainDate): Regime
  /** Throws when there is no regime of that id. */
  get(id: string): Regime
  /**
   * The regime that governs one concern of an act: the one in force on the day of the act says which day chooses.
   * Code and limit follow the acceptance day; forms, notices and acts the day of the act (NĐ 118/2025 Điều 40 has no
   * saving clause).
   */
  for(concern: RegimeConcern, days: RegimeDays): Regime
}

/** ISO days compare as text; the last day is still within. */
const inForce = ({ from, to }: Regime, day: string): boolean => from <= day && (to === undefined || day <= to)

/** The read model of checked regimes. */
export const makeRegimes = (all: readonly Regime[]): Regimes => {
  const on = (day: Temporal.PlainDate): Regime => {
    const regime = all.find((each) => inForce(each, day.toString()))
    if (regime === undefined) throw new RangeError(`no regime of the one-stop mechanism is in force on ${day}`)
    return regime
  }
  return {
    all,
    on,
    get: (id) => {
      const regime = all.find((each) => each.id === id)
      if (regime === undefined) throw new Error(`there is no regime ${id}`)
      return regime
    },
    for: (concern, { acceptedOn, actOn }) => on(on(actOn).appliesBy[concern] === 'acceptance' ? acceptedOn : actOn),
  }
}

const dayAfter = (day: string): string => Temporal.PlainDate.from(day).add({ days: 1 }).toString()

/** One regime on every day since the first: each begins on the day after the one before ends, and the last is open. */
const checkJoints = (files: readonly DataFile<Regime>[]): readonly FileProblem[] => {
  const sorted = [...files].sort((a, b) => (a.value.from < b.value.from ? -1 : 1))
  return sorted.flatMap(({ file, value, lineOf }, index) => {
    const next = sorted[index + 1]?.value
    const problem = (path: string, reason: string) => [{ file, line: lineOf([path]), reason }]
    if (value.to !== undefined && value.to < value.from) return problem('to', 'to: the regime ends before it begins')
    if (next === undefined) return value.to === undefined ? [] : problem('to', 'to: the last regime must be open')
    if (value.to !== undefined && dayAfter(value.to) === next.from) return []
    return problem(
      value.to === undefined ? 'from' : 'to',
      `to: must be the day before ${next.id} begins (${next.from})`,
    )
  })
}

const checkIds = (files: readonly DataFile<Regime>[]): readonly FileProblem[] =>
  files
    .filter(({ value }, index) => files.findIndex((other) => other.value.id === value.id) !== index)
    .map(({ file, value, lineOf }) => ({ file, line: lineOf(['id']), reason: `id: ${value.id} is given twice` }))

/** The regimes of a folder, or what is wrong with them; of files with a problem nothing is used. */
export const readRegimes = (folder = regimesFolder): Regimes | readonly FileProblem[] => {
  const { files, problems } = readDataFolder(folder, regimeSchema)
  const early = [...problems, ...files.flatMap(dayProblems)]
  if (early.length > 0) return early
  const late = [...checkJoints(files), ...checkIds(files)]
  if (late.length > 0) return late
  return makeRegimes(files.map(({ value }) => value))
}

let shipped: Regimes | undefined

/** The regimes that the program ships, read once. Throws with every problem when a file is wrong. */
export const regimes = (): Regimes => {
  if (shipped === undefined) {
    const read = readRegimes()
    if (!('on' in read)) throw new Error(`catalogue/regimes is wrong\n${read.map(describeProblem).join('\n')}`)
    shipped = read
  }
  return shipped
}
