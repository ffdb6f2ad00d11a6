import { resolve } from 'node:path'
import { syncCatalogue } from './catalogue.ts'
import { clockCommands } from './clock.commands.ts'
import {
  type Command,
  type CommandInput,
  commandHelp,
  findCommand,
  findGroup,
  groupHelp,
  readArguments,
  UsageProblem,
} from './command.ts'
import { type Config, readConfig } from './config.ts'
import { databaseCommands } from './database.commands.ts'
import { dueCommands } from './due.command.ts'
import { importCommand } from './import.command.ts'
import { knownProblem } from './known-problem.ts'
import { peopleCommands } from './people.commands.ts'
import { bringUpToDate, openAsOwner, openAsProgram } from './prepare.ts'
import { procedureCommands } from './procedure.commands.ts'
import { bringUpDatabase } from './running-database.ts'

const commands: readonly Command[] = [
  ...databaseCommands,
  importCommand,
  ...procedureCommands,
  ...dueCommands,
  ...peopleCommands,
  ...clockCommands,
]

const note = (line: string): void => console.error(line)

const withDatabase =
  (config: Config): CommandInput['withDatabase'] =>
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

const from = process.env.MOTCUA_FROM ?? process.cwd()

const runCommand = async (command: Command, rest: readonly string[]): Promise<number> => {
  const { args, options } = readArguments(command, rest)
  if (options.help === true) {
    console.log(commandHelp(command))
    return 0
  }
  const data = options.data === undefined ? {} : { MOTCUA_DATA: resolve(from, String(options.data)) }
  const config = readConfig({ ...process.env, ...data })
  return command.run({
    args,
    options,
    config,
    lang: /^vi/i.test(process.env.LC_ALL ?? process.env.LANG ?? '') ? 'vi' : 'en',
    from,
    print: (line) => console.log(line),
    note,
    withDatabase: withDatabase(config),
  })
}

const main = async (args: readonly string[]): Promise<number> => {
  const found = findCommand(commands, args)
  if (found !== null) return runCommand(found.command, found.rest)
  const asked = args.length === 0 || args.includes('--help') || args.includes('-h')
  const group = findGroup(commands, args)
  const known = group !== '' || args[0]?.startsWith('-') !== false
  if (asked && known) {
    console.log(groupHelp(commands, group))
    return 0
  }
  throw new UsageProblem(`There is no command "${args.join(' ')}".\n\n${groupHelp(commands, group)}`)
}

/** 0 done · 1 refused or failed · 2 not understood. */
const code = await main(process.argv.slice(2)).catch((error) => {
  if (error instanceof UsageProblem) {
    note(error.message)
    return 2
  }
  note(knownProblem(error) ?? String((error as Error).stack))
  return 1
})
process.exit(code)
