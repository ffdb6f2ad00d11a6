import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { generateTables } from '../src/platform/generate-tables.ts'
import { testDatabase } from './support/database.ts'

const root = resolve(import.meta.dirname, '..')
const database = testDatabase()

test('the types of the tables are those of the migrated database (else: npm run tables)', async () => {
  const generated = await generateTables(database.owner, database.schema)
  const written = globSync('src/**/*.tables.ts', { cwd: root }).sort()
  expect(written).toEqual([...generated.keys()].sort())
  for (const [path, text] of generated) {
    expect(readFileSync(resolve(root, path), 'utf8')).toBe(text)
  }
})
