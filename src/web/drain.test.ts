import { connect } from 'node:net'
import Type from 'typebox'
import { expect, test } from 'vitest'
import { refuse } from '#platform'
import { testDatabase } from '../../tests/support/database.ts'
import { openDoors } from '../../tests/support/doors.ts'
import { workApi, workRefusals } from '../../tests/support/work-doors.tsx'
import { api } from './doors/door.ts'

const database = testDatabase()

/** Sends a body in pieces as a slow line would, and reads only then: as clients do that cannot do both at once. */
const sendSlowly = (port: number, path: string, bytes: number): Promise<string> =>
  new Promise((done, fail) => {
    const socket = connect(port, '127.0.0.1')
    const piece = Buffer.alloc(64 * 1024, 'x')
    let sent = 0
    let answer = ''
    const next = () => {
      if (sent >= bytes)
        return socket
          .on('data', (chunk) => (answer += chunk))
          .on('end', () => done(answer))
          .resume()
      sent += piece.length
      return socket.write(piece, () => setImmediate(next))
    }
    socket.pause()
    socket.on('error', fail)
    const head = `POST ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: ${bytes}\r\n\r\n`
    socket.write(head, next)
  })

const closed = api('POST', '/api/closed', {
  who: { name: 'token', admit: async () => refuse('test.sign-in') },
  record: null,
  summary: 'x',
  body: Type.Object({}),
  reply: { 200: Type.Object({}) },
  handle: () => ({}),
})

test('whoever sends too much, or may not send at all, gets to read why', async () => {
  const { app } = await openDoors(database.db, [workApi('/api/w9'), closed], { refusals: [workRefusals] })
  const port = Number(new URL(await app.listen({ port: 0, host: '127.0.0.1' })).port)
  const size = 4 * 1024 * 1024
  expect(await sendSlowly(port, '/api/w9', size)).toMatch(/^HTTP\/1\.1 413 [\s\S]*"code":"web\.too-large"/)
  expect(await sendSlowly(port, '/api/closed', size)).toMatch(/^HTTP\/1\.1 401 [\s\S]*"code":"test\.sign-in"/)
  await app.close()
})
