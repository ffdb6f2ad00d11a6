import { PressMachine } from './press-machine.ts'
import type { Json } from './printable.ts'

/** One document to print. `main`: the template's path from the repository's root; `timestamp` in seconds since 1970. */
export interface PressJob {
  readonly main: string
  readonly data: Json
  readonly about: Json
  readonly timestamp: number
  /** Whether the PDF carries its structure for screen readers. */
  readonly tagged: boolean
}

export interface Printed {
  readonly pdf: Uint8Array
  readonly pages: number
  /** What the compiler was unhappy with, e.g. an unknown font; tests want none. */
  readonly warnings: readonly string[]
  /** Process id of the press that printed it. */
  readonly machine: number
  /** Resident memory of that process, in bytes. */
  readonly memory: number
}

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

export interface Press {
  /** @throws TypesettingError naming the template */
  print(job: PressJob): Promise<Printed>
  /** Gives up what waits and ends the processes; a later `print` starts new ones. */
  close(): void
}

interface Order {
  readonly job: PressJob
  readonly done: (printed: Printed) => void
  readonly failed: (error: TypesettingError) => void
}

const errorOf = (job: PressJob, error: unknown): TypesettingError =>
  new TypesettingError(job.main, error instanceof Error ? error.message : String(error))

/** A bounded pool of press processes with one queue: first come, first printed. */
export const openPress = (limits: PressLimits = usualLimits): Press => {
  const machines = new Set<PressMachine>()
  const waiting: Order[] = []

  const begin = async (): Promise<void> => {
    const machine = new PressMachine(limits.patience)
    machines.add(machine)
    try {
      await machine.started
    } catch (error) {
      const order = waiting.shift()
      order?.failed(errorOf(order.job, error))
    }
    next()
  }

  const work = async (machine: PressMachine, { job, done, failed }: Order): Promise<void> => {
    try {
      const printed = await machine.print(job)
      if (machine.printed >= limits.documents || printed.memory > limits.memory) machine.retire()
      done(printed)
    } catch (error) {
      failed(errorOf(job, error))
    }
    next()
  }

  /** An order has come, or a machine has become free or gone. While a second one starts, the first goes on. */
  const next = (): void => {
    for (const machine of machines) if (!machine.alive) machines.delete(machine)
    const idle = [...machines].find(({ busy }) => !busy)
    if (waiting.length === 0) return
    if (idle !== undefined) void work(idle, waiting.shift() as Order)
    else if (machines.size < limits.processes) void begin()
  }

  return {
    print: (job) =>
      new Promise((done, failed) => {
        waiting.push({ job, done, failed })
        next()
      }),
    close: () => {
      for (const { job, failed } of waiting.splice(0)) failed(new TypesettingError(job.main, 'the press was closed'))
      for (const machine of machines) machine.end('the press was closed')
      machines.clear()
    },
  }
}
