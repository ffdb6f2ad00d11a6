import { chmodSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'

/** A new folder that goes with the run; `name` says in a listing whose it is. Others on the machine may enter, not write. */
export const testFolder = (name: string): string => {
  const folder = mkdtempSync(join(inject('runFolder'), `${name}-`))
  chmodSync(folder, 0o755)
  return folder
}
