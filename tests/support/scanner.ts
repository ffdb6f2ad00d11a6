import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { testFolder } from './folder.ts'

/** The bytes between the length heads of an INSTREAM, once its empty chunk has come; null before. */
const streamed = (sent: Buffer): Buffer | null => {
  const chunks: Buffer[] = []
  for (let at = 'zINSTREAM\0'.length; at + 4 <= sent.length; ) {
    const length = sent.readUInt32BE(at)
    if (length === 0) return Buffer.concat(chunks)
    chunks.push(sent.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return null
}

/** A socket that answers as clamd does: with the name of what it knows, or that there is nothing. Gone after the test file. */
export const openScanner = async (answer: (bytes: Buffer) => string): Promise<string> => {
  const path = join(testFolder('clamd'), 'socket')
  const server: Server = createServer((socket) => {
    let sent: Buffer = Buffer.alloc(0)
    socket.on('data', (data: Buffer) => {
      sent = Buffer.concat([sent, data])
      const bytes = streamed(sent)
      if (bytes !== null) socket.end(answer(bytes))
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(path, resolve)
  })
  afterAll(() => {
    server.close()
  })
  return path
}
