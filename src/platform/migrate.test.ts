import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { testDatabase } from '../../tests/support/database.ts'
import { testFolder } from '../../tests/support/folder.ts'
import { openDatabase } from './database.ts'
import { programRole } from './embedded-postgres.ts'
import { type MigrationFile, migrate, pendingMigrations } from './migrate.ts'

const database = testDatabase()

let directory = ''
let schema = ''
let count = 0

beforeEach(() => {
  directory = testFolder('migrations')
  count += 1
  schema = `province_${count}`
})

const write = (name: string, text: string) => writeFile(join(directory, name), text)
const run = () => migrate({ ownerUrl: database.ownerUrl, schema, programRole, directory })
const inTenant = async <T>(url: string, work: (db: ReturnType<typeof openDatabase>) => Promise<T>): Promise<T> => {
  const db = openDatabase({ url, schema, connections: 1 })
  return work(db).finally(() => db.destroy())
}

describe('migrate', () => {
  test('applies each file once, in the order of its number', async () => {
    await write('0002_second.sql', 'alter table thing add column b text;')
    await write('0001_first.sql', 'create table thing (a text);')
    expect(await run()).toEqual(['0001_first.sql', '0002_second.sql'])
    expect(await run()).toEqual([])
  })

  test("gives the program's role exactly what the file grants", async () => {
    await write('0001_first.sql', 'create table thing (a text); grant select, insert on thing to {app};')
    await run()
    await inTenant(database.programUrl, async (db) => {
      await sql`insert into thing values ('x')`.execute(db)
      await expect(sql`update thing set a = 'y'`.execute(db)).rejects.toThrow('permission denied')
      await expect(sql`create table other (a text)`.execute(db)).rejects.toThrow('permission denied')
    })
  })

  test('a failing file leaves nothing, says where, and those before it stay', async () => {
    await write('0001_first.sql', 'create table thing (a text);')
    await write('0002_second.sql', 'create table half (a text);\n\nselect * from nowhere;')
    await expect(run()).rejects.toThrow('migrations/0002_second.sql:3: relation "nowhere" does not exist')
    await inTenant(database.ownerUrl, async (db) => {
      const { rows } = await sql`select name from migration`.execute(db)
      expect(rows).toEqual([{ name: '0001_first.sql' }])
      await expect(sql`select * from half`.execute(db)).rejects.toThrow('does not exist')
    })
  })

  test('refuses an applied file that was changed later', async () => {
    await write('0001_first.sql', 'create table thing (a text);')
    await run()
    await write('0001_first.sql', 'create table thing (a integer);')
    await expect(run()).rejects.toThrow('0001_first.sql was changed after it had been applied')
  })

  test('tenants of one database that start at once wait for each other: both grant the use of what they share', async () => {
    await write('0001_first.sql', 'create table thing as select clock_timestamp() as begun; select pg_sleep(0.1);')
    const tenants = [schema, `${schema}_beside`]
    await Promise.all(
      tenants.map((each) => migrate({ ownerUrl: database.ownerUrl, schema: each, programRole, directory })),
    )
    await inTenant(database.ownerUrl, async (db) => {
      const begun = tenants.map((each) => sql`select begun from ${sql.table(`${each}.thing`)}`)
      const { rows } = await sql<{ apart: boolean }>`
        select abs(extract(epoch from (${begun[0]}) - (${begun[1]}))) >= 0.1 as apart`.execute(db)
      expect(rows).toEqual([{ apart: true }])
    })
  })

  test('two starts at once do the work once', async () => {
    await write('0001_first.sql', 'create table thing (a text); select pg_sleep(0.2);')
    const both = await Promise.all([run(), run()])
    expect(both.flat()).toEqual(['0001_first.sql'])
  })

  test('refuses a file whose name tells no number', async () => {
    await write('later.sql', 'select 1;')
    await expect(run()).rejects.toThrow('migrations/later.sql: a migration is named NNNN_room.sql')
  })
})

const file = (name: string, checksum = name): MigrationFile => ({ name, sql: '', checksum })

describe('pending migrations', () => {
  test('are those not yet applied', () => {
    const files = [file('0001_a.sql'), file('0002_b.sql')]
    expect(pendingMigrations(files, [])).toEqual(files)
    expect(pendingMigrations(files, [file('0001_a.sql')])).toEqual([files[1]])
  })

  test('a database that is ahead of the program is left alone', () => {
    expect(() => pendingMigrations([], [file('0001_a.sql')])).toThrow('migrated by a newer version')
  })

  test('a new file before an applied one is refused: it would run in another order elsewhere', () => {
    const files = [file('0001_a.sql'), file('0002_b.sql')]
    expect(() => pendingMigrations(files, [file('0002_b.sql')])).toThrow('0001_a.sql comes before 0002_b.sql')
  })
})
