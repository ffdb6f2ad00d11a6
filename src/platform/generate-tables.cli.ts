import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import pg from 'pg'
import { openDatabase } from './database.ts'
import { openEmbedded, ownerRole, programRole } from './embedded-postgres.ts'
import { generateTables } from './generate-tables.ts'
import { migrate } from './migrate.ts'

/** `npm run tables`: migrates a database of its own and writes the types of the tables of each room and part. */
const root = resolve(import.meta.dirname, '../..')
const schema = 'motcua'

const server = await openEmbedded({ dataDirectory: resolve(root, 'var/test'), settings: { fsync: 'off' } })
const admin = new pg.Client({ connectionString: server.superuserUrl })
await admin.connect()
const name = `tables_${randomBytes(6).toString('hex')}`
try {
  await admin.query(`create database ${name} owner ${ownerRole}`)
  const ownerUrl = server.ownerUrl.replace(/[^/]*$/, name)
  await migrate({ ownerUrl, schema, programRole })
  const db = openDatabase({ url: ownerUrl, schema, connections: 1 })
  const files = await generateTables(db, schema).finally(() => db.destroy())
  for (const [path, text] of files) {
    await writeFile(resolve(root, path), text)
    console.log(path)
  }
} finally {
  await admin.query(`drop database if exists ${name} with (force)`)
  await admin.end()
  await server.release()
}
