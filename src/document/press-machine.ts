import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import type { PressJob, Printed } from './press.ts'

export type PressReply = Printed | { readonly error: string }

/** One press process, seen from the server. It prints one document at a time. */
export interface Machine {
  readonly alive: boolean
  readonly busy: boolean
  /** How many documents it was given so far. */
  readonly printed: number
  /** @throws Error with the compiler's reason, or that of the process's end */
  print(job: PressJob): Promise<Printed>
  /** Lets it go when it has nothing to do. */
  retire(): void
  /** Kills it; a document in work fails with this reason. */
  end(reason: string): void
}

interface Work {
  readonly done: (printed: Printed) => void
  readonly failed: (error: Error) => void
  readonly timer: NodeJS.Timeout
}

const fonts = join(import.meta.dirname, '../../print/fonts')

/** The press gets nothing of our environment: no secret, and no fonts but the repository's. */
const startProcess = (): ChildProcess =>
  fork(join(import.meta.dirname, 'press.process.ts'), [], {
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { FONTCONFIG_FILE: join(fonts, 'fonts.conf'), HOME: fonts },
  })

/** An idle press must not keep a command line or a test run alive; a working one must. */
const holdOpen = (child: ChildProcess, hold: boolean): void => {
  if (hold) {
    child.ref()
    child.channel?.ref()
  } else {
    child.unref()
    child.channel?.unref()
  }
}

export const startMachine = (patience: number): Machine => {
  const child = startProcess()
  const state: { alive: boolean; printed: number; work: Work | null } = { alive: true, printed: 0, work: null }
  const settle = (tell: (work: Work) => void): void => {
    const work = state.work
    state.work = null
    holdOpen(child, false)
    if (work === null) return
    clearTimeout(work.timer)
    tell(work)
  }
  const end = (reason: string): void => {
    if (!state.alive) return
    state.alive = false
    child.kill('SIGKILL')
    settle(({ failed }) => failed(new Error(reason)))
  }
  child.on('message', (reply: PressReply) =>
    settle(({ done, failed }) => ('error' in reply ? failed(new Error(reply.error)) : done(reply))),
  )
  child.on('error', ({ message }) => end(message))
  child.on('exit', (code, signal) => end(`the press process ended (${signal ?? code})`))
  return {
    get alive() {
      return state.alive
    },
    get busy() {
      return state.work !== null
    },
    get printed() {
      return state.printed
    },
    print: (job) =>
      new Promise((done, failed) => {
        const timer = setTimeout(() => end(`took longer than ${patience} ms`), patience)
        state.work = { done, failed, timer }
        state.printed += 1
        holdOpen(child, true)
        child.send(job)
      }),
    retire: () => {
      state.alive = false
      if (child.connected) child.disconnect()
    },
    end,
  }
}
