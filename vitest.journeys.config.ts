import { defineConfig } from 'vitest/config'

/** Journeys share one browser machine: files run one after another, each with a server of its own. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['tests/journeys/**/*.test.{ts,tsx}'],
    globalSetup: ['tests/support/assets.setup.ts', 'tests/support/database.setup.ts'],
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 90_000,
  },
})
