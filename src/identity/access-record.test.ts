import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { tables } from '#platform'
import { testDatabase } from '../../tests/support/database.ts'
import { accessesOf, recordAccess } from './access-record.ts'
import { exampleTimes, givenOfficers, mai } from './identity.example.ts'
import type { IdentityTables } from './identity.tables.ts'

const database = testDatabase()
const { now } = exampleTimes
let actor: { officerId: string; postId: string }

beforeAll(async () => {
  const [officerId] = await givenOfficers(database.db, [mai])
  const post = await tables<IdentityTables>(database.db)
    .selectFrom('post')
    .select('id')
    .where('officer', '=', officerId!)
    .where('role', '=', 'registrar')
    .executeTakeFirstOrThrow()
  actor = { officerId: officerId!, postId: post.id }
})

describe('the record of who read personal data', () => {
  test(
    'says who, in which post, when and through which door, the latest first',
    database.rolledBack(async (tx) => {
      const door = 'GET /can-bo/ho-so/:id'
      await recordAccess(tx, { actor, door, dossierIds: ['a'], at: now })
      await recordAccess(tx, {
        actor,
        door: 'GET /api/v1/inbox',
        dossierIds: ['b', 'a', 'b'],
        at: now.add({ seconds: 1 }),
      })
      await recordAccess(tx, { actor, door, dossierIds: ['b'], at: now.add({ seconds: 2 }) })
      const [latest, first, ...more] = await accessesOf(tx, 'a')
      expect(more).toEqual([])
      expect(first).toEqual({
        at: now,
        officer: 'Sơn Thị Mai',
        title: { vi: 'Văn thư', en: 'Registrar' },
        agency: 'H13.64',
        door,
      })
      expect(latest?.door).toBe('GET /api/v1/inbox')
      expect(await accessesOf(tx, 'c')).toEqual([])
      expect(await accessesOf(tx, 'b', { limit: 1 })).toHaveLength(1)
      expect(await accessesOf(tx, 'b', { before: now.add({ seconds: 2 }) })).toHaveLength(1)
    }),
  )

  test(
    'a list is one row, and a list without anybody leaves none',
    database.rolledBack(async (tx) => {
      await recordAccess(tx, { actor, door: 'x', dossierIds: ['a', 'b', 'c'], at: now })
      await recordAccess(tx, { actor, door: 'x', dossierIds: [], at: now })
      const rows = await tables<IdentityTables>(tx).selectFrom('access_record').select('dossiers').execute()
      expect(rows).toEqual([{ dossiers: ['a', 'b', 'c'] }])
    }),
  )

  test('the program can neither change nor remove it', async () => {
    for (const statement of [
      'delete from access_record',
      `update access_record set door = ''`,
      'truncate access_record',
    ]) {
      await expect(sql.raw(statement).execute(database.db)).rejects.toThrow('permission denied')
    }
  })
})
