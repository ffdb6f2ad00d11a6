import { defineConfig } from 'vitest/config'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/journeys/**'],
    globalSetup: ['tests/support/folder.setup.ts', 'tests/support/database.setup.ts'],
    // One set of modules a worker, not a file: imports were a third of the time. What a module keeps is set by each file's set-up.
    isolate: false,
    // one more than the cores: files wait for the database, for processes and for the browser
    maxWorkers: 3,
    testTimeout: 20_000,
    hookTimeout: 90_000,
  },
})
