import { describe, expect, test } from 'vitest'
import { NoConnectionFree, refuse } from '#platform'
import { testDatabase } from '../../../tests/support/database.ts'
import { openDoors, Visitor } from '../../../tests/support/doors.ts'
import { donePage, workRefusals } from '../../../tests/support/work-doors.tsx'
import type { AccessNote, ServerOptions } from '../context.ts'
import { download, redirect } from './answer.ts'
import { type Door, page } from './door.ts'
import { type Access, anyone } from './visit.ts'

const database = testDatabase()

const open = (doors: readonly Door[], options: Partial<ServerOptions> = {}) =>
  openDoors(database.db, [...doors, donePage], { refusals: [workRefusals], ...options })

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

  test('a door that got no connection to the database says that the system is busy, and when to come again', async () => {
    const busy = () => Promise.reject(new NoConnectionFree('none free'))
    const door = page('/thu', { who: anyone, record: null, load: busy, view: () => <p /> })
    const { app, lines } = await open([door])
    const reply = await app.inject('/thu')
    expect([reply.statusCode, reply.headers['retry-after']]).toEqual([503, '10'])
    expect(reply.body).toContain('khởi động lại. Xin thử lại sau ít phút.')
    expect(lines).toEqual([])
  })

  test('an officer who took a wrong way is led back to the desk, a citizen home', async () => {
    const gone = (path: string) =>
      page(path, { who: anyone, record: null, load: () => refuse('test.gone'), view: () => <p /> })
    const { app } = await open([gone('/can-bo/thu'), gone('/thu')])
    expect((await app.inject('/can-bo/thu')).body).toContain('href="/can-bo">Về trang làm việc')
    expect((await app.inject('/thu')).body).toMatch(/href="\/"[^>]*>Trang chủ/)
    const unknown = (await app.inject('/can-bo/khong-co')).body
    expect(unknown).toContain('Về trang làm việc')
    expect(unknown).not.toContain('type="search"')
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
