import { resolve } from 'node:path'
import { type Static, Type } from 'typebox'
import type { AgencyDirectory } from './agency-directory.ts'
import { type DataFile, describeProblem, type FileProblem, readDataFolder } from './data-file.ts'

export const settingsFolder = resolve(import.meta.dirname, '../../catalogue/settings')

const closed = { additionalProperties: false } as const
const hours = Type.Object(
  { value: Type.Number({ minimum: 0, maximum: 400 }), unit: Type.Enum(['working-hour'] as const) },
  closed,
)
const soon = {
  share: Type.Number({ minimum: 0, maximum: 0.5 }),
  atLeast: hours,
  atMost: hours,
}
const reminders = {
  headAfter: hours,
  controllerAfter: hours,
}
const closing = Type.Enum(['by-hand', 'automatic'] as const)
const authority = Type.Enum(['counter-only', 'online-too'] as const)

/** The shape of a file in `catalogue/settings/`: the default says everything, an agency's file what differs. */
export const settingsSchema = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 60 }),
    agency: Type.Optional(Type.String({ minLength: 1, maxLength: 40 })),
    soon: Type.Optional(Type.Partial(Type.Object(soon, closed))),
    reminders: Type.Optional(Type.Partial(Type.Object(reminders, closed))),
    closeUnanswered: Type.Optional(closing),
    unknownAuthority: Type.Optional(authority),
  },
  closed,
)
type SettingsFile = Static<typeof settingsSchema>

/** From when a date is near, and how long after it who else is told; in minutes of working time. */
export interface ClockSettings {
  /** The part of the time given that is its last; 0.2: a fifth. */
  readonly soonShare: number
  readonly soonAtLeast: number
  readonly soonAtMost: number
  readonly headAfter: number
  readonly controllerAfter: number
  readonly closeUnanswered: 'by-hand' | 'automatic'
  /** How a signed result may be returned of whose certificate no trusted authority is known. */
  readonly unknownAuthority: 'counter-only' | 'online-too'
}

export type SettingsOf = (agency: string) => ClockSettings

const minutesOf = ({ value }: Static<typeof hours>): number => Math.round(value * 60)

const minutes = (file: SettingsFile): Partial<ClockSettings> =>
  Object.fromEntries(Object.entries(file.reminders ?? {}).map(([key, time]) => [key, minutesOf(time)]))

const soonOf = ({ soon: { share, atLeast, atMost } = {} }: SettingsFile): Partial<ClockSettings> => ({
  ...(share === undefined ? {} : { soonShare: share }),
  ...(atLeast === undefined ? {} : { soonAtLeast: minutesOf(atLeast) }),
  ...(atMost === undefined ? {} : { soonAtMost: minutesOf(atMost) }),
})

const choicesOf = ({ closeUnanswered, unknownAuthority }: SettingsFile): Partial<ClockSettings> => ({
  ...(closeUnanswered === undefined ? {} : { closeUnanswered }),
  ...(unknownAuthority === undefined ? {} : { unknownAuthority }),
})

const checkDefault = (files: readonly DataFile<SettingsFile>[]): readonly FileProblem[] => {
  const defaults = files.filter(({ value }) => value.agency === undefined)
  const [first] = defaults
  if (first === undefined || defaults.length > 1)
    return [
      { file: first?.file ?? 'catalogue/settings', line: 1, reason: 'agency: exactly one file has none, the default' },
    ]
  const missing = [
    ...Object.keys(soon).filter((key) => !(key in (first.value.soon ?? {}))),
    ...Object.keys(reminders).filter((key) => !(key in (first.value.reminders ?? {}))),
  ]
  const choices = (['closeUnanswered', 'unknownAuthority'] as const).filter((key) => first.value[key] === undefined)
  const wanting = [...missing, ...choices]
  return wanting.map((key) => ({ file: first.file, line: 1, reason: `${key}: the default says everything` }))
}

/** The settings of a folder, or what is wrong with them. The nearest file up the line of an agency says what differs. */
export const readSettings = (
  directory: () => Pick<AgencyDirectory, 'find' | 'ancestors'> | null,
  folder = settingsFolder,
): SettingsOf | readonly FileProblem[] => {
  const { files, problems } = readDataFolder(folder, settingsSchema)
  const wrong = [...problems, ...(problems.length > 0 ? [] : checkDefault(files))]
  if (wrong.length > 0) return wrong
  const of = (agency: string | undefined) => files.find(({ value }) => value.agency === agency)?.value
  const base = of(undefined) as SettingsFile
  return (agency) => {
    const known = directory()
    const lineage =
      known?.find(agency) === undefined ? [agency] : [agency, ...known.ancestors(agency).map(({ code }) => code)]
    const own = lineage
      .map(of)
      .filter((file) => file !== undefined)
      .toReversed()
    return Object.assign(
      {},
      ...[base, ...own].flatMap((file) => [soonOf(file), minutes(file), choicesOf(file)]),
    ) as ClockSettings
  }
}

/** The shipped settings. Throws with every problem when a file is wrong. */
export const shippedSettings = (directory: () => AgencyDirectory | null): SettingsOf => {
  const read = readSettings(directory)
  if (typeof read !== 'function')
    throw new Error(`catalogue/settings is wrong\n${read.map(describeProblem).join('\n')}`)
  return read
}
