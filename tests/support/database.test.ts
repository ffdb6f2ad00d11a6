import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { testDatabase } from './database.ts'

describe('the database of a test file', () => {
  const database = testDatabase()

  const insert = sql`insert into heartbeat (worker) values ('test')`
  const count = async () => {
    const { rows } = await sql<{ n: number }>`select count(*) as n from heartbeat`.execute(database.db)
    return rows[0]?.n
  }

  test('is migrated, and the program may write where it is granted', async () => {
    await insert.execute(database.db)
    expect(await count()).toBe(1)
    await expect(sql`delete from migration`.execute(database.db)).rejects.toThrow('permission denied')
    await sql`delete from heartbeat`.execute(database.owner)
  })

  test(
    'a rolled back test sees its own writes',
    database.rolledBack(async (tx) => {
      await insert.execute(tx)
      const { rows } = await sql`select from heartbeat`.execute(tx)
      expect(rows).toHaveLength(1)
    }),
  )

  test('and leaves none behind', async () => {
    expect(await count()).toBe(0)
  })

  test('the failure of a rolled back test is its own', async () => {
    const failing = database.rolledBack(async () => {
      throw new Error('as it should')
    })
    await expect(failing()).rejects.toThrow('as it should')
  })
})
