import type { Databases } from './commands/command.ts'
import { runCli } from './run-cli.ts'

export interface Called {
  readonly code: number
  /** What was answered on standard output. */
  readonly out: string
  /** What was said beside it. */
  readonly err: string
}

/** Calls the command line as a person would, on a test's own database. */
export const callCli = async (
  args: readonly string[],
  databases?: Databases,
  env: Readonly<Record<string, string>> = {},
): Promise<Called> => {
  const [out, err]: [string[], string[]] = [[], []]
  const terminal = {
    env,
    from: import.meta.dirname,
    print: (line: string) => void out.push(line),
    note: (line: string) => void err.push(line),
  }
  const none = () => {
    throw new Error('this command was not to need a database')
  }
  const code = await runCli(args, terminal, () => (work) => (databases === undefined ? none() : work(databases)))
  return { code, out: out.join('\n'), err: err.join('\n') }
}
