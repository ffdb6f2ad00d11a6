import { randomUUID } from 'node:crypto'
import { CompiledQuery } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { testService } from './support/service.ts'

const service = testService(Temporal.Instant.from('2026-11-20T02:14:00Z'))
const ward = 'H13.64'
const tokens: Record<string, string> = {}
const roles = ['receptionist', 'handler', 'unit-head', 'signatory', 'registrar', 'inspector'] as const

beforeAll(async () => {
  for (const role of roles) tokens[role] = await service.token(role, ward)
  tokens.elsewhere = await service.token('handler', 'H13.65')
})

const request = {
  procedure: '1.004873',
  owners: [
    {
      kind: 'person',
      name: 'Lý Thị Sa Rươl',
      birthDate: '1999',
      identity: { type: 'can-cuoc', number: '000199004873' },
    },
  ],
}
const once = () => ({ 'idempotency-key': randomUUID() })
const post = (url: string, who: string, body: unknown, headers: Record<string, string> = once()) =>
  service.call('POST', url, { token: tokens[who] ?? '', body, headers })
const get = (url: string, who?: string) =>
  service.call('GET', url, who === undefined ? {} : { token: tokens[who] ?? '' })
const open = async (more: object = {}) => {
  const answer = await post('/api/v1/dossiers', 'receptionist', { ...request, ...more })
  expect([answer.status, answer.text]).toEqual([201, answer.text])
  return answer.json() as {
    id: string
    code: string
    slipNumber: string
    trackingUrl: string
    dueAt: string
    status: string
  }
}

interface View {
  status: string
  version: number
  steps: { key: string; finishedAt: string | null }[]
  actions: { action: string; body: { type: string } }[]
}
const view = async (id: string, who = 'receptionist') =>
  (await get(`/api/v1/dossiers/${id}`, who)).json() as unknown as View
const acts = async (id: string, who: string) => (await view(id, who)).actions.map(({ action }) => action)

describe('the life of a dossier over the API', () => {
  test('from acceptance to hand-over, only by acts that the API itself offers', async () => {
    const { id, code, slipNumber, trackingUrl, dueAt } = await open()
    expect(code).toMatch(/^H13\.64-261120-\d{4}$/)
    expect(slipNumber).toMatch(/^\d{8}$/)
    expect(trackingUrl).toContain(`/t/${code}.`)
    expect(Temporal.Instant.from(dueAt).epochMilliseconds).toBeGreaterThan(
      Temporal.Instant.from('2026-11-20T02:14:00Z').epochMilliseconds,
    )
    const way: readonly (readonly [string, string, object])[] = [
      ['receptionist', 'transfer', {}],
      ['handler', 'complete-step', {}],
      ['signatory', 'decide', { outcome: 'granted' }],
      ['registrar', 'complete-step', { documentNumber: '15/UBND-XNTTHN' }],
      ['receptionist', 'register-result', {}],
      ['receptionist', 'hand-over', { paper: 'Căn cước' }],
    ]
    for (const [who, action, body] of way) {
      expect([action, await acts(id, who)]).toEqual([action, expect.arrayContaining([action])])
      const done = await post(`/api/v1/dossiers/${id}/actions/${action}`, who, body)
      expect([action, done.status, done.status === 200 ? '' : done.text]).toEqual([action, 200, ''])
    }
    const returned = await view(code)
    expect(returned.status).toBe('returned')
    expect(returned.actions).toEqual([])
    expect(returned.steps.every(({ finishedAt }) => finishedAt !== null)).toBe(true)
    const history = (await get(`/api/v1/dossiers/${id}/history`, 'inspector')).json() as {
      events: { prevHash: string; hash: string }[]
    }
    for (const [index, event] of history.events.entries())
      expect(event.prevHash).toBe(index === 0 ? '0'.repeat(64) : history.events[index - 1]?.hash)
  })

  test('a draft has an id and no code, and waits in the inbox', async () => {
    const draft = await open({ draft: true })
    expect([draft.code, draft.status, draft.trackingUrl]).toEqual([null, 'submitted', null])
    const inbox = (await get('/api/v1/inbox?limit=100', 'receptionist')).json() as {
      rows: { dossier: { id: string } }[]
    }
    expect(inbox.rows.map(({ dossier }) => dossier.id)).toContain(draft.id)
  })

  test('the slip is a PDF of one accepted dossier', async () => {
    const { id } = await open()
    const slip = await get(`/api/v1/dossiers/${id}/slip.pdf`, 'receptionist')
    expect([slip.status, slip.headers['content-type'], slip.text.slice(0, 5)]).toEqual([
      200,
      'application/pdf',
      '%PDF-',
    ])
    const draft = await open({ draft: true })
    expect((await get(`/api/v1/dossiers/${draft.id}/slip.pdf`, 'receptionist')).status).toBe(409)
  })

  test('reading a dossier is written down', async () => {
    const { id } = await open()
    await get(`/api/v1/dossiers/${id}`, 'inspector')
    const read = CompiledQuery.raw('select door from access_record where dossiers @> array[$1]', [id])
    const { rows } = await service.database.owner.executeQuery(read)
    expect((rows as { door: string }[]).map(({ door }) => door)).toContain('GET /api/v1/dossiers/:dossier')
  })
})

describe('rights', () => {
  test('no token, a wrong token and a wrong role are told apart', async () => {
    expect((await get('/api/v1/inbox')).status).toBe(401)
    expect((await service.call('GET', '/api/v1/inbox', { token: 'mct_wrong' })).status).toBe(401)
    expect((await post('/api/v1/dossiers', 'handler', request)).status).toBe(403)
  })

  test('a dossier of another agency is not told to exist', async () => {
    const { id } = await open()
    const hidden = await get(`/api/v1/dossiers/${id}`, 'elsewhere')
    const none = await get(`/api/v1/dossiers/${randomUUID()}`, 'elsewhere')
    expect([hidden.status, hidden.json().code]).toEqual([none.status, none.json().code])
    expect(hidden.status).toBe(404)
  })
})

describe('the same request twice', () => {
  test('gives the first answer again, and another body under the same key is refused', async () => {
    const key = once()
    const first = await post('/api/v1/dossiers', 'receptionist', request, key)
    const again = await post('/api/v1/dossiers', 'receptionist', request, key)
    expect([again.status, again.text]).toEqual([first.status, first.text])
    const other = await post('/api/v1/dossiers', 'receptionist', { ...request, sets: 2 }, key)
    expect([409, 422]).toContain(other.status)
  })

  test('two at once make one dossier', async () => {
    const key = once()
    const answers = await Promise.all([1, 2, 3].map(() => post('/api/v1/dossiers', 'receptionist', request, key)))
    expect(new Set(answers.map((answer) => answer.json().id)).size).toBe(1)
  })
})

describe('two officers', () => {
  test('who comes second is told who was first and with what', async () => {
    const { id } = await open()
    const { version } = await view(id)
    expect((await post(`/api/v1/dossiers/${id}/actions/transfer?seen=${version}`, 'receptionist', {})).status).toBe(200)
    const late = await post(`/api/v1/dossiers/${id}/actions/withdraw?seen=${version}`, 'receptionist', {})
    expect([late.status, late.headers['content-type']]).toEqual([
      409,
      expect.stringContaining('application/problem+json'),
    ])
    expect(late.json().detail).toMatch(/Chuyển hồ sơ|Transfer/)
  })
})

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
    const raw = `{"procedure":"1.004873","owners":[{"kind":"person","name":"Lý\\u0000 Lan\\ud800"}]}`
    const { id } = (await send(raw)).json() as { id: string }
    const { parties } = (await get(`/api/v1/dossiers/${id}`, 'receptionist')).json() as { parties: { name: string }[] }
    expect(parties[0]?.name).toMatch(/^Lý Lan\ufffd?$/)
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

test('the document of the API names every action with its body', async () => {
  const document = (await get('/api/openapi.json')).json() as { openapi: string; paths: Record<string, unknown> }
  expect(document.openapi).toMatch(/^3\.1/)
  expect(Object.keys(document.paths)).toEqual(
    expect.arrayContaining([
      '/api/v1/dossiers',
      '/api/v1/dossiers/{dossier}',
      '/api/v1/dossiers/{dossier}/actions/decide',
      '/api/v1/inbox',
    ]),
  )
})
