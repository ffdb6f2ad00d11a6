import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { testDatabase } from '../../tests/support/database.ts'
import { NoConnectionFree, openDatabase, transact } from './database.ts'

const database = testDatabase()

test('columns come as the program wants them', async () => {
  const { rows } = await sql`
    select 9007199254740991::bigint as big, date '2026-11-20' as day, '{a,b}'::text[] as list, '{"a": [1]}'::jsonb as json`.execute(
    database.db,
  )
  expect(rows).toEqual([{ big: 9007199254740991, day: '2026-11-20', list: ['a', 'b'], json: { a: [1] } }])
})

test('statements are named and prepared once, but not without end', async () => {
  await database.db.connection().execute(async (db) => {
    for (let n = 0; n < 3; n += 1) await sql`select ${n}::int + 40`.execute(db)
    const { rows } = await sql<{ calls: number }>`
      select generic_plans + custom_plans as calls from pg_prepared_statements where statement like 'select $1::int + 40%'`.execute(
      db,
    )
    expect(rows).toEqual([{ calls: 3 }])
    for (let n = 0; n < 600; n += 1) await sql`select ${sql.lit(n)}`.execute(db)
    const { rows: all } = await sql<{ n: number }>`select count(*) as n from pg_prepared_statements`.execute(db)
    expect(all[0]?.n).toBeLessThanOrEqual(500)
  })
})

test('nobody waits for ever for a connection: the one who comes too late is told so, and those who hold one go on', async () => {
  const small = openDatabase({ url: database.programUrl, schema: database.schema, connections: 1, waitSeconds: 0.2 })
  const done = Promise.withResolvers<void>()
  const holding = small.connection().execute(async (db) => {
    await expect(sql`select 1`.execute(small)).rejects.toThrow(NoConnectionFree)
    await expect(transact(small, async () => undefined)).rejects.toMatchObject({ statusCode: 503 })
    done.resolve()
    return sql`select 2 as two`.execute(db)
  })
  await done.promise
  expect((await holding).rows).toEqual([{ two: 2 }])
  expect((await sql`select 3 as three`.execute(small)).rows).toEqual([{ three: 3 }])
  await small.destroy()
})

test.each([
  ['is closed after its time', 0.02, false],
  ['is kept as long as one wishes', 60, true],
])('a connection that nobody uses %s', async (_, idleSeconds, kept) => {
  const db = openDatabase({ url: database.programUrl, schema: database.schema, connections: 1, idleSeconds })
  const process = async () => (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)).rows[0]?.pid
  const first = await process()
  await setTimeout(100)
  expect((await process()) === first).toBe(kept)
  await db.destroy()
})

const failure = (code: string) => Object.assign(new Error(code), { code })

test('a database that takes no connection is told apart from a broken statement', async () => {
  const nobody = openDatabase({ url: 'postgres://nobody:x@127.0.0.1:9/none', schema: 'motcua' })
  await expect(sql`select 1`.execute(nobody)).rejects.toMatchObject({ name: 'NoConnectionFree', statusCode: 503 })
  await nobody.destroy()
  await expect(sql`select 1 from nowhere`.execute(database.db)).rejects.toThrow('nowhere')
})

describe('transact', () => {
  test('tries again what lost a race, three times at most', async () => {
    let tries = 0
    const value = await transact(database.db, async () => {
      tries += 1
      if (tries < 3) throw failure('40001')
      return 'done'
    })
    expect([value, tries]).toEqual(['done', 3])
    tries = 0
    const hopeless = transact(database.db, async () => {
      tries += 1
      throw failure('40P01')
    })
    await expect(hopeless).rejects.toThrow('40P01')
    expect(tries).toBe(3)
  })

  test('throws anything else on at once, and keeps nothing', async () => {
    let tries = 0
    const wrong = transact(database.db, async (tx) => {
      tries += 1
      await sql`insert into heartbeat (worker) values ('ghost')`.execute(tx)
      throw failure('23505')
    })
    await expect(wrong).rejects.toThrow('23505')
    expect(tries).toBe(1)
    const { rows } = await sql`select from heartbeat where worker = 'ghost'`.execute(database.db)
    expect(rows).toHaveLength(0)
  })
})
