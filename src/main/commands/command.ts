import { parseArgs } from 'node:util'
import type { Db, Lang } from '#platform'
import type { Config } from '../config.ts'

/** What was typed cannot be understood; the message says why, and the help follows. */
export class UsageProblem extends Error {
  override readonly name = 'UsageProblem'
}

export interface Option {
  /** How its value is called in the help; without one it is a switch. */
  readonly value?: string
  readonly says: string
  readonly many?: boolean
}

export interface Databases {
  /** With the program's rights. */
  readonly db: Db
  /** With the rights of the role that owns the tables. */
  readonly owner: Db
}

export interface CommandInput {
  readonly args: readonly string[]
  readonly options: Readonly<Record<string, string | boolean | readonly string[] | undefined>>
  readonly config: Config
  readonly lang: Lang
  /** The folder that the person stands in. */
  readonly from: string
  /** A line of the answer. */
  print(line: string): void
  /** A line about what is happening, beside the answer. */
  note(line: string): void
  /** Joins or starts the database, migrated and with its catalogue, for the time of `work`. */
  withDatabase<T>(work: (databases: Databases) => Promise<T>): Promise<T>
}

export interface Command {
  /** `procedures import`: the words that call it. */
  readonly path: string
  /** `FILE`: what follows; a name in brackets may be left out. */
  readonly args?: string
  readonly says: string
  /** Further lines of its help. */
  readonly detail?: string
  readonly options?: Readonly<Record<string, Option>>
  /** The exit code: 0 done, 1 refused or failed. */
  run(input: CommandInput): Promise<number>
}

const everywhere: Readonly<Record<string, Option>> = {
  data: { value: 'DIR', says: 'the folder with all state, instead of var/' },
  help: { says: 'this page' },
}

const columns = (rows: readonly (readonly [string, string])[]): string => {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n')
}

const optionRows = (options: Readonly<Record<string, Option>>) =>
  Object.entries(options).map(
    ([name, { value, says }]) => [`--${name}${value === undefined ? '' : ` ${value}`}`, says] as const,
  )

const callOf = ({ path, args }: Command): string => `bin/motcua ${path}${args === undefined ? '' : ` ${args}`}`

/** The page of one command. */
export const commandHelp = (command: Command): string =>
  [
    `${callOf(command)} [options]\n\n${command.says}`,
    ...(command.detail === undefined ? [] : [command.detail]),
    columns(optionRows({ ...command.options, ...everywhere })),
  ].join('\n\n')

/** The page of a group (`procedures`), or of all with an empty path. */
export const groupHelp = (commands: readonly Command[], path: string): string => {
  const listed = commands.filter((command) => path === '' || command.path.startsWith(`${path} `))
  const rows = listed.map((command) => [callOf(command).replace('bin/motcua ', ''), command.says] as const)
  return [
    `bin/motcua ${path === '' ? '' : `${path} `}COMMAND [options]`,
    columns(rows),
    columns(optionRows(everywhere)),
    'Each command has its own --help.',
  ].join('\n\n')
}

/** The command whose words the arguments begin with, and what is left of them. */
export const findCommand = (
  commands: readonly Command[],
  args: readonly string[],
): { readonly command: Command; readonly rest: readonly string[] } | null => {
  const command = commands.find(({ path }) => path.split(' ').every((word, at) => args[at] === word))
  return command === undefined ? null : { command, rest: args.slice(command.path.split(' ').length) }
}

/** The longest group that the first words name (`officer`, `officer post`); '' when they name none. */
export const findGroup = (commands: readonly Command[], args: readonly string[]): string => {
  const heads = args.map((_, at) => args.slice(0, at + 1).join(' '))
  return heads.findLast((head) => commands.some(({ path }) => path.startsWith(`${head} `))) ?? ''
}

/** Options and arguments of one command. Throws UsageProblem for an unknown option or a wrong number of arguments. */
export const readArguments = (command: Command, rest: readonly string[]): Pick<CommandInput, 'args' | 'options'> => {
  const all = { ...command.options, ...everywhere }
  const options = Object.fromEntries(
    Object.entries(all).map(([name, { value, many }]) => [
      name,
      { type: value === undefined ? ('boolean' as const) : ('string' as const), multiple: many === true },
    ]),
  )
  let parsed: ReturnType<typeof parseArgs>
  try {
    parsed = parseArgs({ args: [...rest], options, allowPositionals: true })
  } catch (error) {
    const negative = rest.find((word) => /^-\d/.test(word))
    throw new UsageProblem(
      negative === undefined ? (error as Error).message : `No number here may be negative: ${negative}.`,
    )
  }
  const names = command.args?.split(' ') ?? []
  const needed = names.filter((name) => !name.startsWith('[')).length
  const { positionals, values } = parsed
  if (values.help !== true && (positionals.length < needed || positionals.length > names.length)) {
    throw new UsageProblem(names.length === 0 ? 'No further words are expected here.' : `Expected: ${callOf(command)}`)
  }
  return { args: positionals, options: values as CommandInput['options'] }
}
