import Type from 'typebox'
import { describe, expect, test } from 'vitest'
import { type Db, enqueue, type PlatformTables, type RefusalTexts, refuse, tables } from '#platform'
import { testDatabase } from '../../tests/support/database.ts'
import { openDoors } from '../../tests/support/doors.ts'
import { answered, download } from './answer.ts'
import type { AccessNote } from './context.ts'
import { api, type Door } from './door.ts'
import { type Access, anyone } from './visit.ts'

const database = testDatabase()

const refusals: readonly RefusalTexts[] = [
  {
    'test.closed': {
      status: 409,
      vi: ({ code = '' }) => `Hồ sơ ${code} đã đóng.`,
      en: ({ code = '' }) => `${code} is closed.`,
    },
    'test.token': { status: 401, vi: () => 'Cần mã truy cập.', en: () => 'A token is needed.' },
  },
]

const strict = { additionalProperties: false } as const
const limit = Type.Object(
  { value: Type.Number(), unit: Type.Union([Type.Literal('day'), Type.Literal('hour')]) },
  strict,
)
const body = Type.Object({ owner: Type.String({ minLength: 1 }), limit: Type.Optional(limit) }, strict)
const reply = { 201: Type.Object({ owner: Type.String(), seq: Type.Integer() }) }

const workDone = async (task: string, db: Db = database.db): Promise<number> =>
  (await tables<PlatformTables>(db).selectFrom('outbox').select('id').where('task', '=', task).execute()).length

/** Does one piece of work named after the path and answers how often it was done. */
const work = (path: string): Door =>
  api('POST', path, {
    who: anyone,
    record: null,
    summary: 'Work',
    body,
    reply,
    handle: async (visit, { owner }) => {
      await enqueue(visit.db, { task: path, payload: {} })
      if (owner === 'closed') return refuse('test.closed', { code: 'H13.64-261122-0001' })
      return { owner, seq: await workDone(path, visit.db), secret: 'not in the schema' }
    },
  })

const open = async (...doors: readonly Door[]) => (await openDoors(database.db, doors, { refusals })).app

const json = { 'content-type': 'application/json' }

describe('answers', () => {
  test('the reply is cut to its schema and has the status of its schema', async () => {
    const app = await open(work('/api/w1'))
    const answer = await app.inject({ method: 'POST', url: '/api/w1', headers: json, payload: { owner: 'Mai' } })
    expect(answer.statusCode).toBe(201)
    expect(answer.json()).toEqual({ owner: 'Mai', seq: 1 })
    expect(await workDone('/api/w1')).toBe(1)
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
    expect(wrong.json().facts.fields).toEqual(['q is required', 'limit must be integer'])
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

describe('problem documents', () => {
  test('a refusal tells program and person what happened, and leaves nothing behind', async () => {
    const app = await open(work('/api/w2'))
    const send = (language: string) =>
      app.inject({
        method: 'POST',
        url: '/api/w2',
        headers: { ...json, 'accept-language': language },
        payload: { owner: 'closed' },
      })
    const answer = await send('vi-VN')
    expect(answer.statusCode).toBe(409)
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(answer.json()).toEqual({
      type: 'urn:motcua:problem:test.closed',
      title: 'Conflict with the present state',
      status: 409,
      detail: 'Hồ sơ H13.64-261122-0001 đã đóng.',
      instance: expect.stringMatching(/^urn:motcua:request:/),
      code: 'test.closed',
      facts: { code: 'H13.64-261122-0001' },
    })
    expect((await send('en-GB,vi;q=0.5')).json().detail).toBe('H13.64-261122-0001 is closed.')
    expect(await workDone('/api/w2')).toBe(0)
  })

  test('whoever is not let in is told how to come', async () => {
    const who: Access<string> = { name: 'token', admit: async () => refuse('test.token') }
    const app = await open(
      api('GET', '/api/in', { who, record: null, summary: 'x', reply: { 200: Type.Object({}) }, handle: () => ({}) }),
    )
    const answer = await app.inject('/api/in')
    expect([answer.statusCode, answer.headers['www-authenticate']]).toEqual([401, 'Bearer'])
    expect((await app.inject('/api/nowhere')).json()).toMatchObject({ status: 404, code: 'web.not-found' })
  })

  const deep = `${'['.repeat(200)}${']'.repeat(200)}`
  test.each([
    ['not JSON', '{"owner"', 400, []],
    ['empty', '', 400, []],
    ['nested too deeply', `{"owner":${deep}}`, 400, []],
    ['a poisoned prototype', '{"__proto__":{"owner":"Mai"}}', 400, []],
    ['too large', `{"owner":"${'x'.repeat(1_100_000)}"}`, 413, []],
    ['null', 'null', 422, ['body must be object']],
    ['a list', '[]', 422, ['body must be object']],
    ['without a field', '{}', 422, ['owner is required']],
    ['a number for text', '{"owner":5}', 422, ['owner must be string']],
    ['unknown fields', '{"owner":"Mai","role":"chairman"}', 422, ['role is not known here']],
    [
      'wrong inside',
      '{"owner":"","limit":{"value":"3","unit":"year"}}',
      422,
      [
        'owner must NOT have fewer than 1 characters',
        'limit.value must be number',
        'limit.unit must be equal to constant',
      ],
    ],
  ])('a body that is %s', async (_what, payload, status, fields) => {
    const app = await open(work('/api/w3'))
    const answer = await app.inject({ method: 'POST', url: '/api/w3', headers: json, payload })
    expect(answer.statusCode).toBe(status)
    expect(answer.json().facts.fields ?? []).toEqual(expect.arrayContaining(fields))
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
  })

  test.each(['text/plain', 'application/xml', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    '%s is not read',
    async (type) => {
      const app = await open(work('/api/w4'))
      const answer = await app.inject({
        method: 'POST',
        url: '/api/w4',
        headers: { 'content-type': type },
        payload: 'a=b',
      })
      expect([answer.statusCode, answer.json().code]).toEqual([415, 'web.media-type'])
    },
  )

  test('decomposed text, control characters and lone surrogates arrive clean', async () => {
    const app = await open(work('/api/w5'))
    const payload = JSON.stringify({ owner: `${'Hoà'.normalize('NFD')}\u0000` })
      .replace('}', '}')
      .replace('"Ho', '"\\ud800Ho')
    const answer = await app.inject({ method: 'POST', url: '/api/w5', headers: json, payload })
    expect(answer.json().owner).toBe('\ufffdHoà')
  })
})

describe('Idempotency-Key', () => {
  const post = (app: Awaited<ReturnType<typeof open>>, url: string, key: string, payload: object | string) =>
    app.inject({ method: 'POST', url, headers: { ...json, 'idempotency-key': key }, payload })

  test('the same request gives the first answer again, however its JSON is laid out', async () => {
    const app = await open(work('/api/k1'))
    const first = await post(app, '/api/k1', 'k1', { owner: 'Mai', limit: { value: 1, unit: 'day' } })
    const again = await post(app, '/api/k1', 'k1', '{ "limit": {"unit":"day","value":1}, "owner":"Mai" }')
    expect([again.statusCode, again.body, again.headers['content-type']]).toEqual([
      201,
      first.body,
      first.headers['content-type'],
    ])
    expect(await workDone('/api/k1')).toBe(1)
  })

  test('another body under the key is refused', async () => {
    const app = await open(work('/api/k2'))
    await post(app, '/api/k2', 'k2', { owner: 'Mai' })
    const other = await post(app, '/api/k2', 'k2', { owner: 'Hoàng' })
    expect([other.statusCode, other.json().code]).toEqual([422, 'web.key-reused'])
    expect(await workDone('/api/k2')).toBe(1)
  })

  test('twenty at once do it once', async () => {
    const app = await open(work('/api/k3'))
    const answers = await Promise.all(Array.from({ length: 20 }, () => post(app, '/api/k3', 'k3', { owner: 'Mai' })))
    expect(new Set(answers.map(({ statusCode, body: text }) => `${statusCode} ${text}`)).size).toBe(1)
    expect(await workDone('/api/k3')).toBe(1)
  })

  test('a refusal is not kept: the key may try again when things have changed', async () => {
    let closed = true
    const door = api('POST', '/api/k4', {
      who: anyone,
      record: null,
      summary: 'x',
      reply: { 200: Type.Object({}) },
      handle: () => (closed ? refuse('test.closed', { code: 'x' }) : {}),
    })
    const app = await open(door)
    const send = () => app.inject({ method: 'POST', url: '/api/k4', headers: { 'idempotency-key': 'k4' } })
    expect((await send()).statusCode).toBe(409)
    closed = false
    expect((await send()).statusCode).toBe(200)
  })

  test('strangers at different addresses do not share their keys', async () => {
    const app = await open(work('/api/k7'))
    const send = (remoteAddress: string, owner: string) =>
      app.inject({
        method: 'POST',
        url: '/api/k7',
        remoteAddress,
        headers: { 'idempotency-key': 'k7' },
        payload: { owner },
      })
    const answers = [await send('10.0.0.1', 'Mai'), await send('10.0.0.2', 'Hoàng')]
    expect(answers.map((answer) => answer.json().owner)).toEqual(['Mai', 'Hoàng'])
  })

  test.each(['', 'x'.repeat(201), 'chữ'])('the key «%s» is no key', async (key) => {
    const app = await open(work('/api/k5'))
    const answer = await post(app, '/api/k5', Buffer.from(key).toString('latin1'), { owner: 'Mai' })
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'web.bad-key'])
  })

  test('what is kept does not hold the body that was sent', async () => {
    const app = await open(work('/api/k6'))
    await post(app, '/api/k6', 'k6', { owner: 'Lý Thị Sa Rươl' })
    const rows = await tables<PlatformTables>(database.db)
      .selectFrom('idempotency')
      .select(['actor', 'digest'])
      .where('key', '=', 'k6')
      .execute()
    expect(rows).toHaveLength(1)
    expect(rows[0]?.digest).toHaveLength(32)
  })
})

test('a request with a cookie from another site changes nothing', async () => {
  const app = await open(work('/api/c1'))
  const headers = { ...json, cookie: 'phien=x', 'sec-fetch-site': 'cross-site' }
  const answer = await app.inject({ method: 'POST', url: '/api/c1', headers, payload: { owner: 'Mai' } })
  expect([answer.statusCode, await workDone('/api/c1')]).toEqual([403, 0])
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
  const document = (await (await open(read, work('/api/v1/work'))).inject('/api/openapi.json')).json()
  expect(document.openapi).toBe('3.1.0')
  const { get } = document.paths['/api/v1/procedures/{code}']
  expect(get).toMatchObject({ summary: 'One procedure', security: [{ token: [] }] })
  expect(Object.keys(get.responses)).toEqual(['200', 'default'])
  const { post } = document.paths['/api/v1/work']
  expect(post.requestBody.content['application/json'].schema.required).toEqual(['owner'])
  expect(post.parameters).toMatchObject([{ name: 'idempotency-key', in: 'header' }])
  expect(post.security).toBeUndefined()
})
