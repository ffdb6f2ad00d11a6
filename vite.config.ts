import { globSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { defineConfig, type Plugin } from 'vite'

const text = /\.(?:css|js|svg|webmanifest|txt)$/

const compress = (file: string): void => {
  const bytes = readFileSync(file)
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY }
  writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }))
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }))
}

/** Compresses once, at the highest level, what the server would otherwise compress at every request. */
const compressOnce = (): Plugin => {
  let output = ''
  return {
    name: 'compress-once',
    apply: 'build',
    configResolved: ({ root, build }) => {
      output = resolve(root, build.outDir)
    },
    closeBundle: () => {
      const files = readdirSync(output, { recursive: true, encoding: 'utf8' })
      for (const file of files.filter((name) => text.test(name))) compress(join(output, file))
    },
  }
}

export default defineConfig({
  publicDir: 'src/web/assets/public',
  plugins: [compressOnce()],
  css: {
    preprocessorOptions: { scss: { quietDeps: true, loadPaths: ['node_modules'] } },
    // govuk-frontend has `min-width: 0\0` for a browser of the past, which Lightning CSS cannot read
    lightningcss: { errorRecovery: true },
  },
  build: {
    outDir: 'dist',
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: ['src/web/assets/main.scss', ...globSync('src/**/*.island.ts')] },
  },
})
