import { readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { runProgram } from '#platform'
import { root } from './config.ts'
import { digestFiles } from './digest-files.ts'

/** What the built style sheet and islands are made from: islands import other modules of their rooms, so all count. */
const sources = ['src/web/**/*', 'src/**/*.island.{ts,tsx}', 'vite.config.ts', 'package-lock.json']

const stampFile = resolve(root, 'dist/.vite/sources')

export const assetsDirectory = resolve(root, 'dist')

/** Builds style sheet and islands when their sources changed since the last build. Throws with Vite's words. */
export const buildAssets = async (log: (line: string) => void): Promise<void> => {
  const now = digestFiles(sources)
  const built = await readFile(stampFile, 'utf8').catch(() => '')
  if (built === now) return
  log('building style sheet and islands (some seconds, only after a change)')
  const vite = resolve(root, 'node_modules/vite/bin/vite.js')
  const { code, output } = await runProgram(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd: root })
  if (code !== 0) throw new Error(`The assets could not be built:\n${output.trim()}`)
  await writeFile(stampFile, now)
}
