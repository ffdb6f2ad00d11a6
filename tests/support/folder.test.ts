import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, inject, onTestFinished, test } from 'vitest'
import { processesIn } from './folder.setup.ts'
import { testFolder } from './folder.ts'

test('the folders of tests lie in the run’s own, each a new one that others may enter', () => {
  const [one, other] = [testFolder('a'), testFolder('a')]
  expect([dirname(one), dirname(other)]).toEqual([inject('runFolder'), inject('runFolder')])
  expect(one).not.toBe(other)
  expect(statSync(one).mode & 0o777).toBe(0o755)
})

const idle = ['--eval', 'process.stdout.write("up"); setInterval(() => {}, 1000)']

const start = async (options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv }, ...more: string[]) => {
  const child = spawn(process.execPath, [...idle, ...more], { stdio: ['ignore', 'pipe', 'ignore'], ...options })
  onTestFinished(() => void child.kill('SIGKILL'))
  await once(child.stdout, 'data')
  return child
}

test.runIf(existsSync('/proc/self/environ'))(
  'a process that works in a folder, or was told of it, is found there until it has ended',
  async () => {
    const folder = testFolder('held')
    const children = [
      await start({ cwd: folder }),
      await start({ env: { DATA: `${folder}/data` } }),
      await start({}, folder),
    ]
    // listed as text, 10003 stands before 9996
    const found = new Set(processesIn(folder).map((line) => Number(line.split(' ')[0])))
    expect(found).toEqual(new Set(children.map(({ pid }) => pid)))
    for (const child of children) {
      child.kill('SIGKILL')
      await once(child, 'exit')
    }
    expect(processesIn(folder)).toEqual([])
  },
)
