import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { clamdAt, ScanFailed } from './clamd.ts'

const folder = await mkdtemp(join(tmpdir(), 'clamd-'))
const servers: Server[] = []
afterAll(async () => {
  for (const server of servers) server.close()
  await rm(folder, { recursive: true })
})

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

/** Answers at a socket as clamd does: with the name of what it knows, or that there is nothing. */
const scanner = async (name: string, answer: (bytes: Buffer) => string): Promise<string> => {
  const path = join(folder, name)
  const server = createServer((socket) => {
    let sent: Buffer = Buffer.alloc(0)
    socket.on('data', (data: Buffer) => {
      sent = Buffer.concat([sent, data])
      const bytes = streamed(sent)
      if (bytes !== null) socket.end(answer(bytes))
    })
  })
  servers.push(server)
  await new Promise<void>((resolve) => {
    server.listen(path, resolve)
  })
  return path
}

test('a file goes over whole, in chunks, and what was found has a name', async () => {
  const bad = Buffer.concat([Buffer.alloc(150_000, 7), Buffer.from('bad')])
  const path = await scanner('one', (bytes) => (bytes.equals(bad) ? 'stream: Test.Bad FOUND\0' : 'stream: OK\0'))
  expect(await clamdAt(path)(bad)).toBe('Test.Bad')
  expect(await clamdAt(path)(Buffer.from('good'))).toBeNull()
})

test('whatever is no answer is no clean bill', async () => {
  const path = await scanner('two', () => 'INSTREAM size limit exceeded. ERROR\0')
  await expect(clamdAt(path)(Buffer.from('x'))).rejects.toThrow(ScanFailed)
  await expect(clamdAt(await scanner('three', () => ''))(Buffer.from('x'))).rejects.toThrow(ScanFailed)
  await expect(clamdAt(join(folder, 'nobody'))(Buffer.from('x'))).rejects.toThrow(ScanFailed)
})
