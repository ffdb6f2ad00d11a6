import fc from 'fast-check'
import { sql } from 'kysely'
import { afterEach, describe, expect, test } from 'vitest'
import { testDatabase } from '../../tests/support/database.ts'
import { cancel, enqueue } from './jobs.ts'
import { drainOutbox, effective, type OutboxRow } from './outbox.ts'

const database = testDatabase()

interface Waiting {
  readonly task: string
  readonly key: string | null
  readonly payload: unknown
  readonly at: Date
}

const waiting = async (): Promise<readonly Waiting[]> => {
  const { rows } = await sql<Waiting>`
    select t.identifier as task, j.key, j.payload, j.run_at as at
    from motcua_jobs._private_jobs j join motcua_jobs._private_tasks t on t.id = j.task_id
    order by j.id`.execute(database.db)
  return rows
}

const drain = (offset = 0) => drainOutbox(database.db, database.schema, offset)

afterEach(async () => {
  await sql`delete from outbox`.execute(database.db)
  await sql`delete from motcua_jobs._private_jobs`.execute(database.db)
})

const tomorrow = Temporal.Now.instant().add({ hours: 24 })

describe('the outbox', () => {
  test('hands jobs over in the order they were written, and is empty then', async () => {
    for (const n of [1, 2, 3]) await enqueue(database.db, { task: 'count', payload: { n, list: [1, 2] } })
    expect(await drain()).toBe(3)
    expect((await waiting()).map(({ payload }) => payload)).toEqual([1, 2, 3].map((n) => ({ n, list: [1, 2] })))
    expect(await drain()).toBe(0)
  })

  test('a rolled back command leaves no job', async () => {
    const command = database.db.transaction().execute(async (tx) => {
      await enqueue(tx, { task: 'count', payload: {} })
      throw new Error('refused')
    })
    await expect(command).rejects.toThrow('refused')
    expect(await drain()).toBe(0)
  })

  test('of one key the last counts, in one batch and over several', async () => {
    await enqueue(database.db, { task: 'remind', key: 'a', runAt: tomorrow, payload: { n: 1 } })
    await enqueue(database.db, { task: 'remind', key: 'a', runAt: tomorrow, payload: { n: 2 } })
    await drain()
    expect((await waiting()).map(({ payload }) => payload)).toEqual([{ n: 2 }])
    await enqueue(database.db, { task: 'remind', key: 'a', runAt: tomorrow.add({ hours: 1 }), payload: { n: 3 } })
    await drain()
    const [job, ...others] = await waiting()
    expect(others).toEqual([])
    expect(job?.payload).toEqual({ n: 3 })
    expect(job?.at.getTime()).toBe(tomorrow.add({ hours: 1 }).epochMilliseconds)
  })

  test('cancel takes a waiting job back, wherever it waits', async () => {
    await enqueue(database.db, { task: 'remind', key: 'handed-over', runAt: tomorrow, payload: {} })
    await drain()
    await enqueue(database.db, { task: 'remind', key: 'in-outbox', runAt: tomorrow, payload: {} })
    await cancel(database.db, 'in-outbox')
    await cancel(database.db, 'handed-over')
    await cancel(database.db, 'never-there')
    await drain()
    expect(await waiting()).toEqual([])
  })

  test('a job after a cancel is waited for again', async () => {
    await cancel(database.db, 'a')
    await enqueue(database.db, { task: 'remind', key: 'a', runAt: tomorrow, payload: {} })
    await drain()
    expect(await waiting()).toHaveLength(1)
  })

  test("the queue waits by the server's time, the job was planned by the demo's", async () => {
    await enqueue(database.db, { task: 'remind', runAt: tomorrow, payload: {} })
    await drain(3_600_000)
    expect((await waiting())[0]?.at.getTime()).toBe(tomorrow.subtract({ hours: 1 }).epochMilliseconds)
  })

  test('a second worker does not overtake the first', async () => {
    await enqueue(database.db, { task: 'count', payload: {} })
    await database.owner.transaction().execute(async (tx) => {
      await sql`select pg_advisory_xact_lock(hashtext('motcua-outbox'), hashtext(${database.schema}))`.execute(tx)
      expect(await drain()).toBe(0)
    })
    expect(await drain()).toBe(1)
  })

  test('works in batches', async () => {
    for (const n of [1, 2, 3]) await enqueue(database.db, { task: 'count', payload: { n } })
    expect(await drainOutbox(database.db, database.schema, 0, 2)).toBe(2)
    expect(await drainOutbox(database.db, database.schema, 0, 2)).toBe(1)
    expect((await waiting()).map(({ payload }) => payload)).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }])
  })
})

const row = fc.record({
  id: fc.nat(),
  task: fc.constant('t'),
  key: fc.option(fc.constantFrom('a', 'b', 'c')),
  run_at: fc.constant(null),
  payload: fc.constant({}),
  cancelled: fc.boolean(),
})

test('effective rows: all without key, the last of each key, in the order of ids', () => {
  const rows = fc.uniqueArray(row, { selector: ({ id }) => id })
  fc.assert(
    fc.property(rows, (given: readonly OutboxRow[]) => {
      const kept = effective(given)
      expect(kept.map(({ id }) => id)).toEqual(kept.map(({ id }) => id).toSorted((a, b) => a - b))
      for (const one of given) {
        const later = given.some((other) => other.key === one.key && other.id > one.id)
        expect(kept.includes(one)).toBe(one.key === null || !later)
      }
    }),
  )
})
