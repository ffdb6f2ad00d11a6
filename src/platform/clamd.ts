import { createConnection, type Socket } from 'node:net'

/** What a scanner says of a file: its name for what it found, or null when it found nothing. */
export type Scan = (bytes: Uint8Array) => Promise<string | null>

/** The scanner did not answer, or not in its own language: nothing may be taken for clean. */
export class ScanFailed extends Error {
  override readonly name = 'ScanFailed'
}

const chunkBytes = 64 * 1024
const answerWithin = 30_000

const length = (bytes: number): Buffer => {
  const head = Buffer.alloc(4)
  head.writeUInt32BE(bytes)
  return head
}

/** `zINSTREAM`: each chunk after its length, an empty one at the end (clamd(8)). */
const sendTo = (socket: Socket, bytes: Uint8Array): void => {
  socket.write('zINSTREAM\0')
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    const chunk = bytes.subarray(at, at + chunkBytes)
    socket.write(length(chunk.length))
    socket.write(chunk)
  }
  socket.write(length(0))
}

const verdictOf = (answer: string): string | null => {
  const said = answer.replace(/\0.*$/s, '')
  if (said === 'stream: OK') return null
  const found = /^stream: (.+) FOUND$/.exec(said)?.[1]
  if (found === undefined) throw new ScanFailed(`clamd answered «${said.slice(0, 200)}»`)
  return found
}

const ask = (address: string, bytes: Uint8Array): Promise<string> =>
  new Promise((resolve, reject) => {
    const tcp = /^([^/:]+):(\d+)$/.exec(address)
    const socket = tcp === null ? createConnection(address) : createConnection(Number(tcp[2]), tcp[1])
    const fail = (why: string): void => {
      socket.destroy()
      reject(new ScanFailed(why))
    }
    let answer = ''
    socket.setTimeout(answerWithin, () => fail('clamd did not answer in time'))
    socket.on('error', ({ message }) => fail(message))
    socket.on('data', (data) => {
      answer += data.toString('latin1')
    })
    socket.on('end', () => {
      socket.end()
      resolve(answer)
    })
    socket.on('connect', () => sendTo(socket, bytes))
  })

/** A clamd at a socket (`/run/clamav/clamd.ctl`) or `host:port`. Throws ScanFailed when it cannot be asked. */
export const clamdAt =
  (address: string): Scan =>
  async (bytes) =>
    verdictOf(await ask(address, bytes))
