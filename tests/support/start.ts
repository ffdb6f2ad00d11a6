import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { root } from './source.ts'

export const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => done(port))
    })
  })

export interface Started {
  readonly child: ChildProcess
  readonly output: () => string
  /** The exit code; -1 after a signal. */
  readonly exited: Promise<number>
  /** Waits until the output has this text; throws when it ended before. */
  said(text: string): Promise<void>
}

const patience = 80_000

/** Runs a file of src/main as the scripts in bin/ do, with nothing of our own environment that would configure it. */
export const launch = (file: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Started => {
  const { PATH, HOME, LANG } = process.env
  const child = spawn(process.execPath, ['--import', 'tsx', join(root, 'src/main', file), ...args], {
    cwd: root,
    env: { PATH, HOME, LANG, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  const take = (chunk: Buffer) => {
    text += chunk.toString()
  }
  child.stdout?.on('data', take)
  child.stderr?.on('data', take)
  let ended = false
  const exited = new Promise<number>((done) =>
    child.once('close', (code) => {
      ended = true
      done(code ?? -1)
    }),
  )
  const said = async (wanted: string): Promise<void> => {
    const end = performance.now() + patience
    while (!text.includes(wanted)) {
      if (ended || performance.now() > end) throw new Error(`"${wanted}" was not said:\n${text}`)
      await sleep(50)
    }
  }
  return { child, output: () => text, exited, said }
}

/** The processes that a process started and that still live. */
export const childrenOf = (pid: number): readonly number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number)

export const commandOf = (pid: number): string => readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')

/** Asks until the answer has this status; throws with the last answer. */
export const answers = async (url: string, status: number): Promise<string> => {
  const end = performance.now() + patience
  let last = 'nobody answered'
  while (performance.now() < end) {
    try {
      const response = await fetch(url)
      last = `${response.status} ${await response.text()}`
      if (response.status === status) return last
    } catch (error) {
      last = String(error)
    }
    await sleep(100)
  }
  throw new Error(`${url}: ${last}`)
}
