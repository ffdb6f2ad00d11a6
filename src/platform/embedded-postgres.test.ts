import { chmodSync, existsSync, lstatSync, readdirSync, readlinkSync, statSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { testFolder } from '../../tests/support/folder.ts'
import { type EmbeddedPostgres, openEmbedded } from './embedded-postgres.ts'
import { holdElsewhere, postmasterOf, query, removeFolder } from './postgres.test-support.ts'

const settings = { fsync: 'off' }
const isRoot = process.getuid?.() === 0

const withServer = async (folder: string, work: (server: EmbeddedPostgres) => Promise<void>): Promise<void> => {
  const server = await openEmbedded({ dataDirectory: folder, settings })
  await work(server).finally(() => server.release())
}

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

const accept = (server: EmbeddedPostgres, n: number) =>
  query(server.ownerUrl, `create table if not exists accepted (n integer); insert into accepted values (${n})`)

const accepted = async (server: EmbeddedPostgres) =>
  (await query<{ n: number }>(server.ownerUrl, 'select n from accepted order by n')).map(({ n }) => n)

// Killed servers recover, and a busy machine takes its time.
vi.setConfig({ testTimeout: 90_000 })

describe('the embedded PostgreSQL', () => {
  let folder = ''
  beforeEach(() => {
    folder = testFolder('pg')
  })
  afterEach(() => removeFolder(folder))

  test('is made, kept, and started again with what was in it; the last user stops it', async () => {
    let pid = 0
    await withServer(folder, async (server) => {
      expect(server.found).toBe('made')
      await accept(server, 1)
      pid = await postmasterOf(join(folder, 'pg'))
      await withServer(folder, async (second) => {
        expect(second).toMatchObject({ found: 'running', port: server.port })
      })
      expect(await accepted(server)).toEqual([1])
    })
    expect(existsSync(join(folder, 'pg/postmaster.pid'))).toBe(false)
    await withServer(folder, async (server) => {
      expect(server.found).toBe('started')
      expect(await accepted(server)).toEqual([1])
      expect(await postmasterOf(join(folder, 'pg'))).not.toBe(pid)
    })
  })

  test('lets nobody in without a password, and gives the program no rights of its own', async () => {
    await withServer(folder, async (server) => {
      const open = server.programUrl.replace(/:[^:@]*@/, '@')
      await expect(query(open, 'select 1')).rejects.toThrow('password')
      await expect(query(server.programUrl, 'create table mine (a text)')).rejects.toThrow('permission denied')
      const [row] = await query(
        server.programUrl,
        `
        select current_setting('server_version_num')::int / 10000 as version,
          pg_encoding_to_char(encoding) as encoding, datlocprovider as provider
        from pg_database where datname = current_database()`,
      )
      expect(row).toEqual({ version: 18, encoding: 'UTF8', provider: 'b' })
    })
    expect(readdirSync(folder).sort()).toEqual(['pg', 'secrets.json'])
  })

  test('a killed parent leaves it running: the next start joins it, and stops it in the end', async () => {
    const holder = await holdElsewhere(folder)
    await query(holder.url, 'select 1')
    const pid = await postmasterOf(join(folder, 'pg'))
    await holder.kill('SIGKILL')
    expect(alive(pid)).toBe(true)
    await withServer(folder, async (server) => {
      expect(server).toMatchObject({ found: 'running', port: holder.port })
      expect(await postmasterOf(join(folder, 'pg'))).toBe(pid)
    })
    expect(existsSync(join(folder, 'pg/postmaster.pid'))).toBe(false)
  })

  test('killed together with its parent it comes back, with every committed row', async () => {
    const holder = await holdElsewhere(folder)
    const server = await openEmbedded({ dataDirectory: folder, settings })
    for (const n of [1, 2, 3]) await accept(server, n)
    const pid = await postmasterOf(join(folder, 'pg'))
    process.kill(pid, 'SIGKILL')
    await Promise.all([holder.kill('SIGKILL'), server.lost])
    await withServer(folder, async (next) => {
      expect(next.found).toBe('started')
      expect(await accepted(next)).toEqual([1, 2, 3])
    })
  })

  test('two at once on a fresh folder: one makes it, the other joins', async () => {
    const both = await Promise.all([holdElsewhere(folder), holdElsewhere(folder)])
    expect(both.map(({ found }) => found).sort()).toEqual(['made', 'running'])
    expect(both[0].port).toBe(both[1].port)
    for (const holder of both) await holder.kill('SIGKILL')
    await withServer(folder, async () => undefined)
  })

  test('takes another port when the wanted one is taken', async () => {
    const stranger = createServer().listen(0, '127.0.0.1')
    await new Promise((done) => stranger.once('listening', done))
    const { port } = stranger.address() as { port: number }
    const server = await openEmbedded({ dataDirectory: folder, settings, port })
    expect(server.port).not.toBe(port)
    await server.release()
    stranger.close()
  })

  test('a path longer than a Unix socket may have is no trouble', async () => {
    const deep = join(folder, ...Array.from({ length: 6 }, () => 'một-thư-mục-có-tên-khá-dài'))
    await mkdir(deep, { recursive: true })
    await withServer(deep, async (server) => {
      expect(await query(server.programUrl, 'select 1 as one')).toEqual([{ one: 1 }])
    })
  })
})

describe('under a folder that only its owner may enter', () => {
  test('it runs all the same, and the folder stays private', async () => {
    const parent = testFolder('pg')
    chmodSync(parent, 0o700)
    const folder = join(parent, 'clone', 'var')
    await mkdir(folder, { recursive: true })
    await withServer(folder, (server) => accept(server, 7).then(() => undefined))
    await withServer(folder, async (server) => {
      expect(server.found).toBe('started')
      expect(await accepted(server)).toEqual([7])
    })
    // Root cannot lend the folder to the system user, so the files live elsewhere and a link tells where.
    expect(lstatSync(join(folder, 'pg')).isSymbolicLink()).toBe(isRoot)
    if (isRoot) expect(existsSync(readlinkSync(join(folder, 'pg')))).toBe(true)
    expect(statSync(parent).mode & 0o777).toBe(0o700)
    removeFolder(parent)
  })
})
