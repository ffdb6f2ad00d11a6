import { resolve } from 'node:path'
import { build } from 'vite'
import { type Assets, loadAssets } from '#web'
import { testFolder } from '../../support/folder.ts'

/** Style sheet and islands built from what stands here now, in a folder of their own; takes some seconds. */
export const buildAssets = async (): Promise<Assets> => {
  const outDir = testFolder('assets')
  await build({
    root: resolve(import.meta.dirname, '../../..'),
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
  })
  return loadAssets(outDir)
}
