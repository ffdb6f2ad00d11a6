import Type from 'typebox'
import { describe, expect, test } from 'vitest'
import { testDatabase } from '../../../tests/support/database.ts'
import { openDoors, Visitor } from '../../../tests/support/doors.ts'
import { FormBox } from '../look/button.component.tsx'
import { CitizenLayout } from '../look/citizen-layout.component.tsx'
import { again } from './answer.ts'
import { api, page } from './door.ts'
import { anyone } from './visit.ts'

const database = testDatabase()

/** Answers on the spot: what is shown must have no address of its own. */
const lookUp = page('/tim', {
  who: anyone,
  record: null,
  load: () => 'nothing yet',
  submit: async (_visit, form) =>
    form.get('number') === '7'
      ? again([], 'found it')
      : again([{ field: 'number', message: { vi: 'Số chưa đúng', en: 'Wrong number' } }]),
  view: (model, visit) => (
    <CitizenLayout visit={visit} title="Tìm">
      <h1>{model}</h1>
      <FormBox>
        <button type="submit">?</button>
      </FormBox>
    </CitizenLayout>
  ),
})

describe('an answer without an address', () => {
  test('is an ordinary page that nobody stores', async () => {
    const { app } = await openDoors(database.db, [lookUp])
    const reply = await new Visitor(app).submit('/tim', { number: '7' })
    expect([reply.statusCode, reply.headers['cache-control']]).toEqual([200, 'no-store'])
    expect(reply.body).toContain('found it')
    expect(reply.body).not.toContain('Lỗi')
  })

  test('a problem still is one', async () => {
    const { app } = await openDoors(database.db, [lookUp])
    const reply = await new Visitor(app).submit('/tim', { number: '8' })
    expect([reply.statusCode, reply.headers['cache-control']]).toEqual([422, 'no-store'])
    expect(reply.body).toContain('nothing yet')
  })
})

test('answers of the API are kept only where the door says for how long, and refusals never', async () => {
  const reply = { 200: Type.Object({ ok: Type.Boolean() }) }
  const shared = { who: anyone, record: null, summary: 'x', reply } as const
  const { app } = await openDoors(database.db, [
    api('GET', '/api/own', { ...shared, handle: () => ({ ok: true }) }),
    api('GET', '/api/all', { ...shared, cacheSeconds: 60, handle: () => ({ ok: true }) }),
    api('GET', '/api/no', { ...shared, cacheSeconds: 60, handle: () => ({ refusal: 'web.not-found', facts: {} }) }),
  ])
  const kept = async (url: string) => (await app.inject(url)).headers['cache-control']
  expect(await kept('/api/own')).toBe('no-store')
  expect(await kept('/api/all')).toBe('public, max-age=60')
  expect(await kept('/api/no')).toBe('no-store')
})
