import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chown, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { testFolder } from '../../tests/support/folder.ts'
import { openDatabase } from './database.ts'
import { useExisting } from './existing-postgres.ts'
import { enqueue } from './jobs.ts'
import { migrate } from './migrate.ts'
import { drainOutbox } from './outbox.ts'
import { query, removeFolder } from './postgres.test-support.ts'
import { initCluster, startCluster, stopCluster, superuserUrl } from './postgres-cluster.ts'
import { findPlace, type Place } from './postgres-place.ts'

const programPassword = 'made-by-the-test'
const schema = 'motcua'

/** Builds of PostgreSQL to try besides our own: what Debian has installed. */
const debian = [15, 16, 17, 18]
  .map((version) => ({ version, programs: `/usr/lib/postgresql/${version}/bin` }))
  .filter(({ programs }) => existsSync(join(programs, 'initdb')))

interface Server {
  readonly url: string
  stop(): Promise<void>
}

const startDebian = async (programs: string): Promise<Server> => {
  const folder = testFolder('pg')
  const own = await findPlace(folder)
  const cluster = join(folder, 'foreign', 'pg')
  await mkdir(join(folder, 'foreign'), { recursive: true })
  const place: Place = { ...own, programs, cluster }
  if (own.as.uid !== undefined && own.as.gid !== undefined) await chown(join(folder, 'foreign'), own.as.uid, own.as.gid)
  await initCluster(place, 'root-password', () => undefined, ['--encoding=UTF8', '--locale=C'])
  const port = await startCluster(place, { settings: { fsync: 'off' } })
  return {
    url: superuserUrl(port, 'root-password'),
    stop: async () => {
      await stopCluster(place)
      removeFolder(folder)
    },
  }
}

const ours = {
  name: 'PostgreSQL 18 as shipped',
  start: async (): Promise<Server> => ({
    url: inject('testServer').superuserUrl,
    stop: async () => undefined,
  }),
}

const servers = [
  ours,
  ...debian.map(({ version, programs }) => ({
    name: `PostgreSQL ${version} of this machine`,
    start: () => startDebian(programs),
  })),
]

describe.each(servers)('$name', ({ start }) => {
  const name = `existing_${randomBytes(4).toString('hex')}`
  const role = (kind: string) => `${name}_${kind}`
  let server: Server
  const at = (user: string) => {
    const url = new URL(server.url)
    url.username = user
    url.password = programPassword
    url.pathname = `/${name}`
    return url.toString()
  }

  beforeAll(async () => {
    server = await start()
    for (const [kind, rights] of [
      ['maker', 'createrole'],
      ['plain', ''],
      ['program', ''],
    ] as const) {
      await query(server.url, `create role ${role(kind)} login ${rights} password '${programPassword}'`)
    }
    await query(server.url, `create database ${name} owner ${role('maker')}`)
  })

  afterAll(async () => {
    await query(server.url, `drop database ${name} with (force)`)
    for (const each of [role('maker'), role('plain'), role('program'), `motcua_program_${name}`]) {
      await query(server.url, `drop role if exists ${each}`)
    }
    await server.stop()
  })

  test('with one address the program gets a role of its own, that owns nothing, and everything works', async () => {
    const options = { url: at(role('maker')), ownerUrl: null, programPassword }
    const addresses = await useExisting(options)
    expect(addresses.programRole).toBe(`motcua_program_${name}`)
    await migrate({ ...addresses, schema })
    expect(await useExisting(options)).toEqual(addresses)
    const db = openDatabase({ url: addresses.programUrl, schema, connections: 1 })
    try {
      await enqueue(db, { task: 'count', payload: { n: 1 } })
      expect(await drainOutbox(db, schema)).toBe(1)
      await expect(sql`drop table outbox`.execute(db)).rejects.toThrow('must be owner')
    } finally {
      await db.destroy()
    }
  })

  test('a role that may not make roles is told the two ways out', async () => {
    const wrong = useExisting({ url: at(role('plain')), ownerUrl: null, programPassword })
    await expect(wrong).rejects.toThrow(/DATABASE_OWNER_URL=[\s\S]*alter role/)
  })

  test('two addresses are taken as they are, unless the program would own its tables', async () => {
    const pair = { url: at(role('program')), ownerUrl: at(role('maker')), programPassword }
    expect(await useExisting(pair)).toEqual({
      ownerUrl: pair.ownerUrl,
      programUrl: pair.url,
      programRole: role('program'),
    })
    await expect(useExisting({ ...pair, url: pair.ownerUrl })).rejects.toThrow('create role motcua_program')
    await expect(useExisting({ ...pair, url: server.url })).rejects.toThrow('is a superuser')
  })
})

test('an address where nobody answers is named by its variable', async () => {
  const nowhere = useExisting({ url: 'postgres://a:b@127.0.0.1:9/c', ownerUrl: null, programPassword })
  await expect(nowhere).rejects.toThrow('The database of DATABASE_URL cannot be reached')
})
