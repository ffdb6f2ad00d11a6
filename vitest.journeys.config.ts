import { defineConfig } from 'vitest/config'

/** Journeys: each file has a server and a browser of its own. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['tests/journeys/**/*.test.{ts,tsx}'],
    globalSetup: ['tests/support/folder.setup.ts', 'tests/support/assets.setup.ts', 'tests/support/database.setup.ts'],
    // one more than the cores: files wait for the database, for processes and for the browser
    maxWorkers: 3,
    testTimeout: 60_000,
    hookTimeout: 90_000,
  },
})
