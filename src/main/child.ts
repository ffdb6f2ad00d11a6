import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Log } from '#platform'
import { root } from './config.ts'
import type { Settings } from './process-life.ts'

/** A process of ours that is started again when it ends without being asked to. */
export interface Child {
  /** Settles once the process has said that it is ready; rejects when it cannot be kept alive. */
  readonly ready: Promise<void>
  /** Rejects when it cannot be kept alive, settles after `stop`. */
  readonly ended: Promise<void>
  /** Gives it what it works with; before that it only loads. A second time starts it again with something else. */
  configure(settings: Settings): void
  stop(): Promise<void>
}

export interface ChildOptions {
  readonly name: string
  /** The module to run, such as `src/main/web.ts`. */
  readonly file: string
  readonly log: Log
}

/**
 * It ends in order on SIGTERM, and on its own when we are gone: the channel to us closes. Its settings come over that
 * channel, so that it loads while the database starts, and no password stands in the environment of a process.
 */
const startProcess = ({ file }: ChildOptions): ChildProcess =>
  spawn(process.execPath, ['--import', import.meta.resolve('tsx'), file], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })

const exitOf = (child: ChildProcess): Promise<string> =>
  new Promise((done) => {
    child.on('error', (error) => done(error.message))
    child.on('exit', (code, signal) => done(signal ?? `code ${code}`))
  })

const grace = 10_000

const end = async (child: ChildProcess, exited: Promise<string>): Promise<void> => {
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), grace)
  await exited
  clearTimeout(timer)
}

/** Seconds to wait before the next start: a process that lived for a minute starts again at once. */
export const pauseBefore = (failures: number): number => Math.min(2 ** Math.max(failures - 1, 0), 30)

/** So many quick ends without ever having been ready mean that another start will not help. */
const hopeless = 3

export const superviseChild = (options: ChildOptions): Child => {
  const { log, name } = options
  const readiness = Promise.withResolvers<void>()
  let settings: Settings | null = null
  let current: { child: ChildProcess; exited: Promise<string> } | null = null
  let stopping = false
  let restarting = false
  let everReady = false

  const runOnce = async (): Promise<{ how: string; lived: number }> => {
    const started = performance.now()
    const child = startProcess(options)
    current = { child, exited: exitOf(child) }
    if (settings !== null) child.send(settings)
    child.on('message', (message) => {
      if (message !== 'ready') return
      everReady = true
      readiness.resolve()
    })
    return { how: await current.exited, lived: performance.now() - started }
  }

  const keepAlive = async (): Promise<void> => {
    let failures = 0
    while (!stopping) {
      restarting = false
      const { how, lived } = await runOnce()
      // A signal to the whole group (Ctrl+C) may reach the process before us: then this is no failure.
      await sleep(200)
      if (stopping || restarting) continue
      failures = lived > 60_000 ? 1 : failures + 1
      if (!everReady && failures >= hopeless)
        throw new Error(`${name} does not start (${how}); its last lines say why.`)
      log.warn({ how, again: `${pauseBefore(failures)} s` }, `${name} ended and is started again`)
      await sleep(pauseBefore(failures) * 1000)
    }
  }

  const ended = keepAlive()
  ended.catch((error) => readiness.reject(error))
  const stopCurrent = async () => {
    if (current !== null) await end(current.child, current.exited)
  }
  return {
    ready: readiness.promise,
    ended,
    configure: (given) => {
      const first = settings === null
      settings = given
      if (first) {
        current?.child.send(given)
        return
      }
      restarting = true
      void stopCurrent()
    },
    stop: async () => {
      stopping = true
      await stopCurrent()
    },
  }
}
