import { describe, expect, test } from 'vitest'
import { type PlatformTables, tables } from '#platform'
import { testDatabase } from '../../../tests/support/database.ts'
import { openDoors, Visitor } from '../../../tests/support/doors.ts'
import { donePage, doWork, workDone, workPage, workRefusals, workView } from '../../../tests/support/work-doors.tsx'
import type { ServerOptions } from '../context.ts'
import { redirect } from './answer.ts'
import { type Door, page } from './door.ts'
import { type Access, anyone, type Visit } from './visit.ts'

const database = testDatabase()

const open = (doors: readonly Door[], options: Partial<ServerOptions> = {}) =>
  openDoors(database.db, [...doors, donePage], { refusals: [workRefusals], ...options })

const done = (task: string) => workDone(database.db, task)

describe('sending a form', () => {
  test('acts once, leads on, and tells the message once', async () => {
    const { app } = await open([workPage('/dat')])
    const visitor = new Visitor(app)
    const reply = await visitor.submit('/dat', { owner: 'Mai' })
    expect(reply.statusCode).toBe(303)
    expect(reply.headers.location).toBe('/xong')
    expect(await done('/dat')).toBe(1)
    expect((await visitor.get('/xong')).body).toContain('Đã tiếp nhận')
    expect((await visitor.get('/xong')).body).not.toContain('Đã tiếp nhận')
  })

  test('what is wrong comes first, what was typed is kept, nothing is done', async () => {
    const { app } = await open([workPage('/sai')])
    const reply = await new Visitor(app).submit('/sai', { owner: '  ', note: 'x' })
    expect(reply.statusCode).toBe(422)
    expect(reply.body).toContain('<title>Lỗi: Thử · Một Cửa</title>')
    expect(reply.body).toContain('<a href="#f-owner">Nhập họ và tên</a>')
    expect(reply.body).toMatch(/id="f-owner"[^>]*value=" {2}"[^>]*aria-invalid="true"/)
    expect(await done('/sai')).toBe(0)
  })

  test('a refused submit shows its form again with the sentence, and is rolled back', async () => {
    const { app } = await open([workPage('/mat')])
    const reply = await new Visitor(app).submit('/mat', { owner: 'taken' })
    expect(reply.statusCode).toBe(409)
    expect(reply.body).toContain('Người khác vừa tiếp nhận.')
    expect(reply.body).toMatch(/id="f-owner"[^>]*value="taken"/)
    expect(await done('/mat')).toBe(0)
  })

  test('a door may keep what was counted although it refused', async () => {
    const { app } = await open([workPage('/dem', { onRefusal: 'commit' })])
    await new Visitor(app).submit('/dem', { owner: 'taken' })
    await new Visitor(app).submit('/dem', { owner: '' })
    expect(await done('/dem')).toBe(2)
  })

  test('text arrives composed and without control characters', async () => {
    const typed: string[] = []
    const door = page('/chu', {
      who: anyone,
      record: null,
      load: () => 1,
      submit: async (_visit, form) => {
        typed.push(form.get('owner'), form.raw('owner'), ...form.all('owner'))
        return redirect('/xong')
      },
      view: workView,
    })
    await new Visitor((await open([door])).app).submit('/chu', { owner: ` ${'Hoà'.normalize('NFD')}\u0000\u0007 ` })
    expect(typed).toEqual(['Hoà', ' Hoà ', 'Hoà'])
  })
})

describe('forms that are not ours', () => {
  const refusedBy = async (headers: Record<string, string>) => {
    const visitor = new Visitor((await open([workPage('/la')])).app)
    return visitor.post('/la', { ...(await visitor.open('/la')), owner: 'Mai' }, headers)
  }

  test.each([
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ 'sec-fetch-site': '', origin: 'https://evil.example' }],
    [{ 'sec-fetch-site': '', origin: 'null' }],
  ])('%o is turned away', async (headers: Record<string, string>) => {
    const reply = await refusedBy(headers)
    expect(reply.statusCode).toBe(403)
    expect(await done('/la')).toBe(0)
  })

  test('an older browser that names our origin is let in', async () => {
    expect((await refusedBy({ 'sec-fetch-site': '', origin: 'http://localhost' })).statusCode).toBe(303)
  })

  test('without the token of this browser and session nothing is done, and what was typed is kept', async () => {
    const { app } = await open([workPage('/the')], { sessionCookie: 'phien' })
    const stranger = await new Visitor(app).open('/the')
    const visitor = new Visitor(app)
    const own = await visitor.open('/the')
    const wrong = [{}, { _csrf: '' }, { _csrf: 'a.b' }, { _csrf: stranger._csrf }, { _csrf: `${own._csrf}x` }]
    for (const fields of wrong) {
      const reply = await visitor.post('/the', { owner: 'Mai', ...fields })
      expect(reply.statusCode).toBe(403)
      expect(reply.body).toMatch(/id="f-owner"[^>]*value="Mai"/)
    }
    visitor.cookies.set('phien', 'another session')
    expect((await visitor.post('/the', { owner: 'Mai', ...own })).statusCode).toBe(403)
    expect(await done('/the')).toBe(0)
    expect((await visitor.submit('/the', { owner: 'Mai' })).statusCode).toBe(303)
  })
})

describe('a form that comes twice', () => {
  test('the same again gives the first answer, message included, and acts once', async () => {
    const { app } = await open([workPage('/hai')])
    const visitor = new Visitor(app)
    const fields = { ...(await visitor.open('/hai')), owner: 'Mai' }
    const replies = [await visitor.post('/hai', fields), await visitor.post('/hai', fields)]
    expect(replies.map(({ statusCode, headers }) => [statusCode, headers.location])).toEqual([
      [303, '/xong'],
      [303, '/xong'],
    ])
    expect((await visitor.get('/xong')).body).toContain('Đã tiếp nhận')
    expect(await done('/hai')).toBe(1)
  })

  test('eight at once act once and all get the answer', async () => {
    const { app } = await open([workPage('/tam')])
    const visitor = new Visitor(app)
    const fields = { ...(await visitor.open('/tam')), owner: 'Mai' }
    const replies = await Promise.all(Array.from({ length: 8 }, () => visitor.post('/tam', fields)))
    expect(replies.map(({ statusCode }) => statusCode)).toEqual(Array(8).fill(303))
    expect(await done('/tam')).toBe(1)
  })

  test('another content under the same key is refused and kept on the page', async () => {
    const { app } = await open([workPage('/khac')])
    const visitor = new Visitor(app)
    const fields = await visitor.open('/khac')
    await visitor.post('/khac', { ...fields, owner: 'Mai' })
    const reply = await visitor.post('/khac', { ...fields, owner: 'Hoàng' })
    expect(reply.statusCode).toBe(422)
    expect(reply.body).toContain('đã được gửi trước đó')
    expect(reply.body).toMatch(/value="Hoàng"/)
    expect(await done('/khac')).toBe(1)
  })

  test('two people may use the same key', async () => {
    const who: Access<{ id: string }> = { name: 'officer', admit: async ({ cookies }) => ({ id: cookies.ai ?? '' }) }
    const submit = async (visit: Visit<unknown, unknown>) => {
      await doWork(visit.db, '/nguoi')
      return redirect('/xong')
    }
    const { app } = await open([page('/nguoi', { who, record: null, load: () => 1, submit, view: workView })])
    for (const id of ['mai', 'hoang']) {
      const visitor = new Visitor(app)
      visitor.cookies.set('ai', id)
      await visitor.post('/nguoi', { ...(await visitor.open('/nguoi')), _once: 'same-key' })
    }
    expect(await done('/nguoi')).toBe(2)
  })

  test('an answer that sets cookies is not kept: it holds a secret', async () => {
    const { app } = await open([workPage('/bi-mat')])
    const visitor = new Visitor(app)
    const fields = { ...(await visitor.open('/bi-mat')), owner: 'cookie' }
    await visitor.post('/bi-mat', fields)
    const second = await visitor.post('/bi-mat', fields)
    expect(second.headers['set-cookie']).toContainEqual(expect.stringContaining('phien=secret'))
    const kept = tables<PlatformTables>(database.db)
      .selectFrom('idempotency')
      .select('answer')
      .where('key', '=', fields._once)
    expect(await kept.execute()).toEqual([])
  })
})
