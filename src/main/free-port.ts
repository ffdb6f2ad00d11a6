import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

export type PortState = 'free' | 'taken' | 'forbidden' | 'no such address'

const states: Readonly<Record<string, PortState>> = {
  EADDRINUSE: 'taken',
  EACCES: 'forbidden',
  EADDRNOTAVAIL: 'no such address',
  ENOTFOUND: 'no such address',
}

/** Tries to listen there for a moment. */
export const portState = (host: string, port: number): Promise<PortState> =>
  new Promise((done, fail) => {
    const server = createServer()
    server.on('error', (error: NodeJS.ErrnoException) => {
      const state = states[error.code ?? '']
      if (state === undefined) fail(error)
      else done(state)
    })
    server.listen({ host, port, exclusive: true }, () => server.close(() => done('free')))
  })

/** The next free port above a taken one; null when the following hundred are all taken. */
export const nextFreePort = async (host: string, taken: number): Promise<number | null> => {
  for (let port = taken + 1; port <= Math.min(taken + 100, 65_535); port += 1) {
    if ((await portState(host, port)) === 'free') return port
  }
  return null
}

/** A web process whose parent was killed lets go of the port within a moment; so a taken port is asked for a while. */
export const settledPortState = async (host: string, port: number, patience = 3_000): Promise<PortState> => {
  const end = performance.now() + patience
  for (;;) {
    const state = await portState(host, port)
    if (state !== 'taken' || performance.now() > end) return state
    await sleep(100)
  }
}
