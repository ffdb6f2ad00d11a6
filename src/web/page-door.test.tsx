import { describe, expect, test } from 'vitest'
import { type Db, enqueue, type PlatformTables, refuse, tables } from '#platform'
import { testDatabase } from '../../tests/support/database.ts'
import { openDoors, Visitor } from '../../tests/support/doors.ts'
import { again, download, redirect } from './answer.ts'
import { FormBox } from './button.component.tsx'
import { CitizenLayout } from './citizen-layout.component.tsx'
import type { AccessNote, ServerOptions } from './context.ts'
import { type Door, page } from './door.ts'
import { TextInput } from './field.component.tsx'
import { type Access, anyone, type Visit } from './visit.ts'

const database = testDatabase()

const refusals = [
  {
    'test.gone': { status: 410, vi: () => 'Hồ sơ này đã huỷ.', en: () => 'This dossier was voided.' },
    'test.taken': { status: 409, vi: () => 'Người khác vừa tiếp nhận.', en: () => 'Somebody else accepted it.' },
    'test.sign-in': { status: 401, vi: () => 'Xin đăng nhập.', en: () => 'Please sign in.' },
  },
] as const

const done = async (task: string): Promise<number> => {
  const rows = await tables<PlatformTables>(database.db)
    .selectFrom('outbox')
    .select('id')
    .where('task', '=', task)
    .execute()
  return rows.length
}

const act = (tx: Db, task: string) => enqueue(tx, { task, payload: {} })

const view = (_model: unknown, visit: Visit<unknown, unknown>) => (
  <CitizenLayout visit={visit} title={{ vi: 'Thử', en: 'Trial' }}>
    <h1>{visit.lang}</h1>
    <FormBox>
      <TextInput name="owner" label={{ vi: 'Họ và tên', en: 'Full name' }} />
    </FormBox>
  </CitizenLayout>
)

/** A page whose submission does one piece of work named after the path, and then answers as told by the typed word. */
const workPage = (path: string, extra: { onRefusal?: 'commit' } = {}): Door =>
  page(path, {
    who: anyone,
    record: null,
    load: () => ({}),
    submit: async (visit, form) => {
      await act(visit.db, path)
      if (form.get('owner') === 'taken') return refuse('test.taken')
      if (form.get('owner') === 'cookie') visit.setCookie('phien', 'secret')
      return form.get('owner') === ''
        ? again([{ field: 'owner', message: { vi: 'Nhập họ và tên', en: 'Enter a name' } }])
        : redirect('/xong', { flash: { vi: 'Đã tiếp nhận', en: 'Accepted' } })
    },
    view,
    ...extra,
  })

const donePage = page('/xong', { who: anyone, record: null, load: () => ({}), view })

const open = (doors: readonly Door[], options: Partial<ServerOptions> = {}) =>
  openDoors(database.db, [...doors, donePage], { refusals, ...options })

describe('looking at a page', () => {
  test('shows the view to the admitted, with typed and cleaned path parts', async () => {
    const door = page('/thu/:code', {
      who: { name: 'tester', admit: async () => ({ name: 'Mai' }) },
      load: async ({ actor, params, query }) => `${actor.name} ${params.code} ${query.get('q')}`,
      record: null,
      view: (model) => <p>{model}</p>,
    })
    const { app } = await open([door])
    const decomposed = encodeURIComponent('hoà'.normalize('NFD'))
    const reply = await app.inject(`/thu/1.001193%00?q=${decomposed}`)
    expect(reply.body).toBe(`<!doctype html><p>Mai 1.001193 ${'hoà'.normalize('NFC')}</p>`)
    expect(reply.headers['cache-control']).toBe('no-store')
  })

  test('a read of personal data is recorded before it is shown, and not shown when it cannot be recorded', async () => {
    const notes: AccessNote[] = []
    const door = page('/thu', {
      who: anyone,
      load: () => ({ ids: ['d1', 'd2'] }),
      record: { as: 'dossier.read', of: ({ ids }) => ids },
      view: () => <p>Lý Thị Sa Rươl</p>,
    })
    const { app } = await open([door], { recordAccess: async (note) => void notes.push(note) })
    await app.inject('/thu')
    expect(notes).toMatchObject([{ door: '/thu', as: 'dossier.read', dossierIds: ['d1', 'd2'], actor: null }])
    const broken = await open([door], { recordAccess: async () => Promise.reject(new Error('register is away')) })
    const reply = await broken.app.inject('/thu')
    expect(reply.statusCode).toBe(500)
    expect(reply.body).not.toContain('Sa Rươl')
  })

  test('a refusal becomes a page with its status and its sentence', async () => {
    const door = page('/thu', { who: anyone, record: null, load: () => refuse('test.gone'), view: () => <p /> })
    const { app } = await open([door])
    const reply = await app.inject('/thu')
    expect(reply.statusCode).toBe(410)
    expect(reply.body).toContain('Hồ sơ này đã huỷ.')
    expect((await app.inject('/thu?lang=en')).body).toContain('This dossier was voided.')
  })

  test('whoever must sign in is led there and back', async () => {
    const who: Access<string> = { name: 'officer', admit: async () => refuse('test.sign-in') }
    const door = page('/can-bo', {
      who,
      record: null,
      load: () => 1,
      submit: async () => redirect('/'),
      view: () => <p />,
    })
    const { app } = await open([door])
    const reply = await app.inject('/can-bo?loc=1')
    expect(reply.statusCode).toBe(303)
    expect(reply.headers.location).toBe('/dang-nhap?ve=%2Fcan-bo%3Floc%3D1')
    const sent = await new Visitor(app).post('/can-bo', { _csrf: 'x' })
    expect(sent.statusCode).toBe(401)
    expect(sent.body).toContain('Chưa có gì thay đổi')
  })

  test('bytes are sent with their name and type, never stored', async () => {
    const bytes = new TextEncoder().encode('%PDF-')
    const door = page('/giay', {
      who: anyone,
      record: null,
      load: () => 1,
      view: () => download(bytes, { type: 'application/pdf', name: 'giấy hẹn.pdf' }),
    })
    const reply = await (await open([door])).app.inject('/giay')
    expect(reply.rawPayload).toEqual(Buffer.from(bytes))
    expect(reply.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': "inline; filename*=UTF-8''gi%E1%BA%A5y%20h%E1%BA%B9n.pdf",
      'cache-control': 'no-store',
    })
  })
})

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
      view,
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
      await act(visit.db, '/nguoi')
      return redirect('/xong')
    }
    const { app } = await open([page('/nguoi', { who, record: null, load: () => 1, submit, view })])
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
