import type { IncomingMessage } from 'node:http'
import type { FastifyInstance } from 'fastify'

/** What is read and thrown away of a body that was refused: beyond that the connection is cut. */
const mostBytes = 32 * 1024 * 1024
const longestWait = 10_000

/** Resolves when the sender has finished, has gone, or has sent more or for longer than anybody should. */
const drained = (raw: IncomingMessage): Promise<void> =>
  new Promise((done) => {
    let read = 0
    const end = () => {
      clearTimeout(timer)
      raw.off('data', count).off('end', end).off('close', end).off('error', end)
      done()
    }
    const count = (chunk: Buffer) => {
      read += chunk.length
      if (read > mostBytes) end()
    }
    const timer = setTimeout(end, longestWait)
    raw.unpipe()
    raw.on('data', count).on('end', end).on('close', end).on('error', end)
    raw.resume()
  })

/**
 * An answer given before the body was read (too large, not signed in, too many) would be lost: the connection closes on a client
 * that is still sending, and TCP throws away what lies unread (RFC 9112 §9.6). So the rest is read first, within bounds.
 */
export const drainRefused = (app: FastifyInstance): void => {
  app.addHook('onSend', async ({ raw }) => {
    if (raw.complete === false && !raw.destroyed) await drained(raw)
  })
}
