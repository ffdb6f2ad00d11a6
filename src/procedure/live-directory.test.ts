import { expect, test } from 'vitest'
import { testDatabase } from '../../tests/support/database.ts'
import type { ProcedureDirectory } from './directory.ts'
import { openProcedures } from './live-directory.ts'
import type { Catalogue } from './load-catalogue.ts'
import { readVersionsAfter } from './procedure.store.ts'
import { example } from './procedure.test-support.ts'
import { syncCatalogue } from './publication/sync-catalogue.ts'

const database = testDatabase()
const now = Temporal.Instant.from('2026-11-22T02:00:00Z')
const today = Temporal.PlainDate.from('2026-11-22')
const nothing: Catalogue = { procedures: [], fields: [], lifeEvents: [], provinces: new Map(), faults: [] }
const shipping = (changes: Partial<Catalogue>): Catalogue => ({ ...nothing, ...changes })

test('the live directory shows a publication after at most two seconds, and asks no oftener', async () => {
  let elapsed = 0
  const live = openProcedures(database.db, { fields: [], lifeEvents: [], elapsed: () => elapsed })
  const shown = async () => (await live.current()).at('1.900007', today)?.versionNumber
  expect(await shown()).toBe(undefined)
  const published = shipping({ procedures: [example({ code: '1.900007' })] })
  await database.db.transaction().execute((tx) => syncCatalogue(tx, published, now))
  elapsed = 1999
  expect(await shown()).toBe(undefined)
  elapsed = 2000
  expect(await shown()).toBe(1)
})

test('an acceptance goes by what was published a moment ago, also while the directory is being looked up', async () => {
  const live = openProcedures(database.db, { fields: [], lifeEvents: [], elapsed: () => 0 })
  const numberIn = async (asked: Promise<ProcedureDirectory>) => (await asked).at('1.900006', today)?.versionNumber
  expect(await numberIn(live.current())).toBe(undefined)
  const publish = (name: string) =>
    database.db.transaction().execute(async (tx) => {
      const changed = example({ code: '1.900006', name: { vi: name, en: name } })
      await syncCatalogue(tx, shipping({ procedures: [changed] }), now)
    })
  await publish('Một')
  expect([await numberIn(live.current()), await numberIn(live.latest())]).toEqual([undefined, 1])
  // whoever asks while a look is under way is not told what that look saw before the publication
  const [underWay] = [live.latest()]
  await publish('Hai')
  const after = [live.latest(), live.latest()]
  await underWay
  expect(await Promise.all(after.map(numberIn))).toEqual([2, 2])
})

test('a version that another process just used is looked up at once; one that never was is a bug', async () => {
  const live = openProcedures(database.db, { fields: [], lifeEvents: [], elapsed: () => 0 })
  const before = await live.current()
  const published = shipping({ procedures: [example({ code: '1.900008' })] })
  await database.db.transaction().execute((tx) => syncCatalogue(tx, published, now))
  const { id } = (await readVersionsAfter(database.db, 0)).find(({ code }) => code === '1.900008')!
  expect(before.versionById(id, today)).toBe(undefined)
  expect((await live.version(id, today)).code).toBe('1.900008')
  await expect(live.version(id + 1000, today)).rejects.toThrow('no procedure version')
})
