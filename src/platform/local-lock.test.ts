import { spawn } from 'node:child_process'
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { testFolder } from '../../tests/support/folder.ts'
import { askHolder, lockName, tryLock, waitForLock } from './local-lock.ts'

const directory = testFolder('lock')

test('one holder at a time, who tells what it is', async () => {
  const name = lockName('test', directory)
  const lock = await tryLock(name, () => 'http://localhost:1234')
  expect(lock).not.toBeNull()
  expect(await tryLock(name)).toBeNull()
  expect(await askHolder(name)).toBe('http://localhost:1234')
  await lock?.release()
  expect(await askHolder(name)).toBeNull()
  await (await waitForLock(name)).release()
})

test('a folder has one lock by whatever path it is reached, and one a purpose', () => {
  const link = join(directory, 'link')
  symlinkSync(directory, link)
  expect(lockName('test', link)).toBe(lockName('test', directory))
  expect(lockName('other', directory)).not.toBe(lockName('test', directory))
})

test('waiting has an end', async () => {
  const name = lockName('wait', directory)
  const lock = await tryLock(name)
  await expect(waitForLock(name, 120)).rejects.toThrow('Another process has been holding')
  await lock?.release()
})

test('the lock of a killed process is free', async () => {
  const name = lockName('killed', directory)
  const script = `require('node:net').createServer().listen('\\0${name}', () => console.log('held'))`
  const holder = spawn(process.execPath, ['-e', script])
  await new Promise((done) => holder.stdout.once('data', done))
  expect(await tryLock(name)).toBeNull()
  holder.kill('SIGKILL')
  await vi.waitFor(async () => {
    const lock = await tryLock(name)
    expect(lock).not.toBeNull()
    await lock?.release()
  })
})
