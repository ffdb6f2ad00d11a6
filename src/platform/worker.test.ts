import { sql } from 'kysely'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { testDatabase } from '../../tests/support/database.ts'
import { systemClock } from './clock.ts'
import { setDemoClock, startDemoClock } from './demo-clock.ts'
import { hasLiveWorker, releaseDeadWorkers } from './heartbeat.ts'
import { enqueue } from './jobs.ts'
import { makeLog } from './log.ts'
import { startWorker, type Tasks, type Worker } from './worker.ts'

const database = testDatabase()

const lines: string[] = []
const log = makeLog({ name: 'worker', format: 'json', destination: { write: (line) => lines.push(line) } })

let worker: Worker | null = null

const start = async (tasks: Tasks, demo = false) => {
  const { programUrl: url, schema } = database
  worker = await startWorker({ url, schema, tasks, clock: systemClock, log, demo, concurrency: 2 })
}

afterEach(async () => {
  await worker?.stop()
  worker = null
  lines.length = 0
})

const soon = { timeout: 10_000, interval: 20 }

describe('the worker', () => {
  test("does a job after its transaction committed, with the program's rights alone", async () => {
    const done: unknown[] = []
    await start({
      count: async (payload) => {
        done.push(payload)
      },
    })
    await database.db.transaction().execute((tx) => enqueue(tx, { task: 'count', payload: { n: 1 } }))
    await vi.waitFor(() => expect(done).toEqual([{ n: 1 }]), soon)
  })

  test('tries a failed job again; the log names task and error, never the payload', async () => {
    let calls = 0
    await start({
      fail: async () => {
        calls += 1
        if (calls === 1) throw new Error('not today')
      },
    })
    await enqueue(database.db, { task: 'fail', payload: { secretId: 'QX77' } })
    await vi.waitFor(() => expect(calls).toBe(2), soon)
    const text = lines.join('')
    expect(text).toContain('not today')
    expect(text).toContain('"task":"fail"')
    expect(text).not.toContain('QX77')
  })

  test("a job of tomorrow is done when the demo's clock is moved to tomorrow", async () => {
    let done = false
    await start(
      {
        remind: async () => {
          done = true
        },
      },
      true,
    )
    const tomorrow = Temporal.Now.instant().add({ hours: 24 })
    await enqueue(database.db, { task: 'remind', runAt: tomorrow, payload: {} })
    await vi.waitFor(async () => {
      const { rows } = await sql`select from motcua_jobs.jobs`.execute(database.db)
      expect(rows).toHaveLength(1)
    }, soon)
    expect(done).toBe(false)
    await setDemoClock(database.db, tomorrow.add({ minutes: 1 }))
    await vi.waitFor(() => expect(done).toBe(true), soon)
  })

  test('shows that it lives, and says goodbye', async () => {
    expect(await hasLiveWorker(database.db)).toBe(false)
    await start({})
    await vi.waitFor(async () => expect(await hasLiveWorker(database.db)).toBe(true), soon)
    await worker?.stop()
    worker = null
    expect(await hasLiveWorker(database.db)).toBe(false)
  })
})

test('the jobs of a killed worker are given free, those of a living one are not', async () => {
  await sql`insert into heartbeat (worker, at) values ('alive', now()), ('dead', now() - interval '2 minutes')`.execute(
    database.db,
  )
  await sql`insert into motcua_jobs._private_tasks (identifier) values ('t')`.execute(database.db)
  for (const name of ['alive', 'dead', 'unheard-of']) {
    await sql`
      insert into motcua_jobs._private_jobs (task_id, locked_at, locked_by)
      select id, now() - interval '90 seconds', ${name} from motcua_jobs._private_tasks where identifier = 't'`.execute(
      database.db,
    )
  }
  expect([...(await releaseDeadWorkers(database.db, database.schema))].sort()).toEqual(['dead', 'unheard-of'])
  const { rows } = await sql<{ by: string }>`
    select locked_by as by from motcua_jobs._private_jobs where locked_by is not null`.execute(database.db)
  expect(rows).toEqual([{ by: 'alive' }])
})

test("the demo's clock follows within a second and tells how far it is ahead", async () => {
  const clock = await startDemoClock(database.db)
  const tet = Temporal.Instant.from('2027-02-06T00:00:00Z')
  await setDemoClock(database.db, tet)
  await vi.waitFor(() => expect(clock.now().since(tet).total('seconds')).toBeGreaterThanOrEqual(0), { timeout: 2000 })
  expect(clock.now().since(tet).total('seconds')).toBeLessThan(5)
  expect(clock.offset.sign).toBe(1)
  clock.stop()
})
