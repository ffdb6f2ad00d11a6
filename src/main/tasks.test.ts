import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { sweepTask } from '#document'
import { blobsIn, fixedClock, forgetAnswers, makeLog } from '#platform'
import { testDatabase } from '../../tests/support/database.ts'
import { testFolder } from '../../tests/support/folder.ts'
import { noBlobs } from '../../tests/support/no-blobs.ts'
import { syncCatalogue } from './catalogue.ts'
import { readiness } from './health.ts'
import { react } from './reactions.ts'
import { makeServices, readCalendars } from './services.ts'
import { makeTasks, nextMorning, planDaily } from './tasks.ts'

const database = testDatabase()
const log = makeLog({ name: 'test', format: 'json', level: 'silent' })

const parts = async (calendars = readCalendars()) => ({
  services: await makeServices(database.db, react, calendars),
  calendars,
  settings: 's',
  channels: {},
  blobs: noBlobs,
})

test('the next morning is one minute after midnight in Vietnam', () => {
  const morning = (text: string) => nextMorning(Temporal.Instant.from(text)).toString()
  expect(morning('2026-11-20T02:00:00Z')).toBe('2026-11-20T17:01:00Z')
  expect(morning('2026-11-20T16:59:59Z')).toBe('2026-11-20T17:01:00Z')
  expect(morning('2026-11-20T17:00:00Z')).toBe('2026-11-21T17:01:00Z')
})

test('the daily work forgets old answers and plans itself for the next morning', async () => {
  await syncCatalogue(database.db, () => undefined)
  const now = Temporal.Instant.from('2026-11-20T02:00:00Z')
  await sql`insert into sign_in_miss (login_digest, misses, last_at)
    values (${Buffer.alloc(32)}, 1, now() - interval '2 days')`.execute(database.db)
  await sql`insert into dossier_tracking_lock (code, misses, locked_until)
    values ('H13.64-261120-0001', 5, ${now.toString()}::timestamptz - interval '1 hour')`.execute(database.db)
  await planDaily(database.db, now)
  const tasks = makeTasks(await parts())
  await tasks.daily?.({}, { db: database.db, clock: fixedClock(now), log })
  const { rows } = await sql<{ run_at: Date | null; key: string }>`select key, run_at from outbox order by id`.execute(
    database.db,
  )
  expect(rows).toEqual([
    { key: 'daily', run_at: new Date('2026-11-20T02:00:00Z') },
    { key: 'document.sweep', run_at: null },
    { key: 'daily', run_at: new Date('2026-11-20T17:01:00Z') },
  ])
  expect((await sql`select from sign_in_miss`.execute(database.db)).rows).toEqual([])
  expect((await sql`select from dossier_tracking_lock`.execute(database.db)).rows).toEqual([])
})

test('files that no dossier has any more are swept away, the others stay', async () => {
  const blobs = blobsIn(testFolder('sweep'))
  const [kept, orphan] = [await blobs.put(Buffer.from('kept')), await blobs.put(Buffer.from('orphan'))]
  await sql`insert into document_file (id, dossier_id, component, version, digest, type, bytes, added_at, added_by)
    values (gen_random_uuid(), gen_random_uuid(), 'form', 1, ${kept}, 'image/png', 4, now(), 'x')`.execute(database.db)
  const tasks = makeTasks({ ...(await parts()), blobs })
  await tasks[sweepTask]?.({}, { db: database.db, clock: fixedClock(Temporal.Now.instant()), log })
  expect([await blobs.get(kept), await blobs.get(orphan)]).toEqual([Buffer.from('kept'), null])
})

test('answers are kept for three days', async () => {
  for (const age of ['71 hours', '73 hours']) {
    await sql`insert into idempotency (actor, key, digest, created_at)
      values ('a', ${age}, ${Buffer.alloc(32)}, now() - ${age}::interval)`.execute(database.db)
  }
  expect(await forgetAnswers(database.db)).toBe(1)
  const { rows } = await sql`select key from idempotency`.execute(database.db)
  expect(rows).toEqual([{ key: '71 hours' }])
})

test('ready means: the database answers, it has all our migrations, and a worker lives', async () => {
  const failed = async () => (await readiness(database.db)).filter(({ ok }) => !ok).map(({ name }) => name)
  expect(await failed()).toEqual(['worker'])
  await sql`insert into heartbeat (worker) values ('w')`.execute(database.db)
  expect(await failed()).toEqual([])
  await sql`update heartbeat set at = now() - interval '2 minutes'`.execute(database.db)
  await sql`delete from migration where name like '0001%'`.execute(database.owner)
  expect(await failed()).toEqual(['migrations', 'worker'])
})
