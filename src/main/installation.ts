import { claimMode, type Db, type InstallationMode } from '#platform'
import { ConfigProblem } from './config.ts'

const conflicts: Readonly<Record<InstallationMode, string>> = {
  demo:
    'This installation holds the demo, with invented people and known passwords. A real office starts in another folder: ' +
    'bin/start --no-demo --data DIR',
  production:
    'This installation was made without the demo, for real work; the demo is not loaded into it. Try the demo in another ' +
    'folder: bin/start --data DIR',
}

/**
 * The mode is settled by the first start and stays, so that a forgotten flag never loads invented people into a real
 * office. Throws when another one is asked for.
 */
export const settleMode = async (owner: Db, wanted: InstallationMode | null): Promise<InstallationMode> => {
  const mode = await claimMode(owner, wanted ?? 'demo')
  if (wanted !== null && wanted !== mode) throw new ConfigProblem(conflicts[mode])
  return mode
}
