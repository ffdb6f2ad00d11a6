import Type from 'typebox'
import { describe, expect, test } from 'vitest'
import { testDatabase } from '../../../tests/support/database.ts'
import { openDoors } from '../../../tests/support/doors.ts'
import { workApi, workDone, workRefusals } from '../../../tests/support/work-doors.tsx'
import type { AccessNote } from '../context.ts'
import { answered, download } from './answer.ts'
import { api, type Door } from './door.ts'
import { type Access, anyone } from './visit.ts'

const database = testDatabase()

const open = async (...doors: readonly Door[]) =>
  (await openDoors(database.db, doors, { refusals: [workRefusals] })).app

const json = { 'content-type': 'application/json' }

describe('answers', () => {
  test('the reply is cut to its schema and has the status of its schema', async () => {
    const app = await open(workApi('/api/w1'))
    const answer = await app.inject({ method: 'POST', url: '/api/w1', headers: json, payload: { owner: 'Mai' } })
    expect(answer.statusCode).toBe(201)
    expect(answer.json()).toEqual({ owner: 'Mai', seq: 1 })
    expect(await workDone(database.db, '/api/w1')).toBe(1)
  })

  test('a status and a place of its own, or bytes', async () => {
    const made = api('POST', '/api/made', {
      who: anyone,
      record: null,
      summary: 'x',
      reply: { 200: Type.Object({ id: Type.String() }), 202: Type.Object({ id: Type.String() }) },
      handle: () => answered(202, { id: 'd1' }, '/api/v1/dossiers/d1'),
    })
    const slip = api('GET', '/api/slip.pdf', {
      who: anyone,
      record: null,
      summary: 'x',
      reply: {},
      file: ['application/pdf'],
      handle: () => download(new Uint8Array([37]), { type: 'application/pdf', name: 'slip.pdf' }),
    })
    const app = await open(made, slip)
    const answer = await app.inject({ method: 'POST', url: '/api/made' })
    expect([answer.statusCode, answer.headers.location, answer.json()]).toEqual([
      202,
      '/api/v1/dossiers/d1',
      { id: 'd1' },
    ])
    expect((await app.inject('/api/slip.pdf')).headers['content-type']).toBe('application/pdf')
  })

  test('path and query come typed, text composed', async () => {
    const door = api('GET', '/api/p/:code', {
      who: anyone,
      record: null,
      summary: 'x',
      params: Type.Object({ code: Type.String() }),
      query: Type.Object({ q: Type.String(), limit: Type.Integer({ default: 20 }) }),
      reply: { 200: Type.Object({ all: Type.Array(Type.Unknown()) }) },
      handle: ({ params, search }) => ({ all: [params.code, search.q, search.limit] }),
    })
    const app = await open(door)
    const q = encodeURIComponent('hoà'.normalize('NFD'))
    expect((await app.inject(`/api/p/1.2?q=${q}&limit=5`)).json()).toEqual({ all: ['1.2', 'hoà', 5] })
    const wrong = await app.inject('/api/p/1.2?limit=many')
    expect(wrong.statusCode).toBe(400)
    expect(wrong.json()).toMatchObject({
      title: 'Yêu cầu không đọc được',
      detail: 'Địa chỉ chưa đúng: q còn thiếu; limit phải là số nguyên. Xin sửa rồi gửi lại.',
      facts: { fields: ['/q', '/limit'] },
      errors: [
        { pointer: '/q', detail: 'còn thiếu' },
        { pointer: '/limit', detail: 'phải là số nguyên' },
      ],
    })
  })

  test('a read is recorded with the dossiers that it showed', async () => {
    const notes: AccessNote[] = []
    const door = api('GET', '/api/d', {
      who: { name: 'token', admit: async () => 'mai' },
      record: { as: 'dossier.read', of: ({ id }) => [id] },
      summary: 'x',
      reply: { 200: Type.Object({ id: Type.String() }) },
      handle: () => answered(200, { id: 'd1' }),
    })
    const { app } = await openDoors(database.db, [door], { recordAccess: async (note) => void notes.push(note) })
    await app.inject('/api/d')
    expect(notes).toMatchObject([{ door: 'GET /api/d', as: 'dossier.read', dossierIds: ['d1'], actor: 'mai' }])
  })
})

test('a request with a cookie from another site changes nothing', async () => {
  const app = await open(workApi('/api/c1'))
  const headers = { ...json, cookie: 'phien=x', 'sec-fetch-site': 'cross-site' }
  const answer = await app.inject({ method: 'POST', url: '/api/c1', headers, payload: { owner: 'Mai' } })
  expect([answer.statusCode, await workDone(database.db, '/api/c1')]).toEqual([403, 0])
})

test('the OpenAPI document tells what each door takes, gives and refuses', async () => {
  const who: Access<string> = { name: 'token', admit: async () => 'x' }
  const read = api('GET', '/api/v1/procedures/:code', {
    who,
    record: null,
    summary: 'One procedure',
    params: Type.Object({ code: Type.String() }),
    reply: { 200: Type.Object({ name: Type.String() }) },
    handle: () => ({ name: 'x' }),
  })
  const change = api('POST', '/api/v1/kept', {
    who,
    record: null,
    summary: 'A change by somebody known',
    reply: { 200: Type.Object({}) },
    handle: () => ({}),
  })
  const app = await open(read, change, workApi('/api/v1/work'))
  const document = (await app.inject('/api/openapi.json')).json()
  expect(document.openapi).toBe('3.1.0')
  const { get } = document.paths['/api/v1/procedures/{code}']
  expect(get).toMatchObject({ summary: 'One procedure', security: [{ token: [] }] })
  expect(Object.keys(get.responses)).toEqual(['200', 'default'])
  const { post } = document.paths['/api/v1/work']
  expect(post.requestBody.content['application/json'].schema.required).toEqual(['owner'])
  expect(post.parameters ?? []).toEqual([])
  expect(post.security).toBeUndefined()
  const [key] = document.paths['/api/v1/kept'].post.parameters
  expect(key).toMatchObject({ name: 'idempotency-key', in: 'header' })
  expect(key.required).not.toBe(true)
})

test('a door that answers in another type than it says is broken', async () => {
  const shared = { who: anyone, record: null, summary: 'x', reply: { 200: Type.Any() } } as const
  const pdf = () => download(new Uint8Array([1]), { type: 'application/pdf', name: 'a.pdf' })
  const app = await open(
    api('GET', '/api/said', { ...shared, file: ['application/pdf'], handle: pdf }),
    api('GET', '/api/unsaid', { ...shared, handle: pdf }),
    api('GET', '/api/other', { ...shared, file: ['image/png'], handle: pdf }),
    api('GET', '/api/json', { ...shared, file: ['application/pdf'], handle: () => ({}) }),
  )
  const statuses = await Promise.all(
    ['said', 'unsaid', 'other', 'json'].map(async (name) => (await app.inject(`/api/${name}`)).statusCode),
  )
  expect(statuses).toEqual([200, 500, 500, 500])
})
