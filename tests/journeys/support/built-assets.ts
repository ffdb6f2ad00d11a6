import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { type Assets, loadAssets } from '#web'

/** Style sheet and islands built from what stands here now, in a folder of their own; takes some seconds. */
export const buildAssets = async (): Promise<Assets> => {
  const outDir = mkdtempSync(join(tmpdir(), 'motcua-assets-'))
  await build({
    root: resolve(import.meta.dirname, '../../..'),
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
  })
  return loadAssets(outDir)
}
