import { readFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import type { Static, TSchema } from 'typebox'
import { describeProblem, parseDataFile } from '#agency'

const catalogueFolder = resolve(import.meta.dirname, '../../catalogue')

/** A single file of `catalogue/`, checked. Throws with file, line and reason when it is wrong. */
export const readCatalogueFile = <S extends TSchema>(name: string, schema: S): Static<S> => {
  const path = resolve(catalogueFolder, name)
  const read = parseDataFile(relative(process.cwd(), path), readFileSync(path, 'utf8'), schema)
  if ('value' in read) return read.value
  throw new Error(read.map(describeProblem).join('\n'))
}
