import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import type { PressJob, Printed } from './press-job.ts'

/** What the process says: once that it has started, then a result for each document. */
export type PressReply = Printed | { readonly error: string } | { readonly ready: true }

interface Work {
  readonly done: (reply: PressReply) => void
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

/** One press process, seen from the server. It starts, then prints one document at a time. */
export class PressMachine {
  readonly #child: ChildProcess
  /** In milliseconds, for starting and for each document. */
  readonly #patience: number
  #work: Work | null = null
  #alive = true
  #printed = 0
  /** Settles when the process has its fonts and can print. @throws Error when it does not start */
  readonly started: Promise<unknown>

  constructor(patience: number) {
    this.#patience = patience
    this.#child = startProcess()
    this.#child.on('message', (reply: PressReply) =>
      this.#settle(({ done, failed }) => ('error' in reply ? failed(new Error(reply.error)) : done(reply))),
    )
    this.#child.on('error', ({ message }) => this.end(message))
    this.#child.on('exit', (code, signal) => this.end(`the press process ended (${signal ?? code})`))
    this.started = this.#ask(null)
  }

  get alive(): boolean {
    return this.#alive
  }

  /** Starting or printing. */
  get busy(): boolean {
    return this.#work !== null
  }

  /** How many documents it was given so far. */
  get printed(): number {
    return this.#printed
  }

  /** @throws Error with the compiler's reason, or that of the process's end */
  async print(job: PressJob): Promise<Printed> {
    this.#printed += 1
    const reply = await this.#ask(job)
    if ('pdf' in reply) return reply
    throw new Error('the press sent no document')
  }

  /** Lets it go when it has nothing to do. */
  retire(): void {
    this.#alive = false
    if (this.#child.connected) this.#child.disconnect()
  }

  /** Kills it; a document in work fails with this reason. */
  end(reason: string): void {
    if (!this.#alive) return
    this.#alive = false
    this.#child.kill('SIGKILL')
    this.#settle(({ failed }) => failed(new Error(reason)))
  }

  /** The process's next reply, within the time given. */
  #ask(job: PressJob | null): Promise<PressReply> {
    return new Promise((done, failed) => {
      const patience = job?.patience ?? this.#patience
      const timer = setTimeout(() => this.end(`took longer than ${patience} ms`), patience)
      this.#work = { done, failed, timer }
      holdOpen(this.#child, true)
      if (job !== null) this.#child.send(job)
    })
  }

  #settle(tell: (work: Work) => void): void {
    const work = this.#work
    this.#work = null
    holdOpen(this.#child, false)
    if (work === null) return
    clearTimeout(work.timer)
    tell(work)
  }
}
