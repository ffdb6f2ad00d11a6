import Type from 'typebox'
import { describe, expect, test } from 'vitest'
import { refuse } from '#platform'
import { testDatabase } from '../../../tests/support/database.ts'
import { openDoors } from '../../../tests/support/doors.ts'
import { workApi, workDone, workRefusals } from '../../../tests/support/work-doors.tsx'
import { api, type Door } from './door.ts'
import { type Access, anyone } from './visit.ts'

const database = testDatabase()

const open = async (...doors: readonly Door[]) =>
  (await openDoors(database.db, doors, { refusals: [workRefusals] })).app

const json = { 'content-type': 'application/json' }

describe('problem documents', () => {
  test('a refusal tells program and person what happened, and leaves nothing behind', async () => {
    const app = await open(workApi('/api/w2'))
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
      title: 'Trái với trạng thái hiện tại',
      status: 409,
      detail: 'Hồ sơ H13.64-261122-0001 đã đóng.',
      instance: expect.stringMatching(/^urn:motcua:request:/),
      code: 'test.closed',
      facts: { code: 'H13.64-261122-0001' },
    })
    expect((await send('en-GB,vi;q=0.5')).json().detail).toBe('H13.64-261122-0001 is closed.')
    expect(await workDone(database.db, '/api/w2')).toBe(0)
  })

  test('whoever is not let in is told how to come', async () => {
    const who: Access<string> = { name: 'token', admit: async () => refuse('test.sign-in') }
    const app = await open(
      api('GET', '/api/in', { who, record: null, summary: 'x', reply: { 200: Type.Object({}) }, handle: () => ({}) }),
    )
    const answer = await app.inject('/api/in')
    expect([answer.statusCode, answer.headers['www-authenticate']]).toEqual([401, 'Bearer'])
    expect((await app.inject('/api/nowhere')).json()).toMatchObject({ status: 404, code: 'web.not-found' })
  })

  const english = { ...json, 'accept-language': 'fr, en-GB;q=0.8, vi;q=0.5' }
  const deep = `${'['.repeat(200)}${']'.repeat(200)}`
  test.each([
    ['not JSON', '{"owner"', 400, []],
    ['empty', '', 400, []],
    ['nested too deeply', `{"owner":${deep}}`, 400, []],
    ['a poisoned prototype', '{"__proto__":{"owner":"Mai"}}', 400, []],
    ['too large', `{"owner":"${'x'.repeat(1_100_000)}"}`, 413, []],
    ['null', 'null', 422, [' must be a JSON object']],
    ['a list', '[]', 422, [' must be a JSON object']],
    ['without a field', '{}', 422, ['/owner is required']],
    ['a number for text', '{"owner":5}', 422, ['/owner must be text (string)']],
    ['unknown fields', '{"owner":"Mai","role":"chairman"}', 422, ['/role is not known here']],
    [
      'wrong inside',
      '{"owner":"","limit":{"value":"3","unit":"year"}}',
      422,
      ['/owner must not be empty', '/limit/value must be a number', '/limit/unit must be one of day, hour'],
    ],
  ])('a body that is %s', async (_what, payload, status, fields) => {
    const app = await open(workApi('/api/w3'))
    const answer = await app.inject({ method: 'POST', url: '/api/w3', headers: english, payload })
    expect(answer.statusCode).toBe(status)
    const errors = (answer.json().errors ?? []) as { pointer: string; detail: string }[]
    expect(errors.map(({ pointer, detail }) => `${pointer} ${detail}`)).toEqual(fields)
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
  })

  test('a DELETE without a body may name a type; anything else that is empty is not read', async () => {
    const door = api('DELETE', '/api/gone', {
      who: anyone,
      record: null,
      summary: 'x',
      reply: { 200: Type.Object({}) },
      handle: () => ({}),
    })
    const app = await open(door)
    expect((await app.inject({ method: 'DELETE', url: '/api/gone', headers: json })).statusCode).toBe(200)
    expect((await app.inject({ method: 'DELETE', url: '/api/nowhere', headers: json })).statusCode).toBe(404)
    const broken = { method: 'DELETE', url: '/api/gone', headers: json, payload: '{' } as const
    expect((await app.inject(broken)).statusCode).toBe(400)
  })

  test.each(['text/plain', 'application/xml', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    '%s is not read',
    async (type) => {
      const app = await open(workApi('/api/w4'))
      const answer = await app.inject({
        method: 'POST',
        url: '/api/w4',
        headers: { 'content-type': type },
        payload: 'a=b',
      })
      expect([answer.statusCode, answer.json().code]).toEqual([415, 'web.media-type'])
    },
  )

  test('decomposed text arrives composed, and what is no text is marked for the door to refuse', async () => {
    const app = await open(workApi('/api/w5'))
    const payload = JSON.stringify({ owner: `${'Hoà'.normalize('NFD')}\u0000` })
      .replace('}', '}')
      .replace('"Ho', '"\\ud800Ho')
    const answer = await app.inject({ method: 'POST', url: '/api/w5', headers: json, payload })
    expect(answer.json().owner).toBe('\ufffdHoà\ufffd')
  })
})
