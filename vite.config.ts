import { globSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { defineConfig, type Plugin } from 'vite'

const output = 'dist'
const text = /\.(?:css|js|svg|webmanifest|txt)$/

/** Compresses once, at the highest level, what the server would otherwise compress at every request. */
const compressOnce = (): Plugin => ({
  name: 'compress-once',
  apply: 'build',
  closeBundle: () => {
    const files = readdirSync(output, { recursive: true, encoding: 'utf8' }).filter((file) => text.test(file))
    for (const file of files) {
      const bytes = readFileSync(join(output, file))
      const quality = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY }
      writeFileSync(join(output, `${file}.br`), brotliCompressSync(bytes, { params: quality }))
      writeFileSync(join(output, `${file}.gz`), gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }))
    }
  },
})

export default defineConfig({
  publicDir: 'src/web/assets/public',
  plugins: [compressOnce()],
  css: {
    preprocessorOptions: { scss: { quietDeps: true, loadPaths: ['node_modules'] } },
    // govuk-frontend has `min-width: 0\0` for a browser of the past, which Lightning CSS cannot read
    lightningcss: { errorRecovery: true },
  },
  build: {
    outDir: output,
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: ['src/web/assets/main.scss', ...globSync('src/**/*.island.ts')] },
  },
})
