import Type from 'typebox'
import { describe, expect, test } from 'vitest'
import { type PlatformTables, refuse, tables } from '#platform'
import { testDatabase } from '../../../tests/support/database.ts'
import { openDoors } from '../../../tests/support/doors.ts'
import { doWork, workApi as openWork, workDone, workRefusals } from '../../../tests/support/work-doors.tsx'
import type { AccessNote } from '../context.ts'
import { api, type Door } from './door.ts'
import type { Access } from './visit.ts'

const database = testDatabase()

/** Whoever the header names. */
const officer: Access<string> = { name: 'token', admit: async ({ headers }) => headers.officer ?? 'mai' }

const workApi = (path: string): Door => {
  const { spec, ...door } = openWork(path)
  return { ...door, spec: { ...spec, who: officer } } as Door
}

const open = async (...doors: readonly Door[]) =>
  (await openDoors(database.db, doors, { refusals: [workRefusals] })).app

const json = { 'content-type': 'application/json' }

let closed = true
/** Refuses until it is told otherwise, and counts what it did. */
const openLater = () =>
  open(
    api('POST', '/api/k13', {
      who: officer,
      record: null,
      summary: 'x',
      body: Type.Object({ owner: Type.String() }),
      reply: { 200: Type.Object({ seq: Type.Integer() }) },
      handle: async (visit) => {
        if (closed) return refuse('test.closed', { code: 'x' })
        await doWork(visit.db, '/api/k13')
        return { seq: await workDone(visit.db, '/api/k13') }
      },
    }),
  )

describe('Idempotency-Key', () => {
  const post = (app: Awaited<ReturnType<typeof open>>, url: string, key: string, payload: object | string) =>
    app.inject({ method: 'POST', url, headers: { ...json, 'idempotency-key': key }, payload })

  test('the same request gives the first answer again, however its JSON is laid out', async () => {
    const app = await open(workApi('/api/k1'))
    const first = await post(app, '/api/k1', 'k1', { owner: 'Mai', limit: { value: 1, unit: 'day' } })
    const again = await post(app, '/api/k1', 'k1', '{ "limit": {"unit":"day","value":1}, "owner":"Mai" }')
    expect([again.statusCode, again.body, again.headers['content-type']]).toEqual([
      201,
      first.body,
      first.headers['content-type'],
    ])
    expect(await workDone(database.db, '/api/k1')).toBe(1)
  })

  test('another body under the key is refused', async () => {
    const app = await open(workApi('/api/k2'))
    await post(app, '/api/k2', 'k2', { owner: 'Mai' })
    const other = await post(app, '/api/k2', 'k2', { owner: 'Hoàng' })
    expect([other.statusCode, other.json().code]).toEqual([422, 'web.key-reused'])
    expect(await workDone(database.db, '/api/k2')).toBe(1)
  })

  test('twenty at once do it once', async () => {
    const app = await open(workApi('/api/k3'))
    const answers = await Promise.all(Array.from({ length: 20 }, () => post(app, '/api/k3', 'k3', { owner: 'Mai' })))
    expect(new Set(answers.map(({ statusCode, body: text }) => `${statusCode} ${text}`)).size).toBe(1)
    expect(await workDone(database.db, '/api/k3')).toBe(1)
  })

  test('a refusal is not kept: the key may try again when things have changed', async () => {
    let closed = true
    const door = api('POST', '/api/k4', {
      who: officer,
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

  test('a refused request may be mended under a new key only, and tried again as it was under its own', async () => {
    const app = await open(workApi('/api/k11'))
    const ask = async (key: string, owner: string) => (await post(app, '/api/k11', key, { owner })).statusCode
    expect(await ask('k11', 'closed')).toBe(409)
    expect(await ask('k11', 'Mai')).toBe(422)
    expect(await ask('k11', 'closed')).toBe(409)
    expect(await ask('k12', 'Mai')).toBe(201)
    expect(await workDone(database.db, '/api/k11')).toBe(1)
  })

  test('what was refused and then done is told again, and ten at once do it once', async () => {
    const app = await openLater()
    const send = (note: string) =>
      app.inject({ method: 'POST', url: '/api/k13', headers: { 'idempotency-key': 'k13' }, payload: { owner: note } })
    expect((await send('Mai')).statusCode).toBe(409)
    closed = false
    const answers = await Promise.all(Array.from({ length: 10 }, () => send('Mai')))
    expect(new Set(answers.map((answer) => `${answer.statusCode} ${answer.body}`))).toEqual(new Set(['200 {"seq":1}']))
    expect(await workDone(database.db, '/api/k13')).toBe(1)
    expect((await send('Hoàng')).statusCode).toBe(422)
  })

  test('a refusal that takes the key while another body is being worked on turns that one back', async () => {
    const [entered, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const door = api('POST', '/api/k14', {
      who: officer,
      record: null,
      summary: 'x',
      body: Type.Object({ owner: Type.String() }),
      reply: { 200: Type.Object({}) },
      handle: async (visit, { owner }) => {
        if (owner === 'closed') return refuse('test.closed', { code: 'x' })
        await doWork(visit.db, '/api/k14')
        entered.resolve()
        await goOn.promise
        return {}
      },
    })
    const app = await open(door)
    const slow = post(app, '/api/k14', 'k14', { owner: 'Mai' })
    await entered.promise
    expect((await post(app, '/api/k14', 'k14', { owner: 'closed' })).statusCode).toBe(409)
    goOn.resolve()
    expect((await slow).statusCode).toBe(422)
    expect(await workDone(database.db, '/api/k14')).toBe(0)
  })

  test('officers do not share their keys', async () => {
    const app = await open(workApi('/api/k7'))
    const send = (officer: string, owner: string) =>
      app.inject({ method: 'POST', url: '/api/k7', headers: { 'idempotency-key': 'k7', officer }, payload: { owner } })
    const answers = [await send('mai', 'Mai'), await send('hoang', 'Hoàng')]
    expect(answers.map((answer) => answer.json().owner)).toEqual(['Mai', 'Hoàng'])
  })

  test('nothing that a stranger was told is kept', async () => {
    const app = await open(openWork('/api/k8'))
    const answers = [
      await post(app, '/api/k8', 'k8', { owner: 'Mai' }),
      await post(app, '/api/k8', 'k8', { owner: 'Mai' }),
    ]
    expect(answers.map((answer) => answer.json().seq)).toEqual([1, 2])
    const kept = tables<PlatformTables>(database.db).selectFrom('idempotency').select('key').where('key', '=', 'k8')
    expect(await kept.execute()).toEqual([])
  })

  test('another query under the key is another request', async () => {
    const app = await open(workApi('/api/k9'))
    await post(app, '/api/k9?copies=1', 'k9', { owner: 'Mai' })
    const other = await post(app, '/api/k9?copies=2', 'k9', { owner: 'Mai' })
    expect([other.statusCode, other.json().code]).toEqual([422, 'web.key-reused'])
  })

  test('who is given the first answer again has read it again', async () => {
    const notes: AccessNote[] = []
    const door = api('POST', '/api/k10', {
      who: officer,
      record: { as: 'dossier.read', of: ({ id }) => [id] },
      summary: 'x',
      reply: { 200: Type.Object({ id: Type.String() }) },
      handle: () => ({ id: 'd1' }),
    })
    const recordAccess = async (note: AccessNote) => void notes.push(note)
    const { app } = await openDoors(database.db, [door], { recordAccess })
    const send = () => app.inject({ method: 'POST', url: '/api/k10', headers: { 'idempotency-key': 'k10' } })
    expect([(await send()).body, (await send()).body]).toEqual(['{"id":"d1"}', '{"id":"d1"}'])
    expect(notes.map(({ dossierIds, actor }) => [dossierIds, actor])).toEqual([
      [['d1'], 'mai'],
      [['d1'], 'mai'],
    ])
  })

  test.each(['', 'x'.repeat(201), 'chữ'])('the key «%s» is no key', async (key) => {
    const app = await open(workApi('/api/k5'))
    const answer = await post(app, '/api/k5', Buffer.from(key).toString('latin1'), { owner: 'Mai' })
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'web.bad-key'])
  })

  test('what is kept does not hold the body that was sent', async () => {
    const app = await open(workApi('/api/k6'))
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
