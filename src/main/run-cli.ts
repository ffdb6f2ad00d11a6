import { resolve } from 'node:path'
import { syncCatalogue } from './catalogue.ts'
import { clockCommands } from './commands/clock.commands.ts'
import {
  type Command,
  type CommandInput,
  commandHelp,
  findCommand,
  findGroup,
  groupHelp,
  readArguments,
  UsageProblem,
} from './commands/command.ts'
import { databaseCommands } from './commands/database.commands.ts'
import { destructionCommands } from './commands/destruction.command.ts'
import { dueCommands } from './commands/due.command.ts'
import { importCommand } from './commands/import.command.ts'
import { officerCommands } from './commands/officer.commands.ts'
import { peopleCommands } from './commands/people.commands.ts'
import { procedureCommands } from './commands/procedure.commands.ts'
import { tokenCommands } from './commands/token.commands.ts'
import { trustCommands } from './commands/trust.commands.ts'
import { type Config, readConfig } from './config.ts'
import { knownProblem } from './known-problem.ts'
import { bringUpToDate, openAsOwner, openAsProgram } from './prepare.ts'
import { bringUpDatabase } from './running-database.ts'

export const commands: readonly Command[] = [
  ...databaseCommands,
  importCommand,
  ...procedureCommands,
  ...dueCommands,
  ...peopleCommands,
  ...officerCommands,
  ...tokenCommands,
  ...trustCommands,
  ...destructionCommands,
  ...clockCommands,
]

/** Where a command speaks, and from where it was called. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>
  /** The folder that the person stands in. */
  readonly from: string
  print(line: string): void
  note(line: string): void
}

type WithDatabase = CommandInput['withDatabase']

/** Joins the installation's database, or starts it for the time. */
const openDatabases =
  (config: Config, note: Terminal['note']): WithDatabase =>
  async (work) => {
    const database = await bringUpDatabase(config, note)
    try {
      await bringUpToDate(config, database, note)
      const [db, owner] = [openAsProgram(config, database), openAsOwner(config, database)]
      try {
        await syncCatalogue(db, note)
        return await work({ db, owner })
      } finally {
        await Promise.all([db.destroy(), owner.destroy()])
      }
    } finally {
      await database.release()
    }
  }

const runCommand = async (
  command: Command,
  rest: readonly string[],
  terminal: Terminal,
  databases: ((config: Config) => WithDatabase) | undefined,
): Promise<number> => {
  const { env, from, print, note } = terminal
  const { args, options } = readArguments(command, rest)
  if (options.help === true) {
    print(commandHelp(command))
    return 0
  }
  const data = options.data === undefined ? {} : { MOTCUA_DATA: resolve(from, String(options.data)) }
  const config = readConfig({ ...env, ...data })
  const lang = /^vi/i.test(env.LC_ALL || env.LANG || '') ? 'vi' : 'en'
  const withDatabase = databases?.(config) ?? openDatabases(config, note)
  return command.run({ args, options, config, lang, from, print, note, withDatabase })
}

const dispatch = async (args: readonly string[], terminal: Terminal, databases?: (config: Config) => WithDatabase) => {
  const found = findCommand(commands, args)
  if (found !== null) return runCommand(found.command, found.rest, terminal, databases)
  const group = findGroup(commands, args)
  const rest = group === '' ? args : args.slice(group.split(' ').length)
  const help = groupHelp(commands, group)
  if (rest.every((word) => word === '--help' || word === '-h')) {
    terminal.print(help)
    return 0
  }
  throw new UsageProblem(`There is no command "${args.join(' ')}".\n\n${help}`)
}

/**
 * Runs what was typed and answers the exit code: 0 done, 1 refused or failed, 2 not understood. `databases` stands in for
 * the installation's own.
 */
export const runCli = async (
  args: readonly string[],
  terminal: Terminal,
  databases?: (config: Config) => WithDatabase,
): Promise<number> => {
  try {
    return await dispatch(args, terminal, databases)
  } catch (error) {
    if (error instanceof UsageProblem) {
      terminal.note(error.message)
      return 2
    }
    terminal.note(knownProblem(error) ?? String((error as Error).stack))
    return 1
  }
}
