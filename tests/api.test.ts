import { randomUUID } from 'node:crypto'
import { CompiledQuery } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { lookedAt } from './support/looked-at.ts'
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
  components: lookedAt('1.004873'),
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
  next: { key: string; agency: string; since: string; workingMinutes: number }[]
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
    expect(returned.actions.map(({ action }) => action)).toEqual(['request-correction', 'record-fee'])
    expect(returned.steps.every(({ finishedAt }) => finishedAt !== null)).toBe(true)
    const history = (await get(`/api/v1/dossiers/${id}/history`, 'inspector')).json() as {
      events: { prevHash: string; hash: string }[]
    }
    for (const [index, event] of history.events.entries())
      expect(event.prevHash).toBe(index === 0 ? '0'.repeat(64) : history.events[index - 1]?.hash)
  })

  test('an address of another commune is answered with a warning that names places and stands in no way', async () => {
    const at = async (address: string) => {
      const owners = [{ ...request.owners[0], address }]
      return (await open({ owners, territory: 'phuong-nga-nam' })) as unknown as { code: string; warnings: object[] }
    }
    const old = await at('Khóm 1, phường 3, thị xã Ngã Năm, tỉnh Sóc Trăng')
    expect(old.code).toMatch(/^H13/)
    expect(old.warnings).toMatchObject([{ owner: 1, place: 'phuong-my-quoi', territory: 'phuong-nga-nam' }])
    expect(JSON.stringify(old.warnings)).not.toContain('Khóm 1')
    expect((await at('Khóm 3, phường Ngã Năm, TP. Cần Thơ')).warnings).toEqual([])
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
    await get(`/api/v1/dossiers/${id}/slip.pdf`, 'inspector')
    const read = CompiledQuery.raw('select door from access_record where dossiers @> array[$1] order by id', [id])
    const { rows } = await service.database.owner.executeQuery(read)
    const doors = (rows as { door: string }[]).map(({ door }) => door)
    expect(doors).toEqual(['GET /api/v1/dossiers/:dossier', 'GET /api/v1/dossiers/:dossier/slip.pdf'])
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
    const act = (dossier: string) => post(`/api/v1/dossiers/${dossier}/actions/take-step`, 'elsewhere', {})
    const [refused, unknown] = [await act(id), await act(randomUUID())]
    expect([refused.status, refused.json().code]).toEqual([unknown.status, unknown.json().code])
    expect(refused.status).toBe(404)
  })
})

test('an agency that has answered its question sees that, and nothing else of the dossier', async () => {
  const { id } = await open()
  await post(`/api/v1/dossiers/${id}/actions/transfer`, 'receptionist', {})
  const asked = { to: [{ agency: 'H13.09' }], question: 'Có vướng quy hoạch?', workingHours: 8 }
  expect((await post(`/api/v1/dossiers/${id}/actions/ask-opinion`, 'handler', asked)).status).toBe(200)
  tokens.department = await service.token('handler', 'H13.09')
  const answered = await post(`/api/v1/dossiers/${id}/actions/give-opinion`, 'department', { answer: 'Không' })
  const own = (await get(`/api/v1/dossiers/${id}`, 'department')).json()
  expect([answered.status, own.sight, own.opinions]).toMatchObject([200, 'asked', [{ state: 'answered' }]])
  expect(await acts(id, 'handler')).toContain('complete-step')
  expect((await post(`/api/v1/dossiers/${id}/actions/complete-step`, 'handler', {})).status).toBe(200)
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

test('a fee by the page asks for the pages by name, and is not lost', async () => {
  const certified = { ...request, procedure: '2.000815', components: lookedAt('2.000815') }
  for (const more of [{}, { draft: true }]) {
    const answer = await post('/api/v1/dossiers', 'receptionist', { ...certified, ...more })
    expect(answer.json()).toMatchObject({ status: 422, code: 'fee-quantity-needed', facts: { field: 'pages' } })
    expect(answer.json().detail).toContain('pages')
  }
  const counted = await post('/api/v1/dossiers', 'receptionist', { ...certified, pages: 3 })
  expect((await view(counted.json().id as string)) as unknown).toMatchObject({ fees: [{ amount: 5000 }] })
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

test('of every door the document says in which type it answers, and a file is never called JSON', async () => {
  type Answer = { content?: Record<string, { schema: Record<string, unknown> }> }
  type Paths = Record<string, Record<string, { responses: Record<string, Answer> }>>
  const { paths } = (await get('/api/openapi.json')).json() as unknown as { paths: Paths }
  const said = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { responses }]) =>
      Object.entries(responses)
        .filter(([status, { content }]) => status !== 'default' && content !== undefined)
        .map(([, { content = {} }]) => ({ door: `${method} ${path}`, content })),
    ),
  )
  const untold = said.filter(
    ({ content }) => Object.keys(content['application/json']?.schema ?? { json: 1 }).length === 0,
  )
  expect(untold).toEqual([])
  const files = said.filter(({ content }) => content['application/json'] === undefined)
  expect(files.map(({ door }) => door.replace('get /api/v1/dossiers/{dossier}/', '')).toSorted()).toEqual([
    'messages/files/{file}',
    'notes/files/{file}',
    'opinions/files/{file}',
    'results/files/{file}',
    'scans/{file}',
    'slip.pdf',
  ])
  expect(files.find(({ door }) => door.endsWith('slip.pdf'))?.content).toEqual({
    'application/pdf': { schema: { type: 'string', format: 'binary' } },
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
