import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { readYamlText } from '#platform'
import { UsageProblem } from './command.ts'

const whyUnread: Readonly<Record<string, (path: string) => string>> = {
  ENOENT: (path) => `There is no file ${path}.`,
  EISDIR: (path) => `${path} is a folder; name a file.`,
  EACCES: (path) => `${path} may not be read with your rights.`,
}

/** The text of a file that somebody named. Throws UsageProblem with a sentence when it cannot be read. */
export const readGivenFile = async (from: string, name: string): Promise<string> => {
  const path = resolve(from, name)
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    const say = whyUnread[error.code ?? ''] ?? ((file) => `${file} cannot be read (${error.code ?? error.message}).`)
    throw new UsageProblem(say(path))
  })
}

/** The entries of a YAML file that somebody named. Throws UsageProblem, with the line, when it is no YAML or no group of entries. */
export const readGivenEntries = async (from: string, name: string): Promise<Readonly<Record<string, unknown>>> => {
  const { value, broken } = readYamlText(await readGivenFile(from, name))
  const [first] = broken
  if (first !== undefined) {
    throw new UsageProblem(`${resolve(from, name)} is not YAML at line ${first.line}: ${first.message.split('\n')[0]}`)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new UsageProblem(`${resolve(from, name)} has to hold entries of a procedure file, such as "sets: 2".`)
  }
  return value as Readonly<Record<string, unknown>>
}
