import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { lookedAt } from './support/looked-at.ts'
import { testService } from './support/service.ts'

const service = testService(Temporal.Instant.from('2026-11-20T02:14:00Z'))
const tokens: Record<string, string> = {}

beforeAll(async () => {
  tokens.receptionist = await service.token('receptionist', 'H13.64')
})

const request = {
  procedure: '1.004873',
  components: lookedAt('1.004873'),
  owners: [{ kind: 'person', name: 'Lý Thị Sa Rươl' }],
}
const once = () => ({ 'idempotency-key': randomUUID() })
const post = (url: string, who: string, body: unknown) =>
  service.call('POST', url, { token: tokens[who] ?? '', body, headers: once() })
const get = (url: string, who: string) => service.call('GET', url, { token: tokens[who] ?? '' })
const open = async (more: object = {}) => {
  const answer = await post('/api/v1/dossiers', 'receptionist', { ...request, ...more })
  expect([answer.status, answer.text]).toEqual([201, answer.text])
  return answer.json() as { id: string }
}

describe('bad input', () => {
  const send = (raw: string | Buffer, type = 'application/json') =>
    service.call('POST', '/api/v1/dossiers', {
      token: tokens.receptionist ?? '',
      raw,
      headers: { 'content-type': type, ...once() },
    })

  test.each([
    ['not JSON', '{"procedure": '],
    ['nothing', ''],
    ['a list', '[]'],
    ['null', 'null'],
    ['a number', '7'],
    ['wrong types', JSON.stringify({ procedure: 1, owners: 'x' })],
    ['unknown fields', JSON.stringify({ ...request, admin: true })],
    ['a prototype', '{"__proto__": {"x": 1}, "procedure": "1.004873"}'],
    ['no owner', JSON.stringify({ procedure: '1.004873', owners: [] })],
    ['a name of spaces', JSON.stringify({ ...request, owners: [{ kind: 'person', name: '   ' }] })],
    ...['1990-02-30', '1900-02-29', '1990-04-31', '3000-01-01', '1849', '1990-13'].map((birthDate) => [
      `the birthday ${birthDate}`,
      JSON.stringify({ ...request, owners: [{ kind: 'person', name: 'Lý Thị Sa Rươl', birthDate }] }),
    ]),
    ...['Lý \\ufffd', 'Lý \\ud800', 'Lý \\u0000 Sa'].map((name) => [
      `the name ${name}`,
      `{"procedure": "1.004873", "owners": [{"kind": "person", "name": "${name}"}]}`,
    ]),
    ...[
      { phone: 'không có' },
      { email: 'zzz' },
      { name: '\u202e\u200b' },
      { identity: { type: 'can-cuoc', number: '123' } },
    ].map((wrong) => [
      `the person ${Object.keys(wrong)}`,
      JSON.stringify({ ...request, draft: true, owners: [{ kind: 'person', name: 'Lý Thị Sa Rươl', ...wrong }] }),
    ]),
    ['an unknown procedure', JSON.stringify({ ...request, procedure: '1.999999' })],
    ['an unknown case', JSON.stringify({ ...request, case: 'nowhere' })],
    ['an unknown territory', JSON.stringify({ ...request, territory: 'nowhere' })],
    ['an unknown agency', JSON.stringify({ ...request, receivedAt: 'H99' })],
    ['an unknown paper', JSON.stringify({ ...request, components: [{ key: 'nothing' }] })],
    ['deep nesting', '['.repeat(50_000)],
    [
      'a late entry from the future',
      JSON.stringify({ ...request, occurredAt: '2030-01-01T00:00:00Z', lateReason: 'x' }),
    ],
    ['a time that is none', JSON.stringify({ ...request, occurredAt: 'yesterday', lateReason: 'x' })],
  ])('%s is a problem, never a fault', async (_, raw) => {
    const answer = await send(raw)
    expect([answer.status, answer.headers['content-type'], answer.text.slice(0, 200)]).toEqual([
      expect.any(Number),
      expect.stringContaining('application/problem+json'),
      answer.text.slice(0, 200),
    ])
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.status).toBeLessThan(500)
  })

  test('a huge body, another type and broken UTF-8', async () => {
    expect((await send(JSON.stringify({ ...request, x: 'x'.repeat(3_000_000) }))).status).toBe(413)
    expect((await send('a=b', 'text/csv')).status).toBe(415)
    const broken = await send(Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]))
    expect(broken.status).toBeGreaterThanOrEqual(400)
    expect(broken.status).toBeLessThan(500)
  })

  test('signs that no database keeps are left out of what is kept', async () => {
    const raw = `{"procedure":"1.004873","draft":true,"owners":[{"kind":"person","name":"Lý\\u0001 Lan\\u0002"}]}`
    const { id } = (await send(raw)).json() as { id: string }
    const { parties } = (await get(`/api/v1/dossiers/${id}`, 'receptionist')).json() as { parties: { name: string }[] }
    expect(parties[0]?.name).toBe('Lý Lan')
  })

  test('decomposed Unicode is composed', async () => {
    const { id } = await open({ owners: [{ kind: 'person', name: 'Nguyễn Thị Hường'.normalize('NFD') }] })
    const found = (await get(`/api/v1/dossiers/${id}`, 'receptionist')).json() as { parties: { name: string }[] }
    expect(found.parties[0]?.name).toBe('Nguyễn Thị Hường')
  })

  test('strange addresses', async () => {
    for (const url of [
      '/api/v1/dossiers/%00',
      '/api/v1/dossiers/%ff',
      `/api/v1/dossiers/${'x'.repeat(3000)}`,
      '/api/v1/dossiers/..%2f',
      '/api/v1/inbox?limit=-1',
      '/api/v1/inbox?limit=abc',
      '/api/v1/inbox?after=%27',
    ])
      expect([url, (await get(url, 'receptionist')).status < 500]).toEqual([url, true])
  })

  test('an action that does not exist is refused with the list', async () => {
    const { id } = await open()
    const answer = await post(`/api/v1/dossiers/${id}/actions/explode`, 'receptionist', {})
    expect([answer.status, answer.text]).toEqual([404, expect.stringContaining('hand-over')])
  })
})
