import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { postmasterOf, removeFolder } from '../src/platform/postgres.test-support.ts'
import { testFolder } from './support/folder.ts'
import { answers, childrenOf, commandOf, freePort, launch, type Started } from './support/start.ts'

vi.setConfig({ testTimeout: 180_000 })

const folder = testFolder('pg')
const port = await freePort()
const address = `http://127.0.0.1:${port}`
const flags = ['--no-demo', '--data', folder, '--port', String(port)]

let running: Started | null = null
const start = async (): Promise<Started> => {
  running = launch('start.ts', flags)
  await running.said('is ready after')
  return running
}

const process_ = (started: Started, name: string): number => {
  const found = childrenOf(started.child.pid ?? 0).find((pid) => commandOf(pid).includes(`${name}.ts`))
  if (found === undefined) throw new Error(`there is no ${name} process`)
  return found
}

const kill = (pid: number): void => {
  process.kill(pid, 'SIGKILL')
}

const stop = async (): Promise<number> => {
  running?.child.kill('SIGTERM')
  return (await running?.exited) ?? 0
}

const addToken = async (): Promise<string> => {
  const cli = launch('cli.ts', ['token', 'add', '--role', 'receptionist', '--agency', 'H13.64', '--data', folder])
  expect(await cli.exited).toBe(0)
  return cli.output().trim().split('\n').at(-1) ?? ''
}

const inbox = async (token: string): Promise<number> =>
  (await fetch(`${address}/api/v1/inbox`, { headers: { authorization: `Bearer ${token}` } })).status

afterAll(async () => {
  await stop()
  removeFolder(folder)
})

test('the first start makes everything and serves; a second one there is told where the first is', async () => {
  const first = await start()
  expect(first.output()).toMatch(/migrated: \d+ files[\s\S]*agencies: [\s\S]*procedures: /)
  expect(await answers(`${address}/healthz`, 200)).toContain('"ok"')
  expect(await answers(`${address}/readyz`, 200)).toContain('"worker":"ok"')
  const second = launch('start.ts', flags)
  expect(await second.exited).toBe(1)
  expect(second.output()).toContain(`already running on ${folder}: ${address} (process ${first.child.pid})`)
  expect(await answers(`${address}/healthz`, 200)).toContain('"ok"')
})

test('a start elsewhere on the same port is told which one is free', async () => {
  const other = testFolder('pg')
  const started = launch('start.ts', ['--port', String(port), '--data', other])
  expect(await started.exited).toBe(1)
  const said = `Port ${port} is taken by another program. Free is: bin/start --data ${other} --port`
  expect(started.output()).toMatch(new RegExp(`^${said} \\d+$`, 'm'))
  removeFolder(other)
})

test('a data folder that cannot be made is named', async () => {
  const started = launch('start.ts', ['--data', '/dev/null/nowhere'])
  expect(await started.exited).toBe(1)
  expect(started.output()).toContain('/dev/null/nowhere cannot be written by this user')
})

test('a killed web process comes back', async () => {
  const pid = process_(running as Started, 'web')
  kill(pid)
  await (running as Started).said('web ended and is started again')
  await answers(`${address}/readyz`, 200)
  expect(process_(running as Started, 'web')).not.toBe(pid)
})

test('a killed database comes back, with what was committed', async () => {
  const token = await addToken()
  expect(await inbox(token)).toBe(200)
  kill(await postmasterOf(join(folder, 'pg')))
  await (running as Started).said('The database is back')
  await answers(`${address}/readyz`, 200)
  expect(await inbox(token)).toBe(200)
})

test('when the start itself is killed nobody is left holding the port; everything killed at once comes back whole', async () => {
  const token = await addToken()
  const first = running as Started
  const orphans = ['web', 'worker'].map((name) => process_(first, name))
  kill(first.child.pid ?? 0)
  await first.exited
  await vi.waitFor(() => expect(orphans.filter((pid) => existsSync(`/proc/${pid}`))).toEqual([]), 15_000)
  const second = await start()
  expect(second.output()).toContain('joined, it was running')
  expect(await inbox(token)).toBe(200)
  const all = [second.child.pid ?? 0, process_(second, 'web'), process_(second, 'worker')]
  const postmaster = await postmasterOf(join(folder, 'pg'))
  for (const pid of [...all, postmaster]) kill(pid)
  await second.exited
  await start()
  expect(await inbox(token)).toBe(200)
})

test('a real office never gets the demo, nor a moved clock', async () => {
  expect(await stop()).toBe(0)
  const demo = launch('cli.ts', ['demo', '--data', folder])
  expect(await demo.exited).toBe(1)
  expect(demo.output()).toContain('made without the demo')
  const clock = launch('cli.ts', ['clock', 'set', '2026-11-20T09:14', '--data', folder])
  expect(await clock.exited).toBe(2)
  expect(clock.output()).toContain('in the demo only')
})

test('stopped in order, it leaves no server behind and the port free', async () => {
  expect(existsSync(join(folder, 'pg/postmaster.pid'))).toBe(false)
  await expect(fetch(`${address}/healthz`)).rejects.toThrow()
})
