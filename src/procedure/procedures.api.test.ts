import { describe, expect, test } from 'vitest'
import { testService } from '../../tests/support/service.ts'

const service = testService(Temporal.Instant.from('2026-11-20T02:14:00Z'))
const get = (path: string) => service.call('GET', path)

interface Listed {
  readonly items: readonly { readonly code: string; readonly url: string }[]
}
const codesOf = (answer: { json: () => unknown }) => (answer.json() as unknown as Listed).items.map(({ code }) => code)

describe('GET /api/v1/procedures', () => {
  test('lists all in force, by code', async () => {
    const codes = codesOf(await get('/api/v1/procedures'))
    expect(codes.length).toBeGreaterThanOrEqual(60)
    expect(codes).toEqual(codes.toSorted())
  })

  test('finds by everyday words, the best first', async () => {
    const answer = await get('/api/v1/procedures?q=xin+giay+doc+than')
    expect((answer.json() as unknown as Listed).items[0]).toMatchObject({
      code: '1.004873',
      field: 'ho-tich',
      online: { level: 'toàn trình' },
      url: '/thu-tuc/1.004873',
    })
    expect(codesOf(await get('/api/v1/procedures?q=giay&limit=3'))).toHaveLength(3)
    expect(codesOf(await get('/api/v1/procedures?q=zzzz'))).toEqual([])
  })

  test('may be kept by anybody', async () => {
    expect((await get('/api/v1/procedures')).headers['cache-control']).toBe('public, max-age=300')
  })

  test.each(['limit=0', 'limit=many', 'limit=201', `q=${'x'.repeat(201)}`])('%s is sent back', async (query) => {
    const answer = await get(`/api/v1/procedures?${query}`)
    expect([answer.status, answer.json().code]).toEqual([400, 'web.invalid-address'])
  })
})

describe('GET /api/v1/procedures/{code}', () => {
  test('tells law and promise, fees by channel, papers, route and version', async () => {
    const answer = await get('/api/v1/procedures/1.004873')
    expect(answer.json()).toMatchObject({
      code: '1.004873',
      version: 1,
      oldOnlineLevel: 4,
      publishedBy: { number: '163/QĐ-BTP' },
      cases: [
        {
          key: 'to-marry',
          limits: {
            counter: {
              statutory: { value: 3, unit: 'working-day' },
              committed: { value: 2, unit: 'working-day' },
              committedBy: { authority: 'Chủ tịch Ủy ban nhân dân thành phố Cần Thơ' },
            },
          },
        },
        {},
        {},
      ],
      fees: [{ key: 'registration', amounts: { counter: { amount: 15_000 }, online: { amount: 7500 } } }],
      route: { first: 'reception' },
    })
    const { components, route } = answer.json() as { components: unknown[]; route: { steps: unknown[] } }
    expect([components.length, route.steps.length]).toEqual([8, 5])
  })

  test('every one in force can be told whole', async () => {
    for (const code of codesOf(await get('/api/v1/procedures'))) {
      const answer = await get(`/api/v1/procedures/${code}`)
      const { cases, results, legalBasis } = answer.json() as Record<string, unknown[]>
      expect([code, answer.status, cases?.length, results?.length, legalBasis?.length].every(Boolean)).toBe(true)
    }
  })

  test('a note to the reader is told as one, and no case lists it among the papers of an intake', async () => {
    const { components, cases } = (await get('/api/v1/procedures/2.000635')).json() as {
      components: { key: string; mode: string }[]
      cases: { components?: string[] }[]
    }
    const notes = components.flatMap(({ key, mode }) => (mode === 'note' ? [key] : []))
    expect(notes).toContain('data-note')
    const listed = cases.flatMap((each) => each.components ?? [])
    expect([listed.length > 0, listed.filter((key) => notes.includes(key))]).toEqual([true, []])
  })

  test('an unknown code is a problem document that says what to do', async () => {
    const answer = await get('/api/v1/procedures/1.999999')
    expect([answer.status, answer.headers['content-type'], answer.headers['cache-control']]).toEqual([
      404,
      'application/problem+json; charset=utf-8',
      'no-store',
    ])
    expect(answer.json()).toMatchObject({ code: 'procedure.not-found', facts: { code: '1.999999' } })
  })
})

describe('suggestions', () => {
  test('lead to the page, in the language of the page that asks', async () => {
    const answer = await get('/api/v1/procedure-suggestions?q=khai+sinh&lang=en')
    expect(answer.json()).toMatchObject({
      items: expect.arrayContaining([
        expect.objectContaining({ value: '1.001193', label: 'Birth registration', href: '/thu-tuc/1.001193' }),
      ]),
    })
    expect((answer.json() as unknown as Listed).items.length).toBeLessThanOrEqual(6)
    const vietnamese = await get('/api/v1/procedure-suggestions?q=khai+sinh')
    expect(vietnamese.text).toContain('Thủ tục đăng ký khai sinh')
  })

  test('nothing typed is no question', async () => {
    expect((await get('/api/v1/procedure-suggestions')).status).toBe(400)
    expect((await get('/api/v1/procedure-suggestions?q=')).json()).toEqual({ items: [] })
  })
})
