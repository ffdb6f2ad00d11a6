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
  /** Not before this has settled. */
  readonly after?: Promise<unknown>
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

interface Running {
  readonly child: ChildProcess
  readonly exited: Promise<string>
}

/** What a supervisor remembers; changed only by the functions below. */
interface State {
  readonly options: ChildOptions
  readonly readiness: PromiseWithResolvers<void>
  settings: Settings | null
  current: Running | null
  everReady: boolean
  /** Why the process is ended on purpose: it begins again with other settings, or for good. */
  asked: 'no' | 'restart' | 'stop'
}

const runOnce = async (state: State): Promise<{ readonly how: string; readonly lived: number }> => {
  const started = performance.now()
  const child = startProcess(state.options)
  state.current = { child, exited: exitOf(child) }
  if (state.settings !== null) child.send(state.settings)
  child.on('message', (message) => {
    if (message !== 'ready') return
    state.everReady = true
    state.readiness.resolve()
  })
  const how = await state.current.exited
  // A signal to the whole group (Ctrl+C) may reach the process before us: then this is no failure.
  await sleep(200)
  return { how, lived: performance.now() - started }
}

const keepAlive = async (state: State): Promise<void> => {
  const { name, log } = state.options
  let failures = 0
  await state.options.after
  while (state.asked !== 'stop') {
    state.asked = 'no'
    const { how, lived } = await runOnce(state)
    if (asked(state) !== 'no') continue
    failures = lived > 60_000 ? 1 : failures + 1
    if (!state.everReady && failures >= hopeless) {
      throw new Error(`${name} does not start (${how}); its last lines say why.`)
    }
    log.warn({ how, again: `${pauseBefore(failures)} s` }, `${name} ended and is started again`)
    await sleep(pauseBefore(failures) * 1000)
  }
}

/** Read anew: it changes while we wait. */
const asked = (state: State): State['asked'] => state.asked

const endCurrent = async ({ current }: State): Promise<void> => {
  if (current !== null) await end(current.child, current.exited)
}

const configure = (state: State, settings: Settings): void => {
  const first = state.settings === null
  state.settings = settings
  if (first) {
    state.current?.child.send(settings)
    return
  }
  state.asked = 'restart'
  void endCurrent(state)
}

/** Starts a process and keeps it alive until it is stopped. */
export const superviseChild = (options: ChildOptions): Child => {
  const readiness = Promise.withResolvers<void>()
  const state: State = { options, readiness, settings: null, current: null, everReady: false, asked: 'no' }
  const ended = keepAlive(state)
  ended.catch((error) => readiness.reject(error))
  readiness.promise.catch(() => undefined)
  return {
    ready: readiness.promise,
    ended,
    configure: (settings) => configure(state, settings),
    stop: async () => {
      state.asked = 'stop'
      await endCurrent(state)
    },
  }
}
