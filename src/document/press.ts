import type { PressJob, Printed } from './press-job.ts'
import { PressMachine } from './press-machine.ts'

export interface PressLimits {
  /** How many press processes may run at once. */
  readonly processes: number
  /** A process that printed this many documents is replaced (`press.process.ts` tells why). */
  readonly documents: number
  /** In bytes of resident memory: a process above it is replaced. */
  readonly memory: number
  /** In milliseconds: a document that takes longer is given up, and its process killed. */
  readonly patience: number
}

export const usualLimits: PressLimits = { processes: 2, documents: 1500, memory: 400e6, patience: 20_000 }

/** A template or its data are wrong, or the press broke down: a bug or an accident, never a refusal. */
export class TypesettingError extends Error {
  readonly template: string
  constructor(template: string, reason: string) {
    super(`typesetting ${template}: ${reason}`)
    this.name = 'TypesettingError'
    this.template = template
  }
}

interface Order {
  readonly job: PressJob
  readonly done: (printed: Printed) => void
  readonly failed: (error: TypesettingError) => void
}

const errorOf = (job: PressJob, error: unknown): TypesettingError =>
  new TypesettingError(job.main, error instanceof Error ? error.message : String(error))

/** A bounded pool of press processes with one queue: first come, first printed. */
export class Press {
  readonly #limits: PressLimits
  readonly #machines = new Set<PressMachine>()
  readonly #waiting: Order[] = []

  constructor(limits: PressLimits = usualLimits) {
    this.#limits = limits
  }

  /** @throws TypesettingError naming the template */
  print(job: PressJob): Promise<Printed> {
    return new Promise((done, failed) => {
      this.#waiting.push({ job, done, failed })
      this.#next()
    })
  }

  /** Gives up what waits and ends the processes; a later `print` starts new ones. */
  close(): void {
    for (const { job, failed } of this.#waiting.splice(0)) failed(errorOf(job, 'the press was closed'))
    for (const machine of this.#machines) machine.end('the press was closed')
    this.#machines.clear()
  }

  /** An order has come, or a machine has become free or gone. While a second one starts, the first goes on. */
  #next(): void {
    for (const machine of this.#machines) if (!machine.alive) this.#machines.delete(machine)
    if (this.#waiting.length === 0) return
    const idle = [...this.#machines].find(({ busy }) => !busy)
    if (idle !== undefined) void this.#work(idle, this.#waiting.shift() as Order)
    else if (this.#machines.size < this.#limits.processes) void this.#begin()
  }

  async #begin(): Promise<void> {
    const machine = new PressMachine(this.#limits.patience)
    this.#machines.add(machine)
    try {
      await machine.started
    } catch (error) {
      const order = this.#waiting.shift()
      order?.failed(errorOf(order.job, error))
    }
    this.#next()
  }

  async #work(machine: PressMachine, { job, done, failed }: Order): Promise<void> {
    const { documents, memory } = this.#limits
    try {
      const printed = await machine.print(job)
      if (machine.printed >= documents || printed.memory > memory) machine.retire()
      done(printed)
    } catch (error) {
      failed(errorOf(job, error))
    }
    this.#next()
  }
}
