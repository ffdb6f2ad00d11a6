import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Static, TSchema } from 'typebox'
import { Compile } from 'typebox/compile'
import type { TLocalizedValidationError } from 'typebox/error'
import { readYamlText, type YamlPath } from '#platform'

/** What is wrong in a file of the catalogue, and where: a person mends it with this line alone. */
export interface FileProblem {
  /** From the folder that the program was started in. */
  readonly file: string
  readonly line: number
  readonly reason: string
}

export const describeProblem = ({ file, line, reason }: FileProblem): string => `${file}:${line}: ${reason}`

/** A file that keeps to its schema, and the line of everything in it for the checks that come after. */
export interface DataFile<T> {
  readonly file: string
  readonly value: T
  lineOf(path: YamlPath): number
}

const pathOf = (pointer: string): YamlPath =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part))

const reasonOf = ({ instancePath, keyword, message, params }: TLocalizedValidationError): string => {
  const where = instancePath === '' ? 'the file' : instancePath.slice(1).replaceAll('/', '.')
  if (keyword === 'additionalProperties') {
    return `${where}: unknown key ${(params as { additionalProperties: string[] }).additionalProperties.join(', ')}`
  }
  if (keyword === 'enum') {
    return `${where}: must be one of ${(params as { allowedValues: unknown[] }).allowedValues.join(', ')}`
  }
  return `${where}: ${message}`
}

/** Parses YAML and checks it: either the whole file with its lines, or every problem and nothing of it. */
export const parseDataFile = <S extends TSchema>(
  file: string,
  text: string,
  schema: S,
): DataFile<Static<S>> | readonly FileProblem[] => {
  const { value, broken, lineOf } = readYamlText(text)
  if (broken.length > 0)
    return broken.map(({ line, message }) => ({ file, line, reason: message.split('\n')[0] ?? message }))
  const validator = Compile(schema)
  if (validator.Check(value)) return { file, value: value as Static<S>, lineOf }
  // A forbidden key is told twice, once as «schema is false»; once is enough.
  return validator
    .Errors(value)
    .filter(({ keyword }) => keyword !== 'boolean')
    .map((error) => ({ file, line: lineOf(pathOf(error.instancePath)), reason: reasonOf(error) }))
}

/** Every `.yaml` of a folder in the order of its name; the problems of all files together. */
export const readDataFolder = <S extends TSchema>(
  folder: string,
  schema: S,
): { readonly files: readonly DataFile<Static<S>>[]; readonly problems: readonly FileProblem[] } => {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
  const read = names.map((name) => {
    const path = join(folder, name)
    return parseDataFile(relative(process.cwd(), path), readFileSync(path, 'utf8'), schema)
  })
  return {
    files: read.filter((result) => 'value' in result),
    problems: read.flatMap((result) => ('value' in result ? [] : result)),
  }
}
