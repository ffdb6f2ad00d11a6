import { spawn } from 'node:child_process'
import { globSync, lstatSync, readlinkSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { root } from '../../tests/support/source.ts'

/** Removes a folder before the run ends, and what its links to clusters point to: a cluster takes 40 MB. */
export const removeFolder = (folder: string): void => {
  for (const path of globSync('**/pg', { cwd: folder }).map((path) => join(folder, path))) {
    if (lstatSync(path).isSymbolicLink()) rmSync(dirname(readlinkSync(path)), { recursive: true })
  }
  rmSync(folder, { recursive: true })
}

export const query = async <T extends pg.QueryResultRow>(url: string, text: string): Promise<readonly T[]> => {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query<T>(text)).rows
  } finally {
    await client.end()
  }
}

export const postmasterOf = async (cluster: string): Promise<number> =>
  Number((await readFile(join(cluster, 'postmaster.pid'), 'utf8')).split('\n')[0])

const script = `
  const { openEmbedded } = await import('#platform')
  const server = await openEmbedded({ dataDirectory: process.argv[1], settings: { fsync: 'off' } })
  console.log(server.port, server.found, server.programUrl)
  setInterval(() => {}, 1000)`

export interface Holder {
  readonly port: number
  readonly found: string
  readonly url: string
  kill(signal: NodeJS.Signals): Promise<void>
}

/** Another process that opens the server of a folder and holds it until it is killed. */
export const holdElsewhere = async (folder: string): Promise<Holder> => {
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script, folder], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = new Promise<void>((done) => child.once('exit', () => done()))
  const line = await new Promise<string>((done, fail) => {
    child.stdout.once('data', (chunk: Buffer) => done(chunk.toString()))
    child.once('exit', (code) => fail(new Error(`ended with ${code}`)))
  })
  const [port, found = '', url = ''] = line.trim().split(' ')
  return {
    port: Number(port),
    found,
    url,
    kill: (signal) => {
      child.kill(signal)
      return exited
    },
  }
}
