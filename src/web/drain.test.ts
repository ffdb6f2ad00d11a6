import { connect } from 'node:net'
import { h } from 'preact'
import Type from 'typebox'
import { expect, test } from 'vitest'
import { refuse } from '#platform'
import { testDatabase } from '../../tests/support/database.ts'
import { openDoors } from '../../tests/support/doors.ts'
import { workApi, workRefusals } from '../../tests/support/work-doors.tsx'
import type { DoorLog } from './context.ts'
import { api, page } from './doors/door.ts'
import { anyone } from './doors/visit.ts'

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

/** The head of a form with a file, the beginning of its body, and then nothing: the tab was closed. */
const breakOff = (port: number, path: string): Promise<void> =>
  new Promise((done) => {
    const socket = connect(port, '127.0.0.1')
    const body = '--x\r\ncontent-disposition: form-data; name="f"; filename="a.pdf"\r\n\r\n%PDF'
    const head = `POST ${path} HTTP/1.1\r\nhost: x\r\ncontent-type: multipart/form-data; boundary=x\r\ncontent-length: 9999\r\n\r\n`
    socket.on('close', () => done())
    socket.write(head + body, () => setImmediate(() => socket.destroy()))
  })

const upload = page('/tep', {
  who: anyone,
  record: null,
  files: { fileBytes: 1e6, files: 1, bytes: 1e6 },
  load: () => 1,
  submit: async () => refuse('test.sign-in'),
  view: () => h('p', null),
})

test('whoever goes away in the middle of sending is no fault of ours; a reset line to our own database is', async () => {
  const said: (readonly [string, unknown])[] = []
  const note = (level: string) => (_facts: unknown, text?: unknown) => void said.push([level, text])
  const log = { info: note('info'), warn: note('warn'), error: note('error') } as DoorLog
  const lost = api('GET', '/api/lost', {
    who: anyone,
    record: null,
    summary: 'x',
    reply: { 200: Type.Object({}) },
    handle: () => {
      throw Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' })
    },
  })
  const { app } = await openDoors(database.db, [upload, lost], { refusals: [workRefusals], log })
  const port = Number(new URL(await app.listen({ port: 0, host: '127.0.0.1' })).port)
  await breakOff(port, '/tep')
  await expect.poll(() => said).toEqual([['info', 'the sender went away']])
  await app.inject('/api/lost')
  expect(said.at(-1)).toEqual(['error', 'a door broke'])
  await app.close()
})
