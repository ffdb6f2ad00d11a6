import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../../tests/support/database.ts'
import { openDoors, testNow, Visitor } from '../../../tests/support/doors.ts'
import { addDemoOfficers, demoPassword } from '../demo-officers.ts'
import { identityDoors } from '../doors.ts'
import { exampleSecret, givenOfficers } from '../identity.example.ts'
import { identityRefusals } from '../identity.refusals.ts'
import { openAuthentication } from '../signing-in/authentication.ts'
import { findPerson } from '../signing-in/session.ts'
import { cookieName, sessionKey } from '../signing-in/session-key.ts'
import { awayOn } from './absences.query.ts'

const database = testDatabase()
const path = '/can-bo/vang-mat'
let app: FastifyInstance

beforeAll(async () => {
  await givenOfficers(database.db, [])
  await addDemoOfficers(database.db, testNow)
  await openAuthentication({ db: database.db, secret: exampleSecret, origin: 'http://localhost' })
  const doors = await openDoors(database.db, identityDoors, {
    refusals: [identityRefusals],
    sessionCookie: cookieName('session_token', { secure: false }),
    limits: { 'sign-in': { max: 10_000, seconds: 60 } },
  })
  app = doors.app
})
afterAll(() => app.close())

const signIn = async (login: string) => {
  const visitor = new Visitor(app)
  await visitor.submit('/dang-nhap', { login, password: demoPassword })
  return visitor
}

const days = (from: string, to: string) =>
  Object.fromEntries(
    [
      ['from', from],
      ['to', to],
    ].flatMap(([name, text = '']) => {
      const [day, month, year] = text.split('/')
      return [
        [`${name}.day`, day],
        [`${name}.month`, month],
        [`${name}.year`, year],
      ]
    }),
  ) as Record<string, string>

const postOf = async (login: string, role: string, agency: string): Promise<string> => {
  const { rows } = await sql<{ id: string }>`select p.id from post p join sign_in_user u on u.id = p.officer
    where u.username = ${login} and p.role = ${role} and p.agency = ${agency} and p.valid_to is null
      and p.absence is null`.execute(database.db)
  return rows[0]!.id
}

const postsOn = async (visitor: Visitor, day: string) => {
  const now = Temporal.Instant.from(`${day}T09:00:00+07:00`)
  const cookies = Object.fromEntries(visitor.cookies)
  const person = await findPerson({ cookies, headers: {}, db: database.db, now }, sessionKey())
  return person?.posts.filter(({ onBehalfOf }) => onBehalfOf !== undefined) ?? []
}

const office = 'H13.64.01'

describe('an absence with somebody who stands in', () => {
  test('gives exactly that post, on exactly those days, and ends with the cancelling', async () => {
    const [hoang, hanh] = await Promise.all([signIn('hoang'), signIn('hanh')])
    const [absent, delegate] = [await postOf('hoang', 'handler', office), await postOf('hanh', 'handler', office)]
    const done = await hoang.submit(path, { post: absent, delegate, ...days('24/11/2026', '27/11/2026') })
    expect(done.statusCode).toBe(303)
    expect(await postsOn(hanh, '2026-11-23')).toEqual([])
    for (const day of ['2026-11-24', '2026-11-27'])
      expect(await postsOn(hanh, day)).toMatchObject([
        { role: 'handler', agency: office, capacity: null, onBehalfOf: { name: 'Lâm Hoàng' } },
      ])
    expect(await postsOn(hanh, '2026-11-28')).toEqual([])
    const { rows } = await sql<{ id: string }>`select id from absence where post = ${absent}`.execute(database.db)
    const again = await hoang.submit(path, { post: absent, delegate, ...days('27/11/2026', '28/11/2026') })
    expect([again.statusCode, again.body]).toEqual([409, expect.stringContaining('trùng với những ngày này')])
    expect((await (await signIn('ngoc')).submit(path, { cancel: rows[0]!.id })).statusCode).toBe(403)
    expect((await hoang.submit(path, { cancel: rows[0]!.id })).statusCode).toBe(303)
    expect(await postsOn(hanh, '2026-11-25')).toEqual([])
  })

  test('is over when the post of either ends', async () => {
    const [mai, bao] = await Promise.all([signIn('mai'), signIn('bao')])
    const [absent, delegate] = [
      await postOf('mai', 'receptionist', 'H13.64.02'),
      await postOf('bao', 'receptionist', 'H13.64.02'),
    ]
    expect((await mai.submit(path, { post: absent, delegate, ...days('23/11/2026', '30/11/2026') })).statusCode).toBe(
      303,
    )
    expect(await postsOn(bao, '2026-11-26')).toHaveLength(1)
    for (const id of [absent, delegate]) {
      await sql`update post set valid_to = '2026-11-25' where id = ${id}`.execute(database.owner)
      expect(await postsOn(bao, '2026-11-26')).toEqual([])
      await sql`update post set valid_to = null where id = ${id}`.execute(database.owner)
    }
  })

  test('the chairwoman authorises the head of a unit only in writing, and he signs TUQ.', async () => {
    const hoa = await signIn('hoa')
    const [absent, delegate] = [await postOf('hoa', 'signatory', 'H13.64'), await postOf('phuc', 'unit-head', office)]
    const typed = { post: absent, delegate, ...days('01/12/2026', '02/12/2026') }
    const refused = await hoa.submit(path, typed)
    expect([refused.statusCode, refused.body]).toEqual([422, expect.stringContaining('phải có văn bản')])
    expect((await hoa.submit(path, { ...typed, document: '12/UQ-UBND' })).statusCode).toBe(303)
    expect(await postsOn(await signIn('phuc'), '2026-12-01')).toMatchObject([
      { role: 'signatory', agency: 'H13.64', capacity: 'TUQ.', title: { vi: 'Chánh Văn phòng' } },
    ])
  })

  test('nobody records for somebody above or elsewhere, and nobody stands in who does not fit', async () => {
    const phuc = await signIn('phuc')
    const hoa = await postOf('hoa', 'signatory', 'H13.64')
    const ngoc = await postOf('ngoc', 'handler', 'H13.64.03')
    const hanh = await postOf('hanh', 'handler', office)
    const when = days('07/12/2026', '08/12/2026')
    for (const post of [hoa, ngoc, 'x']) expect((await phuc.submit(path, { post, ...when })).statusCode).toBe(403)
    const bad = await phuc.submit(path, { post: hanh, delegate: ngoc, ...when })
    expect([bad.statusCode, bad.body]).toEqual([422, expect.stringContaining('không làm thay được')])
    expect((await phuc.submit(path, { post: hanh, ...when })).statusCode).toBe(303)
    const { rows } = await sql<{ officer: string }>`select officer from post where id = ${hanh}`.execute(database.db)
    const officer = rows[0]!.officer
    const away = (day: string) => awayOn(database.db, [officer], Temporal.PlainDate.from(day))
    expect([...(await away('2026-12-08'))]).toEqual([[officer, '2026-12-08']])
    expect([...(await away('2026-12-09'))]).toEqual([])
    for (const login of ['quantri', 'thanhtra', 'dinh'])
      expect((await (await signIn(login)).get(path)).statusCode).toBe(403)
  })

  test('wrong days are told at their fields', async () => {
    const hoang = await signIn('hoang')
    const page = await hoang.submit(path, { post: await postOf('hoang', 'handler', office) })
    expect(page.body).toContain('Nhập đủ ngày, tháng, năm')
  })
})
