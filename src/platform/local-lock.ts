import { createHash } from 'node:crypto'
import { realpathSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * A lock among the processes of one machine: an abstract socket, which the kernel frees when its holder dies, even by
 * kill -9. No file can be left behind. Linux only.
 */
export interface LocalLock {
  release(): Promise<void>
}

/** A folder reached by two paths is one place. */
export const lockName = (purpose: string, directory: string): string =>
  `motcua-${purpose}-${createHash('sha1').update(realpathSync(directory)).digest('hex')}`

const listen = (name: string, note: () => string): Promise<Server | null> =>
  new Promise((done, fail) => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined)
      socket.end(note())
    })
    server.on('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? done(null) : fail(error)))
    server.listen(`\0${name}`, () => done(server))
  })

/** Takes the lock, or gives null when somebody else has it. Whoever asks the holder is told `note`. */
export const tryLock = async (name: string, note: () => string = () => ''): Promise<LocalLock | null> => {
  const server = await listen(name, note)
  if (server === null) return null
  server.unref()
  return { release: () => new Promise((done) => server.close(() => done())) }
}

/** Waits for the lock; throws after `patience` milliseconds. */
export const waitForLock = async (name: string, patience = 120_000): Promise<LocalLock> => {
  const end = performance.now() + patience
  for (;;) {
    const lock = await tryLock(name)
    if (lock !== null) return lock
    if (performance.now() > end) throw new Error(`Another process has been holding ${name} for ${patience / 1000} s.`)
    await sleep(50)
  }
}

/** What the holder of the lock says about itself; null when nobody holds it. */
export const askHolder = (name: string): Promise<string | null> =>
  new Promise((done) => {
    let text = ''
    let reached = false
    const socket = connect({ path: `\0${name}` })
    socket.setTimeout(2_000, () => socket.destroy())
    socket.on('connect', () => {
      reached = true
    })
    socket.on('data', (chunk) => {
      text += chunk.toString()
    })
    socket.on('error', () => undefined)
    socket.on('close', () => done(reached ? text : null))
  })
