import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { postmasterOf, query, removeFolder } from '../../src/platform/postgres.test-support.ts'
import { testFolder } from '../support/folder.ts'
import { childrenOf, commandOf, freePort, launch, type Started } from '../support/start.ts'
import { accept, acceptMany, type Receipt, type Storm } from './support/storm.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const folder = testFolder('pg')
const port = await freePort()

let service: Started
let counter = { port, token: '' }
const receipts = new Map<string, Receipt>()

const start = async (): Promise<void> => {
  service = launch('start.ts', ['--no-demo', '--data', folder, '--port', String(port)])
  await service.said('is ready after')
}

const motcua = async (...args: readonly string[]): Promise<{ readonly code: number; readonly output: string }> => {
  const cli = launch('cli.ts', [...args, '--data', folder])
  return { code: await cli.exited, output: cli.output().trim() }
}

beforeAll(async () => {
  await start()
  const added = await motcua('token', 'add', '--role', 'receptionist', '--agency', 'H13.64')
  expect(added.code).toBe(0)
  counter = { port, token: added.output.split('\n').at(-1) ?? '' }
})

afterAll(async () => {
  service.child.kill('SIGTERM')
  await service.exited
  removeFolder(folder)
})

const kill = (pid: number): void => {
  process.kill(pid, 'SIGKILL')
}

const processOf = (name: string): number => {
  const found = childrenOf(service.child.pid ?? 0).find((pid) => commandOf(pid).includes(`${name}.ts`))
  if (found === undefined) throw new Error(`there is no ${name} process`)
  return found
}

const postmaster = (): Promise<number> => postmasterOf(join(folder, 'pg'))

/** Asks the database itself, past the program, as the role that owns the tables. */
const asOwner = async <T extends object>(text: string): Promise<readonly T[]> => {
  const databasePort = (await readFile(join(folder, 'pg/postmaster.pid'), 'utf8')).split('\n')[3]
  const { owner } = JSON.parse(await readFile(join(folder, 'secrets.json'), 'utf8')) as { owner: string }
  const address = `postgres://motcua_owner:${owner}@127.0.0.1:${databasePort}/motcua`
  return query<T>(`${address}?options=-c%20search_path%3Dmotcua`, text)
}

const byKey = <T extends { readonly key: string }>(rows: readonly T[]): readonly T[] =>
  rows.toSorted((a, b) => a.key.localeCompare(b.key))

/** Every acknowledged acceptance is there, once; the codes of a day have no gap; every chain is whole. */
const expectNothingLost = async (): Promise<void> => {
  const kept = await asOwner<Receipt & { key: string }>(
    `select i.key, d.id, d.code from idempotency i join dossier d on d.id = ((i.answer->>'body')::jsonb->>'id')::uuid`,
  )
  expect(byKey(kept)).toEqual(byKey([...receipts].map(([key, receipt]) => ({ key, ...receipt }))))
  const codes = (await asOwner<{ code: string }>('select code from dossier')).map(({ code }) => code)
  expect(codes).toHaveLength(receipts.size)
  for (const ofDay of Object.values(Object.groupBy(codes, (code) => code.slice(0, -5)))) {
    const numbers = (ofDay ?? []).map((code) => Number(code.slice(-4))).toSorted((a, b) => a - b)
    expect(numbers).toEqual(numbers.map((_, index) => index + 1))
  }
  const { code, output } = await motcua('history', 'verify')
  expect([code, output]).toEqual([0, expect.stringMatching(`^${receipts.size} dossiers, \\d+ events, all unbroken$`)])
}

const report = (what: string, { receipts: { size }, repeats, recovery }: Storm): void =>
  console.log(`${what}: ${size} acknowledged, ${repeats} sent again, served again after ${recovery.toFixed(0)} ms`)

const weather = async (what: string, count: number, strike: () => Promise<void>): Promise<void> => {
  const storm = await acceptMany(counter, count, strike)
  report(what, storm)
  expect(storm.receipts.size).toBe(count)
  expect(storm.repeats).toBeGreaterThan(0)
  for (const [key, receipt] of storm.receipts) receipts.set(key, receipt)
  const [key, receipt] = [...storm.receipts][0] ?? ['', null]
  expect(await accept(counter, key)).toEqual(receipt)
  await expectNothingLost()
}

test('kill -9 of the web server and the database in the middle of 1,000 acceptances', () =>
  weather('web and database killed', 1000, async () => {
    for (const pid of [processOf('web'), await postmaster()]) kill(pid)
  }))

test('kill -9 of everything, the supervisor too, in the middle of another 400', () =>
  weather('everything killed', 400, async () => {
    for (const pid of [service.child.pid ?? 0, processOf('web'), processOf('worker'), await postmaster()]) kill(pid)
    await service.exited
    await start()
  }))

test('a damaged history is found, and each damage named', async () => {
  const [changed, cut, forged] = [...receipts.values()]
  if (changed === undefined || cut === undefined || forged === undefined) throw new Error('nothing was accepted')
  const last = `dossier_id = '${cut.id}' and seq = (select max(seq) from dossier_event where dossier_id = '${cut.id}')`
  const before = await asOwner<{ seq: number }>(`select seq from dossier_event where ${last}`)
  await asOwner(`update dossier_event set occurred_at = occurred_at - interval '1 day'
    where dossier_id = '${changed.id}' and seq = 2`)
  await asOwner(`delete from dossier_event_detail where ${last}`)
  await asOwner(`delete from dossier_event where ${last}`)
  await asOwner(`update dossier set head_hash = repeat('0', 64) where id = '${forged.id}'`)
  const { code, output } = await motcua('history', 'verify')
  expect(code).toBe(1)
  expect(output.split('\n')).toEqual(
    expect.arrayContaining([
      `${changed.code}: event 2: changed-event`,
      `${cut.code}: event ${before[0]?.seq}: missing-tail`,
      expect.stringMatching(`^${forged.code}: event \\d+: wrong-head$`),
      expect.stringContaining('3 broken'),
    ]),
  )
})
