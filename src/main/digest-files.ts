import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { root } from './config.ts'

/** One digest of names and contents of the files below the root that the patterns name. */
export const digestFiles = (patterns: readonly string[]): string => {
  const hash = createHash('sha1')
  const files = globSync(patterns as string[], { cwd: root, withFileTypes: true }).filter((entry) => entry.isFile())
  for (const path of files.map((file) => resolve(file.parentPath, file.name)).sort()) {
    hash.update(path.slice(root.length)).update('\0').update(readFileSync(path)).update('\0')
  }
  return hash.digest('hex')
}
